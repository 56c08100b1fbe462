"""A room that rates until it is killed, as a process of its own: the kill test starts it."""

from __future__ import annotations

import sys
from pathlib import Path

from app.services.ports.known_room import KnownRoom
from data.room_store import RoomFolders
from tests.builders import a_key, an_entry

KEY = bytes(range(32))
ROOM = KnownRoom(id="room-1", label="Salle 1", month="2026-11", wrapped_secret=b"wrapped")
CRITERIA = 20


def folders_in(base: Path) -> RoomFolders:
    return RoomFolders(base, is_network=lambda _: False)


def rate_for_ever(base: Path) -> None:
    """Rate until killed; say each rating once its transaction has ended."""
    store = folders_in(base).open(ROOM.id, KEY)
    print("open", flush=True)  # noqa: T201
    while True:
        with store.transaction() as records:
            sequence, head = records.journal_head()
            sequence += 1
            level = sequence % 9 + 1
            records.put_level("S1", "J1", a_key(f"E1.{sequence % CRITERIA}"), level)
            records.append_journal(an_entry(sequence, head, detail=(("level", str(level)),)))
        print(sequence, flush=True)  # noqa: T201


if __name__ == "__main__":
    rate_for_ever(Path(sys.argv[1]))
