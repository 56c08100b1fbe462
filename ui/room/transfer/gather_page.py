"""« Recevoir d’un autre ordinateur »: what came, what waits, what was left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.room.transfer.gathering import Gathered
from app.services.room.transfer.handing_over import SHEETS_SUFFIX
from app.services.room.transfer.not_taken import NotTaken
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.file_card import FileCard
from ui.room.transfer.counts import carried_words
from ui.room.words import room_words
from ui.translation import shown
from ui.widgets.card import Card


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
            hint=self.tr("Un fichier lu deux fois n’est compté qu’une fois."),
            parent=parent,
        )
        self.file = FileCard(
            self.tr("Fichier d’un autre ordinateur"),
            self.tr(
                "Un autre ordinateur de la salle l’a écrit, par « Remettre à un autre "
                "ordinateur… »."
            ),
            self.tr("Choisir le fichier…"),
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
            meaning_row(
                "user-round",
                self.tr("Les ajouts faits en salle arrivent aussi."),
                self.tr(
                    "Candidat non prévu, juré remplaçant, clé annulée : les témoins sont contrôlés "
                    "ici, leurs codes au centre."
                ),
            ),
        )

    def show_room(self, room: str) -> None:
        """Ask which file."""
        self.header.set_title(
            self.tr("Recevoir d’un autre ordinateur"),
            self.tr("{0} · feuilles scellées et ajouts faits en salle").format(room_words(room)),
        )
        self.begin()

    def show_gathered(self, gathered: Gathered, waiting: Sequence[str]) -> None:
        """Say what came.

        Args:
            gathered: what the service took.
            waiting: the candidates or teams whose sheets stay closed.
        """
        came = carried_words(
            sheets=gathered.added,
            candidates=len(gathered.candidates),
            substitutes=len(gathered.substitutes),
            voids=len(gathered.voided),
        )
        lines = (
            *self._refused(gathered.refused),
            *self._additions(gathered),
            *self._sheets(gathered.already, waiting),
        )
        if came:
            words, icon_name, tone = (
                self.tr("Arrivé ici : {0}").format(came),
                "circle-check",
                Tone.OK,
            )
        elif waiting:
            words, icon_name, tone = self.tr("Feuilles en attente"), "hourglass", Tone.MUTED
        else:
            words, icon_name, tone = self.tr("Rien de nouveau"), "inbox", Tone.MUTED
        if gathered.refused:
            icon_name, tone = "triangle-alert", Tone.WARNING
        jurors = ", ".join(gathered.jurors)
        self.show_done(
            words,
            self.tr("Feuilles de : {0}").format(jurors) if jurors else "",
            lines,
            icon_name=icon_name,
            tone=tone,
        )

    def _refused(self, parts: Sequence[NotTaken]) -> Iterator[QWidget]:
        for part in parts:
            yield meaning_row(
                "triangle-alert",
                self.tr("Laissé de côté : {0}.").format(shown(part.subject)),
                f"{shown(part.what)} {shown(part.next_step)}",
            )

    def _additions(self, gathered: Gathered) -> Iterator[QWidget]:
        for name in gathered.candidates:
            yield meaning_row(
                "user-round",
                self.tr("{0} est au programme.").format(name),
                self.tr("L’oral et les notes se font comme les autres ; le centre confirmera."),
            )
        for name in gathered.substitutes:
            yield meaning_row(
                "user-round-check",
                self.tr("{0} siège au jury.").format(name),
                self.tr("Sa carte de réserve sert aussi sur cet ordinateur."),
            )
        for name in gathered.voided:
            yield meaning_row(
                "user-round-key",
                self.tr("La clé de {0} est annulée.").format(name),
                self.tr("Elle ne signe plus ici non plus ; une carte de réserve la remplace."),
            )

    def _sheets(self, already: int, waiting: Sequence[str]) -> Iterator[QWidget]:
        if already:
            yield meaning_row(
                "copy-check",
                counted(
                    already,
                    self.tr("{0} feuille était déjà ici."),
                    self.tr("{0} feuilles étaient déjà ici."),
                ),
                self.tr("Rien n’est compté deux fois."),
            )
        if waiting:
            yield meaning_row(
                "hourglass",
                self.tr("En attente : {0}.").format(", ".join(waiting)),
                self.tr(
                    "Ces feuilles s’ouvriront quand un juré aura scellé la sienne ici : relisez "
                    "alors ce fichier."
                ),
            )

    def start(self) -> None:
        """Put the keyboard on the choice of the file."""
        self.file.choose.setFocus(Qt.FocusReason.OtherFocusReason)
