"""Voids and additions that do not hold are refused, each with its reason, and nothing else is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.domain.room_addition import SubstituteJuror, WalkInCandidate
from app.domain.score_sheet import PackageReference
from app.domain.session import Candidate, Capacity, Juror, PanelSeat
from app.services.centre.merge.plan import MergePlan
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.open_room import OpenRoom, close_room
from app.trust.payloads import AdditionClaim, VoidClaim, Witness, WitnessKind
from app.trust.results_packages import read_results_package
from app.trust.rooms import issue_room
from app.trust.witnesses import (
    code_witness,
    read_addition,
    read_void,
    sign_addition,
    sign_void,
    supervisor_id,
    telephone_id,
)
from tests.services.returned_pool import repacked
from tests.services.vouching import ROOM, Vouching, a_substitution, a_walk_in
from tests.services.world import Prepared, World, returned


@dataclass
class Spot:
    """A room where an enrolment was made void and a substitute came, and ways to forge both."""

    prepared: Prepared
    room: OpenRoom

    def __post_init__(self) -> None:
        self.file = returned(self.prepared.export(self.room))
        content = read_results_package(self.file.content, self.prepared.centre.keys).content
        self.void: VoidClaim = read_void(content.voids[0], self.room.anchor).claim
        self.addition: AdditionClaim = read_addition(content.additions[0], self.room.anchor).claim
        with self.prepared.centre.store.transaction() as records:
            self.mac_keys = {
                card.juror: card.mac_key for card in records.cards(self.prepared.session)
            }

    def witnesses(self, claim: VoidClaim | AdditionClaim) -> tuple[Witness, Witness]:
        supervisor, telephone = supervisor_id(ROOM), telephone_id(ROOM, 3)
        return (
            code_witness(WitnessKind.SUPERVISOR, supervisor, self.mac_keys[supervisor], claim),
            code_witness(WitnessKind.CENTRE, telephone, self.mac_keys[telephone], claim),
        )

    def plan_void(self, **changes: Any) -> MergePlan:
        claim = replace(self.void, **changes)
        statement = sign_void(claim, self.witnesses(claim), self.room.keys)
        return self.plan(voids=statement)

    def plan_addition(self, **changes: Any) -> MergePlan:
        claim = replace(self.addition, **changes)
        statement = sign_addition(claim, self.witnesses(claim), self.room.keys)
        return self.plan(additions=statement)

    def plan(self, **statements: bytes) -> MergePlan:
        changed = {name: _adding(statement) for name, statement in statements.items()}
        file = repacked(self.prepared, self.room, self.file, **changed)
        return self.prepared.plan(file)


def _adding(statement: bytes) -> Any:
    return lambda kept: (*kept, statement)


@pytest.fixture(scope="module")
def spot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spot]:
    prepared = World(tmp_path_factory.mktemp("spot")).prepared()
    vouching = Vouching(prepared)
    room = bind_spare_card(prepared.room(), a_substitution(sittings=("P02",)), vouching.both(1))
    prepared.conclude(room, "P01", 3, 2)
    void_enrolment(room, "J02", "Carte perdue", vouching.both(2))
    yield Spot(prepared, room)
    close_room(room)


def codes(plan: MergePlan) -> list[str]:
    return [refusal.code for refusal in plan.refusals]


def test_what_two_vouched_for_is_taken(spot: Spot) -> None:
    plan = spot.prepared.plan(spot.file)

    assert codes(plan) == []
    assert (len(plan.checked[0].voids), len(plan.checked[0].additions)) == (1, 1)


def test_statements_made_again_by_the_room_itself_are_taken(spot: Spot) -> None:
    assert codes(spot.plan_void(reason="Autre motif")) == []
    assert codes(spot.plan_addition(reason="Autre motif")) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"journal_head": "0" * 64}, "statement.off_journal"),
        (
            {"package": PackageReference(digest="0" * 64, sequence=1)},
            "statement.unknown_package",
        ),
    ],
)
def test_a_statement_from_elsewhere_is_refused(
    spot: Spot, changes: dict[str, Any], code: str
) -> None:
    assert codes(spot.plan_void(**changes)) == [code]
    assert codes(spot.plan_addition(**changes)) == [code]


def test_a_void_of_another_s_key_is_refused(spot: Spot) -> None:
    """Else the person whose key it is could have vouched for it."""
    assert codes(spot.plan_void(juror="J01")) == ["void.other_juror"]


def test_a_statement_whose_witness_is_false_is_refused_and_hides_nothing(spot: Spot) -> None:
    other = replace(spot.void, reason="Autre")
    statement = sign_void(other, spot.witnesses(spot.void), spot.room.keys)

    plan = spot.plan(voids=statement)

    (refusal,) = plan.refusals
    assert refusal.code == "witnesses.bad_mac"
    assert refusal.who == f"une annulation de {spot.file.name}"
    assert plan.additions == 3


def test_garbage_is_no_statement(spot: Spot) -> None:
    assert codes(spot.plan(voids=b"{}", additions=b"")) == ["jws.malformed"] * 2


def a_walk_in_claim(**changes: Any) -> WalkInCandidate:
    asked = a_walk_in()
    plain = WalkInCandidate(
        sitting=asked.slot,
        candidate=Candidate(id=asked.number, given_name="Malo", family_name="Kervella"),
        room=ROOM,
        assessment=asked.assessment,
        starts_at=asked.starts_at,
        panel=(
            PanelSeat(juror="J01", capacity=Capacity.BLOCK_TRAINER, chair=True),
            PanelSeat(juror="J02", capacity=Capacity.PROFESSIONAL),
        ),
    )
    return replace(plain, **changes)


@pytest.mark.parametrize(
    ("walk_in", "code"),
    [
        (a_walk_in_claim(sitting="P02"), "addition.not_in_reserve"),
        (a_walk_in_claim(sitting="libre:B204:²"), "addition.not_in_reserve"),
        (a_walk_in_claim(room="B205"), "addition.not_in_reserve"),
        (a_walk_in_claim(assessment="E9"), "addition.unplannable"),
        (a_walk_in_claim(panel=()), "addition.unplannable"),
    ],
)
def test_a_walk_in_that_cannot_be_is_refused(
    spot: Spot, walk_in: WalkInCandidate, code: str
) -> None:
    assert codes(spot.plan_addition(substitute=None, walk_in=walk_in)) == [code]


@pytest.mark.parametrize("id_", ["J03", "reserve:B205:1", "reserve:B204:x", "reserve:B204:01"])
def test_a_substitute_without_a_spare_card_of_the_room_is_refused(spot: Spot, id_: str) -> None:
    juror = Juror(id=id_, given_name="Rémi", family_name="Aubry")
    substitute = SubstituteJuror(juror=juror, replaces="J02", sittings=("P02",))

    assert codes(spot.plan_addition(substitute=substitute)) == ["addition.not_in_reserve"]


def test_a_statement_of_another_room_of_the_session_is_refused(spot: Spot) -> None:
    issued = issue_room(
        spot.prepared.centre.keys,
        spot.prepared.session,
        "B205",
        random=os.urandom,
        now=spot.prepared.world.clock.utc,
    )
    claim = replace(spot.void, room="B205")
    statement = sign_void(claim, spot.witnesses(claim), issued.keys)

    assert codes(spot.plan(voids=statement)) == ["statement.other_room"]


def test_a_statement_of_another_session_is_refused(spot: Spot) -> None:
    keys = replace(spot.room.keys, session="other")
    claim = replace(spot.void, session="other")
    statement = sign_void(claim, spot.witnesses(claim), keys)

    assert codes(spot.plan(voids=statement)) == ["witnesses.other_room"]
