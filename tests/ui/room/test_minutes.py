"""« PV et émargement du jour… »: read in words, signed with keys and by hand, made anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.attendance import Presence
from app.services.room.attendance import record_attendance
from app.services.room.minutes import MinutesView, minutes_days, minutes_view
from app.services.room.transfer.purge import reports_not_received
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.documents.minutes_page import MinutesPage
from ui.room.documents.report_sign_page import ReportSignPage
from ui.room.room_menu import RoomAction
from ui.widgets.label import Label


@pytest.fixture
def day(driver: RoomDriver) -> RoomDriver:
    """P01 is signed, P02 was not held; the page of the day is open."""
    driver.prepared.conclude(driver.room, "P01", 3)
    driver.act(RoomAction.MINUTES)
    return driver


def page(driver: RoomDriver) -> MinutesPage:
    shown = driver.window.page()
    assert isinstance(shown, MinutesPage)
    return shown


def ceremony(driver: RoomDriver) -> ReportSignPage:
    shown = driver.window.page()
    assert isinstance(shown, ReportSignPage)
    return shown


def view(driver: RoomDriver) -> MinutesView:
    return minutes_view(driver.room, minutes_days(driver.room)[0])


def words(widget: QWidget) -> str:
    return " ".join(each.words() for each in widget.findChildren(Label) if not each.isHidden())


def sign(driver: RoomDriver, count: int) -> ReportSignPage:
    driver.press("act")
    shown = ceremony(driver)
    for rank in range(count):
        driver.type(PIN)
        driver.press("sign")
        driver.wait(
            "the next",
            lambda: shown.is_done() or not shown.ask.pin.text(),
        )
        if rank == count - 1:
            driver.wait("signed", shown.is_done)
    return shown


def test_the_page_tells_the_day_in_words_and_what_lacks(day: RoomDriver) -> None:
    shown = page(day)
    gaps = words(shown._gaps)

    assert "Inès Aubertin" in words(shown._sittings)
    assert "Camille Lefèvre-N’Guessan" in gaps
    assert "Inès Aubertin" not in gaps
    assert shown.action.isEnabled()
    assert not shown.reason.isVisible()
    assert "communicable sur demande" in shown.observations.edit.accessibleDescription()


def test_who_sat_signs_and_the_day_is_signed(day: RoomDriver) -> None:
    day.type("Salle bruyante.")
    shown = sign(day, 2)
    assert "PV d’épreuve" in shown.outcome.sentence.words()
    day.press("back_to_agenda")

    told = view(day)
    assert told.told is not None
    assert told.told.observations == "Salle bruyante."
    assert {each.juror for each in told.told.members} == {"J01", "J02"}
    assert page(day).signed.isVisible()
    assert not page(day).action.isEnabled()
    day.picker.saved = day.world.folder / "pv.pdf"
    day.press("minutes_pdf")
    day.wait("written", day.picker.saved.exists)
    assert told.signed is not None
    assert day.picker.saved.read_bytes() == told.signed.pdf


def test_a_change_asks_for_a_new_version_and_its_reason(day: RoomDriver) -> None:
    sign(day, 2)
    day.press("back_to_agenda")
    candidate = day.room.dossier.planning.sitting("P02").candidates[0]
    record_attendance(day.room, "P02", candidate, Presence.ABSENT, identity_checked=False)
    day.act(RoomAction.MINUTES)
    shown = page(day)
    assert not shown.action.isEnabled()
    day.fill("minutes_reason", "Absence notée ensuite")
    day.press("act")
    assert ceremony(day).review.isVisible()
    day.press("back_to_agenda")
    assert page(day).reason.text() == "Absence notée ensuite"
    day.wait("may be signed", page(day).action.isEnabled)


def test_what_is_typed_stays_while_one_looks_elsewhere(day: RoomDriver) -> None:
    day.type("Salle bruyante.")
    day.key(Qt.Key.Key_F8)
    day.type("Alarme incendie.")
    day.key(Qt.Key.Key_Escape)

    assert page(day).observations.text() == "Salle bruyante."
    assert "Incident n° 1" in words(page(day)._gaps)
    day.key(Qt.Key.Key_Escape)
    day.act(RoomAction.MINUTES)
    assert page(day).observations.text() == "Salle bruyante."


def test_the_register_is_saved_as_it_is_filled(day: RoomDriver) -> None:
    day.picker.saved = day.world.folder / "emargement.pdf"
    day.press("save_register")
    day.wait("written", day.picker.saved.exists)

    assert day.picker.saved.read_bytes().startswith(b"%PDF-")


def test_nobody_with_a_key_is_told(driver: RoomDriver) -> None:
    driver.act(RoomAction.MINUTES)
    driver.press("act")

    assert ceremony(driver).error.isVisible()


def test_the_export_says_that_the_minutes_are_inside(day: RoomDriver) -> None:
    sign(day, 2)
    day.window.show_agenda()
    assert day.window.agenda_page.export.isEnabled()
    assert "2 à exporter" in words(day.window.agenda_page.state)
    day.window.show_export()
    day.settle()

    inside = words(day.window.export_page).replace("\N{NO-BREAK SPACE}", " ")
    assert "1 PV d’épreuve, avec le PDF signé" in inside


def test_a_room_waits_for_its_minutes_before_it_is_erased(day: RoomDriver) -> None:
    sign(day, 2)
    day.press("back_to_agenda")
    day.act(RoomAction.PURGE)
    purge = day.window.actions_of_room.purge.page

    assert reports_not_received(day.room) == 1
    assert purge._blockers[-1] == "1 PV signé, à exporter"
    assert not purge.action.isEnabled()
