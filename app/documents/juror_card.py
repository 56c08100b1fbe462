"""Juror cards: one activation code each, to cut out and hand over in person.

A card is secret until it has been used: it is printed at the centre and given sealed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.documents import french
from app.documents.content import JurorCard
from app.documents.file_properties import FileProperties
from app.documents.flow import line_of, lines_of
from app.documents.frame import DEMONSTRATION
from app.documents.french import NBSP
from app.documents.marks import PAGE_HEIGHT, PAGE_WIDTH, Box, Ink, Line, Mark, Page
from app.documents.pdf_file import pdf_file
from app.documents.typeface import (
    CAPTION,
    CAPTION_STRONG,
    SMALL,
    SMALL_STRONG,
    SUBJECT,
    Face,
    TextStyle,
    shortened,
    wrapped,
)
from app.domain.session import SessionKind

_COLUMNS = 2
_ROWS = 4
_MARGIN_X = 30.0
_MARGIN_Y = 36.0
_WIDE = (PAGE_WIDTH - 2 * _MARGIN_X) / _COLUMNS
_HIGH = (PAGE_HEIGHT - 2 * _MARGIN_Y) / _ROWS
_INSET = 13.0
_TEXT_WIDE = _WIDE - 2 * _INSET
_DUTY_LINES = 2
_CODE = TextStyle(Face.SEMI_BOLD, 17, 22)
_USE = (
    "Ce code prouve que c’est bien vous. Saisissez-le dans la salle, une fois par ordinateur, "
    "puis choisissez votre code PIN à 6 chiffres : lui seul vous servira à sceller et à signer."
)
_LOSS = (
    "Gardez cette carte pour vous. Perdue ou vue par un tiers : prévenez tout de suite le "
    "centre. Un code perdu ne se retrouve pas."
)


def juror_cards_pdf(cards: Sequence[JurorCard], *, created_at: datetime) -> bytes:
    """Return the cards, eight to a page, with lines to cut along.

    Raises:
        ValueError: no card was given.
    """
    if not cards:
        raise ValueError("a sheet of cards needs a card")
    per_page = _COLUMNS * _ROWS
    pages = [_page(cards[start : start + per_page]) for start in range(0, len(cards), per_page)]
    session = cards[0].session
    properties = FileProperties(
        title=f"Cartes de juré, {session.title}",
        subject="À découper et à remettre en main propre",
        author=session.centre,
        created_at=created_at,
    )
    return pdf_file(pages, properties)


def _page(cards: Sequence[JurorCard]) -> Page:
    marks: list[Mark] = []
    for place, card in enumerate(cards):
        row, column = divmod(place, _COLUMNS)
        marks.extend(_card(card, _MARGIN_X + column * _WIDE, PAGE_HEIGHT - _MARGIN_Y - row * _HIGH))
    for column in range(_COLUMNS + 1):
        x = _MARGIN_X + column * _WIDE
        marks.append(Line(x, 14, x, PAGE_HEIGHT - 14, 0.4, Ink.MUTED, dashed=True))
    for row in range(_ROWS + 1):
        y = _MARGIN_Y + row * _HIGH
        marks.append(Line(14, y, PAGE_WIDTH - 14, y, 0.4, Ink.MUTED, dashed=True))
    return Page(tuple(marks))


def _card(card: JurorCard, left: float, top: float) -> list[Mark]:
    x, y = left + _INSET, top - 10
    session = card.session
    kind = f" · {DEMONSTRATION}" if session.kind is SessionKind.DEMONSTRATION else ""
    head = shortened(f"{session.centre} · {session.title}{kind}", CAPTION, _TEXT_WIDE)
    name = shortened(card.juror.name, SUBJECT, _TEXT_WIDE)
    marks: list[Mark] = [
        line_of(x, y, head, CAPTION, Ink.MUTED),
        line_of(x, y - 10, name, SUBJECT),
    ]
    y -= 10 + SUBJECT.leading + 1
    for line in _duties(card):
        marks.append(line_of(x, y, line, SMALL))
        y -= SMALL.leading
    y -= 4
    code = french.grouped_code(card.activation_code)
    marks.extend(
        (
            Box(x, y - 38, _TEXT_WIDE, 38, 0.8, Ink.TEXT, radius=4),
            line_of(x + 9, y - 3, "Code d’activation", CAPTION_STRONG, Ink.MUTED),
            line_of(x + 9, y - 12.5, code, _CODE),
        )
    )
    y -= 44
    for lead, text in (("À quoi il sert", _USE), ("En cas de perte", _LOSS)):
        lines = wrapped(text, SMALL, _TEXT_WIDE)
        marks.append(line_of(x, y, lead, SMALL_STRONG))
        marks.extend(lines_of(x, y - SMALL_STRONG.leading, lines, SMALL, Ink.MUTED))
        y -= SMALL_STRONG.leading + SMALL.leading * len(lines) + 2
    return marks


def _duties(card: JurorCard) -> tuple[str, ...]:
    """Where and when the juror sits: each room and day once, or first and last on many."""
    days = sorted({(sitting.starts_at.date(), sitting.room) for sitting in card.sittings})
    if not days:
        return ("Carte de rechange, sans passage prévu",)
    each = " · ".join(f"{room}, {french.numeric_date(day)}" for day, room in days)
    lines = wrapped(each, SMALL, _TEXT_WIDE)
    if len(lines) <= _DUTY_LINES:
        return lines
    first, last = (french.numeric_date(day) for day in (days[0][0], days[-1][0]))
    rooms = len({room for _, room in days})
    return wrapped(f"Du {first} au {last}, {rooms}{NBSP}salles", SMALL, _TEXT_WIDE)
