"""Plays a demonstration's day on a real display, with somebody at the projector's cable.

Run in a process of its own, because the tests' own application has no display:
`python -m tests.end_to_end.watched_play DISPLAY FOLDER PICTURES`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.bootstrap.played_demonstration import play_day
from tests.end_to_end.display import PROJECTOR, Display
from ui.demonstration.hands import Hands
from ui.second_screen.window import SecondScreenWindow


class Watcher:
    """Keeps a picture of every milestone, and plugs and pulls the projector in mid-oral."""

    def __init__(self, display: Display, pictures: Path) -> None:
        self._display = display
        self._pictures = pictures
        self._hands = Hands()
        self._count = 0
        self._acts: dict[str, Callable[[], None]] = {
            "oral-P01": self._plug,
            "paused-P01": self._unplug,
            "resumed-P01": self._plug,
            "signed-P01": self._unplug,
            "oral-P03": self._plug,
        }

    def milestone(self, name: str) -> None:
        """Let windows settle, act on the cable if it is time, and keep pictures."""
        self._hands.pause(150)
        act = self._acts.get(name)
        if act is not None:
            act()
        self._count += 1
        stem = f"{self._count:02d}-{name}"
        self._display.picture(self._pictures / f"{stem}.png")
        if len(QGuiApplication.screens()) > 1:
            self._display.picture(self._pictures / f"{stem}-public.png", PROJECTOR)

    def _plug(self) -> None:
        self._display.plug()
        self._hands.wait("the public screen shows", lambda: self._public() is not None)
        public = self._public()
        assert public is not None
        self._hands.wait(
            "it fills the projector",
            lambda: public.geometry().getRect() == PROJECTOR.rect,
        )
        self._hands.pause(300)
        self._expect_keyboard_in_room()

    def _unplug(self) -> None:
        self._display.unplug()
        self._hands.wait("the public screen is hidden", lambda: self._public() is None)
        self._hands.pause(300)
        self._expect_keyboard_in_room()

    def _public(self) -> SecondScreenWindow | None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, SecondScreenWindow) and widget.isVisible():
                return widget
        return None

    def _expect_keyboard_in_room(self) -> None:
        title = self._display.active_window()
        assert title.startswith("B204"), f"the keyboard is in {title!r}"


def main(display: str, folder: str, pictures: str) -> None:
    """Play the day; whatever is not as it should be ends with an error."""
    watcher = Watcher(Display(display), Path(pictures))
    play_day(Path(folder), print, watcher.milestone)


if __name__ == "__main__":
    main(*sys.argv[1:])
