"""What every page of every document carries: who issues it, what it is, which page, its digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.content import PrintedDigest
from app.documents.flow import LEFT, RIGHT, WIDTH, line_of, lines_of
from app.documents.french import COLON, NBSP
from app.documents.marks import PAGE_HEIGHT, Box, Ink, Line, Mark, Page, QrCode
from app.documents.typeface import (
    CAPTION,
    CAPTION_STRONG,
    SMALL,
    SMALL_STRONG,
    printable,
    shortened,
    text_width,
    wrapped,
)
from app.domain.referential import Referential
from app.domain.session import ExamSession, SessionKind

_FOOT_TOP = 92.0
_PLAIN_FOOT_TOP = 62.0
_QR_SIDE = 62.0
DEMONSTRATION = "Démonstration, sans valeur"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The words around the pages of one document.

    `digest_caption` says what the digest is of; one without a `qr_text` is printed alone.
    `reading_note` says what the paper is worth beside the signed file; it is empty for a
    document that nobody signs. `stamps` are framed on every page: what this copy is not.
    """

    issuer: str
    session: str
    demonstration: bool
    document: str
    number: str
    digest: PrintedDigest | None = None
    digest_caption: str = "Empreinte du contenu signé"
    reading_note: str = ""
    stamps: tuple[str, ...] = ()

    def around(self, contents: Sequence[Sequence[Mark]]) -> tuple[Page, ...]:
        """Return the pages, each with its head and its foot."""
        count = len(contents)
        return tuple(
            Page((*self._head(number), *marks, *self._foot(number, count)))
            for number, marks in enumerate(contents, start=1)
        )

    def _head(self, number: int) -> list[Mark]:
        top = PAGE_HEIGHT - 30
        below = top - SMALL.leading
        name = shortened(self.document if number > 1 else "", SMALL_STRONG, WIDTH * 0.6)
        left = WIDTH - text_width(name, SMALL_STRONG) - 12
        return [
            *self._stamps(top + 14),
            line_of(LEFT, top, shortened(self.issuer, SMALL, WIDTH), SMALL, Ink.MUTED),
            line_of(LEFT, below, shortened(self.session, SMALL, left), SMALL, Ink.MUTED),
            line_of(RIGHT, below, name, SMALL_STRONG, right=True),
            Line(LEFT, top - 25, RIGHT, top - 25, 0.8, Ink.TEXT),
        ]

    def _stamps(self, top: float) -> list[Mark]:
        marks: list[Mark] = []
        right = RIGHT
        for words in (*((DEMONSTRATION,) if self.demonstration else ()), *self.stamps):
            wide = text_width(words, CAPTION_STRONG) + 10
            marks.append(Box(right - wide, top - 11, wide, 12, width=0.8, ink=Ink.TEXT, radius=3))
            marks.append(line_of(right - wide + 5, top - 0.8, words, CAPTION_STRONG))
            right -= wide + 6
        return marks

    def _foot(self, number: int, count: int) -> list[Mark]:
        edge = _PLAIN_FOOT_TOP if self.digest is None else _FOOT_TOP
        marks: list[Mark] = [Line(LEFT, edge, RIGHT, edge, 0.5, Ink.LINE)]
        top = edge - 6
        width = WIDTH
        if self.digest is not None:
            if self.digest.qr_text:
                width = WIDTH - _QR_SIDE - 12
                marks.append(QrCode(RIGHT - _QR_SIDE, 27, _QR_SIDE, self.digest.qr_text))
            caption = f"{self.digest_caption}{COLON} "
            marks.append(line_of(LEFT, top, caption, SMALL, Ink.MUTED))
            x = LEFT + text_width(printable(caption), SMALL)
            marks.append(line_of(x, top, self.digest.short, SMALL_STRONG))
            top -= SMALL.leading + 2
        if self.reading_note:
            lines = wrapped(self.reading_note, CAPTION, width)
            marks.extend(lines_of(LEFT, top, lines, CAPTION, Ink.MUTED))
        page = f"Page {number}/{count}"
        marks.append(line_of(LEFT, 38, self.number, CAPTION_STRONG))
        marks.append(line_of(LEFT + width, 38, page, CAPTION_STRONG, right=True))
        return marks


def session_frame(
    session: ExamSession,
    referential: Referential | None,
    *,
    document: str,
    number: str,
    digest: PrintedDigest | None = None,
    reading_note: str = "",
) -> Frame:
    """Make the frame of a document of a session; the centre issues what has no référentiel."""
    issuer, title = session.centre, session.title
    if referential is not None:
        level = f"niveau{NBSP}{referential.level}"
        issuer = f"{referential.certifier} · {referential.title}, {level}"
        title = f"{session.title} · {session.centre}"
    return Frame(
        issuer=issuer,
        session=title,
        demonstration=session.kind is SessionKind.DEMONSTRATION,
        document=document,
        number=number,
        digest=digest,
        reading_note=reading_note,
    )
