"""One encrypted store file: made, opened, checked, and used one transaction at a time.

SQLCipher encrypts and authenticates every page under a key of 32 bytes; SQLite's WAL with
`synchronous=FULL` makes each commit durable. Owns the connection's settings and who is to
blame when the file fails. It knows no table.

The file's salt (its first 16 bytes) is derived from the key, so that a wrong key and a
damaged first page, which SQLCipher cannot tell apart, are two different answers here. A
key belongs to one store, so the salt need not be random.
"""

from __future__ import annotations

import hmac
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from data.file_errors import file_error
from data.process_lock import ProcessLock
from data.schema import upgrade
from data.volumes import IsNetwork, on_network_drive

_KEY_SIZE = 32
_SALT_SIZE = 16
_BUSY_MILLISECONDS = 5_000

# https://sqlite.org/rescode.html, primary codes
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 3, 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _NOTADB = 13, 14, 26


class EncryptedStore:
    """An open store; safe to use from several threads."""

    def __init__(self, path: Path, engine: Engine, lock: ProcessLock) -> None:
        self._path = path
        self._engine = engine
        self._lock = lock
        self._thread = threading.local()

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
        self._thread.busy = True
        try:
            with self._engine.begin() as connection:
                yield connection
        except (DBAPIError, sqlcipher.Error) as error:
            blamed = _blamed(error, self._path)
            if blamed is None:
                raise
            raise blamed from error
        finally:
            self._thread.busy = False

    def close(self) -> None:
        """Let go of the files; SQLite folds its log back into the store."""
        self._engine.dispose()
        self._lock.release()


def create_store(
    path: Path, key: bytes, is_network: IsNetwork = on_network_drive
) -> EncryptedStore:
    """Make a store, and its folder; `key` is 32 bytes.

    Raises:
        UserError: `store.exists`, `store.network_drive`, or the folder cannot hold it.
    """
    _refuse_network(path, is_network)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise file_error(error, path.parent) from error
    lock = _locked(path)
    with ExitStack() as undo:
        undo.callback(lock.release)
        if path.exists():
            raise UserError(
                "store.exists",
                sentence("Le dossier {folder} contient déjà des données.", folder=str(path.parent)),
                sentence("Ouvrez-les, ou choisissez un autre dossier."),
            )
        undo.callback(remove_store, path)
        store = _upgraded(path, key, "rwc", lock)
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
    lock = _locked(path)
    with ExitStack() as undo:
        undo.callback(lock.release)
        _check(path, key)
        store = _upgraded(path, key, "rw", lock)
        undo.pop_all()
    return store


def remove_store(path: Path) -> None:
    """Remove a store that was never finished, with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()


def _locked(path: Path) -> ProcessLock:
    try:
        return ProcessLock(path.with_suffix(".lock"))
    except OSError as error:
        raise file_error(error, path.parent) from error


def _upgraded(path: Path, key: bytes, mode: str, lock: ProcessLock) -> EncryptedStore:
    # SQLAlchemy's own SQLCipher dialect would set the key a second time, from the address.
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(path, key, mode),
        poolclass=QueuePool,
        hide_parameters=True,  # an error's text must not carry a name or a comment
    )
    event.listen(engine, "begin", _begin)
    store = EncryptedStore(path, engine, lock)
    with ExitStack() as undo:
        undo.callback(engine.dispose)
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


def _connect(path: Path, key: bytes, mode: str) -> Any:
    if len(key) != _KEY_SIZE:
        raise ValueError(f"a store's key has {_KEY_SIZE} bytes, not {len(key)}")
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
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
            "journal_mode = WAL",
            "synchronous = FULL",
        ):
            connection.execute(f"PRAGMA {setting}")
        undo.pop_all()
    return connection


def _begin(connection: Connection) -> None:
    connection.connection.cursor().execute("BEGIN IMMEDIATE")


def _check(path: Path, key: bytes) -> None:
    """Check every page; the log goes first, because it may mend a page torn by a crash."""
    try:
        with path.open("rb") as file:
            salt = file.read(_SALT_SIZE)
    except OSError as error:
        raise file_error(error, path) from error
    salt_holds = salt == _salt(key)
    try:
        with closing(_connect(path, key, "rw")) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            empty = not connection.execute("PRAGMA page_count").fetchone()[0]
    except sqlcipher.Error as error:
        if _primary_code(error) == _NOTADB and len(salt) == _SALT_SIZE and not salt_holds:
            raise IntegrityError(
                "store.wrong_key", sentence("Cette clé n’est pas celle de ces données.")
            ) from error
        blamed = _blamed(error, path)
        if blamed is None:
            raise
        raise blamed from error
    if broken or empty or not salt_holds:
        raise _damaged(path)


def _damaged(path: Path) -> IntegrityError:
    return IntegrityError(
        "store.damaged",
        sentence(
            "Les données du dossier {folder} sont abîmées. Rien n’y a été modifié.",
            folder=str(path.parent),
        ),
    )


def _primary_code(error: Exception) -> int:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code: int = getattr(cause, "sqlite_errorcode", 0)
    return code & 0xFF


def _blamed(error: Exception, path: Path) -> UserError | IntegrityError | None:
    """Return whose fault it is; `None` when it is not the file's, so a bug of ours."""
    code = _primary_code(error)
    if code in (_CORRUPT, _NOTADB):
        return _damaged(path)
    if code == _FULL:
        return UserError(
            "store.full",
            sentence(
                "Le disque de cet ordinateur est plein\u00a0: la dernière saisie n’est pas "
                "enregistrée. Tout ce qui précède l’est."
            ),
            sentence("Libérez de la place, puis recommencez."),
        )
    if code in (_BUSY, _LOCKED):
        return UserError(
            "store.busy",
            sentence("Une autre opération occupe les données\u202f; rien n’est enregistré."),
            sentence("Attendez qu’elle se termine, puis recommencez."),
        )
    if code in (_PERM, _READONLY, _IOERR, _CANTOPEN):
        return UserError(
            "store.unwritable",
            sentence(
                "L’écriture dans le dossier {folder} a échoué\u00a0: la dernière saisie n’est pas "
                "enregistrée. Tout ce qui précède l’est.",
                folder=str(path.parent),
            ),
            sentence("Vérifiez que ce dossier est accessible et modifiable, puis recommencez."),
        )
    return None
