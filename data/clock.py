"""The clocks of this machine: the wall clock, one that counts the laptop's sleep, one that doesn't.

An oral goes on while a laptop sleeps, so its clock must too: Linux `CLOCK_BOOTTIME`, macOS
`CLOCK_MONOTONIC`, Windows `GetTickCount64`. Ticks compare only within one start of the
machine, so each instant names that start. Linux and macOS have an identifier for it, Windows
has none: `KeptBoot` says what stands in for it there. Sleep is what these ticks gain over a
clock that stands still meanwhile: Linux `CLOCK_MONOTONIC`, macOS `CLOCK_UPTIME_RAW`, Windows
`QueryUnbiasedInterruptTime`.
"""

from __future__ import annotations

import ctypes
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from app.domain.errors import UserError
from app.domain.timer_record import Instant
from app.services.ports.machine import Files
from data.files import SafeFiles

_NANOSECONDS = 1_000_000
_CARD_LIMIT = 4096
_TOLERANCE_MILLISECONDS = 10_000


class SystemClock:
    """The `Clock` of this machine; `kept` is a folder of its own where a start is remembered."""

    def __init__(self, kept: Path) -> None:
        self._boot = boot_identifier(kept)

    def now(self) -> Instant:
        """Return the present instant."""
        return Instant(utc=_utc(), ticks=ticks(), boot=self._boot)

    def awake(self) -> int:
        """Return milliseconds of a clock that stands still while the laptop sleeps."""
        return awake_ticks()


class KeptBoot:
    """Stands in for an identifier of this start of the machine, where the system has none.

    The wall clock minus the ticks would be one if nobody ever set the clock, and surviving
    that is what the ticks are for. So a random identifier is kept in a file with both clocks
    as they were, and is taken up again when both have moved on by the same amount since. After
    a restart they have not: the ticks began anew, and lag behind by all the time that the
    machine was on before. If somebody sets the clock between two runs of the program, the
    identifier is needlessly a new one; that errs on the safe side, because a new start makes
    the timer ask the wall clock and say so, and a start mistaken for another would not.
    """

    def __init__(
        self,
        folder: Path,
        files: Files | None = None,
        new_identifier: Callable[[], str] = lambda: str(uuid4()),
    ) -> None:
        self._path = folder / "boot.json"
        self._files: Files = files or SafeFiles()
        self._new_identifier = new_identifier

    def identifier(self, utc: datetime, ticks_now: int) -> str:
        """Return the identifier of the start that these readings belong to."""
        found = self._same_start(utc, ticks_now)
        if found is not None:
            return found
        identifier = self._new_identifier()
        card = {"boot": identifier, "utc": utc.isoformat(), "ticks": ticks_now}
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._files.write(self._path, json.dumps(card).encode())
        except (OSError, UserError):
            # Then the next run takes this start for another one, which is the safe side.
            return identifier
        return identifier

    def _same_start(self, utc: datetime, ticks_now: int) -> str | None:
        try:
            card = json.loads(self._files.read(self._path, limit=_CARD_LIMIT))
            on_the_wall = (utc - datetime.fromisoformat(card["utc"])).total_seconds() * 1000
            on_the_ticks = ticks_now - int(card["ticks"])
            identifier = str(card["boot"])
        except (UserError, ValueError, KeyError, TypeError):
            return None
        agree = abs(on_the_wall - on_the_ticks) <= _TOLERANCE_MILLISECONDS
        return identifier if on_the_ticks >= 0 and agree else None


def _utc() -> datetime:
    return datetime.now(UTC)


if sys.platform == "win32":

    def ticks() -> int:
        """Return milliseconds of a clock that counts sleep."""
        kernel = ctypes.windll.kernel32
        kernel.GetTickCount64.restype = ctypes.c_uint64
        return int(kernel.GetTickCount64())

    def awake_ticks() -> int:
        """Return milliseconds of a clock that stands still in sleep; it is read in 100 ns."""
        time_awake = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(time_awake))
        return time_awake.value // 10_000

    def boot_identifier(kept: Path) -> str:
        """Return what names this start of the machine, see `KeptBoot`."""
        return KeptBoot(kept).identifier(_utc(), ticks())

elif sys.platform == "darwin":

    def ticks() -> int:
        """Return milliseconds of a clock that counts sleep."""
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // _NANOSECONDS

    def awake_ticks() -> int:
        """Return milliseconds of a clock that stands still in sleep."""
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW) // _NANOSECONDS

    def boot_identifier(kept: Path) -> str:
        """Return what names this start of the machine (`kern.bootsessionuuid`)."""
        text = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(text))
        name = b"kern.bootsessionuuid"
        if ctypes.CDLL(None).sysctlbyname(name, text, ctypes.byref(size), None, 0):
            return KeptBoot(kept).identifier(_utc(), ticks())
        return text.value.decode()

else:

    def ticks() -> int:
        """Return milliseconds of a clock that counts sleep."""
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // _NANOSECONDS

    def awake_ticks() -> int:
        """Return milliseconds of a clock that stands still in sleep."""
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // _NANOSECONDS

    def boot_identifier(kept: Path, kernel: Path = Path("/proc/sys/kernel/random/boot_id")) -> str:
        """Return what names this start of the machine (random(4))."""
        try:
            return kernel.read_text(encoding="ascii").strip()
        except OSError:
            return KeptBoot(kept).identifier(_utc(), ticks())
