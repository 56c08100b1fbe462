"""A real centre on real stores behind a real window; only the person's choices are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from data.referential_file import load_referential
from tests.services.templates import prepared_copy
from tests.services.world import Prepared, World, referential
from ui.background import BackgroundRunner
from ui.centre.centre_window import CentreWindow
from ui.centre.desk import CentreDesk
from ui.centre.session_view import SessionView
from ui.widgets.field import Field


@dataclass
class ChosenPaths:
    """A file picker that answers what the test laid out; asking for more is a failure."""

    files: list[tuple[Path, ...]] = field(default_factory=list)
    folders: list[Path | None] = field(default_factory=list)
    saves: list[Path | None] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)

    def choose_file(self, parent: QWidget, title: str, filters: str) -> Path | None:
        return next(iter(self.files.pop(0)), None)

    def choose_files(self, parent: QWidget, title: str, filters: str) -> tuple[Path, ...]:
        return self.files.pop(0)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        return self.folders.pop(0)

    def save_file(self, parent: QWidget, title: str, name: str, filters: str) -> Path | None:
        self.proposed.append(name)
        return self.saves.pop(0)


@dataclass
class Bench:
    """A window under test, with hands."""

    qtbot: QtBot
    window: CentreWindow
    picker: ChosenPaths
    world: World

    def find(self, name: str, under: QWidget | None = None) -> QWidget:
        """Return a control; one on screen goes before one that is about to be deleted."""
        QApplication.processEvents()
        found = (under or self.window).findChildren(QWidget, name)
        assert found, name
        return next((one for one in found if one.isVisibleTo(self.window)), found[0])

    def shows(self, name: str, under: QWidget | None = None) -> bool:
        """Tell whether a control is on screen, once layouts have settled."""
        QApplication.processEvents()
        return self.find(name, under).isVisible()

    def button(self, name: str, under: QWidget | None = None) -> QAbstractButton:
        found = self.find(name, under)
        assert isinstance(found, QAbstractButton)
        return found

    def click(self, name: str, under: QWidget | None = None) -> None:
        QApplication.processEvents()
        button = self.button(name, under)
        assert button.isVisibleTo(self.window)
        assert button.isEnabled(), f"{name} cannot be pressed"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str, under: QWidget | None = None) -> None:
        field = self.find(name, under).focusProxy()
        assert field is not None
        field.setFocus()
        for char in text:  # QTest knows the keys of ASCII alone
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
            QApplication.sendEvent(field, key)

    @property
    def session(self) -> SessionView:
        view = self.window.session_view
        assert view is not None
        return view

    def go(self, key: str) -> None:
        self.click(f"side_{key}", self.session.side_bar)

    def rest(self) -> None:
        """Wait until nothing is under way."""
        runner = self.window.findChild(BackgroundRunner)
        assert runner is not None
        self.qtbot.waitUntil(lambda: not runner.is_busy(), timeout=10_000)

    def press_key(self, name: str, key: Qt.Key, under: QWidget | None = None) -> None:
        """Press a key with the keyboard on a control."""
        control = self.find(name, under)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(control, key)

    def field(self, name: str, under: QWidget | None = None) -> Field:
        found = self.find(name, under)
        assert isinstance(found, Field)
        return found

    def sessions_shown(self) -> bool:
        return self.window.sessions.isVisible()

    @staticmethod
    def words(widget: QWidget) -> str:
        """All that a widget says on screen, in lines."""
        QApplication.processEvents()  # what was just put in a layout is shown by the event loop
        labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
        buttons = [button for button in widget.findChildren(QAbstractButton) if button.isVisible()]
        return "\n".join([*(label.text() for label in labels), *(b.text() for b in buttons)])


@pytest.fixture
def picker() -> ChosenPaths:
    return ChosenPaths()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def bench(qtbot: QtBot, world: World, picker: ChosenPaths) -> Iterator[Bench]:
    """A window on its first page."""
    desk = CentreDesk(
        office=world.office(),
        files=world.files,
        picker=picker,
        shipped_referential=referential,
        read_referential=load_referential,
    )
    window = CentreWindow(desk)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    yield Bench(qtbot=qtbot, window=window, picker=picker, world=world)
    window.close()


@pytest.fixture
def prepared(world: World) -> Prepared:
    """A session whose packages are written."""
    return prepared_copy(world)


@pytest.fixture
def at_session(bench: Bench, prepared: Prepared) -> Bench:
    """The window on that session."""
    bench.window.show_centre(prepared.centre)
    bench.window.open_session(prepared.session)
    return bench
