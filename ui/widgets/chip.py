"""Status chips, pills and counts: they say a state and are never clickable."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.painting import paint_box

_CHIP_HEIGHT = 32


class StatusChip(QLabel):
    """An icon and words in a pale outline, for a header.

    Args:
        text: what the state is.
        icon_name: symbol of the state.
        tone: meaning of the colour.
        lead: whose state it is, in the text colour, before `text`.
    """

    def __init__(
        self,
        text: str,
        *,
        icon_name: str = "",
        tone: Tone = Tone.MUTED,
        lead: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = text
        self._lead = lead
        self._icon = icon_name
        self._tone = tone
        self._publish()

    def set_status(self, text: str, icon_name: str, tone: Tone) -> None:
        """Show another state."""
        if (text, icon_name, tone) != (self._words, self._icon, self._tone):
            self._words, self._icon, self._tone = text, icon_name, tone
            self._publish()

    def _publish(self) -> None:
        self.setText(f"{self._lead} {self._words}" if self._lead else self._words)
        self.setFixedSize(self.sizeHint())  # words of the same width then move nothing
        self.update()

    def _widths(self) -> tuple[int, int, int]:
        metrics = QFontMetrics(TextStyle.CAPTION_MEDIUM.font(self.text()))
        lead = metrics.horizontalAdvance(self._lead) + 6 if self._lead else 0
        return (24 if self._icon else 0), lead, metrics.horizontalAdvance(self._words)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 26, _CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        paint_box(painter, self.rect(), fill=t.surface, outline=t.border, radius=8)
        icon, lead, words = self._widths()
        ink = self._tone.ink(t)
        if self._icon:
            paint_icon(painter, QRect(13, (self.height() - 16) // 2, 16, 16), self._icon, ink)
        painter.setFont(TextStyle.CAPTION_MEDIUM.font(self.text()))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(t.text))
        painter.drawText(QRect(13 + icon, 0, lead + 2, self.height()), middle, self._lead)
        painter.setPen(QColor(ink))
        painter.drawText(QRect(13 + icon + lead, 0, words + 2, self.height()), middle, self._words)


def pill_width(text: str, icon_name: str) -> int:
    """Return the width of a pill in logical pixels."""
    words = QFontMetrics(TextStyle.CAPTION_MEDIUM.font(text)).horizontalAdvance(text)
    return words + (20 if icon_name else 0) + 18


def paint_pill(
    painter: QPainter, rect: QRect, text: str, *, icon_name: str, tone: Tone, filled: bool = False
) -> None:
    """Draw a pill at the left of `rect`, centred in its height; for item delegates too."""
    t = tokens()
    box = QRect(rect.left(), rect.top() + (rect.height() - Size.PILL) // 2, 0, Size.PILL)
    box.setWidth(min(pill_width(text, icon_name), rect.width()))
    quiet = tone in (Tone.NEUTRAL, Tone.MUTED)
    ink = t.on_accent if filled else (t.muted if quiet else tone.ink(t))
    fill = t.accent if filled else (t.surface if quiet else tone.soft(t))
    outline = t.border if quiet and not filled else None
    paint_box(painter, box, fill=fill, outline=outline, radius=Size.PILL / 2)
    left = box.left() + 9
    if icon_name:
        paint_icon(painter, QRect(left, box.top() + 5, 14, 14), icon_name, ink)
        left += 20
    painter.setFont(TextStyle.CAPTION_MEDIUM.font(text))
    painter.setPen(QColor(ink))
    room = QRect(left, box.top(), box.right() - left, box.height())
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)


class Pill(QLabel):
    """A rounded label of 24 px: symbol, word, then colour."""

    def __init__(
        self,
        text: str,
        *,
        icon_name: str = "",
        tone: Tone = Tone.NEUTRAL,
        filled: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_pill(text, icon_name, tone, filled)

    def set_pill(self, text: str, icon_name: str, tone: Tone, filled: bool = False) -> None:
        """Show another state."""
        self._icon = icon_name
        self._tone = tone
        self._filled = filled
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self.text(), self._icon), Size.PILL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_pill(
            QPainter(self),
            self.rect(),
            self.text(),
            icon_name=self._icon,
            tone=self._tone,
            filled=self._filled,
        )


class CountBadge(QLabel):
    """A number on the accent: how many things wait. Zero hides it."""

    def __init__(self, count: int = 0, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show another number."""
        self.setText(str(count))
        self.setVisible(count > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(TextStyle.CAPTION_MEDIUM.font()).horizontalAdvance(self.text())
        return QSize(max(words + 18, 26), 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_box(painter, self.rect(), fill=tokens().accent, outline=None, radius=10)
        painter.setFont(TextStyle.CAPTION_MEDIUM.font())
        painter.setPen(QColor(tokens().on_accent))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
