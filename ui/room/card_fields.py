"""What a laptop asks of a juror whom it has no key of: the card's code, and a new PIN twice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.card_code import CardCodeField
from ui.widgets.label import Label
from ui.widgets.pin_boxes import PinBoxes


class CardFields(QWidget):
    """Three fields that lead from one to the next; they keep nothing once they are cleared.

    Signals:
        edited: something was typed.
        filled: all three are, the last of them just now.
    """

    edited = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = CardCodeField(self.tr("Code de la carte de jury"))
        self.new_pin = PinBoxes(self.tr("Choisissez un code PIN à 6 chiffres"))
        self.new_pin.setObjectName("new_pin")
        self.same_pin = PinBoxes(self.tr("Le même code PIN, une seconde fois"))
        self.same_pin.setObjectName("same_pin")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.code)
        for boxes in (self.new_pin, self.same_pin):
            caption = Label(boxes.accessibleName(), style=TextStyle.CAPTION, tone=Tone.MUTED)
            column.addWidget(caption)
            column.addWidget(boxes)
            boxes.digits_changed.connect(lambda _count: self.edited.emit())
        self.code.edited.connect(lambda _code: self.edited.emit())
        self.code.completed.connect(lambda _code: self.new_pin.setFocus())
        self.new_pin.completed.connect(lambda _pin: self.same_pin.setFocus())
        self.same_pin.completed.connect(lambda _pin: self._last_typed())

    @property
    def complete(self) -> bool:
        """Whether all three hold as much as they can."""
        return self.code.is_complete() and all(
            len(boxes.text()) == boxes.maxLength() for boxes in (self.new_pin, self.same_pin)
        )

    @property
    def pins_agree(self) -> bool:
        """Whether the PIN was typed alike both times."""
        return self.new_pin.text() == self.same_pin.text()

    def start(self) -> None:
        """Put the keyboard on the code."""
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_again(self) -> None:
        """Forget both PINs, and ask them again."""
        for boxes in (self.new_pin, self.same_pin):
            boxes.clear()
        self.new_pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_waiting(self, waiting: bool) -> None:
        """Take no character while the card is tried."""
        self.code.set_waiting(waiting)
        for boxes in (self.new_pin, self.same_pin):
            boxes.set_waiting(waiting)

    def clear(self) -> None:
        """Forget everything that was typed."""
        self.code.clear()
        for boxes in (self.new_pin, self.same_pin):
            boxes.clear()

    def _last_typed(self) -> None:
        if self.complete:
            self.filled.emit()
