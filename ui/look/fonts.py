"""Inter, its three weights and the sizes of type.

Owns the registration of the shipped fonts. Digits are tabular, so that a countdown or a
column of numbers does not dance; except beside a hyphen, which Inter widens with them.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from resources import resource

FAMILY = "Inter"
_FILES = ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf")


@cache
def register_fonts() -> None:
    """Make the shipped fonts known to Qt, once.

    Raises:
        RuntimeError: a shipped font is missing or unreadable.
    """
    for name in _FILES:
        data = resource("fonts", name).read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) == -1:
            raise RuntimeError(f"font {name} is unreadable")


@cache
def _font(pixels: int, weight: int, *, tabular: bool, slashed_zero: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Said both ways: a painter hands down the features of its widget that a font leaves open.
    font.setFeature(QFont.Tag("tnum"), int(tabular))
    if slashed_zero:
        font.setFeature(QFont.Tag("zero"), 1)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
    return font


def sized_font(pixels: int, weight: int = 400, *, text: str = "") -> QFont:
    """Return Inter at a free size, for the second screen, with the figures `text` asks for."""
    return QFont(_font(pixels, weight, tabular="-" not in text, slashed_zero=False))


class TextStyle(Enum):
    """A size of type: pixels, line height in pixels, weight, slashed zero."""

    CAPTION = (12, 16, 400, False)
    CAPTION_MEDIUM = (12, 16, 500, False)
    BODY = (13, 20, 400, False)
    BODY_MEDIUM = (13, 20, 500, False)
    BODY_STRONG = (13, 20, 600, False)
    TITLE = (15, 24, 600, False)
    WINDOW_TITLE = (18, 24, 600, False)
    DISPLAY = (24, 32, 600, False)
    TIMER = (36, 40, 600, False)
    DIGEST = (13, 20, 500, True)

    @property
    def line_height(self) -> int:
        """Height of one line in logical pixels."""
        return self.value[1]

    def font(self, text: str = "", *, strong: bool = False) -> QFont:
        """Return a font of this style; the caller may change it.

        Args:
            text: what will be written in it; it decides between the two sets of figures.
            strong: semi-bold whatever the style, for leading words and choices.
        """
        pixels, _, weight, slashed_zero = self.value
        return QFont(
            _font(
                pixels,
                600 if strong else weight,
                tabular="-" not in text and not slashed_zero,
                slashed_zero=slashed_zero,
            )
        )
