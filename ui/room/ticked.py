"""A green tick and words in the text colour: something that is done, or inside."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label


def ticked(words: str, *, style: TextStyle = TextStyle.BODY) -> QWidget:
    """Return a tick, 12 px, and words."""
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(IconLabel("circle-check", tone=Tone.OK))
    line.addWidget(Label(words, style=style, elide=True), 1)
    return pair
