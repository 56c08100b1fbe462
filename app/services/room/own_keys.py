"""The jurors' keys that this laptop holds for a room: which there are, and which still serve.

The key case and the store are two files, and either may be older than the other (a store that
was put back, a laptop that died in between). A key serves when the store knows its enrolment
and nothing voids it; in doubt the juror enrols again.
"""

from __future__ import annotations

from app.domain.errors import IntegrityError
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.trust.key_case import KeptKey, KeyCase, open_case, seal_case
from app.trust.witnesses import read_void

_UNREADABLE = ("key_case.damaged", "key_case.foreign")


def read_case(room: OpenRoom) -> KeyCase | None:
    """Return this laptop's key case: empty before the first enrolment.

    `None` for a damaged one or another laptop's: its keys serve nobody here, and how many
    PINs were tried cannot be told.

    Raises:
        UserError: the file or the device's secret cannot be read now.
        IntegrityError: `wire.unknown_format`, a later version wrote it.
    """
    data = room.laptop.key_cases.read(room.keys.store_id)
    if data is None:
        return KeyCase()
    try:
        return open_case(data, room.keys, room.laptop.device.device_secret())
    except IntegrityError as error:
        if error.code in _UNREADABLE:
            return None
        raise


def write_case(room: OpenRoom, case: KeyCase) -> None:
    """Keep the case; durable when this returns.

    Call it inside a transaction of the store, whose lock keeps two changes of it apart.
    """
    laptop = room.laptop
    sealed = seal_case(case, room.keys, laptop.device.device_secret(), laptop.random)
    laptop.key_cases.write(room.keys.store_id, sealed)


def voided_jurors(room: OpenRoom, records: RoomTransaction) -> frozenset[str]:
    """Return the jurors whose enrolments the room voided.

    Raises:
        IntegrityError: a stored void does not verify any more.
    """
    return frozenset(read_void(void.statement, room.anchor).claim.juror for void in records.voids())


def serving_keys(
    room: OpenRoom, records: RoomTransaction, case: KeyCase | None
) -> dict[str, KeptKey]:
    """Return the keys of the case that may sign, by juror."""
    if case is None:
        return {}
    known = {(enrolment.juror, enrolment.serial) for enrolment in records.enrolments()}
    voided = voided_jurors(room, records)
    return {
        kept.juror: kept
        for kept in case.keys
        if (kept.juror, kept.serial) in known and kept.juror not in voided
    }


def enrolled_here(room: OpenRoom) -> frozenset[str]:
    """Return the jurors whose PIN opens a key on this laptop.

    Raises:
        UserError: the key case or the device's secret cannot be read now.
        IntegrityError: a stored void does not verify any more.
    """
    with room.store.transaction() as records:
        return frozenset(serving_keys(room, records, read_case(room)))
