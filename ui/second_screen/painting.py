"""Draws the second screen at any size: everything is a part of the screen's height or width."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion

from ui.look.fonts import sized_font
from ui.look.icons import paint_icon
from ui.look.tokens import PublicTokens
from ui.second_screen.content import (
    PublicBlack,
    PublicContent,
    PublicCountdown,
    PublicMessage,
    PublicStep,
    StepState,
)
from ui.widgets.countdown import MOOD_ICONS, CountdownMood

_STEP_ICONS = {
    StepState.DONE: "circle-check",
    StepState.CURRENT: "circle-dot",
    StepState.NEXT: "circle",
}
_WIDEST = "+00:00"
_WIDEST_HOURS = "+0:00:00"


_TITLE_LINES, _LINES = 3, 4
_DIGITS, _BAR = (0.2, 0.6), (0.73, 0.84)
_HEAD, _STATE, _FOOT = (0.0, 0.2), (0.63, 0.73), (0.89, 1.0)
"""Where the parts of a countdown begin and end, as parts of the height; none reaches another."""

_SMALLEST = 0.02
"""The smallest text of a message, as a part of the height."""


def _balanced(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """Break a paragraph into as few lines as there is room for, of about the same length."""
    lines = _broken(text, metrics, room)
    for part in range(1, 10):
        tighter = _broken(text, metrics, room * (1 - part * 0.05))
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def _broken(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """Break a paragraph between words; a word that is too long stays whole."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        elif word:
            lines.append(word)
    return lines


def fitting_font(text: str, weight: int, width: float, height: float) -> QFont:
    """Return the largest font in which `text` fits in a box, in logical pixels."""
    probe = QFontMetricsF(sized_font(1000, weight))
    by_width = width / max(probe.horizontalAdvance(text), 1.0)
    by_height = height / probe.capHeight()
    return sized_font(max(int(1000 * min(by_width, by_height)), 8), weight)


def moving_parts(area: QRect) -> QRegion:
    """Return what a second of the countdown changes: the digits and the bar."""
    return QRegion(_band(area, *_DIGITS)) + QRegion(_band(area, *_BAR))


def _band(area: QRect, top: float, bottom: float) -> QRect:
    height = area.height()
    return QRect(0, round(height * top), area.width(), round(height * (bottom - top)))


def paint_public(
    painter: QPainter,
    area: QRect,
    content: PublicContent,
    colours: PublicTokens,
    wanted: QRegion | None = None,
) -> None:
    """Draw a content on a rectangle, whatever it is: the screen itself, or a small picture.

    Of a countdown, only what touches `wanted` is drawn, where it is given.
    """
    public = PublicPainter(painter, area, colours, wanted)
    if isinstance(content, PublicCountdown):
        public.countdown(content)
    elif isinstance(content, PublicMessage):
        public.message(content)
    elif isinstance(content, PublicBlack):
        painter.fillRect(area, Qt.GlobalColor.black)
    else:
        public.nothing()


class PublicPainter:
    """Draws one content on one rectangle."""

    def __init__(
        self, painter: QPainter, area: QRect, colours: PublicTokens, wanted: QRegion | None = None
    ) -> None:
        self._painter = painter
        self._wanted = wanted
        self._area = area
        self._colours = colours
        self._w = area.width()
        self._h = area.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def nothing(self) -> None:
        """Draw the bare ground."""
        self._painter.fillRect(self._area, QColor(self._colours.ground))

    def message(self, message: PublicMessage) -> None:
        """Draw words to the room."""
        c = self._colours
        self.nothing()
        title, size = self._wrapped(message.title, 0.094, _TITLE_LINES)
        lines, small = self._wrapped("\n".join(message.lines), 0.043, _LINES)
        down = 0.5 - ((len(title) - 1) * size * 1.2 + max(len(lines) - 2, 0) * small * 1.4) / 2
        side = round(self._h * 0.11)
        box = QRect((self._w - side) // 2, round(self._h * (down - 0.215)), side, side)
        paint_icon(self._painter, box, message.icon_name, c.accent)
        for index, line in enumerate(title):
            at = down + index * size * 1.2
            self._centred(line, at, size, 600, c.text, widest=0.9)
        down += (len(title) - 1) * size * 1.2 + 0.126
        for index, line in enumerate(lines):
            self._centred(line, down + index * small * 1.4, small, 400, c.muted, widest=0.9)
        self._centred(message.clock, 0.923, 0.045, 600, c.muted, widest=0.5)

    def countdown(self, content: PublicCountdown) -> None:
        """Draw the oral under way."""
        c = self._colours
        mood = content.display.mood
        over = mood is CountdownMood.OVERTIME
        ground = c.overtime_ground if over else c.ground
        self._painter.fillRect(self._area, QColor(ground))
        text = c.overtime_text if over else c.text
        muted = c.overtime_muted if over else c.muted
        if not content.display.text:
            self._centred(content.display.phase, 0.36, 0.15, 600, text, widest=0.92)
            self._centred(content.who, 0.5, 0.05, 400, muted, widest=0.92)
        elif self._shows(_HEAD):
            self._centred(content.display.phase, 0.087, 0.069, 600, text, widest=0.92)
            self._centred(content.who, 0.152, 0.036, 400, muted, widest=0.92)
        if content.display.text and self._shows(_DIGITS):
            ink = c.warning if mood is CountdownMood.WARNING else text
            self._digits(content.display.text, ink)
        if self._shows(_STATE):
            self._state(content, text)
        if content.display.fraction is not None and self._shows(_BAR):
            self._bar(content, muted)
        if self._shows(_FOOT):
            self._steps(content.steps, text, muted, c.overtime_track if over else c.track)

    def _shows(self, part: tuple[float, float]) -> bool:
        return self._wanted is None or self._wanted.intersects(_band(self._area, *part))

    def _digits(self, text: str, ink: str) -> None:
        widest = _WIDEST_HOURS if text.count(":") > 1 else _WIDEST
        font = fitting_font(widest, 600, self._w * 0.9, self._h * 0.36)
        metrics = QFontMetricsF(font)
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        baseline = self._h * 0.4 + metrics.capHeight() / 2
        left = (self._w - metrics.horizontalAdvance(text)) / 2
        self._painter.drawText(QPointF(left, baseline), text)

    def _state(self, content: PublicCountdown, text: str) -> None:
        c = self._colours
        words = content.display.state_words
        if not words:
            return
        ink = {CountdownMood.WARNING: c.warning, CountdownMood.PAUSED: c.accent}.get(
            content.display.mood, text
        )
        font = sized_font(round(self._h * 0.052), 600, text=words)
        metrics = QFontMetricsF(font)
        side = round(metrics.capHeight() * 1.3)
        symbol = MOOD_ICONS[content.display.mood]
        gap = side * 1.5 if symbol else 0.0
        left = (self._w - metrics.horizontalAdvance(words) - gap) / 2
        middle = self._h * 0.678
        if symbol:
            box = QRect(round(left), round(middle - side / 2), side, side)
            paint_icon(self._painter, box, symbol, ink)
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        baseline = middle + metrics.capHeight() / 2
        self._painter.drawText(QPointF(left + gap, baseline), words)

    def _bar(self, content: PublicCountdown, muted: str) -> None:
        c = self._colours
        mood = content.display.mood
        over = mood is CountdownMood.OVERTIME
        height = self._h * 0.035
        track = QRectF(self._w * 0.031, self._h * 0.796, self._w * 0.938, height)
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.overtime_track if over else c.track))
        painter.drawRoundedRect(track, height / 2, height / 2)
        share = max(0.0, min(1.0, content.display.fraction or 0.0))
        if share > 0:
            part = QRectF(track)
            part.setWidth(max(track.width() * share, height))
            painter.setBrush(QColor(c.warning if mood is CountdownMood.WARNING else c.accent))
            painter.drawRoundedRect(part, height / 2, height / 2)
        self._marks(content, track, muted)

    def _marks(self, content: PublicCountdown, track: QRectF, muted: str) -> None:
        painter = self._painter
        painter.setFont(sized_font(round(self._h * 0.026)))
        for mark in content.display.marks:
            at = track.left() + track.width() * mark.fraction
            tick = QRectF(at - 2, track.top() - self._h * 0.016, 4, self._h * 0.011)
            painter.fillRect(tick, QColor(muted))
            painter.setPen(QColor(muted))
            words = QRectF(at, tick.top() - self._h * 0.04, self._w * 0.3, self._h * 0.036)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), mark.label)

    def _steps(self, steps: Iterable[PublicStep], text: str, muted: str, line_ink: str) -> None:
        shown = list(steps)
        side = round(self._h * 0.03)
        line, gap, after = self._w * 0.05, self._w * 0.017, side * 0.4
        fonts = [
            sized_font(
                round(self._h * 0.03),
                600 if step.state is StepState.CURRENT else 400,
                text=step.name,
            )
            for step in shown
        ]
        widths = [
            side + after + QFontMetricsF(font).horizontalAdvance(step.name)
            for step, font in zip(shown, fonts, strict=True)
        ]
        left = (self._w - sum(widths) - (line + 2 * gap) * max(len(shown) - 1, 0)) / 2
        middle = self._h * 0.937
        for index, (step, font, width) in enumerate(zip(shown, fonts, widths, strict=True)):
            ink = text if step.state is StepState.CURRENT else muted
            if index:
                self._painter.fillRect(QRectF(left + gap, middle - 1, line, 2), QColor(line_ink))
                left += line + 2 * gap
            box = QRect(round(left), round(middle - side / 2), side, side)
            paint_icon(self._painter, box, _STEP_ICONS[step.state], ink)
            self._painter.setFont(font)
            self._painter.setPen(QColor(ink))
            words = QRectF(left + side + after, middle - side, width, side * 2)
            self._painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), step.name)
            left += width

    def _wrapped(self, text: str, size: float, most: int) -> tuple[list[str], float]:
        """Break words into at most so many lines, smaller where they would be more.

        Returns:
            the lines, and the size that they are to be drawn in.
        """
        while True:
            font = sized_font(max(round(self._h * size), 1), 600, text=text)
            lines = [
                line
                for paragraph in text.split("\n")
                for line in _balanced(paragraph, QFontMetricsF(font), self._w * 0.9)
            ]
            if len(lines) <= most or size < _SMALLEST:
                return lines, size
            size *= 0.9

    def _centred(
        self, text: str, middle: float, size: float, weight: int, ink: str, *, widest: float
    ) -> None:
        font = sized_font(round(self._h * size), weight, text=text)
        natural = QFontMetricsF(font).horizontalAdvance(text)
        if natural > self._w * widest:
            pixels = max(int(font.pixelSize() * self._w * widest / natural), 12)
            font = sized_font(pixels, weight, text=text)
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        box = QRectF(0, self._h * (middle - 0.1), self._w, self._h * 0.2)
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
