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
from app.services.room.open_room import close_room
from tests.services.world import Prepared, plain_tables, referential, returned
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


def test_extra_time_is_read_from_its_optional_column_and_shown_to_the_office(
    at_planning: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = at_planning
    assert "aménagement (facultatif)" in bench.words(bench.session.planning)
    _choose(bench, tables)
    bench.click("import_planning")
    bench.click("segment_candidates")
    bench.qtbot.keyClicks(bench.find("candidates_search"), "lefevre")

    view = bench.find("candidates").findChild(QTableView)
    assert view is not None
    model = view.model()
    assert model.index(0, model.columnCount() - 1).data() == "+\u00a033\u00a0%"


def test_extra_time_that_is_no_measure_is_named_with_its_cell(
    at_planning: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = at_planning
    _edit(tables[PlanningTable.CANDIDATES], "tiers-temps", "dyslexie")
    _choose(bench, tables)

    (problem,) = _problems(bench)
    assert problem[:3] == ["candidats.csv", "3", "aménagement"]
    assert "le motif n’a pas sa place ici" in problem[3]


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


@pytest.fixture
def again(at_session: Bench, tables: Mapping[PlanningTable, Path]) -> Bench:
    """Packages are out; the files of the planning in place are at hand to be changed."""
    centre = at_session.window.centre
    assert centre is not None
    day = centre.local(centre.clock.now()).date()
    for table, content in plain_tables(day).items():
        tables[table].write_bytes(content)
    at_session.go("planning")
    return at_session


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_importing_again_says_what_it_does_before_any_file_is_chosen(again: Bench) -> None:
    bench = again
    assert "seront à réémettre" in bench.words(bench.session.planning.footer)
    bench.click("replace_planning")

    said = bench.words(bench.find("import_effect"))
    assert "Des dossiers de salle sont déjà partis" in said
    assert "Un passage dont des feuilles sont revenues ne change plus." in said
    assert not bench.button("import_planning").isEnabled()


def test_importing_again_names_the_rooms_that_will_need_a_new_package(
    again: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = again
    _edit(tables[PlanningTable.SITTINGS], "08:30", "08:00")
    bench.click("replace_planning")
    _choose(bench, tables)

    said = bench.words(bench.find("import_effect"))
    assert "Dossier à réémettre après l’import\u00a0: B204." in said
    assert "Dossiers de salle" in said
    bench.click("import_planning")
    assert "Écrivez maintenant le dossier de\u00a0: B204." in bench.words(
        bench.session.planning.told
    )
    bench.go("packages")
    assert bench.shows("outdated")


def test_rooms_that_come_and_go_are_told_apart(
    again: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = again
    _edit(tables[PlanningTable.SITTINGS], "B204", "C101")
    bench.click("replace_planning")
    _choose(bench, tables)

    said = bench.words(bench.find("import_effect"))
    assert "Premier dossier à écrire\u00a0: C101." in said
    assert "Plus aucun passage, dossier à reprendre\u00a0: B204." in said


def test_the_same_planning_again_asks_for_no_package(
    again: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = again
    bench.click("replace_planning")
    _choose(bench, tables)

    assert "Aucune salle n’aura besoin d’un nouveau dossier." in bench.words(
        bench.find("import_effect")
    )
    bench.click("import_planning")
    assert bench.session.planning.told.accessibleName() == "4 passages sont importés."


def test_a_sitting_whose_sheets_came_back_is_refused_before_the_import(
    again: Bench, tables: Mapping[PlanningTable, Path], prepared: Prepared
) -> None:
    bench = again
    room = prepared.room()
    prepared.conclude(room, "P01", 3)
    prepared.merge(returned(prepared.export(room)))
    close_room(room)
    _edit(tables[PlanningTable.SITTINGS], "08:30", "08:00")
    bench.click("replace_planning")
    _choose(bench, tables)

    refusal = bench.session.planning.refusal.accessibleName()
    assert "P01" in refusal
    assert "ces passages ne changent plus" in refusal
    assert "rien n’a été importé" in refusal
    assert not bench.button("import_planning").isEnabled()
    assert not bench.shows("import_effect")

    _edit(tables[PlanningTable.SITTINGS], "08:00", "08:30")
    bench.click("notice_action", bench.find("planning_notice"))
    assert not bench.session.planning.refusal.isVisible()
    assert bench.button("import_planning").isEnabled()


def test_a_card_given_to_somebody_else_is_refused_before_the_import(
    again: Bench, tables: Mapping[PlanningTable, Path]
) -> None:
    bench = again
    _edit(tables[PlanningTable.JURORS], "J01;Marchetti;Hélène", "J01;Dupuis;Paul")
    bench.click("replace_planning")
    _choose(bench, tables)

    refusal = bench.session.planning.refusal.accessibleName()
    assert "Hélène Marchetti" in refusal
    assert not bench.button("import_planning").isEnabled()
