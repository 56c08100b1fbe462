"""This person's folders and files on this machine, for the first window to open early.

What a room and a centre need beyond that is in `places`, with the store and the keys: importing
them takes longer than showing a window. No window is imported here.
"""

from __future__ import annotations

from pathlib import Path

from app.services.ports.known_room import KnownRoom
from app.services.ports.machine import Files
from data.files import SafeFiles
from data.paths import Paths, user_paths
from data.room_cards import RoomCards

PACKAGE_LIMIT = 256 * 1024 * 1024
"""The largest package that is read, in bytes."""


def paths(folder: Path | None = None) -> Paths:
    """Return this person's folders, or those below `folder`, made if need be."""
    found = user_paths() if folder is None else Paths(data=folder, config=folder)
    for own in (found.data, found.config):
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def files() -> Files:
    """Return what reads and writes the files that people carry."""
    return SafeFiles()


def known_rooms(folder: Path) -> tuple[KnownRoom, ...]:
    """List the rooms that were opened on this laptop, latest first, without opening a store."""
    return RoomCards(folder).known()
