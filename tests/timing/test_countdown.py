from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timer_record import Instant, TimerEvent, TimerEventKind, TimerRecord
from app.timing.countdown import (
    CountdownMood,
    clock_text,
    countdown,
    milliseconds_to_next_text,
    thresholds,
)
from app.timing.elapsed import elapsed, measured, milliseconds_between
from tests.builders import a_timer_event, a_timer_record, an_instant

START, PAUSE, RESUME, STOP = TimerEventKind


def _record(*events: TimerEvent, minutes: int = 30) -> TimerRecord:
    return TimerRecord(planned_minutes=minutes, events=events)


def test_time_before_the_start_is_whole() -> None:
    shown = countdown(_record(), an_instant(500))
    assert (shown.mood, shown.remaining, shown.elapsed) == (CountdownMood.READY, 1_800_000, 0)
    assert shown.fraction_left == 1.0


def test_remaining_time_is_the_allowance_less_what_elapsed() -> None:
    shown = countdown(_record(a_timer_event(START)), an_instant(90))
    assert (shown.mood, shown.remaining) == (CountdownMood.RUNNING, 1_710_000)


def test_a_pause_costs_no_time() -> None:
    paused = _record(a_timer_event(START), a_timer_event(PAUSE, 60, "Alarme"))
    assert countdown(paused, an_instant(1_000)).elapsed == 60_000
    assert countdown(paused, an_instant(1_000)).mood is CountdownMood.PAUSED
    resumed = _record(*paused.events, a_timer_event(RESUME, 1_000))
    assert countdown(resumed, an_instant(1_030)).elapsed == 90_000


def test_a_stopped_oral_no_longer_counts() -> None:
    record = a_timer_record()
    assert elapsed(record, an_instant(9_999)) == measured(record) == 1_800_000
    assert countdown(record, an_instant(9_999)).mood is CountdownMood.STOPPED


def test_an_oral_stopped_in_a_pause_keeps_what_ran_before_it() -> None:
    record = _record(
        a_timer_event(START), a_timer_event(PAUSE, 60, "Malaise"), a_timer_event(STOP, 300)
    )
    assert measured(record) == 60_000


def test_a_running_oral_has_no_measure_yet() -> None:
    assert measured(_record(a_timer_event(START))) is None


@pytest.mark.parametrize(
    ("seconds", "mood", "threshold"),
    [
        (1_499, CountdownMood.RUNNING, None),
        (1_500, CountdownMood.WARNING, 5),
        (1_740, CountdownMood.WARNING, 1),
        (1_800, CountdownMood.WARNING, 1),
        (1_801, CountdownMood.OVERTIME, 1),
    ],
)
def test_thresholds_are_crossed_at_five_minutes_and_one(
    seconds: int, mood: CountdownMood, threshold: int | None
) -> None:
    shown = countdown(_record(a_timer_event(START)), an_instant(seconds))
    assert (shown.mood, shown.threshold) == (mood, threshold)


def test_a_threshold_as_long_as_the_oral_is_none() -> None:
    assert thresholds(_record(minutes=5)) == (1,)
    assert thresholds(_record(minutes=1)) == ()


def test_overtime_has_nothing_left() -> None:
    assert countdown(_record(a_timer_event(START)), an_instant(3_600)).fraction_left == 0.0


def test_a_clock_set_back_changes_no_duration() -> None:
    begun = an_instant(0)
    later = Instant(utc=begun.utc - timedelta(hours=3), ticks=begun.ticks + 60_000, boot=begun.boot)
    assert milliseconds_between(begun, later) == 60_000


def test_after_a_restart_the_wall_clock_tells() -> None:
    begun = an_instant(0)
    later = Instant(utc=begun.utc + timedelta(minutes=2), ticks=5, boot="boot-2")
    assert milliseconds_between(begun, later) == 120_000


def test_after_a_restart_with_the_clock_set_back_time_stands_still() -> None:
    begun = an_instant(0)
    later = Instant(utc=begun.utc - timedelta(minutes=2), ticks=5, boot="boot-2")
    assert milliseconds_between(begun, later) == 0


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (1_800_000, "30:00"),
        (3_600_000, "60:00"),
        (1_799_999, "30:00"),
        (1_000, "00:01"),
        (1, "00:01"),
        (0, "00:00"),
        (-999, "00:00"),
        (-1_000, "+0:01"),
        (-53_000, "+0:53"),
        (-61_000, "+1:01"),
    ],
)
def test_clock_text_reads_as_a_jury_reads_it(milliseconds: int, text: str) -> None:
    assert clock_text(milliseconds) == text


@given(st.integers(min_value=-7_200_000, max_value=7_200_000))
def test_text_changes_exactly_when_it_is_said_to(milliseconds: int) -> None:
    wait = milliseconds_to_next_text(milliseconds)
    assert 1 <= wait <= 1000
    assert clock_text(milliseconds - wait) != clock_text(milliseconds)
    assert clock_text(milliseconds - wait + 1) == clock_text(milliseconds)


@given(st.lists(st.integers(min_value=0, max_value=600_000), min_size=1, max_size=8))
def test_elapsed_is_the_sum_of_what_ran_whatever_the_pauses(gaps: list[int]) -> None:
    ticks = 0
    events = [TimerEvent(kind=START, at=_at(0))]
    ran = 0
    for rank, gap in enumerate(gaps):
        ticks += gap
        if rank % 2 == 0:
            ran += gap
            events.append(TimerEvent(kind=PAUSE, at=_at(ticks), reason="Pause"))
        else:
            events.append(TimerEvent(kind=RESUME, at=_at(ticks)))
    assert elapsed(_record(*events), _at(ticks)) == ran


def _at(ticks: int) -> Instant:
    return Instant(utc=datetime(2026, 11, 23, tzinfo=UTC), ticks=ticks, boot="boot-1")
