"""Anybody's reader sees who signed a copy and that nothing changed; damage is told in words."""

from __future__ import annotations

import hashlib
import io
import random
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfReader
from pypdf.generic import StreamObject

from app.domain.errors import IntegrityError
from app.trust.pdf_signatures import embedded_jws, sign_pdf, verify_pdf
from app.trust.pdf_signers import LaterChanges, PdfSignatureStatus
from tests.documents import sheets
from tests.documents.reading import all_words, assert_qpdf_is_content, words
from tests.outside_tools import need
from tests.trust_pdf.certificates import NOW, a_chain, the_chain
from tests.trust_pdf.signed_copies import SIGNED_AT, signed, signed_by, signers, unsigned
from tests.trust_pdf.trusting_nss import __file__ as trusting_nss

# pyHanko logs what it finds wrong in a file: that is its answer here, not an accident.
pytestmark = pytest.mark.expects_log

MUTATIONS = 60


def verify(pdf: bytes) -> tuple[PdfSignatureStatus, ...]:
    return verify_pdf(pdf, the_chain().centre.certificate, at=NOW)


def written(writer: IncrementalPdfFileWriter) -> bytes:
    output = io.BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def xmp_packet(reader: PdfReader) -> bytes:
    packet = reader.root_object["/Metadata"].get_object()
    assert isinstance(packet, StreamObject)
    return packet.get_data()


def refusal(act: Callable[[], object]) -> str | None:
    """The code of the refusal that an act ends with, if it does."""
    try:
        act()
    except IntegrityError as refused:
        return refused.code
    return None


def pdfsig(pdf: bytes, folder: Path, *options: str) -> str:
    need("pdfsig")
    file = folder / "signed.pdf"
    file.write_bytes(pdf)
    result = subprocess.run(
        ["pdfsig", *options, str(file)], capture_output=True, text=True, check=False, timeout=60
    )
    return result.stdout


def test_both_signatures_hold_in_panel_order() -> None:
    first, second = verify(signed())

    assert (first.signer, second.signer) == ("Hélène Marchetti", "Karim Benali")
    assert first.holds
    assert second.holds
    assert first.signed_at == second.signed_at == SIGNED_AT
    assert first.later_changes is LaterChanges.SIGNATURES
    assert not first.covers_whole_file
    assert second.later_changes is LaterChanges.NONE
    assert second.covers_whole_file


def test_status_names_the_certificate_that_signed() -> None:
    for status, juror in zip(verify(signed()), the_chain().jurors, strict=True):
        der = juror.certificate.public_bytes(Encoding.DER)
        assert status.certificate_sha256 == hashlib.sha256(der).hexdigest()


def test_unsigned_copy_has_no_signature() -> None:
    assert verify(unsigned()) == ()


def test_signed_copy_still_reads_whole_and_shows_its_signers() -> None:
    text = all_words(signed())
    stamps = "".join(
        words(note.get_object()["/AP"]["/N"].get_object().get_data().decode("latin1"))
        for page in PdfReader(io.BytesIO(signed())).pages
        for note in page.get("/Annots", ())
    )

    assert words("Les échanges sont fluides") in text
    assert stamps.count("Do") == 2
    for signer in signers(the_chain()):
        assert words("Signé électroniquement par") in all_words(signer.appearance)


def test_signing_leaves_the_document_properties_as_they_were() -> None:
    before, after = PdfReader(io.BytesIO(unsigned())), PdfReader(io.BytesIO(signed()))
    assert after.metadata == before.metadata
    assert xmp_packet(after) == xmp_packet(before)


def test_qpdf_finds_nothing_in_signed_copy(tmp_path: Path) -> None:
    assert_qpdf_is_content(signed(), tmp_path)


def test_every_font_of_a_signed_copy_is_embedded(tmp_path: Path) -> None:
    need("pdffonts")
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed())
    listing = subprocess.run(
        ["pdffonts", str(file)], capture_output=True, text=True, check=True, timeout=30
    ).stdout

    for line in listing.splitlines()[2:]:
        assert re.search(r" yes yes yes ", line), line


def test_pdfsig_says_that_both_signatures_are_valid(tmp_path: Path) -> None:
    said = pdfsig(signed(), tmp_path)

    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert said.count("Total document signed") == 1
    assert "Signature Field Name: Signature1" in said


def test_pdfsig_trusts_the_chain_once_the_centre_is_trusted(tmp_path: Path) -> None:
    need("pdfsig")
    anchor, database = tmp_path / "centre.der", tmp_path / "nss"
    anchor.write_bytes(the_chain().centre.certificate.public_bytes(Encoding.DER))
    database.mkdir()
    subprocess.run([sys.executable, trusting_nss, str(database), str(anchor)], check=True)

    said = pdfsig(signed(), tmp_path, "-nssdir", f"sql:{database}")

    assert said.count("Certificate Validation: Certificate is Trusted.") == 2


def test_without_an_authority_a_signature_is_intact_and_not_trusted() -> None:
    """The system's own certificates never stand in for the centre's."""
    for status in verify_pdf(signed(), None, at=NOW):
        assert status.intact
        assert not status.trusted


def test_another_centre_does_not_make_it_trusted() -> None:
    stranger = a_chain("Personne", "Autre").centre.certificate

    for status in verify_pdf(signed(), stranger, at=NOW):
        assert status.intact
        assert not status.trusted
        assert not status.holds


@pytest.mark.parametrize("days", [-400, 4000])
def test_certificate_outside_its_span_is_not_trusted(days: int) -> None:
    moment = NOW + timedelta(days=days)
    anchor = the_chain().centre.certificate

    assert not any(status.trusted for status in verify_pdf(signed(), anchor, at=moment))


def test_flipped_byte_of_the_signed_text_is_reported_as_altered() -> None:
    pdf = bytearray(signed())
    place = pdf.index(b"/Creator (") + len(b"/Creator (")
    pdf[place] ^= 0x01

    for status in verify(bytes(pdf)):
        assert not status.intact
        assert not status.holds


def test_replaced_attachment_is_reported_as_altered() -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(signed()))
    files = writer.root["/AF"][0]["/EF"]
    files["/F"] = files["/UF"] = writer.add_object(generic.StreamObject(stream_data=b"forged"))
    writer.update_container(files)
    pdf = written(writer)

    assert embedded_jws(pdf) == b"forged"
    assert not any(status.holds for status in verify(pdf))


def test_page_added_text_after_the_last_signature_is_reported() -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(signed()))
    black = writer.add_object(generic.StreamObject(stream_data=b"0 0 300 300 re f"))
    writer.add_stream_to_page(0, black)  # type: ignore[no-untyped-call]
    first, second = verify(written(writer))

    assert second.intact
    assert first.later_changes is second.later_changes is LaterChanges.OTHER
    assert not first.holds
    assert not second.holds


@pytest.mark.parametrize("tail", [b"\n", b"%% more", b"\n1 0 obj\nnull\nendobj\n"])
def test_bytes_after_the_end_are_reported(tail: bytes) -> None:
    *_, last = verify(signed() + tail)

    assert not last.covers_whole_file
    assert last.later_changes is LaterChanges.OTHER


def test_copy_cut_back_to_an_earlier_revision_shows_one_signer_only() -> None:
    once = signed_by(1)
    assert signed().startswith(once[: len(unsigned())])

    (only,) = verify(once)

    assert only.holds
    assert only.signer == "Hélène Marchetti"


def test_signature_of_another_copy_does_not_move_over() -> None:
    other = sign_pdf(
        unsigned().replace(b"/Creator (Soutenance)", b"/Creator (Soutenanse)"),
        signers(the_chain()),
        signed_at=SIGNED_AT,
        reason="Grille harmonisée",
    )
    contents = re.compile(rb"/Contents <([0-9a-fA-F]+)>")
    forged = signed()
    for mine, theirs in zip(contents.findall(signed()), contents.findall(other), strict=True):
        forged = forged.replace(mine, theirs)

    assert forged != signed()
    assert not any(status.intact for status in verify(forged))


def test_signature_of_another_key_is_not_intact() -> None:
    chain = the_chain()
    first, second = signers(chain)
    crossed = replace(first, key=second.key)
    pdf = sign_pdf(unsigned(), [crossed], signed_at=SIGNED_AT, reason="Grille harmonisée")

    (status,) = verify(pdf)

    assert not status.intact


@pytest.mark.parametrize("seed", range(MUTATIONS))
def test_mutated_copy_never_holds_unnoticed_and_never_crashes(seed: int) -> None:
    chance = random.Random(seed)
    pdf = bytearray(signed())
    covered = pdf.rindex(b"/Contents <")
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(covered)
        pdf[place] ^= chance.randint(1, 255)
    if seed % 5 == 0:
        del pdf[chance.randrange(len(pdf)) :]

    statuses: list[PdfSignatureStatus] = []

    assert refusal(lambda: statuses.extend(verify(bytes(pdf)))) in (None, "pdf.unreadable")
    assert len(statuses) < 2 or not all(status.holds for status in statuses)


@pytest.mark.parametrize("seed", range(20))
def test_mutated_copy_yields_a_jws_nothing_or_a_refusal(seed: int) -> None:
    chance = random.Random(seed)
    pdf = bytearray(unsigned())
    for _ in range(chance.randint(1, 200)):
        pdf[chance.randrange(len(pdf))] ^= chance.randint(1, 255)

    code = refusal(lambda: embedded_jws(bytes(pdf)))

    assert code in (None, "pdf.unreadable", "pdf.several_sources")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", b"\x00" * 2000])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(IntegrityError) as verified:
        verify(data)
    with pytest.raises(IntegrityError) as opened:
        embedded_jws(data)

    assert verified.value.code == opened.value.code == "pdf.unreadable"


def test_jws_comes_out_as_it_went_in() -> None:
    assert embedded_jws(unsigned()) == sheets.JWS
    assert embedded_jws(signed()) == sheets.JWS


def test_document_without_a_jws_yields_none() -> None:
    assert embedded_jws(signers(the_chain())[0].appearance) is None


def test_two_sources_are_refused() -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(unsigned()))
    files = writer.root["/AF"]
    files.append(files.raw_get(0))
    writer.update_container(files)
    pdf = written(writer)

    with pytest.raises(IntegrityError) as refused:
        embedded_jws(pdf)

    assert refused.value.code == "pdf.several_sources"


def test_field_signs_once() -> None:
    with pytest.raises(ValueError, match="Signature1"):
        sign_pdf(signed(), signers(the_chain())[:1], signed_at=SIGNED_AT, reason="encore")


def test_importing_the_module_does_not_load_pyhanko() -> None:
    check = "import sys, app.trust.pdf_signatures; sys.exit('pyhanko' in sys.modules)"

    subprocess.run([sys.executable, "-c", check], check=True, timeout=60)
