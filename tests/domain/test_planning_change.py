from __future__ import annotations

import pytest

from app.domain.panel_change import PanelCause
from app.domain.planning_change import PlanningChange, asks_confirmation, with_change
from app.domain.room_addition import SubstituteJuror, WalkInCandidate, blank_slot_id
from app.domain.session import Candidate, Juror
from tests.builders import (
    a_moment,
    a_moved_sitting,
    a_panel,
    a_panel_change,
    a_planning,
    an_added_sitting,
)

SUBSTITUTE = SubstituteJuror(
    juror=Juror(id="reserve:Salle 1:1", given_name="Rémi", family_name="Aubry"),
    replaces="J2",
    sittings=("S1",),
)
WALK_IN = WalkInCandidate(
    sitting=blank_slot_id("Salle 1", 2),
    candidate=Candidate(id="N900", given_name="Lou", family_name="Verdier"),
    room="Salle 1",
    assessment="E1",
    starts_at=a_moment(240),
    panel=a_panel(),
)


@pytest.mark.parametrize(
    ("change", "sitting", "jurors", "starts"),
    [
        (SUBSTITUTE, "S1", ("J1", "reserve:Salle 1:1"), 0),
        (WALK_IN, WALK_IN.sitting, ("J1", "J2"), 240),
        (a_panel_change(), "S1", ("J1",), 0),
        (a_moved_sitting(), "S1", ("J1", "J2"), 120),
        (an_added_sitting(), an_added_sitting().sitting, ("J1", "J2"), 180),
    ],
)
def test_each_change_is_seen_in_the_planning(
    change: PlanningChange, sitting: str, jurors: tuple[str, ...], starts: int
) -> None:
    changed = with_change(a_planning(), change).sitting(sitting)

    assert (changed.jurors, changed.starts_at) == (jurors, a_moment(starts))


@pytest.mark.parametrize(
    ("change", "asks"),
    [
        (SUBSTITUTE, True),
        (WALK_IN, True),
        (an_added_sitting(), True),
        (a_moved_sitting(), False),
        (a_panel_change(), True),
        (a_panel_change(below_quorum=False), False),
        (a_panel_change(cause=PanelCause.CHAIR, juror=None, below_quorum=False), False),
    ],
)
def test_the_centre_decides_on_newcomers_and_on_panels_that_are_too_small(
    change: PlanningChange, asks: bool
) -> None:
    assert asks_confirmation(change) is asks
