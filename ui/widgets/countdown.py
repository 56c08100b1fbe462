"""A countdown as it is shown: digits, a bar with its thresholds, words.

Owns no clock: it paints the `CountdownDisplay` it is given, and only when something that is
visible changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Tokens
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label


class CountdownMood(StrEnum):
    """What the time left means; always said in words too."""

    NORMAL = "normal"
    WARNING = "warning"
    OVERTIME = "overtime"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Mark:
    """A threshold on the bar: the part of the phase then left (0 to 1), and its name."""

    fraction: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountdownDisplay:
    """Everything a countdown shows at one instant.

    `text` is `21:18`, or `+0:53` once the time is over; with `counts_up` it is what went by
    already. `fraction` is the part of the phase that is left, 1 to 0; `None` draws no bar.
    `state_words` says the mood (« Moins de 5 minutes », « En pause »). What follows is for
    the operator alone, since it holds durations: `place` (« phase 2 sur 3 »), `subtitle` (the
    total), `overrun` (earlier phases that lasted too long), `given` (extra time, added time),
    `trailing` (the planned end). The second screen never shows any of it.
    """

    text: str
    phase: str
    counts_up: bool = False
    mood: CountdownMood = CountdownMood.NORMAL
    fraction: float | None = 1.0
    marks: tuple[Mark, ...] = ()
    state_words: str = ""
    place: str = ""
    subtitle: str = ""
    overrun: str = ""
    given: tuple[str, ...] = ()
    trailing: str = ""


MOOD_ICONS = {
    CountdownMood.NORMAL: "",
    CountdownMood.WARNING: "hourglass",
    CountdownMood.OVERTIME: "circle-alert",
    CountdownMood.PAUSED: "pause",
    CountdownMood.STOPPED: "square",
}
_MOST_GIVEN = 2
_BAR_TOP = 46
_BAR = 8
_TONES = {
    CountdownMood.NORMAL: Tone.NEUTRAL,
    CountdownMood.WARNING: Tone.WARNING,
    CountdownMood.OVERTIME: Tone.ERROR,
    CountdownMood.PAUSED: Tone.ACCENT,
    CountdownMood.STOPPED: Tone.MUTED,
}


def mood_tone(mood: CountdownMood) -> Tone:
    """Return the tone of the words that say a mood."""
    return _TONES[mood]


def _bar_ink(mood: CountdownMood, t: Tokens) -> str:
    return {
        CountdownMood.WARNING: t.warning,
        CountdownMood.OVERTIME: t.error,
        CountdownMood.STOPPED: t.control,
    }.get(mood, t.accent)


class CountdownView(QLabel):
    """Digits of 36 px and, under them, a bar of 8 px with ticks at the thresholds.

    Beside the digits, at the right, stand the words of `CountdownDisplay.trailing`.
    """

    def __init__(self, *, object_name: str = "countdown", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._display: CountdownDisplay | None = None
        self._painted: tuple[object, ...] = ()
        self._trailing = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, parent=self)

    def display(self) -> CountdownDisplay | None:
        """Return what is shown."""
        return self._display

    def show_display(self, display: CountdownDisplay) -> None:
        """Show an instant; repaints only when the text, the mood or a pixel of the bar moved."""
        self._display = display
        self._show_trailing(display.trailing)
        visible = (display.text, display.mood, self._bar_pixels(display), display.marks)
        if visible == self._painted:
            return
        if display.text != self.text():
            self.setText(display.text)
            self.setAccessibleName(self._spoken(display))
        self._painted = visible
        self.update()

    def _show_trailing(self, words: str) -> None:
        if words != self._trailing.words():
            self._trailing.setText(words)
            self._place_trailing()

    def _place_trailing(self) -> None:
        size = self._trailing.sizeHint()
        self._trailing.setGeometry(self.width() - size.width(), 20, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_trailing()

    def _spoken(self, display: CountdownDisplay) -> str:
        if display.counts_up:
            return self.tr("Temps écoulé : {0}").format(display.text)
        if display.mood is CountdownMood.OVERTIME:
            return self.tr("Temps dépassé : {0}").format(display.text.lstrip("+"))
        return self.tr("Temps restant : {0}").format(display.text)

    def _bar_pixels(self, display: CountdownDisplay) -> int | None:
        return None if display.fraction is None else round(self.width() * display.fraction)

    def sizeHint(self) -> QSize:
        return QSize(200, 56)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._display is None:
            return
        t = tokens()
        painter = QPainter(self)
        font = TextStyle.TIMER.font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(mood_tone(self._display.mood).ink(t)))
        painter.drawText(0, round((40 + metrics.capHeight()) / 2), self._display.text)
        if self._display.fraction is not None:
            self._paint_bar(painter, self._display, t)

    def _paint_bar(self, painter: QPainter, display: CountdownDisplay, t: Tokens) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, _BAR_TOP, self.width(), _BAR)
        painter.setBrush(QColor(t.border))
        painter.drawRoundedRect(track, 4, 4)
        left = max(0.0, min(1.0, display.fraction or 0.0)) * self.width()
        if left > 0:
            painter.setBrush(QColor(_bar_ink(display.mood, t)))
            painter.drawRoundedRect(QRectF(0, _BAR_TOP, max(left, _BAR), _BAR), 4, 4)
        for mark in display.marks:
            # On whole pixels, across the bar and apart from it, whether it is full there or not.
            at = round(mark.fraction * self.width())
            painter.fillRect(QRect(at - 2, _BAR_TOP, 4, _BAR), QColor(t.surface))
            painter.fillRect(QRect(at - 1, _BAR_TOP - 2, 2, _BAR + 4), QColor(t.text))


class TimerStrip(QWidget):
    """The operator's timer: phase, digits, bar, state in words, second lines.

    Lines keep their place while they are empty: a threshold must not move what is below.
    """

    def __init__(self, *, object_name: str = "timer", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._phase = Label("", style=TextStyle.TITLE, elide=True)
        self._place = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        self.countdown = CountdownView()
        self._symbol = IconLabel("", size=16)
        self._state = Label("", style=TextStyle.CAPTION_MEDIUM, elide=True)
        self._subtitle = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        self._overrun = Label("", style=TextStyle.CAPTION, tone=Tone.WARNING, elide=True)
        self._given = tuple(
            Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED, elide=True)
            for _ in range(_MOST_GIVEN)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = _line(
            self._phase, self._place, stretched=self._phase, height=TextStyle.TITLE.line_height
        )
        column.addWidget(head)
        column.addWidget(self.countdown)
        column.addWidget(_line(self._symbol, self._state, self._overrun, stretched=self._state))
        column.addWidget(self._subtitle)
        for label in self._given:
            label.hide()
            column.addWidget(label)

    def show_display(self, display: CountdownDisplay) -> None:
        """Show an instant."""
        self._phase.setText(display.phase)
        self._place.setText(display.place)
        self.countdown.show_display(display)
        tone = mood_tone(display.mood)
        icon = MOOD_ICONS[display.mood] if display.state_words else ""
        if self._state.words() != display.state_words:
            self._symbol.set_icon(icon, tone)
            self._state.set_tone(tone)
            self._state.setText(display.state_words)
        self._symbol.setVisible(bool(icon))
        self._state.setVisible(bool(display.state_words))
        self._show_subtitle(display.subtitle)
        self._overrun.setText(display.overrun)
        # A pause's reason is in want of the room.
        self._overrun.setVisible(display.mood is not CountdownMood.PAUSED)
        for place, label in enumerate(self._given):
            label.setText(display.given[place] if place < len(display.given) else "")
            label.setVisible(place < len(display.given))

    def _show_subtitle(self, words: str) -> None:
        """Show what changes every second: of a fixed size it asks for no new layout."""
        if words != self._subtitle.words():
            self._subtitle.setText(words)
            self._subtitle.setFixedSize(self._subtitle.sizeHint())


def _line(
    *widgets: QWidget, stretched: QWidget, height: int = TextStyle.CAPTION_MEDIUM.line_height
) -> QWidget:
    """Return widgets side by side, at a height that what they say does not change."""
    line = QWidget()
    line.setFixedHeight(height)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for each in widgets:
        row.addWidget(each, each is stretched)
    return line
