"""A sunken line across a card, for the head of what follows it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label


class SunkenRow(QFrame):
    """A symbol, semi-bold words, muted words, and a count at the right.

    Args:
        title: semi-bold; a long criterion wraps.
        subtitle: muted, on the same line; without it the title takes the whole width.
        icon_name: symbol before the words.
        tone: tone of the symbol.
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        icon_name: str = "",
        tone: Tone = Tone.MUTED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        if icon_name:
            line.addWidget(IconLabel(icon_name, tone=tone))
        line.addWidget(
            Label(title, style=TextStyle.BODY_STRONG, wrap=not subtitle), 0 if subtitle else 1
        )
        if subtitle:
            line.addWidget(Label(subtitle, tone=Tone.MUTED, elide=True), 1)
        self.count = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        line.addWidget(self.count)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.sunken))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))
