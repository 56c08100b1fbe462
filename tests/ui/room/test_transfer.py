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
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.on_the_spot.walk_in import add_walk_in
from app.services.room.open_room import known_rooms
from app.services.room.transfer.handing_over import hand_over_sheets
from tests.services.vouching import SLOT, Vouching, a_substitution, a_walk_in
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
    assert page.outcome.sentence.text() == "Feuilles en attente"
    (line,) = page.outcome._lines
    words = [label.text() for label in line.findChildren(Label)]
    assert any("En attente\u00a0: Inès Aubertin." in text for text in words)

    enrol_juror(driver.room, "J01", driver.prepared.codes["J01"], PIN)
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    driver.act(RoomAction.GATHER)
    driver.press("choose_file")
    driver.wait("read", page.is_done)
    assert page.outcome.sentence.text() == "Arrivé ici\u00a0: 1 feuille scellée"
    driver.open("P01")
    assert driver.window.page() is driver.window.deliberation_page


def _lines(driver: RoomDriver) -> str:
    """What stands under the outcome of a gathering."""
    page = driver.window.actions_of_room.gathering.page
    return " ".join(
        label.text() for line in page.outcome._lines for label in line.findChildren(Label)
    )


def _gather(driver: RoomDriver, path: Path) -> str:
    driver.picker.file = path
    driver.act(RoomAction.GATHER)
    driver.press("choose_file")
    page = driver.window.actions_of_room.gathering.page
    driver.wait("read", page.is_done)
    return page.outcome.sentence.text()


def test_what_was_added_on_one_laptop_is_on_the_other_s_agenda(
    driver: RoomDriver, other: RoomDriver
) -> None:
    vouching = Vouching(other.prepared)
    other.room = add_walk_in(other.room, a_walk_in(), vouching.both(1))
    other.room = bind_spare_card(other.room, a_substitution(sittings=("P02",)), vouching.both(2))

    assert _gather(driver, _handed_over(other)) == (
        "Arrivé ici\u00a0: 1 candidat non prévu, 1 juré remplaçant"
    )
    assert "Malo Kervella est au programme." in _lines(driver)
    assert "Rémi Aubry siège au jury." in _lines(driver)
    assert driver.window.actions_of_room.gathering.page.is_done()

    driver.press("back_to_agenda")
    driver.wait("planned", lambda: driver.window.agenda_page.model.rowCount() == 5)
    news = driver.window.agenda_page.news.accessibleName()
    assert news.startswith("1 candidat non prévu, 1 juré remplaçant")
    driver.room = driver.window._room
    driver.open(SLOT)
    assert driver.window.page() is driver.window.turn_page


def test_a_voided_key_is_told_and_the_window_stays(driver: RoomDriver, other: RoomDriver) -> None:
    void_enrolment(other.room, "J02", "Carte perdue", Vouching(other.prepared).both())

    assert _gather(driver, _handed_over(other)) == "Arrivé ici\u00a0: 1 clé annulée"
    assert "La clé de Karim Benali est annulée." in _lines(driver)
    page = driver.window.agenda_page
    driver.press("back_to_agenda")
    assert driver.window.page() is page
    assert _gather(driver, _handed_over(other)) == "Feuilles en attente"


def test_a_conflict_is_said_with_what_to_do(driver: RoomDriver, other: RoomDriver) -> None:
    vouching = Vouching(other.prepared)
    zoe = a_walk_in(number="2026-0998", given_name="Zoé", family_name="Lambert")
    other.room = add_walk_in(other.room, zoe, vouching.both())
    driver.room = add_walk_in(driver.room, a_walk_in(), vouching.both())

    assert _gather(driver, _handed_over(other)) == "Feuilles en attente"
    assert "Laissé de côté\u00a0: Zoé Lambert, candidat non prévu." in _lines(driver)
    assert "déjà celui de Malo Kervella. Ajoutez Zoé Lambert ici" in _lines(driver)
    assert "Rien de nouveau" not in _lines(driver)


def test_the_page_says_what_the_file_carries(driver: RoomDriver, other: RoomDriver) -> None:
    other.act(RoomAction.HAND_OVER)
    page = other.window.actions_of_room.hand_over.page
    assert page._words == "1 feuille scellée"

    driver.act(RoomAction.HAND_OVER)
    empty = driver.window.actions_of_room.hand_over.page
    assert empty.footer._missing.text() == "Rien n’est encore scellé ni ajouté ici"
    assert not empty.action.isEnabled()


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
    driver.wait("not found", page.error.isVisible)


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
    assert model.index(0, AgendaModel.STATE).data() == "Exporté à 08:30"
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
