"""Voids and additions with valid defaults, and the codes of those who vouch for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.room_addition import (
    SubstituteJuror,
    WalkInCandidate,
    blank_slot_id,
    spare_card_id,
)
from app.domain.session import Juror
from app.trust.enrolment import activation
from app.trust.payloads import AdditionClaim, VoidClaim, Witness, WitnessKind
from app.trust.witnesses import (
    Claim,
    code_witness,
    juror_witness,
    sign_addition,
    sign_void,
    supervisor_id,
    telephone_id,
)
from tests import builders
from tests.trust.world import COST, NOW, World

ROOM = "Salle 1"
SUPERVISOR = supervisor_id(ROOM)
TELEPHONE = telephone_id(ROOM, 1)
SPARE = spare_card_id(ROOM, 1)
CODES = {SUPERVISOR: "777788889999", TELEPHONE: "aaaabbbbcccc"}


def mac_keys() -> dict[str, bytes]:
    """What the centre keeps of the codes."""
    session = builders.a_session().id
    return {who: activation(code, session, who, COST).mac_key for who, code in CODES.items()}


def a_void_claim(world: World, **changes: Any) -> VoidClaim:
    """`J1` lost the card."""
    default = VoidClaim(
        format=1,
        session=world.opened.keys.session,
        package=world.opened.reference,
        room=ROOM,
        device="laptop-1",
        juror="J1",
        serials=(world.juror("J1").serial,),
        reason="Code PIN oublié",
        journal_head="ab" * 32,
        voided_at=builders.a_moment(30),
    )
    return replace(default, **changes)


def an_addition_claim(world: World, **changes: Any) -> AdditionClaim:
    """Somebody takes the seat of `J1` in `S1`, with the first spare card."""
    default = AdditionClaim(
        format=1,
        session=world.opened.keys.session,
        package=world.opened.reference,
        room=ROOM,
        device="laptop-1",
        substitute=SubstituteJuror(
            juror=Juror(id=SPARE, given_name="Rémi", family_name="Aubry"),
            replaces="J1",
            sittings=("S1",),
        ),
        walk_in=None,
        reason="Train supprimé",
        journal_head="ab" * 32,
        added_at=builders.a_moment(30),
    )
    return replace(default, **changes)


def a_walk_in_claim(world: World) -> AdditionClaim:
    """A candidate whom the planning did not know takes the first blank slot."""
    candidate = replace(builders.a_planning().candidates[0], id="N900")
    walk_in = WalkInCandidate(
        sitting=blank_slot_id(ROOM, 1),
        candidate=candidate,
        room=ROOM,
        assessment="E1",
        starts_at=builders.a_moment(120),
        panel=builders.a_panel(),
    )
    return an_addition_claim(world, substitute=None, walk_in=walk_in)


def by_juror(world: World, claim: Claim, juror: str = "J2") -> Witness:
    """A juror who vouches with a PIN."""
    return juror_witness(world.juror(juror), claim, NOW)


def by_code(claim: Claim, who: str = SUPERVISOR, **changes: Any) -> Witness:
    """Somebody who vouches with a printed or telephoned code."""
    kind = WitnessKind.SUPERVISOR if who == SUPERVISOR else WitnessKind.CENTRE
    witness = code_witness(kind, who, mac_keys().get(who, b"m" * 32), claim)
    return replace(witness, **changes)


def a_void(world: World) -> bytes:
    claim = a_void_claim(world)
    return sign_void(claim, [by_juror(world, claim), by_code(claim)], world.opened.keys)


def an_addition(world: World) -> bytes:
    claim = an_addition_claim(world)
    witnesses = [by_code(claim), by_code(claim, TELEPHONE)]
    return sign_addition(claim, witnesses, world.opened.keys)
