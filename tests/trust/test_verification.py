"""What a file is by its first bytes, and how findings add up to a verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wording import sentence
from app.trust.certificates import certificate_bytes
from app.trust.encryption import encrypt_for_room
from app.trust.payloads import PackageKind
from app.trust.verification import (
    FileKind,
    Finding,
    Outcome,
    Verdict,
    Verification,
    file_kind,
    verdict_of,
)
from tests.trust.world import a_world


def finding(outcome: Outcome, code: str = "any") -> Finding:
    return Finding(code=code, outcome=outcome, sentence=sentence("Vu."))


def for_room(kind: PackageKind) -> bytes:
    return encrypt_for_room(b"anything", a_world().issued.keys.secret, kind=kind)


KINDS: list[tuple[bytes, FileKind]] = [
    (a_world().score_sheet.jws, FileKind.SCORE_SHEET),
    (a_world().panel_sheet.jws, FileKind.PANEL_SHEET),
    (a_world().enrolments["J1"].statement, FileKind.ENROLMENT),
    (a_world().package.data, FileKind.ROOM_PACKAGE),
    (a_world().results.data, FileKind.RESULTS_PACKAGE),
    (a_world().results.data[:900], FileKind.RESULTS_PACKAGE),
    (for_room(PackageKind.SEALED_SHEETS), FileKind.SEALED_SHEETS),
    (for_room(PackageKind.RECEIPT), FileKind.RECEIPT),
    (for_room(PackageKind.LIVE_COPY), FileKind.LIVE_COPY),
    (a_world().keystore, FileKind.KEYSTORE),
    (b'{"format":1,"type":"soutenance-recovery-kit"}', FileKind.RECOVERY_KIT),
    (certificate_bytes(a_world().keys.anchor), FileKind.CERTIFICATE),
    (b"-----BEGIN CERTIFICATE-----\n", FileKind.CERTIFICATE),
    (b"%PDF-1.7", FileKind.PDF),
    (b"eyJhIjoxfQ.a", FileKind.UNKNOWN),
    (b"", FileKind.UNKNOWN),
    (b"PK\3\4", FileKind.UNKNOWN),
    (b'{"type":7}', FileKind.UNKNOWN),
    (b'{"body":{"public":{"type":"soutenance-keystore"}}}' + b" " * 2_000_000, FileKind.UNKNOWN),
]


@pytest.mark.parametrize(("data", "kind"), KINDS, ids=range(len(KINDS)))
def test_a_file_is_known_by_its_first_bytes(data: bytes, kind: FileKind) -> None:
    assert file_kind(data) is kind


@given(st.binary(max_size=200))
def test_any_bytes_are_some_kind_of_file(data: bytes) -> None:
    assert file_kind(data) in FileKind


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        ([Outcome.HOLDS, Outcome.HOLDS], Verdict.GENUINE),
        ([Outcome.HOLDS, Outcome.OPEN], Verdict.INCOMPLETE),
        ([Outcome.OPEN, Outcome.FAILS], Verdict.REFUSED),
        ([], Verdict.REFUSED),
    ],
)
def test_findings_add_up_to_one_verdict(outcomes: list[Outcome], verdict: Verdict) -> None:
    assert verdict_of([finding(outcome) for outcome in outcomes]) is verdict


def test_a_replaced_document_is_never_a_plain_yes_but_a_refused_one_stays_refused() -> None:
    assert verdict_of([finding(Outcome.HOLDS)], replaced_by=2) is Verdict.REPLACED
    assert verdict_of([finding(Outcome.OPEN)], replaced_by=2) is Verdict.REPLACED
    assert verdict_of([finding(Outcome.FAILS)], replaced_by=2) is Verdict.REFUSED


def test_only_an_answer_where_all_holds_is_proven() -> None:
    answer = Verification(
        kind=FileKind.PDF,
        headline=sentence("Oui"),
        explanation=sentence("Tout tient."),
        findings=(finding(Outcome.HOLDS),),
        rests_on=sentence("le fichier"),
    )

    assert answer.proven
    assert answer.findings[0].holds
    assert not replace(answer, findings=(finding(Outcome.OPEN),)).proven
