"""Reports and sheets on paper, verified: who signed, what about, and what stays to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli.verify import _say_found
from app.domain.session import SessionKind
from app.services.centre.deciding.papers import confirm_paper
from app.services.centre.reports import settle_report
from app.services.digest_lookup import find_by_digest
from app.services.verification import (
    VerificationBasis,
    centre_basis,
    centre_certificate,
    certificate_basis,
    room_basis,
    verify_document,
    with_room_package,
)
from app.services.verify.basis import KeptAs
from app.trust.digests import qr_text, short_digest
from app.trust.formats import INCIDENT_REPORT, MINUTES
from app.trust.verification import FileKind, Outcome, Verdict, Verification
from tests.builders import an_incident
from tests.services.day_reports import (
    a_copy,
    an_incident_of,
    held_of,
    keys_of,
    minutes_of,
    signed,
)
from tests.services.paper_sheets import by_hand, transcribed
from tests.services.reported_documents import ReportedDocuments
from tests.services.test_merge import Returned
from tests.services.test_merge_reports import revised, some_minutes, with_reports


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReportedDocuments]:
    made = ReportedDocuments(tmp_path_factory.mktemp("documents"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def by_certificate(documents: ReportedDocuments) -> VerificationBasis:
    anchor = centre_certificate(documents.certificate.read_bytes())
    return certificate_basis(anchor, at=documents.world.clock.now().utc)


def codes(answer: Verification, *outcomes: Outcome) -> list[str]:
    wanted = outcomes or tuple(Outcome)
    return [each.code for each in answer.findings if each.outcome in wanted]


def facts(answer: Verification) -> dict[str, str]:
    return {each.label.french(): each.value.french() for each in answer.facts}


def test_the_centre_says_of_an_incident_report_that_it_has_it(
    documents: ReportedDocuments,
) -> None:
    answer = verify_document(documents.incident.document.jws, centre_basis(documents.centre))

    assert (answer.kind, answer.verdict) == (FileKind.INCIDENT_REPORT, Verdict.GENUINE)
    assert "Ses signataires l’ont signé" in answer.explanation.french()
    assert facts(answer)["Document"] == "PV d’incident I1, version 1"
    assert facts(answer)["Pour"] == "Inès Aubertin"
    assert facts(answer)["Incident"].startswith("évacuation, le 23/11/2026 à 0")
    assert [line.name for line in answer.signatures] == ["Hélène Marchetti", "Karim Benali"]
    assert answer.expected == 2
    assert answer.digest == documents.incident.document.payload_digest


def test_minutes_with_a_signature_by_hand_stay_open_until_the_original_is_seen(
    documents: ReportedDocuments,
) -> None:
    answer = verify_document(documents.minutes.document.jws, centre_basis(documents.centre))

    assert (answer.kind, answer.verdict) == (FileKind.MINUTES, Verdict.INCOMPLETE)
    assert codes(answer, Outcome.OPEN) == ["paper.by_hand"]
    assert "Karim Benali" in answer.explanation.french()
    assert facts(answer)["Document"] == "PV d’épreuve, version 1"
    assert facts(answer)["Passages"].startswith("1\u00a0: signés 1")
    assert (len(answer.signatures), answer.expected) == (1, 2)


@pytest.mark.parametrize("which", ["incident", "minutes"])
def test_the_readable_copy_gives_the_same_answer(documents: ReportedDocuments, which: str) -> None:
    report = getattr(documents, which)
    basis = centre_basis(documents.centre)
    source = verify_document(report.document.jws, basis)

    copy = verify_document(report.pdf, basis)

    assert (copy.kind, copy.verdict) == (FileKind.PDF, source.verdict)
    assert {"pdf.same_content", "pdf.kept", "pdf.signed_by"} <= set(codes(copy, Outcome.HOLDS))
    assert facts(copy) == facts(source)
    assert "Tout le jury" not in copy.explanation.french()


def test_a_copy_cut_or_changed_is_refused(documents: ReportedDocuments) -> None:
    pdf = documents.incident.pdf
    cut = pdf[: pdf.index(b"%%EOF") + 6]

    for bad in (cut, pdf + b"\n%% 20/20"):
        assert verify_document(bad, centre_basis(documents.centre)).verdict is Verdict.REFUSED


def test_a_copy_that_differs_from_what_it_carries_is_refused(
    documents: ReportedDocuments,
) -> None:
    room, document = documents.room, documents.incident.document
    both = keys_of(room, "J01", "J02")
    minutes = documents.minutes.document
    cases = {
        "pdf.other_content": a_copy(room, document, both, short="0" * 20),
        "pdf.cut_back": a_copy(room, document, both[:1]),
        "pdf.other_signers": a_copy(room, minutes, both),
    }
    for code, pdf in cases.items():
        answer = verify_document(pdf, centre_basis(documents.centre))
        assert answer.verdict is Verdict.REFUSED
        assert code in codes(answer, Outcome.FAILS)


def test_a_room_says_who_sits_there_and_confirms_no_key(documents: ReportedDocuments) -> None:
    answer = verify_document(documents.incident.document.jws, room_basis(documents.room))

    assert "report.members" in codes(answer, Outcome.HOLDS)
    assert codes(answer, Outcome.OPEN) == ["enrolment.unconfirmed"]


def test_a_file_alone_does_not_say_who_sits_there(
    documents: ReportedDocuments, by_certificate: VerificationBasis
) -> None:
    jws = documents.minutes.document.jws
    alone = verify_document(jws, by_certificate)

    assert codes(alone, Outcome.OPEN)[0] == "panel.not_verified"
    basis = replace(by_certificate, room_code=documents.room_code)
    known = with_room_package(basis, documents.package.read_bytes())
    assert "report.members" in codes(verify_document(jws, known), Outcome.HOLDS)
    nobody = verify_document(documents.incident.document.jws, by_certificate)
    assert facts(nobody)["Pour"] == "le passage P01"


def test_who_sits_nowhere_is_told(documents: ReportedDocuments) -> None:
    room = documents.room
    report = an_incident_of(room, incident=an_incident(sitting=None, persons=()))
    stranger = replace(report.members[1], juror="J99", by_hand=True)
    odd = signed(room, replace(report, members=(report.members[0], stranger)))

    answer = verify_document(odd.document.jws, room_basis(room))

    assert "report.not_on_panel" in codes(answer, Outcome.FAILS)
    assert facts(answer)["Pour"] == "la salle, hors de tout passage"


def test_an_altered_report_is_refused_with_the_reason(documents: ReportedDocuments) -> None:
    for jws in (documents.incident.document.jws, documents.minutes.document.jws):
        altered = jws.replace(b'"payload":"', b'"payload":"A', 1)
        answer = verify_document(altered, centre_basis(documents.centre))
        assert answer.verdict is Verdict.REFUSED
        assert answer.kind in (FileKind.INCIDENT_REPORT, FileKind.MINUTES)


def test_a_results_package_tells_each_report_in_it(documents: ReportedDocuments) -> None:
    answer = verify_document(documents.reported.content, centre_basis(documents.centre))

    kinds = [each.kind for each in answer.contained]
    assert kinds.count(FileKind.INCIDENT_REPORT) == kinds.count(FileKind.MINUTES) == 1
    assert facts(answer)["PV"] == "2"
    titles = [each.title.french() for each in answer.contained]
    assert any(title.startswith("PV d’épreuve, version 1") for title in titles)


@pytest.mark.parametrize("place", ["room", "centre"])
@pytest.mark.parametrize(("which", "typ"), [("incident", INCIDENT_REPORT), ("minutes", MINUTES)])
def test_a_reports_digest_is_found(
    documents: ReportedDocuments, place: str, which: str, typ: object
) -> None:
    source = documents.room if place == "room" else documents.centre
    full = getattr(documents, which).document.payload_digest
    for text in (short_digest(full), full, qr_text(typ.typ, full)):  # type: ignore[attr-defined]
        found = find_by_digest(text, source)
        assert found is not None
        assert found.digest == full
        assert found.subject.startswith("PV d’")
        assert (found.room, found.juror_name, found.is_latest) == ("B204", None, True)


def test_of_two_versions_the_earlier_is_replaced(tmp_path: Path) -> None:
    alone = Returned(tmp_path)
    first = some_minutes(alone)
    second = revised(alone, first)
    alone.prepared.merge(with_reports(alone, first, second))

    answer = verify_document(first.document.jws, centre_basis(alone.prepared.centre))

    assert (answer.verdict, answer.replaced_by) == (Verdict.REPLACED, 2)
    found = find_by_digest(first.document.payload_digest, alone.prepared.centre)
    assert found is not None
    assert (found.kept_as, found.latest) == (KeptAs.REPLACED, 2)


def test_what_the_centre_holds_or_rejected_is_told(tmp_path: Path) -> None:
    alone = Returned(tmp_path)
    centre, session = alone.prepared.centre, alone.prepared.session
    one, other = some_minutes(alone), some_minutes(alone, observations="Autre")
    alone.prepared.merge(with_reports(alone, one, other))

    held = verify_document(one.document.jws, centre_basis(centre))
    assert codes(held, Outcome.OPEN)[-1] == "centre.quarantined"
    settle_report(centre, session, one.document.payload_digest, "Relu")
    gone = verify_document(other.document.jws, centre_basis(centre))
    assert codes(gone, Outcome.FAILS) == ["report.rejected"]
    assert gone.verdict is Verdict.REFUSED


def test_demonstration_minutes_say_so(documents: ReportedDocuments) -> None:
    room = documents.room
    minutes = minutes_of(
        room,
        session_kind=SessionKind.DEMONSTRATION,
        sittings=(held_of(room.dossier.planning.sitting("P02")),),
    )

    answer = verify_document(signed(room, minutes).document.jws, room_basis(room))

    assert "démonstration" in answer.silences[0].french()
    assert "non tenus 1" in facts(answer)["Passages"]


# sheets on paper


def test_a_sheet_by_hand_tells_what_its_signatures_do_not_prove(tmp_path: Path) -> None:
    alone = Returned(tmp_path)
    centre, session = alone.prepared.centre, alone.prepared.session
    jws = by_hand(alone, "J02").jws
    before = verify_document(jws, centre_basis(centre))
    assert "paper.by_hand" in codes(before, Outcome.OPEN)
    assert before.verdict is not Verdict.GENUINE
    alone.prepared.merge(alone.sent(panel_sheets=(jws,), copies=()))
    held = verify_document(jws, centre_basis(centre))
    assert {"centre.to_confirm", "paper.by_hand"} <= set(codes(held, Outcome.OPEN))

    confirm_paper(centre, session, str(held.digest), "Chemise bleue")

    answer = verify_document(jws, centre_basis(centre))
    assert "paper.confirmed" in codes(answer, Outcome.HOLDS)
    assert answer.verdict is Verdict.GENUINE


def test_a_transcription_proves_who_entered_it(tmp_path: Path) -> None:
    alone = Returned(tmp_path)
    jws = transcribed(alone).jws

    answer = verify_document(jws, centre_basis(alone.prepared.centre))

    assert "paper.transcribed" in codes(answer, Outcome.OPEN)
    said = " ".join(each.sentence.french() for each in answer.findings)
    assert "prouve qui a saisi, non qui a noté" in said
    assert facts(answer)["Passage"] == "tenu et noté sur papier"


def test_the_command_line_names_a_report_that_a_digest_leads_to(
    documents: ReportedDocuments, capsys: pytest.CaptureFixture[str]
) -> None:
    found = find_by_digest(documents.incident.document.payload_digest, documents.centre)
    assert found is not None

    _say_found(found)

    said = capsys.readouterr().out
    assert "  PV d’incident\n" in said
    assert " ·  · " not in said
