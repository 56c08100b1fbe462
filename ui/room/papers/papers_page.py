"""« Documents à imprimer »: which papers of which day, and where their PDFs go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.papers import PaperKind
from app.services.ports.machine import Drive, WrittenFile
from app.services.room.day_papers import DayPapers, PaperChoice
from ui.counted import counted
from ui.dates import long_day
from ui.look.fonts import TextStyle
from ui.room.action_page import ActionPage, meaning_row
from ui.room.places_card import Destination, PlacesCard
from ui.room.words import quoted, room_words, size_words
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.field import ChoiceField
from ui.widgets.label import Label


class PapersPage(ActionPage):
    """Renders the papers of a day, each to tick, and the places to write to.

    Signals:
        destination_chosen, other_folder_wanted, drives_wanted: where.
    """

    destination_chosen = Signal(object)
    other_folder_wanted = Signal()
    drives_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Écrire les documents"),
            icon_name="file-down",
            hint=self.tr("Rien n’est signé ni exporté ici."),
            parent=parent,
        )
        self._days: dict[str, DayPapers] = {}
        self._destination: Destination | None = None
        self.day = ChoiceField(self.tr("Jour"), (), object_name="paper_day")
        self.day.chosen.connect(lambda _day: self._show_day())
        self._which = Card(title=self.tr("Quels documents"), object_name="which_papers")
        self._which.body.addWidget(self.day)
        self._boxes = {kind: CheckBox("", object_name=f"paper_{kind}") for kind in self._kinds()}
        for box in self._boxes.values():
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._check())
            self._which.body.addWidget(box)
        self.places = PlacesCard()
        self.places.chosen.connect(self.destination_chosen)
        self.places.other_folder_wanted.connect(self.other_folder_wanted)
        self.places.drives_wanted.connect(self.drives_wanted)
        meaning = Card(title=self.tr("À quoi ils servent"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.compose((self._which, self.places), (meaning,))

    @staticmethod
    def _kinds() -> tuple[PaperKind, ...]:
        return (PaperKind.REGISTER, PaperKind.GRIDS, PaperKind.PANEL_GRIDS, PaperKind.INCIDENT)

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "pen-line",
                self.tr("Continuer sans ordinateur."),
                self.tr(
                    "Chacun remplit et signe à la main ; le centre reprend les originaux. "
                    "Imprimez-les avant d’en avoir besoin."
                ),
            ),
            meaning_row(
                "printer",
                self.tr("Recto verso, sans mélange."),
                self.tr(
                    "Chaque document commence sur une feuille à lui : la grille d’un juré n’est "
                    "jamais au dos d’une autre."
                ),
            ),
            meaning_row(
                "eye",
                self.tr("Ces PDF portent des noms et ne sont pas chiffrés."),
                self.tr("Imprimez-les, puis effacez-les. Ni code ni note n’y figure."),
            ),
        )

    def show_room(self, room: str, days: Sequence[DayPapers], today: str) -> None:
        """Ask which papers of which day; `today`, in ISO form, is chosen if it is one of them."""
        self.header.set_title(
            self.tr("Documents à imprimer"),
            self.tr("{0} · émargement, grilles vierges, feuille d’incident").format(
                room_words(room)
            ),
        )
        self._days = {day.day.isoformat(): day for day in days}
        self.day.set_options([(long_day(day.day), key) for key, day in self._days.items()])
        self.day.set_value(today)
        self.day.setVisible(len(days) > 1)
        self.begin()
        self._show_day()

    def choice(self) -> PaperChoice:
        """Return the day that is chosen and the kinds of papers that are ticked."""
        return PaperChoice(day=self._day().day, kinds=self._ticked())

    def _day(self) -> DayPapers:
        return self._days[str(self.day.value())]

    def _ticked(self) -> frozenset[PaperKind]:
        return frozenset(kind for kind, box in self._boxes.items() if box.isChecked())

    def _show_day(self) -> None:
        counts = self._day().documents
        words = {
            PaperKind.REGISTER: self.tr("Feuille d’émargement, avec ce qui est déjà relevé"),
            PaperKind.GRIDS: counted(
                counts[PaperKind.GRIDS],
                self.tr("{0} grille individuelle vierge"),
                self.tr("{0} grilles individuelles vierges"),
            ),
            PaperKind.PANEL_GRIDS: counted(
                counts[PaperKind.PANEL_GRIDS],
                self.tr("{0} grille harmonisée vierge"),
                self.tr("{0} grilles harmonisées vierges"),
            ),
            PaperKind.INCIDENT: self.tr("Feuille d’incident"),
        }
        for kind, box in self._boxes.items():
            box.setText(words[kind])
            box.setAccessibleName(words[kind])
        self._check()

    def show_places(self, drives: Sequence[Drive], destination: Destination | None) -> None:
        """List the places; the action names the one that is chosen."""
        self._destination = destination
        self.places.show_places(drives, destination)
        self._check()

    def _check(self) -> None:
        destination, files = self._destination, len(self._ticked())
        words = counted(files, self.tr("Écrire {0} fichier"), self.tr("Écrire {0} fichiers"))
        self.action.setText(words if files else self.tr("Écrire les documents"))
        self.action.updateGeometry()
        if not files:
            self.set_missing(self.tr("Cochez au moins un document"))
        elif destination is None:
            self.set_missing(self.tr("Choisissez d’abord où écrire"))
        else:
            self.set_missing("")

    def show_written(self, files: Sequence[WrittenFile]) -> None:
        """Say that the files were written and read back."""
        destination = self._destination
        label = destination.label if destination is not None else ""
        removable = destination is not None and destination.removable
        if removable:
            sentence = self.tr("Vous pouvez retirer la clé « {0} »").format(label)
            words = counted(
                len(files),
                self.tr("{0} fichier y est écrit et relu."),
                self.tr("{0} fichiers y sont écrits et relus."),
            )
        else:
            sentence = counted(
                len(files),
                self.tr("{0} fichier est écrit et relu"),
                self.tr("{0} fichiers sont écrits et relus"),
            )
            words = self.tr("Dans {0}.").format(quoted(label))
        erase = self.tr("Imprimez recto verso, puis effacez ces fichiers.")
        self.show_done(
            sentence,
            f"{words} {erase}",
            [
                Label(
                    f"{file.path.name} · {size_words(file.size)}",
                    style=TextStyle.CAPTION,
                    wrap=True,
                )
                for file in files
            ],
        )

    def start(self) -> None:
        """Put the keyboard on the first thing that is asked."""
        first = self.day if self.day.isVisibleTo(self) else self._boxes[PaperKind.REGISTER]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
