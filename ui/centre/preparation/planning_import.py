"""Choosing the planning's files, and what is wrong with them; nothing is imported here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.planning.effect import ImportEffect
from app.services.centre.planning.reading import PlanningReading
from app.services.centre.planning.tables import (
    COLUMNS,
    OPTIONAL_COLUMNS,
    OPTIONAL_TABLES,
    PlanningTable,
)
from ui.centre.preparation.planning_lists import problem_columns
from ui.centre.row_table import SearchedTable
from ui.centre.words import folded, listed
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.drop_area import DropArea
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_ROOTS = {
    PlanningTable.CANDIDATES: ("candidat",),
    PlanningTable.TEAMS: ("groupe",),
    PlanningTable.JURORS: ("jury", "jure"),
    PlanningTable.SITTINGS: ("passage",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """The files chosen so far and what reading them gave; `None` before they were read.

    `again`: room packages went out with the planning in place. `effect` is then what the
    import would change, `None` while it is not known or where it is refused.
    """

    files: dict[PlanningTable, Path] = field(default_factory=dict)
    reading: PlanningReading | None = None
    unknown: tuple[str, ...] = ()
    again: bool = False
    effect: ImportEffect | None = None

    @property
    def refused(self) -> bool:
        """Whether every cell is right and the planning in place may not be changed so."""
        ready = self.reading is not None and self.reading.planning is not None
        return ready and self.again and self.effect is None

    @property
    def ready(self) -> bool:
        """Whether what was read can be imported."""
        ready = self.reading is not None and self.reading.planning is not None
        return ready and not self.refused


def recognised(paths: Iterable[Path]) -> tuple[dict[PlanningTable, Path], tuple[str, ...]]:
    """Tell which table each file is by its name, and the names that say nothing."""
    found: dict[PlanningTable, Path] = {}
    unknown: list[str] = []
    for path in paths:
        name = folded(path.stem)
        table = next(
            (table for table, roots in _ROOTS.items() if any(root in name for root in roots)), None
        )
        if table is None:
            unknown.append(path.name)
        else:
            found[table] = path
    return found, tuple(unknown)


class PlanningImport(QWidget):
    """Four files, their state, and the problems that reading them found.

    Signals:
        files_wanted: choose several files at once.
        file_wanted: choose the file of one table (`PlanningTable`).
        files_dropped: paths that were dropped.
        templates_wanted: write the templates somewhere.
        reread_wanted: read the same files again, corrected since.
    """

    files_wanted = Signal()
    file_wanted = Signal(object)
    files_dropped = Signal(list)
    templates_wanted = Signal()
    reread_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._notice = Notice(
            Tone.ACCENT,
            "",
            action=self.tr("Relire les fichiers"),
            object_name="planning_notice",
        )
        self._notice.acted.connect(self.reread_wanted)
        column.addWidget(self._notice)
        self._effect = Notice(Tone.ACCENT, "", object_name="import_effect")
        column.addWidget(self._effect)
        self._files = ListCard(
            title=self.tr("Fichiers"),
            subtitle=self.tr("tableaux CSV, tels qu’un tableur les enregistre"),
        )
        self._add_file_buttons()
        self._states: dict[PlanningTable, Label] = {}
        self._rows = {table: self._row(table) for table in PlanningTable}
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._files, 1)
        self._drop = DropArea(
            self.tr("Déposez ici les quatre fichiers. Leur nom dit lequel est lequel."),
            suffixes=(".csv",),
            object_name="drop_tables",
        )
        self._drop.setFixedWidth(280)
        self._drop.dropped.connect(self.files_dropped)
        pair.addWidget(self._drop)
        column.addLayout(pair)
        self._problems = SearchedTable(
            self.tr("Cellules à corriger"),
            problem_columns(),
            row_height=40,
            object_name="problems",
        )
        self._problems_card = ListCard(title=self.tr("Cellules à corriger"))
        self._problem_count = Label("", tone=Tone.MUTED)
        self._problems_card.add_trailing(self._problem_count)
        self._problems_card.body.addWidget(self._problems, 1)
        column.addWidget(self._problems_card, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        self.show_view(ImportView())

    def _add_file_buttons(self) -> None:
        templates = Button(
            self.tr("Télécharger les modèles…"),
            size=ButtonSize.HEADER,
            icon_name="download",
            object_name="templates",
        )
        templates.clicked.connect(self.templates_wanted)
        self._files.add_trailing(templates)
        choose = Button(
            self.tr("Choisir les fichiers…"),
            size=ButtonSize.HEADER,
            icon_name="file-plus",
            object_name="choose_tables",
        )
        choose.clicked.connect(self.files_wanted)
        self._files.add_trailing(choose)

    def _row(self, table: PlanningTable) -> ListRow:
        pick = Button(
            self.tr("Choisir…"), size=ButtonSize.ROW, object_name=f"choose_{table.name.lower()}"
        )
        pick.setAccessibleName(self.tr("Choisir {0}…").format(table.value))
        pick.clicked.connect(lambda: self.file_wanted.emit(table))
        state = Label("", style=TextStyle.CAPTION_MEDIUM)
        row = ListRow(table.value, icon_name="file-text", trailing=state)
        row.setObjectName(f"table_{table.name.lower()}")
        row.add_trailing(pick)
        self._files.body.addWidget(row)
        self._states[table] = state
        return row

    def show_view(self, view: ImportView) -> None:
        """Show the files and what was found in them."""
        for table, row in self._rows.items():
            self._show_file(table, row, view)
        problems = view.reading.problems if view.reading is not None else ()
        self._problems.set_rows(problems)
        self._problems_card.setVisible(bool(problems))
        self._drop.setVisible(not problems)
        self._filler.setVisible(not problems)
        self._problem_count.setText(str(len(problems)))
        self._show_notice(view)
        self._show_effect(view)

    def _show_file(self, table: PlanningTable, row: ListRow, view: ImportView) -> None:
        path = view.files.get(table)
        optional = [self.tr("{0} (facultatif)").format(name) for name in OPTIONAL_COLUMNS[table]]
        columns = ", ".join((*COLUMNS[table], *optional))
        problems = (
            [item for item in view.reading.problems if item.table is table]
            if view.reading is not None
            else []
        )
        state = self._states[table]
        if path is None:
            row.set_texts(table.value, self.tr("colonnes : {0}").format(columns))
            row.set_icon("circle-dashed", Tone.MUTED)
            state.setText(
                self.tr("facultatif") if table in OPTIONAL_TABLES else self.tr("à choisir")
            )
            state.set_tone(Tone.MUTED)
            return
        row.set_texts(path.name, self.tr("colonnes : {0}").format(columns))
        if problems:
            row.set_icon("circle-alert", Tone.ERROR)
            state.set_tone(Tone.ERROR)
            state.setText(self.tr("{0} à corriger").format(len(problems)))
        else:
            row.set_icon("circle-check", Tone.OK)
            state.set_tone(Tone.OK)
            state.setText(self.tr("lu") if view.reading is not None else self.tr("choisi"))

    def _show_notice(self, view: ImportView) -> None:
        reading = view.reading
        if reading is None:
            title = self.tr("Rien n’est encore importé.")
            text = self.tr(
                "Les fichiers sont d’abord contrôlés en entier. Les modèles ouvrent en colonnes "
                "dans un tableur."
            )
            tone = Tone.ACCENT
        elif reading.problems:
            title = counted(
                len(reading.problems),
                self.tr("{0} cellule est à corriger : rien n’est importé."),
                self.tr("{0} cellules sont à corriger : rien n’est importé."),
            )
            text = self.tr("Corrigez-les dans le tableur, enregistrez, puis relisez les fichiers.")
            tone = Tone.ERROR
        elif view.refused:
            title = self.tr("Les fichiers se lisent, mais ce planning ne peut pas être importé.")
            text = self.tr("Corrigez-le dans le tableur, enregistrez, puis relisez les fichiers.")
            tone = Tone.WARNING
        else:
            title = self.tr("Les fichiers sont justes. Rien n’est encore importé.")
            text = self._summary(reading)
            tone = Tone.OK
        if view.unknown:
            unread = self.tr("Nom non reconnu, fichier laissé de côté : {0}.")
            text = f"{text} {unread.format(', '.join(view.unknown))}"
        self._notice.set_notice(tone, title, text)
        if self._notice.action_button is not None:
            self._notice.action_button.setVisible(tone in (Tone.WARNING, Tone.ERROR))
        told_below = view.again and reading is None and not view.unknown
        self._notice.setVisible(not told_below)

    def _show_effect(self, view: ImportView) -> None:
        """Say what importing again does, and once the files are read, to which rooms."""
        wrong = view.reading is not None and not view.ready
        self._effect.setVisible(view.again and not wrong)
        if view.effect is None:
            self._effect.set_notice(
                Tone.ACCENT,
                self.tr("Des dossiers de salle sont déjà partis avec le planning en place."),
                self.tr(
                    "Le nouveau le remplace en entier ; cartes, codes et feuilles reçues restent. "
                    "Un passage dont des feuilles sont revenues ne change plus. Rien n’est importé "
                    "avant que vous ayez vu quelles salles auront besoin d’un nouveau dossier."
                ),
            )
            return
        lines = self._effect_lines(view.effect)
        if lines:
            advice = self.tr("Après l’import, passez à la page « Dossiers de salle ».")
            asks = view.effect.again or view.effect.first
            text = " ".join((*lines[1:], advice)) if asks else " ".join(lines[1:])
            self._effect.set_notice(Tone.WARNING, lines[0], text, "refresh-cw")
        else:
            title = self.tr("Aucune salle n’aura besoin d’un nouveau dossier.")
            self._effect.set_notice(Tone.OK, title)

    def _effect_lines(self, effect: ImportEffect) -> list[str]:
        lines = []
        if effect.again:
            lines.append(
                self.tr("Dossier à réémettre après l’import : {0}.").format(listed(effect.again))
            )
        if effect.first:
            lines.append(self.tr("Premier dossier à écrire : {0}.").format(listed(effect.first)))
        if effect.emptied:
            words = self.tr("Plus aucun passage, dossier à reprendre : {0}.")
            lines.append(words.format(listed(effect.emptied)))
        return lines

    def _summary(self, reading: PlanningReading) -> str:
        planning = reading.planning
        if planning is None:
            return ""
        counts = (
            counted(len(planning.candidates), self.tr("{0} candidat"), self.tr("{0} candidats")),
            counted(len(planning.teams), self.tr("{0} groupe"), self.tr("{0} groupes")),
            counted(len(planning.jurors), self.tr("{0} juré"), self.tr("{0} jurés")),
            counted(len(planning.sittings), self.tr("{0} passage"), self.tr("{0} passages")),
            counted(len(planning.rooms), self.tr("{0} salle"), self.tr("{0} salles")),
        )
        return ", ".join(counts) + "."
