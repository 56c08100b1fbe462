"""What was done on the spot, told from the two plannings."""

from __future__ import annotations

from dataclasses import replace

from app.domain.panel_change import PanelCause
from app.domain.planning_change import PlanningChange, with_change
from app.domain.room_addition import SubstituteJuror, blank_slot_id, spare_card_id
from app.domain.session import Juror, RoomDossier
from app.services.room.on_the_spot.differences import PlanningChanges, changes_between
from tests.builders import (
    a_dossier,
    a_moved_sitting,
    a_panel_change,
    an_added_sitting,
)

SPARE = spare_card_id("Salle 1", 1)
BEFORE = a_dossier(spare_cards=(SPARE,), blank_slots=(blank_slot_id("Salle 1", 1),))
NOTHING = PlanningChanges(added=(), newcomers=(), moved=(), left=(), chairs=(), short=frozenset())


def after(*changes: PlanningChange) -> RoomDossier:
    planning = BEFORE.planning
    for change in changes:
        planning = with_change(planning, change)
    return replace(BEFORE, planning=planning)


def test_nothing_differs_where_nothing_was_done() -> None:
    assert changes_between(BEFORE, BEFORE) == NOTHING
    assert NOTHING.count == 0


def test_who_left_is_told_with_what_it_leaves() -> None:
    found = changes_between(BEFORE, after(a_panel_change()))

    assert found == replace(NOTHING, left=(("S1", "J2"),), short=frozenset({"S1"}))
    assert (found.gone, found.count) == (("J2",), 1)


def test_a_chair_who_left_names_the_next_and_is_one_change() -> None:
    found = changes_between(BEFORE, after(a_panel_change(juror="J1", chair="J2")))

    assert found.left == (("S1", "J1"),)
    assert (found.presiding, found.count) == (("J2",), 1)


def test_another_chair_leaves_nobody_out() -> None:
    handed = a_panel_change(cause=PanelCause.CHAIR, juror=None, chair="J2", below_quorum=False)

    found = changes_between(BEFORE, after(handed))

    assert found == replace(NOTHING, chairs=(("S1", "J2"),))
    assert found.count == 1


def test_a_substitute_empties_no_seat_and_takes_the_chair_along() -> None:
    newcomer = Juror(id=SPARE, given_name="Rémi", family_name="Aubry")
    seated = SubstituteJuror(juror=newcomer, replaces="J1", sittings=("S1",))

    assert changes_between(BEFORE, after(seated)) == replace(NOTHING, newcomers=(SPARE,))


def test_several_changes_are_counted() -> None:
    found = changes_between(BEFORE, after(a_moved_sitting(), an_added_sitting(), a_panel_change()))

    assert found.moved == ("S1",)
    assert found.added == (an_added_sitting().sitting,)
    assert found.count == 3
