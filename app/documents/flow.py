"""Marks laid from top to bottom, over as many pages as they need.

Knows places and page breaks, not what is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.documents.marks import PAGE_HEIGHT, PAGE_WIDTH, Box, Ink, Line, Mark, Text
from app.documents.typeface import (
    CAPTION,
    HEADING,
    SMALL_STRONG,
    TextStyle,
    printable,
    text_width,
    wrapped,
)

LEFT = 42.0
RIGHT = PAGE_WIDTH - 42.0
WIDTH = RIGHT - LEFT
TOP = PAGE_HEIGHT - 66.0
BOTTOM = 100.0
PLAIN_BOTTOM = 70.0
"""Where pages end above a foot without a digest."""

PADDING = 6.0


def baseline(top: float, style: TextStyle) -> float:
    """Where a line of that style sits when its box begins at `top`."""
    return top - (style.leading + 0.72 * style.size) / 2


def line_of(
    x: float, top: float, text: str, style: TextStyle, ink: Ink = Ink.TEXT, *, right: bool = False
) -> Text:
    """Return one printable line whose box begins at `top`; `right` puts its end at `x`."""
    shown = printable(text)
    start = x - text_width(shown, style) if right else x
    return Text(start, baseline(top, style), shown, style, ink)


def lines_of(
    x: float, top: float, lines: Sequence[str], style: TextStyle, ink: Ink = Ink.TEXT
) -> list[Text]:
    """Return wrapped lines one under the other."""
    return [
        Text(x, baseline(top - number * style.leading, style), line, style, ink)
        for number, line in enumerate(lines)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A captioned fact of a grid; `share` is its part of the width."""

    caption: str
    text: str
    share: float


class Flow:
    """A cursor that goes down the page and on to the next one.

    `top_of_table`, when set, is called at the top of each new page to repeat a table's head.
    """

    def __init__(self, *, bottom: float = BOTTOM) -> None:
        self._pages: list[list[Mark]] = [[]]
        self._bottom = bottom
        self.y = TOP
        self.top_of_table: Callable[[], None] | None = None

    @property
    def pages(self) -> tuple[tuple[Mark, ...], ...]:
        """What has been laid so far, page by page."""
        return tuple(tuple(page) for page in self._pages)

    @property
    def left_on_page(self) -> float:
        """The height that is still free."""
        return self.y - self._bottom

    def add(self, *marks: Mark) -> None:
        """Put marks on the current page, without moving."""
        self._pages[-1].extend(marks)

    def down(self, height: float) -> None:
        """Go down."""
        self.y -= height

    def ensure(self, height: float) -> None:
        """Go on to the next page unless that height is free on this one."""
        if height > self.left_on_page and self._pages[-1]:
            self.break_page()

    def break_page(self) -> None:
        """Go on to the next page, under the head of the table if one is open."""
        self._pages.append([])
        self.y = TOP
        if self.top_of_table is not None:
            self.top_of_table()

    def paragraph(
        self,
        text: str,
        style: TextStyle,
        *,
        x: float = LEFT,
        width: float = WIDTH,
        ink: Ink = Ink.TEXT,
        lead: str = "",
    ) -> None:
        """Lay a text that may go over a page's end; `lead` begins it in semi-bold."""
        indent = 0.0
        if lead:
            strong = printable(f"{lead} ")
            indent = text_width(strong, SMALL_STRONG)
            self.ensure(style.leading)
            self.add(Text(x, baseline(self.y, style), strong, SMALL_STRONG, ink))
        first, *rest = wrapped(text, style, width - indent)
        if rest:
            rest = list(wrapped(_after(text, first), style, width))
        for number, line in enumerate([first, *rest]):
            if style.leading > self.left_on_page:
                self.break_page()
                self.down(3)
            start = x + (indent if number == 0 else 0.0)
            self.add(Text(start, baseline(self.y, style), line, style, ink))
            self.down(style.leading)

    def heading(self, text: str, *, keep: float = 40.0) -> None:
        """Lay a heading that stays with at least `keep` of what follows."""
        self.ensure(HEADING.leading + 6 + keep)
        self.add(line_of(LEFT, self.y, text, HEADING))
        self.down(HEADING.leading + 4)

    def rule(self, ink: Ink = Ink.LINE, width: float = 0.5) -> None:
        """Lay a line over the whole width."""
        self.add(Line(LEFT, self.y, RIGHT, self.y, width, ink))

    def band(self, text: str) -> None:
        """Lay a heading on a pale ground, kept with the row that follows."""
        high = SMALL_STRONG.leading + 5
        self.ensure(high + 30)
        self.add(
            Box(LEFT, self.y - high, WIDTH, high, width=0, fill=Ink.BAND),
            line_of(LEFT + PADDING, self.y - 2.5, text, SMALL_STRONG),
        )
        self.down(high)

    def facts(self, cells: Sequence[Cell], style: TextStyle) -> None:
        """Lay one row of captioned facts, with a line under it."""
        total = sum(cell.share for cell in cells)
        laid: list[tuple[float, Cell, tuple[str, ...]]] = []
        x = LEFT
        for cell in cells:
            wide = WIDTH * cell.share / total
            laid.append((x, cell, wrapped(cell.text, style, wide - 2 * PADDING)))
            x += wide
        high = CAPTION.leading + style.leading * max(len(lines) for _, _, lines in laid) + 6
        self.ensure(high)
        for x, cell, lines in laid:
            self.add(
                line_of(x, self.y - 3, cell.caption, CAPTION, Ink.MUTED),
                *lines_of(x, self.y - 3 - CAPTION.leading, lines, style),
            )
        self.down(high)
        self.rule()


def _after(text: str, first: str) -> str:
    """What is left of a text once its first wrapped line is laid."""
    return printable(text)[len(first) :].removeprefix(" ").removeprefix("\n")
