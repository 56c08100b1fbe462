"""The oral: what the countdown shows, what pauses and ends it, what survives."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord
from tests.builders import a_moment, a_timer, an_instant
from tests.ui.room.driver import RoomDriver
from ui.room.oral.oral_display import jury_display
from ui.widgets.countdown import CountdownMood
from ui.widgets.field import Field


def _running(minutes: int = 30) -> TimerRecord:
    start = TimerEvent(kind=TimerEventKind.START, at=an_instant())
    return a_timer(minutes, events=(start,))


@pytest.mark.parametrize(
    ("seconds", "text", "mood", "words"),
    [
        (0, "30:00", CountdownMood.NORMAL, ""),
        (0.4, "30:00", CountdownMood.NORMAL, ""),
        (521, "21:19", CountdownMood.NORMAL, ""),
        (1_500, "05:00", CountdownMood.WARNING, "Dernières 5 minutes"),
        (1_741, "00:59", CountdownMood.WARNING, "Dernière minute"),
        (1_853, "+0:53", CountdownMood.OVERTIME, "Le temps prévu est écoulé"),
    ],
)
def test_the_countdown_follows_the_clock(
    seconds: float, text: str, mood: CountdownMood, words: str
) -> None:
    shown = jury_display(_running(), an_instant(seconds), a_moment())

    assert (shown.text, shown.mood, shown.state_words) == (text, mood, words)


def test_the_countdown_on_screen_is_right_whenever_it_is_repainted(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(100.5)
    driver.window.oral.show_now()

    assert driver.window.turn_page.timer.strip.countdown.text() == "28:20"
    assert driver.window.oral._repaint.interval() == 500


def test_f5_starts_and_the_laptop_is_kept_awake_until_the_end(driver: RoomDriver) -> None:
    driver.open("P01")
    oral, awake = driver.window.oral, driver.awake
    states = []

    driver.key(Qt.Key.Key_F5)
    states.append((oral.live, awake.held))
    driver.key(Qt.Key.Key_F6)
    driver.press("stop_confirm")
    states.append((oral.live, awake.held))

    assert states == [("P01", True), (None, False)]


def test_a_pause_needs_a_reason(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.press("timer_main")

    driver.press("pause_confirm")
    error = driver.child(Field, "pause_reason").error()
    assert error == "Écrivez pourquoi l’oral s’interrompt."
    assert driver.window.oral.record("P01").running

    driver.type("Alarme")
    driver.press("pause_confirm")
    record = driver.window.oral.record("P01")
    assert record.paused
    assert record.events[-1].reason == "Alarme"


def test_a_paused_oral_resumes_where_it_was(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(60)
    driver.press("timer_main")
    driver.type("Alarme")
    driver.press("pause_confirm")
    driver.world.clock.pass_seconds(300)
    driver.press("timer_main")

    assert driver.window.turn_page.timer.strip.countdown.text() == "29:00"


def test_the_end_is_asked_twice(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.press("timer_end")
    driver.press("stop_cancel")
    assert driver.window.oral.record("P01").running

    driver.press("timer_end")
    driver.press("stop_confirm")
    assert driver.window.oral.record("P01").stopped


def test_a_second_oral_is_refused_in_place(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.open("P02")
    driver.press("timer_main")

    timer = driver.window.turn_page.timer
    assert "Inès Aubertin" in timer._error.text()
    assert timer._error.isVisible()
    assert driver.window.oral.live == "P01"


def test_an_oral_goes_on_while_the_laptop_restarts(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(300)
    driver.close()
    driver.world.clock.boot = "boot-2"
    driver.world.clock.ticks = 5
    driver.world.clock.utc = driver.world.clock.utc.replace(minute=10)

    window = driver.reopen()

    assert window.oral.live == "P01"
    assert window.agenda_page.now.timer.countdown.text() == "20:00"
    assert driver.awake.held


def test_crossing_a_threshold_is_announced_once(driver: RoomDriver) -> None:
    said: list[tuple[str, bool]] = []
    driver.open("P01")
    driver.press("timer_main")
    driver.window.oral.told.connect(lambda words, urgent: said.append((words, urgent)))

    for seconds in (1_600, 60, 100, 60, 10):
        driver.world.clock.pass_seconds(seconds)
        driver.window.oral.show_now()

    assert said == [
        ("Dernières 5 minutes", False),
        ("Dernière minute", False),
        ("Le temps prévu est écoulé", True),
    ]
