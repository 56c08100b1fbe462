from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timer_record import TimerEvent, TimerRecord
from app.timing.timeliness import TimingProposal, timing_proposal
from tests.builders import a_late_arrangement, a_run_sheet, a_timer, a_timer_event, a_timing_rule
from tests.timing.orals import ADD, ELSEWHERE, NEXT, PAUSE, START, STOP, orals

KEPT, EXCEEDED = a_timing_rule().kept_level, a_timing_rule().exceeded_level


def an_oral(seconds: float, *more: TimerEvent, extra_minutes: int = 0) -> TimerRecord:
    """Half an hour that took that long."""
    events = (a_timer_event(START), *more, a_timer_event(STOP, seconds))
    return a_timer(extra_minutes=extra_minutes, events=events)


def proposed(record: TimerRecord) -> int | None:
    found = timing_proposal(record, a_timing_rule())
    assert found is not None
    return found.level


@pytest.mark.parametrize(
    ("seconds", "level"),
    [(1_739, None), (1_740, KEPT), (1_800, KEPT), (1_860, KEPT), (1_861, EXCEEDED)],
)
def test_an_overrun_beyond_the_tolerance_is_proposed_as_exceeded(
    seconds: int, level: int | None
) -> None:
    assert proposed(an_oral(seconds)) == level


def test_a_short_oral_is_told_and_nothing_is_proposed() -> None:
    assert timing_proposal(an_oral(600), a_timing_rule()) == TimingProposal(
        measured=600_000, allowed=1_800_000, over=-1_200_000, level=None
    )


def test_without_a_rule_the_times_are_told() -> None:
    assert timing_proposal(an_oral(1_900), None) == TimingProposal(
        measured=1_900_000, allowed=1_800_000, over=100_000, level=None
    )


def test_extra_time_and_added_minutes_are_allowed() -> None:
    added = a_timer_event(ADD, 60, "Panne", 5)

    assert proposed(an_oral(45 * 60 + 60, added, extra_minutes=10)) == KEPT
    assert proposed(an_oral(45 * 60 + 61, added, extra_minutes=10)) == EXCEEDED


def test_nobody_has_to_use_extra_time() -> None:
    assert proposed(an_oral(1_800, extra_minutes=10)) == KEPT


def test_an_installation_and_a_pause_are_not_measured() -> None:
    record = a_timer(
        phases=a_run_sheet().phases,
        events=(
            a_timer_event(START),
            a_timer_event(NEXT, 600),
            a_timer_event(PAUSE, 600 + 1_800, "Alarme"),
            a_timer_event(STOP, 9_000),
        ),
    )
    found = timing_proposal(record, a_timing_rule())

    assert found is not None
    assert (found.measured, found.level) == (1_800_000, KEPT)


@pytest.mark.parametrize(
    "events", [(), (a_timer_event(START),), (a_timer_event(ELSEWHERE),)], ids=str
)
def test_nothing_is_proposed_before_the_end_or_for_another_laptop_s_oral(
    events: tuple[TimerEvent, ...],
) -> None:
    assert timing_proposal(a_timer(events=events), a_timing_rule()) is None


@given(orals(), st.integers(0, 600))
def test_only_an_overrun_is_ever_proposed_as_exceeded(
    oral: tuple[TimerRecord, int, int], tolerance: int
) -> None:
    record, _, _ = oral
    found = timing_proposal(record, a_timing_rule(tolerance_seconds=tolerance))

    assert (found is None) == (not record.stopped)
    if found is not None:
        assert found.over == found.measured - found.allowed
        assert (found.level == EXCEEDED) == (found.over > tolerance * 1000)


@pytest.mark.parametrize(
    ("seconds", "level"), [(23 * 60 + 61, EXCEEDED), (23 * 60, KEPT), (22 * 60 - 1, None)]
)
def test_an_oral_that_began_late_is_held_against_what_was_left(
    seconds: int, level: int | None
) -> None:
    record = replace(an_oral(seconds), late=a_late_arrangement())

    assert proposed(record) == level
