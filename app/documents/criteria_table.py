"""The table of criteria: each word for word, its ratings beside it, what was written under it.

Knows nothing of panels: a sheet gives rows, cells and notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.flow import LEFT, PADDING, RIGHT, WIDTH, Flow, baseline, line_of, lines_of
from app.documents.marks import Box, Ink, Mark, Text
from app.documents.typeface import (
    BODY,
    BODY_STRONG,
    CAPTION,
    CAPTION_STRONG,
    SMALL,
    SMALL_STRONG,
    fitting,
    text_width,
    wrapped,
)
from app.domain.rules import RatingScale

_BADGE_WIDE = 15.0
_BADGE_HIGH = 13.0
_ROW_PADDING = 4.5
_SUBROW_INDENT = 14.0
_NOTE_GAP = 1.5
_KEPT_TOGETHER = 160.0
"""Up to that height, what was written about a rating stays on the page of the rating."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of ratings; without words it shows the digit alone, in the middle."""

    heading: str
    second_line: str
    width: float
    words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingCell:
    """A rating: its digit, its word; both are empty where there is none.

    `departs` frames it thickly, `agreed` fills it as the decision.
    """

    digit: str
    word: str
    departs: bool = False
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words written about a rating, after who wrote them."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A criterion, or under it one member of a team; `cells` is empty above such members."""

    text: str
    tag: str = ""
    cells: tuple[RatingCell, ...] = ()
    notes: tuple[Note, ...] = ()
    member: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group of criteria."""

    title: str
    rows: tuple[Row, ...]


class CriteriaTable:
    """Lays sections of rows under a head that is repeated on each page."""

    def __init__(self, flow: Flow, columns: Sequence[Column], *, heading: str, legend: str) -> None:
        self._flow = flow
        self._columns = columns
        self._heading = heading
        self._legend = legend
        self._text_width = WIDTH - sum(column.width for column in columns) - 2 * PADDING

    def lay(self, sections: Sequence[Section]) -> None:
        """Lay the whole table."""
        flow = self._flow
        flow.ensure(120)
        self._lay_head()
        flow.top_of_table = self._lay_head
        for section in sections:
            flow.band(section.title)
            for row in section.rows:
                self._lay_row(row)
        flow.top_of_table = None
        flow.rule(Ink.TEXT, 0.8)

    def _lay_head(self) -> None:
        flow = self._flow
        heads = [_column_head(x, flow.y - 4, column) for x, column in self._places()]
        legend = wrapped(self._legend, CAPTION, self._text_width)
        high = max(
            SMALL.leading * max(map(len, heads)),
            SMALL.leading + CAPTION.leading * len(legend),
        )
        flow.rule(Ink.TEXT, 0.8)
        flow.down(4)
        flow.add(
            line_of(LEFT + PADDING, flow.y, self._heading, SMALL_STRONG),
            *lines_of(LEFT + PADDING, flow.y - SMALL.leading, legend, CAPTION, Ink.MUTED),
        )
        for head in heads:
            flow.add(*head)
        flow.down(high + 4)
        flow.rule(Ink.TEXT, 0.5)

    def _places(self) -> list[tuple[float, Column]]:
        x = RIGHT - sum(column.width for column in self._columns)
        places: list[tuple[float, Column]] = []
        for column in self._columns:
            places.append((x, column))
            x += column.width
        return places

    def _lay_row(self, row: Row) -> None:
        flow = self._flow
        indent = LEFT + PADDING + (_SUBROW_INDENT if row.member else 0.0)
        width = self._text_width - (indent - LEFT - PADDING)
        if not row.cells:
            width = WIDTH - 2 * PADDING
        lines = wrapped(row.text, BODY, width)
        cells = [
            (x, cell, self._words(column, cell))
            for (x, column), cell in zip(self._places(), row.cells, strict=False)
        ]
        text_high = BODY.leading * len(lines) + (CAPTION.leading if row.tag else 0.0)
        words_high = max((SMALL.leading * len(words) + 1.5 for *_, words in cells), default=0.0)
        badge_high = _BADGE_HIGH + 1.0 if row.cells else 0.0
        high = max(text_high, words_high, badge_high) + _ROW_PADDING
        below = self._notes_height(row.notes, indent) + _NOTE_GAP + _ROW_PADDING
        flow.ensure(high + min(below, _KEPT_TOGETHER))
        flow.down(_ROW_PADDING)
        flow.add(*lines_of(indent, flow.y, lines, BODY))
        if row.tag:
            top = flow.y - BODY.leading * len(lines)
            flow.add(line_of(indent, top, row.tag, CAPTION, Ink.MUTED))
        for x, cell, words in cells:
            flow.add(*_cell_marks(x, flow.y, cell, words))
        flow.down(high - _ROW_PADDING + (_NOTE_GAP if row.notes else 0.0))
        for note in row.notes:
            flow.paragraph(
                note.text,
                SMALL,
                x=indent + 8,
                width=RIGHT - PADDING - indent - 8,
                lead=note.lead,
            )
        flow.down(_ROW_PADDING if row.cells else 1.0)
        if row.cells:
            flow.rule()

    def _words(self, column: Column, cell: RatingCell) -> tuple[str, ...]:
        if not column.words:
            return ()
        style = SMALL_STRONG if cell.agreed or cell.departs else SMALL
        return wrapped(cell.word, style, column.width - _BADGE_WIDE - 7)

    def _notes_height(self, notes: Sequence[Note], indent: float) -> float:
        width = RIGHT - PADDING - indent - 8
        return sum(
            SMALL.leading * len(wrapped(f"{note.lead} {note.text}", SMALL_STRONG, width))
            for note in notes
        )


def scale_legend(scale: RatingScale) -> str:
    """« 1 Non acquis · 2 Acquis · – Non observé »: the words of every digit of a table."""
    return " · ".join(
        (*(f"{level.value} {level.label}" for level in scale.levels), "– Non observé")
    )


def _column_head(x: float, top: float, column: Column) -> list[Mark]:
    width = column.width - 3
    style = SMALL_STRONG if column.words else fitting(column.heading, CAPTION_STRONG, width)
    lines = wrapped(column.heading, style, width)
    marks: list[Mark] = list(lines_of(x, top, lines, style))
    if column.second_line:
        below = wrapped(column.second_line, CAPTION, width)
        marks.extend(lines_of(x, top - style.leading * len(lines), below, CAPTION, Ink.MUTED))
    return marks


def _cell_marks(x: float, top: float, cell: RatingCell, words: Sequence[str]) -> list[Mark]:
    if not cell.digit:
        return []
    fill = Ink.ACCENT if cell.agreed else None
    edge = Ink.ACCENT if cell.agreed else (Ink.TEXT if cell.departs else Ink.MUTED)
    width = 1.5 if cell.departs else 0.5
    ink = Ink.PAPER if cell.agreed else Ink.TEXT
    left = x + 0.75
    start = left + (_BADGE_WIDE - text_width(cell.digit, BODY_STRONG)) / 2
    marks: list[Mark] = [
        Box(left, top - _BADGE_HIGH + 0.7, _BADGE_WIDE, _BADGE_HIGH, width, edge, fill, 3.0),
        Text(start, baseline(top, BODY_STRONG), cell.digit, BODY_STRONG, ink),
    ]
    style = SMALL_STRONG if cell.agreed or cell.departs else SMALL
    marks.extend(lines_of(left + _BADGE_WIDE + 4, top - 0.8, words, style))
    return marks
