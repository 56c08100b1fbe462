"""Templates of the planning's tables, ready for a spreadsheet."""

from __future__ import annotations

import csv
import io

from app.services.centre.planning.tables import COLUMNS, OPTIONAL_COLUMNS, PlanningTable

_EXAMPLES: dict[PlanningTable, tuple[tuple[str, ...], ...]] = {
    PlanningTable.CANDIDATES: (
        ("2026-0402", "Aubertin", "Inès", ""),
        ("2026-0405", "Blanchet", "Thomas", "33 %"),
    ),
    PlanningTable.TEAMS: (("G7", "Atelier Vercors", "2026-0402 2026-0405"),),
    PlanningTable.JURORS: (("J01", "Marchetti", "Hélène"), ("J02", "Benali", "Karim")),
    PlanningTable.SITTINGS: (
        ("P01", "24/11/2026", "08:30", "B204", "E1", "2026-0402", "J01", "J01", "J02"),
    ),
}


def planning_template(table: PlanningTable) -> bytes:
    """Return a table's template: its columns and example lines, to be replaced.

    UTF-8 with its mark and `;`, which a French spreadsheet opens in columns at a double click.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow((*COLUMNS[table], *OPTIONAL_COLUMNS[table]))
    writer.writerows(_EXAMPLES[table])
    return text.getvalue().encode("utf-8-sig")
