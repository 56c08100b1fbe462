"""Who disagrees with one line of the deliberation, in their own words, under the jury's rating."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.room.scoring import COMMENT_LIMIT
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.room.tab_order import chain, controls
from ui.room.words import quoted
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.field import ChoiceField, InlineField
from ui.widgets.label import IconLabel, Label
from ui.widgets.painting import paint_box


class _DissentLine(QWidget):
    """One dissent in full, to change or to withdraw."""

    edit_wanted = Signal()
    withdrawn = Signal()

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.words = Label(quoted(text), lead=self.tr("Désaccord de {0} :").format(name), wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(
            IconLabel("message-square-warning", tone=Tone.WARNING), 0, Qt.AlignmentFlag.AlignTop
        )
        line.addWidget(self.words, 1)
        for words, signal, object_name in (
            (self.tr("Modifier"), self.edit_wanted, "dissent_edit"),
            (self.tr("Retirer"), self.withdrawn, "dissent_withdraw"),
        ):
            link = LinkButton(words, object_name=object_name)
            link.setAccessibleName(self.tr("{0} : {1}").format(words, self.words.words()))
            link.clicked.connect(signal)
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_box(QPainter(self), self.rect(), fill=tokens().warning_soft, outline=None, radius=8)


class DissentForm(QWidget):
    """Asks who disagrees, and in what.

    Signals:
        given: member, text, which is never empty.
        given_up: nothing changes.
    """

    given = Signal(str, str)
    given_up = Signal()

    def __init__(self, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dissent_form")
        self.member = ChoiceField(self.tr("Membre du jury"), (), object_name="dissent_member")
        self.member.setFixedWidth(256)
        self.text = InlineField(
            self.tr("Désaccord"),
            hint=self.tr("imprimé sur la grille, communicable sur demande"),
            limit=COMMENT_LIMIT,
            object_name="dissent_text",
        )
        self.text.edit.setAccessibleName(self.tr("Désaccord : {0}").format(line))
        self.text.edit.returnPressed.connect(self._give)
        confirm = Button(self.tr("Consigner le désaccord"), object_name="dissent_confirm")
        confirm.clicked.connect(self._give)
        cancel = Button(self.tr("Annuler"), object_name="dissent_cancel")
        cancel.clicked.connect(self.given_up)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self._error.hide()
        self.text.edited.connect(lambda _text: self._error.hide())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.member, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(confirm)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._error)

    def ask(self, members: Mapping[str, str], text: str) -> None:
        """Open for one of the members, by their names, or to change what one of them said."""
        self.member.set_options([(name, juror) for juror, name in members.items()])
        self.member.combo.setEnabled(len(members) > 1)
        self.text.set_text(text)
        self.text.edit.end(False)
        self._error.hide()
        first = self.member.combo if self.member.combo.isEnabled() else self.text
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if not self.text.text():
            self._error.setText(self.tr("Écrivez en quoi cette personne est en désaccord."))
            self._error.show()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(str(self.member.value()), self.text.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that a control leaves: none of them is for the line above."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        paint_box(QPainter(self), self.rect(), fill=t.surface, outline=t.control, radius=8)


class DissentBox(QWidget):
    """Every dissent on one line, and the form while one is written; Tab goes there from `before`.

    Signals:
        given: member, text.
        withdrawn: member.
        closed: the form goes; whoever holds the box takes the keyboard.
    """

    given = Signal(str, str)
    withdrawn = Signal(str)
    closed = Signal()

    def __init__(self, line: str, names: Mapping[str, str], before: QWidget) -> None:
        super().__init__()
        self._before = before
        self._line = line
        self._names = names
        self._known: tuple[tuple[str, str], ...] = ()
        self._lines: list[_DissentLine] = []
        self.form: DissentForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_dissents(self, dissents: tuple[tuple[str, str], ...]) -> None:
        """Show what is on disk; an open form stays."""
        if dissents == self._known:
            return
        self._known = dissents
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for place, (juror, text) in enumerate(dissents):
            line = _DissentLine(self._names[juror], text)
            line.edit_wanted.connect(lambda who=juror, said=text: self._open({who}, said))
            line.withdrawn.connect(lambda who=juror: self.withdrawn.emit(who))
            self._lines.append(line)
            self._column.insertWidget(place, line)
        self._show()

    def ask(self) -> None:
        """Open the form for a member who has not said anything yet; with none left, for all."""
        known = {juror for juror, _ in self._known}
        self._open(set(self._names) - known or set(self._names), "")

    def close_form(self) -> None:
        """Close the form: what it gave is on disk, or it was given up."""
        if self.form is not None:
            self.closed.emit()
            self.form.hide()
        self._show()

    def _open(self, members: set[str], text: str) -> None:
        if self.form is None:
            self.form = DissentForm(self._line)
            self.form.given.connect(self.given)
            self.form.given_up.connect(self.close_form)
            self._column.addWidget(self.form)
        self.form.show()
        self._show()
        self.form.ask({who: name for who, name in self._names.items() if who in members}, text)

    def _show(self) -> None:
        chain(self._before, *controls(self))
        self.setVisible(bool(self._lines) or (self.form is not None and not self.form.isHidden()))
