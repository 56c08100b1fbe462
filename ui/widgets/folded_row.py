"""A row that folds what follows it: a chevron, a title, a count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size


class FoldedRow(QPushButton):
    """A sunken row; pressing it folds or unfolds. Showing the rest is the page's part.

    Args:
        title: semi-bold words.
        subtitle: muted words after the title.
        trailing: words at the right, such as « 2 / 6 ».
        folded: how it starts.
    """

    folded_changed = Signal(bool)

    def __init__(
        self,
        title: str,
        *,
        subtitle: str = "",
        trailing: str = "",
        folded: bool = True,
        height: int = Size.FOLDED_ROW,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName(object_name)
        self.setCheckable(True)
        self.setChecked(not folded)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._subtitle = subtitle
        self._trailing = trailing
        self._line = True
        self._publish()
        self.toggled.connect(lambda unfolded: self.folded_changed.emit(not unfolded))

    def is_folded(self) -> bool:
        """Tell whether what follows is hidden."""
        return not self.isChecked()

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold without emitting."""
        blocked = self.blockSignals(True)
        self.setChecked(not folded)
        self.blockSignals(blocked)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.setText(title)
        self._publish()

    def set_subtitle(self, subtitle: str) -> None:
        """Change the words after the title."""
        if subtitle != self._subtitle:
            self._subtitle = subtitle
            self._publish()

    def set_trailing(self, trailing: str) -> None:
        """Change the words at the right."""
        self._trailing = trailing
        self._publish()

    def set_line(self, line: bool) -> None:
        """Draw the line under the row, or not (the last row of a card)."""
        self._line = line
        self.update()

    def _publish(self) -> None:
        parts = [part for part in (self.text(), self._subtitle, self._trailing) if part]
        self.setAccessibleName(", ".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.accent_soft if self.underMouse() else t.sunken))
        if self._line:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))
        chevron = "chevron-right" if self.is_folded() else "chevron-down"
        paint_icon(painter, QRect(16, (self.height() - 16) // 2, 16, 16), chevron, t.muted)
        trailing = QFontMetrics(TextStyle.CAPTION.font()).horizontalAdvance(self._trailing)
        right = self.width() - 16 - trailing
        left = 40
        for text, style, ink in (
            (self.text(), TextStyle.BODY_STRONG, t.text),
            (self._subtitle, TextStyle.BODY, t.muted),
        ):
            if text:
                room = QRect(left, 0, max(right - left - 12, 0), self.height())
                left += self._draw(painter, room, text, style, ink) + 12
        end = QRect(right, 0, trailing + 2, self.height())
        self._draw(painter, end, self._trailing, TextStyle.CAPTION, t.muted)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -2))

    @staticmethod
    def _draw(painter: QPainter, room: QRect, text: str, style: TextStyle, ink: str) -> int:
        metrics = QFontMetrics(style.font(text))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(style.font(text))
        painter.setPen(QColor(ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)
