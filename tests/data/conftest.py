from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.ports.known_room import KnownRoom
from app.services.ports.room_store import RoomStore, StoredDossier
from data.room_store import RoomFolders
from tests.builders import a_dossier, a_package

KEY = bytes(range(32))


def a_known_room(id_: str = "room-1", month: str = "2026-11") -> KnownRoom:
    return KnownRoom(id=id_, label="Salle 1", month=month, wrapped_secret=b"\x00wrapped\xff")


def a_stored_dossier() -> StoredDossier:
    return StoredDossier(dossier=a_dossier(), package=a_package(), credentials=b"credentials")


@pytest.fixture
def folders(tmp_path: Path) -> RoomFolders:
    return RoomFolders(tmp_path, is_network=lambda _: False)


@pytest.fixture
def store(folders: RoomFolders) -> Iterator[RoomStore]:
    """A room whose dossier is there."""
    room_store = folders.create(a_known_room(), KEY)
    with room_store.transaction() as records:
        records.put_dossier(a_stored_dossier())
    yield room_store
    room_store.close()
