"""The room stores of one laptop: `rooms/<id>/room.db`, encrypted, found by their cards."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.services.ports.known_room import KnownRoom
from app.services.ports.machine import Files
from app.services.ports.room_store import RoomStore, RoomTransaction
from data.engine import EncryptedStore, create_store, open_store
from data.room_cards import RoomCards
from data.rows.journal import JournalRows
from data.rows.oral import DossierRows, OralRows
from data.rows.ratings import RatingRows
from data.rows.sheets import SheetRows
from data.volumes import IsNetwork, on_network_drive

_STORE = "room.db"


class _RoomRows(DossierRows, OralRows, RatingRows, SheetRows, JournalRows):
    """A room's transaction: one class per subject."""


class SqlRoomStore:
    """One room's encrypted store."""

    def __init__(self, store: EncryptedStore) -> None:
        self._store = store

    @contextmanager
    def transaction(self) -> Iterator[RoomTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        with self._store.transaction() as connection:
            yield _RoomRows(connection)

    def check_journal(self) -> None:
        """Check the journal's chain from its first entry.

        Raises:
            IntegrityError: `journal.broken`, with the first entry that does not follow.
        """
        with self._store.transaction() as connection:
            JournalRows(connection).check_journal()

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()


class RoomFolders:
    """The `RoomStores` below one folder, this person's data folder."""

    def __init__(
        self,
        base: Path,
        files: Files | None = None,
        is_network: IsNetwork = on_network_drive,
    ) -> None:
        self._cards = RoomCards(base, files)
        self._is_network = is_network

    def known(self) -> tuple[KnownRoom, ...]:
        """List the rooms, latest first; a folder that was never finished is left out."""
        return self._cards.known()

    def create(self, room: KnownRoom, key: bytes) -> RoomStore:
        """Make a store encrypted under `key` (32 bytes); `room.json` comes last.

        Raises:
            UserError: the folder cannot hold it, or holds that room already.
        """
        folder = self._cards.folder(room.id)
        store = create_store(folder / _STORE, key, self._is_network)
        with ExitStack() as undo:
            undo.callback(shutil.rmtree, folder, ignore_errors=True)
            undo.callback(store.close)
            self._cards.write(room)
            undo.pop_all()
        return SqlRoomStore(store)

    def open(self, id_: str, key: bytes) -> RoomStore:
        """Open a store, every page and the journal's chain checked.

        Raises:
            UserError: `store.missing`, `store.in_use`, `store.newer` or
                `store.network_drive`.
            IntegrityError: `store.damaged`, `store.wrong_key` or `journal.broken`.
        """
        store = SqlRoomStore(open_store(self._cards.folder(id_) / _STORE, key, self._is_network))
        with ExitStack() as undo:
            undo.callback(store.close)
            store.check_journal()
            undo.pop_all()
        return store
