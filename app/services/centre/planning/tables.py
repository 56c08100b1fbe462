"""CSV as spreadsheets write it, turned into named cells with their lines.

Owns the columns of each table, encodings and separators. What cells mean is `reading`'s.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.wording import Sentence, sentence

SIZE_LIMIT = 10 * 1024 * 1024
"""The largest table, in bytes."""


class PlanningTable(StrEnum):
    """The tables of a planning; the value names the file that its template is saved as."""

    CANDIDATES = "candidats.csv"
    TEAMS = "groupes.csv"
    JURORS = "jurys.csv"
    SITTINGS = "passages.csv"


COLUMNS: Mapping[PlanningTable, tuple[str, ...]] = {
    PlanningTable.CANDIDATES: ("numéro", "nom", "prénom"),
    PlanningTable.TEAMS: ("identifiant", "nom", "membres"),
    PlanningTable.JURORS: ("identifiant", "nom", "prénom"),
    PlanningTable.SITTINGS: (
        "passage",
        "date",
        "heure",
        "salle",
        "épreuve",
        "candidat ou groupe",
        "présidence",
        "intervenants",
        "professionnels",
    ),
}
"""The columns that each table needs, in the order of its template."""

OPTIONAL_COLUMNS: Mapping[PlanningTable, tuple[str, ...]] = {
    PlanningTable.CANDIDATES: ("aménagement", "voie"),
    PlanningTable.TEAMS: (),
    PlanningTable.JURORS: (),
    PlanningTable.SITTINGS: (),
}
"""Columns that a table may do without; templates have them last, and a missing cell is empty."""

OPTIONAL_TABLES = frozenset({PlanningTable.TEAMS})
"""Tables that a session may do without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellProblem:
    """Something wrong, and where; `line` counts from 1 with the heading, 0 is the whole file."""

    table: PlanningTable
    line: int
    column: str
    what: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: trimmed cells by column name."""

    table: PlanningTable
    line: int
    cells: Mapping[str, str]

    def problem(self, column: str, what: Sentence) -> CellProblem:
        """Name this line and a column in a problem."""
        return CellProblem(table=self.table, line=self.line, column=column, what=what)


def read_table(table: PlanningTable, content: bytes) -> tuple[tuple[Row, ...], list[CellProblem]]:
    """Return a table's rows, blank lines left out, and what is wrong with its form.

    Takes UTF-8 (with or without its mark) and Windows-1252, and `;`, `,` or tab between
    cells, since spreadsheets write each of them.
    """
    text = _decoded(content)
    if len(content) > SIZE_LIMIT or text is None:
        return (), [_file_problem(table, sentence("Ce fichier n’est pas un tableau CSV lisible."))]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        lines = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error:
        what = sentence("Un guillemet n’est pas refermé, ou une cellule est trop longue.")
        return (), [
            CellProblem(table=table, line=reader.line_num, column="", what=what),
        ]
    filled = [(line, cells) for line, cells in lines if any(cells)]
    if not filled:
        return (), [_file_problem(table, sentence("Le tableau est vide."))]
    return _named(table, filled[0], filled[1:])


def _named(
    table: PlanningTable, heading: tuple[int, list[str]], body: list[tuple[int, list[str]]]
) -> tuple[tuple[Row, ...], list[CellProblem]]:
    known = (*COLUMNS[table], *OPTIONAL_COLUMNS[table])
    columns = {_folded(name): name for name in known}
    line, titles = heading
    names = [columns.get(_folded(title)) for title in titles]
    problems = [
        CellProblem(
            table=table,
            line=line,
            column=name,
            what=sentence("La colonne « {name} » manque.", name=name),
        )
        for name in COLUMNS[table]
        if names.count(name) == 0
    ]
    problems += [
        CellProblem(
            table=table,
            line=line,
            column=name,
            what=sentence("La colonne « {name} » figure deux fois.", name=name),
        )
        for name in known
        if names.count(name) > 1
    ]
    if problems:
        return (), problems
    rows = [
        Row(
            table=table,
            line=number,
            cells={
                **dict.fromkeys(known, ""),
                **{
                    name: cells[rank] if rank < len(cells) else ""
                    for rank, name in enumerate(names)
                    if name is not None
                },
            },
        )
        for number, cells in body
    ]
    return tuple(rows), []


def _decoded(content: bytes) -> str | None:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _separator(text: str) -> str:
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(";,\t", key=heading.count)


def _folded(title: str) -> str:
    plain = unicodedata.normalize("NFD", title.strip().casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).replace("_", " ")


def _file_problem(table: PlanningTable, what: Sentence) -> CellProblem:
    return CellProblem(table=table, line=0, column="", what=what)
