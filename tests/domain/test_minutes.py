from __future__ import annotations

from typing import Any

import pytest

from app.domain.attendance import Presence
from app.domain.minutes import SittingOutcome
from app.domain.timer_record import TimerEventKind
from tests.builders import (
    a_minutes_sitting,
    a_paper_record,
    a_timer,
    a_timer_event,
    an_attendance,
    some_minutes,
)

NOTHING: dict[str, Any] = {"panel_sheets": (), "score_sheets": (), "timer": a_timer()}
ABSENT = an_attendance(presence=Presence.ABSENT)
ELSEWHERE = a_timer(events=(a_timer_event(TimerEventKind.ELSEWHERE),))


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, SittingOutcome.SIGNED),
        ({"panel_sheets": ()}, SittingOutcome.OPEN),
        ({**NOTHING, "score_sheets": ("01" * 32,)}, SittingOutcome.OPEN),
        ({**NOTHING, "timer": ELSEWHERE}, SittingOutcome.OPEN),
        ({**NOTHING, "paper": a_paper_record()}, SittingOutcome.OPEN),
        ({**NOTHING, "attendance": (ABSENT,)}, SittingOutcome.NOBODY_CAME),
        ({**NOTHING, "attendance": ()}, SittingOutcome.NOT_HELD),
        (NOTHING, SittingOutcome.NOT_HELD),
    ],
)
def test_the_outcome_follows_from_what_was_recorded(
    changes: dict[str, Any], outcome: SittingOutcome
) -> None:
    assert a_minutes_sitting(**changes).outcome is outcome


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"revision": 2}, "cannot replace"),
        ({"revision_reason": "Faute de frappe"}, "first has none"),
        ({"revision": 2, "supersedes": "ab" * 32, "revision_reason": " "}, "has a reason"),
    ],
)
def test_only_a_later_revision_has_a_reason(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        some_minutes(**changes)


def test_minutes_are_revised_for_a_reason() -> None:
    revised = some_minutes(revision=2, supersedes="ab" * 32, revision_reason="Heure corrigée")

    assert revised.revision == 2
