"""Juror cards: one activation code each, to cut out and hand over in person.

A card is secret until it has been used: it is printed at the centre and given sealed. A spare
card has no name on it yet, and a line to write one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.documents import french
from app.documents.content import JurorCard, SpareCard
from app.documents.file_properties import FileProperties
from app.documents.flow import line_of, lines_of
from app.documents.frame import DEMONSTRATION
from app.documents.french import NBSP
from app.documents.marks import PAGE_HEIGHT, PAGE_WIDTH, Box, Ink, Line, Mark, Page
from app.documents.pdf_file import pdf_file
from app.documents.typeface import (
    BODY_STRONG,
    CAPTION,
    CAPTION_STRONG,
    SMALL,
    SMALL_STRONG,
    SUBJECT,
    Face,
    TextStyle,
    printable,
    shortened,
    text_width,
    wrapped,
)
from app.domain.session import ExamSession, SessionKind

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
_CODE_HIGH = 38.0
_NAME_LINE = 22.0
_USE = (
    "Ce code prouve que c’est bien vous. Saisissez-le dans la salle, une fois par ordinateur, "
    "puis choisissez votre code PIN à 6 chiffres : lui seul vous servira à sceller et à signer."
)
_LOSS = (
    "Gardez cette carte pour vous. Perdue ou vue par un tiers : prévenez tout de suite le "
    "centre. Un code perdu ne se retrouve pas."
)
_SPARE_USE = (
    "Pour un juré qui en remplace un autre, ou dont la carte est perdue. Deux personnes s’en "
    "portent garantes : un juré, la surveillance, le centre."
)
_SPARE_RULE = "Fermée, à part de la clé USB. Liée à un nom, elle n’en change plus."


def juror_cards_pdf(cards: Sequence[JurorCard | SpareCard], *, created_at: datetime) -> bytes:
    """Return the cards, eight to a page, with lines to cut along.

    Raises:
        ValueError: no card was given.
    """
    if not cards:
        raise ValueError("a sheet of cards needs a card")
    per_page = _COLUMNS * _ROWS
    pages = [_page(cards[start : start + per_page]) for start in range(0, len(cards), per_page)]
    session = cards[0].session
    spare = all(isinstance(card, SpareCard) for card in cards)
    properties = FileProperties(
        title=f"{'Cartes de réserve' if spare else 'Cartes de juré'}, {session.title}",
        subject="À découper et à remettre en main propre",
        author=session.centre,
        created_at=created_at,
    )
    return pdf_file(pages, properties)


def _page(cards: Sequence[JurorCard | SpareCard]) -> Page:
    marks: list[Mark] = []
    for place, card in enumerate(cards):
        row, column = divmod(place, _COLUMNS)
        left, top = _MARGIN_X + column * _WIDE, PAGE_HEIGHT - _MARGIN_Y - row * _HIGH
        if isinstance(card, SpareCard):
            marks.extend(_spare_card(card, left + _INSET, top - 10))
        else:
            marks.extend(_named_card(card, left + _INSET, top - 10))
    for column in range(_COLUMNS + 1):
        x = _MARGIN_X + column * _WIDE
        marks.append(Line(x, 14, x, PAGE_HEIGHT - 14, 0.4, Ink.MUTED, dashed=True))
    for row in range(_ROWS + 1):
        y = _MARGIN_Y + row * _HIGH
        marks.append(Line(14, y, PAGE_WIDTH - 14, y, 0.4, Ink.MUTED, dashed=True))
    return Page(tuple(marks))


def _named_card(card: JurorCard, x: float, top: float) -> list[Mark]:
    marks = _head(card.session, x, top)
    y = top - 10
    lines = _name_lines(card.juror.name)
    style = SUBJECT if len(lines) == 1 else BODY_STRONG
    marks.extend(lines_of(x, y, lines, style))
    y -= style.leading * len(lines) + 1
    for line in _duties(card):
        marks.append(line_of(x, y, line, SMALL))
        y -= SMALL.leading
    marks.extend(_code(card.activation_code, x, y - 4))
    y -= _CODE_HIGH + 10
    marks.extend(_notes((("À quoi il sert", _USE), ("En cas de perte", _LOSS)), x, y))
    return marks


def _spare_card(card: SpareCard, x: float, top: float) -> list[Mark]:
    marks = _head(card.session, x, top)
    y = top - 10
    marks.append(line_of(x, y, f"Carte de réserve n°{NBSP}{card.number}", SUBJECT))
    y -= SUBJECT.leading + 1
    marks.append(line_of(x, y, shortened(card.room, SMALL, _TEXT_WIDE), SMALL))
    y -= SMALL.leading
    marks.extend(
        (
            line_of(x, y - _NAME_LINE + SMALL.leading, "Remise à", SMALL, Ink.MUTED),
            Line(x + 36, y - _NAME_LINE, x + _TEXT_WIDE, y - _NAME_LINE, 0.6, Ink.TEXT),
        )
    )
    y -= _NAME_LINE
    marks.extend(_code(card.activation_code, x, y - 6))
    y -= _CODE_HIGH + 12
    marks.extend(_notes((("Quand la donner", _SPARE_USE), ("D’ici là", _SPARE_RULE)), x, y))
    return marks


def _head(session: ExamSession, x: float, y: float) -> list[Mark]:
    kind = f" · {DEMONSTRATION}" if session.kind is SessionKind.DEMONSTRATION else ""
    issuer = shortened(
        f"{session.centre} · {session.title}", CAPTION, _TEXT_WIDE - text_width(kind, CAPTION)
    )
    return [line_of(x, y, issuer + kind, CAPTION, Ink.MUTED)]


def _name_lines(name: str) -> tuple[str, ...]:
    """A name that is too long for one line goes over two; beyond that its end is cut."""
    if text_width(printable(name), SUBJECT) <= _TEXT_WIDE:
        return (name,)
    first, *rest = wrapped(name, BODY_STRONG, _TEXT_WIDE)
    return (first, shortened(" ".join(rest), BODY_STRONG, _TEXT_WIDE)) if rest else (first,)


def _code(code: str, x: float, y: float) -> list[Mark]:
    return [
        Box(x, y - _CODE_HIGH, _TEXT_WIDE, _CODE_HIGH, 0.8, Ink.TEXT, radius=4),
        line_of(x + 9, y - 3, "Code d’activation", CAPTION_STRONG, Ink.MUTED),
        line_of(x + 9, y - 12.5, french.grouped_code(code), _CODE),
    ]


def _notes(notes: Sequence[tuple[str, str]], x: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for lead, text in notes:
        lines = wrapped(text, SMALL, _TEXT_WIDE)
        marks.append(line_of(x, y, lead, SMALL_STRONG))
        marks.extend(lines_of(x, y - SMALL_STRONG.leading, lines, SMALL, Ink.MUTED))
        y -= SMALL_STRONG.leading + SMALL.leading * len(lines) + 2
    return marks


def _duties(card: JurorCard) -> tuple[str, ...]:
    """Where and when the juror sits: each room and day once, or first and last on many."""
    days = sorted({(sitting.starts_at.date(), sitting.room) for sitting in card.sittings})
    if not days:
        return ("Sans passage prévu",)
    each = " · ".join(f"{room}, {french.numeric_date(day)}" for day, room in days)
    lines = wrapped(each, SMALL, _TEXT_WIDE)
    if len(lines) <= _DUTY_LINES:
        return lines
    first, last = (french.numeric_date(day) for day in (days[0][0], days[-1][0]))
    rooms = len({room for _, room in days})
    return wrapped(f"Du {first} au {last}, {rooms}{NBSP}salles", SMALL, _TEXT_WIDE)
