"""The demonstration's planning: fictitious people, real assessments, as the tables of a centre.

Every name is made up. Tables are CSV, so that a demonstration goes through the same import as
a real session.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date

from app.services.centre.planning.tables import COLUMNS, OPTIONAL_COLUMNS, PlanningTable

ROOM = "B204"
"""The demonstration's room."""

_CANDIDATES = (
    ("2026-0402", "Aubertin", "Inès", ""),
    ("2026-0417", "Lefèvre-N’Guessan", "Camille", "tiers-temps"),
    ("2026-0431", "Bouchard", "Lina", ""),
    ("2026-0432", "Ferrand", "Hugo", ""),
    ("2026-0433", "Diallo", "Aminata", ""),
    ("2026-0440", "Perrin", "Noé", ""),
)

_TEAMS = (("G7", "Atelier Vercors", "2026-0431 2026-0432 2026-0433"),)

_JURORS = (
    ("J01", "Marchetti", "Hélène"),
    ("J02", "Benali", "Karim"),
    ("J03", "Delattre", "Sophie"),
    ("J04", "Cherif", "Nadia"),
)

_SITTINGS = (
    ("P01", "08:30", "E1", "2026-0402", "J01", "J01", "J02"),
    ("P02", "09:30", "E1", "2026-0417", "J01", "J01", "J02"),
    ("P03", "10:30", "E3a", "G7", "J03", "J03", "J02"),
    ("P04", "14:00", "E5b", "2026-0440", "J01", "J01 J03", "J02 J04"),
)


def demonstration_tables(day: date) -> Mapping[PlanningTable, bytes]:
    """Return the four tables of a planning whose sittings are all on `day`."""
    return {
        PlanningTable.CANDIDATES: _table(PlanningTable.CANDIDATES, _CANDIDATES),
        PlanningTable.TEAMS: _table(PlanningTable.TEAMS, _TEAMS),
        PlanningTable.JURORS: _table(PlanningTable.JURORS, _JURORS),
        PlanningTable.SITTINGS: _table(
            PlanningTable.SITTINGS,
            (
                (id_, f"{day:%d/%m/%Y}", hour, ROOM, code, subject, chair, trainers, professionals)
                for id_, hour, code, subject, chair, trainers, professionals in _SITTINGS
            ),
        ),
    }


def _table(table: PlanningTable, rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow((*COLUMNS[table], *OPTIONAL_COLUMNS[table]))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
