from __future__ import annotations

from datetime import timedelta

from app.domain.timer_record import Instant, TimerEvent, TimerEventKind, TimerRecord
from app.timing.elapsed import (
    began,
    elapsed,
    ended,
    measured,
    milliseconds_between,
    rests_on_wall_clock,
    span,
)
from tests.builders import a_run_sheet, a_timer, a_timer_event, a_timer_record, an_instant


def a_record(*events: tuple[TimerEventKind, float, str]) -> TimerRecord:
    return a_timer(
        40,
        events=tuple(
            TimerEvent(kind=kind, at=an_instant(seconds, boot=boot))
            for kind, seconds, boot in events
        ),
    )


START, PAUSE, RESUME, STOP, NEXT, ADD, ELSEWHERE = TimerEventKind


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


def in_phases(*events: tuple[TimerEventKind, float]) -> TimerRecord:
    """Installation, Présentation, Échanges, and Délibération after the oral."""
    return a_timer(
        phases=a_run_sheet().phases,
        events=tuple(a_timer_event(kind, seconds) for kind, seconds in events),
    )


def test_neither_a_phase_s_end_nor_an_addition_holds_time() -> None:
    record = a_record((START, 0, "a"), (NEXT, 60, "a"), (ADD, 70, "a"))

    assert elapsed(record, an_instant(120, boot="a")) == 120_000


def test_an_addition_after_a_restart_does_not_hide_it() -> None:
    record = a_record((START, 0, "a"), (ADD, 60, "b"))

    assert rests_on_wall_clock(record, an_instant(90, boot="b"))


def test_a_phase_that_began_after_a_restart_rests_on_ticks() -> None:
    whole = a_record((START, 0, "a"), (PAUSE, 50, "a"), (NEXT, 60, "b"), (RESUME, 70, "b"))

    assert not rests_on_wall_clock(whole, an_instant(90, boot="b"))


def test_only_counted_phases_are_measured() -> None:
    record = in_phases((START, 0), (NEXT, 120), (PAUSE, 180), (RESUME, 300), (STOP, 420))

    assert elapsed(record, an_instant(999)) == 300_000
    assert measured(record) == 180_000
    assert span(record) == (an_instant(120), an_instant(420))


def test_the_counted_time_begins_when_it_first_runs() -> None:
    record = in_phases((START, 0), (PAUSE, 60), (NEXT, 90), (RESUME, 150))

    assert began(record) == an_instant(150)
    assert began(in_phases((START, 0))) is None
    assert began(a_timer(events=(a_timer_event(START, 5),))) == an_instant(5)


def test_an_oral_under_way_has_no_end() -> None:
    record = in_phases((START, 0), (NEXT, 120))

    assert ended(record) is None
    assert span(record) is None
    assert measured(record) is None


def test_an_oral_that_ends_before_a_counted_phase_measures_nothing() -> None:
    record = in_phases((START, 0), (STOP, 60))

    assert measured(record) == 0
    assert span(record) is None


def test_an_oral_timed_elsewhere_has_no_span() -> None:
    record = in_phases((ELSEWHERE, 0))

    assert elapsed(record, an_instant(60)) == 0
    assert (began(record), ended(record), span(record), measured(record)) == (None,) * 4


def test_an_oral_stopped_in_a_pause_keeps_what_ran_before_it() -> None:
    record = a_record((START, 0, "a"), (PAUSE, 60, "a"), (STOP, 300, "a"))
    assert measured(record) == 60_000


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


def test_a_pause_costs_no_time() -> None:
    paused = a_record((START, 0, "a"), (PAUSE, 60, "a"))
    resumed = a_record((START, 0, "a"), (PAUSE, 60, "a"), (RESUME, 1_000, "a"))

    assert elapsed(paused, an_instant(1_000, boot="a")) == 60_000
    assert elapsed(resumed, an_instant(1_030, boot="a")) == 90_000


def test_a_stopped_oral_no_longer_counts() -> None:
    record = a_timer_record()

    assert elapsed(record, an_instant(9_999)) == measured(record) == 1_800_000
