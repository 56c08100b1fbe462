"""A row of segments of which one is on: which list is shown, which rows are kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.widgets.painting import paint_box

_HEIGHT = 32


class _Segment(QRadioButton):
    """One segment; the chosen one lies on the soft accent."""

    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName(f"segment_{key}")
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(TextStyle.BODY_STRONG.font()).horizontalAdvance(self.text())
        return QSize(words + 25, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        on = self.isChecked()
        inner = self.rect().adjusted(2, 2, -2, -2)
        if on or self.underMouse():
            fill = t.accent_soft if on else t.sunken
            paint_box(painter, inner, fill=fill, outline=None, radius=6)
        style = TextStyle.BODY_STRONG if on else TextStyle.BODY
        painter.setFont(style.font())
        painter.setPen(QColor(t.accent if on else t.text))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 6, 6)


class Segments(QWidget):
    """Segments side by side in one outline; arrows move, one is always on."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        segments: Sequence[tuple[str, str]],
        *,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name = name
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for key, words in segments:
            button = _Segment(key, words, self)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
            button.toggled.connect(lambda on, key=key: self._toggled(key, on))
        self.set_words(dict(segments))
        self.set_value(segments[0][0])

    def _toggled(self, key: str, on: bool) -> None:
        if on:
            self.chosen.emit(key)

    def set_words(self, words: dict[str, str]) -> None:
        """Change the words of segments, such as their counts."""
        for key, text in words.items():
            button = self._buttons[key]
            button.setText(text)
            button.setAccessibleName(f"{self._name}, {text}")
            button.updateGeometry()

    def value(self) -> str:
        """Return the key of the segment that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Turn a segment on; emits nothing."""
        for button in self._buttons.values():
            button.blockSignals(True)
        self._buttons[key].setChecked(True)
        for button in self._buttons.values():
            button.blockSignals(False)
            button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        paint_box(QPainter(self), self.rect(), fill=t.surface, outline=t.control, radius=8)
