"""Importing candidates, teams, jurors and sittings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.domain.session import SessionKind
from app.services.centre.planning.tables import PlanningTable
from app.services.centre.sessions import create_session, session_overview
from app.services.demonstration.planning import demonstration_tables
from tests.services.world import referential
from tests.ui.centre.conftest import Bench
from ui.centre.preparation.planning_import import recognised


@pytest.fixture
def at_planning(bench: Bench) -> Bench:
    centre = bench.world.centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)
    bench.go("planning")
    return bench


@pytest.fixture
def tables(tmp_path: Path) -> Mapping[PlanningTable, Path]:
    """Four files without a fault."""
    folder = tmp_path / "tableaux"
    folder.mkdir()
    paths = {}
    for table, content in demonstration_tables(date(2026, 11, 24)).items():
        paths[table] = folder / table.value
        paths[table].write_bytes(content)
    return paths


def _sittings(bench: Bench) -> int:
    centre = bench.window.centre
    assert centre is not None
    return len(session_overview(centre, bench.session._at.session).planning.sittings)


def _problems(bench: Bench) -> list[list[str]]:
    view = bench.find("problems").findChild(QTableView)
    assert view is not None
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _choose(bench: Bench, tables: Mapping[PlanningTable, Path]) -> None:
    bench.picker.files = [tuple(tables.values())]
    bench.click("choose_tables")


def test_clean_files_are_counted_then_imported(
    at_planning: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = at_planning
    _choose(bench, tables)

    assert "Les fichiers sont justes" in bench.words(bench.find("planning_notice"))
    assert _sittings(bench) == 0
    assert bench.button("import_planning").text() == "Importer 4 passages"
    bench.click("import_planning")
    assert _sittings(bench) == 4
    assert bench.shows("sittings")
    assert "4 passages sont importés." in bench.words(bench.session.planning.told)


def test_a_wrong_cell_is_named_by_file_line_and_column_and_nothing_is_imported(
    at_planning: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = at_planning
    wrong = tables[PlanningTable.SITTINGS]
    text = wrong.read_text(encoding="utf-8-sig")
    wrong.write_text(text.replace("08:30", "huit heures", 1), encoding="utf-8")
    _choose(bench, tables)

    (problem,) = _problems(bench)
    assert problem[:3] == ["passages.csv", "2", "heure"]
    assert "08:30" in problem[3]
    assert not bench.button("import_planning").isEnabled()
    assert _sittings(bench) == 0

    wrong.write_text(text, encoding="utf-8")
    bench.click("notice_action", bench.find("planning_notice"))
    assert _problems(bench) == []
    assert bench.button("import_planning").isEnabled()


def test_files_are_chosen_one_by_one_too(
    at_planning: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = at_planning
    for table, path in tables.items():
        bench.picker.files = [(path,)]
        bench.click(f"choose_{table.name.lower()}")

    assert bench.button("import_planning").isEnabled()


def test_what_is_missing_is_named_beside_the_button(
    at_planning: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = at_planning
    bench.picker.files = [(tables[PlanningTable.CANDIDATES],)]
    bench.click("choose_tables")

    missing = bench.words(bench.session.planning.footer)
    assert "Il manque\u00a0: jurys.csv, passages.csv." in missing


def test_a_file_is_recognised_by_its_name() -> None:
    found, unknown = recognised([Path("Liste des JURÉS.csv"), Path("notes.csv")])
    assert found == {PlanningTable.JURORS: Path("Liste des JURÉS.csv")}
    assert unknown == ("notes.csv",)


def test_templates_are_one_click_away_and_replace_nothing(
    at_planning: Bench, tmp_path: Path
) -> None:
    bench = at_planning
    folder = tmp_path / "modeles"
    folder.mkdir()
    bench.picker.folders = [folder]
    bench.click("templates")
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(table.value for table in PlanningTable)

    (folder / "jurys.csv").write_text("à moi", encoding="utf-8")
    bench.picker.folders = [folder]
    bench.click("templates")
    assert "contient déjà" in bench.session.planning.refusal.accessibleName()
    assert (folder / "jurys.csv").read_text(encoding="utf-8") == "à moi"


def test_lists_are_searched_without_accents(at_session: Bench) -> None:
    bench = at_session
    bench.go("planning")
    bench.click("segment_candidates")
    field = bench.find("candidates_search")
    bench.qtbot.keyClicks(field, "lefevre")

    view = bench.find("candidates").findChild(QTableView)
    assert view is not None
    assert view.model().rowCount() == 1
    bench.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert view.model().rowCount() == 6


def test_a_planning_that_went_out_is_not_replaced(at_session: Bench) -> None:
    bench = at_session
    bench.go("planning")

    assert not bench.button("replace_planning").isVisible()
