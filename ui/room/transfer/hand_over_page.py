"""« Remettre à un autre ordinateur »: one file for any other laptop of the room, by a stick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.ports.machine import Drive, WrittenFile
from app.services.room.transfer.handing_over import HandOverSummary
from ui.look.fonts import TextStyle
from ui.room.action_page import ActionPage, meaning_row
from ui.room.places_card import Destination, PlacesCard
from ui.room.transfer.counts import carried_words
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
            action=self.tr("Écrire le fichier"),
            icon_name="upload",
            hint=self.tr("Tout reste aussi sur cet ordinateur."),
            parent=parent,
        )
        self._drives: tuple[Drive, ...] = ()
        self._destination: Destination | None = None
        self._words = ""
        self.places = PlacesCard()
        self.places.chosen.connect(self.destination_chosen)
        self.places.other_folder_wanted.connect(self.other_folder_wanted)
        self.places.drives_wanted.connect(self.drives_wanted)
        self._meaning = Card(title=self.tr("Ce que la clé emporte"), object_name="meaning")
        self._carried: QWidget | None = None
        for row in self._meanings():
            self._meaning.body.addWidget(row)
        self.compose((self.places,), (self._meaning,))

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "monitor",
                self.tr("Le même fichier sert à chaque ordinateur de la salle."),
                self.tr(
                    "À celui de la présidence, et à ceux des autres jurés pour qu’ils aient les "
                    "ajouts."
                ),
            ),
            meaning_row(
                "eye-off",
                self.tr("Personne ne lit les feuilles en chemin."),
                self.tr(
                    "Un ordinateur les ouvre avec la salle, et ne montre les notes qu’à qui a "
                    "scellé les siennes."
                ),
            ),
            meaning_row(
                "copy-check",
                self.tr("Deux fois ne compte pas double."),
                self.tr("Remettez le fichier aussi souvent que vous voulez."),
            ),
        )

    def show_room(self, room: str, summary: HandOverSummary) -> None:
        """Ask where to write what there is."""
        self.header.set_title(
            self.tr("Remettre à un autre ordinateur"),
            self.tr("{0} · feuilles scellées et ajouts faits en salle").format(room_words(room)),
        )
        self._words = carried_words(
            sheets=summary.sheets,
            candidates=summary.candidates,
            substitutes=summary.substitutes,
            voids=summary.voids,
        )
        if self._carried is not None:
            self._carried.hide()
            self._carried.deleteLater()
        self._carried = meaning_row(
            "lock",
            f"{self._words}." if self._words else self.tr("Rien pour l’instant."),
            self.tr("Une feuille qui n’est pas scellée ne part pas."),
        )
        self._meaning.body.insertWidget(0, self._carried)
        self.begin()
        self.show_places(self._drives, None)

    def show_places(self, drives: Sequence[Drive], destination: Destination | None) -> None:
        """List the places; the action names the one that is chosen."""
        self._drives = tuple(drives)
        self._destination = destination
        self.places.show_places(self._drives, destination)
        self.action.setText(
            self.tr("Écrire sur « {0} »").format(destination.label)
            if destination is not None
            else self.tr("Écrire le fichier")
        )
        if not self._words:
            self.set_missing(self.tr("Rien n’est encore scellé ni ajouté ici"))
        elif destination is None:
            self.set_missing(self.tr("Choisissez d’abord où écrire"))
        else:
            self.set_missing("")

    def show_written(self, written: WrittenFile) -> None:
        """Say that the file was written and read back."""
        destination = self._destination
        label = destination.label if destination is not None else ""
        removable = destination is not None and destination.removable
        self.show_done(
            self.tr("Vous pouvez retirer la clé « {0} »").format(label)
            if removable
            else self.tr("Le fichier est dans le dossier {0}").format(quoted(label)),
            self.tr("Sur l’autre ordinateur : « Recevoir d’un autre ordinateur… »."),
            (
                meaning_row("lock", f"{self._words}.", self.tr("Le fichier a été relu.")),
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
