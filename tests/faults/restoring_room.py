"""A room that copies and restores itself until it is killed, as a process of its own.

Run by `test_restore_survives_kill`. Each line is said once what it tells is over.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.continuity.snapshots import restore_snapshot, take_snapshot
from app.services.room.open_room import OpenRoom, close_room, reopen_room
from data.files import SafeFiles
from tests.faults.laptops import CODE, ROOM_ID, a_laptop, rate


def say(word: str, sequence: int) -> None:
    print(word, sequence, flush=True)  # noqa: T201


def length(room: OpenRoom) -> int:
    with room.store.transaction() as records:
        return records.journal_head()[0]


def restore_for_ever(base: Path, stick: Path) -> None:
    """Rate, take a snapshot, rate, copy to the stick, restore; again until killed."""
    laptop = a_laptop(base)
    room = reopen_room(laptop, ROOM_ID, CODE)
    say("open", length(room))
    while True:
        rate(room, 2)
        say("rated", length(room))
        snapshot = take_snapshot(room)
        assert snapshot is not None
        rate(room, 3)
        say("rated", length(room))
        write_live_copy(room, stick, SafeFiles())
        close_room(room)
        say("restoring", 0)
        room = restore_snapshot(laptop, ROOM_ID, snapshot.name, CODE)
        say("restored", length(room))


if __name__ == "__main__":
    restore_for_ever(Path(sys.argv[1]), Path(sys.argv[2]))
