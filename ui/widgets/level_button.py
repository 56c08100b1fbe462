"""One level of a rating scale: digit and word, in a width that never changes."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QStaticText,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Tokens
from ui.widgets.painting import paint_box

_GAP = 7
_PADDING = 15
_NARROWEST = 84


class LevelButton(QRadioButton):
    """A radio button that looks like a segment. Its accessible name is given, not drawn.

    Args:
        sign: the digit, or `N`.
        word: the level's name.
        boxed: draw its own outline, where it stands alone beside the scale.
    """

    def __init__(
        self, sign: str, word: str, *, boxed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sign = sign
        self._word = word
        self._boxed = boxed
        self._candidate = False
        self._narrow: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_candidate(self, candidate: bool) -> None:
        """Frame the level: proposed, or where the arrow keys stand."""
        if candidate != self._candidate:
            self._candidate = candidate
            self.update()

    def set_width(self, width: int | None) -> None:
        """Impose a width in logical pixels; `None` fits the semi-bold word."""
        self._narrow = width
        if width is not None:
            self.setToolTip(f"{self._sign} {self._word}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = 36 if self._boxed else 30
        if self._narrow is not None:
            return QSize(self._narrow, height)
        padding = 11 if self._boxed else _PADDING
        words = _strong_width(self._sign) + _GAP + _strong_width(self._word)
        return QSize(max(words + 2 * padding, _NARROWEST), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        t = tokens()
        self._paint_ground(painter, t)
        live = self.isEnabled()
        chosen = self.isChecked()
        ink = (t.on_accent if chosen else t.text) if live else t.disabled
        painter.setPen(QColor(ink))
        for text, font, left in _written(self._sign, self._word, self.width(), chosen):
            painter.setFont(font)
            top = (self.height() - text.size().height()) / 2
            painter.drawStaticText(QPointF(left, top), text)

    def _paint_ground(self, painter: QPainter, t: Tokens) -> None:
        live = self.isEnabled()
        radius = 8 if self._boxed else 6
        fill: str | None = t.surface if self._boxed else None
        outline = (t.control if live else t.border) if self._boxed else None
        if self.isChecked():
            fill = t.accent if live else t.disabled_ground
            outline = None if live else outline
        elif live and self.underMouse():
            fill = t.accent_soft
        if fill or outline:
            paint_box(painter, self.rect(), fill=fill, outline=outline, radius=radius)
        if self._candidate and live and not self.isChecked():
            paint_box(painter, self.rect(), fill=None, outline=t.accent, radius=radius, width=2.0)


@lru_cache(maxsize=64)
def _strong_width(words: str) -> int:
    return QFontMetrics(TextStyle.CAPTION.font(strong=True)).horizontalAdvance(words)


@lru_cache(maxsize=256)
def _written(
    sign: str, word: str, width: int, chosen: bool
) -> tuple[tuple[QStaticText, QFont, int], ...]:
    """Return sign and word, laid out once for all the lines of all the sheets, and their left."""
    strong = TextStyle.CAPTION.font(strong=True)
    font = TextStyle.CAPTION.font(strong=chosen)
    sign_width = _strong_width(sign)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, width - sign_width - _GAP - 8)
    left = (width - sign_width - _GAP - metrics.horizontalAdvance(shown)) // 2
    return (
        (_static(sign, strong), strong, left),
        (_static(shown, font), font, left + sign_width + _GAP),
    )


def _static(words: str, font: QFont) -> QStaticText:
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    text.prepare(font=font)
    return text
