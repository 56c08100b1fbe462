"""A reason asked in place, before something that is written down for good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.room.scoring import COMMENT_LIMIT
from ui.look.tone import Tone
from ui.room.errors_in_place import error_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.label import Label


class ReasonForm(Card):
    """Words on what it means, the reason, the action and the way back.

    Args:
        title: what is about to be done.
        words: what it means.
        action: the button's words.
        kind: the button's kind.
        name: object name; its parts are `<name>_reason`, `<name>_confirm`, `<name>_cancel`.

    Signals:
        given: the reason.
        given_up: nothing is done.
    """

    given = Signal(str)
    given_up = Signal()

    def __init__(
        self,
        title: str,
        words: str,
        action: str,
        *,
        kind: ButtonKind = ButtonKind.PRIMARY,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title=title, accent=True, object_name=name, parent=parent)
        self.body.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
        self.reason = TextField(
            self.tr("Motif"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name=f"{name}_reason",
        )
        self.reason.edited.connect(self._edited)
        self.body.addWidget(self.reason)
        line = QHBoxLayout()
        line.setSpacing(12)
        self.confirm = Button(action, kind=kind, object_name=f"{name}_confirm")
        self.confirm.clicked.connect(lambda: self.given.emit(self.reason.text()))
        cancel = Button(self.tr("Annuler"), object_name=f"{name}_cancel")
        cancel.clicked.connect(self._give_up)
        line.addWidget(self.confirm)
        line.addWidget(cancel)
        line.addStretch(1)
        self.body.addLayout(line)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self._give_up,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.hide()

    def ask(self) -> None:
        """Open, empty, with the keyboard in the reason."""
        self.reason.set_text("")
        self.reason.set_error("")
        self.confirm.setEnabled(False)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say under the reason why it was refused; it is kept."""
        self.reason.set_error(error_words(error))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self, text: str) -> None:
        self.reason.set_error("")
        self.confirm.setEnabled(bool(text.strip()))

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()
