"""The live copy: the room's store on a stick, at most a few seconds behind the last rating."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.services.ports.machine import NO_PROGRESS, Files, Progress
from app.services.room.open_room import OpenRoom, known_room
from app.trust.live_copy import LiveCopyLabel
from app.trust.live_copy import write_live_copy as encrypted

LIVE_COPY_SUFFIX = ".secours"
"""How the name of a live copy ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCopy:
    """A copy that was written and read back; `head` is the journal's that it holds.

    `written_at` is when the store was copied: what came later is not in it.
    """

    path: Path
    written_at: datetime
    head: str


def needs_copy(room: OpenRoom, last: LiveCopy | None) -> bool:
    """Whether something happened in the room that the last copy does not hold."""
    with room.store.transaction() as records:
        _, head = records.journal_head()
    return last is None or last.head != head


def write_live_copy(
    room: OpenRoom, folder: Path, files: Files, progress: Progress = NO_PROGRESS
) -> LiveCopy:
    """Write the room's live copy into `folder`, in the place of the one before. Slow.

    The store is locked only while its bytes are read. The journal does not tell of it: it
    would never come to rest.

    Raises:
        UserError: the drive is full, read-only, gone or changed; the copy before is intact.
        Cancelled: the person stopped it; the copy before is intact.
    """
    id_ = room.keys.store_id
    wrapped = known_room(room.laptop, id_).wrapped_secret
    copied_at = room.local(room.clock.now())
    copy = room.store.copy()
    label = LiveCopyLabel(
        room=room.dossier.room,
        device=room.laptop.device.device_id(),
        sequence=copy.sequence,
        head=copy.head,
        copied_at=copied_at,
    )
    data = encrypted(label, copy.content, room=room.keys, wrapped_secret=wrapped)
    written = files.write(folder / f"copie-{id_}{LIVE_COPY_SUFFIX}", data, progress)
    return LiveCopy(path=written.path, written_at=copied_at, head=copy.head)
