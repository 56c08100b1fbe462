"""Titled instructions one under the other, numbered where their order matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.flow import LEFT, RIGHT, Flow, line_of, lines_of
from app.documents.marks import Box, Ink
from app.documents.typeface import Face, TextStyle, wrapped

TEXT = TextStyle(Face.REGULAR, 10, 14.5)
TEXT_STRONG = TextStyle(Face.SEMI_BOLD, 10, 14.5)
_INDENT = 28.0
_GAP = 9.0


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, or what happened, in a few words, and then in full."""

    title: str
    text: str


def lay_steps(flow: Flow, steps: Sequence[Step], *, numbered: bool = False) -> None:
    """Lay each step whole on one page."""
    indent = LEFT + _INDENT if numbered else LEFT
    for number, step in enumerate(steps, start=1):
        titles = wrapped(step.title, TEXT_STRONG, RIGHT - indent)
        lines = wrapped(step.text, TEXT, RIGHT - indent)
        high = TEXT.leading * (len(titles) + len(lines))
        flow.ensure(high)
        if numbered:
            flow.add(
                Box(LEFT, flow.y - 16.5, 18, 18, 0.8, Ink.TEXT, radius=4),
                line_of(LEFT + 6, flow.y - 0.2, str(number), TEXT_STRONG),
            )
        flow.add(
            *lines_of(indent, flow.y, titles, TEXT_STRONG),
            *lines_of(indent, flow.y - TEXT.leading * len(titles), lines, TEXT),
        )
        flow.down(high + _GAP)
