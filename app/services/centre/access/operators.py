"""Who may open the centre: operators come, go, and change their passphrase.

Each change replaces the keystore in one step and is journalled in the same transaction. It
changes who opens this centre's folder, not the keys: see `app.trust.operator_slots`.
"""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.journal import record
from app.trust.keystore import keystore_operators, open_keystore, operator_name
from app.trust.operator_slots import with_operator, with_passphrase, without_operator
from app.trust.passphrases import same_person


def operators(centre: OpenCentre) -> tuple[str, ...]:
    """Return who has access to the centre, in the order in which it was given.

    Raises:
        IntegrityError: the keystore is damaged.
    """
    return keystore_operators(_keystore(centre))


def add_operator(centre: OpenCentre, name: str, passphrase: str) -> None:
    """Give a person access with a passphrase of their own; slow.

    Raises:
        UserError: the name is empty or taken, the passphrase is too short, or the keystore
            cannot be written; nothing changed.
        IntegrityError: the keystore is damaged, or another centre's.
    """
    changed = with_operator(
        _keystore(centre),
        centre.keys,
        name,
        passphrase,
        cost=centre.office.cost,
        random=centre.office.random,
    )
    open_keystore(changed, name, passphrase)  # what cannot be opened must not be written
    _replace(centre, changed, Action.OPERATOR_ADDED, operator_name(changed, name))


def remove_operator(centre: OpenCentre, name: str) -> None:
    """Take a person's access away; the centre's keys stay what they are.

    Somebody who kept a copy of the keystore from before, and the passphrase, still opens
    that copy.

    Raises:
        UserError: nobody of that name, the last operator, oneself, or the keystore cannot be
            written; nothing changed.
        IntegrityError: the keystore is damaged.
    """
    kept = _keystore(centre)
    gone = operator_name(kept, name)
    changed = without_operator(kept, name)
    if same_person(gone, centre.operator):
        raise UserError(
            "operators.oneself",
            sentence("« {operator} » est l’accès avec lequel ce centre est ouvert.", operator=gone),
            sentence("Ouvrez le centre avec un autre accès, puis retirez celui-ci."),
        )
    _replace(centre, changed, Action.OPERATOR_REMOVED, gone)


def change_passphrase(centre: OpenCentre, old: str, new: str) -> None:
    """Change one's own passphrase; slow.

    Raises:
        UserError: the old one is wrong, the new one too short, or the keystore cannot be
            written; nothing changed.
        IntegrityError: the keystore is damaged.
    """
    changed = with_passphrase(
        _keystore(centre),
        centre.operator,
        old,
        new,
        cost=centre.office.cost,
        random=centre.office.random,
    )
    open_keystore(changed, centre.operator, new)
    _replace(centre, changed, Action.PASSPHRASE_CHANGED, centre.operator)


def _keystore(centre: OpenCentre) -> bytes:
    return centre.office.stores.keystore(centre.folder)


def _replace(centre: OpenCentre, keystore: bytes, action: Action, operator: str) -> None:
    """Replace the keystore last: where that fails, the journal's entry is rolled back."""
    with centre.store.transaction() as records:
        record(centre, records, action, operator)
        centre.office.stores.replace_keystore(centre.folder, keystore)
