"""A band that says what happened, what is safe, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.label import IconLabel, Label
from ui.widgets.painting import paint_box

_ICONS = {
    Tone.ACCENT: "info",
    Tone.OK: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.ERROR: "circle-alert",
}


class Notice(QWidget):
    """A tinted band with a symbol, a title, a text and at most one action.

    Args:
        tone: `ACCENT` for information, `OK`, `WARNING` or `ERROR`.
        title: what happened.
        text: what is safe, what to do.
        icon_name: another symbol than the tone's own.
        action: words of the button; none without.
        primary: the action is the window's one filled button.
        inline: title and text on the same flowing lines (a rule, a consequence).
    """

    acted = Signal()

    def __init__(
        self,
        tone: Tone,
        title: str,
        text: str = "",
        *,
        icon_name: str = "",
        action: str = "",
        primary: bool = False,
        inline: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._tone = tone
        self._inline = inline
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(12)
        self._symbol = IconLabel(icon_name or _ICONS[tone], tone=tone, size=20)
        self._row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._title = Label(title, style=TextStyle.BODY_MEDIUM, wrap=True)
        self._text = Label(
            text,
            style=TextStyle.BODY if inline else TextStyle.CAPTION,
            tone=Tone.NEUTRAL if inline else Tone.MUTED,
            wrap=True,
        )
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._text)
        lines.addStretch(1)
        self._row.addLayout(lines, 1)
        self.action_button: Button | None = None
        if action:
            self.action_button = self._make_action(action, primary)
            self._row.addWidget(self.action_button)
        self.set_notice(tone, title, text, icon_name)

    def _make_action(self, words: str, primary: bool) -> Button:
        kind = ButtonKind.PRIMARY if primary else ButtonKind.SECONDARY
        size = ButtonSize.NORMAL if primary else ButtonSize.ROW
        button = Button(words, kind=kind, size=size)
        button.setObjectName("notice_action")
        button.clicked.connect(self.acted)
        return button

    def set_notice(self, tone: Tone, title: str, text: str = "", icon_name: str = "") -> None:
        """Say something else; a warning or an error on screen is also announced."""
        changed = (title, text) != (self._title.words(), self._text.words())
        self._tone = tone
        self._symbol.set_icon(icon_name or _ICONS[tone], tone)
        self._title.setText(title)
        self._title.setVisible(bool(title) and not self._inline)
        self._text.setText(text)
        self._text.set_lead(title if self._inline else "")
        self._text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        if changed and self.isVisible() and tone in (Tone.WARNING, Tone.ERROR):
            announce(self, self.accessibleName(), assertive=tone is Tone.ERROR)
        self.update()

    def add_trailing(self, widget: QWidget) -> None:
        """Put a link or a second action at the right."""
        self._row.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        soft = self._tone.soft(tokens())
        paint_box(QPainter(self), self.rect(), fill=soft, outline=None, radius=8)
