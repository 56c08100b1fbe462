"""Operators who come, go and change their passphrase: the keystore's slots, and nothing else.

The master key stays the same throughout. So removing an operator closes the centre's file to
them, and no copy of it: somebody who kept an older keystore and the passphrase still opens
the centre's keys with it. Only a new centre ends that.
"""

from __future__ import annotations

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust.certificates import certificate_bytes
from app.trust.derivation import KdfCost, RandomSource
from app.trust.keystore import (
    CentreKeys,
    keystore_bytes,
    new_slot,
    open_keystore,
    read_keystore,
    slot_of,
)
from app.trust.passphrases import same_person


def with_operator(
    data: bytes,
    keys: CentreKeys,
    operator: str,
    passphrase: str,
    *,
    cost: KdfCost,
    random: RandomSource,
) -> bytes:
    """Return the keystore with one more operator. Slow.

    Raises:
        UserError: `keystore.operator_unnamed`, `keystore.operator_taken`,
            `keystore.passphrase_too_short`.
        IntegrityError: `keystore.damaged`, `keystore.other_centre`.
    """
    body, slots = read_keystore(data)
    if body.public.authority != certificate_bytes(keys.anchor):
        raise IntegrityError(
            "keystore.other_centre",
            sentence("Le fichier des clés de ce dossier est celui d’un autre centre."),
        )
    slot = new_slot(keys.master, operator, passphrase, cost=cost, random=random)
    if any(same_person(slot.operator, other.operator) for other in slots):
        raise UserError(
            "keystore.operator_taken",
            sentence("« {operator} » a déjà accès à ce centre.", operator=slot.operator),
            sentence("Choisissez un autre nom, par exemple avec le prénom."),
        )
    return keystore_bytes(body, (*slots, slot))


def without_operator(data: bytes, operator: str) -> bytes:
    """Return the keystore without one operator's slot; what that leaves open is said above.

    Raises:
        UserError: `keystore.unknown_operator`, `keystore.last_operator`.
        IntegrityError: `keystore.damaged`.
    """
    body, slots = read_keystore(data)
    gone = slot_of(slots, operator)
    if len(slots) == 1:
        raise UserError(
            "keystore.last_operator",
            sentence("« {operator} » est seul à ouvrir ce centre.", operator=gone.operator),
            sentence("Donnez d’abord un accès à une autre personne."),
        )
    return keystore_bytes(body, tuple(slot for slot in slots if slot is not gone))


def with_passphrase(
    data: bytes, operator: str, old: str, new: str, *, cost: KdfCost, random: RandomSource
) -> bytes:
    """Return the keystore with an operator's new passphrase in the place of the old. Slow.

    Raises:
        UserError: `keystore.unknown_operator`, `keystore.wrong_passphrase`,
            `keystore.passphrase_too_short`.
        IntegrityError: `keystore.damaged`.
    """
    body, slots = read_keystore(data)
    keys = open_keystore(data, operator, old)
    replaced = slot_of(slots, operator)
    slot = new_slot(keys.master, replaced.operator, new, cost=cost, random=random)
    return keystore_bytes(body, tuple(slot if other is replaced else other for other in slots))
