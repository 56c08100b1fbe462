"""The embedded typeface: its faces, its text styles, and how long a text is.

Inter is the only family printed. reportlab reads the files on first use.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from resources import resource

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_MISSING = "□"
_UNSEEN = ("Cc", "Cf", "Co", "Cs")
"""Control, format, private and surrogate characters: dropped, the line feed aside."""


class Face(StrEnum):
    """A weight of the family, by the name it is embedded under."""

    REGULAR = "Inter-Regular"
    MEDIUM = "Inter-Medium"
    SEMI_BOLD = "Inter-SemiBold"


_FILES = {
    Face.REGULAR: "Inter_400Regular.ttf",
    Face.MEDIUM: "Inter_500Medium.ttf",
    Face.SEMI_BOLD: "Inter_600SemiBold.ttf",
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A face, its size and the distance between two lines, in points."""

    face: Face
    size: float
    leading: float


TITLE = TextStyle(Face.SEMI_BOLD, 19, 24)
SUBJECT = TextStyle(Face.SEMI_BOLD, 12, 16)
HEADING = TextStyle(Face.SEMI_BOLD, 11, 15)
BODY = TextStyle(Face.REGULAR, 8.6, 11.6)
BODY_STRONG = TextStyle(Face.SEMI_BOLD, 8.6, 11.6)
SMALL = TextStyle(Face.REGULAR, 7.5, 10)
SMALL_STRONG = TextStyle(Face.SEMI_BOLD, 7.5, 10)
CAPTION = TextStyle(Face.REGULAR, 6.7, 8.6)
CAPTION_STRONG = TextStyle(Face.MEDIUM, 6.7, 8.6)


@cache
def font(face: Face) -> TTFont:
    """Return reportlab's font of a face, registered under the face's name."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415  costs 50 ms: not before a page
    from reportlab.pdfbase.ttfonts import TTFont as Font  # noqa: PLC0415

    data = io.BytesIO(resource("fonts", _FILES[face]).read_bytes())
    made = Font(face.value, data, asciiReadable=False)
    pdfmetrics.registerFont(made)
    return made


def printable(text: str) -> str:
    """Return a text that the typeface can print.

    Composed form, no control character but the line feed, and a hollow square for a character
    that the typeface lacks: PDF/A forbids its empty glyph.
    """
    characters = _characters()
    if characters.issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(
        character if character in characters else _MISSING
        for character in composed
        if character == "\n" or unicodedata.category(character) not in _UNSEEN
    )


@cache
def _characters() -> frozenset[str]:
    glyphs = map(chr, font(Face.REGULAR).face.charToGlyph)
    seen = (glyph for glyph in glyphs if unicodedata.category(glyph) not in _UNSEEN)
    return frozenset((*seen, "\n"))


@lru_cache(maxsize=16_384)
def text_width(text: str, style: TextStyle) -> float:
    """How wide a printable text is, in points."""
    return float(font(style.face).stringWidth(text, style.size))


def wrapped(text: str, style: TextStyle, width: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `width`; line feeds are kept, no-break spaces too.

    A word that is wider than a line is cut where it must be: nothing is ever left out.
    """
    lines: list[str] = []
    for paragraph in printable(text).split("\n"):
        lines.extend(_wrapped_paragraph(paragraph, style, width))
    return tuple(lines)


def _wrapped_paragraph(text: str, style: TextStyle, width: float) -> list[str]:
    space = text_width(" ", style)
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in text.split(" "):
        for piece in _pieces(word, style, width):
            wide = text_width(piece, style)
            if line and used + space + wide > width:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += wide + (space if line else 0.0)
            line.append(piece)
    lines.append(" ".join(line))
    return lines


def _pieces(word: str, style: TextStyle, width: float) -> list[str]:
    if text_width(word, style) <= width:
        return [word]
    pieces: list[str] = []
    while word:
        end = len(word)
        while end > 1 and text_width(word[:end], style) > width:
            end -= 1
        hyphen = word.rfind("-", 1, end)
        if hyphen > 0 and end < len(word):
            end = hyphen + 1
        pieces.append(word[:end])
        word = word[end:]
    return pieces


def fitting(text: str, style: TextStyle, width: float) -> TextStyle:
    """Return the style, made smaller where its longest word would not fit, by a third at most."""
    words = printable(text).replace("-", "- ").split()
    longest = max((text_width(word, style) for word in words), default=0.0)
    ratio = min(1.0, max(width / longest, 2 / 3)) if longest else 1.0
    return TextStyle(style.face, style.size * ratio, style.leading)


def shortened(text: str, style: TextStyle, width: float) -> str:
    """Return the text on one line, ended with « … » when it is wider than `width`."""
    line = printable(text).replace("\n", " ")
    if text_width(line, style) <= width:
        return line
    while line and text_width(f"{line}…", style) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
