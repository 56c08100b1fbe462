"""What the timer asks in place before it acts: why a pause, how many minutes, whether to go on.

Each question takes the place of the timer's buttons; answering or giving up brings them back.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.attendance import REASON_LIMIT
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.label import Label

_ROOM_FOR_RING = (5, 0, 5, 5)
"""Margins of a panel whose buttons have the keyboard: the ring is drawn around them."""

_USUAL_MINUTES = 5


class Question(QWidget):
    """Words, or fields that a subclass puts first, then the action and the way back.

    Args:
        name: object name; its buttons are `<name>_confirm` and `<name>_cancel`.
        action: the words of the button that does it.
        back: those of the button that does not.
        lead: what is asked; none where fields say it.
        words: what it means.

    Signals:
        confirmed: it is to be done.
        given_up: nothing is done; Escape does it too.
    """

    confirmed = Signal()
    given_up = Signal()

    def __init__(
        self,
        name: str,
        action: str,
        back: str,
        *,
        lead: str = "",
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_question")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*_ROOM_FOR_RING)
        self.body.setSpacing(8)
        self._words = Label(words, lead=lead, tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self._words)
        self._words.setVisible(bool(lead))
        self.confirm = Button(action, kind=ButtonKind.PRIMARY, object_name=f"{name}_confirm")
        self.confirm.clicked.connect(self.answer)
        cancel = Button(back, object_name=f"{name}_cancel")
        cancel.clicked.connect(self.given_up)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self.confirm, 1)
        answers.addWidget(cancel)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self._error.hide()
        self.body.addLayout(answers)
        self.body.addWidget(self._error)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.given_up.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.hide()

    def begin(self) -> None:
        """Put the keyboard on the answer."""
        self._error.hide()
        self.confirm.setAccessibleDescription(self._words.text())
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Do it."""
        self.confirmed.emit()

    def set_words(self, lead: str, words: str) -> None:
        """Ask something else."""
        self._words.set_lead(lead)
        self._words.setText(words)

    def show_error(self, words: str) -> None:
        """Say why it was refused."""
        self._error.setText(words)
        self._error.show()


class PauseQuestion(Question):
    """Why the oral stops for a while.

    Signals:
        reason_given: the reason, never empty.
    """

    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("pause", self.tr("Mettre en pause"), self.tr("Continuer"), parent=parent)
        self.reason = Field(
            self.tr("Motif de la pause"),
            hint=self.tr("porté sur les feuilles"),
            object_name="pause_reason",
        )
        self.reason.edit.returnPressed.connect(self.answer)
        self.body.insertWidget(0, self.reason)

    def begin(self) -> None:
        """Ask anew."""
        self.reason.set_text("")
        self.reason.set_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Give the reason, once there is one."""
        if not self.reason.text():
            self.show_error(self.tr("Écrivez pourquoi l’oral s’interrompt."))
            return
        self.reason_given.emit(self.reason.text())

    def show_error(self, words: str) -> None:
        """Say under the reason why it was refused."""
        self.reason.set_error(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)


class AddQuestion(Question):
    """How many minutes the present phase is given, and why.

    Signals:
        time_given: the minutes and the reason, never empty.
    """

    time_given = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("add", self.tr("Ajouter"), self.tr("Annuler"), parent=parent)
        self.minutes = Field(
            self.tr("Minutes à ajouter"),
            hint=self.tr("à la phase en cours"),
            object_name="add_minutes",
        )
        self.reason = Field(
            self.tr("Motif"), hint=self.tr("porté sur les feuilles"), object_name="add_reason"
        )
        self.minutes.edit.returnPressed.connect(self._go_on)
        self.reason.edit.returnPressed.connect(self.answer)
        self.body.insertWidget(0, self.minutes)
        self.body.insertWidget(1, self.reason)

    def begin(self) -> None:
        """Ask anew, with the usual number of minutes ready to be typed over."""
        self.minutes.set_text(str(_USUAL_MINUTES))
        self.reason.set_text("")
        for field in (self.minutes, self.reason):
            field.set_error("")
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.edit.selectAll()

    def answer(self) -> None:
        """Give minutes and reason, once both are there."""
        minutes = self._minutes()
        if minutes is None:
            self.minutes.set_error(self.tr("Écrivez un nombre entier de minutes."))
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.reason.text():
            self.show_error(self.tr("Écrivez pourquoi l’oral est prolongé."))
        else:
            self.minutes.set_error("")
            self.time_given.emit(minutes, self.reason.text())

    def show_error(self, words: str) -> None:
        """Say under the reason why it was refused."""
        self.reason.set_error(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        if self._minutes() is None:
            self.answer()
        else:
            self.minutes.set_error("")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _minutes(self) -> int | None:
        typed = self.minutes.text()
        return int(typed) if typed.isascii() and typed.isdecimal() else None


class LateQuestion(Question):
    """Why the whole time is left to somebody who came late.

    Signals:
        reason_given: the reason, never empty.
    """

    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "late", self.tr("Laisser le temps entier"), self.tr("Annuler"), parent=parent
        )
        self.reason = Field(
            self.tr("Motif du temps entier"),
            hint=self.tr("porté sur les feuilles"),
            object_name="late_reason",
        )
        self.reason.edit.setMaxLength(REASON_LIMIT)
        self.reason.edit.returnPressed.connect(self.answer)
        self.body.insertWidget(0, self.reason)

    def begin(self) -> None:
        """Ask anew."""
        self.reason.set_text("")
        self.reason.set_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Give the reason, once there is one."""
        if not self.reason.text():
            self.show_error(self.tr("Écrivez pourquoi le jury laisse le temps entier."))
            return
        self.reason_given.emit(self.reason.text())

    def show_error(self, words: str) -> None:
        """Say under the reason why it was refused."""
        self.reason.set_error(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
