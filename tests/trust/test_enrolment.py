from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import IntegrityError, UserError
from app.trust import wire
from app.trust.enrolment import (
    JurorVerifier,
    activation,
    check_enrolment,
    enrol,
    read_enrolment,
)
from app.trust.formats import ENROLMENT
from app.trust.jws import open_jws, sign
from app.trust.payloads import EnrolmentClaim, EnrolmentStatement
from tests import builders
from tests.trust.world import CARD_CODES, COST, NOW, a_world, another_world, stream

SESSION = builders.a_session().id


def enrolled(code: str = CARD_CODES["J1"], **changes: Any) -> bytes:
    world = a_world()
    arguments: dict[str, Any] = {
        "package": world.opened.reference,
        "verifier": world.opened.verifier("J1"),
        "room": world.opened.keys,
        "device": "laptop-2",
        "random": stream("enrol"),
        "now": NOW,
        **changes,
    }
    return enrol(code, builders.a_planning().juror("J1"), **arguments).statement


def checked(statement: bytes, **changes: Any) -> EnrolmentClaim:
    world = a_world()
    arguments: dict[str, Any] = {"anchor": world.keys.anchor, "session": SESSION, **changes}
    return check_enrolment(statement, world.mac_keys, at=NOW, **arguments).claim


def restated(**changes: Any) -> bytes:
    """A statement whose claim was changed by somebody who holds the juror's new key."""
    world = a_world()
    opened = open_jws(world.enrolments["J1"].statement, ENROLMENT, None, at=None)
    statement = wire.decode(opened.payload, EnrolmentStatement)
    forged = replace(statement, claim=replace(statement.claim, **changes))
    return sign(wire.encode(forged), ENROLMENT, [world.juror("J1").signing_key])


def test_the_centre_recognises_who_enrolled_with_the_card() -> None:
    world = a_world()

    claim = checked(world.enrolments["J1"].statement)

    assert claim.juror == "J1"
    assert claim.package == world.opened.reference
    assert claim.device == "laptop-1"
    assert claim.serial == world.juror("J1").serial


def test_verifier_and_mac_key_tell_nothing_of_each_other() -> None:
    card = activation(CARD_CODES["J1"], SESSION, "J1", COST)

    assert card.verifier != card.mac_key
    assert card.mac_key not in wire.encode(card.for_package)


def test_a_card_is_good_for_one_juror_of_one_session() -> None:
    verifiers = {
        activation(CARD_CODES["J1"], session, juror, COST).verifier
        for session, juror in (("S", "1J"), ("S1", "J"), ("S", "J1"))
    }

    assert len(verifiers) == 3


def test_a_wrong_card_code_enrols_nobody() -> None:
    with pytest.raises(UserError) as caught:
        enrolled(CARD_CODES["J2"])

    assert caught.value.code == "enrolment.wrong_code"
    assert "Maïa Tournebride" in str(caught.value)


def test_a_package_may_not_ask_for_an_absurd_derivation() -> None:
    verifier = replace(a_world().opened.verifier("J1"), cost=replace(COST, memory_kib=2**30))

    with pytest.raises(IntegrityError) as caught:
        enrolled(verifier=verifier)

    assert caught.value.code == "enrolment.cost_refused"


def test_the_verifier_must_be_the_juror_s() -> None:
    with pytest.raises(ValueError, match="J2"):
        enrolled(verifier=JurorVerifier(juror="J2", verifier=b"", cost=COST))


def test_a_juror_forged_with_a_stolen_room_key_is_found_by_the_centre() -> None:
    # The thief reads the package, so sets the verifier to that of a code of their own.
    code = "000011112222"
    verifier = activation(code, SESSION, "J1", COST).for_package
    statement = enrolled(code, verifier=verifier)

    assert read_enrolment(statement, anchor=a_world().keys.anchor).claim.juror == "J1"
    with pytest.raises(IntegrityError) as caught:
        checked(statement)
    assert caught.value.code == "enrolment.bad_mac"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"device": "laptop-9"}, "enrolment.bad_mac"),
        ({"enrolled_at": builders.a_moment(9)}, "enrolment.bad_mac"),
        ({"package": builders.a_package(9)}, "enrolment.bad_mac"),
        ({"juror": "J2"}, "enrolment.certificate_mismatch"),
        ({"room": "Salle 2"}, "enrolment.certificate_mismatch"),
        ({"session": "other"}, "enrolment.certificate_mismatch"),
        ({"serial": "1"}, "enrolment.certificate_mismatch"),
        ({"public_key": b"key"}, "enrolment.certificate_mismatch"),
    ],
)
def test_every_word_of_the_statement_is_bound(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(IntegrityError) as caught:
        checked(restated(**changes))

    assert caught.value.code == code


def test_a_statement_of_another_session_juror_or_centre_is_refused() -> None:
    statement = a_world().enrolments["J1"].statement
    anchor = a_world().keys.anchor

    for call, code in (
        (lambda: checked(statement, session="other"), "enrolment.other_session"),
        (lambda: checked(statement, anchor=another_world().keys.anchor), "certificate.untrusted"),
        (
            lambda: check_enrolment(statement, {}, anchor=anchor, session=SESSION),
            "enrolment.unknown_juror",
        ),
    ):
        with pytest.raises(IntegrityError) as caught:
            call()
        assert caught.value.code == code
