from __future__ import annotations

import pytest
from hypothesis import given

from app.domain.attendance import LateChoice
from app.domain.run_sheet import last_counted
from app.domain.timer_record import TimerEvent, TimerRecord
from app.timing.countdown import CountdownMood
from app.timing.elapsed import elapsed, measured
from app.timing.phases import OralReading, oral_reading
from tests.builders import (
    a_late_arrangement,
    a_run_sheet,
    a_timer,
    a_timer_event,
    an_eventful_timer,
    an_instant,
)
from tests.timing.orals import ADD, ELSEWHERE, NEXT, PAUSE, RESUME, START, STOP, at, orals


def a_record(*events: TimerEvent, extra_minutes: int = 0) -> TimerRecord:
    """Installation without limit, Présentation 20, Échanges 10, Délibération 15."""
    phases = a_run_sheet().phases
    return a_timer(phases=phases, extra_minutes=extra_minutes, events=events)


PRESENTING = (a_timer_event(START), a_timer_event(NEXT, 120))


def reading(seconds: float, *more: TimerEvent, extra_minutes: int = 0) -> OralReading:
    """Read an oral whose presentation began after two minutes of installation."""
    record = a_record(*PRESENTING, *more, extra_minutes=extra_minutes)
    return oral_reading(record, an_instant(seconds))


def test_before_the_start_everything_is_left() -> None:
    shown = oral_reading(a_record(), an_instant(500))

    assert shown.mood is CountdownMood.READY
    assert shown.current.phase.name == "Installation"
    assert (shown.total_allowance, shown.total_elapsed) == (1_800_000, 0)
    assert shown.total_remaining == 1_800_000


def test_a_phase_without_limit_counts_up_and_has_nothing_left_to_tell() -> None:
    shown = oral_reading(a_record(a_timer_event(START)), an_instant(90))

    assert shown.mood is CountdownMood.RUNNING
    assert shown.current.elapsed == 90_000
    assert (shown.current.allowance, shown.current.remaining) == (None, None)
    assert (shown.current.fraction_left, shown.current.overrun) == (None, 0)
    assert shown.total_elapsed == 0


def test_the_next_phase_begins_with_its_own_time() -> None:
    shown = reading(180)

    assert shown.current.phase.name == "Présentation"
    assert (shown.current.elapsed, shown.current.remaining) == (60_000, 1_140_000)
    assert shown.current.fraction_left == 0.95
    assert shown.phases[0].elapsed == 120_000
    assert (shown.total_elapsed, shown.total_remaining) == (60_000, 1_740_000)


@pytest.mark.parametrize(
    ("seconds", "mood", "threshold"),
    [
        (120 + 899, CountdownMood.RUNNING, None),
        (120 + 900, CountdownMood.WARNING, 5),
        (120 + 1_140, CountdownMood.WARNING, 1),
        (120 + 1_200, CountdownMood.WARNING, 1),
        (120 + 1_201, CountdownMood.OVERTIME, 1),
    ],
)
def test_thresholds_are_the_phase_s_own(
    seconds: int, mood: CountdownMood, threshold: int | None
) -> None:
    shown = reading(seconds)

    assert (shown.mood, shown.threshold) == (mood, threshold)


def test_an_overrun_phase_waits_for_a_hand_and_leaves_the_next_one_whole() -> None:
    over = reading(120 + 1_260)
    after = reading(120 + 1_290, a_timer_event(NEXT, 120 + 1_260))

    assert (over.current.overrun, over.current.fraction_left) == (60_000, 0.0)
    assert after.phases[1].overrun == 60_000
    assert (after.current.phase.name, after.current.remaining) == ("Échanges", 570_000)
    assert after.mood is CountdownMood.RUNNING
    assert after.total_remaining == 1_800_000 - 1_290_000


def test_a_phase_that_was_cut_short_keeps_what_it_spent() -> None:
    shown = reading(700, a_timer_event(NEXT, 720 - 60))

    assert shown.phases[1].elapsed == 540_000
    assert shown.current.elapsed == 40_000


def test_a_pause_goes_on_through_a_change_of_phase() -> None:
    paused = (a_timer_event(PAUSE, 180, "Alarme"), a_timer_event(NEXT, 200))
    shown = reading(999, *paused)
    resumed = reading(1_010, *paused, a_timer_event(RESUME, 1_000))

    assert (shown.mood, shown.current.phase.name) == (CountdownMood.PAUSED, "Échanges")
    assert shown.current.elapsed == 0
    assert (resumed.current.elapsed, resumed.phases[1].elapsed) == (10_000, 60_000)


def test_added_minutes_belong_to_the_phase_that_ran() -> None:
    shown = reading(
        400,
        a_timer_event(ADD, 180, "Panne", 3),
        a_timer_event(NEXT, 300),
        a_timer_event(ADD, 310, "Panne", 2),
    )

    assert [each.allowance for each in shown.phases[1:3]] == [23 * 60_000, 12 * 60_000]
    assert shown.added_minutes == 5
    assert shown.total_allowance == 35 * 60_000


def test_extra_time_is_spread_over_the_counted_phases() -> None:
    shown = reading(180, extra_minutes=10)

    assert [each.allowance for each in shown.phases] == [None, 1_600_000, 800_000, 900_000]
    assert shown.total_allowance == 40 * 60_000


def test_deliberation_begins_when_the_oral_ends() -> None:
    shown = reading(1_000, a_timer_event(NEXT, 500), a_timer_event(STOP, 940))

    assert (shown.mood, shown.current.phase.name) == (CountdownMood.STOPPED, "Délibération")
    assert (shown.current.elapsed, shown.current.remaining) == (60_000, 840_000)
    assert shown.total_elapsed == 820_000


def test_an_oral_without_a_phase_after_it_stays_in_its_last() -> None:
    record = a_timer(events=(a_timer_event(START), a_timer_event(STOP, 60)))
    shown = oral_reading(record, an_instant(999))

    assert (shown.mood, shown.current.elapsed) == (CountdownMood.STOPPED, 60_000)


def test_an_oral_timed_elsewhere_is_waited_for_by_nobody() -> None:
    shown = oral_reading(a_record(a_timer_event(ELSEWHERE)), an_instant(60))

    assert (shown.mood, shown.total_elapsed) == (CountdownMood.STOPPED, 0)


def test_the_eventful_oral_adds_up() -> None:
    shown = oral_reading(an_eventful_timer(), an_instant(2_580))

    assert [each.elapsed for each in shown.phases] == [120_000, 1_720_000, 680_000, 0]
    assert [each.allowance for each in shown.phases[1:3]] == [1_720_000, 800_000]
    assert shown.total_elapsed == measured(an_eventful_timer()) == 2_400_000


@given(orals())
def test_phases_add_up_to_what_ran_whatever_happens(oral: tuple[TimerRecord, int, int]) -> None:
    record, ticks, ran = oral
    shown = oral_reading(record, at(ticks))
    on_the_timer = shown.phases[: last_counted(record.phases) + 1]

    assert sum(each.elapsed for each in on_the_timer) == elapsed(record, at(ticks)) == ran
    assert shown.total_elapsed == sum(e.elapsed for e in shown.phases if e.phase.counted)
    assert shown.current.index == record.phase
    if record.stopped:
        assert shown.total_elapsed == measured(record)


@given(orals())
def test_allowances_add_up_to_what_was_given(oral: tuple[TimerRecord, int, int]) -> None:
    record, ticks, _ = oral
    shown = oral_reading(record, at(ticks))
    counted = [each for each in shown.phases if each.phase.counted]
    given_minutes = record.planned_minutes + record.extra_minutes
    in_counted = shown.total_allowance - given_minutes * 60_000

    assert 0 <= in_counted <= shown.added_minutes * 60_000
    if record.phases[0].counted:
        assert in_counted == shown.added_minutes * 60_000
    for each in counted:
        assert each.allowance is not None
        assert each.phase.minutes is not None
        assert each.allowance % 1000 == 0
        if not shown.added_minutes:
            fair = each.phase.minutes * 60_000 * given_minutes / record.planned_minutes
            assert abs(each.allowance - fair) < 1000


@given(orals())
def test_remaining_is_the_allowance_less_what_was_spent(
    oral: tuple[TimerRecord, int, int],
) -> None:
    record, ticks, _ = oral
    for each in oral_reading(record, at(ticks)).phases:
        if each.allowance is None:
            assert each.remaining is None
        else:
            assert each.remaining == each.allowance - each.elapsed
            assert each.overrun == max(each.elapsed - each.allowance, 0)


def test_lateness_shortens_the_counted_phases_so_that_the_planned_end_stays() -> None:
    late = a_timer(phases=a_run_sheet().phases, late=a_late_arrangement(delay_minutes=6))
    shown = oral_reading(late, an_instant(0))

    assert shown.total_allowance == 24 * 60_000
    assert [each.allowance for each in shown.phases] == [None, 960_000, 480_000, 900_000]


def test_the_whole_time_is_given_where_the_jury_decides_so() -> None:
    arrangement = a_late_arrangement(choice=LateChoice.FULL_TIME, reason="Grève")
    shown = oral_reading(a_timer(late=arrangement), an_instant(0))

    assert shown.total_allowance == 30 * 60_000


def test_nothing_is_left_of_an_oral_after_its_planned_end() -> None:
    late = a_timer(extra_minutes=10, late=a_late_arrangement(delay_minutes=90))

    assert oral_reading(late, an_instant(0)).total_allowance == 0
