from __future__ import annotations

from typing import Any

import pytest

from app.domain.panel_change import PanelCause, with_panel_change
from app.domain.session import Capacity, PanelSeat
from tests.builders import a_panel, a_panel_change, a_planning, a_sitting, a_team_sitting


def test_who_leaves_has_no_seat_in_those_sittings() -> None:
    planning = with_panel_change(a_planning(), a_panel_change())

    assert planning.sitting("S1").jurors == ("J1",)
    assert planning.sitting("S2") == a_team_sitting()


def test_the_chair_s_leaving_makes_another_one_chair() -> None:
    change = a_panel_change(cause=PanelCause.LEFT, juror="J1", chair="J2")

    (seat,) = with_panel_change(a_planning(), change).sitting("S1").panel

    assert seat == PanelSeat(juror="J2", capacity=Capacity.BLOCK_TRAINER, chair=True)


def test_another_chair_changes_no_seat() -> None:
    change = a_panel_change(cause=PanelCause.CHAIR, juror=None, chair="J2", sittings=("S1", "S2"))

    planning = with_panel_change(a_planning(), change)

    assert [sitting.chair for sitting in planning.sittings] == ["J2", "J2"]
    assert planning.sitting("S1").jurors == ("J1", "J2")


@pytest.mark.parametrize("left", ["J1", "J2"])
def test_a_panel_that_a_newer_package_changed_stays(left: str) -> None:
    other = a_sitting(panel=tuple(seat for seat in a_panel() if seat.juror != left))
    planning = a_planning(sittings=(other,))

    assert with_panel_change(planning, a_panel_change()) == planning


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"juror": None}, "somebody leaves"),
        ({"cause": PanelCause.CHAIR}, "somebody leaves"),
        ({"chair": "J2"}, "does not chair"),
        ({"sittings": ()}, "some sitting"),
    ],
)
def test_what_changes_nothing_is_no_change(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        a_panel_change(**changes)
