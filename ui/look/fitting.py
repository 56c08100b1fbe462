"""Opening a window so that all of it can be seen on a laptop with a title bar and a task bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_FRAME_HEIGHT = 48
"""Room for a title bar, in pixels, on the systems that jurors have."""


def show_fitting(window: QWidget) -> None:
    """Show a window at its own size where the screen holds it, else over the whole screen.

    A footer that lies under the task bar hides the action that a juror looks for.
    """
    place = window.screen().availableSize()
    wanted = window.size()
    if place.width() < wanted.width() or place.height() < wanted.height() + _FRAME_HEIGHT:
        window.showMaximized()
    else:
        window.show()
