"""Putting a copy in the place of a store, so that a crash at any moment leaves one good store.

The copy is written beside the store, checked and completed there. Then the store that is in
place gets a second name in `set-aside/`, where nothing is ever deleted, and the copy takes its
name in one step. Until that step the store is the one that was; from it on, the other.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.services.ports.machine import Files
from data.engine import EncryptedStore, fold_log, incoming, locked, open_locked, remove_store
from data.file_errors import file_error
from data.files import BeforeStep, SafeFiles, flush_folder, no_fault
from data.snapshots import time_name
from data.volumes import IsNetwork, on_network_drive

DAMAGE = ("store.damaged", "journal.broken")
"""The codes of a store whose pages or journal do not hold."""

Refusal = Callable[[], IntegrityError]

_LIMIT = 1 << 30


class Replacement:
    """Replaces the stores of this machine; `before` is called before each step."""

    def __init__(
        self,
        files: Files | None = None,
        is_network: IsNetwork = on_network_drive,
        before: BeforeStep = no_fault,
    ) -> None:
        self._files: Files = files or SafeFiles()
        self._is_network = is_network
        self._before = before

    @contextmanager
    def store(
        self, path: Path, content: bytes, key: bytes, at: datetime
    ) -> Iterator[EncryptedStore]:
        """Prepare a store from `content`; at the end of the block it is the one at `path`.

        When the block raises, nothing has changed. The new store is not left open.

        Raises:
            UserError: `store.in_use`, `store.network_drive`, or it cannot be written: the
                store in place is intact.
            IntegrityError: `store.damaged`, `store.wrong_key`: the content is not a store.
        """
        lock = locked(path, self._is_network)
        candidate = incoming(path)
        with ExitStack() as undo:
            undo.callback(lock.release)
            remove_store(candidate)
            undo.callback(remove_store, candidate)
            self._files.write(candidate, content)
            store = open_locked(candidate, key, None)
            try:
                yield store
            finally:
                store.close()
            try:
                self._take_the_place(candidate, path, key, at)
            except OSError as error:
                raise file_error(error, path.parent) from error

    def _take_the_place(self, candidate: Path, path: Path, key: bytes, at: datetime) -> None:
        with ExitStack() as undo:
            if path.exists():
                self._before("fold the log")
                fold_log(path, key)
                self._before("make the folder")
                folder = _new_folder(path.parent / "set-aside", time_name(at))
                undo.callback(_forget_second_names, folder)
                self._set_aside(path, folder)
            self._put_in_place(candidate, path)
            undo.pop_all()

    def _set_aside(self, path: Path, folder: Path) -> None:
        for name in (path.name, f"{path.name}-wal"):
            if path.with_name(name).exists():
                self._before("set aside")
                self._second_name(path.with_name(name), folder / name)
        self._before("flush the folder")
        for changed in (folder, folder.parent, path.parent):
            flush_folder(changed)

    def _second_name(self, source: Path, target: Path) -> None:
        """Give a file a second name; where the file system has no such thing, a copy."""
        try:
            os.link(source, target)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO):
                raise
            self._files.write(target, self._files.read(source, limit=_LIMIT))

    def _put_in_place(self, candidate: Path, path: Path) -> None:
        # A log that could not be folded is that of the store set aside: SQLite would replay it.
        for suffix in ("-wal", "-shm"):
            self._before("drop the log")
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        self._before("put in place")
        candidate.replace(path)
        with suppress(OSError):  # it is in place; a crash now leaves either, and both are good
            self._before("flush the place")
            flush_folder(path.parent)


def snapshot_damaged() -> IntegrityError:
    """Return the refusal of a snapshot that does not hold."""
    return IntegrityError(
        "snapshot.damaged",
        sentence("Cette sauvegarde est abîmée. Rien n’a été remplacé."),
    )


def copy_damaged() -> IntegrityError:
    """Return the refusal of a live copy whose store does not hold."""
    return IntegrityError(
        "copy.damaged",
        sentence("Les données de cette copie de secours sont abîmées. Rien n’a été repris."),
    )


@contextmanager
def refusing_damage(refusal: Refusal, key_holds: Callable[[], bool]) -> Iterator[None]:
    """Tell damage found inside the block as that of the copy that is read there.

    A copy without its first page seems to be under another key. It is damaged like any other
    where `key_holds`: the key is known to be the right one from elsewhere.
    """
    try:
        yield
    except IntegrityError as error:
        if error.code not in DAMAGE and not (error.code == "store.wrong_key" and key_holds()):
            raise
        raise refusal() from error


def _new_folder(parent: Path, name: str) -> Path:
    """Make a folder of that name, or with a number where it is taken; the lock is held."""
    parent.mkdir(mode=0o700, exist_ok=True)
    folder, number = parent / name, 1
    while folder.exists():
        number += 1
        folder = parent / f"{name}-{number}"
    folder.mkdir(mode=0o700)
    return folder


def _forget_second_names(folder: Path) -> None:
    """Undo setting aside a store that stays: under a second name it would change unseen."""
    home = folder.parent.parent
    with suppress(OSError):
        for name in folder.iterdir():
            if (home / name.name).exists():
                name.unlink()
        folder.rmdir()
