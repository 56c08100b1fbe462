"""What is filled in by hand: lines to write on, boxes to tick, room for a signature.

Knows how a pen needs its place, not what is asked. Lines are 17 points apart, boxes 9 wide:
enough for anybody's handwriting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.documents.content import PrintedDigest
from app.documents.file_properties import FileProperties
from app.documents.flow import LEFT, PADDING, RIGHT, WIDTH, Flow, line_of, lines_of
from app.documents.frame import Frame, session_frame
from app.documents.french import COLON, NBSP
from app.documents.marks import Box, Ink, Line, Mark, Page
from app.documents.paper_content import FORM_VERSION
from app.documents.pdf_file import pdf_file
from app.documents.typeface import (
    BODY,
    BODY_STRONG,
    CAPTION,
    SMALL,
    SMALL_STRONG,
    SUBJECT,
    TITLE,
    TextStyle,
    printable,
    text_width,
    wrapped,
)
from app.domain.referential import Referential
from app.domain.session import ExamSession

ON_DEMAND = "communicable sur demande"
ON_DEMAND_ALL = "communicables sur demande"
TICK = 9.0
LINE_HIGH = 17.0
_FIELD_HIGH = 29.0
_TICK_LEADING = 14.0
_SIGNATURE_HIGH = 44.0
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class Field:
    """A caption with room to write under it; `share` is its part of the width.

    `known` is what is printed in the place of the room to write.
    """

    caption: str
    share: float
    known: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick and its words; `ticked` where it is known already."""

    words: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class InkSigner:
    """Who signs by hand; an empty name is written by hand too."""

    name: str
    words: str


def form_pdf(
    pages: Sequence[Page], *, title: str, session: ExamSession, created_at: datetime
) -> bytes:
    """Return a file of forms of one session."""
    properties = FileProperties(
        title=title, subject=session.title, author=session.centre, created_at=created_at
    )
    return pdf_file(pages, properties)


def paper_frame(
    session: ExamSession,
    referential: Referential,
    *,
    document: str,
    number: str,
    digest: PrintedDigest,
    note: str,
) -> Frame:
    """Make the frame of a form: its digest says what was printed, and that nothing is signed."""
    frame = session_frame(
        session,
        referential,
        document=document,
        number=f"Document n°{NBSP}{number}, formulaire version{NBSP}{FORM_VERSION}",
        digest=digest,
        reading_note=note,
    )
    return replace(frame, digest_caption="Empreinte du formulaire imprimé")


def lay_form_title(flow: Flow, title: str, subject: str, number: str) -> None:
    """Lay a form's title and number, and what it is for."""
    flow.add(
        line_of(LEFT, flow.y, title, TITLE),
        line_of(RIGHT, flow.y - 2, f"Document n°{NBSP}{number}", SMALL, Ink.MUTED, right=True),
        line_of(
            RIGHT,
            flow.y - 2 - SMALL.leading,
            "à remplir à la main",
            SMALL,
            Ink.MUTED,
            right=True,
        ),
    )
    flow.down(TITLE.leading)
    if subject:
        flow.paragraph(subject, SUBJECT, ink=Ink.ACCENT)
    flow.down(4)
    flow.rule()


def lay_fields(flow: Flow, fields: Sequence[Field], *, style: TextStyle = BODY) -> None:
    """Lay one row of captioned fields; a field that is not known has a line to write on."""
    total = sum(field.share for field in fields)
    laid: list[tuple[float, float, Field, tuple[str, ...]]] = []
    x = LEFT
    for field in fields:
        wide = WIDTH * field.share / total
        lines = wrapped(field.known, style, wide - 2 * PADDING) if field.known else ()
        laid.append((x, wide, field, lines))
        x += wide
    known = CAPTION.leading + style.leading * max(len(lines) for *_, lines in laid) + 7
    blank = any(not field.known for field in fields)
    high = max(known, _FIELD_HIGH if blank else 0.0)
    flow.ensure(high)
    for x, wide, field, lines in laid:
        flow.add(line_of(x, flow.y - 3, field.caption, CAPTION, Ink.MUTED))
        flow.add(*lines_of(x, flow.y - 3 - CAPTION.leading, lines, style))
        if not field.known:
            bottom = flow.y - high + 4
            flow.add(Line(x, bottom, x + wide - PADDING, bottom, 0.5, Ink.MUTED))
    flow.down(high)


def tick_marks(x: float, top: float, choice: Choice, style: TextStyle = SMALL) -> list[Mark]:
    """Return a box and its words, the box level with the words."""
    bottom = top - (style.leading + TICK) / 2
    marks: list[Mark] = [tick_box(x, bottom)]
    if choice.ticked:
        marks.extend(
            (
                Line(x + 1.5, bottom + 1.5, x + TICK - 1.5, bottom + TICK - 1.5, 1.2, Ink.TEXT),
                Line(x + 1.5, bottom + TICK - 1.5, x + TICK - 1.5, bottom + 1.5, 1.2, Ink.TEXT),
            )
        )
    marks.append(line_of(x + TICK + 4, top, choice.words, style))
    return marks


def tick_box(x: float, bottom: float, side: float = TICK) -> Box:
    """Return an empty box to tick."""
    return Box(x, bottom, side, side, 0.8, Ink.TEXT, radius=1.5)


def lead_width(lead: str) -> float:
    """How far from the margin the first box after that question stands."""
    return text_width(printable(lead), SMALL_STRONG) + 8


def lay_choices(
    flow: Flow,
    lead: str,
    choices: Sequence[Choice],
    *,
    after: float = 0.0,
    name_line: bool = False,
    line_after: bool = False,
) -> None:
    """Lay boxes to tick after their question, on as many lines as they need.

    Boxes begin `after` points from the margin, or right after the question where that is
    further. `name_line` fills the room between with a line to write on; `line_after` ends the
    boxes with one, up to the margin.
    """
    start = LEFT + max(after, lead_width(lead))
    flow.ensure(_TICK_LEADING)
    flow.add(line_of(LEFT, flow.y - 2, lead, SMALL_STRONG))
    if name_line:
        first = LEFT + lead_width(lead) - 4
        flow.add(Line(first, flow.y - 12, start - 8, flow.y - 12, 0.5, Ink.MUTED))
    place = start
    for choice in choices:
        wide = TICK + 4 + text_width(printable(choice.words), SMALL)
        if place > start and place + wide > RIGHT:
            flow.down(_TICK_LEADING)
            flow.ensure(_TICK_LEADING)
            place = start
        flow.add(*tick_marks(place, flow.y - 2, choice))
        place += wide + 12
    if line_after:
        if place > RIGHT - 90:
            flow.down(_TICK_LEADING)
            flow.ensure(_TICK_LEADING)
            place = start
        flow.add(Line(place, flow.y - 12, RIGHT, flow.y - 12, 0.5, Ink.MUTED))
    flow.down(_TICK_LEADING)


def lay_lines(flow: Flow, caption: str, count: int, *, note: str = "") -> None:
    """Lay a heading, and lines to write on; the first ones stay with it."""
    flow.ensure(16 + LINE_HIGH * min(count, 3))
    flow.add(line_of(LEFT, flow.y, caption, BODY_STRONG))
    if note:
        x = LEFT + text_width(printable(caption), BODY_STRONG) + 6
        flow.add(line_of(x, flow.y - 0.8, note, CAPTION, Ink.MUTED))
    flow.down(BODY_STRONG.leading)
    for _ in range(count):
        flow.ensure(LINE_HIGH)
        flow.down(LINE_HIGH)
        flow.add(Line(LEFT, flow.y, RIGHT, flow.y, 0.5, Ink.MUTED))
    flow.down(_GAP)


def lay_entries(flow: Flow, caption: str, fields: Sequence[Field], *, note: str = "") -> None:
    """Lay a heading, and two rows of fields under it, together."""
    flow.ensure(BODY_STRONG.leading + 2 * _FIELD_HIGH + _GAP)
    lay_lines(flow, caption, 0, note=note)
    flow.down(-_GAP)
    for _ in range(2):
        lay_fields(flow, fields)
    flow.down(_GAP)


def lay_ink_signatures(flow: Flow, signers: Sequence[InkSigner], heading: str) -> None:
    """Lay one box to sign in per person, two to a row, all on one page."""
    rows = [signers[start : start + 2] for start in range(0, len(signers), 2)]
    flow.ensure(30 + len(rows) * (_SIGNATURE_HIGH + 34))
    flow.heading(heading)
    wide = (WIDTH - 16) / 2
    for row in rows:
        tops = [_signer_lines(signer, wide) for signer in row]
        head = max(len(lines) for lines in tops) * BODY_STRONG.leading + SMALL.leading + 3
        for column, (signer, lines) in enumerate(zip(row, tops, strict=True)):
            x = LEFT + column * (wide + 16)
            bottom = flow.y - head - _SIGNATURE_HIGH
            flow.add(*_signer_marks(signer, lines, x, flow.y, wide))
            flow.add(
                Box(x, bottom, wide, _SIGNATURE_HIGH, 0.6, Ink.TEXT),
                line_of(
                    x + 5,
                    bottom + _SIGNATURE_HIGH - 3,
                    "Signature, date et heure",
                    CAPTION,
                    Ink.MUTED,
                ),
            )
        flow.down(head + _SIGNATURE_HIGH + _GAP)


def _signer_lines(signer: InkSigner, wide: float) -> tuple[str, ...]:
    return wrapped(signer.name or " ", BODY_STRONG, wide)


def _signer_marks(
    signer: InkSigner, lines: Sequence[str], x: float, top: float, wide: float
) -> list[Mark]:
    below = top - BODY_STRONG.leading * len(lines)
    words = line_of(x, below, signer.words, SMALL, Ink.MUTED)
    if signer.name:
        return [*lines_of(x, top, lines, BODY_STRONG), words]
    foot = top - BODY_STRONG.leading + 1
    name = f"Nom{COLON}"
    start = x + text_width(printable(name), SMALL) + 4
    return [
        line_of(x, top - 1, name, SMALL, Ink.MUTED),
        Line(start, foot, x + wide, foot, 0.5, Ink.MUTED),
        words,
    ]


def end_on_a_back(flow: Flow, caption: str) -> None:
    """Fill the back of the last paper with lines: the next document begins on a paper of its own.

    Printed on both sides, one juror's grid never stands behind another's.
    """
    if len(flow.pages) % 2 == 0:
        return
    flow.break_page()
    rows = int((flow.left_on_page - 30) / LINE_HIGH)
    lay_lines(flow, caption, rows)
