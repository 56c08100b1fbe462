"""The frame of the room's rarer actions: what is asked, what it means, what was done.

One page for one action. Nothing that was typed is lost when the action is refused: the error
stands above, and the page stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.errors_in_place import ErrorNotice
from ui.room.scrolled import scrolled_column
from ui.room.sitting_header import RoomHeader
from ui.room.tab_order import chain, controls
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.label import IconLabel, Label
from ui.widgets.page import Page, PageFooter
from ui.widgets.waiting import WaitingPanel

_LEFT_WIDTH = 504


def meaning_row(icon_name: str, lead: str, words: str) -> QWidget:
    """Return a symbol, semi-bold first words and what follows from them."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 2, 0, 2)
    line.setSpacing(12)
    line.addWidget(IconLabel(icon_name), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(words, lead=lead, tone=Tone.MUTED, wrap=True), 1)
    return row


class OutcomeCard(Card):
    """What was done, in one sentence that rules the card, then what follows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="outcome", parent=parent)
        line = QHBoxLayout()
        line.setSpacing(16)
        self._symbol = IconLabel("circle-check", tone=Tone.OK, size=40)
        line.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.sentence = Label("", style=TextStyle.DISPLAY, wrap=True)
        self._words = Label("", tone=Tone.MUTED, wrap=True)
        words.addWidget(self.sentence)
        words.addWidget(self._words)
        line.addLayout(words, 1)
        self.body.addLayout(line)
        self.body.addSpacing(8)
        self._lines: list[QWidget] = []

    def show_outcome(
        self, icon_name: str, tone: Tone, sentence: str, words: str, lines: Sequence[QWidget] = ()
    ) -> None:
        """Say what was done; `lines` stand under it."""
        self._symbol.set_icon(icon_name, tone)
        self.sentence.setText(sentence)
        self._words.setText(words)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = list(lines)
        for line in self._lines:
            if isinstance(line, QAbstractButton):
                self.body.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self.body.addWidget(line)
        self.setAccessibleName(f"{sentence} {words}")
        announce(self, self.accessibleName())


class ActionPage(QWidget):
    """Header, what is asked in two columns or what was done, the way back and the action.

    Signals:
        acted: the page's one action; only once nothing is missing.
        back_wanted: to the agenda; Escape does it too.
        keys_wanted: the list of keys.
    """

    acted = Signal()
    back_wanted = Signal()
    keys_wanted = Signal()

    def __init__(
        self,
        kind: SessionKind,
        *,
        action: str,
        icon_name: str = "",
        button_kind: ButtonKind = ButtonKind.PRIMARY,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.header = RoomHeader(kind)
        self.error = ErrorNotice()
        self.waiting = WaitingPanel()
        self.outcome = OutcomeCard()
        self._hint = hint
        self.footer = PageFooter(hint)
        self.back = Button(
            self.tr("Retour aux passages"), icon_name="arrow-left", object_name="back_to_agenda"
        )
        self.back.clicked.connect(self.back_wanted)
        self.action = Button(action, kind=button_kind, icon_name=icon_name, object_name="act")
        self.action.clicked.connect(self.acted)
        self.footer.add_action(self.back)
        self.footer.add_action(self.action)
        self.action.setVisible(bool(action))
        self._busy = False
        self._missing = ""
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, self._stack, self.footer, scroll=False))
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.back.click,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        QShortcut(
            QKeySequence(Qt.Key.Key_F1),
            self,
            self.keys_wanted.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def compose(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Put what is asked at the left, and what it means with the waiting at the right."""
        asked = QWidget()
        body = QHBoxLayout(asked)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(scrolled_column(*left, width=_LEFT_WIDTH))
        body.addWidget(scrolled_column(self.error, *right, self.waiting), 1)
        self.compose_whole(asked, (*left, *right))

    def compose_whole(self, asked: QWidget, form: Sequence[QWidget]) -> None:
        """Put in `asked`, which holds the error and the waiting too; `form` is greyed meanwhile."""
        self._form = tuple(form)
        self._stack.addWidget(asked)
        self._stack.addWidget(scrolled_column(self.outcome))

    def order_focus(self, *parts: QWidget) -> None:
        """Have Tab go down the parts, then the footer, whichever was made first."""
        chain(*(each for part in parts for each in controls(part)), self.back, self.action)

    def begin(self) -> None:
        """Go back to what is asked, with nothing refused."""
        self.error.clear()
        self._stack.setCurrentIndex(0)
        self.footer.set_hint(self._hint)
        self.action.setVisible(bool(self.action.text()))
        self.back.set_kind(ButtonKind.SECONDARY)
        self.stop_busy()

    def set_missing(self, words: str) -> None:
        """Grey the action and say what it waits for; nothing missing frees it."""
        self._missing = words
        self._show_ready()

    def is_done(self) -> bool:
        """Tell whether the page shows what was done."""
        return self._stack.currentIndex() == 1

    def show_busy(self, words: str) -> None:
        """Say what is being done; nothing can be changed meanwhile."""
        self.error.clear()
        self._set_busy(True)
        self.waiting.start(words, cancellable=False)

    def stop_busy(self) -> None:
        """Say that it is over, one way or the other."""
        self._set_busy(False)
        self.waiting.stop()

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; everything typed is kept."""
        self.stop_busy()
        self.error.show_error(error)

    def show_done(
        self,
        sentence: str,
        words: str,
        lines: Sequence[QWidget] = (),
        *,
        icon_name: str = "circle-check",
        tone: Tone = Tone.OK,
    ) -> None:
        """Say what was done, in the place of what was asked."""
        self.stop_busy()
        self.outcome.show_outcome(icon_name, tone, sentence, words, lines)
        self._stack.setCurrentIndex(1)
        self.action.hide()
        self.footer.set_hint("")
        self.footer.set_missing("")
        self.back.set_kind(ButtonKind.PRIMARY)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in self._form:
            widget.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self._show_ready()

    def _show_ready(self) -> None:
        self.action.setEnabled(not self._missing and not self._busy)
        if not self.is_done():
            self.footer.set_missing(self._missing)
