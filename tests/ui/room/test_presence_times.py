"""Arrivals, departures and reasons in the presence strip; what lateness changes, in the timer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.attendance import Attendance, Presence
from app.services.room.oral_timer import timer_record
from app.services.room.sitting import sitting_view
from tests.ui.room.driver import RoomDriver
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.typed_time import typed_time
from ui.widgets.buttons import Button, LinkButton, MenuButton
from ui.widgets.label import Label

ALONE, TEAM = "P01", "P03"
CANDIDATE = "2026-0402"
MEMBERS = ("2026-0431", "2026-0432", "2026-0433")
BUS = "Bus en panne, certificat vu"


def recorded(driver: RoomDriver) -> Attendance:
    entry = sitting_view(driver.room, ALONE).candidates[0].attendance
    assert entry is not None
    return entry


def at(driver: RoomDriver, minutes: float, sitting: str = ALONE) -> None:
    """Move the clock to that long after a sitting's planned beginning."""
    starts = driver.room.dossier.planning.sitting(sitting).starts_at
    wanted = starts + timedelta(minutes=minutes) - driver.room.local(driver.world.clock.now())
    driver.world.clock.pass_seconds(wanted.total_seconds())


def strip_words(driver: RoomDriver, candidate: str = CANDIDATE) -> str:
    words = driver.child(MenuButton, f"presence_{candidate}").text()
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def lateness(driver: RoomDriver) -> str:
    words = driver.child(Label, "lateness_words").text()
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def correct(driver: RoomDriver, **fields: str) -> None:
    driver.presence(CANDIDATE, "details")
    for field, text in fields.items():
        driver.fill(f"presence_{field}", text)
    driver.key(Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["8:07", "08h07", "0807", " 8 : 07 ", "807"])
def test_a_time_is_typed_as_people_write_it(typed: str) -> None:
    found = typed_time(typed)
    assert found is not None
    assert (found.hour, found.minute) == (8, 7)


@pytest.mark.parametrize("typed", ["24:00", "8:60", "huit heures", "8", "8:7"])
def test_what_is_no_time_is_told(typed: str) -> None:
    with pytest.raises(ValueError, match="no time"):
        typed_time(typed)


def test_lateness_is_said_in_the_strip_and_the_shorter_oral_in_the_timer(
    driver: RoomDriver,
) -> None:
    at(driver, 7)
    driver.open(ALONE)
    driver.presence(CANDIDATE, "late_checked")

    assert strip_words(driver) == "Inès Aubertin : 08:37, retard de 7 min"
    assert lateness(driver) == (
        "En retard de 7 min : la fin prévue ne change pas, l’oral dure 23 min."
    )
    driver.press("timer_main")
    assert timer_record(driver.room, ALONE).lost_minutes == 7
    assert not driver.window.turn_page.timer._lateness.isVisible()
    assert driver.window.turn_page.timer.strip.countdown.text() == "23:00"


def test_the_jury_leaves_the_whole_time_with_a_reason_and_takes_it_back(
    driver: RoomDriver,
) -> None:
    at(driver, 7)
    driver.open(ALONE)
    driver.presence(CANDIDATE, "late_checked")
    driver.press("late_full")
    driver.key(Qt.Key.Key_Return)
    assert timer_record(driver.room, ALONE).lost_minutes == 7
    driver.type(BUS)
    driver.key(Qt.Key.Key_Return)

    assert timer_record(driver.room, ALONE).lost_minutes == 0
    assert lateness(driver) == (
        f"En retard de 7 min : le jury laisse le temps entier, 30 min. Motif : {BUS}."
    )
    driver.press("late_end")
    assert timer_record(driver.room, ALONE).lost_minutes == 7


def test_where_nothing_would_be_left_the_start_asks_the_jury(driver: RoomDriver) -> None:
    at(driver, 42)
    driver.open(ALONE)
    driver.presence(CANDIDATE, "late_checked")
    assert "il ne resterait rien de l’oral" in lateness(driver)
    driver.press("timer_main")
    assert not timer_record(driver.room, ALONE).started

    driver.type(BUS)
    driver.press("late_confirm")
    kept = driver.window.turn_page.timer.findChildren(LinkButton, "late_end")
    assert [link.isVisible() for link in kept] == [False]
    driver.press("timer_main")
    assert timer_record(driver.room, ALONE).started


def test_a_late_member_of_a_team_is_said_to_change_nothing(driver: RoomDriver) -> None:
    at(driver, 12, TEAM)
    driver.open(TEAM)
    driver.presence(MEMBERS[0], "present_checked")
    driver.presence(MEMBERS[1], "late_checked")
    assert not driver.window.turn_page.timer._lateness.isVisible()
    driver.presence(MEMBERS[2], "absent_unchecked")

    assert lateness(driver) == "Retard sans effet. La durée de l’oral ne change pas."


def test_times_and_reason_are_corrected_from_the_keyboard(driver: RoomDriver) -> None:
    at(driver, 40)
    driver.open(ALONE)
    driver.presence(CANDIDATE, "late_checked")
    correct(driver, arrived="8h37", left="0905", reason=BUS)

    entry = recorded(driver)
    assert entry.arrived_at is not None
    assert entry.left_at is not None
    assert f"{entry.arrived_at:%H:%M} {entry.left_at:%H:%M}" == "08:37 09:05"
    assert entry.reason == BUS
    assert strip_words(driver) == "Inès Aubertin : 08:37, retard de 7 min, départ 09:05"
    assert driver.window.focusWidget() is driver.window.turn_page.panel.code.edit


def test_a_wrong_time_is_said_in_the_band_and_kept(driver: RoomDriver) -> None:
    at(driver, 40)
    driver.open(ALONE)
    driver.presence(CANDIDATE, "late_checked")
    correct(driver, arrived="huit")
    error = driver.child(Label, "presence_error")
    assert "comme 14:22" in error.text()

    driver.fill("presence_arrived", "23:00")
    driver.key(Qt.Key.Key_Return)
    assert "pas encore 23:00" in error.text()
    driver.key(Qt.Key.Key_Escape)
    assert not driver.window.turn_page.presence.details.isVisible()
    assert recorded(driver).left_at is None


def test_an_excused_absence_asks_for_its_reason_later(driver: RoomDriver) -> None:
    driver.open(ALONE)
    driver.presence(CANDIDATE, "excused_unchecked")
    assert strip_words(driver) == "Inès Aubertin : absence excusée, motif à compléter"

    driver.presence(CANDIDATE, "details")
    driver.type("Certificat médical")
    driver.key(Qt.Key.Key_Return)
    assert recorded(driver).reason == "Certificat médical"
    assert strip_words(driver) == "Inès Aubertin : absence excusée"


def test_one_press_records_that_everybody_left_even_after_a_seal(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, ALONE)
    driver.prepared.run_oral(driver.room, ALONE)
    driver.seal_with(ALONE, "J01", "3" * 15)
    driver.open(ALONE)
    driver.press("presence_departure")

    assert recorded(driver).left_at is not None
    assert not driver.window.turn_page.presence.findChildren(Button, "presence_departure")


def test_a_departure_is_noted_for_one_member(driver: RoomDriver) -> None:
    driver.open(TEAM)
    driver.press("presence_everybody")
    driver.presence(MEMBERS[0], "depart")

    left = [each.attendance for each in sitting_view(driver.room, TEAM).candidates]
    assert [entry.left_at is not None for entry in left if entry] == [True, False, False]


def test_the_strip_says_less_where_there_is_no_room_and_never_widens_the_window(
    driver: RoomDriver,
) -> None:
    at(driver, 12, TEAM)
    driver.window.resize(*SMALLEST_WINDOW)
    driver.open(TEAM)
    for member in MEMBERS:
        driver.presence(member, "late_unchecked")

    strip = driver.window.turn_page.presence
    assert driver.window.width() == SMALLEST_WINDOW[0]
    button = driver.child(MenuButton, f"presence_{MEMBERS[0]}")
    assert "retard" in button.text()
    assert "identité à vérifier" in button.accessibleName()
    parts = [each for each in strip.findChildren(QWidget) if each.isVisible()]
    ends = [each.mapTo(strip, each.rect().topRight()).x() for each in parts]
    assert max(ends) <= strip.width()


def test_presence_stays_three_things_none_of_which_is_a_rating(driver: RoomDriver) -> None:
    driver.open(TEAM)
    driver.presence(MEMBERS[0], "late_checked")
    driver.presence(MEMBERS[1], "absent_unchecked")
    driver.presence(MEMBERS[2], "excused_unchecked")

    presences = [
        each.attendance.presence
        for each in sitting_view(driver.room, TEAM).candidates
        if each.attendance
    ]
    assert presences == [Presence.LATE, Presence.ABSENT, Presence.EXCUSED]
    driver.enrol("J03")
    assert {row.key.candidate for row in driver.view(TEAM, "J03").rows} <= {None, MEMBERS[0]}
