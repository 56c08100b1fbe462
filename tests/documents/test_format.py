"""Every document is a PDF/A-3b file, the same bytes each time, and reads as its golden text."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from datetime import UTC
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from tests.documents import sheets
from tests.documents.documents import DOCUMENTS
from tests.documents.reading import assert_qpdf_is_content, attachments, page_texts

GOLDEN = Path(__file__).parents[1] / "golden" / "documents"
UPDATE = "SOUTENANCE_UPDATE_GOLDEN"
every_document = pytest.mark.parametrize("name", DOCUMENTS)

_XMP = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


@every_document
def test_text_is_the_golden_one(name: str) -> None:
    text = "\n\f\n".join(page_texts(DOCUMENTS[name]())) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if UPDATE in os.environ:
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")


@every_document
def test_same_content_gives_same_bytes(name: str) -> None:
    assert DOCUMENTS[name]() == DOCUMENTS[name]()


@every_document
def test_qpdf_finds_nothing(name: str, tmp_path: Path) -> None:
    assert_qpdf_is_content(DOCUMENTS[name](), tmp_path)


@every_document
def test_streams_end_as_pdfa_asks(name: str) -> None:
    pdf = DOCUMENTS[name]()

    assert pdf.count(b"endstream") > 0
    assert not re.search(rb"[^\r\n]endstream", pdf)
    assert not re.search(rb"/Filter\s*\[\s*\]", pdf)


def _xmp(reader: PdfReader) -> ET.Element:
    root: Any = reader.trailer["/Root"]
    return ET.fromstring(root["/Metadata"].get_data())  # noqa: S314  our own file


@every_document
def test_file_says_pdfa_3b_and_names_its_colours(name: str) -> None:
    reader = PdfReader(io.BytesIO(DOCUMENTS[name]()))
    root: Any = reader.trailer["/Root"]
    xmp = _xmp(reader)

    assert xmp.findtext(".//pdfaid:part", namespaces=_XMP) == "3"
    assert xmp.findtext(".//pdfaid:conformance", namespaces=_XMP) == "B"
    (intent,) = root["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    profile = intent["/DestOutputProfile"].get_data()
    assert profile[36:40] == b"acsp"
    assert int.from_bytes(profile[:4]) == len(profile)


@every_document
def test_info_and_xmp_agree(name: str) -> None:
    reader = PdfReader(io.BytesIO(DOCUMENTS[name]()))
    info, xmp = reader.metadata, _xmp(reader)
    assert info is not None
    assert info.creation_date is not None
    created = info.creation_date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    assert xmp.findtext(".//dc:title//rdf:li", namespaces=_XMP) == info.title
    assert xmp.findtext(".//dc:creator//rdf:li", namespaces=_XMP) == info.author
    assert xmp.findtext(".//dc:description//rdf:li", namespaces=_XMP) == info.subject
    assert xmp.findtext(".//pdf:Producer", namespaces=_XMP) == info.producer
    assert xmp.findtext(".//xmp:CreatorTool", namespaces=_XMP) == info.creator
    assert xmp.findtext(".//xmp:CreateDate", namespaces=_XMP) == created
    assert info.creation_date == info.modification_date


@every_document
def test_every_font_is_embedded(name: str) -> None:
    fonts: dict[str, Any] = {}
    for page in PdfReader(io.BytesIO(DOCUMENTS[name]())).pages:
        resources: Any = page["/Resources"]
        fonts.update(resources["/Font"].get_object())

    assert fonts
    for font in fonts.values():
        assert "/FontFile2" in font.get_object()["/FontDescriptor"]
        assert "/ToUnicode" in font.get_object()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("panel_sheet_e1", "grille-harmonisee.jws.json"),
        ("score_sheet_e1", "grille-individuelle.jws.json"),
    ],
)
def test_sheet_carries_its_jws_as_source(name: str, file: str) -> None:
    pdf = DOCUMENTS[name]()
    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    (specification,) = root["/AF"]

    assert attachments(pdf) == {file: [sheets.JWS]}
    assert specification["/AFRelationship"] == "/Source"
    embedded = specification["/EF"]["/F"]
    assert embedded["/Subtype"] == "/application/jose+json"
    assert embedded["/Params"]["/Size"] == len(sheets.JWS)


def test_importing_documents_does_not_load_reportlab() -> None:
    modules = (
        "panel_sheet",
        "score_sheet",
        "juror_card",
        "room_instructions",
        "results",
        "signature_stamp",
        "room_kit",
    )
    imports = "; ".join(f"import app.documents.{module}" for module in modules)
    check = "import sys; sys.exit('reportlab' in sys.modules or 'segno' in sys.modules)"

    subprocess.run([sys.executable, "-c", f"{imports}; {check}"], check=True, timeout=60)
