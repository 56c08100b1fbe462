from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.attendance import Attendance, Presence
from app.domain.lateness import common_delay, late_minutes
from tests.builders import a_sitting, an_attendance

SITTING = a_sitting(candidates=("N001", "N002"), team="T1")


def came(candidate: str, minutes: float) -> Attendance:
    """Somebody who came that long after the planned beginning, and is recorded late."""
    return an_attendance(
        candidate=candidate,
        presence=Presence.LATE,
        arrived_at=SITTING.starts_at + timedelta(minutes=minutes),
    )


def other(candidate: str, presence: Presence) -> Attendance:
    return an_attendance(candidate=candidate, presence=presence, arrived_at=None)


@pytest.mark.parametrize(("minutes", "counted"), [(-3, 0), (0.9, 0), (1, 1), (7.9, 7)])
def test_a_minute_of_lateness_counts_once_it_is_over(minutes: float, counted: int) -> None:
    assert late_minutes(came("N001", minutes), SITTING.starts_at) == counted


@pytest.mark.parametrize("presence", [Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED])
def test_who_is_not_late_has_no_minutes(presence: Presence) -> None:
    assert late_minutes(other("N001", presence), SITTING.starts_at) == 0


def test_a_team_waits_for_the_first_who_came() -> None:
    assert common_delay(SITTING, [came("N001", 9), came("N002", 4)]) == 4


def test_a_member_who_stayed_away_does_not_hide_the_others_lateness() -> None:
    assert common_delay(SITTING, [came("N001", 9), other("N002", Presence.ABSENT)]) == 9


@pytest.mark.parametrize(
    "attendance",
    [
        [],
        [came("N001", 9)],
        [came("N001", 9), other("N002", Presence.PRESENT)],
        [other("N001", Presence.ABSENT), other("N002", Presence.EXCUSED)],
    ],
)
def test_nothing_is_delayed_where_somebody_is_in_time_unknown_or_nobody_came(
    attendance: list[Attendance],
) -> None:
    assert common_delay(SITTING, attendance) == 0
