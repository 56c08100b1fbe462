"""A row of a list card: symbol, two lines, what stands at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label


class ListRow(QWidget):
    """Two lines with a symbol before and widgets after, and a line under it.

    Args:
        title: first line.
        subtitle: second line, muted.
        icon_name: symbol at the left.
        tone: tone of the symbol.
        trailing: widget at the right.
        current: soft ground and a bar of 4 px at the left.
        clickable: the whole row acts, with mouse, Enter or Space.
        height: least height in logical pixels.
    """

    activated = Signal()

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        icon_name: str = "",
        tone: Tone = Tone.MUTED,
        trailing: QWidget | None = None,
        current: bool = False,
        clickable: bool = False,
        height: int = Size.ROW,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._current = current
        self._clickable = clickable
        self._line = True
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(12)
        self._symbol = IconLabel(icon_name, tone=tone, size=20)
        self._row.addWidget(self._symbol)
        self._symbol.setVisible(bool(icon_name))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._title = Label(title, style=TextStyle.BODY_MEDIUM, elide=True)
        self._subtitle = Label(subtitle, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._subtitle)
        lines.addStretch(1)
        self._row.addLayout(lines, 1)
        if trailing is not None:
            self.add_trailing(trailing)
        self.set_texts(title, subtitle)

    def set_texts(self, title: str, subtitle: str = "") -> None:
        """Show other words; no second line without words."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(f"{title}, {subtitle}" if subtitle else title)

    def set_icon(self, name: str, tone: Tone) -> None:
        """Show another symbol."""
        self._symbol.set_icon(name, tone)
        self._symbol.setVisible(bool(name))

    def set_current(self, current: bool) -> None:
        """Mark the row as the current one, or not."""
        self._current = current
        self.update()

    def set_line(self, line: bool) -> None:
        """Draw the line under the row, or not (the last row of a full card)."""
        self._line = line
        self.update()

    def add_trailing(self, widget: QWidget) -> None:
        """Put a widget at the right."""
        self._row.addWidget(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._clickable and event.key() in keys:
            self.activated.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit()
            return
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), QColor(t.accent_soft))
            painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        if self._line:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -2))
