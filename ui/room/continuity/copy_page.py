"""« Copie de secours »: where the room is copied to, and how old the copy is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.ports.machine import Drive
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.continuity.copy_status import CopyKind, CopyStatus, copy_tooltip, copy_words
from ui.room.places_card import Destination, PlacesCard
from ui.room.words import room_words, sentence_case
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notice import Notice


class CopyPage(ActionPage):
    """Renders a `CopyStatus` and the places to choose from.

    Signals:
        destination_chosen: a `Destination`: the copy begins at once.
        other_folder_wanted: ask for a folder.
        stop_wanted: copy nowhere any more.
    """

    destination_chosen = Signal(object)
    other_folder_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action="",
            hint=self.tr("Choisissez une fois : la copie se fait seule, sans vous interrompre."),
            parent=parent,
        )
        self._shown: tuple[tuple[Drive, ...], Destination | None] | None = None
        self.places = PlacesCard()
        self.places.chosen.connect(self.destination_chosen)
        self.places.other_folder_wanted.connect(self.other_folder_wanted)
        self._state = Card(title=self.tr("La copie maintenant"), object_name="copy_state")
        self._words = Label("", style=TextStyle.DISPLAY, wrap=True, object_name="copy_words")
        self._where = Label("", tone=Tone.MUTED, wrap=True)
        self.stop = Button(self.tr("Ne plus copier"), icon_name="ban", object_name="stop_copy")
        self.stop.clicked.connect(self.stop_wanted)
        self.problem = Notice(Tone.WARNING, "", object_name="copy_problem")
        for widget in (self._words, self._where, self.problem):
            self._state.body.addWidget(widget)
        self._state.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        meaning = Card(title=self.tr("À quoi elle sert"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.compose((self.places,), (self._state, meaning))

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "history",
                self.tr("Reprendre en deux minutes."),
                self.tr(
                    "Un autre ordinateur rouvre la salle d’après la clé, chronomètre compris, "
                    "10 s au plus en arrière."
                ),
            ),
            meaning_row(
                "lock",
                self.tr("La clé perdue ne montre rien."),
                self.tr("La copie s’ouvre avec le code de la salle ; rangez-le ailleurs."),
            ),
            meaning_row(
                "user-round-key",
                self.tr("Les clés des jurés n’y sont pas."),
                self.tr("Après une reprise, chacun saisit de nouveau sa carte de jury."),
            ),
        )

    def show_room(self, room: str) -> None:
        """Say which room this is about."""
        self.header.set_title(
            self.tr("Copie de secours"),
            self.tr("{0} · sur une clé ou un dossier partagé").format(room_words(room)),
        )
        self.begin()

    def show_status(self, status: CopyStatus) -> None:
        """Show how good the copy is; what failed stands under it."""
        nothing = status.kind is CopyKind.NONE
        self._words.setText(
            self.tr("Aucune copie pour l’instant") if nothing else sentence_case(copy_words(status))
        )
        self._where.setText(
            self.tr("Choisissez à gauche une clé qui reste branchée toute la journée.")
            if nothing
            else copy_tooltip(status)
        )
        self.stop.setVisible(not nothing)
        self.problem.setVisible(bool(status.what))
        if status.what:
            self.problem.set_notice(Tone.WARNING, status.what, status.next_step)
        self.back.set_kind(ButtonKind.SECONDARY if nothing else ButtonKind.PRIMARY)

    def show_places(self, drives: tuple[Drive, ...], destination: Destination | None) -> None:
        """List the places; the chosen one is marked."""
        if self._shown != (drives, destination):
            self._shown = (drives, destination)
            self.places.show_places(drives, destination)

    def start(self) -> None:
        """Put the keyboard on the first place."""
        self.places.start()
