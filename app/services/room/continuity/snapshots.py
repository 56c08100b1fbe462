"""Snapshots of a room's store: taken while it works, put back when it is damaged.

A snapshot holds no juror's key: after a restore jurors enrol again with their cards. What was
put back, and from when, is the restored journal's next entry.
"""

from __future__ import annotations

from app.services.ports.snapshots import Snapshot
from app.services.room.continuity.kept_keys import forget_keys
from app.services.room.open_room import Laptop, OpenRoom, known_room, reopen_under, room_keys
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.snapshots import chosen, restored
from app.trust.rooms import room_store_key, unwrap_secret


def take_snapshot(room: OpenRoom) -> Snapshot | None:
    """Take a snapshot; `None` when nothing happened since the last one. Slow.

    Raises:
        UserError: it cannot be written; the earlier ones are intact.
        IntegrityError: the store is damaged while it is open.
    """
    return room.store.take_snapshot(room.clock.now().utc)


def snapshots(laptop: Laptop, id_: str) -> tuple[Snapshot, ...]:
    """List a room's snapshots, latest first; no code is needed."""
    return laptop.stores.snapshots(id_)


def restore_snapshot(laptop: Laptop, id_: str, name: str, code: str) -> OpenRoom:
    """Put a snapshot in the place of a room's store, and open the room. Slow.

    The store is set aside, not deleted. Keys of jurors are dropped, counts of wrong PINs stay.

    Raises:
        UserError: wrong code, unknown room, `snapshot.missing`, the room is open somewhere,
            or it cannot be written; nothing was changed.
        IntegrityError: `snapshot.damaged`; nothing was changed.
    """
    now = laptop.clock.now()
    snapshot = chosen(snapshots(laptop, id_), name)
    secret = unwrap_secret(known_room(laptop, id_).wrapped_secret, code)
    with laptop.stores.restoring(id_, name, room_store_key(secret), now.utc) as records:
        keys = room_keys(records.dossier())
        forget_keys(laptop, keys)
        records.append_journal(
            restored(
                records.journal_head(),
                now,
                actor=ROOM_ACTOR,
                subject=keys.room,
                snapshot=snapshot,
            )
        )
    return reopen_under(laptop, id_, secret)
