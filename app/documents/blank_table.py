"""The table of criteria of a form: each word for word, with boxes and a line to write on.

The twin of `criteria_table` before anybody has rated. Knows nothing of panels: a form gives
columns and rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from app.documents import french
from app.documents.flow import LEFT, PADDING, RIGHT, WIDTH, Flow, line_of, lines_of
from app.documents.marks import Box, Ink, Line, Mark
from app.documents.paper_content import PaperSitting
from app.documents.typeface import (
    BODY,
    CAPTION,
    CAPTION_STRONG,
    SMALL,
    SMALL_STRONG,
    fitting,
    printable,
    text_width,
    wrapped,
)
from app.domain.referential import CriterionGroup
from app.domain.session import Candidate

_NUMBER_WIDE = 17.0
_MEMBER_INDENT = 12.0
_ROW_PADDING = 4.5
_WRITING_HIGH = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankColumn:
    """A column of boxes: `wide` × `high` each, in the middle; thick where the jury decides."""

    heading: str
    second_line: str
    width: float
    wide: float
    high: float
    thick: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankRow:
    """A criterion, numbered, or under it one member of a team.

    A row without `boxes` stands above its members. `name_line` leaves room for a name.
    """

    number: str
    text: str
    tag: str = ""
    boxes: bool = True
    member: bool = False
    name_line: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankSection:
    """A group of criteria."""

    title: str
    rows: tuple[BlankRow, ...]


def blank_sections(sitting: PaperSitting) -> tuple[BlankSection, ...]:
    """Return the lines of a sitting's checklist, in its order, members under their criterion."""
    groups: dict[CriterionGroup, list[BlankRow]] = {}
    for rank, criterion in enumerate(sitting.assessment.enabled_criteria, start=1):
        by_member = sitting.by_member(criterion)
        rows = groups.setdefault(criterion.group, [])
        rows.append(
            BlankRow(
                number=str(rank),
                text=criterion.text,
                tag=french.criterion_tag(criterion, by_member=by_member),
                boxes=not by_member,
            )
        )
        if by_member:
            rows.extend(_member(rank, person) for rank, person in enumerate(sitting.candidates, 1))
    return tuple(
        BlankSection(title=french.criterion_group(group), rows=tuple(rows))
        for group, rows in groups.items()
    )


def _member(rank: int, person: Candidate | None) -> BlankRow:
    name = f"Membre {rank}" if person is None else person.name
    return BlankRow(number="", text=name, member=True, name_line=person is None)


class BlankTable:
    """Lays sections of empty rows under a head that is repeated on each page."""

    def __init__(
        self,
        flow: Flow,
        columns: Sequence[BlankColumn],
        *,
        heading: str,
        legend: str,
        writing: str,
    ) -> None:
        self._flow = flow
        self._columns = columns
        self._heading = heading
        self._legend = legend
        self._writing = writing
        self._text_width = WIDTH - sum(each.width for each in columns) - 2 * PADDING - _NUMBER_WIDE

    def lay(self, sections: Sequence[BlankSection]) -> None:
        """Lay the whole table."""
        flow = self._flow
        flow.ensure(130)
        self._lay_head()
        flow.top_of_table = self._lay_head
        for section in sections:
            flow.band(section.title)
            for together in _kept_together(section.rows):
                flow.ensure(sum(self._high(row) for row in together))
                for row in together:
                    self._lay_row(row)
        flow.top_of_table = None
        flow.rule(Ink.TEXT, 0.8)

    def _lay_head(self) -> None:
        flow = self._flow
        wide = self._text_width + _NUMBER_WIDE
        legend = wrapped(self._legend, CAPTION, wide)
        heads = [self._column_head(x, column) for x, column in self._places()]
        high = max(SMALL.leading + CAPTION.leading * len(legend), *(high for high, _ in heads))
        flow.rule(Ink.TEXT, 0.8)
        flow.down(4)
        flow.add(
            line_of(LEFT + PADDING, flow.y, self._heading, SMALL_STRONG),
            *lines_of(LEFT + PADDING, flow.y - SMALL.leading, legend, CAPTION, Ink.MUTED),
            *chain.from_iterable(marks for _, marks in heads),
        )
        flow.down(high + 4)
        flow.rule(Ink.TEXT, 0.5)

    def _column_head(self, x: float, column: BlankColumn) -> tuple[float, list[Mark]]:
        top = self._flow.y - 4
        wide = column.width - 4
        style = fitting(column.heading, CAPTION_STRONG, wide)
        lines = wrapped(column.heading, style, wide)
        below = wrapped(column.second_line, CAPTION, wide) if column.second_line else ()
        marks: list[Mark] = []
        for number, line in enumerate((*lines, *below)):
            face = style if number < len(lines) else fitting(column.second_line, CAPTION, wide)
            start = x + (column.width - text_width(line, face)) / 2
            ink = Ink.TEXT if number < len(lines) else Ink.MUTED
            marks.append(line_of(start, top - number * CAPTION.leading, line, face, ink))
        return CAPTION.leading * (len(lines) + len(below)), marks

    def _places(self) -> list[tuple[float, BlankColumn]]:
        x = RIGHT - sum(column.width for column in self._columns)
        places: list[tuple[float, BlankColumn]] = []
        for column in self._columns:
            places.append((x, column))
            x += column.width
        return places

    def _lines(self, row: BlankRow) -> tuple[str, ...]:
        width = self._text_width - (_MEMBER_INDENT if row.member else 0.0)
        if not row.boxes:
            width = WIDTH - 2 * PADDING - _NUMBER_WIDE
        return wrapped(row.text, BODY, width)

    def _high(self, row: BlankRow) -> float:
        text = BODY.leading * len(self._lines(row)) + (CAPTION.leading if row.tag else 0.0)
        if not row.boxes:
            return text + _ROW_PADDING + 1
        boxes = max(column.high for column in self._columns) + 2
        return max(text, boxes) + 2 * _ROW_PADDING + _WRITING_HIGH

    def _lay_row(self, row: BlankRow) -> None:
        flow = self._flow
        x = LEFT + PADDING + _NUMBER_WIDE + (_MEMBER_INDENT if row.member else 0.0)
        lines = self._lines(row)
        top = flow.y - _ROW_PADDING
        flow.add(
            line_of(LEFT + PADDING, top - 0.6, row.number, SMALL_STRONG, Ink.MUTED),
            *lines_of(x, top, lines, BODY),
        )
        if row.tag:
            below = top - BODY.leading * len(lines)
            flow.add(line_of(x, below, row.tag, CAPTION, Ink.MUTED))
        if row.name_line:
            start = x + text_width(printable(row.text), BODY) + 5
            end = LEFT + PADDING + _NUMBER_WIDE + self._text_width - 6
            flow.add(
                Line(start, top - BODY.leading + 1, end, top - BODY.leading + 1, 0.5, Ink.MUTED)
            )
        if row.boxes:
            for place, column in self._places():
                flow.add(_box(place, top, column))
            self._lay_writing(x, flow.y - self._high(row) + _ROW_PADDING)
        flow.down(self._high(row))
        if row.boxes:
            flow.rule()

    def _lay_writing(self, x: float, bottom: float) -> None:
        caption = printable(self._writing)
        start = x + text_width(caption, CAPTION) + 4
        self._flow.add(
            line_of(x, bottom + CAPTION.leading, caption, CAPTION, Ink.MUTED),
            Line(start, bottom, RIGHT - PADDING, bottom, 0.5, Ink.MUTED),
        )


def _box(x: float, top: float, column: BlankColumn) -> Box:
    left = x + (column.width - column.wide) / 2
    width = 1.4 if column.thick else 0.8
    return Box(left, top - column.high, column.wide, column.high, width, Ink.TEXT, radius=2)


def _kept_together(rows: Sequence[BlankRow]) -> list[list[BlankRow]]:
    """Group a criterion with its first member: the words never stand alone at a page's end."""
    groups: list[list[BlankRow]] = []
    for row in rows:
        if row.member and groups and not groups[-1][-1].boxes:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups
