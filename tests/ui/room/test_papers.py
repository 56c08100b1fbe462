"""« Documents à imprimer… »: papers of the day, ticked, and written where a person says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.services.papers import PaperKind
from app.services.room.day_papers import DayPapers, day_papers
from tests.ui.room.driver import FullDrive, RoomDriver, a_drive
from ui.room.papers.papers_page import PapersPage
from ui.room.room_menu import RoomAction
from ui.widgets.choice import CheckBox


@pytest.fixture
def folder(driver: RoomDriver) -> Path:
    made = driver.world.files.make_folder(driver.world.folder / "papiers")
    driver.picker.folder = made
    return made


def _page(driver: RoomDriver) -> PapersPage:
    return driver.window.actions_of_room.papers.page


def _names(folder: Path) -> list[str]:
    return sorted(path.name.rsplit("-", 3)[0] for path in folder.iterdir())


def test_the_day_s_papers_are_written_and_read_back(driver: RoomDriver, folder: Path) -> None:
    driver.act(RoomAction.PAPERS)
    page = _page(driver)
    assert not page.action.isEnabled()
    driver.press("other_folder")
    assert page.action.text() == "Écrire 4 fichiers"
    driver.press("act")
    driver.wait("written", page.is_done)

    assert page.outcome.sentence.text() == "4 fichiers sont écrits et relus"
    assert _names(folder) == [
        "emargement-B204",
        "grilles-harmonisees-B204",
        "grilles-individuelles-B204",
        "incident-B204",
    ]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())


def test_what_is_not_ticked_is_not_written(driver: RoomDriver, folder: Path) -> None:
    driver.act(RoomAction.PAPERS)
    page = _page(driver)
    driver.press("other_folder")
    for kind in (PaperKind.GRIDS, PaperKind.PANEL_GRIDS, PaperKind.INCIDENT):
        driver.press(f"paper_{kind}")
    assert page.action.text() == "Écrire 1 fichier"
    driver.press(f"paper_{PaperKind.REGISTER}")
    assert not page.action.isEnabled()
    driver.press(f"paper_{PaperKind.REGISTER}")
    driver.press("act")
    driver.wait("written", page.is_done)

    assert _names(folder) == ["emargement-B204"]


def test_the_keyboard_alone_writes_them(driver: RoomDriver, folder: Path) -> None:
    driver.act(RoomAction.PAPERS)
    focused = driver.window.focusWidget()
    assert isinstance(focused, CheckBox)
    for _ in range(20):
        if driver.window.focusWidget().objectName() == "other_folder":
            break
        driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Return)
    page = _page(driver)
    for _ in range(20):
        if driver.window.focusWidget() is page.action:
            break
        driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Space)
    driver.wait("written", page.is_done)

    assert len(_names(folder)) == 4


def test_a_screen_reader_hears_what_each_box_is(driver: RoomDriver) -> None:
    driver.act(RoomAction.PAPERS)
    sittings = driver.room.dossier.planning.sittings
    seats = sum(len(sitting.panel) for sitting in sittings)
    box = driver.child(QWidget, f"paper_{PaperKind.GRIDS}")
    heard = QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name)

    assert heard == f"{seats} grilles individuelles vierges"


def test_a_full_drive_is_said_and_nothing_is_lost(driver: RoomDriver, folder: Path) -> None:
    driver.act(RoomAction.PAPERS)
    flow = driver.window.actions_of_room.papers
    flow._desk = replace(flow._desk, files=FullDrive())
    driver.press("other_folder")
    driver.press("act")
    page = _page(driver)
    driver.wait("refused", page.error.isVisible)

    assert page.action.isEnabled()


def test_a_stick_is_chosen_by_a_person_and_forgotten_when_pulled(driver: RoomDriver) -> None:
    stick = driver.world.files.make_folder(driver.world.folder / "KINGSTON")
    driver.drives.plugged = (a_drive(stick),)
    driver.act(RoomAction.PAPERS)
    page = _page(driver)
    driver.window.care.drives.look()
    driver.wait("seen", lambda: bool(driver.window.actions_of_room.papers._drives))
    assert not page.action.isEnabled()
    driver.press("drive_KINGSTON")
    assert page.action.isEnabled()
    driver.drives.plugged = ()
    driver.window.care.drives.look()
    driver.wait("gone", lambda: not page.action.isEnabled())


def test_a_stick_may_be_pulled_once_they_are_on_it(driver: RoomDriver) -> None:
    stick = driver.world.files.make_folder(driver.world.folder / "KINGSTON")
    driver.drives.plugged = (a_drive(stick),)
    driver.window.care.drives.look()
    driver.act(RoomAction.PAPERS)
    driver.wait("seen", lambda: bool(driver.window.actions_of_room.papers._drives))
    driver.press("drive_KINGSTON")
    driver.press("act")
    driver.wait("written", _page(driver).is_done)

    assert _page(driver).outcome.sentence.text() == (
        "Vous pouvez retirer la clé «\u00a0KINGSTON\u00a0»"
    )


def _two_days(days: Sequence[DayPapers]) -> tuple[DayPapers, ...]:
    (day,) = days
    return day, replace(day, day=day.day + timedelta(days=1))


def test_a_room_of_several_days_prints_today_unless_another_is_chosen(
    driver: RoomDriver,
) -> None:
    driver.act(RoomAction.PAPERS)
    page = _page(driver)
    assert not page.day.isVisibleTo(page)
    days = _two_days(day_papers(driver.room))
    page.show_room("B204", days, days[1].day.isoformat())

    assert page.day.isVisibleTo(page)
    assert page.choice().day == days[1].day
