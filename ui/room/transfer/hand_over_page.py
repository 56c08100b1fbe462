"""« Remettre les feuilles scellées »: from a juror's laptop to the president's, by a stick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.ports.machine import Drive, WrittenFile
from ui.look.fonts import TextStyle
from ui.room.action_page import ActionPage, meaning_row
from ui.room.places_card import Destination, PlacesCard
from ui.room.words import quoted, room_words, size_words
from ui.widgets.card import Card
from ui.widgets.label import Label


class HandOverPage(ActionPage):
    """Renders the places to write to.

    Signals:
        destination_chosen, other_folder_wanted, drives_wanted: where.
    """

    destination_chosen = Signal(object)
    other_folder_wanted = Signal()
    drives_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Écrire les feuilles scellées"),
            icon_name="upload",
            hint=self.tr("Vos feuilles restent aussi sur cet ordinateur."),
            parent=parent,
        )
        self._drives: tuple[Drive, ...] = ()
        self._destination: Destination | None = None
        self.places = PlacesCard()
        self.places.chosen.connect(self.destination_chosen)
        self.places.other_folder_wanted.connect(self.other_folder_wanted)
        self.places.drives_wanted.connect(self.drives_wanted)
        meaning = Card(title=self.tr("Ce que la clé emporte"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.compose((self.places,), (meaning,))

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "lock",
                self.tr("Les feuilles scellées ici, et elles seules."),
                self.tr("Une feuille qui n’est pas scellée ne part pas."),
            ),
            meaning_row(
                "eye-off",
                self.tr("Personne ne les lit en chemin."),
                self.tr(
                    "L’ordinateur de la présidence les ouvre avec la salle, et ne montre les "
                    "notes qu’à qui a scellé les siennes."
                ),
            ),
            meaning_row(
                "copy-check",
                self.tr("Deux fois ne compte pas double."),
                self.tr("Remettez-les aussi souvent que vous voulez."),
            ),
        )

    def show_room(self, room: str) -> None:
        """Ask where to write."""
        self.header.set_title(
            self.tr("Remettre les feuilles scellées"),
            self.tr("{0} · vers l’ordinateur de la présidence").format(room_words(room)),
        )
        self.begin()
        self.show_places(self._drives, None)

    def show_places(self, drives: Sequence[Drive], destination: Destination | None) -> None:
        """List the places; the action names the one that is chosen."""
        self._drives = tuple(drives)
        self._destination = destination
        self.places.show_places(self._drives, destination, written=False)
        self.action.setText(
            self.tr("Écrire sur « {0} »").format(destination.label)
            if destination is not None
            else self.tr("Écrire les feuilles scellées")
        )
        self.set_missing("" if destination is not None else self.tr("Choisissez d’abord où écrire"))

    def show_written(self, written: WrittenFile) -> None:
        """Say that the file was written and read back."""
        destination = self._destination
        label = destination.label if destination is not None else ""
        removable = destination is not None and destination.removable
        self.show_done(
            self.tr("Vous pouvez retirer la clé « {0} »").format(label)
            if removable
            else self.tr("Les feuilles sont dans le dossier {0}").format(quoted(label)),
            self.tr(
                "Portez-la à l’ordinateur de la présidence : « Recevoir les feuilles d’un autre "
                "ordinateur… »."
            ),
            (
                Label(
                    f"{written.path.name} · {size_words(written.size)}",
                    style=TextStyle.CAPTION,
                    wrap=True,
                ),
            ),
        )

    def start(self) -> None:
        """Put the keyboard on the first place, or on the action."""
        if self._destination is not None:
            self.action.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.places.start()
