"""Every passphrase is lost: the kit's file and its code open the centre to a new one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from ui.centre.entry.new_passphrase import NewPassphrase
from ui.centre.page import CentrePage
from ui.centre.path_choice import PathChoice
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, Divider
from ui.widgets.field import Field
from ui.widgets.label import Label

_WIDTH = 640


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverView:
    """What the page shows: the two places once they are chosen."""

    folder: Path | None = None
    kit: Path | None = None
    minimum: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverForm:
    """What was typed."""

    code: str
    operator: str
    passphrase: str


class RecoverPage(CentrePage):
    """What the kit gives, then who opens the centre from now on.

    Signals:
        folder_wanted, kit_wanted: choose the centre's folder, the kit's file.
        submitted: a `RecoverForm` that is complete.
        left: go back to the choice of a centre.
    """

    folder_wanted = Signal()
    kit_wanted = Signal()
    submitted = Signal(object)
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view = RecoverView()
        self.header.set_title(self.tr("Phrase de passe perdue"), self.tr("Centre d’examen"))
        self.footer.set_hint(
            self.tr("Les accès d’avant prennent fin ici : vous les redonnerez dans « Accès ».")
        )
        self._back = Button(
            self.tr("Revenir"), size=ButtonSize.PAGE, icon_name="arrow-left", object_name="back"
        )
        self._back.clicked.connect(self.left)
        self._submit = Button(
            self.tr("Rouvrir le centre"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="recover",
        )
        self._submit.clicked.connect(self._try_submit)
        self.footer.add_action(self._back)
        self.footer.add_action(self._submit)
        self._form = self._make_form()
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._form)
        middle.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(1)

    def _make_form(self) -> Card:
        card = Card(title=self.tr("Rouvrir avec le kit de secours"), padding=24)
        card.setFixedWidth(_WIDTH)
        card.body.setSpacing(12)
        card.body.addWidget(
            Label(
                self.tr("Prenez la clé USB du kit et la feuille imprimée qui porte son code."),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        self._folder = PathChoice(
            self.tr("Dossier du centre"),
            "folder",
            self.tr("à choisir"),
            object_name="recover_folder",
        )
        self._folder.wanted.connect(self.folder_wanted)
        self._kit = PathChoice(
            self.tr("Fichier du kit"), "usb", self.tr("à choisir"), object_name="recover_kit"
        )
        self._kit.wanted.connect(self.kit_wanted)
        self._code = Field(
            self.tr("Code de la feuille imprimée"),
            hint=self.tr("les tirets et les minuscules sont acceptés"),
            object_name="recover_code",
        )
        self._operator = Field(
            self.tr("Votre nom"),
            placeholder=self.tr("Agnès Rivoire"),
            hint=self.tr("inscrit au journal"),
            object_name="recover_operator",
        )
        self._passphrase = NewPassphrase(
            self.tr("Nouvelle phrase de passe"),
            self.tr("Nouvelle phrase de passe, une seconde fois"),
            object_name="recover_passphrase",
        )
        parts: tuple[QWidget, ...] = (
            self._folder,
            self._kit,
            self._code,
            Divider(),
            self._operator,
            self._passphrase,
        )
        for part in parts:
            card.body.addWidget(part)
        for field in (self._code, self._operator):
            field.edited.connect(self._typed)
            field.edit.returnPressed.connect(self._try_submit)
        self._passphrase.edited.connect(self._typed)
        self._passphrase.submitted.connect(self._try_submit)
        return card

    def show_view(self, view: RecoverView) -> None:
        """Show the places that are chosen; what was typed stays."""
        self._view = view
        self._folder.set_path(view.folder)
        self._kit.set_path(view.kit)
        self._passphrase.ask_twice(True, view.minimum)
        self._typed()

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that is missing."""
        first = self._folder if self._view.folder is None else self._kit
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty every field: another centre, or the end."""
        for field in (self._code, self._operator):
            field.set_text("")
            field.set_error("")
        self._passphrase.clear()

    def show_waiting(self) -> None:
        """Say that the kit is being opened; nothing can be pressed meanwhile."""
        self.clear_refusal()
        self._code.set_error("")
        self._set_busy(True)
        self.waiting.start(self.tr("Ouverture du kit, quelques secondes"), cancellable=False)

    def show_result_came(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._form.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._submit.setEnabled(not busy and not self._missing())

    def show_refusal(self, error: UserError | IntegrityError) -> None:
        """Say what is wrong beside the field it is about, else at the top of the page."""
        words = shown(error.what)
        if isinstance(error, UserError):
            words = f"{words} {shown(error.next_step)}"
        if error.code in ("recovery.wrong_code", "code.malformed"):
            self._refuse(self._code, words)
        elif error.code == "keystore.operator_unnamed":
            self._refuse(self._operator, words)
        elif error.code == "keystore.passphrase_too_short":
            self._passphrase.set_error(words)
        else:
            super().show_refusal(error)

    @staticmethod
    def _refuse(field: Field, words: str) -> None:
        field.set_error(words)
        field.edit.selectAll()
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self) -> str:
        if self._view.folder is None:
            return self.tr("Il manque le dossier du centre.")
        if self._view.kit is None:
            return self.tr("Il manque le fichier du kit.")
        if not self._code.text():
            return self.tr("Il manque le code de la feuille.")
        if not (self._operator.text() and self._passphrase.is_complete()):
            return self.tr("Remplissez chaque champ.")
        return ""

    def _typed(self) -> None:
        for field in (self._code, self._operator):
            field.set_error("")
        missing = self._missing()
        self.footer.set_missing(missing)
        self._submit.setEnabled(not missing)

    def _try_submit(self) -> None:
        if self._missing() or not self._form.isEnabled() or not self._passphrase.agrees():
            return
        self.submitted.emit(
            RecoverForm(
                code=self._code.text(),
                operator=self._operator.text(),
                passphrase=self._passphrase.text(),
            )
        )
