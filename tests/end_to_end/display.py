"""A display of its own for a test: Xvfb, a window manager, a laptop's monitor and projectors.

Tests only, Linux only. What is started here is stopped here, by its own process.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PATIENCE_S = 15


@dataclass(frozen=True, kw_only=True)
class Monitor:
    """A monitor and where it stands on the desktop, in pixels; 96 of them make an inch."""

    name: str
    width: int
    height: int
    left: int = 0

    @property
    def rect(self) -> tuple[int, int, int, int]:
        """Left, top, width, height."""
        return self.left, 0, self.width, self.height

    @property
    def setting(self) -> str:
        """The place, as `xrandr` reads it."""
        wide, high = (round(pixels * 25.4 / 96) for pixels in (self.width, self.height))
        return f"{self.width}/{wide}x{self.height}/{high}+{self.left}+0"


LAPTOP = Monitor(name="Laptop", width=1366, height=768)
PROJECTOR = Monitor(name="Projector", width=1920, height=1080, left=1366)
BEAMER = Monitor(name="Beamer", width=1280, height=800, left=3286)


@dataclass(frozen=True)
class Display:
    """One X display; monitors come and go on it as cables do."""

    name: str

    def plug(self, monitor: Monitor = PROJECTOR) -> None:
        """Plug a monitor in."""
        self._run("xrandr", "--setmonitor", monitor.name, monitor.setting, "none")

    def unplug(self, monitor: Monitor = PROJECTOR) -> None:
        """Pull a monitor's cable."""
        self._run("xrandr", "--delmonitor", monitor.name)

    def key(self, name: str) -> None:
        """Press a key, as X names it; the server gives it to whatever has the keyboard."""
        self._run("xdotool", "key", name)

    def place_of(self, window: int) -> tuple[int, int, int, int]:
        """Return where the server has a window: left, top, width, height."""
        said = self._run("xdotool", "getwindowgeometry", "--shell", str(window)).stdout
        found = dict(line.split("=", 1) for line in said.split())
        left, top, width, height = (int(found[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return left, top, width, height

    def picture(self, path: Path, monitor: Monitor = LAPTOP) -> None:
        """Keep what a monitor shows."""
        left, top, width, height = monitor.rect
        crop = f"{width}x{height}+{left}+{top}"
        self._run("import", "-window", "root", "-crop", crop, "+repage", str(path))

    def active_window(self) -> str:
        """The title of the window that has the keyboard."""
        done = self._run("xdotool", "getactivewindow", "getwindowname")
        return done.stdout.strip()

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            text=True,
            check=True,
            timeout=_PATIENCE_S,
        )


@contextmanager
def a_display() -> Iterator[Display]:
    """Start a display with the laptop's monitor; stop everything at the end."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        # -noreset: monitors set by one client must outlive it.
        [
            *[
                "Xvfb",
                "-noreset",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                f"{BEAMER.left + BEAMER.width}x1080x24",
                "-displayfd",
            ],
            str(writing),
        ],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as pipe:
            display = Display(f":{pipe.readline().strip()}")
        display._run("xrandr", "--setmonitor", LAPTOP.name, LAPTOP.setting, "screen")
        manager = subprocess.Popen(
            ["openbox"],
            env={**os.environ, "DISPLAY": display.name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.5)  # the window manager has no way to say that it is ready
        yield display
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait(_PATIENCE_S)
