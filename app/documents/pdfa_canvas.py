"""reportlab's canvas, made to write PDF/A-3b (ISO 19005-3), and marks painted on it.

Import it lazily, through `app.documents.pdf_file`: it loads reportlab and segno.

Two habits of reportlab 5.1 break PDF/A, and both are answered here for our own documents,
never by patching reportlab: its streams end without an end-of-line before `endstream`
(6.1.7.1), and a stream without a filter gets an empty `/Filter []`.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any
from xml.sax.saxutils import escape

import segno
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.documents.file_properties import Attachment, FileProperties
from app.documents.marks import Box, Ink, Line, Page, QrCode, SignatureField, Text
from app.documents.typeface import Face, TextStyle, font, printable
from resources import resource

PRODUCER = "Soutenance"
_LANGUAGE = "fr-FR"
_QUIET_ZONE = 4
_FIELD_FLAGS = 132
"""Print and Locked (ISO 32000-1, table 165): PDF/A wants every annotation printed."""


class _Stream(pdfdoc.PDFStream):  # type: ignore[misc]  # reportlab is untyped
    """A stream that PDF/A accepts: end-of-line before `endstream`, `Filter` only when used."""

    def format(self, document: Any) -> bytes:
        dictionary = pdfdoc.PDFDictionary(self.dictionary.dict.copy())
        content = self.content
        filters = document.defaultStreamFilters if self.filters is None else self.filters
        if filters and "Filter" not in dictionary.dict:
            for one in reversed(filters):
                content = one.encode(content)
            names = [pdfdoc.PDFName(one.pdfname) for one in filters]
            dictionary["Filter"] = pdfdoc.PDFArray(names)
        content = pdfdoc.pdfdocEnc(content)
        dictionary["Length"] = len(content)
        head = pdfdoc.pdfdocEnc(pdfdoc.format(dictionary, document))
        return bytes(head + b"\nstream\n" + content + b"\nendstream\n")


class _CreationTime:
    """Stands in for reportlab's clock: the moment that the caller gave, in UTC."""

    tzname = "UTC"
    dhh = 0
    dmm = 0

    def __init__(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)
        self.YMDhms = self.moment.timetuple()[:6]


class _Document(pdfdoc.PDFDocument):  # type: ignore[misc]  # reportlab is untyped
    """reportlab's document, where every stream that is registered becomes a `_Stream`."""

    def Reference(self, obj: Any, name: str | None = None) -> Any:  # noqa: N802  reportlab's
        if type(obj) is pdfdoc.PDFStream:
            obj.__class__ = _Stream
        return super().Reference(obj, name)

    def set_clock(self, clock: _CreationTime) -> None:
        """Date the document by that clock, not by the machine's."""
        self._timeStamp = clock


class _PdfaCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
    """A canvas for one PDF/A-3b file."""

    def __init__(self, target: io.BytesIO, properties: FileProperties) -> None:
        font(Face.REGULAR)
        super().__init__(
            target,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=_LANGUAGE,
            initialFontName=Face.REGULAR.value,
        )
        document = self._doc
        document.__class__ = _Document
        document.set_clock(_CreationTime(properties.created_at))
        self.setTitle(printable(properties.title))
        self.setAuthor(printable(properties.author))
        self.setSubject(printable(properties.subject))
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        catalog = document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
        catalog.ViewerPreferences = _dictionary(DisplayDocTitle="true")
        catalog.Metadata = _stream(
            _metadata(properties), Type=pdfdoc.PDFName("Metadata"), Subtype=pdfdoc.PDFName("XML")
        )
        catalog.Metadata.filters = []
        catalog.OutputIntents = pdfdoc.PDFArray([self._output_intent()])
        self._fields: list[Any] = []

    def _output_intent(self) -> Any:
        profile = _stream(_colour_profile(), N=3, Alternate=pdfdoc.PDFName("DeviceRGB"))
        return _dictionary(
            Type=pdfdoc.PDFName("OutputIntent"),
            S=pdfdoc.PDFName("GTS_PDFA1"),
            OutputConditionIdentifier=pdfdoc.PDFString("sRGB"),
            Info=pdfdoc.PDFString("sRGB IEC61966-2.1"),
            DestOutputProfile=self._doc.Reference(profile),
        )

    def attach(self, attachment: Attachment, created_at: datetime) -> None:
        """Put a file in the file, as the source of its pages (PDF/A-3, 6.8)."""
        content = _stream(
            attachment.data,
            Type=pdfdoc.PDFName("EmbeddedFile"),
            # A slash is written #2F: reportlab's PDFName would end the name there.
            Subtype="/" + attachment.media_type.replace("/", "#2F"),
            Params=_dictionary(
                Size=len(attachment.data),
                ModDate=pdfdoc.PDFDate(ts=_CreationTime(created_at)),
                CheckSum=pdfdoc.PDFString(
                    hashlib.md5(attachment.data, usedforsecurity=False).digest(), enc="raw"
                ),
            ),
        )
        reference = self._doc.Reference(content)
        specification = self._doc.Reference(
            _dictionary(
                Type=pdfdoc.PDFName("Filespec"),
                F=pdfdoc.PDFString(attachment.name),
                UF=pdfdoc.PDFString(attachment.name),
                Desc=pdfdoc.PDFString(attachment.description),
                AFRelationship=pdfdoc.PDFName("Source"),
                EF=_dictionary(F=reference, UF=reference),
            )
        )
        catalog = self._doc.Catalog
        catalog.AF = pdfdoc.PDFArray([specification])
        names = pdfdoc.PDFArray([pdfdoc.PDFString(attachment.name), specification])
        catalog.Names = _dictionary(EmbeddedFiles=_dictionary(Names=names))

    def paint(self, page: Page) -> None:
        """Paint a page and end it."""
        self.setPageSize((page.wide, page.high))
        for mark in page.marks:
            match mark:
                case Text():
                    self._paint_text(mark)
                case Line():
                    self._paint_line(mark)
                case Box():
                    self._paint_box(mark)
                case QrCode():
                    self._paint_qr_code(mark)
                case SignatureField():
                    self._add_field(mark)
        self.showPage()

    def _paint_text(self, mark: Text) -> None:
        self._use(mark.style)
        self.setFillColorRGB(*mark.ink.value)
        self.drawString(mark.x, mark.y, mark.text)

    def _use(self, style: TextStyle) -> None:
        font(style.face)
        self.setFont(style.face.value, style.size, style.leading)

    def _stroke(self, width: float, ink: Ink, *, dashed: bool) -> None:
        self.setLineWidth(width)
        self.setStrokeColorRGB(*ink.value)
        self.setDash(*((2.5, 2.5) if dashed else ()))

    def _paint_line(self, mark: Line) -> None:
        self._stroke(mark.width, mark.ink, dashed=mark.dashed)
        self.line(mark.x1, mark.y1, mark.x2, mark.y2)

    def _paint_box(self, mark: Box) -> None:
        if mark.width:
            self._stroke(mark.width, mark.ink, dashed=mark.dashed)
        if mark.fill is not None:
            self.setFillColorRGB(*mark.fill.value)
        stroke, fill = int(mark.width > 0), int(mark.fill is not None)
        if mark.radius:
            self.roundRect(mark.x, mark.y, mark.wide, mark.high, mark.radius, stroke, fill)
        else:
            self.rect(mark.x, mark.y, mark.wide, mark.high, stroke, fill)

    def _paint_qr_code(self, mark: QrCode) -> None:
        modules, path = _qr_path(mark.text)
        module = mark.side / modules
        self.setFillColorRGB(*Ink.TEXT.value)
        self._code.append(f"q {module:.5f} 0 0 {module:.5f} {mark.x:.3f} {mark.y:.3f} cm {path} Q")

    def _add_field(self, mark: SignatureField) -> None:
        appearance = _stream(
            b"",
            Type=pdfdoc.PDFName("XObject"),
            Subtype=pdfdoc.PDFName("Form"),
            BBox=pdfdoc.PDFArray([0, 0, mark.wide, mark.high]),
            Resources=_dictionary(),
        )
        widget = _dictionary(
            Type=pdfdoc.PDFName("Annot"),
            Subtype=pdfdoc.PDFName("Widget"),
            FT=pdfdoc.PDFName("Sig"),
            T=pdfdoc.PDFString(mark.name),
            TU=pdfdoc.PDFString(mark.label),
            F=_FIELD_FLAGS,
            Rect=pdfdoc.PDFArray([mark.x, mark.y, mark.x + mark.wide, mark.y + mark.high]),
            P=self._doc.thisPageRef(),
            AP=_dictionary(N=self._doc.Reference(appearance)),
        )
        self._addAnnotation(widget, name=mark.name)
        self._fields.append(self._doc.refAnnotation(mark.name))

    def finish(self) -> None:
        """Write the file to the target."""
        if self._fields:
            self._doc.Catalog.AcroForm = _dictionary(Fields=pdfdoc.PDFArray(self._fields))
        self.save()


def write_pdfa(
    pages: Sequence[Page], properties: FileProperties, attachment: Attachment | None
) -> bytes:
    """Write pages, and perhaps their source, as one PDF/A-3b file."""
    target = io.BytesIO()
    canvas = _PdfaCanvas(target, properties)
    if attachment is not None:
        canvas.attach(attachment, properties.created_at)
    for page in pages:
        canvas.paint(page)
    canvas.finish()
    return target.getvalue()


def _dictionary(**entries: Any) -> Any:
    return pdfdoc.PDFDictionary(entries)


def _stream(content: bytes, **entries: Any) -> Any:
    return _Stream(_dictionary(**entries), content, [pdfdoc.PDFZCompress])


@cache
def _colour_profile() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()


@lru_cache(maxsize=32)
def _qr_path(text: str) -> tuple[int, str]:
    """Return how many modules the code is wide, quiet zone included, and its dark runs as a path.

    One rectangle for each run of dark modules in a row; one module is one unit.
    """
    code = segno.make(text, error="m", micro=False)
    rows = [bytes(row) for row in code.matrix_iter(border=_QUIET_ZONE)]
    runs: list[str] = []
    for number, row in enumerate(rows):
        start = row.find(1)
        while start >= 0:
            end = row.find(0, start)
            runs.append(f"{start} {len(rows) - 1 - number} {end - start} 1 re")
            start = row.find(1, end)
    return len(rows), " ".join([*runs, "f"])


def _metadata(properties: FileProperties) -> bytes:
    """The XMP packet: it says what Info says (PDF/A-3, 6.6.3)."""
    moment = properties.created_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    title, author, subject = (
        escape(printable(value))
        for value in (properties.title, properties.author, properties.subject)
    )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer><pdf:Keywords></pdf:Keywords>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
