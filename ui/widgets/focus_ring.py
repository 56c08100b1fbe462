"""The 2 px ring around the control that has the keyboard, drawn outside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look.theme import tokens

_OUTSIDE = 4
_WIDTH = 2.0


def ring_area(target: QRect) -> QRect:
    """Return where the ring around a rectangle is drawn."""
    return target.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)


def paint_ring(painter: QPainter, target: QRect, *, radius: int = 8) -> None:
    """Draw the ring around a rectangle, whose corners have this radius."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().accent), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rounded = radius + _OUTSIDE - 1
    painter.drawRoundedRect(QRectF(ring_area(target)).adjusted(1, 1, -1, -1), rounded, rounded)


class FocusRing(QWidget):
    """A ring that follows `target`, 4 px outside it, in the target's own parent.

    It takes neither mouse nor focus, and goes with its target.
    """

    def __init__(self, target: QWidget, *, radius: int = 8) -> None:
        super().__init__(target.parentWidget())
        self._target = target
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.installEventFilter(self)
        target.destroyed.connect(self.deleteLater)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        moves = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in moves:
            self._follow()
        return False

    def _follow(self) -> None:
        self.setGeometry(ring_area(self._target.geometry()))
        self.setVisible(not self._target.isHidden())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        inside = self.rect().adjusted(_OUTSIDE, _OUTSIDE, -_OUTSIDE, -_OUTSIDE)
        paint_ring(QPainter(self), inside, radius=self._radius)


class RingHolder:
    """Gives its owner a ring for as long as the owner has the keyboard."""

    def __init__(self, owner: QWidget, *, radius: int = 8) -> None:
        self._owner = owner
        self._radius = radius
        self._ring: FocusRing | None = None

    def show(self) -> None:
        """Draw the ring; a widget without a parent has nowhere to draw it."""
        if self._ring is None and self._owner.parentWidget() is not None:
            self._ring = FocusRing(self._owner, radius=self._radius)

    def hide(self) -> None:
        """Take the ring away."""
        if self._ring is not None:
            self._owner.removeEventFilter(self._ring)
            self._ring.deleteLater()
            self._ring.hide()
            self._ring = None
