"""What came back is kept once, whatever came first, and never replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from app.domain.attendance import Presence
from app.domain.evidence import Judgement, SheetStanding
from app.domain.session import Planning
from app.domain.wording import sentence
from app.services.ports.centre_evidence import (
    MergedEnrolment,
    MergedEntry,
    MergedJournal,
    MergedPackage,
    MergedSheet,
    MergedStatement,
    Refusal,
    SheetDocument,
    SheetKind,
    StoredDecision,
    WrittenReceipt,
)
from app.services.ports.centre_store import CentreStore, IssuedPackage
from data.centre_store import CentreFolders
from tests.builders import (
    REFERENTIAL_DIGEST,
    a_journal,
    a_moment,
    a_planning,
    a_referential,
    a_session,
    an_attendance,
    an_entry,
)
from tests.data.conftest import KEY

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


def a_merged_sheet(digest: str = "1", **changes: object) -> MergedSheet:
    fields: dict[str, object] = {
        "session": SESSION,
        "kind": SheetKind.SCORE,
        "room": "Salle 1",
        "sitting": "S1",
        "juror": "J1",
        "revision": 1,
        "supersedes": None,
        "digest": digest * 64,
        "package": "c" * 64,
        "package_sequence": 1,
        "journal_head": "d" * 64,
        "made_at": a_moment(400),
        "signings": (("01", "02"),),
        "names": (),
        "rests_on": (),
        "file_name": "b.remontee",
        "merged_at": a_moment(500),
        **changes,
    }
    return MergedSheet(**fields)  # type: ignore[arg-type]


def a_document(jws: bytes = b"jws", pdf: bytes | None = None) -> SheetDocument:
    return SheetDocument(jws=jws, pdf=pdf)


def test_sheets_come_back_by_place_without_their_bytes(store: CentreStore) -> None:
    panel = a_merged_sheet(
        "2",
        kind=SheetKind.PANEL,
        juror=None,
        revision=2,
        supersedes="9" * 64,
        names=(("J1", "1" * 64), ("J2", "3" * 64)),
        rests_on=("7" * 64,),
    )
    with store.transaction() as records:
        records.add_sheets([(a_merged_sheet("1"), a_document(b"one"))])
        records.add_sheets([(panel, a_document(b"two", b"%PDF"))])

        assert records.sheets(SESSION) == (replace(panel, has_copy=True), a_merged_sheet("1"))
        assert records.sheet_document(SESSION, "2" * 64) == a_document(b"two", b"%PDF")
        assert records.sheet_document(SESSION, "1" * 64) == a_document(b"one")
        assert records.panel_documents(SESSION, SheetStanding.RECEIVED) == {"2" * 64: b"two"}
        assert records.sheets("other") == ()
        with pytest.raises(KeyError):
            records.sheet_document(SESSION, "4" * 64)


def test_one_payload_signed_several_times_is_one_sheet_in_any_order(store: CentreStore) -> None:
    signed = [
        (a_merged_sheet(signings=(("03",),), file_name="c"), a_document(b"b", b"%PDF-2")),
        (a_merged_sheet(signings=(("01",),), file_name="a"), a_document(b"c", b"%PDF-1")),
        (a_merged_sheet(signings=(("02",),), file_name="b"), a_document(b"a")),
    ]
    for order, again in enumerate(permutations(signed)):
        session = a_session(id=f"session-{order}")
        with store.transaction() as records:
            records.put_session(session)
            for sheet, document in again:
                records.add_sheets([(replace(sheet, session=session.id), document)])

            (kept,) = records.sheets(session.id)
            assert kept.signings == (("02",), ("03",), ("01",))
            assert (kept.file_name, kept.has_copy) == ("a", True)
            assert records.sheet_document(session.id, kept.digest) == a_document(b"a", b"%PDF-1")


def test_a_standing_is_written_for_one_sheet(store: CentreStore) -> None:
    held = Judgement(standing=SheetStanding.QUARANTINED, code="sheet.conflict")
    with store.transaction() as records:
        for digest in ("1", "2"):
            records.add_sheets([(a_merged_sheet(digest), a_document())])
        records.put_standing(SESSION, "1" * 64, held)

        first, second = records.sheets(SESSION)
        assert (first.standing, first.code) == (held.standing, held.code)
        assert (second.standing, second.code) == (SheetStanding.RECEIVED, "")


def test_a_sheet_that_comes_again_keeps_its_standing(store: CentreStore) -> None:
    held = Judgement(standing=SheetStanding.WAITING, code="panel_sheet.sheet_missing")
    with store.transaction() as records:
        records.add_sheets([(a_merged_sheet(), a_document())])
        records.put_standing(SESSION, "1" * 64, held)
        records.add_sheets([(a_merged_sheet(file_name="a"), a_document())])

        (kept,) = records.sheets(SESSION)
        assert (kept.standing, kept.file_name) == (held.standing, "a")


def test_what_came_back_survives_a_planning_that_dropped_it(store: CentreStore) -> None:
    with store.transaction() as records:
        records.put_planning(SESSION, a_planning())
        records.add_sheets([(a_merged_sheet(), a_document())])
        records.put_planning(SESSION, Planning())

    with store.transaction() as records:
        assert records.sheets(SESSION) == (a_merged_sheet(),)


def test_a_panel_sheet_of_a_juror_is_a_bug(store: CentreStore) -> None:
    panel = a_merged_sheet(kind=SheetKind.PANEL)
    with pytest.raises(DBAPIError, match="CHECK"), store.transaction() as records:
        records.add_sheets([(panel, a_document())])


def test_attendance_is_recorded_or_replaced(store: CentreStore) -> None:
    absent = an_attendance(presence=Presence.ABSENT)
    with store.transaction() as records:
        records.put_attendance(SESSION, "S1", an_attendance())
        records.put_attendance(SESSION, "S1", absent)

        assert records.attendance(SESSION) == (("S1", absent),)


def test_enrolments_come_back_by_juror_and_the_smallest_statement_stays(
    store: CentreStore,
) -> None:
    second = MergedEnrolment(
        session=SESSION,
        serial="0b",
        juror="J2",
        room="Salle 1",
        device="laptop-1",
        enrolled_at=a_moment(),
        statement=b"b",
    )
    first = replace(second, serial="0c", juror="J1")
    with store.transaction() as records:
        for enrolment in (second, first, replace(second, statement=b"a"), second):
            records.add_enrolment(enrolment)

        assert records.enrolments(SESSION) == (first, replace(second, statement=b"a"))


def a_statement(digest: str = "1", minutes: int = 0, **changes: bytes) -> MergedStatement:
    plain = MergedStatement(
        session=SESSION,
        digest=digest * 64,
        room="Salle 1",
        made_at=a_moment(minutes),
        claim=b"claim",
        statement=b"b",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_statements_come_back_by_time_and_the_smallest_bytes_stay(store: CentreStore) -> None:
    late, early = a_statement("1", 20), a_statement("2", 10)
    smaller = a_statement("1", 20, statement=b"a")
    with store.transaction() as records:
        for statement in (late, early, smaller, late):
            records.add_void(statement)
            records.add_addition(statement)

        assert records.voids(SESSION) == (early, smaller)
        assert records.additions(SESSION) == (early, smaller)


def test_statements_sort_by_the_moment_and_not_by_its_text(store: CentreStore) -> None:
    paris = a_statement("1", 0)
    utc = replace(a_statement("2"), made_at=a_moment(1).astimezone(UTC))
    assert str(utc.made_at) < str(paris.made_at)
    with store.transaction() as records:
        records.add_addition(utc)
        records.add_addition(paris)

        assert [item.digest[0] for item in records.additions(SESSION)] == ["1", "2"]


def test_decisions_come_back_by_time_once_each(store: CentreStore) -> None:
    late = StoredDecision(
        session=SESSION, digest="1" * 64, decided_at=a_moment(20), decision=b"late"
    )
    early = replace(late, digest="2" * 64, decided_at=a_moment(10))
    with store.transaction() as records:
        for decision in (late, early, late):
            records.add_decision(decision)

        assert records.decisions(SESSION) == (early, late)


def a_merged_journal(*entries: MergedEntry, device: str = "laptop-1") -> MergedJournal:
    return MergedJournal(
        session=SESSION,
        room="Salle 1",
        device=device,
        root=entries[0].hash,
        head=entries[-1].hash,
        length=len(entries),
    )


def entries_of(length: int) -> tuple[MergedEntry, ...]:
    return tuple(MergedEntry(hash=entry.hash, entry=entry) for entry in a_journal(length))


def test_journals_share_their_entries(store: CentreStore) -> None:
    entries = entries_of(3)
    longer, shorter = a_merged_journal(*entries), a_merged_journal(*entries[:2])
    with store.transaction() as records:
        records.add_journal(longer, entries)
        records.add_journal(shorter, entries[:2])
        records.add_journal(longer, entries)

        assert records.journals(SESSION) == (shorter, longer)
        assert records.journal_entries(SESSION, "Salle 1") == entries
        assert records.journal_entries(SESSION, "Salle 2") == ()
        assert records.branching_rooms(SESSION) == frozenset()


def test_a_room_branches_where_two_entries_follow_one(store: CentreStore) -> None:
    entries = entries_of(2)
    other = an_entry(2, entries[0].hash, actor="J9")
    fork = (entries[0], MergedEntry(hash=other.hash, entry=other))
    with store.transaction() as records:
        records.add_journal(a_merged_journal(*entries), entries)
        records.add_journal(a_merged_journal(*fork), fork)

        assert records.branching_rooms(SESSION) == {"Salle 1"}


def test_two_laptops_that_begin_alone_are_no_branch(store: CentreStore) -> None:
    entries = entries_of(1)
    other = replace(entries[0].entry, actor="J9")
    alone = (MergedEntry(hash=other.hash, entry=other),)
    with store.transaction() as records:
        records.add_journal(a_merged_journal(*entries), entries)
        records.add_journal(a_merged_journal(*alone, device="laptop-2"), alone)

        assert records.branching_rooms(SESSION) == frozenset()


def a_refusal(**changes: object) -> Refusal:
    plain = Refusal(
        session=SESSION,
        room="Salle 1",
        is_sheet=True,
        file_name="remontee.sout",
        subject="2" * 64,
        document="3" * 64,
        who="S1 · J1",
        code="jws.signature",
        sentence=sentence("Il manque {what}.", what=sentence("{count} lignes", count=2)),
        refused_at=a_moment(600),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_a_refusal_keeps_its_sentence_and_the_bytes_once(store: CentreStore) -> None:
    later = a_refusal(refused_at=a_moment(700))
    other = a_refusal(code="sheet.not_enrolled", is_sheet=False)
    large = a_refusal(document="4" * 64, file_name="grand.sout", refused_at=a_moment(650))
    with store.transaction() as records:
        for refusal, content in (
            (a_refusal(), b"refused"),
            (later, b"refused"),
            (other, b"refused"),
            (large, None),
        ):
            records.add_refusal(refusal, content)

        assert records.refusals(SESSION) == (a_refusal(), other, large)
        assert records.refused_document(SESSION, "3" * 64) == b"refused"
        assert records.refused_document(SESSION, "4" * 64) is None


def test_the_same_package_twice_changes_nothing(store: CentreStore) -> None:
    package = MergedPackage(
        session=SESSION,
        room="Salle 1",
        sequence=1,
        digest="1" * 64,
        file_name="b.sout",
        merged_at=a_moment(600),
        sheets=3,
        refused=1,
    )
    with store.transaction() as records:
        for name in ("b.sout", "c.sout", "a.sout"):
            records.add_merged_package(replace(package, file_name=name))

        assert records.merged_packages(SESSION) == (replace(package, file_name="a.sout"),)


def test_receipts_come_back_by_room(store: CentreStore) -> None:
    second = WrittenReceipt(
        session=SESSION,
        room="Salle 1",
        sequence=2,
        digest="1" * 64,
        written_at=a_moment(700),
    )
    first = replace(second, sequence=1)
    with store.transaction() as records:
        records.add_receipt(second)
        records.add_receipt(first)
        assert records.receipts(SESSION) == (first, second)

    with pytest.raises(DBAPIError, match="UNIQUE"), store.transaction() as records:
        records.add_receipt(first)


def test_a_package_of_a_draft_has_no_planning(store: CentreStore) -> None:
    package = IssuedPackage(
        session=SESSION,
        room="Salle 1",
        sequence=1,
        digest="1" * 64,
        sittings=(),
        planning=b"",
        issued_at=a_moment(),
    )
    with store.transaction() as records:
        records.add_issued_package(package)
    with store._store.transaction() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql("DELETE FROM centre_issued_plannings")

    with store.transaction() as records:
        assert records.issued_packages(SESSION) == (package,)
