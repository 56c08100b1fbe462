"""The centre's recovery kit: written before the first session, used when access is lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.documents.content import RecoverySheet
from app.documents.recovery_sheet import recovery_sheet_pdf
from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.centre.access.open_centre import Office, OpenCentre
from app.services.centre.journal import record
from app.services.files import safe_name
from app.services.ports.centre_store import CentreStore
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.trust.keystore import keystore_of, operator_name
from app.trust.recovery import new_recovery_kit, open_recovery_kit

KIT_SUFFIX = ".secours-centre"
"""How the name of a recovery kit ends."""

KIT_LIMIT = 1024 * 1024
"""Bytes; a kit has a few thousand."""

_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class KitFiles:
    """A recovery kit and the sheet with its code, which must not be kept together."""

    kit: WrittenFile
    sheet: WrittenFile


def has_recovery_kit(centre: OpenCentre) -> bool:
    """Whether a kit was ever written, read back and opened; it stays good from then on."""
    return _kits_written(centre) > 0


def write_recovery_kit(
    centre: OpenCentre, folder: Path, files: Files, progress: Progress = NO_PROGRESS
) -> KitFiles:
    """Write a kit under `folder`, open it with its code, and write the sheet to print; slow.

    The sheet goes to `a-imprimer/`, as room codes do: it is to be printed and kept apart. The
    kit counts, and is journalled, only once all of that has gone well. A kit written before
    stays good.

    Raises:
        UserError: the folder is the centre's own, or cannot be written.
        IntegrityError: what was read back does not open the centre.
        Cancelled: stopped; a file that is left over does not count.
    """
    if folder.resolve().is_relative_to(centre.folder.resolve()):
        raise UserError(
            "recovery.beside_centre",
            sentence("Ce dossier est celui du centre : le kit serait perdu avec lui."),
            sentence("Choisissez une clé USB ou un autre dossier."),
        )
    made = new_recovery_kit(centre.keys, cost=centre.office.cost, random=centre.office.random)
    progress.advance(1, _STEPS)
    name = f"kit-{safe_name(centre.name)}-{_kits_written(centre) + 1}{KIT_SUFFIX}"
    kit = files.write(folder / name, made.data)
    progress.advance(2, _STEPS)
    read = open_recovery_kit(files.read(kit.path, limit=KIT_LIMIT), made.code)
    if (read.anchor, read.master) != (centre.keys.anchor, centre.keys.master):
        raise IntegrityError(
            "recovery.not_read_back",
            sentence("Le kit de secours relu n’ouvre pas ce centre. Il ne compte pas."),
        )
    progress.advance(3, _STEPS)
    sheet = recovery_sheet_pdf(
        RecoverySheet(
            centre=centre.name,
            centre_fingerprint=centre.keys.fingerprint,
            code=made.code,
            kit_file=name,
            created_at=centre.local(centre.clock.now()),
        )
    )
    to_print = files.make_folder(folder / "a-imprimer")
    printed = files.write(to_print / f"feuille-de-{kit.path.stem}.pdf", sheet)
    with centre.store.transaction() as records:
        record(centre, records, Action.RECOVERY_KIT_WRITTEN, name, digest=kit.digest)
    progress.advance(_STEPS, _STEPS)
    return KitFiles(kit=kit, sheet=printed)


def recover_centre(  # noqa: PLR0917 - what a person fills in, in that order
    office: Office, folder: Path, kit: bytes, code: str, operator: str, passphrase: str
) -> OpenCentre:
    """Open a centre with its kit, as the only operator, with a new passphrase; slow.

    It works where the keystore is lost or damaged, and where every passphrase is forgotten:
    access that others had ends here, and is given anew (`app.services.centre.access.operators`).
    The folder must still hold the centre's store. The kit stays good.

    Raises:
        UserError: not a kit, wrong code, another centre's kit, no name, a passphrase that is
            too short, no store there, or open elsewhere; nothing changed.
        IntegrityError: the kit or the store is damaged.
    """
    keys = open_recovery_kit(kit, code)
    keystore = keystore_of(keys, operator, passphrase, cost=office.cost, random=office.random)
    store = _opened_store(office, folder, keys.store_key)
    centre = OpenCentre(
        office=office,
        folder=folder,
        operator=operator_name(keystore, operator),
        store=store,
        keys=keys,
    )
    try:
        with store.transaction() as records:
            record(
                centre, records, Action.CENTRE_RECOVERED, centre.operator, anchor=keys.fingerprint
            )
            office.stores.replace_keystore(folder, keystore)
    except (UserError, IntegrityError):
        store.close()
        raise
    return centre


def _kits_written(centre: OpenCentre) -> int:
    with centre.store.transaction() as records:
        journal = records.journal()
    return sum(entry.action is Action.RECOVERY_KIT_WRITTEN for entry in journal)


def _opened_store(office: Office, folder: Path, key: bytes) -> CentreStore:
    try:
        return office.stores.open(folder, key)
    except IntegrityError as error:
        if error.code != "store.wrong_key":
            raise
        raise UserError(
            "recovery.other_centre",
            sentence("Ce kit de secours est celui d’un autre centre."),
            sentence("Choisissez le kit de ce centre, ou le dossier qui va avec ce kit."),
        ) from error
