"""What stands on a page: marks with their place, before they become PDF.

Places and lengths are points; the origin is the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.documents.typeface import TextStyle

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89


class Ink(Enum):
    """The few colours of a document, red green blue from 0 to 1; all of them print in grey."""

    TEXT = (0.0, 0.0, 0.0)
    MUTED = (0.29, 0.31, 0.34)
    LINE = (0.72, 0.74, 0.77)
    BAND = (0.945, 0.95, 0.957)
    ACCENT = (0.114, 0.373, 0.749)
    PAPER = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text from its baseline's left end; `text` has passed `printable`."""

    x: float
    y: float
    text: str
    style: TextStyle
    ink: Ink = Ink.TEXT


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; a dashed one is there to be cut or filled in."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.5
    ink: Ink = Ink.LINE
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: outlined when `width` is not 0, filled when `fill` is given."""

    x: float
    y: float
    wide: float
    high: float
    width: float = 0.5
    ink: Ink = Ink.LINE
    fill: Ink | None = None
    radius: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code with its quiet zone, `side` wide and high, drawn as filled rectangles."""

    x: float
    y: float
    side: float
    text: str


@dataclass(frozen=True, slots=True)
class SignatureField:
    """An empty signature field of the file, over a box that the page draws."""

    name: str
    label: str
    x: float
    y: float
    wide: float
    high: float


Mark = Text | Line | Box | QrCode | SignatureField


@dataclass(frozen=True, slots=True)
class Page:
    """Marks in the order in which they are painted."""

    marks: tuple[Mark, ...]
    wide: float = PAGE_WIDTH
    high: float = PAGE_HEIGHT
