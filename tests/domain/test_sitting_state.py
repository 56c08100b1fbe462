from __future__ import annotations

import pytest

from app.domain.attendance import Presence
from app.domain.sitting_state import SittingProgress, SittingState, nobody_came, sitting_state
from app.domain.timer_record import TimerEventKind
from tests.builders import (
    a_sitting,
    a_team_sitting,
    a_timer,
    a_timer_event,
    a_timer_record,
    an_attendance,
)

NOT_STARTED = a_timer()
RUNNING = a_timer(events=(a_timer_event(),))
ELSEWHERE = a_timer(events=(a_timer_event(TimerEventKind.ELSEWHERE),))
PAUSED = a_timer(events=(*RUNNING.events, a_timer_event(TimerEventKind.PAUSE, 5, "Alarme")))


@pytest.mark.parametrize(
    ("progress", "state"),
    [
        (SittingProgress(timer=NOT_STARTED), SittingState.UPCOMING),
        (SittingProgress(timer=RUNNING), SittingState.RUNNING),
        (SittingProgress(timer=PAUSED), SittingState.RUNNING),
        (SittingProgress(timer=a_timer_record()), SittingState.TO_SEAL),
        (SittingProgress(timer=ELSEWHERE), SittingState.TO_SEAL),
        (SittingProgress(timer=a_timer_record(), sealed_by=("J1",)), SittingState.TO_SEAL),
        (
            SittingProgress(timer=a_timer_record(), sealed_by=("J2", "J1")),
            SittingState.TO_DELIBERATE,
        ),
        (SittingProgress(timer=a_timer_record(), signed=True), SittingState.SIGNED),
        (
            SittingProgress(timer=a_timer_record(), signed=True, exported=True),
            SittingState.EXPORTED,
        ),
        (
            SittingProgress(timer=a_timer_record(), signed=True, exported=True, received=True),
            SittingState.RECEIVED,
        ),
        (
            SittingProgress(timer=a_timer_record(), signed=True, received=True),
            SittingState.RECEIVED,
        ),
        (
            SittingProgress(
                timer=a_timer_record(), signed=True, exported=True, received=True, reopened=True
            ),
            SittingState.TO_DELIBERATE,
        ),
    ],
)
def test_a_sitting_moves_through_its_states(progress: SittingProgress, state: SittingState) -> None:
    assert sitting_state(a_sitting(), progress) is state


@pytest.mark.parametrize(
    ("exported", "received", "state"),
    [
        (False, False, SittingState.UPCOMING),
        (True, False, SittingState.EXPORTED),
        (True, True, SittingState.RECEIVED),
    ],
)
def test_an_absence_goes_to_the_centre_too(
    exported: bool, received: bool, state: SittingState
) -> None:
    progress = SittingProgress(
        timer=NOT_STARTED,
        attendance=(an_attendance(presence=Presence.ABSENT),),
        exported=exported,
        received=received,
    )

    assert sitting_state(a_sitting(), progress) is state


def test_what_was_held_on_paper_waits_for_its_sheets() -> None:
    progress = SittingProgress(timer=NOT_STARTED, on_paper=True)

    assert sitting_state(a_sitting(), progress) is SittingState.TO_SEAL


def test_a_timer_is_running_paused_or_stopped_and_never_two_of_them() -> None:
    for record in (NOT_STARTED, RUNNING, PAUSED, a_timer_record()):
        assert sum((record.running, record.paused, record.stopped)) == int(record.started)


def test_nobody_came_only_when_every_member_is_away() -> None:
    sitting = a_team_sitting()
    absent = an_attendance("N002", presence=Presence.EXCUSED)
    assert not nobody_came(sitting, (absent,))
    assert not nobody_came(sitting, (absent, an_attendance("N003")))
    assert nobody_came(sitting, (absent, an_attendance("N003", presence=Presence.ABSENT)))
