from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.trust.certificates import Certificate
from app.trust.keystore import CentreKeys
from app.trust.results_packages import DeviceJournal, write_results_package
from app.trust.verification import FileKind, Trust, Verification, file_kind, verify_file
from tests import builders
from tests.trust.world import NOW, a_world, another_world


def verified(
    data: bytes,
    *,
    anchor: Certificate | None = None,
    keys: CentreKeys | None = None,
    years: int = 0,
) -> Verification:
    return verify_file(data, anchor=anchor, at=NOW + timedelta(days=366 * years), keys=keys)


def codes(verification: Verification) -> list[str]:
    return [finding.code for finding in verification.findings]


ANCHOR = a_world().keys.anchor


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (a_world().score_sheet.jws, FileKind.SCORE_SHEET),
        (a_world().panel_sheet.jws, FileKind.PANEL_SHEET),
        (a_world().enrolments["J1"].statement, FileKind.ENROLMENT),
        (a_world().package.data, FileKind.ROOM_PACKAGE),
        (a_world().results.data, FileKind.RESULTS_PACKAGE),
        (a_world().results.data[:900], FileKind.RESULTS_PACKAGE),
        (b"%PDF-1.7", FileKind.PDF),
        (b"eyJhIjoxfQ.a", FileKind.UNKNOWN),
        (b"", FileKind.UNKNOWN),
        (b"PK\3\4", FileKind.UNKNOWN),
    ],
)
def test_a_file_is_known_by_its_first_bytes(data: bytes, kind: FileKind) -> None:
    assert file_kind(data) is kind


@pytest.mark.parametrize(
    "data", [a_world().score_sheet.jws, a_world().panel_sheet.jws], ids=["score", "panel"]
)
def test_a_sheet_is_proven_by_the_centre_s_certificate_alone(data: bytes) -> None:
    answer = verified(data, anchor=ANCHOR)

    assert answer.proven
    assert "Maïa Tournebride" in str(answer.findings[1].sentence)
    assert answer.digest in (
        a_world().score_sheet.payload_digest,
        a_world().panel_sheet.payload_digest,
    )


def test_without_a_certificate_nothing_is_proven() -> None:
    answer = verified(a_world().panel_sheet.jws)

    assert answer.holds
    assert not answer.proven
    assert answer.trust is Trust.UNVERIFIED
    assert codes(answer)[-1] == "authority.not_checked"
    assert [signer.juror for signer in answer.signers] == ["J1", "J2"]


def test_another_centre_s_certificate_refuses_the_sheet() -> None:
    answer = verified(a_world().score_sheet.jws, anchor=another_world().keys.anchor)

    assert not answer.holds
    assert codes(answer) == ["certificate.untrusted"]


def test_an_altered_sheet_says_so() -> None:
    answer = verified(a_world().score_sheet.jws.replace(b'"payload":"ey', b'"payload":"ez'))

    assert answer.kind is FileKind.SCORE_SHEET
    assert not answer.holds
    assert codes(answer) == ["jws.signature"]
    assert "changé" in str(answer.findings[0].sentence)


def test_a_sheet_verifies_for_years_and_says_when_no_more() -> None:
    assert verified(a_world().score_sheet.jws, anchor=ANCHOR, years=5).proven
    assert codes(verified(a_world().score_sheet.jws, anchor=ANCHOR, years=7)) == [
        "certificate.expired"
    ]


def test_an_enrolment_is_never_a_plain_yes() -> None:
    answer = verified(a_world().enrolments["J1"].statement, anchor=ANCHOR)

    assert answer.holds
    assert not answer.proven
    assert codes(answer)[-1] == "enrolment.unconfirmed"


@pytest.mark.parametrize(
    "data", [a_world().package.data, a_world().results.data], ids=["room", "results"]
)
def test_a_package_without_keys_is_encrypted_and_not_verified(data: bytes) -> None:
    answer = verified(data, anchor=ANCHOR)

    assert not answer.holds
    assert answer.trust is Trust.UNVERIFIED
    assert codes(answer) == ["package.encrypted"]


def test_a_cut_package_says_so_without_keys() -> None:
    assert codes(verified(a_world().package.data[:-1], anchor=ANCHOR)) == ["package.truncated"]


def test_the_centre_s_keys_verify_all_that_a_package_holds() -> None:
    answer = verified(a_world().results.data, anchor=ANCHOR, keys=a_world().keys)

    assert answer.proven
    assert codes(answer) == ["package.unchanged", "sheet.unchanged", "sheet.unchanged"]
    assert {signer.juror for signer in answer.signers} == {"J1", "J2"}


def test_a_bad_sheet_in_a_package_is_told_beside_the_good_ones() -> None:
    world = a_world()
    first, _, third = builders.a_journal(3)
    content = replace(
        world.results_content,
        score_sheets=(b"{}", world.score_sheet.jws),
        panel_sheets=(world.score_sheet.jws,),
        journals=(DeviceJournal(device="d", entries=(first, third)),),
    )
    written = write_results_package(
        content, room=world.opened.keys, recipient=world.opened.decryption
    )

    answer = verified(written.data, anchor=ANCHOR, keys=world.keys)

    assert not answer.holds
    assert codes(answer) == [
        "package.unchanged",
        "jws.malformed",
        "sheet.unchanged",
        "jws.wrong_type",
        "journal.broken",
    ]


def test_another_centre_s_package_is_refused() -> None:
    answer = verified(a_world().results.data, anchor=ANCHOR, keys=another_world().keys)

    assert codes(answer) == ["package.other_recipient"]


@given(st.binary(max_size=300))
def test_any_file_gets_an_answer(data: bytes) -> None:
    answer = verified(data, anchor=ANCHOR, keys=a_world().keys)

    assert not answer.proven
    assert all(str(finding.sentence) for finding in answer.findings)
