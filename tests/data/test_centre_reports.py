"""Reports, and what only a paper proves, are kept once, whatever came first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from app.domain.evidence import Judgement, PaperProof, SheetStanding
from app.services.ports.centre_evidence import MergedReport, SheetDocument
from app.services.ports.centre_store import CentreStore
from app.services.ports.room_day import ReportKind
from data.centre_store import CentreFolders
from tests.builders import REFERENTIAL_DIGEST, a_moment, a_referential, a_session
from tests.data.conftest import KEY
from tests.data.test_centre_evidence import a_document, a_merged_sheet

SESSION = a_session().id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CentreStore]:
    """A centre with its référentiel and one session."""
    centre = CentreFolders(is_network=lambda _: False).create(tmp_path / "centre", b"{}", KEY)
    with centre.transaction() as records:
        records.put_referential(REFERENTIAL_DIGEST, a_referential())
        records.put_session(a_session())
    yield centre
    centre.close()


def a_merged_report(digest: str = "1", **changes: object) -> MergedReport:
    plain = MergedReport(
        session=SESSION,
        kind=ReportKind.MINUTES,
        room="B204",
        subject="2026-11-24",
        revision=1,
        supersedes=None,
        digest=digest * 64,
        journal_head="9" * 64,
        made_at=a_moment(480),
        signings=(("k1", "k2"),),
        by_hand=("J3",),
        file_name="b.remontee",
        merged_at=a_moment(600),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_reports_come_back_by_room_kind_subject_and_revision(store: CentreStore) -> None:
    incident = a_merged_report("2", kind=ReportKind.INCIDENT, subject="I1", by_hand=())
    second = a_merged_report("3", revision=2, supersedes="1" * 64)
    with store.transaction() as records:
        for report in (second, a_merged_report(), incident):
            records.add_report(report, SheetDocument(jws=report.digest.encode(), pdf=None))
    with store.transaction() as records:
        assert records.reports(SESSION) == (incident, a_merged_report(), second)
        assert records.report_document(SESSION, "3" * 64).jws == b"3" * 64
        with pytest.raises(KeyError):
            records.report_document(SESSION, "4" * 64)


def test_what_is_kept_of_a_report_does_not_depend_on_what_came_first(store: CentreStore) -> None:
    copies = (
        (a_merged_report(), SheetDocument(jws=b"b", pdf=b"%PDF-2")),
        (a_merged_report(file_name="a.remontee"), SheetDocument(jws=b"a", pdf=b"%PDF-1")),
        (a_merged_report(signings=(("k3",),)), SheetDocument(jws=b"c", pdf=None)),
    )
    for order in permutations(copies):
        with store.transaction() as records:
            for report, document in order:
                records.add_report(report, document)
            (kept,) = records.reports(SESSION)
            document = records.report_document(SESSION, kept.digest)
        assert (kept.file_name, kept.has_copy) == ("a.remontee", True)
        assert kept.signings == (("k1", "k2"), ("k1", "k2"), ("k3",))
        assert document == SheetDocument(jws=b"a", pdf=b"%PDF-1")


def test_a_reports_standing_is_written_again(store: CentreStore) -> None:
    held = Judgement(standing=SheetStanding.QUARANTINED, code="report.conflict")
    with store.transaction() as records:
        records.add_report(a_merged_report(), SheetDocument(jws=b"a", pdf=None))
        records.put_report_standing(SESSION, "1" * 64, held)
    with store.transaction() as records:
        (kept,) = records.reports(SESSION)
    assert (kept.standing, kept.code) == (held.standing, held.code)


def test_what_a_paper_proves_of_a_sheet_is_kept(store: CentreStore) -> None:
    entered = a_merged_sheet("1", paper=PaperProof(entered=True, transcribed_by="J2"))
    by_hand = a_merged_sheet("2", paper=PaperProof(by_hand=("J1", "J2")))
    plain = a_merged_sheet("3")
    for _ in range(2):
        with store.transaction() as records:
            records.add_sheets([(each, a_document(b"x")) for each in (entered, by_hand, plain)])
    with store.transaction() as records:
        papers = {sheet.digest[0]: sheet.paper for sheet in records.sheets(SESSION)}

    assert papers == {"1": entered.paper, "2": by_hand.paper, "3": PaperProof()}
    assert [papers[name].needs_original for name in "123"] == [True, True, False]
    assert not PaperProof(entered=True).needs_original
