"""Lucide icons, drawn in the colours of the current scheme at the pixels of the screen.

Owns the SVG files of `resources/icons` and a cache of what was drawn. An icon is never alone:
a word, or a tooltip with an accessible name, goes with it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import resource
from ui.look.theme import tokens
from ui.look.tone import Tone


@cache
def _source(name: str) -> str:
    try:
        return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KeyError(name) from None


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def icon_pixmap(name: str, colour: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: a file of `resources/icons`, without its suffix.
        colour: colour of the strokes.
        size: side in logical pixels.
        ratio: device pixels per logical pixel.

    Raises:
        KeyError: there is no such icon.
    """
    words = colour if isinstance(colour, str) else colour.name()
    pixmap = QPixmap(_drawn(name, words, round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: QColor | str) -> None:
    """Draw an icon centred in `rect`, as large as its shorter side."""
    size = min(rect.width(), rect.height())
    ratio = painter.device().devicePixelRatioF()
    left = rect.left() + (rect.width() - size) // 2
    top = rect.top() + (rect.height() - size) // 2
    painter.drawPixmap(QPoint(left, top), icon_pixmap(name, colour, size, ratio))


class _ThemedEngine(QIconEngine):
    """Draws with the tokens of the moment, so that an icon follows a change of theme."""

    def __init__(self, name: str, colour: Callable[[], str]) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def _ink(self, mode: QIcon.Mode) -> str:
        return tokens().disabled if mode == QIcon.Mode.Disabled else self._colour()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        paint_icon(painter, rect, self._name, self._ink(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        del state
        side = min(size.width(), size.height())
        pixmap = QPixmap(_drawn(self._name, self._ink(mode), side))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._colour)


def icon(name: str, tone: Tone = Tone.NEUTRAL) -> QIcon:
    """Return an icon that follows the theme, for menus and item views.

    Raises:
        KeyError: there is no such icon.
    """
    _source(name)
    return QIcon(_ThemedEngine(name, lambda: tone.ink(tokens())))
