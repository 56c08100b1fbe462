"""« Dossier plus récent »: a newer room package, what it changes, then taking it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.continuity.reissue import PackageChange
from ui.room.action_page import ActionPage, meaning_row
from ui.room.continuity.change_card import ChangeCard
from ui.room.errors_in_place import error_words
from ui.room.file_card import FileCard
from ui.room.opening.open_room_page import PACKAGE_SUFFIX
from ui.room.words import quoted, room_words
from ui.widgets.card import Card
from ui.widgets.card_code import CardCodeField
from ui.widgets.label import Label


class ReissuePage(ActionPage):
    """Asks a file and the room's code, then shows the change.

    Signals:
        file_wanted, file_given: which package.
        plan_wanted: show what it changes; the room's code.
        take_wanted: go on with it.
    """

    file_wanted = Signal()
    file_given = Signal(object)
    plan_wanted = Signal(str)
    take_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Voir ce qui change"),
            hint=self.tr("Rien n’est remplacé avant d’avoir vu ce qui change."),
            parent=parent,
        )
        self._name = ""
        self._change: PackageChange | None = None
        self.file = FileCard(
            self.tr("Dossier de salle"),
            self.tr("Le centre en remet un plus récent quand le planning change."),
            self.tr("Choisir un dossier de salle…"),
            PACKAGE_SUFFIX,
        )
        self.file.file_wanted.connect(self.file_wanted)
        self.file.file_given.connect(self.file_given)
        self._chosen = Label("", object_name="chosen_file", wrap=True)
        self.file.body.addWidget(self._chosen)
        self._code_card = Card()
        self.code = CardCodeField(self.tr("Code de la salle"), object_name="room_code")
        self.code.edited.connect(self._edited)
        self.code.edit.returnPressed.connect(self.action.click)
        self._code_card.body.addWidget(self.code)
        self.change = ChangeCard()
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.compose((self.file, self._code_card), (self.change, meaning))
        self.acted.connect(self._act)

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "lock",
                self.tr("Ce qui est commencé reste."),
                self.tr("Un passage dont quelque chose est écrit ici ne change plus."),
            ),
            meaning_row(
                "user-round-key",
                self.tr("Les clés et les codes PIN du jury servent toujours."),
                self.tr("Personne ne saisit de nouveau sa carte."),
            ),
        )

    def show_room(self, room: str, sequence: int) -> None:
        """Ask for a package newer than the one in use."""
        self.header.set_title(
            self.tr("Dossier plus récent"),
            self.tr("{0} · dossier n° {1} en place").format(room_words(room), sequence),
        )
        self.begin()
        self.code.clear()
        self.show_file("")

    def show_file(self, name: str) -> None:
        """Show which file was chosen, and ask the code."""
        self._name = name
        self.error.clear()
        self._chosen.setText(quoted(name) if name else "")
        self._chosen.setVisible(bool(name))
        self._forget_change()
        (self.code if name else self.file.choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_change(self, change: PackageChange) -> None:
        """Show what the package changes; the action takes it now."""
        self.stop_busy()
        self._change = change
        self.change.show_change(change)
        self.change.show()
        self.action.setText(self.tr("Prendre le dossier n° {0}").format(change.sequence))
        self.code.clear()
        self._check()
        self.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code_error(self, error: UserError | IntegrityError) -> None:
        """Say under the code why the package is refused; it can be corrected."""
        self.stop_busy()
        self.code.set_error(error_words(error))
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.edit.selectAll()

    def clear(self) -> None:
        """Forget the code."""
        self.code.clear()

    def _forget_change(self) -> None:
        self._change = None
        self.change.hide()
        self.action.setText(self.tr("Voir ce qui change"))
        self.code.set_error("")
        self._check()

    def _edited(self, _code: str) -> None:
        self._forget_change()

    def _check(self) -> None:
        if not self._name:
            self.set_missing(self.tr("Choisissez d’abord le dossier"))
        elif self._change is None and not self.code.is_complete():
            self.set_missing(self.tr("Il manque le code de la salle"))
        else:
            self.set_missing("")

    def _act(self) -> None:
        if self._change is None:
            self.plan_wanted.emit(self.code.code())
        else:
            self.take_wanted.emit()
