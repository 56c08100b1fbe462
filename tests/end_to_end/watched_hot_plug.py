"""Holds an oral on a real display while somebody moves the cables of its projectors.

Run in a process of its own, because the tests' own application has no display:
`python -m tests.end_to_end.watched_hot_plug DISPLAY FOLDER PICTURES`. Time is real. Keys come
from the X server, which alone decides who has the keyboard; what was seen goes to a file.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.timer_record import Instant
from tests.end_to_end.display import BEAMER, LAPTOP, PROJECTOR, Display, Monitor
from tests.end_to_end.read_words import painted_words, shown_words
from tests.services.world import FakeClock, World
from tests.ui.room.driver import RoomDriver, a_session
from ui.look.theme import Theme, apply_look
from ui.room.oral.screen_panel import ScreenPanel
from ui.translation import install_translation

NOTES = "notes.json"
MIRROR = Monitor(name="Projector", width=LAPTOP.width, height=LAPTOP.height)
OVERLAPPING = replace(PROJECTOR, left=1000)
SMALLER = replace(PROJECTOR, width=1280, height=720)

_AT_REST_MS = 250
"""How long to look on after each act: whatever comes late must come before the next note."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """What somebody beside the jury sees at one moment.

    Attributes:
        moment: which act came before.
        place: where the X server has the public window, nothing where it is hidden.
        painted: the words on the public window.
        chip: what the sheet's header says of the second screen.
        keyboard: the title of the window that has the keyboard, as the window manager says.
        levels: the ratings that are on the disk, in the order of the lines.
        elapsed: seconds since the oral began.
        words: what is to be read in the panel or on the cards of that moment.
    """

    moment: str
    place: tuple[int, int, int, int] | None
    painted: tuple[str, ...]
    chip: str
    keyboard: str
    levels: tuple[int | None, ...]
    elapsed: float
    words: str = ""

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Note:
        """Read what was written: JSON has lists where a note has tuples."""
        lists = {name: tuple(each) for name, each in told.items() if isinstance(each, list)}
        return cls(**{**told, **lists})


@dataclass
class RunningClock(FakeClock):
    """Begins on the morning of the session, and runs."""

    began: float = field(default_factory=time.monotonic)

    def now(self) -> Instant:
        gone = time.monotonic() - self.began
        self.began += gone
        self.pass_seconds(gone)
        return super().now()


class WatchedOral:
    """A jury that goes on rating, and whoever moves the cables beside it."""

    def __init__(self, display: Display, folder: Path, pictures: Path) -> None:
        self._display = display
        self._pictures = pictures
        self.notes: list[Note] = []
        self.had_keyboard: set[str] = set()
        prepared = a_session(folder)
        laptop = folder / "laptop"
        laptop.mkdir()
        world = World(folder=laptop, clock=RunningClock())
        self._driver = RoomDriver(replace(prepared, world=world))
        self._driver.start()
        self._public = self._driver.window.public
        prepared.enrolled(self._driver.room, "P01")
        self._driver.open("P01")
        self._driver.unlock()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._focus_moved)
        self._began = time.monotonic()

    def begin(self) -> None:
        """Start the oral with one screen."""
        self._display.key("F5")
        self._began = time.monotonic()
        self._note("alone")

    def one_projector(self) -> None:
        """Plug it, pull it, plug it again, and change its resolution."""
        self._plug(PROJECTOR)
        self._rate("3", "plugged")
        self._unplug(PROJECTOR)
        self._rate("2", "unplugged")
        self._plug(PROJECTOR)
        self._rate("3", "replugged")
        self._unplug(PROJECTOR)  # monitors that stand for no output change size in no other way
        self._plug(SMALLER)
        self._rate("1", "smaller")

    def mirrored(self) -> None:
        """Let the projector copy the laptop, then a part of it, then stand beside it."""
        self._unplug(PROJECTOR)
        self._note("before the mirror")
        self._put(MIRROR)
        self._note("mirrored")
        self._rate("2", "mirrored, rated")
        self._display.key("F11")
        self._note("mirrored, panel", shown_words(self._panel()))
        self._display.key("Escape")
        self._unplug(PROJECTOR)
        self._put(OVERLAPPING)
        self._note("overlapping")
        self._unplug(PROJECTOR)
        self._plug(PROJECTOR)
        self._rate("3", "extended")

    def two_projectors(self) -> None:
        """Choose the other one by the keyboard; pull it and plug it again."""
        self._put(BEAMER)
        self._note("two projectors")
        self._display.key("F11")
        self._panel()
        self._display.key("Tab")
        self._display.key("space")
        self._until("the cards show", lambda: len(self._public.numbers.cards) == 3)
        self._note("identified", self._cards())
        self._display.key("shift+Tab")
        for _ in range(2):
            self._display.key("Down")
        self._wait_on(BEAMER)
        self._note("chosen, panel", shown_words(self._panel()))
        self._display.key("F11")
        self._rate("3", "chosen")
        self._unplug(BEAMER)
        self._rate("2", "chosen unplugged")
        self._plug(BEAMER)
        self._rate("1", "chosen replugged")

    def close(self) -> None:
        """Close the window."""
        self._driver.close()

    def _plug(self, monitor: Monitor) -> None:
        """Plug a projector that the public window must fill."""
        self._display.plug(monitor)
        self._wait_on(monitor)

    def _put(self, monitor: Monitor) -> None:
        """Plug a screen that changes nothing of where the public window is."""
        count = len(QGuiApplication.screens())
        self._display.plug(monitor)
        self._until(f"{monitor} comes", lambda: len(QGuiApplication.screens()) > count)

    def _unplug(self, monitor: Monitor) -> None:
        self._display.unplug(monitor)
        self._until(
            f"{monitor} goes",
            lambda: monitor.name not in [each.name() for each in QGuiApplication.screens()],
        )

    def _wait_on(self, monitor: Monitor) -> None:
        window = self._public.window
        self._until(
            f"the public window fills {monitor}",
            lambda: (
                window.isVisible()
                and window.screen().name() == monitor.name
                and self._display.place_of(window.winId()) == monitor.rect
            ),
        )

    def _rate(self, digit: str, moment: str) -> None:
        """Press a digit, wherever the keyboard is now: it must rate the next line."""
        rated = self._rated()
        QTest.qWait(_AT_REST_MS)
        self._display.key(digit)
        self._until(f"{digit} rates after {moment}", lambda: self._rated() == rated + 1)
        self._note(moment)

    def _levels(self) -> tuple[int | None, ...]:
        return tuple(row.level for row in self._driver.view("P01", "J01").rows)

    def _rated(self) -> int:
        return sum(level is not None for level in self._levels())

    def _panel(self) -> ScreenPanel:
        """Return the panel once the window manager gave it the keyboard."""
        self._until(
            "the panel opens",
            lambda: isinstance(QApplication.activeWindow(), ScreenPanel),
        )
        found = QApplication.activeWindow()
        assert isinstance(found, ScreenPanel)
        return found

    def _cards(self) -> str:
        """Return the number of each card, and the place where the X server has it."""
        cards = self._public.numbers.cards
        return json.dumps({card.number: self._display.place_of(card.winId()) for card in cards})

    def _note(self, moment: str, words: str = "") -> None:
        QTest.qWait(_AT_REST_MS)
        self._driver.settle()
        window = self._public.window
        shown = window.isVisible()
        chip = self._driver.window.sheet_page.header.screen_chip
        self.notes.append(
            Note(
                moment=moment,
                place=self._display.place_of(window.winId()) if shown else None,
                painted=painted_words(window) if shown else (),
                chip=chip.text(),
                keyboard=self._display.active_window(),
                levels=self._levels(),
                elapsed=time.monotonic() - self._began,
                words=words,
            )
        )
        stem = f"{len(self.notes):02d}-{moment}"
        self._display.picture(self._pictures / f"{stem}.png")
        for screen in QGuiApplication.screens()[1:]:
            place = screen.geometry()
            monitor = Monitor(
                name=screen.name(), width=place.width(), height=place.height(), left=place.left()
            )
            self._display.picture(self._pictures / f"{stem}-{screen.name()}.png", monitor)

    def _until(self, what: str, done: Callable[[], bool]) -> None:
        self._driver.wait(what, done)

    def _focus_moved(self, window: QWindow | None) -> None:
        if window is not None:
            self.had_keyboard.add(window.objectName())


def main(display: str, folder: str, pictures: str) -> None:
    """Hold the oral; whatever does not come in time ends with an error."""
    application = QApplication(sys.argv[:1])
    apply_look(application, Theme.LIGHT)
    install_translation(application, "fr")
    oral = WatchedOral(Display(display), Path(folder), Path(pictures))
    oral.begin()
    oral.one_projector()
    oral.mirrored()
    oral.two_projectors()
    oral.close()
    seen = {"notes": [asdict(each) for each in oral.notes], "keyboard": sorted(oral.had_keyboard)}
    (Path(folder) / NOTES).write_text(json.dumps(seen), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
