"""A box to tick, with the mark drawn and not only coloured."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.widgets.focus_ring import RingHolder
from ui.widgets.painting import paint_box

_MARK = 18
_HEIGHT = 24


def _size(text: str) -> QSize:
    words = QFontMetrics(TextStyle.BODY.font(text)).horizontalAdvance(text)
    return QSize(_MARK + 9 + words, _HEIGHT)


def _paint_words(button: QAbstractButton, painter: QPainter) -> None:
    t = tokens()
    painter.setFont(TextStyle.BODY.font(button.text()))
    painter.setPen(QColor(t.text if button.isEnabled() else t.disabled))
    room = QRect(_MARK + 8, 0, button.width() - _MARK - 8, button.height())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), button.text())


def _mark_rect(button: QAbstractButton) -> QRect:
    return QRect(0, (button.height() - _MARK) // 2, _MARK, _MARK)


class CheckBox(QCheckBox):
    """A box with a tick."""

    def __init__(self, text: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(object_name)
        self._ring = RingHolder(self, radius=4)

    def sizeHint(self) -> QSize:
        return _size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        mark = _mark_rect(self)
        live = self.isEnabled()
        if self.isChecked():
            fill = t.accent if live else t.disabled_ground
            paint_box(painter, mark, fill=fill, outline=None, radius=4)
            ink = t.on_accent if live else t.disabled
            paint_icon(painter, mark.adjusted(2, 2, -2, -2), "check", ink)
        else:
            outline = t.control if live else t.border
            paint_box(painter, mark, fill=t.surface, outline=outline, radius=4)
        _paint_words(self, painter)
