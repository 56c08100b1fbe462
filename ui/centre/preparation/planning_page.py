"""Candidates and planning: four files in, checked whole, then lists to look things up in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.referential import Referential
from app.domain.session import Planning
from app.services.centre.planning.tables import OPTIONAL_TABLES, PlanningTable
from ui.centre.page import CentrePage
from ui.centre.preparation.planning_import import ImportView, PlanningImport
from ui.centre.preparation.planning_lists import (
    candidate_columns,
    candidate_lines,
    juror_columns,
    juror_lines,
    sitting_columns,
    sitting_lines,
    team_columns,
    team_lines,
)
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.segments import Segments
from ui.centre.words import number
from ui.counted import counted
from ui.dates import day_range
from ui.look.tokens import Size
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import ListCard

_TABLES = ("sittings", "candidates", "teams", "jurors")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningView:
    """What the page shows.

    Attributes:
        issued: room packages went out with this planning; those that a new one changes are
            to be written again.
        incoming: files under way; `None` shows what is imported.
    """

    planning: Planning
    referential: Referential
    issued: bool
    incoming: ImportView | None = None


class PlanningPage(CentrePage):
    """The import, or the lists.

    Signals:
        files_wanted, file_wanted, files_dropped, templates_wanted, reread_wanted: see
            `PlanningImport`.
        import_wanted: import what was read.
        replace_wanted: choose other files.
        import_left: go back to the lists, nothing changed.
    """

    files_wanted = Signal()
    file_wanted = Signal(object)
    files_dropped = Signal(list)
    templates_wanted = Signal()
    reread_wanted = Signal()
    import_wanted = Signal()
    replace_wanted = Signal()
    import_left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._import = PlanningImport()
        self._import.files_wanted.connect(self.files_wanted)
        self._import.file_wanted.connect(self.file_wanted)
        self._import.files_dropped.connect(self.files_dropped)
        self._import.templates_wanted.connect(self.templates_wanted)
        self._import.reread_wanted.connect(self.reread_wanted)
        self._lists = self._make_lists()
        self.body.addWidget(self._import, 1)
        self.body.addWidget(self._lists, 1)
        self._replace = Button(
            self.tr("Remplacer par d’autres fichiers…"),
            size=ButtonSize.PAGE,
            object_name="replace_planning",
        )
        self._replace.clicked.connect(self.replace_wanted)
        self._leave = Button(
            self.tr("Garder le planning en place"),
            size=ButtonSize.PAGE,
            object_name="keep_planning",
        )
        self._leave.clicked.connect(self.import_left)
        self._submit = Button(
            self.tr("Importer"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="import_planning",
        )
        self._submit.clicked.connect(self.import_wanted)
        for button in (self._replace, self._leave, self._submit):
            self.footer.add_action(button)

    def _make_lists(self) -> QWidget:
        self._tabs = Segments(
            self.tr("Listes"), [(key, key) for key in _TABLES], object_name="planning_tabs"
        )
        self._tabs.chosen.connect(self._show_list)
        self._stack = QStackedWidget()
        self._tables: dict[str, SearchedTable[Any]] = {
            "sittings": self._table("sittings", self.tr("Passages"), sitting_columns(), Size.ROW),
            "candidates": self._table("candidates", self.tr("Candidats"), candidate_columns(), 40),
            "teams": self._table("teams", self.tr("Groupes"), team_columns(), 40),
            "jurors": self._table("jurors", self.tr("Jurés"), juror_columns(), 40),
        }
        for table in self._tables.values():
            self._stack.addWidget(table)
        card = ListCard()
        card.body.addWidget(self._stack, 1)
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._tabs)
        column.addWidget(card, 1)
        return lists

    def _table(
        self, key: str, name: str, columns: Sequence[Column[Any]], row_height: int
    ) -> SearchedTable[Any]:
        return SearchedTable(
            name,
            columns,
            search=self.tr("Chercher un nom, un numéro, une salle"),
            row_height=row_height,
            object_name=key,
        )

    def _show_list(self, key: str) -> None:
        self._stack.setCurrentWidget(self._tables[key])

    def show_view(self, view: PlanningView) -> None:
        """Show the import under way, or the planning."""
        planning = view.planning
        empty = not planning.sittings
        incoming = view.incoming or (ImportView() if empty else None)
        self._import.setVisible(incoming is not None)
        self._lists.setVisible(incoming is None)
        self._replace.setVisible(incoming is None)
        self._leave.setVisible(incoming is not None and not empty)
        self._submit.setVisible(incoming is not None)
        self.header.set_title(self.tr("Candidats et planning"), self._subtitle(planning))
        if incoming is not None:
            self._import.show_view(incoming)
            self._show_submit(incoming)
            return
        self.footer.set_missing("")
        self._show_lists(view)

    def _subtitle(self, planning: Planning) -> str:
        if not planning.sittings:
            return self.tr("Aucun passage")
        days = sorted({sitting.starts_at.date() for sitting in planning.sittings})
        return " · ".join(
            (
                counted(
                    len(planning.candidates), self.tr("{0} candidat"), self.tr("{0} candidats")
                ),
                counted(len(planning.sittings), self.tr("{0} passage"), self.tr("{0} passages")),
                counted(len(planning.rooms), self.tr("{0} salle"), self.tr("{0} salles")),
                day_range(days[0], days[-1]),
            )
        )

    def _show_submit(self, incoming: ImportView) -> None:
        reading = incoming.reading
        self._submit.setEnabled(incoming.ready)
        words = self.tr("Importer le planning")
        if reading is not None and reading.planning is not None:
            words = counted(
                len(reading.planning.sittings),
                self.tr("Importer {0} passage"),
                self.tr("Importer {0} passages"),
            )
        self._submit.setText(words)
        self._submit.updateGeometry()
        asked = [table for table in PlanningTable if table not in OPTIONAL_TABLES]
        wanted = [table.value for table in asked if table not in incoming.files]
        if incoming.ready:
            missing = ""
        elif incoming.refused:
            missing = self.tr("Le planning est à corriger.")
        elif reading is not None and incoming.files:
            missing = self.tr("Il reste des cellules à corriger.")
        else:
            missing = self.tr("Il manque : {0}.").format(", ".join(wanted))
        self.footer.set_missing(missing)
        self.footer.set_hint("")

    def _show_lists(self, view: PlanningView) -> None:
        planning = view.planning
        self._tables["sittings"].set_rows(sitting_lines(planning, view.referential))
        self._tables["candidates"].set_rows(candidate_lines(planning))
        self._tables["teams"].set_rows(team_lines(planning))
        self._tables["jurors"].set_rows(juror_lines(planning))
        words = self.tr("{0} · {1}")
        self._tabs.set_words(
            {
                "sittings": words.format(self.tr("Passages"), number(len(planning.sittings))),
                "candidates": words.format(self.tr("Candidats"), number(len(planning.candidates))),
                "teams": words.format(self.tr("Groupes"), number(len(planning.teams))),
                "jurors": words.format(self.tr("Jurés"), number(len(planning.jurors))),
            }
        )
        self.footer.set_hint(
            self.tr(
                "Des dossiers sont partis : les salles qu’un nouveau planning change seront à "
                "réémettre."
            )
            if view.issued
            else self.tr("Aucun dossier n’est parti : le planning se remplace librement.")
        )
