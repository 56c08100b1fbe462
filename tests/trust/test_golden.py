"""Files written by the first version of each format open, and mean what they meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.trust import wire
from app.trust.certificates import certificate_from
from app.trust.decisions import read_decision
from app.trust.enrolment import activation, check_enrolment
from app.trust.enrolment_lists import read_enrolment_list
from app.trust.key_case import open_case
from app.trust.keystore import CentreKeys, open_keystore
from app.trust.live_copy import read_live_copy
from app.trust.pins import unlock
from app.trust.receipts import read_receipt
from app.trust.recovery import open_recovery_kit
from app.trust.reports import read_incident_report, read_minutes
from app.trust.results_packages import read_results_package
from app.trust.room_packages import read_room_package
from app.trust.signing import read_panel_sheet, read_score_sheet
from app.trust.witnesses import check_witnesses, read_addition, read_void
from tests import builders
from tests.trust.deciding import a_decision, a_receipt, an_enrolment_list
from tests.trust.golden import (
    FOLDER,
    PIN,
    SEED,
    key_case,
    payloads,
    recovery_kit,
    signed_values,
)
from tests.trust.vouching import mac_keys
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


@pytest.mark.parametrize(("name", "value"), signed_values().items())
def test_payloads_read_back_whole(name: str, value: object) -> None:
    assert wire.decode(golden(name), type(value)) == value


def test_the_keystore_opens() -> None:
    assert centre().anchor == ANCHOR


def test_the_recovery_kit_opens() -> None:
    code = recovery_kit(make_world(SEED)).code

    assert open_recovery_kit(golden("recovery_kit.json"), code).anchor == ANCHOR


def test_signed_sheets_verify() -> None:
    score = read_score_sheet(golden("score_sheet.jws"), ANCHOR, at=NOW)
    panel = read_panel_sheet(golden("panel_sheet.jws"), ANCHOR, at=NOW)

    assert score.sheet.ratings == builders.a_score_sheet().ratings
    assert [signer.juror for signer in panel.signers] == ["J1", "J2"]


def test_signed_reports_verify() -> None:
    report = read_incident_report(golden("incident_report.jws"), ANCHOR, at=NOW)
    minutes = read_minutes(golden("minutes.jws"), ANCHOR, at=NOW)

    assert report.report.incident == builders.an_incident()
    assert minutes.minutes.sittings == (builders.a_minutes_sitting(),)
    assert [signer.juror for signer in minutes.signers] == ["J1", "J2"]


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
    assert results.content.voids == (golden("void.jws"),)
    assert results.content.additions == (golden("addition.jws"),)
    assert results.content.incidents == (golden("incident_report.jws"),)
    assert results.content.minutes == (golden("minutes.jws"),)


def test_a_void_and_an_addition_are_vouched_for() -> None:
    enrolled = {"J2": {make_world(SEED).juror("J2").serial}}
    for statement in (
        read_void(golden("void.jws"), ANCHOR),
        read_addition(golden("addition.jws"), ANCHOR),
    ):
        check_witnesses(statement, mac_keys(), anchor=ANCHOR, enrolled=enrolled)


def test_what_the_centre_signed_reads_back() -> None:
    decision = read_decision(golden("decision.jws"), ANCHOR, session=builders.a_session().id)
    room = make_world(SEED).opened.keys

    assert decision.decision == a_decision()
    assert read_enrolment_list(golden("enrolment_list.jws"), ANCHOR) == an_enrolment_list()
    assert read_receipt(golden("receipt.jwe"), replace(room, authority=ANCHOR)) == a_receipt()


def test_a_live_copy_opens_with_the_room_s_code() -> None:
    opened = read_live_copy(golden("live_copy.jwe"), make_world(SEED).issued.code)

    assert opened.store == b"the bytes of a store"
    assert opened.label.copied_at == NOW


def test_a_key_case_opens() -> None:
    world = make_world(SEED)

    case = open_case(golden("key_case.json"), world.opened.keys, DEVICE_SECRET)

    assert case == key_case(world)


def test_a_wrapped_key_unlocks() -> None:
    assert unlock(golden("wrapped_key.json"), PIN, DEVICE_SECRET).juror == "J1"
