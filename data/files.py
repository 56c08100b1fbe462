"""Files that people carry: written so that a half file never passes for a whole one.

A write goes to a temporary file beside the target and to the medium, is read back from
there, and only then takes its name, where it is read once more. The volume is the same one
before and after, or it is not done: below an unplugged stick lies a folder of the laptop's
own disk.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
import stat
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.ports.machine import NO_PROGRESS, Progress, WrittenFile
from data.file_errors import file_error, read_back_differs, unconfirmed, volume_changed

_CHUNK = 1 << 18
_FLUSH_EVERY = 1 << 22
_NEW_FILE = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
)

BeforeStep = Callable[[str], None]
"""Called before each step of a write with its name; tests make it fail."""


def no_fault(step: str) -> None:
    """Let every step go on."""


class _VolumeChangedError(Exception):
    """The folder is on another volume than a moment ago."""


class SafeFiles:
    """The `Files` of this machine."""

    def __init__(self, before: BeforeStep = no_fault) -> None:
        self._before = before

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return a file's bytes.

        Raises:
            UserError: it cannot be read, or holds more than `limit` bytes.
        """
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise _unreadable(path)  # a folder, or a pipe that would keep us waiting
            with path.open("rb") as file:
                content = file.read(limit + 1)
        except FileNotFoundError as error:
            raise UserError(
                "file.not_found",
                sentence("Le fichier {name} est introuvable.", name=path.name),
                sentence("Vérifiez que la clé est branchée et que le fichier y est toujours."),
            ) from error
        except OSError as error:
            raise _unreadable(path) from error
        if len(content) > limit:
            raise UserError(
                "file.too_large",
                sentence("Le fichier {name} est trop grand pour être ouvert ici.", name=path.name),
                sentence("Vérifiez que c’est le bon fichier."),
            )
        return content

    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        """Write beside, flush to the medium, read back, rename, and read back again.

        Raises:
            UserError: `file.full`, `file.read_only`, `file.unplugged`, `file.volume_changed`,
                `file.no_permission`, `file.name_refused`, `file.in_use` or
                `file.read_back_differs`: what was there before is intact.
                `file.unconfirmed`: the new file took its name and could not be read there.
            Cancelled: the person stopped it; what was there before is intact.
        """
        digest = hashlib.sha256(content).hexdigest()
        try:
            self._before("look at the volume")
            volume = path.parent.stat().st_dev
            self._replace(path, content, digest, volume, progress)
        except _VolumeChangedError as error:
            raise volume_changed(path) from error
        except OSError as error:
            raise file_error(error, path, missing=_missing(path, len(content))) from error
        try:
            self._before("flush the folder")
            flush_folder(path.parent)
            self._before("read again")
            found = _digest_on_medium(path)
            _refuse_other_volume(path, volume)
        except (OSError, _VolumeChangedError) as error:
            raise unconfirmed(path) from error
        if found != digest:
            raise unconfirmed(path)
        return WrittenFile(path=path, size=len(content), digest=digest)

    def make_folder(self, path: Path) -> Path:
        """Make a folder inside one that is there, unless it is there already; return it.

        Raises:
            UserError: it cannot be made.
        """
        try:
            path.mkdir(exist_ok=True)
            flush_folder(path.parent)
        except OSError as error:
            raise file_error(error, path) from error
        return path

    def _replace(
        self, path: Path, content: bytes, digest: str, volume: int, progress: Progress
    ) -> None:
        # A short name of its own: the target's may be as long as the file system allows.
        temporary = path.with_name(f".{secrets.token_hex(6)}.part")
        self._before("make")
        with ExitStack() as undo:
            undo.callback(_forget, temporary)
            descriptor = os.open(temporary, _NEW_FILE, 0o666)
            try:
                _refuse_other_volume(temporary, volume)
                self._fill(descriptor, content, progress)
            except OSError as error:
                if error.errno == errno.EINVAL:
                    # The name was taken already: so says Windows of a stick that was pulled out.
                    raise OSError(errno.EIO, os.strerror(errno.EIO)) from error
                raise
            finally:
                os.close(descriptor)
            self._before("read back")
            _compare(temporary, digest, path)
            self._before("check the volume")
            _refuse_other_volume(path.parent, volume)
            self._before("rename")
            temporary.replace(path)
            undo.pop_all()

    def _fill(self, descriptor: int, content: bytes, progress: Progress) -> None:
        left = memoryview(content)
        flushed = 0
        while left:
            written = len(content) - len(left)
            progress.advance(written, len(content))
            if written - flushed >= _FLUSH_EVERY:
                # Else a slow stick takes all of it at once, and no wait could be cut short.
                os.fsync(descriptor)
                flushed = written
            self._before("write")
            left = left[os.write(descriptor, left[:_CHUNK]) :]
        progress.advance(len(content), len(content))
        self._before("flush")
        os.fsync(descriptor)


def _forget(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def _refuse_other_volume(path: Path, expected: int) -> None:
    if path.stat().st_dev != expected:
        raise _VolumeChangedError


def _compare(temporary: Path, digest: str, path: Path) -> None:
    if _digest_on_medium(temporary) != digest:
        raise read_back_differs(path)


def _unreadable(path: Path) -> UserError:
    return UserError(
        "file.unreadable",
        sentence("Le fichier {name} ne peut pas être lu.", name=path.name),
        sentence("Vérifiez que la clé est branchée et que vous avez accès à ce fichier."),
    )


def _missing(path: Path, size: int) -> int | None:
    """How many bytes the volume lacks; `None` where that cannot be told."""
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        return None
    return size - free if size > free else None


def _digest_on_medium(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        if sys.platform == "linux":
            # Otherwise what is read would be the memory that was just written.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


if sys.platform == "win32":

    def flush_folder(folder: Path) -> None:
        """Do nothing: Windows has no such call, and NTFS journals the rename."""

else:
    _CANNOT_FLUSH_FOLDERS = (errno.EINVAL, errno.ENOTSUP)

    def flush_folder(folder: Path) -> None:
        """Make the rename itself durable."""
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT_FLUSH_FOLDERS:
                raise
        finally:
            os.close(descriptor)
