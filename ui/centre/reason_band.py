"""A band that asks for the reason of one act on the row chosen above it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.field import InlineField
from ui.widgets.label import IconLabel, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonWords:
    """What the band says of its act.

    Attributes:
        effect: what follows from it.
        question: stands in the field until something is typed.
        action: words of the button.
        icon_name: its symbol, the same in the band.
        destructive: it takes something away.
    """

    effect: str
    question: str
    action: str
    icon_name: str
    destructive: bool = False


class ReasonBand(Card):
    """Hidden until a row asks for it.

    Args:
        name: object name of the band; its field and its button have `_reason`, `_act` after it.

    Signals:
        decided: the reason that was typed.
        given_up: not after all.
    """

    decided = Signal(str)
    given_up = Signal()

    def __init__(self, words: ReasonWords, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(accent=True, object_name=name, parent=parent)
        tone = Tone.ERROR if words.destructive else Tone.ACCENT
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(words.icon_name, tone=tone, size=20))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._title = Label("", style=TextStyle.BODY_STRONG, elide=True)
        lines.addWidget(self._title)
        lines.addWidget(Label(words.effect, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
        head.addLayout(lines, 1)
        self.body.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(12)
        self._reason = InlineField(
            self.tr("Motif"),
            placeholder=words.question,
            hint=self.tr("communicable sur demande"),
            object_name=f"{name}_reason",
        )
        self._reason.edited.connect(self._typed)
        self._reason.edit.returnPressed.connect(self._press)
        line.addWidget(self._reason, 1)
        give_up = Button(self.tr("Fermer"), object_name=f"{name}_close")
        give_up.clicked.connect(self.forget)
        give_up.clicked.connect(self.given_up)
        line.addWidget(give_up)
        kind = ButtonKind.DESTRUCTIVE if words.destructive else ButtonKind.SECONDARY
        self._act = Button(words.action, kind=kind, object_name=f"{name}_act")
        self._act.clicked.connect(self._press)
        line.addWidget(self._act)
        self.body.addLayout(line)
        self.hide()

    def ask(self, title: str) -> None:
        """Ask about something; another title empties what was typed."""
        if title != self._title.words():
            self._reason.set_text("")
        self._title.setText(title)
        self._typed()
        self.show()
        self._reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Take the band away with what was typed."""
        self._title.setText("")
        self._reason.set_text("")
        self.hide()

    def _typed(self) -> None:
        self._act.setEnabled(bool(self._reason.text()))

    def _press(self) -> None:
        if self._act.isEnabled():
            self.decided.emit(self._reason.text())
