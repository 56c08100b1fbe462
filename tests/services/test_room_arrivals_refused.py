"""What the room's own adding would have refused is refused from another laptop too.

Here it is written by somebody who has the room's keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal import JournalEntry
from app.domain.room_addition import SubstituteJuror, WalkInCandidate, blank_slot_id
from app.domain.session import Candidate, Juror, PanelSeat
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.transfer.gathering import Gathered
from app.trust.payloads import AdditionClaim, VoidClaim, Witness, WitnessKind
from app.trust.sealed_sheets import write_sealed_sheets
from app.trust.witnesses import (
    code_witness,
    juror_witness,
    sign_addition,
    sign_void,
    supervisor_id,
    telephone_id,
)
from tests.builders import a_moment
from tests.services.several_laptops import Day, codes, content_of, opened_on, sittings
from tests.services.vouching import (
    ROOM,
    SLOT,
    SPARE,
    Vouching,
)
from tests.services.world import PIN, World, returned

OTHER_SLOT = blank_slot_id(ROOM, 2)
A_STRANGER = Juror(id="J77", given_name="Rémi", family_name="Aubry")
A_TWIN = Juror(id=SPARE, given_name="Hélène", family_name="Marchetti")


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    prepared = World(tmp_path).prepared()
    with Day(prepared=prepared, vouching=Vouching(prepared)) as made:
        yield made


def a_claim(room: OpenRoom, **changes: Any) -> AdditionClaim:
    """A walk-in that fits, on the head of that laptop's journal."""
    with room.store.transaction() as records:
        _, head = records.journal_head()
    default = AdditionClaim(
        format=1,
        session=room.keys.session,
        package=room.package,
        room=room.keys.room,
        device="B",
        substitute=None,
        walk_in=WalkInCandidate(
            sitting=SLOT,
            candidate=Candidate(id="2026-0999", given_name="Malo", family_name="Kervella"),
            room=ROOM,
            assessment="E1",
            starts_at=a_moment(150),
            panel=room.dossier.planning.sitting("P01").panel,
        ),
        reason="Convocation perdue",
        journal_head=head,
        added_at=a_moment(60),
    )
    return replace(default, **changes)


def a_walk_in_claim(room: OpenRoom, /, **changes: Any) -> AdditionClaim:
    claim = a_claim(room)
    assert claim.walk_in is not None
    return replace(claim, walk_in=replace(claim.walk_in, **changes))


def a_substitute_claim(room: OpenRoom, **changes: Any) -> AdditionClaim:
    default = SubstituteJuror(
        juror=Juror(id=SPARE, given_name="Rémi", family_name="Aubry"),
        replaces="J02",
        sittings=("P01",),
    )
    return a_claim(room, walk_in=None, substitute=replace(default, **changes))


def by_code(claim: AdditionClaim | VoidClaim, who: str) -> Witness:
    """A code's proof, which only the centre can tell from a made-up one."""
    kind = WitnessKind.CENTRE if who.startswith("telephone") else WitnessKind.SUPERVISOR
    return code_witness(kind, who, b"m" * 32, claim)


def two_codes(claim: AdditionClaim | VoidClaim) -> tuple[Witness, Witness]:
    return by_code(claim, supervisor_id(ROOM)), by_code(claim, telephone_id(ROOM, 1))


def forged(day: Day, claim: AdditionClaim, witnesses: Sequence[Witness]) -> Gathered:
    """What laptop `A` makes of an addition that `B` would hand over."""
    room = day.room("B")
    day.walk_in("C", slot=OTHER_SLOT, number="2026-0997")
    day.give("C", "B")
    content = content_of(room, day.handed("B"))
    statement = sign_addition(claim, witnesses, room.keys)
    changed = replace(content, additions=(statement, *content.additions))
    came = day.take("A", write_sealed_sheets(changed, room=room.keys))
    # Whatever is wrong with one, the other is there.
    assert came.candidates[-1:] == ("Malo Kervella",)
    assert OTHER_SLOT in sittings(day.room("A"))
    return came


def test_an_addition_that_fits_is_taken_with_proofs_that_the_room_can_tell(day: Day) -> None:
    day.vouching.enrol(day.room("B"), "J01")
    claim = a_claim(day.room("B"))
    key = unlock_juror(day.room("B"), "J01", PIN)
    witnesses = (juror_witness(key, claim, a_moment(60)), two_codes(claim)[0])
    assert codes(forged(day, claim, witnesses)) == []
    assert SLOT in sittings(day.room("A"))


Proving = Callable[[Day, AdditionClaim], Sequence[Witness]]


def twice_a_code(_day: Day, claim: AdditionClaim) -> Sequence[Witness]:
    return by_code(claim, telephone_id(ROOM, 1)), by_code(claim, telephone_id(ROOM, 2))


def an_unknown_code(_day: Day, claim: AdditionClaim) -> Sequence[Witness]:
    return by_code(claim, supervisor_id(ROOM)), by_code(claim, telephone_id(ROOM, 9))


def a_key_without_enrolment(day: Day, claim: AdditionClaim) -> Sequence[Witness]:
    """Made on `B`, whose store then forgot it."""
    room = opened_on(day.prepared, "D")
    day.vouching.enrol(room, "J01")
    key = unlock_juror(room, "J01", PIN)
    close_room(room)
    return juror_witness(key, claim, a_moment(60)), two_codes(claim)[0]


def a_proof_of_something_else(day: Day, claim: AdditionClaim) -> Sequence[Witness]:
    day.vouching.enrol(day.room("B"), "J01")
    key = unlock_juror(day.room("B"), "J01", PIN)
    other = replace(claim, reason="Autre motif")
    return juror_witness(key, other, a_moment(60)), two_codes(claim)[0]


@pytest.mark.parametrize(
    ("code", "prove"),
    [
        ("witnesses.same", twice_a_code),
        ("witnesses.unknown_code", an_unknown_code),
        ("witnesses.not_enrolled", a_key_without_enrolment),
        ("witnesses.other_claim", a_proof_of_something_else),
    ],
)
def test_an_addition_whose_witnesses_do_not_hold_is_left_out(
    day: Day, code: str, prove: Proving
) -> None:
    claim = a_claim(day.room("B"))
    came = forged(day, claim, prove(day, claim))
    assert codes(came) == [code]
    assert "prévenez le centre" in came.refused[0].next_step.french()
    assert SLOT not in sittings(day.room("A"))


def test_who_is_replaced_does_not_vouch_from_elsewhere_either(day: Day) -> None:
    day.vouching.enrol(day.room("B"), "J02")
    claim = a_substitute_claim(day.room("B"))
    key = unlock_juror(day.room("B"), "J02", PIN)
    witnesses = (juror_witness(key, claim, a_moment(60)), two_codes(claim)[0])
    assert codes(forged(day, claim, witnesses)) == ["witnesses.concerned"]


Claiming = Callable[[OpenRoom], AdditionClaim]


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("gathering.off_journal", lambda room: a_claim(room, journal_head="ab" * 32)),
        ("walk_in.no_slot", lambda room: a_walk_in_claim(room, sitting="libre:B999:1")),
        ("walk_in.no_slot", lambda room: a_walk_in_claim(room, sitting="P01")),
        ("walk_in.no_slot", lambda room: a_walk_in_claim(room, room="B999")),
        ("walk_in.assessment_refused", lambda room: a_walk_in_claim(room, assessment="E9")),
        ("walk_in.assessment_refused", lambda room: a_walk_in_claim(room, assessment="E3a")),
        (
            "walk_in.jury_size",
            lambda room: a_walk_in_claim(room, panel=room.dossier.planning.sitting("P04").panel),
        ),
        (
            "walk_in.number_taken",
            lambda room: a_walk_in_claim(
                room, candidate=Candidate(id="2026-0402", given_name="A", family_name="B")
            ),
        ),
        ("gathering.unknown_jury", lambda room: with_panel(room, lambda seat: "J99")),
        ("gathering.unknown_jury", lambda room: with_panel(room, lambda seat: "J01")),
        ("gathering.unknown_jury", lambda room: a_walk_in_claim(room, panel=())),
        ("substitution.unknown_card", lambda room: a_substitute_claim(room, juror=A_STRANGER)),
        ("substitution.no_sitting", lambda room: a_substitute_claim(room, sittings=())),
        ("substitution.not_replaceable", lambda room: a_substitute_claim(room, replaces="J03")),
        ("substitution.already_on_panel", lambda room: a_substitute_claim(room, juror=A_TWIN)),
    ],
)
def test_an_addition_that_does_not_fit_is_left_out(day: Day, code: str, make: Claiming) -> None:
    claim = make(day.room("B"))
    before = day.room("A").dossier.planning.jurors
    assert codes(forged(day, claim, two_codes(claim))) == [code]
    assert day.room("A").dossier.planning.jurors == before


def with_panel(room: OpenRoom, juror: Callable[[PanelSeat], str]) -> AdditionClaim:
    """The jury of `P01`, with the second seat another's."""
    chair, second = room.dossier.planning.sitting("P01").panel
    return a_walk_in_claim(room, panel=(chair, replace(second, juror=juror(second))))


def a_void_claim(room: OpenRoom, **changes: Any) -> VoidClaim:
    with room.store.transaction() as records:
        _, head = records.journal_head()
        serials = tuple(item.serial for item in records.enrolments() if item.juror == "J02")
    default = VoidClaim(
        format=1,
        session=room.keys.session,
        package=room.package,
        room=room.keys.room,
        device="B",
        juror="J02",
        serials=serials,
        reason="Carte perdue",
        journal_head=head,
        voided_at=a_moment(60),
    )
    return replace(default, **changes)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("", {}),
        ("gathering.off_journal", {"journal_head": "ab" * 32}),
        ("gathering.other_key", {"juror": "J01"}),
    ],
)
def test_a_void_is_looked_at_as_an_addition_is(
    day: Day, code: str, changes: dict[str, Any]
) -> None:
    room = day.room("B")
    day.vouching.enrol(room, "J02")
    day.walk_in("B")
    room = day.room("B")
    content = content_of(room, day.handed("B"))
    claim = a_void_claim(room, **changes)
    statement = sign_void(claim, two_codes(claim), room.keys)
    changed = replace(content, voids=(statement,), journal=_whole_journal(room))
    came = day.take("A", write_sealed_sheets(changed, room=room.keys))
    assert codes(came) == [code][: len(code)]
    assert came.voided == (() if code else ("Karim Benali",))
    assert came.candidates == ("Malo Kervella",)


def test_the_centre_tells_a_made_up_code_that_the_room_could_not(day: Day) -> None:
    claim = a_claim(day.room("B"))
    assert codes(forged(day, claim, two_codes(claim))) == []
    room = day.room("A")
    day.prepared.conclude(room, SLOT, 3)

    plan = day.prepared.plan(returned(day.prepared.export(room)))

    assert "witnesses.bad_mac" in {refusal.code for refusal in plan.refusals}


def _whole_journal(room: OpenRoom) -> tuple[JournalEntry, ...]:
    with room.store.transaction() as records:
        return records.journal()
