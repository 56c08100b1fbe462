"""A member of the panel as the signing page shows them: to sign, on paper, or done."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.services.room.agenda import JurorLabel
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.room.words import capacity_words, sentence_case
from ui.widgets.chip import Pill
from ui.widgets.list_row import ListRow


class CurrentGround(QWidget):
    """Continues the ground of the current row under it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.accent_soft))
        painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))


class SignerRow(ListRow):
    """Name, capacity, and what they have given; a current row goes on under it."""

    def __init__(self, signer: JurorLabel, *, done: bool, turn: bool, by_hand: bool) -> None:
        super().__init__(
            self.tr("{0}, à vous de signer").format(signer.name) if turn else signer.name,
            sentence_case(capacity_words(signer)),
            icon_name="circle-check" if done else "pen-line" if turn else "circle-dashed",
            tone=Tone.OK if done else Tone.ACCENT if turn else Tone.MUTED,
            current=turn,
            height=64,
            object_name=f"signer_{signer.id}",
        )
        self.set_line(not turn)
        if by_hand:
            words = self.tr("Signé à la main") if done else self.tr("À signer à la main")
            icon_name, tone = ("check", Tone.OK) if done else ("printer", Tone.WARNING)
            self.add_trailing(Pill(words, icon_name=icon_name, tone=tone))
        elif done:
            self.add_trailing(Pill(self.tr("Code donné"), icon_name="check", tone=Tone.OK))
