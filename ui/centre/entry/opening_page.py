"""Opening a centre's folder, or making one: the first page of the exam office."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from ui.centre.entry.new_passphrase import NewPassphrase
from ui.centre.page import CentrePage
from ui.centre.words import short_path
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, LinkButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.label import IconLabel, Label
from ui.widgets.notice import Notice

_FORM_WIDTH = 560
_PAIR_WIDTH = 984


class OpeningStep(StrEnum):
    """Which of the three things the page asks for."""

    CHOOSE = "choose"
    OPEN = "open"
    CREATE = "create"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningView:
    """What the page shows.

    Attributes:
        folder: the centre's folder once it is chosen.
        minimum: characters that a new passphrase has at least.
        operator: a name to propose, when one is known.
    """

    step: OpeningStep = OpeningStep.CHOOSE
    folder: Path | None = None
    minimum: int = 0
    operator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningForm:
    """What was typed; `centre` is empty when an existing centre is opened."""

    operator: str
    passphrase: str
    centre: str = ""


class OpeningPage(CentrePage):
    """Two ways in, then one short form.

    Signals:
        folder_wanted: choose a folder, to open a centre or to create one (`OpeningStep`).
        back_wanted: return to the choice of the two.
        submitted: an `OpeningForm` that is complete.
        lost: the passphrase is lost; open the centre with its recovery kit.
        left: go back to the first window.
    """

    folder_wanted = Signal(object)
    back_wanted = Signal()
    submitted = Signal(object)
    lost = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view = OpeningView()
        self._ways: dict[OpeningStep, Button] = {}
        self.header.set_title(self.tr("Centre d’examen"), self.tr("Service des examens"))
        self._leave = Button(
            self.tr("Accueil"), size=ButtonSize.HEADER, icon_name="arrow-left", object_name="leave"
        )
        self._leave.clicked.connect(self.left)
        self.header.add(self._leave)
        self.footer.set_hint(
            self.tr("Les données du centre restent dans son dossier, chiffrées par sa clé.")
        )
        self._back = Button(
            self.tr("Choisir un autre dossier"), size=ButtonSize.PAGE, object_name="back"
        )
        self._back.clicked.connect(self.back_wanted)
        self._submit = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="submit"
        )
        self._submit.clicked.connect(self._try_submit)
        self.footer.add_action(self._back)
        self.footer.add_action(self._submit)
        self._choice = self._make_choice()
        self._form = self._make_form()
        self.body.addWidget(self._choice)
        middle = QHBoxLayout()  # an alignment would cut what wraps
        middle.addStretch(1)
        middle.addWidget(self._form)
        middle.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(1)
        self.show_view(OpeningView())

    # the choice of the two

    def _make_choice(self) -> QWidget:
        choice = QWidget()
        outer = QHBoxLayout(choice)
        outer.setContentsMargins(0, 16, 0, 0)
        inner = QWidget()
        inner.setMaximumWidth(_PAIR_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("Quel centre ouvrez-vous ?"), style=TextStyle.DISPLAY))
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(
            self._way(
                OpeningStep.OPEN,
                "folder-open",
                self.tr("Un centre qui existe"),
                self.tr(
                    "Choisissez son dossier. Votre nom et votre phrase de passe seront demandés."
                ),
                self.tr("Choisir son dossier…"),
            ),
            1,
        )
        pair.addWidget(
            self._way(
                OpeningStep.CREATE,
                "building-2",
                self.tr("Un nouveau centre"),
                self.tr(
                    "Choisissez un dossier vide, sur un disque que vous sauvegardez. Les clés du "
                    "centre y seront créées."
                ),
                self.tr("Choisir un dossier vide…"),
            ),
            1,
        )
        column.addLayout(pair)
        lost = LinkButton(
            self.tr("J’ai perdu la phrase de passe…"), object_name="lost_passphrase_choice"
        )
        lost.clicked.connect(self.lost)
        column.addWidget(lost, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(inner)
        return choice

    def _way(self, step: OpeningStep, icon: str, title: str, text: str, action: str) -> Card:
        card = Card(padding=24)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(icon, tone=Tone.ACCENT, size=24))
        head.addWidget(Label(title, style=TextStyle.WINDOW_TITLE), 1)
        card.body.addLayout(head)
        card.body.addWidget(Label(text, wrap=True))
        card.body.addStretch(1)
        button = Button(action, size=ButtonSize.PAGE, object_name=f"way_{step}")
        button.clicked.connect(lambda: self.folder_wanted.emit(step))
        card.body.addSpacing(8)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways[step] = button
        return card

    # the form

    def _make_form(self) -> Card:
        card = Card(padding=24, object_name="opening_form")
        card.setFixedWidth(_FORM_WIDTH)
        self._form_title = Label("", style=TextStyle.WINDOW_TITLE)
        self._folder = Label("", tone=Tone.MUTED, elide=True, object_name="folder")
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(IconLabel("folder"))
        place.addWidget(self._folder, 1)
        self._centre = Field(
            self.tr("Nom du centre"),
            placeholder=self.tr("Centre AIPF Lyon"),
            hint=self.tr("imprimé sur chaque document"),
            object_name="centre_name",
        )
        self._operator = Field(
            self.tr("Votre nom"),
            placeholder=self.tr("Agnès Rivoire"),
            hint=self.tr("inscrit au journal"),
            object_name="operator",
        )
        self._passphrase = NewPassphrase()
        self._passphrase.edited.connect(self._typed)
        self._passphrase.submitted.connect(self._try_submit)
        self._lost = LinkButton(
            self.tr("J’ai perdu la phrase de passe…"), object_name="lost_passphrase"
        )
        self._lost.clicked.connect(self.lost)
        self._next = Notice(
            Tone.ACCENT,
            self.tr("Ensuite vient le kit de secours."),
            self.tr(
                "Une phrase de passe oubliée ne se retrouve pas : le kit est ce qui rouvre le "
                "centre. Préparez une clé USB vide et une imprimante."
            ),
            icon_name="shield-check",
        )
        card.body.setSpacing(12)
        card.body.addWidget(self._form_title)
        card.body.addLayout(place)
        for widget in (self._centre, self._operator, self._passphrase, self._next):
            card.body.addWidget(widget)
        card.body.addWidget(self._lost, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self._centre, self._operator):
            field.edited.connect(self._typed)
            field.edit.returnPressed.connect(self._try_submit)
        return card

    # what is shown

    def show_view(self, view: OpeningView) -> None:
        """Show a step; what was typed stays as long as the folder does."""
        if view.folder != self._view.folder:
            self._passphrase.clear()
            self._centre.set_text("")
            self._operator.set_text(view.operator)
        self._view = view
        creating = view.step is OpeningStep.CREATE
        asking = view.step is not OpeningStep.CHOOSE
        self._choice.setVisible(not asking)
        self._form.setVisible(asking)
        self._back.setVisible(asking)
        self._submit.setVisible(asking)
        self._centre.setVisible(creating)
        self._next.setVisible(creating)
        self._lost.setVisible(not creating)
        self._passphrase.ask_twice(creating, view.minimum)
        self._form_title.setText(
            self.tr("Créer un centre") if creating else self.tr("Ouvrir le centre")
        )
        self._submit.setText(
            self.tr("Créer le centre") if creating else self.tr("Ouvrir le centre")
        )
        self._folder.setText(short_path(view.folder) if view.folder else "")
        self._folder.setToolTip(str(view.folder or ""))
        self._typed()
        if asking and view.operator and not creating:
            self._passphrase.take_focus()
        elif asking:
            first = self._centre if creating else self._operator
            first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._ways[OpeningStep.OPEN].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_waiting(self) -> None:
        """Say that the keys are being worked on; nothing can be pressed meanwhile."""
        creating = self._view.step is OpeningStep.CREATE
        words = (
            self.tr("Création des clés du centre, quelques secondes")
            if creating
            else self.tr("Ouverture du centre, quelques secondes")
        )
        self.clear_refusal()
        self._passphrase.set_error("")
        self._operator.set_error("")
        self._set_busy(True)
        self.waiting.start(words, cancellable=False)

    def show_result_came(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._form.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._leave.setEnabled(not busy)
        self._submit.setEnabled(not busy and self._complete())

    def show_refusal(self, error: UserError | IntegrityError) -> None:
        """Say what is wrong beside the field it is about, else at the top of the page."""
        words = shown(error.what)
        if isinstance(error, UserError):
            words = f"{words} {shown(error.next_step)}"
        if error.code in ("keystore.wrong_passphrase", "keystore.passphrase_too_short"):
            self._passphrase.set_error(words)
        elif error.code in ("keystore.unknown_operator", "keystore.operator_unnamed"):
            self._refuse(self._operator, words)
        elif error.code == "keystore.centre_unnamed":
            self._refuse(self._centre, words)
        else:
            super().show_refusal(error)

    @staticmethod
    def _refuse(field: Field, words: str) -> None:
        field.set_error(words)
        field.edit.selectAll()
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_passphrase(self) -> None:
        """Empty the secret fields: the page may stay in memory, what was typed may not."""
        self._passphrase.clear()

    # what is typed

    def _complete(self) -> bool:
        typed = bool(self._operator.text()) and self._passphrase.is_complete()
        creating = self._view.step is OpeningStep.CREATE
        return typed and (not creating or bool(self._centre.text()))

    def _typed(self) -> None:
        for field in (self._centre, self._operator):
            field.set_error("")
        complete = self._complete()
        self._submit.setEnabled(complete)
        asking = self._view.step is not OpeningStep.CHOOSE
        missing = self.tr("Remplissez chaque champ.") if asking and not complete else ""
        self.footer.set_missing(missing)

    def _try_submit(self) -> None:
        if not self._complete() or not self._form.isEnabled() or not self._passphrase.agrees():
            return
        creating = self._view.step is OpeningStep.CREATE
        self.submitted.emit(
            OpeningForm(
                operator=self._operator.text(),
                passphrase=self._passphrase.text(),
                centre=self._centre.text() if creating else "",
            )
        )
