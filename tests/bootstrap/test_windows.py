"""From one window to the next, with this person's folders of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.bootstrap.application import Windows
from data.preferences import PreferencesFile
from tests.services.world import World
from ui.demonstration.hands import Hands
from ui.demonstration.scripted_picker import ScriptedPicker
from ui.look.theme import Theme
from ui.room.room_window import RoomWindow
from ui.widgets.list_row import ListRow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "person"


@pytest.fixture
def windows(qapp: QApplication, folder: Path) -> Iterator[Windows]:
    qapp.setQuitOnLastWindowClosed(False)
    opened = Windows(qapp, ScriptedPicker(), folder=folder)
    yield opened
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow):
            window.close()
            window.deleteLater()
    opened.deleteLater()


def _name(windows: Windows) -> str:
    assert windows.current is not None
    return windows.current.objectName()


def test_the_first_run_asks_where_the_computer_is_used(windows: Windows) -> None:
    windows.begin()
    assert _name(windows) == "launcher"


@pytest.mark.parametrize(
    ("button", "window"), [("open_room", "open_room_window"), ("open_centre", "centre_window")]
)
def test_the_next_run_opens_the_place_that_was_chosen(
    qapp: QApplication, windows: Windows, folder: Path, button: str, window: str
) -> None:
    windows.begin()
    Hands().press("launcher", button)
    assert _name(windows) == window
    again = Windows(qapp, ScriptedPicker(), folder=folder)
    again.begin()
    assert _name(again) == window
    again.deleteLater()


def test_going_back_asks_again_and_the_next_run_too(windows: Windows, folder: Path) -> None:
    windows.begin()
    hands = Hands()
    hands.press("launcher", "open_centre")
    hands.press("centre_window", "leave")
    assert _name(windows) == "launcher"
    assert PreferencesFile(folder / "preferences.json").read().place == ""


def test_a_room_that_was_opened_before_is_offered_again(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    prepared = World(tmp_path).prepared()
    windows.open_room_place()
    window = windows.current
    assert window is not None
    hands = Hands()
    picker = windows._picker
    assert isinstance(picker, ScriptedPicker)
    picker.paths = (prepared.issued.rooms[0].package.path,)
    hands.press("open_room_window", "choose_package")
    hands.type("open_room_window", prepared.room_code)
    hands.press("open_room_window", "open_room")
    hands.wait("the room opens", lambda: isinstance(windows.current, RoomWindow))
    windows.open_launcher()
    assert hands.sees("launcher", "recent")
    (row,) = hands.window("launcher").findChildren(ListRow)
    hands.activate("launcher", row.objectName())
    assert _name(windows) == "open_room_window"


def test_a_theme_that_is_chosen_is_kept(windows: Windows, folder: Path) -> None:
    windows._choose_theme(Theme.DARK)
    assert PreferencesFile(folder / "preferences.json").read().theme == "dark"
    windows._choose_theme(Theme.LIGHT)


def test_a_language_that_is_chosen_is_shown_at_once(windows: Windows) -> None:
    windows.begin()
    windows._choose_language("en")
    button = Hands().find("launcher", QAbstractButton, "open_room")
    assert "room" in button.text().casefold()
    windows._choose_language("fr")
    button = Hands().find("launcher", QAbstractButton, "open_room")
    assert "salle" in button.text()


def test_documents_are_verified_in_a_window_that_stays_beside_the_place(windows: Windows) -> None:
    windows.begin()
    Hands().press("launcher", "open_verification")
    (verification,) = windows._verifications
    assert verification.isVisible()
    assert _name(windows) == "launcher"
    Hands().press("launcher", "open_room")
    assert verification.isVisible()
    verification.close()
    assert windows._verifications == []
