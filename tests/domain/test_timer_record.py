from __future__ import annotations

import pytest

from app.domain.timer_record import TimerEventKind, TimerRecord
from tests.builders import a_late_arrangement, a_run_sheet, a_timer, a_timer_event

START, PAUSE, RESUME, STOP, NEXT, ADD, ELSEWHERE = TimerEventKind


def a_record(*kinds: TimerEventKind) -> TimerRecord:
    """Installation, Présentation, Échanges, Délibération: the last one is after the oral."""
    events = tuple(a_timer_event(kind, rank * 60) for rank, kind in enumerate(kinds))
    return a_timer(phases=a_run_sheet().phases, events=events)


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), ""),
        ((START,), "running"),
        ((START, NEXT), "running"),
        ((START, ADD), "running"),
        ((START, PAUSE), "paused"),
        ((START, PAUSE, ADD), "paused"),
        ((START, PAUSE, NEXT), "paused"),
        ((START, PAUSE, NEXT, RESUME), "running"),
        ((START, STOP), "stopped"),
        ((START, PAUSE, STOP), "stopped"),
        ((ELSEWHERE,), "elsewhere"),
        ((START, PAUSE, ELSEWHERE), "elsewhere"),
        ((ELSEWHERE, START), "running"),
    ],
)
def test_a_record_is_in_one_state(kinds: tuple[TimerEventKind, ...], state: str) -> None:
    record = a_record(*kinds)
    states = {
        "running": record.running,
        "paused": record.paused,
        "stopped": record.stopped,
        "elsewhere": record.over_elsewhere,
    }

    assert [name for name, holds in states.items() if holds] == [state] * bool(state)
    assert record.settled == (state in {"stopped", "elsewhere"})
    assert record.started == (START in kinds)


@pytest.mark.parametrize(
    ("kinds", "phase"),
    [
        ((), 0),
        ((START,), 0),
        ((START, NEXT), 1),
        ((START, PAUSE, NEXT, RESUME, ADD), 1),
        ((START, NEXT, NEXT), 2),
        ((START, NEXT, NEXT, NEXT), 2),
        ((START, NEXT, STOP), 3),
    ],
)
def test_the_phase_follows_the_events_and_the_jury_deliberates_when_the_oral_is_over(
    kinds: tuple[TimerEventKind, ...], phase: int
) -> None:
    assert a_record(*kinds).phase == phase


def test_an_oral_without_a_phase_after_it_ends_in_its_last_one() -> None:
    assert a_timer(events=(a_timer_event(), a_timer_event(STOP, 60))).phase == 0


def test_lateness_costs_its_minutes_and_never_more_than_there_are() -> None:
    hours_late = a_late_arrangement(delay_minutes=90)

    assert a_timer().lost_minutes == 0
    assert a_timer(late=a_late_arrangement()).lost_minutes == 7
    assert a_timer(late=hours_late, extra_minutes=10).lost_minutes == 40
