"""Where a signature stands on a page, and what it looks like once it is made.

Boxes belong to the document, ink and seal to whoever signs: the field is empty here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.documents import french
from app.documents.file_properties import FileProperties
from app.documents.flow import LEFT, RIGHT, Flow, baseline, line_of, lines_of
from app.documents.marks import Box, Ink, Mark, Page, SignatureField, Text
from app.documents.pdf_file import pdf_file
from app.documents.typeface import (
    BODY_STRONG,
    CAPTION,
    SMALL,
    shortened,
    wrapped,
)
from app.domain.session import Capacity

STAMP_WIDE = 200.0
STAMP_HIGH = 52.0
_ROW_HIGH = STAMP_HIGH + 10
_INK_WIDE = 150.0
_FIELD_X = RIGHT - _INK_WIDE - 8 - STAMP_WIDE
_WHO_WIDE = _FIELD_X - LEFT - 10

STATEMENT = (
    "Signature électronique simple, adossée aux clés des jurés et au journal de la salle. "
    "Une signature à la main vaut sur l’exemplaire imprimé, à joindre au dossier."
)


BY_HAND = "Signature manuscrite, original à joindre"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBox:
    """Who signs, and the words under the name; `by_hand` on the printed copy alone."""

    name: str
    words: str
    detail: str
    by_hand: bool = False


def signature_field(seat: int) -> str:
    """The name of the signature field of the member at that place, counted from 0."""
    return f"Signature{seat + 1}"


def lay_signatures(
    flow: Flow, boxes: Sequence[SignatureBox], heading: str, *, fields: bool = True
) -> None:
    """Lay one row per signer, all on one page: name, electronic field, box for ink.

    Without `fields` nobody has signed yet, and no field can be signed on this copy.
    """
    statement_high = SMALL.leading * 2
    flow.ensure(34 + statement_high + _ROW_HIGH * len(boxes))
    flow.heading(heading)
    flow.paragraph(STATEMENT, SMALL, ink=Ink.MUTED)
    flow.down(6)
    for seat, box in enumerate(boxes):
        top, bottom = flow.y, flow.y - STAMP_HIGH
        name = wrapped(box.name, BODY_STRONG, _WHO_WIDE)
        below = top - 4 - BODY_STRONG.leading * len(name)
        flow.add(
            *lines_of(LEFT, top - 4, name, BODY_STRONG),
            line_of(LEFT, below, box.words, SMALL),
            *lines_of(
                LEFT,
                below - SMALL.leading,
                wrapped(box.detail, CAPTION, _WHO_WIDE),
                CAPTION,
                Ink.MUTED,
            ),
            *_electronic(seat, box, top, fields=fields),
            Box(RIGHT - _INK_WIDE, bottom, _INK_WIDE, STAMP_HIGH, ink=Ink.MUTED),
            line_of(RIGHT - _INK_WIDE + 5, top - 3, "Signature à la main", CAPTION, Ink.MUTED),
        )
        flow.down(_ROW_HIGH)


def _electronic(seat: int, box: SignatureBox, top: float, *, fields: bool) -> list[Mark]:
    """The place of the electronic signature, or the words in the place of one."""
    bottom = top - STAMP_HIGH
    if box.by_hand:
        words = wrapped(BY_HAND, BODY_STRONG, STAMP_WIDE - 10)
        return [*lines_of(_FIELD_X + 5, top - 12, words, BODY_STRONG)]
    caption = line_of(_FIELD_X + 5, top - 3, "Signature électronique", CAPTION, Ink.MUTED)
    marks: list[Mark] = [_empty_field(bottom), caption]
    if fields:
        marks.append(
            SignatureField(
                signature_field(seat),
                f"Signature électronique de {box.name}",
                _FIELD_X,
                bottom,
                STAMP_WIDE,
                STAMP_HIGH,
            )
        )
    return marks


def _empty_field(bottom: float) -> Box:
    """An outline well inside the field, so that the stamp hides it."""
    inset = 1.2
    return Box(
        _FIELD_X + inset,
        bottom + inset,
        STAMP_WIDE - 2 * inset,
        STAMP_HIGH - 2 * inset,
        ink=Ink.MUTED,
        dashed=True,
    )


def signature_stamp_pdf(
    *, name: str, capacity: Capacity, chair: bool, signed_at: datetime, short_digest: str
) -> bytes:
    """Return the visible part of one electronic signature, as a one-page PDF of the field's size.

    It covers the caption of the empty box. `signed_at` is printed in its own offset.
    """
    x = 11.0
    width = STAMP_WIDE - x - 5
    top = STAMP_HIGH - 4
    style = BODY_STRONG
    marks = (
        Box(0.4, 0.4, STAMP_WIDE - 0.8, STAMP_HIGH - 0.8, 0.8, Ink.ACCENT, Ink.PAPER),
        Box(0.4, 0.4, 4, STAMP_HIGH - 0.8, width=0, fill=Ink.ACCENT),
        line_of(x, top, "Signé électroniquement par", CAPTION, Ink.MUTED),
        Text(x, baseline(top - 8.6, style), shortened(name, style, width), style),
        line_of(x, top - 20.2, french.capacity(capacity, chair=chair), CAPTION),
        line_of(x, top - 28.8, f"le {french.evidence_time(signed_at)}", CAPTION),
        line_of(x, top - 37.4, f"Empreinte {short_digest}", CAPTION, Ink.MUTED),
    )
    properties = FileProperties(title="Signature", subject=name, author=name, created_at=signed_at)
    return pdf_file([Page(marks, STAMP_WIDE, STAMP_HIGH)], properties)
