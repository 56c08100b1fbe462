"""One encrypted store file: made, opened, checked, and used one transaction at a time.

SQLCipher encrypts and authenticates every page under a key of 32 bytes; SQLite's WAL with
`synchronous=FULL` makes each commit durable. Owns the connection's settings; who is to blame
when the file fails is `store_errors`'. It knows no table.

The file's salt (its first 16 bytes) is derived from the key, so that a wrong key and a
damaged first page, which SQLCipher cannot tell apart, are two different answers here. A
key belongs to one store, so the salt need not be random.
"""

from __future__ import annotations

import hmac
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from io import RawIOBase
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from data.file_errors import file_error
from data.process_lock import ProcessLock
from data.schema import upgrade
from data.store_errors import blamed, busy, damaged, is_not_a_store
from data.volumes import IsNetwork, on_network_drive

T = TypeVar("T")

_KEY_SIZE = 32
_SALT_SIZE = 16
_BUSY_MILLISECONDS = 5_000
_FOLD_SECONDS = 1.0

_READ_AND_WRITE = "mode=rw"
_MAKE = "mode=rwc"
# Nobody writes to a copy: SQLite reads it without a log, locks or a file of its own beside it.
_COPY = "immutable=1"


class EncryptedStore:
    """An open store; safe to use from several threads."""

    def __init__(self, path: Path, key: bytes, engine: Engine, lock: ProcessLock | None) -> None:
        self._path = path
        self._key = key
        self._engine = engine
        self._lock = lock
        self._connection: Connection | None = None
        self._thread = threading.local()
        self._turn = threading.Lock()
        self._file: RawIOBase | None = None

    @property
    def path(self) -> Path:
        """Where the store is."""
        return self._path

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Begin; durable at the end of the block, rolled back when it raises.

        It takes the write lock at once, so what is read inside stays true until the end;
        keep slow work outside.

        Raises:
            UserError: `store.full`, `store.busy` or `store.unwritable`; nothing was written.
            IntegrityError: `store.damaged`.
            RuntimeError: this thread is in a transaction already, which is a bug.
        """
        if getattr(self._thread, "busy", False):
            raise RuntimeError("a transaction was begun inside another")
        # Threads take turns here: SQLite would have them ask again and again, and starve.
        if not self._turn.acquire(timeout=_BUSY_MILLISECONDS / 1000):
            raise busy()
        self._thread.busy = True
        try:
            with self._begun() as connection:
                yield connection
        except (DBAPIError, sqlcipher.Error) as error:
            cause = blamed(error, self._path)
            if cause is None:
                raise
            raise cause from error
        finally:
            self._thread.busy = False
            self._turn.release()

    def copy(self, look: Callable[[Connection], T]) -> tuple[T, bytes]:
        """Return what `look` reads, and the store's bytes of that same moment.

        The store is locked while `look` reads and the bytes are read into memory; they are
        encrypted as they stand.

        Raises:
            UserError: `store.busy`, `store.unwritable`, or the file cannot be read.
            IntegrityError: `store.damaged`.
        """
        with self.transaction() as connection:
            seen = look(connection)
            self._fold()
            try:
                content = self._whole_file()
            except OSError as error:
                raise file_error(error, self._path) from error
        return seen, content

    def reading_copy(self, path: Path) -> AbstractContextManager[Connection]:
        """Read a copy of this store that is kept in a file, see `reading_copy`."""
        return reading_copy(path, self._key)

    def close(self) -> None:
        """Let go of the files; SQLite folds its log back into the store."""
        self.disconnect()
        if self._file is not None:
            self._file.close()
        if self._lock is not None:
            self._lock.release()

    def disconnect(self) -> None:
        """Let go of the connections, once whoever is in a transaction has ended it."""
        with self._turn:
            self._give_back()
            self._engine.dispose()

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        """Begin on the connection that all transactions share.

        Taking one out of the pool costs as much as writing a rating, and two that took turns
        would each read again what the other wrote.
        """
        if self._connection is None:
            self._connection = self._engine.connect()
        with ExitStack() as undo:
            undo.callback(self._give_back)
            with self._connection.begin():
                yield self._connection
            undo.pop_all()

    def _give_back(self) -> None:
        """Return the connection to the pool, which rolls back what a refused commit left."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _fold(self) -> None:
        """Bring the log into the file, from beside a transaction that keeps others out.

        Whoever looks into the store from outside may stand in the way for a moment.
        """
        until = time.monotonic() + _FOLD_SECONDS
        with closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()
            while True:
                cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
                refused, logged, folded = cursor.fetchone() or (1, 0, 0)
                if not refused and logged == folded:
                    return
                if time.monotonic() > until:
                    raise busy()
                time.sleep(0.001)

    def _whole_file(self) -> bytes:
        # Kept open until the store is closed: to POSIX, closing any descriptor of a file lets
        # go of all the locks that the process has on it, SQLite's own too.
        if self._file is None:
            self._file = self._path.open("rb", buffering=0)
        self._file.seek(0)
        return self._file.read() or b""


def create_store(
    path: Path, key: bytes, is_network: IsNetwork = on_network_drive
) -> EncryptedStore:
    """Make a store, and its folder; `key` is 32 bytes.

    Raises:
        UserError: `store.exists`, `store.network_drive`, or the folder cannot hold it.
    """
    lock = locked(path, is_network)
    with ExitStack() as undo:
        undo.callback(lock.release)
        if path.exists():
            raise UserError(
                "store.exists",
                sentence("Le dossier {folder} contient déjà des données.", folder=str(path.parent)),
                sentence("Ouvrez-les, ou choisissez un autre dossier."),
            )
        undo.callback(remove_store, path)
        store = _upgraded(path, key, _MAKE, lock)
        undo.pop_all()
    return store


def open_store(path: Path, key: bytes, is_network: IsNetwork = on_network_drive) -> EncryptedStore:
    """Open a store, check every page of it and bring its tables up to date.

    Raises:
        UserError: `store.missing`, `store.in_use`, `store.network_drive` or `store.newer`.
        IntegrityError: `store.damaged` or `store.wrong_key`.
    """
    _refuse_network(path, is_network)
    if not path.is_file():
        raise UserError(
            "store.missing",
            sentence(
                "Le dossier {folder} ne contient pas les données attendues.",
                folder=str(path.parent),
            ),
            sentence("Vérifiez qu’il n’a pas été déplacé ou renommé."),
        )
    lock = locked(path, is_network)
    with ExitStack() as undo:
        undo.callback(lock.release)
        remove_store(incoming(path))  # of a machine that stopped before it was in place
        store = open_locked(path, key, lock)
        undo.pop_all()
    return store


def open_locked(path: Path, key: bytes, lock: ProcessLock | None) -> EncryptedStore:
    """Open a store as `open_store` does, under a lock that somebody took.

    Closing the store lets go of `lock`; with `None` the caller does.
    """
    _check(path, key, _READ_AND_WRITE)
    return _upgraded(path, key, _READ_AND_WRITE, lock)


@contextmanager
def reading_copy(path: Path, key: bytes) -> Iterator[Connection]:
    """Check every page of a copy that nobody writes to, and read it; nothing is changed.

    Raises:
        UserError: it cannot be read.
        IntegrityError: `store.damaged`, `store.wrong_key`.
    """
    _check(path, key, _COPY)
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(path, key, _COPY),
        poolclass=NullPool,
        hide_parameters=True,
    )
    with engine.connect() as connection:
        yield connection


def begins_under(path: Path, key: bytes) -> bool:
    """Whether a file begins as every store under that key does; nothing more is looked at."""
    try:
        with path.open("rb") as file:
            return file.read(_SALT_SIZE) == _salt(key)
    except OSError:
        return False


def fold_log(path: Path, key: bytes) -> None:
    """Bring a closed store's log into its file, where it is whole enough for that."""
    with suppress(sqlcipher.Error), closing(_connect(path, key, _READ_AND_WRITE)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def incoming(path: Path) -> Path:
    """Return where a store is prepared that is to take the place of the one at `path`."""
    return path.with_name(f"{path.name}.incoming")


def remove_store(path: Path) -> None:
    """Remove a store that was never finished, with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()


def locked(path: Path, is_network: IsNetwork = on_network_drive) -> ProcessLock:
    """Take the lock of the store at `path`, and make its folder.

    Raises:
        UserError: `store.in_use`, `store.network_drive`, or the folder cannot hold it.
    """
    _refuse_network(path, is_network)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return ProcessLock(path.with_suffix(".lock"))
    except OSError as error:
        raise file_error(error, path.parent) from error


def _upgraded(path: Path, key: bytes, query: str, lock: ProcessLock | None) -> EncryptedStore:
    # SQLAlchemy's own SQLCipher dialect would set the key a second time, from the address.
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(path, key, query),
        poolclass=QueuePool,
        hide_parameters=True,  # an error's text must not carry a name or a comment
    )
    event.listen(engine, "begin", _begin)
    store = EncryptedStore(path, key, engine, lock)
    with ExitStack() as undo:
        undo.callback(store.disconnect)
        with store.transaction() as connection:
            upgrade(connection)
        undo.pop_all()
    return store


def _refuse_network(path: Path, is_network: IsNetwork) -> None:
    if is_network(path.parent):
        raise UserError(
            "store.network_drive",
            sentence(
                "Le dossier {folder} est sur un lecteur réseau, où une coupure peut abîmer "
                "les données.",
                folder=str(path.parent),
            ),
            sentence("Choisissez un dossier de cet ordinateur."),
        )


def _salt(key: bytes) -> bytes:
    return hmac.digest(key, b"soutenance store salt", "sha256")[:_SALT_SIZE]


def _connect(path: Path, key: bytes, query: str) -> Any:
    if len(key) != _KEY_SIZE:
        raise ValueError(f"a store's key has {_KEY_SIZE} bytes, not {len(key)}")
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?{query}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    with ExitStack() as undo:
        undo.callback(connection.close)
        for setting in (
            "cipher_log_level = NONE",
            # With a salt in it, SQLCipher takes the key as it is: nothing is derived again.
            f"key = \"x'{key.hex()}{_salt(key).hex()}'\"",
            f"busy_timeout = {_BUSY_MILLISECONDS}",
            "temp_store = MEMORY",
            "foreign_keys = ON",
            *(() if query == _COPY else ("journal_mode = WAL", "synchronous = FULL")),
        ):
            connection.execute(f"PRAGMA {setting}")
        undo.pop_all()
    return connection


def _begin(connection: Connection) -> None:
    connection.connection.cursor().execute("BEGIN IMMEDIATE")


def _check(path: Path, key: bytes, query: str) -> None:
    """Check every page; the log goes first, because it may mend a page torn by a crash."""
    try:
        with path.open("rb") as file:
            salt = file.read(_SALT_SIZE)
    except OSError as error:
        raise file_error(error, path) from error
    salt_holds = salt == _salt(key)
    try:
        with closing(_connect(path, key, query)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            empty = not connection.execute("PRAGMA page_count").fetchone()[0]
    except sqlcipher.Error as error:
        lost = len(salt) < _SALT_SIZE or not any(salt)  # cut short, or blanked by the disk
        if is_not_a_store(error) and not lost and not salt_holds:
            raise IntegrityError(
                "store.wrong_key", sentence("Cette clé n’est pas celle de ces données.")
            ) from error
        cause = blamed(error, path)
        if cause is None:
            raise
        raise cause from error
    if broken or empty or not salt_holds:
        raise damaged(path)
