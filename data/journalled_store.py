"""What a room's store and the centre's have in common: a journal, and copies of itself."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Files
from app.services.ports.snapshots import DamagedStoreError, Snapshot, StoreCopy
from data.engine import EncryptedStore, open_store, reading_copy
from data.replacement import DAMAGE
from data.rows.journal import JournalRows
from data.snapshots import SnapshotFolder
from data.store_errors import damaged
from data.volumes import IsNetwork


class JournalledStore:
    """An open store; subclasses say what its transactions can do."""

    def __init__(self, store: EncryptedStore, files: Files) -> None:
        self._store = store
        self._snapshots = SnapshotFolder(store.path, files)
        self._taking = threading.Lock()

    def copy(self) -> StoreCopy:
        """Return the store's bytes at one moment; locked only while they are read.

        Raises:
            UserError: they cannot be read.
        """
        (sequence, head), content = self._store.copy(_head)
        return StoreCopy(content=content, sequence=sequence, head=head)

    def take_snapshot(self, at: datetime) -> Snapshot | None:
        """Keep a copy beside the store, checked; `None` when the journal has not moved since.

        The last ten stay, and the last of each of the last seven days that have one.

        Raises:
            UserError: it cannot be written; the earlier ones are intact.
            IntegrityError: the store's own pages or journal do not hold.
        """
        with self._taking:
            with self._store.transaction() as connection:
                sequence, head = _head(connection)
            if not sequence or self._snapshots.holds_head(head):
                return None
            return self._snapshots.add(self.copy(), at, self._check)

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()

    def _check(self, path: Path) -> None:
        with self._store.reading_copy(path) as connection:
            JournalRows(connection).check_journal()


def open_journalled(path: Path, key: bytes, files: Files, is_network: IsNetwork) -> EncryptedStore:
    """Open a store, every page and the journal's chain checked.

    Raises:
        UserError: `store.missing`, `store.in_use`, `store.newer`, `store.network_drive`.
        DamagedStoreError: `store.damaged` or `journal.broken`, with the snapshots beside it.
        IntegrityError: `store.wrong_key`.
    """
    try:
        store = open_store(path, key, is_network)
        try:
            with store.transaction() as connection:
                JournalRows(connection).check_journal()
        except IntegrityError:
            store.close()
            raise
    except IntegrityError as error:
        snapshots = SnapshotFolder(path, files)
        last_good = _last_good(snapshots, key)
        # Where the key opens a snapshot, it is the first page that is none of ours any more.
        found = error if last_good is None or error.code in DAMAGE else damaged(path)
        if found.code not in DAMAGE:
            raise
        raise DamagedStoreError(found.code, found.what, snapshots.listed(), last_good) from found
    return store


def _last_good(snapshots: SnapshotFolder, key: bytes) -> Snapshot | None:
    for snapshot in snapshots.listed():
        try:
            with reading_copy(snapshots.path(snapshot.name), key) as connection:
                JournalRows(connection).check_journal()
        except (IntegrityError, UserError):
            continue
        return snapshot
    return None


def _head(connection: Connection) -> tuple[int, str]:
    return JournalRows(connection).journal_head()
