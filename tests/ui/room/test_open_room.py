"""Opening a room from its package, or again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.room.open_room import OpenRoom, close_room
from tests.services.world import Prepared, World
from tests.ui.room.driver import FakePicker
from ui.room.opening.open_room_window import OpenRoomWindow


class Opening:
    """The window, its session, and the rooms it hands over."""

    def __init__(self, session: Prepared, folder: Path) -> None:
        self.prepared = replace(session, world=World(folder=folder))
        self.picker = FakePicker(file=self.prepared.issued.rooms[0].package.path)
        self.rooms: list[OpenRoom] = []
        self.window = self.make()

    def make(self) -> OpenRoomWindow:
        world = self.prepared.world
        window = OpenRoomWindow(world.laptop(), world.files, self.picker)
        window.opened.connect(self.rooms.append)
        window.show()
        return window

    def give(self, code: str) -> None:
        self.window.page.code.edit.setText("")
        QTest.keyClicks(self.window.page.code.edit, code)
        self.window.page.open.click()


@pytest.fixture
def opening(
    session: Prepared, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> Iterator[Opening]:
    made = Opening(session, tmp_path)
    yield made
    made.window.close()
    for room in made.rooms:
        close_room(room)


def test_a_package_opens_with_its_code(opening: Opening, qtbot: QtBot) -> None:
    opening.window.page.choose.click()
    opening.give(opening.prepared.room_code)

    qtbot.waitUntil(lambda: bool(opening.rooms))
    assert opening.rooms[0].dossier.room == "B204"


def test_a_wrong_code_is_said_under_the_field(opening: Opening, qtbot: QtBot) -> None:
    opening.window.page.choose.click()
    opening.give("000000000000")

    qtbot.waitUntil(lambda: bool(opening.window.page.code.error()))
    assert not opening.rooms
    assert opening.window.page.code.isEnabled()


def test_a_file_that_is_no_package_is_refused(opening: Opening, qtbot: QtBot) -> None:
    letter = opening.prepared.world.folder / "lettre.dossier"
    letter.write_bytes(b"Bonjour")
    opening.window.choose_package(letter)
    opening.give(opening.prepared.room_code)

    qtbot.waitUntil(lambda: bool(opening.window.page.code.error()))
    assert not opening.rooms


def test_a_missing_file_is_said_in_the_page(opening: Opening) -> None:
    opening.window.choose_package(opening.prepared.world.folder / "absent.dossier")

    assert opening.window.page.error.isVisible()
    assert not opening.window.page.open.isEnabled()


def test_giving_up_the_choice_changes_nothing(opening: Opening) -> None:
    opening.picker.file = None
    opening.window.page.choose.click()

    assert not opening.window.page.code.isEnabled()


def test_a_known_room_shows_room_and_month_only_and_opens_again(
    opening: Opening, qtbot: QtBot
) -> None:
    close_room(opening.prepared.room())
    opening.window.close()
    opening.window = opening.make()
    row = opening.window.page._known[0]
    assert row.accessibleName() == "Salle B204, novembre 2026"

    row.activated.emit()
    opening.give(opening.prepared.room_code)
    qtbot.waitUntil(lambda: bool(opening.rooms))
