"""The centre's folder: `keystore.json` and the encrypted `centre.db`, made together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.ports.centre_store import CentreStore, CentreTransaction
from app.services.ports.machine import Files
from data.engine import EncryptedStore, create_store, open_store, remove_store
from data.files import SafeFiles
from data.rows.centre import MergeRows, PreparationRows
from data.rows.journal import JournalRows
from data.volumes import IsNetwork, on_network_drive

_STORE = "centre.db"
_KEYSTORE = "keystore.json"
_KEYSTORE_LIMIT = 1024 * 1024


class _CentreRows(PreparationRows, MergeRows, JournalRows):
    """The centre's transaction: one class per subject."""


class SqlCentreStore:
    """The centre's encrypted store."""

    def __init__(self, store: EncryptedStore) -> None:
        self._store = store

    @contextmanager
    def transaction(self) -> Iterator[CentreTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        with self._store.transaction() as connection:
            yield _CentreRows(connection)

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


class CentreFolders:
    """The `CentreStores` of this machine; the centre chooses its folder."""

    def __init__(
        self, files: Files | None = None, is_network: IsNetwork = on_network_drive
    ) -> None:
        self._files: Files = files or SafeFiles()
        self._is_network = is_network

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
        return SqlCentreStore(store)

    def open(self, folder: Path, key: bytes) -> CentreStore:
        """Open the folder's store, every page and the journal's chain checked.

        Raises:
            UserError: `store.missing`, `store.in_use`, `store.newer` or
                `store.network_drive`.
            IntegrityError: `store.damaged`, `store.wrong_key` or `journal.broken`.
        """
        store = SqlCentreStore(open_store(folder / _STORE, key, self._is_network))
        with ExitStack() as undo:
            undo.callback(store.close)
            store.check_journal()
            undo.pop_all()
        return store
