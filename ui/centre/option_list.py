"""A choice among a few options that each need a sentence; nothing is chosen until a person does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.widgets.painting import paint_box

_HEIGHT = 56
_SHORT = 40
_DOWN = QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One possible choice: stable key, words, and what it entails."""

    key: str
    title: str
    text: str = ""


class OptionButton(QRadioButton):
    """An option as a framed row: ring, words, and under them what the choice entails."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option.title, parent)
        self._text = option.text
        self.setObjectName(f"option_{option.key}")
        self.setAccessibleDescription(option.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT if option.text else _SHORT)
        self.setToolTip(option.text)

    def set_text(self, text: str) -> None:
        """Say something else under the option's words; its height stays."""
        self._text = text
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.height())

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        lit = self.isEnabled() and self.underMouse()
        chosen = self.isChecked()
        fill = t.accent_soft if chosen or lit else t.surface
        strong = chosen or self.hasFocus()
        outline = t.accent if strong else (t.control if self.isEnabled() else t.border)
        paint_box(
            painter, self.rect(), fill=fill, outline=outline, radius=8, width=2 if strong else 1
        )
        if self.hasFocus():
            inner = self.rect().adjusted(4, 4, -4, -4)
            paint_box(painter, inner, fill=None, outline=t.accent, radius=5, width=1)
        self._paint_ring(painter)
        self._paint_words(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        t = tokens()
        centre = QPointF(24, self.height() / 2)
        painter.setBrush(QColor(t.accent if self.isChecked() else t.surface))
        painter.setPen(QPen(QColor(t.accent if self.isChecked() else t.control), 1))
        painter.drawEllipse(centre, 7.5, 7.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.on_accent))
            painter.drawEllipse(centre, 3, 3)

    def _paint_words(self, painter: QPainter) -> None:
        t = tokens()
        ink = t.text if self.isEnabled() else t.disabled
        top = 8 if self._text else 10
        room = QRect(44, top, self.width() - 56, 20)
        self._line(painter, room, self.text(), TextStyle.BODY_MEDIUM, ink)
        if self._text:
            below = room.translated(0, 20)
            self._line(painter, below, self._text, TextStyle.CAPTION, t.muted)

    @staticmethod
    def _line(painter: QPainter, rect: QRect, text: str, style: TextStyle, ink: str) -> None:
        font = style.font()
        words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), words)


class OptionList(QWidget):
    """Options one under the other; arrows move among them, Space chooses.

    Args:
        name: what is being chosen, for assistive technology.
        options: in order.
        side_by_side: on one line, for a few short options without a sentence.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        *,
        side_by_side: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, OptionButton] = {}
        direction = QBoxLayout.Direction.LeftToRight if side_by_side else _DOWN
        line = QBoxLayout(direction, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for option in options:
            button = OptionButton(option, self)
            button.setAccessibleName(f"{name}, {option.title}")
            self._group.addButton(button)
            self._buttons[option.key] = button
            line.addWidget(button)
            button.toggled.connect(lambda on, key=option.key: self._toggled(key, on))

    def _toggled(self, key: str, on: bool) -> None:
        if on:
            self.chosen.emit(key)

    def button(self, key: str) -> OptionButton:
        """Return the control of an option."""
        return self._buttons[key]

    def value(self) -> str | None:
        """Return the key chosen, `None` before any choice."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Show a choice, or none; emits nothing."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            blocked = button.blockSignals(True)
            button.setChecked(key == value)
            button.blockSignals(blocked)
            button.update()
        self._group.setExclusive(True)
