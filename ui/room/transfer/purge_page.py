"""« Effacer cette salle »: what keeps it from being erased, or what erasing means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.errors_in_place import error_words
from ui.room.words import room_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.label import Label, icon_and_words


class PurgePage(ActionPage):
    """Renders the blockers; `acted` erases, and only once the box is ticked.

    Signals:
        left_erased: leave a room of which something could not be erased.
    """

    left_erased = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Effacer cette salle"),
            icon_name="trash-2",
            button_kind=ButtonKind.DESTRUCTIVE,
            hint=self.tr("Rien n’est effacé avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._lines: list[QWidget] = []
        self._blockers: tuple[str, ...] = ()
        self._card = Card(object_name="blockers")
        self.sure = CheckBox(
            self.tr("Je veux effacer cette salle de cet ordinateur"), object_name="sure"
        )
        self.sure.toggled.connect(lambda _on: self._check())
        self._sure_card = Card()
        self._sure_card.body.addWidget(self.sure)
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.compose((self._card, self._sure_card), (meaning,))

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "trash-2",
                self.tr("Tout ce qui est ici est effacé :"),
                self.tr("notes, feuilles, journal, copies de cet ordinateur, clés des jurés."),
            ),
            meaning_row(
                "check-check",
                self.tr("Seulement quand le centre a tout reçu."),
                self.tr("Son accusé de réception le dit, feuille par feuille."),
            ),
            meaning_row(
                "usb",
                self.tr("Les clés ne sont pas touchées."),
                self.tr("Effacez ou rangez vous-même celles qui portent une copie."),
            ),
        )

    def show_room(self, room: str, blockers: Sequence[str], reports: int) -> None:
        """Say whether the room may be erased; `reports` are those that the centre lacks."""
        self.header.set_title(
            self.tr("Effacer cette salle"),
            self.tr("{0} · de cet ordinateur seulement").format(room_words(room)),
        )
        lacking = counted(
            reports, self.tr("{0} PV signé, à exporter"), self.tr("{0} PV signés, à exporter")
        )
        self._blockers = (*blockers, *([lacking] if reports else []))
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [
            icon_and_words("triangle-alert", words, tone=Tone.WARNING) for words in self._blockers
        ]
        if not self._lines:
            self._lines = [Label(self.tr("Rien ne s’y oppose."), tone=Tone.MUTED, wrap=True)]
        self._card.set_title(
            self.tr("Ce que le centre n’a pas encore reçu")
            if self._blockers
            else self.tr("Avant d’effacer")
        )
        for line in self._lines:
            self._card.body.addWidget(line)
        self.sure.setChecked(False)
        self._sure_card.setVisible(not self._blockers)
        self.begin()
        self._check()

    def show_half_erased(self, error: UserError | IntegrityError) -> None:
        """Say that the room is closed and not wholly erased; there is nothing to go back to."""
        close = Button(self.tr("Fermer la salle"), object_name="leave_erased")
        close.clicked.connect(self.left_erased)
        self.show_done(
            self.tr("La salle est fermée, mais tout n’est pas effacé"),
            error_words(error),
            (close,),
            icon_name="circle-alert",
            tone=Tone.ERROR,
        )
        self.back.setEnabled(False)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Put the keyboard on the box to tick, or on the way back."""
        target = self.back if self._blockers else self.sure
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        if self._blockers:
            self.set_missing(self.tr("Le centre n’a pas encore tout reçu"))
        elif not self.sure.isChecked():
            self.set_missing(self.tr("Cochez la case d’abord"))
        else:
            self.set_missing("")
