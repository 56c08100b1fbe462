"""The centre's folder: `keystore.json` and the encrypted `centre.db`, made together.

`restores.txt` is there once a snapshot was put back: how often that was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from app.domain.errors import UserError
from app.domain.referential import Referential
from app.domain.wording import sentence
from app.services.ports.centre_store import CentreStore, CentreTransaction
from app.services.ports.machine import Files
from app.services.ports.snapshots import Snapshot
from data.engine import EncryptedStore, create_store, remove_store
from data.files import BeforeStep, SafeFiles, no_fault
from data.journalled_store import JournalledStore, open_journalled
from data.replacement import Replacement, refusing_damage, snapshot_damaged
from data.rows.centre import MergeRows, PreparationRows
from data.rows.journal import JournalRows
from data.snapshots import SnapshotFolder
from data.volumes import IsNetwork, on_network_drive

_STORE = "centre.db"
_KEYSTORE = "keystore.json"
_KEYSTORE_LIMIT = 1024 * 1024
_RESTORES = "restores.txt"
_COUNT_LIMIT = 16


class _CentreRows(PreparationRows, MergeRows, JournalRows):
    """The centre's transaction: one class per subject."""


class SqlCentreStore(JournalledStore):
    """The centre's encrypted store."""

    def __init__(self, store: EncryptedStore, files: Files) -> None:
        super().__init__(store, files)
        self._referentials: dict[str, Referential] = {}

    @contextmanager
    def transaction(self) -> Iterator[CentreTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        with self._store.transaction() as connection:
            yield _CentreRows(connection, self._referentials)


class CentreFolders:
    """The `CentreStores` of this machine; the centre chooses its folder."""

    def __init__(
        self,
        files: Files | None = None,
        is_network: IsNetwork = on_network_drive,
        before: BeforeStep = no_fault,
    ) -> None:
        self._files: Files = files or SafeFiles()
        self._is_network = is_network
        self._replacement = Replacement(self._files, is_network, before)

    def keystore(self, folder: Path) -> bytes:
        """Return the keystore's bytes.

        Raises:
            UserError: `centre.missing`, the folder holds no centre; or it cannot be read.
        """
        path = folder / _KEYSTORE
        if not path.is_file():
            raise UserError(
                "centre.missing",
                sentence("Le dossier {folder} ne contient pas de centre.", folder=str(folder)),
                sentence("Choisissez le dossier où le centre a été créé."),
            )
        return self._files.read(path, limit=_KEYSTORE_LIMIT)

    def replace_keystore(self, folder: Path, keystore: bytes) -> None:
        """Put a keystore in the place of the folder's, or where it is missing; read it back.

        Raises:
            UserError: it cannot be written; the one that was there is intact, but for
                `file.unconfirmed`, which says that the new one could not be read back.
        """
        self._files.write(folder / _KEYSTORE, keystore)

    def create(self, folder: Path, keystore: bytes, key: bytes) -> CentreStore:
        """Make the folder's keystore and its store; the keystore comes last.

        Raises:
            UserError: `centre.exists`, or the folder cannot hold one.
        """
        if (folder / _KEYSTORE).exists() or (folder / _STORE).exists():
            raise UserError(
                "centre.exists",
                sentence("Le dossier {folder} contient déjà un centre.", folder=str(folder)),
                sentence("Ouvrez ce centre, ou choisissez un dossier vide."),
            )
        store = create_store(folder / _STORE, key, self._is_network)
        with ExitStack() as undo:
            undo.callback(remove_store, folder / _STORE)
            undo.callback(store.close)
            self._files.write(folder / _KEYSTORE, keystore)
            undo.pop_all()
        return SqlCentreStore(store, self._files)

    def open(self, folder: Path, key: bytes) -> CentreStore:
        """Open the folder's store, every page and the journal's chain checked.

        Raises:
            UserError: `store.missing`, `store.in_use`, `store.newer` or
                `store.network_drive`.
            DamagedStoreError: `store.damaged` or `journal.broken`, with the snapshots.
            IntegrityError: `store.wrong_key`.
        """
        path = folder / _STORE
        return SqlCentreStore(
            open_journalled(path, key, self._files, self._is_network), self._files
        )

    def snapshots(self, folder: Path) -> tuple[Snapshot, ...]:
        """List the centre's snapshots without a key, latest first."""
        return SnapshotFolder(folder / _STORE, self._files).listed()

    def count_restore(self, folder: Path) -> int:
        """Count one more restore of that folder, outside its store, and return how many.

        A count that cannot be read begins anew: it must not stand in the way of a restore.

        Raises:
            UserError: it cannot be written.
        """
        path = folder / _RESTORES
        try:
            count = int(self._files.read(path, limit=_COUNT_LIMIT)) if path.is_file() else 0
        except (UserError, ValueError):
            count = 0
        self._files.write(path, str(count + 1).encode())
        return count + 1

    @contextmanager
    def restoring(
        self, folder: Path, name: str, key: bytes, at: datetime
    ) -> Iterator[CentreTransaction]:
        """Prepare a snapshot; at the end of the block it takes the store's place.

        Raises:
            UserError: the store is open, `snapshot.missing`, or it cannot be written.
            IntegrityError: `snapshot.damaged`, `store.wrong_key`; nothing was changed.
        """
        path = folder / _STORE
        snapshots = SnapshotFolder(path, self._files)
        content = snapshots.content(name)
        with (
            refusing_damage(snapshot_damaged, lambda: snapshots.is_under(key)),
            self._replacement.store(path, content, key, at) as store,
            store.transaction() as connection,
        ):
            rows = _CentreRows(connection, {})
            rows.check_journal()
            yield rows
