"""The room stores of one laptop: `rooms/<id>/room.db`, encrypted, found by their cards."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from app.services.ports.known_room import KnownRoom
from app.services.ports.machine import Files
from app.services.ports.room_store import RoomStore, RoomTransaction
from app.services.ports.snapshots import Snapshot
from data.engine import create_store, locked, remove_store
from data.file_errors import file_error
from data.files import BeforeStep, SafeFiles, no_fault
from data.journalled_store import JournalledStore, open_journalled
from data.replacement import Replacement, copy_damaged, refusing_damage, snapshot_damaged
from data.room_cards import RoomCards
from data.rows.agenda import AgendaRows
from data.rows.continuity import ContinuityRows
from data.rows.exam_day import ExamDayRows
from data.rows.journal import JournalRows
from data.rows.oral import DossierRows, OralRows
from data.rows.ratings import RatingRows
from data.rows.sheets import SheetRows
from data.snapshots import SnapshotFolder
from data.volumes import IsNetwork, on_network_drive

_STORE = "room.db"


class _RoomRows(
    DossierRows,
    OralRows,
    RatingRows,
    SheetRows,
    AgendaRows,
    ExamDayRows,
    ContinuityRows,
    JournalRows,
):
    """A room's transaction: one class per subject."""


class SqlRoomStore(JournalledStore):
    """One room's encrypted store."""

    @contextmanager
    def transaction(self) -> Iterator[RoomTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        with self._store.transaction() as connection:
            yield _RoomRows(connection)


class RoomFolders:
    """The `RoomStores` below one folder, this person's data folder."""

    def __init__(
        self,
        base: Path,
        files: Files | None = None,
        is_network: IsNetwork = on_network_drive,
        before: BeforeStep = no_fault,
    ) -> None:
        self._files: Files = files or SafeFiles()
        self._cards = RoomCards(base, self._files)
        self._is_network = is_network
        self._replacement = Replacement(self._files, is_network, before)

    def known(self) -> tuple[KnownRoom, ...]:
        """List the rooms, latest first; a folder that was never finished is left out."""
        return self._cards.known()

    def create(self, room: KnownRoom, key: bytes) -> RoomStore:
        """Make a store encrypted under `key` (32 bytes); `room.json` comes last.

        A store without its card is opened again: the card was lost, or the machine stopped
        between the two.

        Raises:
            UserError: the folder cannot hold it, or holds that room already.
            DamagedStoreError: a store without its card, as `open` says.
        """
        folder = self._cards.folder(room.id)
        if (folder / _STORE).exists() and room.id not in {known.id for known in self.known()}:
            return self._found_again(room, key)
        is_new = not folder.exists()
        store = create_store(folder / _STORE, key, self._is_network)
        with ExitStack() as undo:
            if is_new:
                undo.callback(shutil.rmtree, folder, ignore_errors=True)
            undo.callback(remove_store, folder / _STORE)
            undo.callback(store.close)
            self._cards.write(room)
            undo.pop_all()
        return SqlRoomStore(store, self._files)

    def open(self, id_: str, key: bytes) -> RoomStore:
        """Open a store, every page and the journal's chain checked.

        Raises:
            UserError: `store.missing`, `store.in_use`, `store.newer` or
                `store.network_drive`.
            DamagedStoreError: `store.damaged` or `journal.broken`, with the snapshots.
            IntegrityError: `store.wrong_key`.
        """
        path = self._path(id_)
        return SqlRoomStore(open_journalled(path, key, self._files, self._is_network), self._files)

    def snapshots(self, id_: str) -> tuple[Snapshot, ...]:
        """List a room's snapshots without a key, latest first."""
        return SnapshotFolder(self._path(id_), self._files).listed()

    @contextmanager
    def restoring(self, id_: str, name: str, key: bytes, at: datetime) -> Iterator[RoomTransaction]:
        """Prepare a snapshot; at the end of the block it takes the store's place.

        Raises:
            UserError: the store is open, `snapshot.missing`, or it cannot be written.
            IntegrityError: `snapshot.damaged`, `store.wrong_key`; nothing was changed.
        """
        path = self._path(id_)
        snapshots = SnapshotFolder(path, self._files)
        content = snapshots.content(name)
        refusing = refusing_damage(snapshot_damaged, lambda: snapshots.is_under(key))
        with refusing, self._replacing(path, content, key, at) as records:
            yield records

    @contextmanager
    def adopting(
        self, room: KnownRoom, content: bytes, key: bytes, at: datetime
    ) -> Iterator[RoomTransaction]:
        """Prepare a store from a copy's bytes, as `restoring` does; `room.json` comes last.

        Raises:
            UserError: a store of that room is open, or it cannot be written.
            IntegrityError: `copy.damaged`; nothing was changed.
        """
        path = self._path(room.id)
        # The key came with the copy, out of what is authenticated: it is the right one.
        refusing = refusing_damage(copy_damaged, lambda: True)
        with refusing, self._replacing(path, content, key, at) as records:
            yield records
        self._cards.write(room)

    def erase(self, id_: str) -> None:
        """Erase all that is kept of a room: store, snapshots, keys, card. It must be closed.

        The card goes first: what is left when the machine stops in between is no room.

        Raises:
            UserError: it is open, or something of it cannot be erased.
        """
        folder = self._cards.folder(id_)
        if not folder.exists():
            return
        lock = locked(folder / _STORE, self._is_network)
        try:
            self._cards.remove(id_)
            for path in folder.iterdir():
                if path.is_dir():
                    shutil.rmtree(path)
                elif path != lock.path:  # Windows does not let go of what is open
                    path.unlink()
        except OSError as error:
            raise file_error(error, folder) from error
        finally:
            lock.release()
        shutil.rmtree(folder, ignore_errors=True)

    def _path(self, id_: str) -> Path:
        return self._cards.folder(id_) / _STORE

    def _found_again(self, room: KnownRoom, key: bytes) -> RoomStore:
        store = self.open(room.id, key)
        with ExitStack() as undo:
            undo.callback(store.close)
            self._cards.write(room)
            undo.pop_all()
        return store

    @contextmanager
    def _replacing(
        self, path: Path, content: bytes, key: bytes, at: datetime
    ) -> Iterator[RoomTransaction]:
        with (
            self._replacement.store(path, content, key, at) as store,
            store.transaction() as connection,
        ):
            rows = _RoomRows(connection)
            rows.check_journal()
            yield rows
