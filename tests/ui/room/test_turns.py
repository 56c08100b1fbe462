"""Passing the laptop: enrolment, PIN, whose turn, presence, absence."""

from __future__ import annotations

from app.domain.attendance import Presence
from app.services.room.enrolment import is_enrolled
from app.services.room.sitting import sitting_view
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.widgets.buttons import Button, MenuButton


def _panel_error(driver: RoomDriver) -> str:
    error = driver.window.turn_page.panel._error
    return error.text() if error.isVisible() else ""


def test_a_juror_enrols_with_the_card_and_a_pin_chosen_twice(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.enrol("J01")

    assert is_enrolled(driver.room, "J01")
    assert driver.window.sheet_page.header.juror.text() == "Feuille de Hélène Marchetti"


def test_two_different_pins_are_refused_before_anything_is_made(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.type(driver.prepared.codes["J01"] + PIN + "111222")

    assert "ne sont pas les mêmes" in _panel_error(driver)
    assert not is_enrolled(driver.room, "J01")
    driver.type(PIN + PIN)
    driver.wait("enrolled", lambda: driver.window.page() is driver.window.sheet_page)


def test_another_jurors_card_is_refused_in_place(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.type(driver.prepared.codes["J02"] + PIN + PIN)

    driver.wait("refused", lambda: bool(_panel_error(driver)))
    assert not is_enrolled(driver.room, "J01")


def test_a_trivial_pin_is_refused_in_place(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.type(driver.prepared.codes["J01"] + "000000" + "000000")

    driver.wait("refused", lambda: bool(_panel_error(driver)))
    assert not is_enrolled(driver.room, "J01")


def test_a_wrong_pin_is_said_in_place_and_forgotten(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    driver.type("110022")

    driver.wait("refused", lambda: bool(_panel_error(driver)))
    assert driver.window.turn_page.panel.pin.text() == ""
    driver.unlock()


def test_it_is_not_me_asks_the_other_juror(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    driver.press("not_me")

    assert driver.window.turn_page.panel._title.text() == "Karim Benali, à vous"
    driver.unlock()
    assert driver.window.sheet_page.header.juror.text() == "Feuille de Karim Benali"


def test_a_locked_sheet_is_asked_back_from_who_had_it(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    driver.press("not_me")
    driver.unlock()
    driver.press("lock")

    assert driver.window.turn_page.panel._title.text() == "Karim Benali, à vous"


def test_after_the_last_seal_the_jury_is_offered_to_deliberate(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    driver.open("P01")
    assert driver.window.turn_page.panel._title.text() == "Karim Benali, à vous"
    driver.unlock()
    driver.rate_all("3")
    driver.seal()

    driver.press("turn_action")
    assert driver.window.page() is driver.window.deliberation_page


def test_presence_is_recorded_with_the_identity(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.presence("2026-0402", "late_checked")

    entry = sitting_view(driver.room, "P01").candidates[0].attendance
    assert entry is not None
    assert (entry.presence, entry.identity_checked) == (Presence.LATE, True)
    words = driver.child(MenuButton, "presence_2026-0402").text()
    assert words == "Inès Aubertin\u00a0: en retard, 08:00"


def test_one_press_records_a_whole_team(driver: RoomDriver) -> None:
    driver.open("P03")
    driver.press("presence_everybody")

    assert all(
        candidate.attendance is not None and candidate.attendance.presence is Presence.PRESENT
        for candidate in sitting_view(driver.room, "P03").candidates
    )


def test_presence_no_longer_changes_once_a_sheet_carries_it(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    driver.open("P01")

    assert not driver.window.turn_page.presence.findChildren(MenuButton)


def test_nobody_came_asks_no_pin_and_can_be_corrected(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.presence("2026-0402", "absent_unchecked")
    panel = driver.window.turn_page.panel
    assert panel._title.text() == "Personne n’est venu"
    assert not panel.pin.isVisible()
    assert not driver.window.turn_page.timer.isVisible()

    driver.presence("2026-0402", "late_checked")
    assert panel._title.text() == "Hélène Marchetti, à vous"
    assert driver.child(Button, "timer_main").isVisible()
