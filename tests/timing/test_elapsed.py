from __future__ import annotations

from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord
from app.timing.elapsed import elapsed, rests_on_wall_clock
from tests.builders import an_instant


def a_record(*events: tuple[TimerEventKind, float, str]) -> TimerRecord:
    return TimerRecord(
        planned_minutes=40,
        events=tuple(
            TimerEvent(kind=kind, at=an_instant(seconds, boot=boot))
            for kind, seconds, boot in events
        ),
    )


START, PAUSE, RESUME, STOP = TimerEventKind


def test_one_start_of_one_laptop_rests_on_ticks() -> None:
    record = a_record((START, 0, "a"), (PAUSE, 60, "a"), (RESUME, 90, "a"))

    assert not rests_on_wall_clock(record, an_instant(120, boot="a"))
    assert elapsed(record, an_instant(120, boot="a")) == 90_000


def test_another_laptop_in_mid_oral_rests_on_the_wall_clock() -> None:
    record = a_record((START, 0, "a"))

    assert rests_on_wall_clock(record, an_instant(600, boot="b"))
    assert elapsed(record, an_instant(600, boot="b")) == 600_000


def test_a_takeover_during_a_pause_leaves_the_ticks() -> None:
    record = a_record((START, 0, "a"), (PAUSE, 60, "a"), (RESUME, 600, "b"), (STOP, 660, "b"))

    assert not rests_on_wall_clock(record, an_instant(700, boot="c"))
    assert elapsed(record, an_instant(700, boot="c")) == 120_000


def test_a_finished_oral_remembers_what_it_rested_on() -> None:
    record = a_record((START, 0, "a"), (STOP, 660, "b"))

    assert rests_on_wall_clock(record, an_instant(700, boot="b"))


def test_an_oral_that_has_not_begun_rests_on_nothing() -> None:
    assert not rests_on_wall_clock(a_record(), an_instant())
