"""Starting the program: its windows, or a demonstration, until the last window is closed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap.application import Windows, qt_application


def run_application() -> int:
    """Open the place this computer is used in, or ask; stay until all is closed."""
    application = qt_application()
    _windows(application).begin()
    return application.exec()


def run_demonstration(out: Path | None, *, offscreen: bool) -> int:
    """Open a demonstration session, or play it where there is no screen.

    Args:
        out: where to write it; a new folder of this person's data folder by default.
        offscreen: play it even where there is a screen.
    """
    from app.bootstrap.demonstration import DemonstrationRun, new_folder  # noqa: PLC0415

    folder = (out or new_folder()).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if offscreen or not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # Imported here: a person who tries the product does not need the player.
        from app.bootstrap.played_demonstration import play  # noqa: PLC0415

        return play(folder)
    application = qt_application()
    windows = _windows(application)
    DemonstrationRun(windows, folder).begin()
    return application.exec()


def _windows(application: QApplication) -> Windows:
    windows = Windows(application)
    windows.demonstration_wanted.connect(lambda: _demonstrate(windows))
    return windows


def _demonstrate(windows: Windows) -> None:
    # Imported here: the first window must not wait for it.
    from app.bootstrap.demonstration import DemonstrationRun  # noqa: PLC0415

    run = DemonstrationRun(windows)
    run.ended.connect(windows.open_launcher)
    run.begin()
    windows.close_all()


def _has_screen() -> bool:
    """Whether a window can be shown; Windows and macOS always have a place for one."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
