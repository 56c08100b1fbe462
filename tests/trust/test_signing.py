from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError
from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.trust import wire
from app.trust.enrolment import JurorKey, activation, enrol
from app.trust.formats import ENROLMENT, PANEL_SHEET, SCORE_SHEET, Format
from app.trust.jws import sign, typ_of
from app.trust.rooms import issue_room
from app.trust.signing import (
    read_panel_sheet,
    read_score_sheet,
    seal_score_sheet,
    sign_panel_sheet,
)
from tests import builders
from tests.tamper.envelopes import Envelope, encoded, tampered
from tests.trust.world import CARD_CODES, COST, NOW, a_world, another_world, stream


def juror_elsewhere(id_: str = "J1", session: str | None = None, room: str = "Salle 1") -> JurorKey:
    """A juror of the same centre, enrolled in another session or room."""
    world = a_world()
    random = stream(f"{id_} {session} {room}")
    session = session or world.opened.keys.session
    keys = issue_room(world.keys, session, room, random=random, now=NOW).keys
    person = replace(builders.a_planning().juror("J1"), id=id_)
    card = activation(CARD_CODES["J3"], session, id_, COST)
    return enrol(
        CARD_CODES["J3"],
        person,
        package=world.opened.reference,
        verifier=card.for_package,
        room=keys,
        device="laptop-3",
        random=random,
        now=NOW,
    ).key


def signed(value: ScoreSheet | PanelSheet, format_: Format[Any], *keys: JurorKey) -> bytes:
    """Sign without the checks of the ceremony."""
    return sign(wire.encode(value), format_, [key.signing_key for key in keys])


def score_refusal(jws: bytes) -> str:
    with pytest.raises(IntegrityError) as caught:
        read_score_sheet(jws, a_world().keys.anchor, at=NOW)
    return caught.value.code


def panel_refusal(jws: bytes) -> str:
    with pytest.raises(IntegrityError) as caught:
        read_panel_sheet(jws, a_world().keys.anchor, at=NOW)
    return caught.value.code


def test_a_sealed_sheet_is_read_back_with_its_signer() -> None:
    sheet = builders.a_score_sheet()
    document = seal_score_sheet(sheet, a_world().juror("J1"))

    verified = read_score_sheet(document.jws, a_world().keys.anchor, at=NOW)

    assert verified.sheet == sheet
    assert verified.digest == document.payload_digest == wire.content_digest(sheet)
    (signer,) = verified.signers
    assert (signer.juror, signer.room, signer.session) == ("J1", "Salle 1", "session-2026-11")
    assert signer.name == "Maïa Tournebride"
    assert signer.serial == a_world().juror("J1").serial


def test_an_agreed_sheet_names_every_signer_in_order() -> None:
    verified = read_panel_sheet(a_world().panel_sheet.jws, a_world().keys.anchor, at=NOW)

    assert [signer.juror for signer in verified.signers] == ["J1", "J2"]
    assert verified.digest == a_world().panel_sheet.payload_digest


def test_the_same_payload_signed_twice_is_the_same_sheet() -> None:
    first, second = (
        seal_score_sheet(builders.a_score_sheet(), a_world().juror("J1")) for _ in range(2)
    )

    assert first.jws != second.jws
    assert first.payload_digest == second.payload_digest


def test_a_long_sheet_in_french_fits() -> None:
    rating = builders.a_panel_sheet().ratings[0]
    sheet = builders.a_panel_sheet(
        ratings=tuple(
            replace(rating, criterion=f"E1.{index}", reason="« Très bien ! » œuvré à l’été " * 60)
            for index in range(200)
        )
    )
    document = sign_panel_sheet(sheet, [a_world().juror("J1"), a_world().juror("J2")])

    assert read_panel_sheet(document.jws, a_world().keys.anchor).sheet == sheet


def test_a_key_signs_for_nobody_else() -> None:
    with pytest.raises(ValueError, match="J2"):
        seal_score_sheet(builders.a_score_sheet(), a_world().juror("J2"))


@pytest.mark.parametrize("signers", [[], ["J1"], ["J2", "J1"], ["J1", "J1"], ["J1", "J2", "J2"]])
def test_every_member_signs_once_and_in_order(signers: list[str]) -> None:
    with pytest.raises(ValueError, match="each signs once"):
        sign_panel_sheet(builders.a_panel_sheet(), [a_world().juror(signer) for signer in signers])


@pytest.mark.parametrize(
    "text",
    [
        b'{"typ":"%s","alg":"ES256","x5t#S256":""}',
        b'{"alg":"none","alg":"ES256","typ":"%s","x5t#S256":""}',
    ],
)
def test_protected_members_in_another_order_or_twice_are_refused(text: bytes) -> None:
    header = encoded(text % SCORE_SHEET.typ.encode())
    jws = tampered(a_world().score_sheet.jws, lambda e: e["signatures"][0].update(protected=header))

    assert score_refusal(jws) == "jws.malformed"


def test_another_spelling_of_the_envelope_is_refused() -> None:
    jws = a_world().score_sheet.jws

    assert score_refusal(jws + b"\n") == "jws.malformed"
    assert score_refusal(json.dumps(json.loads(jws)).encode()) == "jws.malformed"
    assert score_refusal(b"") == "jws.malformed"
    assert score_refusal(b"[" * 100_000) == "jws.malformed"


def test_an_oversized_document_is_refused_before_it_is_read() -> None:
    assert score_refusal(b"x" * (2 * SCORE_SHEET.limit)) == "jws.too_large"


def test_a_second_signature_of_the_same_member_is_refused() -> None:
    keys = [a_world().juror("J1"), a_world().juror("J2")]
    first, again = (
        json.loads(sign_panel_sheet(builders.a_panel_sheet(), keys).jws) for _ in range(2)
    )
    first["signatures"][1] = again["signatures"][0]

    jws = json.dumps(first, separators=(",", ":")).encode()

    assert panel_refusal(jws) == "jws.duplicate_signer"


def test_a_score_sheet_with_two_signers_is_refused() -> None:
    jws = signed(
        builders.a_score_sheet(), SCORE_SHEET, a_world().juror("J1"), a_world().juror("J2")
    )

    assert score_refusal(jws) == "jws.too_many_signatures"


def test_no_document_passes_for_another() -> None:
    world = a_world()

    assert score_refusal(world.panel_sheet.jws) in ("jws.wrong_type", "jws.too_many_signatures")
    assert panel_refusal(world.score_sheet.jws) == "jws.wrong_type"
    assert score_refusal(world.enrolments["J1"].statement) == "jws.wrong_type"
    # Right label, other content.
    assert (
        score_refusal(signed(builders.a_panel_sheet(), SCORE_SHEET, world.juror("J1")))
        == "wire.malformed"
    )


@pytest.mark.parametrize(
    ("signer", "code"),
    [
        ("J2", "sheet.other_juror"),
        ("other session", "sheet.other_session"),
        ("other room", "sheet.other_room"),
        ("other centre", "certificate.untrusted"),
    ],
)
def test_only_the_juror_that_a_sheet_names_seals_it(signer: str, code: str) -> None:
    keys = {
        "J2": lambda: a_world().juror("J2"),
        "other session": lambda: juror_elsewhere(session="session-2025-11"),
        "other room": lambda: juror_elsewhere(room="Salle 9"),
        "other centre": lambda: another_world().juror("J1"),
    }

    assert score_refusal(signed(builders.a_score_sheet(), SCORE_SHEET, keys[signer]())) == code


def test_only_the_members_sign_a_panel_sheet() -> None:
    world = a_world()
    sheet = builders.a_panel_sheet()
    first, second = world.juror("J1"), world.juror("J2")
    twice = replace(sheet, members=(sheet.members[0], sheet.members[0]))

    assert (
        panel_refusal(signed(sheet, PANEL_SHEET, first, second, juror_elsewhere("J3")))
        == "sheet.foreign_signer"
    )
    assert (
        panel_refusal(signed(sheet, PANEL_SHEET, first, juror_elsewhere("J1")))
        == "jws.duplicate_signer"
    )
    assert panel_refusal(signed(twice, PANEL_SHEET, first, second)) == "jws.duplicate_signer"
    assert (
        panel_refusal(signed(sheet, PANEL_SHEET, juror_elsewhere(session="other")))
        == "sheet.other_session"
    )


def test_the_order_of_signatures_may_not_hide_a_bad_one() -> None:
    def broken_second(envelope: Envelope) -> None:
        envelope["signatures"][1]["signature"] = envelope["signatures"][0]["signature"]

    assert panel_refusal(tampered(a_world().panel_sheet.jws, broken_second)) == "jws.signature"


@pytest.mark.parametrize(
    ("data", "typ"),
    [
        (b"", None),
        (b'{"payload":"","signatures":[]}', None),
        (a_world().score_sheet.jws, SCORE_SHEET.typ),
        (a_world().enrolments["J1"].statement, ENROLMENT.typ),
    ],
)
def test_a_document_claims_its_type(data: bytes, typ: str | None) -> None:
    assert typ_of(data) == typ


@given(st.data())
def test_a_sheet_with_a_changed_byte_is_refused(data: st.DataObject) -> None:
    changed = bytearray(a_world().panel_sheet.jws)
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert panel_refusal(bytes(changed)).split(".")[0] in ("jws", "certificate")


def test_a_member_may_sign_by_hand_where_another_has_a_key() -> None:
    chair, other = builders.a_panel_sheet().members
    sheet = builders.a_panel_sheet(members=(chair, replace(other, by_hand=True)))

    document = sign_panel_sheet(sheet, [a_world().juror("J1")])
    verified = read_panel_sheet(document.jws, a_world().keys.anchor, at=NOW, on_paper=True)

    assert [signer.juror for signer in verified.signers] == ["J1"]
    assert panel_refusal(document.jws) == "sheet.on_paper"
    with pytest.raises(ValueError, match="each signs once"):
        sign_panel_sheet(sheet, [a_world().juror("J1"), a_world().juror("J2")])


def test_another_member_signs_what_they_entered_from_paper() -> None:
    context = builders.a_context(paper=builders.a_paper_record())
    sheet = builders.a_score_sheet(context=context, transcribed_by="J2")

    document = seal_score_sheet(sheet, a_world().juror("J2"))
    verified = read_score_sheet(document.jws, a_world().keys.anchor, at=NOW, on_paper=True)

    assert score_refusal(document.jws) == "sheet.on_paper"
    assert verified.sheet.juror == "J1"
    assert [signer.juror for signer in verified.signers] == ["J2"]
    with pytest.raises(ValueError, match="J2 to sign"):
        seal_score_sheet(sheet, a_world().juror("J1"))
