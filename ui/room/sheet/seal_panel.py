"""Sealing in place: what it means, the PIN, and what keeps it from being done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.pin_wait import wait_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.label import Label
from ui.widgets.pin_boxes import PinBoxes


class SealPanel(Card):
    """Asks the juror's PIN before the sheet is sealed.

    Signals:
        attach_chosen: whether the notes go into the sheet.
        pin_given: the six digits; they are forgotten here at once.
        given_up: the juror goes on rating.
    """

    attach_chosen = Signal(bool)
    pin_given = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            title=self.tr("Sceller ma feuille"),
            accent=True,
            object_name="seal_panel",
            parent=parent,
        )
        self._words = Label("", tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self._words)
        self.body.addWidget(self._make_attaching())
        line = QHBoxLayout()
        line.setSpacing(16)
        self.pin = PinBoxes(self.tr("Code PIN à 6 chiffres, pour sceller"), object_name="seal_pin")
        self.pin.completed.connect(self._given)
        self.pin.digits_changed.connect(self._typed)
        line.addWidget(self.pin)
        cancel = Button(self.tr("Continuer à noter"), object_name="seal_cancel")
        cancel.clicked.connect(self.given_up)
        line.addWidget(cancel)
        line.addStretch(1)
        self.body.addLayout(line)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self._wait = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self._wait.hide()
        self.body.addWidget(self._wait)
        self.hide()

    def _make_attaching(self) -> QWidget:
        self._attaching = QWidget()
        column = QVBoxLayout(self._attaching)
        column.setContentsMargins(5, 0, 0, 0)
        column.setSpacing(4)
        self.attach = CheckBox(
            self.tr("Joindre mes notes libres à la feuille"), object_name="attach_notes"
        )
        self.attach.clicked.connect(self._attach)
        column.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignLeft)
        words = self.tr(
            "Jointes, elles sont communicables sur demande, et les autres membres du jury les "
            "lisent une fois la feuille scellée. Sinon elles ne sont pas exportées."
        )
        column.addWidget(Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
        self.attach.setAccessibleDescription(words)
        return self._attaching

    def show_notes(self, notes: str, *, attached: bool) -> None:
        """Offer to attach the notes, if there are any; show whether they are."""
        self._attaching.setVisible(bool(notes))
        self.attach.setChecked(attached)

    def ask(self, juror: str, writer: str = "") -> None:
        """Open the panel for a juror, or for who enters the sheet, with the keyboard in the PIN."""
        if writer:
            words = self.tr(
                "{0}, saisissez votre code PIN à 6 chiffres : vous scellez la feuille de {1}, "
                "saisie d’après papier. Elle ne change plus."
            ).format(writer, juror)
        else:
            words = self.tr(
                "{0}, saisissez votre code PIN à 6 chiffres. La feuille scellée ne change plus : "
                "le jury ajoutera sa note à côté de la vôtre."
            ).format(juror)
        self._words.setText(words)
        self._error.hide()
        self.show_wait(0)
        self.pin.clear()
        self.show()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, words: str) -> None:
        """Say why the sheet is not sealed; the PIN can be typed again."""
        self.pin.set_waiting(False)
        self.pin.clear()
        self._error.setText(words)
        self._error.show()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words, assertive=True)

    def show_wait(self, seconds: int) -> None:
        """Take no PIN for that many seconds and say why; 0 takes one again."""
        self.pin.set_waiting(bool(seconds))
        self.pin.setEnabled(not seconds)
        self._wait.setVisible(bool(seconds))
        if seconds:
            self._wait.setText(wait_words(seconds))
            self.pin.setAccessibleDescription(wait_words(seconds))
        elif self.isVisible():
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Close, and forget what was typed."""
        self.pin.set_waiting(False)
        self.pin.clear()
        self.hide()

    def _attach(self, attached: bool) -> None:
        self.attach_chosen.emit(attached)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, _count: int) -> None:
        self._error.hide()

    def _given(self, pin: str) -> None:
        self.pin.set_waiting(True)
        self.pin_given.emit(pin)
