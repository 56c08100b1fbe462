"""Files written by the first version of each format open, and mean what they meant."""

from __future__ import annotations

import pytest

from app.trust.certificates import certificate_from
from app.trust.enrolment import activation, check_enrolment
from app.trust.keystore import CentreKeys, open_keystore
from app.trust.pins import unlock
from app.trust.results_packages import read_results_package
from app.trust.room_packages import read_room_package
from app.trust.signing import read_panel_sheet, read_score_sheet
from tests import builders
from tests.trust.golden import FOLDER, PIN, SEED, payloads
from tests.trust.world import (
    CARD_CODES,
    COST,
    DEVICE_SECRET,
    NOW,
    OPERATOR,
    PASSPHRASE,
    make_world,
)

ANCHOR = certificate_from((FOLDER / "authority.der").read_bytes())


def golden(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def centre() -> CentreKeys:
    return open_keystore(golden("keystore.json"), OPERATOR, PASSPHRASE)


@pytest.mark.parametrize(("name", "data"), payloads().items())
def test_payload_bytes_never_change(name: str, data: bytes) -> None:
    assert data == golden(name)


def test_the_keystore_opens() -> None:
    assert centre().anchor == ANCHOR


def test_signed_sheets_verify() -> None:
    score = read_score_sheet(golden("score_sheet.jws"), ANCHOR, at=NOW)
    panel = read_panel_sheet(golden("panel_sheet.jws"), ANCHOR, at=NOW)

    assert score.sheet.ratings == builders.a_score_sheet().ratings
    assert [signer.juror for signer in panel.signers] == ["J1", "J2"]


def test_the_enrolment_is_recognised() -> None:
    session = builders.a_session().id
    card = activation(CARD_CODES["J1"], session, "J1", COST)

    enrolment = check_enrolment(
        golden("enrolment.jws"), {"J1": card.mac_key}, anchor=ANCHOR, session=session, at=NOW
    )

    assert enrolment.claim.device == "laptop-1"


def test_packages_open() -> None:
    code = make_world(SEED).issued.code
    room = read_room_package(golden("room_package.jwe"), code, anchor=ANCHOR)
    results = read_results_package(golden("results_package.jwe"), centre(), at=NOW)

    assert room.dossier == builders.a_dossier()
    assert results.content.package == room.reference
    assert results.content.panel_sheets == (golden("panel_sheet.jws"),)


def test_a_wrapped_key_unlocks() -> None:
    assert unlock(golden("wrapped_key.json"), PIN, DEVICE_SECRET).juror == "J1"
