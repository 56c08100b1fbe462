"""The clock, the device's secret, drives and files, as the services see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.timer_record import Instant

RandomSource = Callable[[int], bytes]
"""Returns that many unpredictable bytes."""


class Clock(Protocol):
    """Reads the clocks of this laptop."""

    def now(self) -> Instant:
        """Return the present instant, on the wall clock and on the one that counts sleep."""
        ...

    def awake(self) -> int:
        """Return milliseconds of a clock that stands still while the laptop sleeps.

        Two readings of one start compare; what `now().ticks` gained over it is sleep. It is
        no part of an `Instant`: no record and no file carries it.
        """
        ...


class DeviceSecrets(Protocol):
    """A secret that belongs to this laptop and to its user, kept outside every store."""

    def device_secret(self) -> bytes:
        """Return 32 bytes, made on first use and the same ever after.

        Raises:
            UserError: the system's keyring has it and is locked.
        """
        ...

    def device_id(self) -> str:
        """Return a random identifier of this laptop; it says nothing about it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """A removable drive; sizes in bytes."""

    root: Path
    label: str
    free: int
    total: int
    read_only: bool


class Drives(Protocol):
    """Finds the sticks that are plugged in."""

    def removable(self) -> tuple[Drive, ...]:
        """List removable drives; may take a while, so never call it on the window's thread."""
        ...


class Progress(Protocol):
    """Told how far a long work is; asked whether to go on."""

    def advance(self, done: int, total: int) -> None:
        """Report that `done` of `total` steps are over.

        Raises:
            app.services.ports.machine.Cancelled: the person wants it to stop.
        """
        ...


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """A person stopped a long work; nothing is half done."""


class NoProgress:
    """Reports to nobody and is never cancelled."""

    def advance(self, done: int, total: int) -> None:
        """Do nothing."""


NO_PROGRESS = NoProgress()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFile:
    """A file that was written, read back and found the same."""

    path: Path
    size: int
    digest: str


class Files(Protocol):
    """Reads and writes files that people carry, so that a half file never passes for a whole."""

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return a file's bytes.

        Raises:
            UserError: it cannot be read, or holds more than `limit` bytes.
        """
        ...

    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        """Write beside, flush to the medium, rename, read back and compare.

        Raises:
            UserError: the drive is full, read-only, unplugged or changed; what was there
                before is intact. With the code `file.unconfirmed` the new file has taken
                its place and could not be read there: it is not to be relied on.
            Cancelled: the person stopped it; what was there before is intact.
        """
        ...

    def make_folder(self, path: Path) -> Path:
        """Make a folder inside one that is there, unless it is there already; return it.

        Raises:
            UserError: it cannot be made.
        """
        ...
