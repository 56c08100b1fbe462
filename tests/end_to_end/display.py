"""A display of its own for a test: Xvfb, a window manager, a laptop's monitor and a projector.

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

LAPTOP = (1366, 768)
PROJECTOR = (1920, 1080)
_PATIENCE_S = 15


@dataclass(frozen=True)
class Display:
    """One X display; monitors come and go on it as cables do."""

    name: str

    def plug(self) -> None:
        """Plug the projector in, to the right of the laptop."""
        width, height = PROJECTOR
        self._run("xrandr", "--setmonitor", "Projector", f"{width}/508x{height}/286+1366+0", "none")

    def unplug(self) -> None:
        """Pull the projector's cable."""
        self._run("xrandr", "--delmonitor", "Projector")

    def picture(self, path: Path, *, projector: bool = False) -> None:
        """Keep what a monitor shows."""
        width, height = PROJECTOR if projector else LAPTOP
        left = LAPTOP[0] if projector else 0
        crop = f"{width}x{height}+{left}+0"
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
            *["Xvfb", "-noreset", "-nolisten", "tcp", "-screen", "0", "3286x1080x24", "-displayfd"],
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
        display._run("xrandr", "--setmonitor", "Laptop", "1366/361x768/203+0+0", "screen")
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
