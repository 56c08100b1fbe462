from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import IntegrityError
from app.domain.panel_change import PanelCause
from app.trust import wire
from app.trust.digests import digest
from app.trust.formats import ADDITION, VOID, WITNESS
from app.trust.jws import open_jws, sign, signing_key
from app.trust.payloads import (
    AdditionClaim,
    AdditionStatement,
    VoidStatement,
    Witness,
    WitnessKind,
    WitnessStatement,
)
from app.trust.rooms import issue_room
from app.trust.witnesses import (
    VerifiedAddition,
    VerifiedVoid,
    check_witnesses,
    concerned_by,
    juror_witness,
    may_vouch_together,
    read_addition,
    read_void,
    sign_addition,
    sign_void,
    supervisor_id,
    telephone_id,
    telephone_number,
)
from tests import builders
from tests.trust.vouching import (
    ROOM,
    SPARE,
    SUPERVISOR,
    TELEPHONE,
    a_void,
    a_void_claim,
    a_walk_in_claim,
    an_addition,
    an_addition_claim,
    by_code,
    by_juror,
    mac_keys,
)
from tests.trust.world import NOW, a_world, another_world, stream

WORLD = a_world()
ANCHOR = WORLD.keys.anchor
ENROLLED = {juror: {WORLD.juror(juror).serial} for juror in ("J1", "J2")}


def check(statement: VerifiedVoid | VerifiedAddition, **changes: Any) -> str:
    arguments: dict[str, Any] = {"anchor": ANCHOR, "enrolled": ENROLLED, **changes}
    try:
        check_witnesses(statement, mac_keys(), **arguments)
    except IntegrityError as error:
        return error.code
    return "accepted"


def a_verified(*witnesses: Witness, **changes: Any) -> VerifiedVoid:
    """A void as it was read, whoever its witnesses are."""
    claim = a_void_claim(WORLD, **changes)
    return VerifiedVoid(claim=claim, witnesses=witnesses, digest="00" * 32)


def reading(data: bytes) -> str:
    try:
        read_void(data, ANCHOR)
    except IntegrityError as error:
        return error.code
    return "read"


def test_codes_are_named_after_their_room() -> None:
    assert supervisor_id("B204") == "surveillance:B204"
    assert telephone_id("B204", 2) == "telephone:B204:2"
    assert telephone_number("telephone:B204:2", "B204") == 2


@pytest.mark.parametrize(
    "who", ["telephone:B2:1", "telephone:B204:", "telephone:B204:²", "telephone:B204:x", "J01", ""]
)
def test_nothing_else_is_a_telephone_code_of_the_room(who: str) -> None:
    assert telephone_number(who, "B204") is None


def test_two_are_two_people_or_two_kinds() -> None:
    one, other = (WitnessKind.JUROR, "J1"), (WitnessKind.JUROR, "J2")
    supervisor = (WitnessKind.SUPERVISOR, SUPERVISOR)
    first, second = (
        (WitnessKind.CENTRE, telephone_id(ROOM, 1)),
        (WitnessKind.CENTRE, telephone_id(ROOM, 2)),
    )

    assert may_vouch_together(one, other)
    assert may_vouch_together(one, supervisor)
    assert may_vouch_together(supervisor, first)
    assert not may_vouch_together(one, one)
    assert not may_vouch_together(supervisor, supervisor)
    assert not may_vouch_together(first, second)


def test_a_void_is_read_back_and_accepted() -> None:
    data = a_void(WORLD)
    void = read_void(data, ANCHOR)

    assert void.claim == a_void_claim(WORLD)
    assert void.digest == digest(open_jws(data, VOID, ANCHOR, at=None).payload)
    assert check(void) == "accepted"


def test_an_addition_is_read_back_and_accepted() -> None:
    addition = read_addition(an_addition(WORLD), ANCHOR)

    assert addition.claim == an_addition_claim(WORLD)
    assert check(addition) == "accepted"


def test_two_jurors_may_vouch_for_a_walk_in() -> None:
    claim = a_walk_in_claim(WORLD)
    witnesses = [by_juror(WORLD, claim, "J1"), by_juror(WORLD, claim, "J2")]
    addition = read_addition(sign_addition(claim, witnesses, WORLD.opened.keys), ANCHOR)

    assert check(addition) == "accepted"


def test_a_claim_without_two_witnesses_is_not_signed() -> None:
    claim = a_void_claim(WORLD)
    for witnesses in ([by_code(claim)], [by_code(claim)] * 3):
        with pytest.raises(ValueError, match="2 witnesses"):
            sign_void(claim, witnesses, WORLD.opened.keys)


@pytest.mark.parametrize("changes", [{"room": "Salle 2"}, {"session": "other"}])
def test_a_room_signs_nothing_for_another(changes: dict[str, str]) -> None:
    claim = a_void_claim(WORLD, **changes)
    with pytest.raises(ValueError, match="two rooms"):
        sign_void(claim, [by_code(claim)] * 2, WORLD.opened.keys)


def test_an_addition_adds_one_thing() -> None:
    both = replace(a_walk_in_claim(WORLD), substitute=an_addition_claim(WORLD).substitute)
    neither = an_addition_claim(WORLD, substitute=None)
    for claim in (both, neither):
        with pytest.raises(ValueError, match="one change"):
            sign_addition(claim, [by_code(claim)] * 2, WORLD.opened.keys)
        forged = _signed(AdditionStatement(format=1, claim=claim, witnesses=(by_code(claim),) * 2))
        with pytest.raises(IntegrityError) as caught:
            read_addition(forged, ANCHOR)
        assert caught.value.code == "witnesses.nothing_added"


def _signed(statement: VoidStatement | AdditionStatement) -> bytes:
    """What somebody who holds the room's key may sign."""
    keys = WORLD.opened.keys
    format_ = VOID if isinstance(statement, VoidStatement) else ADDITION
    return sign(wire.encode(statement), format_, [signing_key(keys.key, keys.certificate)])


def test_a_statement_of_another_room_or_with_one_witness_is_refused() -> None:
    claim = a_void_claim(WORLD)
    other_room = issue_room(WORLD.keys, claim.session, "Salle 2", random=stream("r2"), now=NOW)
    of_other = sign_void(a_void_claim(WORLD, room="Salle 2"), [by_code(claim)] * 2, other_room.keys)
    stolen = sign(
        open_jws(a_void(WORLD), VOID, None, at=None).payload,
        VOID,
        [signing_key(other_room.keys.key, other_room.keys.certificate)],
    )

    assert reading(of_other) == "read"
    assert reading(stolen) == "witnesses.other_room"
    for count in (0, 1, 3):
        statement = VoidStatement(format=1, claim=claim, witnesses=(by_code(claim),) * count)
        assert reading(_signed(statement)) == "witnesses.count"


def test_a_void_is_no_addition_and_no_other_centre_s() -> None:
    assert reading(an_addition(WORLD)) == "jws.wrong_type"
    assert reading(a_void(another_world())) == "certificate.untrusted"


def test_one_witness_never_counts_twice() -> None:
    claim = a_void_claim(WORLD)
    second = telephone_id(ROOM, 2)
    pairs: Sequence[tuple[Witness, Witness]] = [
        (by_juror(WORLD, claim), by_juror(WORLD, claim)),
        (by_code(claim), by_code(claim)),
        (by_code(claim, TELEPHONE), by_code(claim, second)),
    ]
    for pair in pairs:
        assert check(a_verified(*pair)) == "witnesses.same"


def test_nobody_vouches_for_what_is_about_them() -> None:
    claim = a_void_claim(WORLD)
    assert check(a_verified(by_juror(WORLD, claim, "J1"), by_code(claim))) == "witnesses.concerned"

    newcomer = replace(WORLD.juror("J2"), juror=SPARE)
    addition = an_addition_claim(WORLD)
    statement = VerifiedAddition(
        claim=addition,
        witnesses=(by_code(addition), juror_witness(newcomer, addition, NOW)),
        digest="00" * 32,
    )
    assert check(statement) == "witnesses.concerned"


def of_the_panel(**changes: Any) -> AdditionClaim:
    change = builders.a_panel_change(**changes)
    return an_addition_claim(WORLD, substitute=None, panel=change)


@pytest.mark.parametrize(
    "claim",
    [
        of_the_panel(),
        of_the_panel(cause=PanelCause.CHAIR, juror=None, chair="J2"),
        an_addition_claim(WORLD, substitute=None, moved=builders.a_moved_sitting()),
        an_addition_claim(WORLD, substitute=None, added=builders.an_added_sitting()),
    ],
)
def test_abstaining_a_chair_and_an_hour_are_agreed_by_those_concerned(
    claim: AdditionClaim,
) -> None:
    signed = sign_addition(claim, [by_juror(WORLD, claim), by_code(claim)], WORLD.opened.keys)
    addition = read_addition(signed, ANCHOR)

    assert addition.claim == claim
    assert concerned_by(claim) is None
    assert check(addition) == "accepted"


def test_who_left_does_not_vouch_for_it() -> None:
    claim = of_the_panel(cause=PanelCause.LEFT)
    witnesses = (by_juror(WORLD, claim), by_code(claim))
    statement = VerifiedAddition(claim=claim, witnesses=witnesses, digest="00" * 32)

    assert check(statement) == "witnesses.concerned"


def test_a_key_that_is_void_or_unknown_vouches_for_nothing() -> None:
    claim = a_void_claim(WORLD)
    statement = a_verified(by_juror(WORLD, claim), by_code(claim))

    assert check(statement) == "accepted"
    assert check(statement, enrolled={}) == "witnesses.not_enrolled"
    assert check(statement, enrolled={"J2": {"ff"}}) == "witnesses.not_enrolled"


def test_a_juror_vouches_for_one_claim_only() -> None:
    other = a_void_claim(WORLD, reason="Autre motif")
    claim = a_void_claim(WORLD)
    statement = a_verified(by_juror(WORLD, other), by_code(claim))

    assert check(statement) == "witnesses.other_claim"


def test_a_juror_s_proof_is_signed_by_that_juror() -> None:
    claim = a_void_claim(WORLD)
    by_j1 = replace(by_juror(WORLD, claim, "J1"), who="J2")
    assert check(a_verified(by_j1, by_code(claim))) == "witnesses.other_signer"

    said = WitnessStatement(format=1, claim=wire.content_digest(claim), juror="J1", vouched_at=NOW)
    lent = Witness(
        kind=WitnessKind.JUROR,
        who="J2",
        proof=sign(wire.encode(said), WITNESS, [WORLD.juror("J2").signing_key]),
    )
    assert check(a_verified(lent, by_code(claim))) == "witnesses.other_signer"


def test_a_juror_of_another_room_or_centre_does_not_vouch() -> None:
    claim = a_void_claim(WORLD, room="Salle 2")
    elsewhere = a_verified(by_juror(WORLD, claim), by_code(claim), room="Salle 2")
    assert check(elsewhere) == "witnesses.other_signer"

    here = a_void_claim(WORLD)
    foreign = a_verified(by_juror(another_world(), here), by_code(here))
    assert check(foreign) == "certificate.untrusted"


def test_a_proof_that_is_no_signature_is_refused() -> None:
    claim = a_void_claim(WORLD)
    broken = replace(by_juror(WORLD, claim), proof=b"{}")

    assert check(a_verified(broken, by_code(claim))) == "jws.malformed"


def test_a_code_is_one_that_the_centre_gave_to_this_room() -> None:
    claim = a_void_claim(WORLD)
    juror = by_juror(WORLD, claim)
    unknown = [
        by_code(claim, "telephone:Salle 2:1"),
        by_code(claim, telephone_id(ROOM, 9)),
        by_code(claim, who=SUPERVISOR, kind=WitnessKind.CENTRE),
        by_code(claim, who=TELEPHONE, kind=WitnessKind.SUPERVISOR),
    ]
    for witness in unknown:
        assert check(a_verified(juror, witness)) == "witnesses.unknown_code"


def test_a_code_vouches_for_every_word_of_its_claim() -> None:
    claim = a_void_claim(WORLD)
    juror = by_juror(WORLD, claim)
    for changes in (
        {"reason": "Autre motif"},
        {"serials": ("ff",)},
        {"voided_at": builders.a_moment(31)},
        {"journal_head": "cd" * 32},
    ):
        other = a_void_claim(WORLD, **changes)
        assert check(a_verified(juror, by_code(other))) == "witnesses.bad_mac"
    short = replace(by_code(claim), proof=b"")
    assert check(a_verified(juror, short)) == "witnesses.bad_mac"
