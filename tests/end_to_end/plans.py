"""What a centre decided before the day: who sits when, the course of each oral, the rules."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.domain.run_sheet import Phase, RunSheet
from app.services.centre.planning.tables import COLUMNS, OPTIONAL_COLUMNS, PlanningTable
from app.services.centre.sessions import RulesChoice
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from tests.services.world import Prepared, World

ROOM = "B204"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The rows of a centre's four tables, without day and room, and its rules."""

    candidates: Sequence[tuple[str, ...]]
    jurors: Sequence[tuple[str, ...]]
    sittings: Sequence[tuple[str, ...]]
    rules: RulesChoice
    teams: Sequence[tuple[str, ...]] = ()

    def tables(self, day: date) -> Mapping[PlanningTable, bytes]:
        """Return the tables as a spreadsheet saves them."""
        return {
            PlanningTable.CANDIDATES: _table(PlanningTable.CANDIDATES, self.candidates),
            PlanningTable.TEAMS: _table(PlanningTable.TEAMS, self.teams),
            PlanningTable.JURORS: _table(PlanningTable.JURORS, self.jurors),
            PlanningTable.SITTINGS: _table(
                PlanningTable.SITTINGS, [_row(sitting, day) for sitting in self.sittings]
            ),
        }

    def prepared(self, folder: Path) -> Prepared:
        """Import the planning at a new centre, and write the room's package."""
        return World(folder=folder, rules=self.rules, tables=self.tables).prepared()


def a_course(assessment: str, presentation: int, exchange: int) -> RunSheet:
    """Return an installation, a presentation, exchanges, then a deliberation."""
    return RunSheet(
        assessment=assessment,
        phases=(
            Phase(name="Installation", minutes=None, counted=False, thresholds=()),
            Phase(
                name="Présentation",
                minutes=presentation,
                thresholds=tuple(each for each in (5, 1) if each < presentation),
            ),
            Phase(name="Échanges", minutes=exchange, thresholds=(2,)),
            Phase(name="Délibération", minutes=15, counted=False, thresholds=()),
        ),
    )


def rules_with(course: RunSheet, **changes: object) -> RulesChoice:
    """Return three levels, the lowest rating proposed, a minute over allowed."""
    return replace(DEMONSTRATION_RULES, run_sheets=(course,), **changes)  # type: ignore[arg-type]


def _row(sitting: tuple[str, ...], day: date) -> tuple[str, ...]:
    id_, hour, *others = sitting
    assessment, subject, chair, trainers, professionals = others
    place = (f"{day:%d/%m/%Y}", hour, ROOM)
    return (id_, *place, assessment, subject, chair, trainers, professionals)


def _table(table: PlanningTable, rows: Sequence[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow((*COLUMNS[table], *OPTIONAL_COLUMNS[table]))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
