"""A spare laptop takes a room over from its live copy.

Owns when that is refused: a laptop's own journal is never given up for a copy that lacks part
of it. The takeover is the journal's next entry, with its epoch: what the laptop that is left
behind still makes after the copy is told by it at the merge.
"""

from __future__ import annotations

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, JournalEntry
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.known_room import KnownRoom
from app.services.ports.room_store import RoomTransaction
from app.services.ports.snapshots import DamagedStoreError
from app.services.room.continuity.kept_keys import forget_keys
from app.services.room.open_room import Laptop, OpenRoom, known_rooms, reopen_under, room_keys
from app.services.room.oral_timer import ROOM_ACTOR
from app.trust.certificates import certificate_bytes
from app.trust.chains import accept_chain
from app.trust.digests import digest
from app.trust.formats import ChainRole
from app.trust.live_copy import LiveCopyLabel, read_live_copy
from app.trust.rooms import RoomKeys, room_store_id, room_store_key

_NOTHING_OF_THE_JURY = (Action.PACKAGE_OPENED, Action.PACKAGE_RENEWED, Action.CLOCK_JUMPED)


def take_over(laptop: Laptop, data: bytes, code: str) -> OpenRoom:
    """Make the room of a live copy this laptop's, and open it. Slow.

    Jurors enrol again with their cards. An oral that was running goes on by the wall clocks.

    Raises:
        UserError: wrong code, not a live copy; `takeover.nothing_newer`, all of it is here
            already; `takeover.other_history`, this laptop holds what the copy lacks; the room
            is open here, or it cannot be written. Nothing was changed.
        IntegrityError: the copy is altered, truncated or does not hold. Nothing was changed.
    """
    opened = read_live_copy(data, code)
    id_ = room_store_id(opened.secret)
    key = room_store_key(opened.secret)
    now = laptop.clock.now()
    known = KnownRoom(
        id=id_,
        label=opened.label.room,
        month=f"{now.utc:%Y-%m}",
        wrapped_secret=opened.wrapped_secret,
    )
    here = _journal_here(laptop, id_, key)
    if here and id_ not in {room.id for room in known_rooms(laptop)}:
        # Whatever stopped a takeover between the store and its card: the room is known again.
        laptop.stores.create(known, key).close()
    with laptop.stores.adopting(known, opened.store, key, now.utc) as records:
        keys = _keys_inside(records, opened.label)
        _check_extends(here, records.journal())
        forget_keys(laptop, keys)
        _record(laptop, records, keys, opened.label, now)
    return reopen_under(laptop, id_, opened.secret)


def _journal_here(laptop: Laptop, id_: str, key: bytes) -> tuple[JournalEntry, ...]:
    """Return what this laptop holds of the room, nothing where that cannot be opened."""
    try:
        store = laptop.stores.open(id_, key)
    except DamagedStoreError:
        return ()
    except UserError as error:
        if error.code != "store.missing":
            raise
        return ()
    try:
        with store.transaction() as records:
            return records.journal()
    finally:
        store.close()


def _check_extends(here: tuple[JournalEntry, ...], copied: tuple[JournalEntry, ...]) -> None:
    if all(entry.action in _NOTHING_OF_THE_JURY for entry in here):
        return
    if copied == here[: len(copied)]:
        raise UserError(
            "takeover.nothing_newer",
            sentence("Tout ce que contient cette copie est déjà sur cet ordinateur."),
            sentence("Ouvrez la salle comme d’habitude."),
        )
    if copied[: len(here)] != here:
        raise UserError(
            "takeover.other_history",
            sentence("Cet ordinateur garde de cette salle des saisies que la copie n’a pas."),
            sentence("Reprenez la salle sur un ordinateur qui n’y a pas servi."),
        )


def _keys_inside(records: RoomTransaction, label: LiveCopyLabel) -> RoomKeys:
    """Return the room's keys once all the parts of the copy name the same room."""
    try:
        stored = records.dossier()
    except KeyError as error:
        raise _inconsistent() from error
    keys = room_keys(stored)
    accept_chain((certificate_bytes(keys.certificate),), ChainRole.ROOM, keys.authority, at=None)
    if (
        {label.room, keys.room} != {stored.dossier.room}
        or keys.session != stored.dossier.session.id
        or records.journal_head() != (label.sequence, label.head)
    ):
        raise _inconsistent()
    return keys


def _record(
    laptop: Laptop, records: RoomTransaction, keys: RoomKeys, label: LiveCopyLabel, now: Instant
) -> None:
    """Journal the takeover, bound to the room's key by its certificate's digest."""
    earlier = sum(entry.action is Action.TAKEN_OVER for entry in records.journal())
    records.append_journal(
        entry_after(
            records.journal_head(),
            now,
            actor=ROOM_ACTOR,
            action=Action.TAKEN_OVER,
            subject=keys.room,
            copied_at=label.copied_at.isoformat(),
            device=laptop.device.device_id(),
            epoch=str(earlier + 1),
            previous_device=label.device,
            room_certificate=digest(certificate_bytes(keys.certificate)),
        )
    )


def _inconsistent() -> IntegrityError:
    return IntegrityError(
        "copy.inconsistent",
        sentence("Les parties de cette copie de secours ne vont pas ensemble."),
    )
