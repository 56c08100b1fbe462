from __future__ import annotations

from typing import Any

import pytest

from app.domain.attendance import LateChoice, Presence
from tests.builders import a_late_arrangement, a_moment, an_attendance


@pytest.mark.parametrize(
    ("presence", "here"),
    [
        (Presence.PRESENT, True),
        (Presence.LATE, True),
        (Presence.ABSENT, False),
        (Presence.EXCUSED, False),
    ],
)
def test_who_came_is_assessed(presence: Presence, here: bool) -> None:
    assert an_attendance(presence=presence).is_here is here


def test_the_attendance_sheet_has_both_times() -> None:
    entry = an_attendance(
        presence=Presence.LATE, arrived_at=a_moment(7), left_at=a_moment(37), reason="Train"
    )

    assert (entry.arrived_at, entry.left_at) == (a_moment(7), a_moment(37))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"presence": Presence.LATE, "arrived_at": None}, "came at some time"),
        ({"presence": Presence.ABSENT, "arrived_at": a_moment()}, "neither came nor left"),
        ({"presence": Presence.EXCUSED, "left_at": a_moment()}, "neither came nor left"),
        ({"arrived_at": a_moment(1), "left_at": a_moment()}, "before coming"),
        ({"reason": "x" * 301}, "300 characters"),
    ],
)
def test_what_cannot_be_is_no_attendance(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        an_attendance(**changes)


def test_an_excused_absence_waits_for_its_reason() -> None:
    assert an_attendance(presence=Presence.EXCUSED, reason=" ").lacks_reason
    assert not an_attendance(presence=Presence.EXCUSED, reason="Certificat médical").lacks_reason
    assert not an_attendance(presence=Presence.ABSENT).lacks_reason


def test_a_late_oral_loses_its_delay_unless_the_jury_gives_the_whole_time() -> None:
    whole = a_late_arrangement(choice=LateChoice.FULL_TIME, reason="Grève des transports")

    assert a_late_arrangement().lost_minutes == 7
    assert whole.lost_minutes == 0


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"delay_minutes": 0}, "a minute at least"),
        ({"choice": LateChoice.FULL_TIME, "reason": " "}, "has a reason"),
        ({"reason": "x" * 301}, "300 characters"),
    ],
)
def test_what_cannot_be_is_no_arrangement(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        a_late_arrangement(**changes)
