"""A verification window with hands, over the documents of a real session."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.services.verified_documents import Documents
from tests.services.world import ZONE
from ui.background import BackgroundRunner
from ui.verify.desk import VerifyDesk
from ui.verify.verify_page import VerifyPage
from ui.verify.verify_window import VerifyWindow
from ui.widgets.card_code import CardCodeField


def wait_for(done: Callable[[], bool], seconds: float = 10) -> None:
    """Let the window's events pass until something is so."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.005)


@dataclass
class ChosenPaths:
    """A file picker that answers what the test laid out; asking for more is a failure."""

    files: list[tuple[Path, ...]] = field(default_factory=list)
    saves: list[Path | None] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)

    def choose_file(self, parent: QWidget, title: str, filters: str) -> Path | None:
        return next(iter(self.files.pop(0)), None)

    def choose_files(self, parent: QWidget, title: str, filters: str) -> tuple[Path, ...]:
        return self.files.pop(0)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        raise AssertionError(title)

    def save_file(self, parent: QWidget, title: str, name: str, filters: str) -> Path | None:
        self.proposed.append(name)
        return self.saves.pop(0)


@dataclass
class Bench:
    """A window under test, with hands."""

    window: VerifyWindow
    picker: ChosenPaths

    @property
    def page(self) -> VerifyPage:
        return self.window.page

    def verify(self, *paths: Path) -> None:
        self.window.verify_paths(paths)
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is under way."""
        runner = self.window.findChild(BackgroundRunner)
        assert runner is not None
        wait_for(lambda: not runner.is_busy())
        QApplication.processEvents()

    def give_code(self, code: str) -> None:
        """Type a room's code where the page asks for it, and press the button."""
        fields = self.page.answer.findChildren(CardCodeField, "room_code")
        entry = fields[-1]
        entry.edit.clear()
        entry.edit.insert(code)
        entry._typed(entry.edit.text())
        self.page.answer.code_given.emit(entry.code())
        self.rest()

    def press(self, name: str) -> None:
        """Press a button of the answer."""
        buttons = [
            button
            for button in self.page.findChildren(QAbstractButton, name)
            if button.isVisibleTo(self.page)
        ]
        buttons[-1].click()
        QApplication.processEvents()

    def find(self, text: str) -> None:
        """Type a printed digest and look it up."""
        self.page.paper.field.set_text(text)
        self.page.paper.search.setEnabled(True)
        self.page.paper.search.click()
        self.rest()


def a_bench(documents: Documents) -> Bench:
    """A window that was opened by itself."""
    picker = ChosenPaths()
    window = VerifyWindow(
        VerifyDesk(files=documents.files, picker=picker, clock=documents.world.clock, zone=ZONE)
    )
    return Bench(window=window, picker=picker)


def words(widget: QWidget) -> str:
    """All that a widget says on screen, in lines."""
    QApplication.processEvents()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)
