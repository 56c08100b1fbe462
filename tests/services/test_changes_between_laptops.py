"""Panels that changed, sittings moved or added on one laptop of a room, known on the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.panel_change import PanelCause
from app.domain.planning_change import PlanningChange
from app.domain.room_addition import AddedSitting, MovedSitting
from app.services.room.on_the_spot.adding import add_change
from app.services.room.on_the_spot.adding_sitting import add_sitting
from app.services.room.on_the_spot.moving import Move, move_sitting
from app.services.room.on_the_spot.panel_changes import change_panel
from app.services.room.panel.jury_agreement import deliberation_view
from tests.builders import a_moment
from tests.services.several_laptops import Day, codes, sittings
from tests.services.templates import prepared_copy
from tests.services.vouching import (
    OTHER_SLOT,
    ROOM,
    SLOT,
    Vouching,
    a_panel_change,
    a_second_oral,
    a_walk_in,
)
from tests.services.world import World


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    prepared = prepared_copy(World(tmp_path))
    with Day(prepared=prepared, vouching=Vouching(prepared)) as made:
        yield made


def hand_the_chair(day: Day, name: str, sitting: str = "P02") -> None:
    handed = a_panel_change(
        cause=PanelCause.CHAIR, juror=None, sittings=(sitting,), below_quorum=False
    )
    day.rooms[name] = change_panel(day.room(name), handed, day.vouching.both())


def add(day: Day, name: str, code: int = 1, **changes: object) -> None:
    room = day.room(name)
    day.prepared.run_oral(room, "P01")
    wanted = a_second_oral(**changes)
    day.rooms[name] = add_sitting(room, wanted, day.vouching.both(code))


def test_a_sheet_sealed_before_the_chair_changed_elsewhere_counts(day: Day) -> None:
    day.seal("B", "P02", "J02")
    day.seal("A", "P02", "J01")
    hand_the_chair(day, "A")

    came = day.give("B", "A")

    assert came.refused == ()
    assert deliberation_view(day.room("A"), "P02").jurors[0].id == "J02"
    day.conclude("A", "P02")


def test_a_change_reaches_the_others_and_a_sheet_sealed_after_it_too(day: Day) -> None:
    hand_the_chair(day, "A")
    day.give("A", "B")
    day.seal("B", "P02", "J02")
    day.seal("A", "P02", "J01")

    assert day.give("B", "A").refused == ()
    day.conclude("A", "P02")


def test_a_moved_sitting_and_an_added_one_are_known_elsewhere(day: Day) -> None:
    at = day.room("A").dossier.planning.sitting("P04").starts_at + timedelta(minutes=15)
    move = Move(sitting="P04", starts_at=at, reason="Train")
    day.rooms["A"] = move_sitting(day.room("A"), move, day.vouching.both(1))
    add(day, "A", 2)

    came = day.give("A", "B")

    assert [change.french() for change in came.changes] == [
        f"passage P04 déplacé à {at:%H:%M}",
        "passage ajouté, épreuve E1",
    ]
    assert day.room("B").dossier.planning.sitting("P04").starts_at == at
    assert sittings(day.room("B"))[SLOT] == ("J01", "J02")
    assert day.give("B", "A").changes == ()


def test_the_same_sitting_added_on_both_counts_once_whatever_its_hour(day: Day) -> None:
    add(day, "A")
    add(day, "B", 2, starts_at=a_moment(330))

    came = day.give("A", "B")

    assert (came.changes, came.refused) == ((), ())


def test_of_two_sittings_in_one_slot_the_one_that_is_here_stays(day: Day) -> None:
    add(day, "A")
    day.walk_in("B", 2)

    assert codes(day.give("A", "B")) == ["gathering.slot_conflict"]
    planning = day.room("B").dossier.planning
    assert planning.subject_name(planning.sitting(SLOT)) == "Malo Kervella"


def test_a_panel_that_has_signed_here_stays(day: Day) -> None:
    hand_the_chair(day, "A")
    day.prepared.conclude(day.room("B"), "P02", 3, 2)

    assert codes(day.give("A", "B")) == ["gathering.signed_here"]
    assert day.room("B").dossier.planning.sitting("P02").chair == "J01"


def test_a_sitting_of_somebody_unknown_here_is_left_out(day: Day) -> None:
    """On the other laptop a walk-in came first, whose slot is somebody else's here."""
    day.walk_in("A", 1)
    day.prepared.run_oral(day.room("A"), SLOT)
    add(day, "A", 2, slot=OTHER_SLOT, subject=a_walk_in().number)
    day.walk_in("B", 3, number="2026-0998", given_name="Zoé", family_name="Lambert")

    came = day.give("A", "B")

    assert codes(came) == ["gathering.slot_conflict", "gathering.unknown_subject"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (MovedSitting(sitting="P77", starts_at=a_moment()), "gathering.unknown_sitting"),
        (
            AddedSitting(
                sitting="P77",
                room=ROOM,
                assessment="E1",
                starts_at=a_moment(),
                candidates=("2026-0402",),
                team=None,
                panel=(),
            ),
            "gathering.unknown_subject",
        ),
    ],
)
def test_what_this_laptop_s_dossier_has_no_place_for_is_left_out(
    day: Day, change: PlanningChange, code: str
) -> None:
    day.rooms["A"] = add_change(day.room("A"), change, "Motif", day.vouching.both())

    assert codes(day.give("A", "B")) == [code]
