"""Who signed what, for whom, when, under whose authority, and what that does not say."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app.domain.errors import UserError
from app.services.centre.deciding.revocations import known_enrolments, revoke
from app.services.centre.issuing.receipts import write_receipts
from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.transfer.handing_over import hand_over_sheets
from app.services.verification import (
    VerificationBasis,
    centre_basis,
    centre_certificate,
    certificate_basis,
    room_basis,
    verify_document,
    widened,
    with_enrolment_list,
    with_room_package,
)
from app.services.verify.basis import KnownSession
from app.services.verify.report import report_lines
from app.trust.certificates import certificate_bytes
from app.trust.payloads import EnrolmentStanding
from app.trust.verification import FileKind, Outcome, Verdict, Verification
from tests.services.verified_documents import Documents
from tests.services.world import World
from tests.trust.world import a_world

LATER = datetime(2040, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Documents]:
    made = Documents(tmp_path_factory.mktemp("documents"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def by_certificate(documents: Documents) -> VerificationBasis:
    anchor = centre_certificate(documents.certificate.read_bytes())
    return certificate_basis(anchor, at=documents.world.clock.now().utc)


@pytest.fixture(scope="module")
def whole(documents: Documents, by_certificate: VerificationBasis) -> VerificationBasis:
    """Certificate, room package with its code, confirmed list: all that travels in the clear."""
    basis = replace(by_certificate, room_code=documents.room_code)
    basis = with_room_package(basis, documents.package.read_bytes())
    return with_enrolment_list(basis, documents.enrolment_list.read_bytes())


def codes(answer: Verification, *outcomes: Outcome) -> list[str]:
    wanted = outcomes or tuple(Outcome)
    return [each.code for each in answer.findings if each.outcome in wanted]


def failing(answer: Verification) -> list[str]:
    return codes(answer, Outcome.FAILS)


def fact(answer: Verification, label: str) -> str:
    return {each.label.french(): each.value.french() for each in answer.facts}[label]


def said(answer: Verification) -> str:
    return "\n".join(report_lines("fichier", answer))


# a sheet and its PDF, with more and more to rest on


def test_alone_a_file_says_who_signed_and_no_more(documents: Documents) -> None:
    answer = verify_document(documents.pdf.read_bytes(), certificate_basis(None, at=LATER))

    assert answer.kind is FileKind.PDF
    assert answer.verdict is Verdict.REFUSED  # in 2040 the certificates are over
    assert "certificate.expired" in failing(answer)


def test_without_a_certificate_nothing_is_proven(documents: Documents) -> None:
    now = documents.world.clock.now().utc
    answer = verify_document(documents.pdf.read_bytes(), certificate_basis(None, at=now))

    assert answer.verdict is Verdict.INCOMPLETE
    assert codes(answer, Outcome.OPEN)[0] == "authority.not_checked"
    assert answer.expected is None
    assert [line.name for line in answer.signatures] == ["Hélène Marchetti", "Karim Benali"]
    assert fact(answer, "Pour") == "Candidat n° 2026-0402"
    assert "n’est pas vérifié" in answer.headline.french()


def test_a_certificate_alone_leaves_panel_and_enrolments_open(
    documents: Documents, by_certificate: VerificationBasis
) -> None:
    answer = verify_document(documents.pdf.read_bytes(), by_certificate)

    assert codes(answer, Outcome.OPEN) == ["panel.not_verified", "enrolment.unconfirmed"]
    assert "Composition du jury non vérifiée" in said(answer)
    assert "non confirmée par le centre" in said(answer)


def test_with_certificate_package_and_list_it_is_a_plain_yes(
    documents: Documents, whole: VerificationBasis
) -> None:
    answer = verify_document(documents.pdf.read_bytes(), whole)

    assert answer.proven
    assert answer.headline.french() == "Ce document est authentique et inchangé"
    assert (len(answer.signatures), answer.expected) == (2, 2)
    assert fact(answer, "Document") == "Grille harmonisée, version 1"
    assert fact(answer, "Pour") == "Inès Aubertin"
    assert fact(answer, "Épreuve") == "E1, bloc 1"
    assert fact(answer, "Salle et jour") == "B204, 23/11/2026"
    assert answer.digest == documents.digest
    assert [line.title for line in answer.authority] == ["Centre AIPF Lyon", "Salle B204"]
    assert "la décision est au PV de jury" in said(answer)
    assert "elle est simple" in said(answer)
    assert "la liste des inscriptions confirmées" in answer.rests_on.french()
    assert "le dossier de la salle B204, n° 1" in answer.rests_on.french()


def test_a_juror_s_own_sheet_says_that_the_jury_decides(
    documents: Documents, whole: VerificationBasis
) -> None:
    answer = verify_document(documents.sheet.read_bytes(), whole)

    assert answer.proven
    assert "panel.member" in codes(answer)
    assert "grille harmonisée qui le dit" in said(answer)


def test_a_room_tells_the_panel_and_never_confirms_an_enrolment(documents: Documents) -> None:
    answer = verify_document(documents.pdf.read_bytes(), room_basis(documents.room))

    assert codes(answer, Outcome.OPEN) == ["enrolment.unconfirmed"]
    assert {"panel.complete", "pdf.kept"} <= set(codes(answer, Outcome.HOLDS))


def test_the_centre_that_merged_a_sheet_answers_for_all_of_it(documents: Documents) -> None:
    answer = verify_document(documents.pdf.read_bytes(), centre_basis(documents.centre))

    assert answer.proven
    assert {"centre.received", "pdf.kept", "enrolment.confirmed"} <= set(codes(answer))
    assert "aucune version plus récente" not in said(answer)


def test_another_centre_s_certificate_refuses_the_sheet(documents: Documents) -> None:
    stranger = certificate_basis(a_world().keys.anchor, at=documents.world.clock.now().utc)
    answer = verify_document(documents.pdf.read_bytes(), stranger)

    assert {"certificate.untrusted", "pdf.signature_untrusted"} == set(failing(answer))
    assert "autre centre" in said(answer)


def test_a_list_without_a_certificate_is_not_believed(documents: Documents) -> None:
    basis = certificate_basis(None, at=documents.world.clock.now().utc)
    with pytest.raises(UserError) as refused:
        with_enrolment_list(basis, documents.enrolment_list.read_bytes())
    assert refused.value.code == "enrolment_list.no_anchor"
    assert with_room_package(basis, documents.package.read_bytes()) is basis


@pytest.mark.parametrize(
    ("standing", "code", "verdict"),
    [
        (EnrolmentStanding.REVOKED, "enrolment.revoked", Verdict.REFUSED),
        (EnrolmentStanding.VOIDED, "enrolment.voided", Verdict.INCOMPLETE),
        (EnrolmentStanding.TO_CONFIRM, "enrolment.to_confirm", Verdict.INCOMPLETE),
    ],
)
def test_a_key_that_the_list_does_not_confirm_is_named_as_such(
    documents: Documents,
    whole: VerificationBasis,
    standing: EnrolmentStanding,
    code: str,
    verdict: Verdict,
) -> None:
    listed = whole.enrolments
    assert listed is not None
    first = replace(listed.enrolments[0], standing=standing)
    basis = replace(whole, enrolments=replace(listed, enrolments=(first, *listed.enrolments[1:])))
    answer = verify_document(documents.pdf.read_bytes(), basis)

    assert answer.verdict is verdict
    assert code in codes(answer)


# tampered PDFs, each with its own reason


def with_change(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    output = io.BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def other_attachment(content: bytes) -> Callable[[IncrementalPdfFileWriter], None]:
    def change(writer: IncrementalPdfFileWriter) -> None:
        files = writer.root["/AF"][0]["/EF"]
        files["/F"] = files["/UF"] = writer.add_object(generic.StreamObject(stream_data=content))
        writer.update_container(files)

    return change


def black_box(writer: IncrementalPdfFileWriter) -> None:
    box = writer.add_object(generic.StreamObject(stream_data=b"0 0 300 300 re f"))
    writer.add_stream_to_page(0, box)  # type: ignore[no-untyped-call]


def test_a_flipped_byte_is_told(documents: Documents, whole: VerificationBasis) -> None:
    answer = verify_document(documents.altered.read_bytes(), whole)

    assert failing(answer) == ["pdf.altered"]
    assert "modifié après" in answer.explanation.french()
    assert "demandez un nouvel exemplaire" in said(answer)


@pytest.mark.parametrize(
    "add", [lambda pdf: with_change(pdf, black_box), lambda pdf: pdf + b"\n%% more"]
)
def test_what_was_added_after_the_signatures_is_told(
    documents: Documents, whole: VerificationBasis, add: Callable[[bytes], bytes]
) -> None:
    answer = verify_document(add(documents.pdf.read_bytes()), whole)

    assert set(failing(answer)) == {"pdf.added_after"}


def test_a_copy_cut_back_to_its_first_signature_is_told(
    documents: Documents, whole: VerificationBasis
) -> None:
    answer = verify_document(documents.cut_back.read_bytes(), whole)

    assert failing(answer) == ["pdf.cut_back"]
    assert "Karim Benali" in answer.explanation.french()


def test_a_copy_cut_back_to_nothing_signed_is_told(
    documents: Documents, whole: VerificationBasis
) -> None:
    pdf = documents.pdf.read_bytes()
    unsigned = pdf[: pdf.index(b"%%EOF") + len(b"%%EOF\n")]

    assert failing(verify_document(unsigned, whole)) == ["pdf.cut_back", "pdf.cut_back"]


def test_a_forged_attachment_is_told(documents: Documents, whole: VerificationBasis) -> None:
    forged = with_change(documents.pdf.read_bytes(), other_attachment(b"forged"))

    assert failing(verify_document(forged, whole)) == ["pdf.attachment"]


def test_another_genuine_sheet_as_attachment_is_told(
    documents: Documents, whole: VerificationBasis
) -> None:
    sheet = documents.sheet.read_bytes()
    swapped = with_change(documents.pdf.read_bytes(), other_attachment(sheet))
    answer = verify_document(swapped, whole)

    assert {"pdf.added_after", "pdf.other_content", "pdf.other_signers"} <= set(failing(answer))
    assert "ne disent pas la même chose" in said(answer)


def test_an_altered_attachment_is_told_with_its_own_reason(
    documents: Documents, whole: VerificationBasis
) -> None:
    with documents.room.store.transaction() as records:
        jws = records.panel_sheets("P01")[0].jws
    altered = jws.replace(b'"payload":"ey', b'"payload":"ez')
    answer = verify_document(
        with_change(documents.pdf.read_bytes(), other_attachment(altered)), whole
    )

    assert {"jws.signature", "pdf.added_after"} == set(failing(answer))


def test_a_pdf_that_names_another_digest_than_its_sheet_is_told(
    documents: Documents, whole: VerificationBasis
) -> None:
    def rename(writer: IncrementalPdfFileWriter) -> None:
        information = writer.trailer["/Info"]
        information["/Subject"] = generic.TextStringObject("empreinte AAAA-AAAA-AAAA-AAAA-AAAA")
        writer.update_container(information)

    renamed = with_change(documents.pdf.read_bytes(), rename)

    assert "pdf.other_content" in failing(verify_document(renamed, whole))


def test_a_copy_that_is_not_the_one_kept_is_told(documents: Documents) -> None:
    added = documents.pdf.read_bytes() + b"\n"
    answer = verify_document(added, centre_basis(documents.centre))

    assert "pdf.not_kept" in failing(answer)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\0" * 2000])
def test_a_broken_pdf_is_an_answer(data: bytes, whole: VerificationBasis) -> None:
    assert failing(verify_document(data, whole)) == ["pdf.unreadable"]


def test_a_pdf_of_somebody_else_is_no_document_of_ours(
    documents: Documents, whole: VerificationBasis
) -> None:
    printed = next((documents.folder / "stick").rglob("*.pdf")).read_bytes()
    assert failing(verify_document(printed, whole)) == ["pdf.no_content"]


# sheets that are genuine and not what they should be


def test_a_sheet_of_a_jury_that_was_not_planned_is_told(
    documents: Documents, whole: VerificationBasis
) -> None:
    known = whole.session(documents.prepared.session, "B204")
    assert known is not None
    sittings = tuple(
        replace(sitting, panel=sitting.panel[:1]) if sitting.id == "P01" else sitting
        for sitting in known.planning.sittings
    )
    other = _Told(replace(known, planning=replace(known.planning, sittings=sittings)))
    basis = replace(whole, knowledge=(other,))

    assert failing(verify_document(documents.pdf.read_bytes(), basis)) == [
        "panel_sheet.other_panel"
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sittings": ()}, "sheet.unknown_sitting"),
        ({"sittings": "candidates"}, "sheet.other_subject"),
    ],
)
def test_a_sheet_of_something_that_was_not_planned_is_told(
    documents: Documents, whole: VerificationBasis, change: dict[str, object], code: str
) -> None:
    known = whole.session(documents.prepared.session, "B204")
    assert known is not None
    sittings = known.planning.sittings
    wanted = (
        ()
        if change["sittings"] == ()
        else tuple(replace(sitting, candidates=("2026-9999",)) for sitting in sittings)
    )
    other = _Told(replace(known, planning=replace(known.planning, sittings=wanted)))
    basis = replace(whole, knowledge=(other,))

    assert failing(verify_document(documents.pdf.read_bytes(), basis)) == [code]


class _Told:
    """Knowledge that says what a test wants of one session."""

    def __init__(self, session: KnownSession) -> None:
        self._session = session

    def fresh(self) -> _Told:
        return self

    def session(self, id_: str, room: str, package: str) -> KnownSession:
        return self._session

    def sheet(self, session: str, digest: str) -> None:
        return None

    def copy(self, session: str, digest: str) -> None:
        return None

    def standing(self, session: str, serial: str) -> EnrolmentStanding:
        return EnrolmentStanding.CONFIRMED

    def voided(self, session: str) -> frozenset[str]:
        return frozenset()

    def rooms(self) -> tuple[()]:
        return ()


# packages and the other files


def test_a_package_without_its_secret_is_encrypted_and_not_verified(
    documents: Documents, by_certificate: VerificationBasis
) -> None:
    for path in (documents.package, documents.results):
        answer = verify_document(path.read_bytes(), by_certificate)
        assert answer.headline.french() == "Fichier chiffré, non vérifié"
        assert answer.verdict is Verdict.INCOMPLETE


def test_a_wrong_code_says_nothing_against_the_package(
    documents: Documents, by_certificate: VerificationBasis
) -> None:
    basis = replace(by_certificate, room_code="000000000000")
    answer = verify_document(documents.package.read_bytes(), basis)

    assert codes(answer) == ["package.wrong_code"]
    assert answer.verdict is Verdict.INCOMPLETE


def test_a_room_package_opens_with_its_code_and_tells_the_panel_from_then_on(
    documents: Documents, by_certificate: VerificationBasis
) -> None:
    basis = replace(by_certificate, room_code=documents.room_code)
    data = documents.package.read_bytes()
    answer = verify_document(data, basis)
    basis = widened(basis, data, answer)

    assert answer.proven
    assert fact(answer, "Document") == "Dossier de salle n° 1"
    assert "panel.complete" in codes(verify_document(documents.pdf.read_bytes(), basis))
    assert len(widened(basis, data, answer).knowledge) == 1


def test_a_room_package_without_a_certificate_shows_the_fingerprint_to_compare(
    documents: Documents,
) -> None:
    basis = certificate_basis(
        None, at=documents.world.clock.now().utc, room_code=documents.room_code
    )
    answer = verify_document(documents.package.read_bytes(), basis)

    assert answer.verdict is Verdict.INCOMPLETE
    assert re.search(r"comparez l’empreinte (\w{4}-){3}\w{4}", said(answer))


def test_the_centre_opens_results_and_answers_for_each_document(documents: Documents) -> None:
    answer = verify_document(documents.results.read_bytes(), centre_basis(documents.centre))

    assert answer.proven
    assert [each.kind for each in answer.contained] == [
        FileKind.SCORE_SHEET,
        FileKind.SCORE_SHEET,
        FileKind.PANEL_SHEET,
        FileKind.PDF,
    ]


def test_results_hold_before_they_are_merged_by_the_cards_codes(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    data = prepared.export(room).written.path.read_bytes()

    assert verify_document(data, centre_basis(prepared.centre)).proven


def test_another_centre_s_results_say_for_whom_they_are(documents: Documents) -> None:
    answer = verify_document(a_world().results.data, centre_basis(documents.centre))

    assert codes(answer) == ["package.other_recipient"]
    assert answer.verdict is Verdict.INCOMPLETE


@pytest.mark.parametrize("name", ["package", "results"])
def test_a_cut_or_altered_package_is_refused(documents: Documents, name: str) -> None:
    path: Path = getattr(documents, name)
    data = bytearray(path.read_bytes())
    basis = centre_basis(documents.centre)

    assert failing(verify_document(bytes(data[:-1]), basis)) == ["package.truncated"]
    data[len(data) // 2] ^= 1
    assert failing(verify_document(bytes(data), basis)) == ["package.altered"]


def test_a_receipt_and_a_live_copy_open_in_their_room(documents: Documents, tmp_path: Path) -> None:
    (receipt,) = write_receipts(
        documents.centre, documents.prepared.session, tmp_path, documents.files
    )
    copied = write_live_copy(documents.room, tmp_path, documents.files)
    basis = room_basis(documents.room)
    found = verify_document(receipt.path.read_bytes(), basis)

    assert found.proven
    assert fact(found, "Document") == "Accusé de réception n° 1"
    copy = copied.path.read_bytes()
    assert codes(verify_document(copy, basis)) == ["live_copy.whole", "live_copy.not_signed"]
    with_code = replace(basis, room_code=documents.room_code)
    assert fact(verify_document(copy, with_code), "Salle") == "B204"
    alone = certificate_basis(None, at=basis.at)
    for data in (receipt.path.read_bytes(), copy):
        assert codes(verify_document(data, alone)) == ["package.encrypted"]


def test_sheets_handed_over_by_a_laptop_are_verified_one_by_one(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 2)
    written = hand_over_sheets(room, tmp_path, prepared.world.files)
    answer = verify_document(written.path.read_bytes(), room_basis(room))

    assert fact(answer, "Grilles") == "2"
    assert [each.verdict for each in answer.contained] == [Verdict.INCOMPLETE] * 2
    assert answer.verdict is Verdict.INCOMPLETE  # nobody confirmed the enrolments yet


def test_the_centre_s_own_files_are_known_and_nothing_is_claimed_of_them(
    documents: Documents, by_certificate: VerificationBasis
) -> None:
    keystore = next((documents.folder / "centre").glob("*.json")).read_bytes()
    anchor = documents.certificate.read_bytes()
    stranger = certificate_bytes(a_world().keys.anchor)

    assert codes(verify_document(keystore, by_certificate)) == ["keystore.found"]
    assert codes(verify_document(anchor, by_certificate)) == ["certificate.trusted"]
    found = verify_document(stranger, by_certificate)
    assert codes(found) == ["certificate.found"]
    assert "n’est pas un document" in found.headline.french()
    kit = next((documents.folder / "safe").glob("*.secours-centre")).read_bytes()
    assert codes(verify_document(kit, by_certificate)) == ["recovery_kit.found"]


def test_the_list_and_an_enrolment_say_what_they_are(
    documents: Documents, whole: VerificationBasis, by_certificate: VerificationBasis
) -> None:
    listed = verify_document(documents.enrolment_list.read_bytes(), by_certificate)
    with documents.room.store.transaction() as records:
        statement = records.enrolments()[0].statement

    assert listed.proven
    assert "confirmées 2" in said(listed)
    assert verify_document(statement, whole).proven
    assert codes(verify_document(statement, by_certificate), Outcome.OPEN) == [
        "enrolment.unconfirmed"
    ]


def test_a_decision_of_the_centre_says_who_and_why(tmp_path: Path) -> None:
    made = Documents(tmp_path)
    serial = known_enrolments(made.centre, made.prepared.session)[0].serial
    revoke(made.centre, made.prepared.session, serial, "Carte trouvée dans le couloir")
    with made.centre.store.transaction() as records:
        (decision,) = records.decisions(made.prepared.session)
    basis = centre_basis(made.centre)
    answer = verify_document(decision.decision, basis)

    assert answer.proven
    assert "Carte trouvée dans le couloir" in said(answer)
    assert verify_document(made.pdf.read_bytes(), basis).verdict is not Verdict.GENUINE
    made.close()


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"bonjour"])
def test_any_other_file_is_said_to_be_none_of_ours(
    data: bytes, by_certificate: VerificationBasis
) -> None:
    assert failing(verify_document(data, by_certificate)) == ["file.unknown"]


@settings(max_examples=40)
@given(st.binary(max_size=200), st.integers(0, 4))
def test_any_bytes_get_an_answer_that_is_no_yes(
    documents: Documents, whole: VerificationBasis, data: bytes, prefix: int
) -> None:
    starts = (b"", b"%PDF-1.7\n", b"eyJ", b'{"payload":"', b"0\x82")
    answer = verify_document(starts[prefix] + data, whole)

    assert not answer.proven
    assert said(answer)


@pytest.mark.parametrize("seed", range(40))
def test_a_mutated_document_never_crashes_and_is_never_a_plain_yes(
    documents: Documents, whole: VerificationBasis, seed: int
) -> None:
    paths = (documents.pdf, documents.sheet, documents.package, documents.enrolment_list)
    original = paths[seed % 4].read_bytes()
    data = bytearray(original)
    place = (seed * 7919) % (len(data) - 200)
    data[place] ^= 1 + seed % 255
    if seed % 5 == 0:
        del data[place:]
    basis = replace(whole, room_code=documents.room_code)

    assert not verify_document(bytes(data), basis).proven


def test_certificates_are_over_when_retention_is(
    documents: Documents, whole: VerificationBasis
) -> None:
    years = timedelta(days=366)
    data = documents.sheet.read_bytes()

    assert verify_document(data, replace(whole, at=whole.at + 5 * years)).proven
    late = verify_document(data, replace(whole, at=whole.at + 7 * years))
    assert failing(late) == ["certificate.expired"]
