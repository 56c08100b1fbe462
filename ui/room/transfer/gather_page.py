"""« Recevoir les feuilles d’un autre ordinateur »: what came, what waits and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.room.transfer.gathering import Gathered
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.file_card import FileCard
from ui.room.words import room_words
from ui.widgets.card import Card

SHEETS_SUFFIX = ".feuilles"


class GatherPage(ActionPage):
    """Asks a file, and renders a `Gathered`.

    Signals:
        file_wanted, file_given: which file.
    """

    file_wanted = Signal()
    file_given = Signal(object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action="",
            hint=self.tr("Une feuille reçue deux fois n’est comptée qu’une fois."),
            parent=parent,
        )
        self.file = FileCard(
            self.tr("Feuilles d’un autre ordinateur"),
            self.tr("Un autre juré les a écrites sur une clé, depuis la même salle."),
            self.tr("Choisir le fichier des feuilles…"),
            SHEETS_SUFFIX,
        )
        self.file.file_wanted.connect(self.file_wanted)
        self.file.file_given.connect(self.file_given)
        meaning = Card(title=self.tr("Ce que cet ordinateur en fait"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.compose((self.file,), (meaning,))

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "shield-check",
                self.tr("Chaque signature est vérifiée."),
                self.tr("Une feuille qui ne vient pas du jury de cette salle est refusée."),
            ),
            meaning_row(
                "eye-off",
                self.tr("Rien n’est montré avant d’avoir scellé."),
                self.tr("Un passage dont personne n’a scellé la feuille ici reste fermé."),
            ),
        )

    def show_room(self, room: str) -> None:
        """Ask which file."""
        self.header.set_title(
            self.tr("Recevoir des feuilles scellées"),
            self.tr("{0} · d’un autre ordinateur de la même salle").format(room_words(room)),
        )
        self.begin()

    def show_gathered(self, gathered: Gathered, waiting: Sequence[str]) -> None:
        """Say what came.

        Args:
            gathered: what the service took.
            waiting: the candidates or teams whose sheets stay closed.
        """
        lines = []
        if gathered.already:
            lines.append(
                meaning_row(
                    "copy-check",
                    counted(
                        gathered.already,
                        self.tr("{0} feuille était déjà ici."),
                        self.tr("{0} feuilles étaient déjà ici."),
                    ),
                    self.tr("Rien n’est compté deux fois."),
                )
            )
        if waiting:
            lines.append(
                meaning_row(
                    "hourglass",
                    self.tr("En attente : {0}.").format(", ".join(waiting)),
                    self.tr("Elles s’ouvriront quand un juré aura scellé sa feuille ici."),
                )
            )
        none = not gathered.added
        self.show_done(
            self.tr("Aucune feuille nouvelle")
            if none
            else counted(
                gathered.added,
                self.tr("{0} feuille scellée est arrivée"),
                self.tr("{0} feuilles scellées sont arrivées"),
            ),
            self.tr("De : {0}").format(", ".join(gathered.jurors)) if gathered.jurors else "",
            lines,
            icon_name="inbox" if none else "circle-check",
            tone=Tone.MUTED if none else Tone.OK,
        )

    def start(self) -> None:
        """Put the keyboard on the choice of the file."""
        self.file.choose.setFocus(Qt.FocusReason.OtherFocusReason)
