"""Sealed sheets from a juror's laptop to the president's, and the centre's receipt back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.centre.issuing.receipts import write_receipts
from app.services.room.enrolment import enrol_juror
from app.services.room.open_room import known_rooms
from app.services.room.transfer.gathering import hand_over_sheets
from tests.services.world import PIN, FakeDevice, Prepared, World, returned
from tests.ui.room.driver import FullDrive, RoomDriver, a_drive, a_driver, a_session
from ui.room.agenda.agenda_model import AgendaModel
from ui.room.room_menu import RoomAction
from ui.widgets.label import Label


def _juror_laptop(session: Prepared, folder: Path) -> RoomDriver:
    """The second juror's own laptop, where that juror alone has sealed."""
    folder.mkdir()
    world = World(folder=folder, device=FakeDevice(name="laptop-2", secret=b"e" * 32))
    driver = RoomDriver(replace(session, world=world))
    enrol_juror(driver.room, "J02", session.codes["J02"], PIN)
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J02", "2" * 15)
    driver.start()
    return driver


@pytest.fixture
def other(
    session: Prepared, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> Iterator[RoomDriver]:
    made = _juror_laptop(session, tmp_path / "other")
    yield made
    made.close()


def _handed_over(other: RoomDriver) -> Path:
    return hand_over_sheets(other.room, other.world.folder, other.world.files).path


def test_the_only_stick_is_chosen_and_may_be_pulled_once_written(other: RoomDriver) -> None:
    stick = other.world.files.make_folder(other.world.folder / "KINGSTON")
    other.drives.plugged = (a_drive(stick),)
    other.window.care.drives.look()
    page = other.window.actions_of_room.hand_over.page
    other.wait("seen", lambda: bool(page._drives))
    other.act(RoomAction.HAND_OVER)
    assert page.action.text() == "Écrire sur « KINGSTON »".replace("« ", "«\u00a0").replace(
        " »", "\u00a0»"
    )
    other.press("act")
    other.wait("written", page.is_done)

    assert page.outcome.sentence.text() == "Vous pouvez retirer la clé «\u00a0KINGSTON\u00a0»"
    assert len(list(stick.glob("*.feuilles"))) == 1


def test_a_drive_that_fails_is_said_and_nothing_is_lost(other: RoomDriver) -> None:
    other.picker.folder = other.world.folder
    other.window.actions_of_room._desk = replace(
        other.window.actions_of_room._desk, files=FullDrive()
    )
    other.window.actions_of_room.hand_over._desk = other.window.actions_of_room._desk
    other.act(RoomAction.HAND_OVER)
    other.press("other_folder")
    other.press("act")
    page = other.window.actions_of_room.hand_over.page
    other.wait("refused", page.error.isVisible)

    assert page.action.isEnabled()


def test_a_pulled_stick_is_chosen_no_more(other: RoomDriver) -> None:
    stick = other.world.files.make_folder(other.world.folder / "KINGSTON")
    other.drives.plugged = (a_drive(stick),)
    other.window.care.drives.look()
    page = other.window.actions_of_room.hand_over.page
    other.wait("seen", lambda: bool(page._drives))
    other.act(RoomAction.HAND_OVER)
    other.drives.plugged = ()
    other.window.care.drives.look()
    other.wait("gone", lambda: not page.action.isEnabled())


def test_sheets_wait_until_somebody_has_sealed_here_then_come_in(
    driver: RoomDriver, other: RoomDriver
) -> None:
    driver.picker.file = _handed_over(other)
    driver.act(RoomAction.GATHER)
    driver.press("choose_file")
    page = driver.window.actions_of_room.gathering.page
    driver.wait("read", page.is_done)
    assert page.outcome.sentence.text() == "Aucune feuille nouvelle"
    (line,) = page.outcome._lines
    words = [label.text() for label in line.findChildren(Label)]
    assert any("En attente\u00a0: Inès Aubertin." in text for text in words)

    enrol_juror(driver.room, "J01", driver.prepared.codes["J01"], PIN)
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    driver.act(RoomAction.GATHER)
    driver.press("choose_file")
    driver.wait("read", page.is_done)
    assert page.outcome.sentence.text() == "1 feuille scellée est arrivée"
    driver.open("P01")
    assert driver.window.page() is driver.window.deliberation_page


def test_a_file_that_is_no_sheets_is_refused_in_place(driver: RoomDriver) -> None:
    letter = driver.world.folder / "lettre.feuilles"
    letter.write_bytes(b"Bonjour")
    driver.picker.file = letter
    driver.act(RoomAction.GATHER)
    driver.press("choose_file")
    page = driver.window.actions_of_room.gathering.page
    driver.wait("refused", page.error.isVisible)

    assert not page.is_done()
    page.file_given.emit(driver.world.folder / "absent.feuilles")
    assert page.error.isVisible()


@pytest.fixture
def received(tmp_path: Path, qtbot: QtBot, dressed: QApplication) -> Iterator[RoomDriver]:
    """A concluded sitting that the centre has merged; its receipt is in the picker."""
    for name in ("centre", "laptop"):
        (tmp_path / name).mkdir()
    session = a_session(tmp_path / "centre")
    driver = a_driver(session, tmp_path / "laptop")
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    prepared = driver.prepared
    prepared.merge(returned(prepared.export(driver.room)))
    (receipt,) = write_receipts(
        prepared.centre, prepared.session, tmp_path / "laptop", prepared.world.files
    )
    driver.picker.file = receipt.path
    driver.start()
    yield driver
    driver.close()


def _read(driver: RoomDriver) -> None:
    driver.act(RoomAction.RECEIPT)
    driver.press("choose_file")
    page = driver.window.actions_of_room.receipts.page
    driver.wait("read", page._sheets.isVisible)


def test_a_receipt_turns_exported_into_received(received: RoomDriver) -> None:
    model = received.window.agenda_page.model
    assert model.index(0, AgendaModel.STATE).data() == "Exporté"
    _read(received)
    page = received.window.actions_of_room.receipts.page
    assert page._sheets.accessibleName() == "3 feuilles reçues"
    assert len(page._rows) == 3

    received.window.show_agenda()
    assert model.index(0, AgendaModel.STATE).data() == "Reçu"
    state = received.window.agenda_page.state._receipt.accessibleName()
    assert state.startswith("Accusé du centre\u00a0: n°\u00a01")
    received.open("P01")
    assert "Le centre l’a reçue" in received.window.signed_page._words.text()


def test_no_receipt_yet_is_an_empty_state(driver: RoomDriver) -> None:
    driver.act(RoomAction.RECEIPT)
    page = driver.window.actions_of_room.receipts.page

    assert page._empty_card.isVisible()
    driver.picker.file = None
    driver.press("choose_file")
    assert page._empty_card.isVisible()


def test_a_room_is_not_erased_before_the_centre_has_everything(received: RoomDriver) -> None:
    received.act(RoomAction.PURGE)
    page = received.window.actions_of_room.purge.page

    assert not page.action.isEnabled()
    assert page._blockers
    assert not page.sure.isVisible()


def test_erasing_asks_a_tick_closes_the_window_and_leaves_nothing(received: RoomDriver) -> None:
    _read(received)
    received.act(RoomAction.PURGE)
    page = received.window.actions_of_room.purge.page
    assert not page.action.isEnabled()
    page.sure.click()
    closed: list[bool] = []
    received.window.closed.connect(lambda: closed.append(True))
    received.press("act")
    received.wait("erased", lambda: bool(closed))

    assert known_rooms(received.world.laptop()) == ()
