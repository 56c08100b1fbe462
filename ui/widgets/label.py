"""Words on a line or wrapped on several, at the line heights of the design.

Text is never interpreted: a candidate called `<b>` is shown as such.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tone import Tone

_UNBOUNDED = 100_000.0


class Label(QLabel):
    """Plain words in one style and tone.

    Args:
        text: words to show, never markup.
        style: size, weight and line height.
        tone: meaning of the colour.
        lead: first words, in semi-bold and in the text colour, before `text`.
        wrap: break into lines of the style's height; the label then asks for its height.
        elide: end with « … » where there is no room; the whole text becomes the tooltip.
        room_for: measure as in this style, so that `set_style` moves nothing.
        align: horizontal alignment.
    """

    def __init__(
        self,
        text: str = "",
        *,
        style: TextStyle = TextStyle.BODY,
        tone: Tone = Tone.NEUTRAL,
        lead: str = "",
        wrap: bool = False,
        elide: bool = False,
        room_for: TextStyle | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self._style = style
        self._room_for = room_for
        self._tone = tone
        self._lead = lead
        self._words = text
        self._elide = elide
        self._line_counts: dict[int, int] = {}
        self._laid_out: dict[object, QTextLayout] = {}
        self.setWordWrap(wrap)
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self._publish()

    def setText(self, text: str) -> None:
        """Replace the words, keeping the lead."""
        if text != self._words:
            self._words = text
            self._publish()

    def words(self) -> str:
        """Return the words without the lead."""
        return self._words

    def set_lead(self, lead: str) -> None:
        """Replace the first words, shown in semi-bold."""
        if lead != self._lead:
            self._lead = lead
            self._publish()

    def set_tone(self, tone: Tone) -> None:
        """Change the meaning of the colour."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def set_style(self, style: TextStyle) -> None:
        """Change size and weight."""
        if style is self._style:
            return
        self._style = style
        if self._room_for is None:
            self._publish()
        else:
            self.update()

    def keep_room_for(self, words: str) -> None:
        """Take the room of these words whatever is shown; other words then move nothing."""
        metrics = QFontMetrics(self._style.font(words))
        self.setFixedSize(metrics.horizontalAdvance(words) + 1, self._style.line_height)

    def _publish(self) -> None:
        whole = f"{self._lead} {self._words}" if self._lead and self._words else ""
        whole = whole or self._lead or self._words
        self._line_counts.clear()
        self._laid_out.clear()
        self._width: int | None = None
        super().setText(whole)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return self._style.line_height
        if width not in self._line_counts:
            style = self._room_for or self._style
            self._line_counts[width] = self._layout(style, float(max(width, 1))).lineCount()
        return max(self._line_counts[width], 1) * self._style.line_height

    def sizeHint(self) -> QSize:
        if self.wordWrap():
            natural = min(self._natural_width(), 480)
            return QSize(natural, self.heightForWidth(natural))
        return QSize(self._natural_width(), self._style.line_height)

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return QSize(40, self._style.line_height)
        width = 24 if self._elide else self._natural_width()
        return QSize(width, self._style.line_height)

    def _natural_width(self) -> int:
        if self._width is None:
            self._width = self._measure()
        return self._width

    def _measure(self) -> int:
        text = self.text()
        if not self._lead:  # measured without a layout: start-up makes dozens of these
            metrics = QFontMetrics((self._room_for or self._style).font(text))
            return max(map(metrics.horizontalAdvance, text.split("\n"))) + 1
        layout = self._layout(self._style, _UNBOUNDED)
        widths = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
        return math.ceil(max(widths, default=0.0)) + 1

    def _painted_layout(self, area: QRect) -> QTextLayout:
        """Return the layout for the next paint: scrolling paints the same words many times."""
        key = (self._style, tokens().text, area.getRect())
        if key not in self._laid_out:
            if len(self._laid_out) > 1:  # two styles in one place take turns; no more is kept
                self._laid_out.clear()
            layout = self._layout(
                self._style, float(area.width()) if self.wordWrap() else _UNBOUNDED
            )
            layout.setCacheEnabled(True)
            self._place_lines(layout, area)
            self._laid_out[key] = layout
        return self._laid_out[key]

    def _place_lines(self, layout: QTextLayout, area: QRect) -> None:
        """Put the lines at the line height of the design, in the middle of the area."""
        metrics = QFontMetricsF(self._style.font())
        count = layout.lineCount()
        for index in range(count):
            line = layout.lineAt(index)
            left = area.left() + self._indent(area.width() - line.naturalTextWidth())
            baseline = self._baseline(area, metrics, index, count)
            line.setPosition(QPointF(left, baseline - line.ascent()))

    def _baseline(self, area: QRect, metrics: QFontMetricsF, index: int, count: int) -> int:
        step = self._style.line_height
        top = area.top() + (area.height() - count * step) / 2
        shift = (step - metrics.ascent() - metrics.descent()) / 2
        return round(top + index * step + shift + metrics.ascent())

    def _layout(self, style: TextStyle, width: float) -> QTextLayout:
        text = self.text().replace("\n", "\u2028")
        layout = QTextLayout(text, style.font(text))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if self._lead:
            strong = QTextLayout.FormatRange()
            strong.start = 0
            strong.length = len(self._lead)
            strong.format = QTextCharFormat()
            strong.format.setFont(style.font(text, strong=True))
            strong.format.setForeground(QColor(tokens().text))
            layout.setFormats([strong])
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return layout

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        tone = self._tone if self.isEnabled() else Tone.DISABLED
        painter.setPen(QColor(tone.ink(tokens())))
        area = self.contentsRect()
        if not self.wordWrap() and self._elide and self._natural_width() > area.width() + 1:
            self._paint_elided(painter)
            return
        if self.wordWrap() or self._lead or "\n" in self._words:
            self._painted_layout(area).draw(painter, QPointF(0, 0))
        else:
            self._paint_line(painter, area)

    def _paint_line(self, painter: QPainter, area: QRect) -> None:
        """Draw one line in one style: a count changes at every rating, and a layout is dear."""
        text = self.text()
        font = self._style.font(text)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        left = area.left() + self._indent(area.width() - metrics.horizontalAdvance(text))
        painter.drawText(QPointF(left, self._baseline(area, metrics, 0, 1)), text)

    def _indent(self, spare: float) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return spare
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return spare / 2
        return 0.0

    def _paint_elided(self, painter: QPainter) -> None:
        font = self._style.font(self.text(), strong=bool(self._lead))
        painter.setFont(font)
        room = self.contentsRect().width()
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        if self.toolTip() != self.text():
            self.setToolTip(self.text())
        painter.drawText(QRectF(self.contentsRect()), int(self.alignment().value), shown)


class IconLabel(QWidget):
    """An icon beside words; it says nothing of its own to assistive technology."""

    def __init__(
        self, name: str, *, tone: Tone = Tone.MUTED, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._name:
            tone = self._tone if self.isEnabled() else Tone.DISABLED
            paint_icon(QPainter(self), self.rect(), self._name, tone.ink(tokens()))


def icon_and_words(
    name: str,
    words: str,
    *,
    tone: Tone = Tone.MUTED,
    style: TextStyle = TextStyle.CAPTION_MEDIUM,
    size: int = 16,
    parent: QWidget | None = None,
) -> QWidget:
    """Return an icon, 8 px, and words of the same tone."""
    pair = QWidget(parent)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(name, tone=tone, size=size))
    row.addWidget(Label(words, style=style, tone=tone))
    row.addStretch(1)
    return pair
