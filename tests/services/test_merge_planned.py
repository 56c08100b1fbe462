"""Which planned sitting a sheet is held against, when packages were re-issued or people added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.domain.panel_change import PanelCause, PanelChange
from app.domain.room_addition import (
    AddedSitting,
    MovedSitting,
    SubstituteJuror,
    WalkInCandidate,
    blank_slot_id,
    spare_card_id,
)
from app.domain.score_sheet import PackageReference
from app.domain.session import Capacity, Juror, PanelSeat, Planning, Sitting
from app.services.centre.merge.knowledge import IssuedPlanning
from app.services.centre.merge.planned import PlannedSitting, PlannedSittings
from app.trust.payloads import AdditionClaim
from app.trust.witnesses import VerifiedAddition
from tests.builders import (
    a_moment,
    a_moved_sitting,
    a_package,
    a_panel_change,
    a_planning,
    a_referential,
    an_added_sitting,
)

ROOM = "Salle 1"
FIRST = a_planning().for_room(ROOM)
S1 = FIRST.sitting("S1")
LATER = replace(S1, panel=S1.panel[::-1])


def issued(*sittings: tuple[Sitting, ...]) -> tuple[IssuedPlanning, ...]:
    return tuple(
        IssuedPlanning(
            package=PackageReference(digest=str(sequence) * 64, sequence=sequence),
            planning=replace(FIRST, sittings=of_package),
        )
        for sequence, of_package in enumerate(sittings, start=1)
    )


def an_addition(
    digest: str,
    *,
    substitute: SubstituteJuror | None = None,
    walk_in: WalkInCandidate | None = None,
    panel: PanelChange | None = None,
    moved: MovedSitting | None = None,
    added: AddedSitting | None = None,
) -> VerifiedAddition:
    claim = AdditionClaim(
        format=1,
        session="session",
        package=a_package(),
        room=ROOM,
        device="laptop-1",
        substitute=substitute,
        walk_in=walk_in,
        panel=panel,
        moved=moved,
        added=added,
        reason="Absence",
        journal_head="0" * 64,
        added_at=a_moment(),
    )
    return VerifiedAddition(claim=claim, witnesses=(), digest=digest)


def replacing(digest: str, replaced: str, number: int, *sittings: str) -> VerifiedAddition:
    newcomer = Juror(id=spare_card_id(ROOM, number), given_name="Rémi", family_name="Aubry")
    return an_addition(
        digest,
        substitute=SubstituteJuror(juror=newcomer, replaces=replaced, sittings=sittings),
    )


def walking_in(digest: str, candidate_of: Planning) -> VerifiedAddition:
    return an_addition(
        digest,
        walk_in=WalkInCandidate(
            sitting=blank_slot_id(ROOM, 1),
            candidate=candidate_of.candidates[0],
            room=ROOM,
            assessment="E1",
            starts_at=a_moment(),
            panel=(PanelSeat(juror="J1", capacity=S1.panel[0].capacity, chair=True),),
        ),
    )


def planned_sittings(
    packages: tuple[IssuedPlanning, ...], additions: Sequence[VerifiedAddition]
) -> PlannedSittings:
    return PlannedSittings(packages, additions, a_referential())


def jurors(variants: tuple[PlannedSitting, ...]) -> list[tuple[str, ...]]:
    return [variant.sitting.jurors for variant in variants]


def test_a_sheet_is_held_against_every_package_up_to_its_own_the_latest_first() -> None:
    planned = planned_sittings(issued((S1,), (LATER,), ()), ())

    assert [item.sitting for item in planned.variants("S1", 1)] == [S1]
    assert [item.sitting for item in planned.variants("S1", 2)] == [LATER, S1]
    assert [item.sitting for item in planned.variants("S1", 3)] == [LATER, S1]
    assert planned.variants("S9", 3) == ()


def test_a_substitute_sits_beside_the_planned_jury() -> None:
    planned = planned_sittings(issued((S1,)), [replacing("a", "J2", 1, "S1")])
    spare = spare_card_id(ROOM, 1)

    before, after = planned.variants("S1", 1)

    assert jurors((before, after)) == [("J1", "J2"), ("J1", spare)]
    assert before.rests_on(["J1", "J2"]) == ()
    assert after.rests_on(["J1"]) == ()
    assert after.rests_on(["J1", spare]) == ("a",)


def test_a_substitute_can_be_replaced_in_turn() -> None:
    first, second = spare_card_id(ROOM, 1), spare_card_id(ROOM, 2)
    additions = [replacing("b", "J2", 1, "S1"), replacing("a", first, 2, "S1")]

    variants = planned_sittings(issued((S1,)), additions).variants("S1", 1)

    assert jurors(variants) == [("J1", "J2"), ("J1", first), ("J1", second)]
    assert variants[-1].rests_on(["J1", second]) == ("a",)


def test_a_substitution_elsewhere_changes_nothing_here() -> None:
    planned = planned_sittings(issued((S1,)), [replacing("a", "J2", 1, "S9")])

    assert jurors(planned.variants("S1", 1)) == [("J1", "J2")]


def test_a_walk_in_rests_on_its_addition_whoever_sits() -> None:
    walk_in = walking_in("w", FIRST)
    slot = blank_slot_id(ROOM, 1)
    substitute = replacing("a", "J1", 1, slot)

    plain, seated = planned_sittings(issued((S1,)), [walk_in, substitute]).variants(slot, 1)

    assert plain.rests_on(["J1"]) == ("w",)
    assert seated.rests_on([spare_card_id(ROOM, 1)]) == ("a", "w")


def test_a_slot_that_two_laptops_bound_may_be_either_candidate_s() -> None:
    others = replace(FIRST, candidates=FIRST.candidates[::-1])
    planned = planned_sittings(issued((S1,)), [walking_in("w", FIRST), walking_in("x", others)])

    variants = planned.variants(blank_slot_id(ROOM, 1), 1)

    assert [variant.rests_on(()) for variant in variants] == [("w",), ("x",)]
    assert len({variant.subject for variant in variants}) == len(
        {FIRST.candidates[0], others.candidates[0]}
    )


LARGE = replace(S1, panel=(*S1.panel, PanelSeat(juror="J3", capacity=Capacity.BLOCK_TRAINER)))


def changing(digest: str, **changes: Any) -> VerifiedAddition:
    return an_addition(digest, panel=a_panel_change(**changes))


def test_a_panel_left_large_enough_rests_on_nothing() -> None:
    """`E1` asks for two: the third may go, and the centre is only told."""
    left = changing("a", juror="J3", cause=PanelCause.LEFT, below_quorum=True)

    before, after = planned_sittings(issued((LARGE,)), [left]).variants("S1", 1)

    assert jurors((before, after)) == [("J1", "J2", "J3"), ("J1", "J2")]
    assert after.rests_on(["J1", "J2"]) == ()


def test_a_panel_left_too_small_rests_on_the_change_whatever_the_room_says() -> None:
    left = changing("a", juror="J2", below_quorum=False)

    before, after = planned_sittings(issued((S1,)), [left]).variants("S1", 1)

    assert before.rests_on(["J1", "J2"]) == ()
    assert jurors((after,)) == [("J1",)]
    assert after.rests_on(["J1"]) == ("a",)


def test_another_chair_asks_nobody_even_where_too_few_sit() -> None:
    """That too few were planned is the centre's own doing."""
    small = replace(
        S1, panel=tuple(replace(seat, capacity=S1.panel[0].capacity) for seat in S1.panel)
    )
    handed = changing("a", juror=None, cause=PanelCause.CHAIR, chair="J2")

    before, after = planned_sittings(issued((small,)), [handed]).variants("S1", 1)

    assert (before.sitting.chair, after.sitting.chair) == ("J1", "J2")
    assert after.rests_on(["J1", "J2"]) == ()


def test_a_change_of_another_sitting_s_panel_changes_nothing_here() -> None:
    planned = planned_sittings(issued((S1,)), [changing("a", sittings=("S9",))])

    assert len(planned.variants("S1", 1)) == 1


def test_a_moved_sitting_is_held_as_it_was_planned() -> None:
    planned = planned_sittings(issued((S1,)), [an_addition("m", moved=a_moved_sitting())])

    assert [item.sitting for item in planned.variants("S1", 1)] == [S1]


def test_an_added_sitting_rests_on_its_addition_and_its_panel_may_change() -> None:
    slot = blank_slot_id(ROOM, 1)
    added = an_addition(
        "s",
        added=an_added_sitting(
            sitting=slot, assessment="E1", candidates=S1.candidates, team=None, panel=S1.panel
        ),
    )
    left = changing("a", juror="J2", sittings=(slot,))

    plain, smaller = planned_sittings(issued((S1,)), [added, left]).variants(slot, 1)

    assert plain.sitting.candidates == S1.candidates
    assert plain.rests_on(["J1"]) == ("s",)
    assert smaller.rests_on(["J1"]) == ("a", "s")


def test_nobody_sits_once_more_whom_the_room_did_not_know() -> None:
    slot = blank_slot_id(ROOM, 2)
    newcomer = walking_in("w", a_planning(candidates=(replace(FIRST.candidates[0], id="N999"),)))
    added = an_addition(
        "s",
        added=an_added_sitting(
            sitting=slot, assessment="E1", candidates=("N999",), team=None, panel=S1.panel
        ),
    )

    assert planned_sittings(issued((S1,)), [added]).variants(slot, 1) == ()
    (found,) = planned_sittings(issued((S1,)), [newcomer, added]).variants(slot, 1)
    assert found.rests_on(["J1"]) == ("s",)
    assert planned_sittings(issued((S1,)), [added]).people(0) == Planning()
