"""Who opens the centre, by which passphrase, and the kit that replaces them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from ui.centre.entry.new_passphrase import NewPassphrase
from ui.centre.page import CentrePage, empty_layout
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_FORM_WIDTH = 376


class AccessChange(StrEnum):
    """What is being changed; the page says where a refusal belongs."""

    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessView:
    """What the page shows.

    Attributes:
        me: who opened the centre.
        minimum: characters that a passphrase has at least.
        removing: name of the person whose removal waits for the second click.
    """

    centre: str
    me: str
    operators: tuple[str, ...]
    has_kit: bool
    minimum: int
    removing: str = ""


class AccessPage(CentrePage):
    """People at the left with the kit under them; two short forms beside them.

    Signals:
        add_wanted: name and passphrase of a new person.
        change_wanted: one's passphrase, then the new one.
        removing: the name of a person to take away, to be confirmed; empty to give up.
        removed: the same, confirmed.
        kit_wanted: write a recovery kit.
        left: go back to the sessions.
    """

    add_wanted = Signal(str, str)
    change_wanted = Signal(str, str)
    removing = Signal(str)
    removed = Signal(str)
    kit_wanted = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._back = Button(
            self.tr("Sessions"),
            size=ButtonSize.HEADER,
            icon_name="arrow-left",
            object_name="back_to_sessions",
        )
        self._back.clicked.connect(self.left)
        self.header.add(self._back)
        self.footer.set_hint(
            self.tr("Chaque personne a sa phrase de passe ; le journal dit qui a fait quoi.")
        )
        self._removing = ""
        self._removal = Notice(
            Tone.WARNING,
            "",
            action=self.tr("Retirer cet accès"),
            icon_name="user-round-minus",
            object_name="removal",
        )
        self._removal.acted.connect(lambda: self.removed.emit(self._removing))
        keep = Button(self.tr("Garder"), size=ButtonSize.ROW, object_name="keep_operator")
        keep.clicked.connect(lambda: self.removing.emit(""))
        self._removal.add_trailing(keep)
        self._removal.hide()
        self.body.addWidget(self._removal)
        left = QVBoxLayout()
        left.setSpacing(16)
        self._people = ListCard(title=self.tr("Qui ouvre ce centre"), object_name="operators")
        left.addWidget(self._people)
        left.addWidget(self._make_kit())
        left.addStretch(1)
        self._add = self._make_add()
        self._change = self._make_change()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(columns)
        self.body.addStretch(1)

    def _make_kit(self) -> Card:
        card = Card(title=self.tr("Kit de secours"), object_name="kit")
        self._kit_words = Label("", wrap=True)
        self._write_kit = Button("", icon_name="usb", object_name="new_kit")
        self._write_kit.clicked.connect(self.kit_wanted)
        card.body.addWidget(self._kit_words)
        card.body.addWidget(self._write_kit, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_add(self) -> Card:
        card = Card(title=self.tr("Ajouter une personne"), object_name="add_form")
        card.setFixedWidth(_FORM_WIDTH)
        card.body.setSpacing(12)
        self._name = Field(
            self.tr("Son nom"), hint=self.tr("inscrit au journal"), object_name="new_operator"
        )
        self._new = NewPassphrase(
            self.tr("Sa phrase de passe"),
            self.tr("Sa phrase de passe, une seconde fois"),
            object_name="new_operator_passphrase",
        )
        self._add_button = Button(
            self.tr("Ajouter cette personne"),
            icon_name="user-round-check",
            object_name="add_operator",
        )
        self._add_button.clicked.connect(self._try_add)
        for widget in (self._name, self._new):
            card.body.addWidget(widget)
        card.body.addWidget(self._add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._name.edited.connect(self._typed)
        self._name.edit.returnPressed.connect(self._try_add)
        self._new.edited.connect(self._typed)
        self._new.submitted.connect(self._try_add)
        return card

    def _make_change(self) -> Card:
        card = Card(title=self.tr("Changer ma phrase de passe"), object_name="change_form")
        card.setFixedWidth(_FORM_WIDTH)
        card.body.setSpacing(12)
        self._current = Field(self.tr("Phrase de passe d’aujourd’hui"), object_name="current")
        self._current.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._next = NewPassphrase(
            self.tr("Nouvelle phrase de passe"),
            self.tr("Nouvelle phrase de passe, une seconde fois"),
            object_name="next",
        )
        self._change_button = Button(
            self.tr("Changer ma phrase de passe"),
            icon_name="user-round-key",
            object_name="change_passphrase",
        )
        self._change_button.clicked.connect(self._try_change)
        for widget in (self._current, self._next):
            card.body.addWidget(widget)
        card.body.addWidget(self._change_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._current.edited.connect(self._typed)
        self._current.edit.returnPressed.connect(self._try_change)
        self._next.edited.connect(self._typed)
        self._next.submitted.connect(self._try_change)
        return card

    # what is shown

    def show_view(self, view: AccessView) -> None:
        """Show who has access; what is typed stays."""
        self.header.set_title(self.tr("Accès"), view.centre)
        self._removing = view.removing
        for form in (self._new, self._next):
            form.ask_twice(True, view.minimum)
        self._removal.setVisible(bool(view.removing))
        if view.removing:
            self._removal.set_notice(
                Tone.WARNING,
                self.tr("Retirer l’accès de « {0} » ?").format(view.removing),
                self.tr(
                    "Sa phrase de passe n’ouvrira plus ce centre ici. Elle ouvre encore les "
                    "copies déjà faites : gardez-les sous clé."
                ),
                "user-round-minus",
            )
            if self._removal.action_button is not None:
                self._removal.action_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_people(view.operators, view.me)
        self._kit_words.setText(
            self.tr("Un kit est écrit. Un nouveau kit a sa propre clé USB et son propre code.")
            if view.has_kit
            else self.tr(
                "Aucun kit n’est écrit : une phrase de passe perdue perdrait tout le centre."
            )
        )
        self._write_kit.setText(
            self.tr("Écrire un nouveau kit…") if view.has_kit else self.tr("Écrire le kit…")
        )
        self._write_kit.updateGeometry()
        self._typed()

    def _show_people(self, operators: Sequence[str], me: str) -> None:
        empty_layout(self._people.body)
        for rank, name in enumerate(operators):
            row = ListRow(name, icon_name="user-round", object_name=f"operator_{rank}")
            if name == me:
                row.add_trailing(
                    Label(self.tr("vous"), style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED)
                )
            else:
                remove = Button(
                    self.tr("Retirer…"), size=ButtonSize.ROW, object_name=f"remove_{rank}"
                )
                remove.setAccessibleName(self.tr("Retirer l’accès de {0}").format(name))
                remove.clicked.connect(lambda _on=False, name=name: self.removing.emit(name))
                row.add_trailing(remove)
            self._people.body.addWidget(row)

    def show_waiting(self, words: str) -> None:
        """Say what is being worked on; nothing can be pressed meanwhile."""
        self.clear_refusal()
        self._set_busy(True)
        self.waiting.start(words, cancellable=False)

    def show_result_came(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        widgets = (self._back, self._people, self._add, self._change, self._removal)
        for widget in (*widgets, self._write_kit):
            widget.setEnabled(not busy)

    def show_refused(self, change: AccessChange, error: UserError | IntegrityError) -> None:
        """Say what is wrong beside the field it is about, else at the top of the page."""
        words = shown(error.what)
        if isinstance(error, UserError):
            words = f"{words} {shown(error.next_step)}"
        if error.code == "keystore.wrong_passphrase":
            self._refuse(self._current, words)
        elif error.code == "keystore.passphrase_too_short":
            (self._new if change is AccessChange.ADD else self._next).set_error(words)
        elif error.code.startswith("keystore.operator") and change is AccessChange.ADD:
            self._refuse(self._name, words)
        else:
            self.show_refusal(error)

    @staticmethod
    def _refuse(field: Field, words: str) -> None:
        field.set_error(words)
        field.edit.selectAll()
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty every field: it was done, or the page is left."""
        for field in (self._name, self._current):
            field.set_text("")
            field.set_error("")
        for pair in (self._new, self._next):
            pair.clear()
        self._typed()

    # what is typed

    def _typed(self) -> None:
        for field in (self._name, self._current):
            field.set_error("")
        self._add_button.setEnabled(bool(self._name.text()) and self._new.is_complete())
        self._change_button.setEnabled(bool(self._current.edit.text()) and self._next.is_complete())

    def _try_add(self) -> None:
        if self._add_button.isEnabled() and self._new.agrees():
            self.add_wanted.emit(self._name.text(), self._new.text())

    def _try_change(self) -> None:
        if self._change_button.isEnabled() and self._next.agrees():
            self.change_wanted.emit(self._current.edit.text(), self._next.text())
