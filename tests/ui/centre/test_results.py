"""Results by candidate and by block, explained."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.domain.session import SessionKind
from app.services.centre.sessions import create_session
from app.services.room.adjusting import adjust_rating
from app.services.room.enrolment import unlock_juror
from app.services.room.panel.jury_agreement import agree
from app.services.room.scoring import record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from tests.services.world import PIN, Prepared, referential, returned
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_sittings


@pytest.fixture
def at_results(at_session: Bench, prepared: Prepared) -> Bench:
    merge_sittings(prepared, ("P01", (3, 2)), ("P04", (2,)))
    at_session.go("results")
    at_session.rest()
    return at_session


def _table(bench: Bench) -> QTableView:
    view = bench.find("results_table").findChild(QTableView)
    assert view is not None
    return view


def _open(bench: Bench, row: int) -> None:
    table = _table(bench)
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, 0))
    bench.qtbot.keyClick(table, Qt.Key.Key_Return)
    bench.rest()


def test_each_block_says_its_verdict_in_words(at_results: Bench) -> None:
    model = _table(at_results).model()

    assert model.rowCount() == 6
    first = [model.index(0, column).data() for column in range(3)]
    assert first == ["Aubertin Inès", "Acquis", "Incomplet"]
    assert "1 bloc acquis de droit" in at_results.words(at_results.session.results.header)


def test_candidates_are_filtered_by_verdict(at_results: Bench) -> None:
    bench = at_results
    bench.click("segment_acquired", bench.session.results)
    assert _table(bench).model().rowCount() == 1
    bench.click("segment_not_acquired", bench.session.results)
    assert _table(bench).model().rowCount() == 0
    bench.click("segment_all", bench.session.results)
    assert _table(bench).model().rowCount() == 6


def test_a_candidate_shows_the_rule_its_application_and_the_sheets(at_results: Bench) -> None:
    bench = at_results
    _open(bench, 0)

    said = bench.words(bench.session.candidate)
    assert "Inès Aubertin" in said
    assert "Un bloc est acquis quand" in said
    assert "15 critères sur 15" in said
    assert "Signée par Hélène Marchetti et Karim Benali" in said
    assert "Pertinence méthodologique de la veille mise en œuvre" in said
    assert "2 Partiellement acquis" in said


def test_a_block_without_a_sheet_says_which_is_missing(at_results: Bench) -> None:
    bench = at_results
    _open(bench, 0)
    row = bench.find("block_2")
    row.setFocus()
    bench.qtbot.keyClick(row, Qt.Key.Key_Space)

    said = bench.words(bench.session.candidate)
    assert "Bloc incomplet" in said
    assert "E2" in said
    assert "Aucune grille reçue pour ce bloc" in said


def test_the_signed_sheet_is_saved_as_it_was_signed(at_results: Bench, tmp_path: Path) -> None:
    bench = at_results
    _open(bench, 0)
    bench.picker.saves = [tmp_path / "feuille.pdf"]
    bench.click("save_E1")
    bench.rest()

    assert (tmp_path / "feuille.pdf").read_bytes().startswith(b"%PDF-")
    assert "Aubertin" not in bench.picker.proposed[0]
    assert "Le document est écrit et relu." in bench.words(bench.session.candidate.told)


def test_the_results_are_saved_as_a_document(at_results: Bench, tmp_path: Path) -> None:
    bench = at_results
    bench.picker.saves = [tmp_path / "resultats.pdf"]
    bench.click("export_results")
    bench.rest()

    assert (tmp_path / "resultats.pdf").read_bytes().startswith(b"%PDF-")


def test_one_goes_from_a_candidate_to_the_next_and_back(at_results: Bench) -> None:
    bench = at_results
    _open(bench, 0)
    assert not bench.button("previous_candidate").isEnabled()
    bench.click("next_candidate")
    bench.rest()
    assert "dossier 2 sur 6" in bench.words(bench.session.candidate.header)
    bench.click("back_to_results")
    assert bench.session.results.isVisible()


def test_results_without_rules_say_what_to_do(bench: Bench) -> None:
    centre = bench.world.centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)
    bench.go("results")
    bench.rest()

    assert "règlement" in bench.session.results.refusal.accessibleName()


def test_results_say_why_the_deliberation_is_closed_and_lead_to_what_remains(
    at_results: Bench,
) -> None:
    bench = at_results
    assert "Feuilles individuelles attendues" in bench.words(bench.find("closed"))
    bench.click("notice_action", bench.find("closed"))

    assert bench.session.overview.isVisible()


def test_a_block_says_why_it_is_not_open_yet(at_results: Bench) -> None:
    bench = at_results
    _open(bench, 4)

    assert "pas encore ouvert" in bench.find("block_closed").accessibleName()


def test_a_rating_of_ones_own_is_told_beside_the_teams(
    at_session: Bench, prepared: Prepared
) -> None:
    bench, room = at_session, prepared.room()
    prepared.enrolled(room, "P03")
    prepared.run_oral(room, "P03")
    jurors = room.dossier.planning.sitting("P03").jurors
    for juror in jurors:
        prepared.rate_all(room, "P03", juror, 3)
    key = unlock_juror(room, jurors[0], PIN)
    lines = [row.key for row in scoring_view(room, "P03", key).rows if row.key.candidate is None]
    record_rating(room, "P03", key, lines[1], None)
    for line in lines[:2]:
        adjust_rating(room, "P03", key, line, "2026-0431", level=1, reason="Peu présent")
    for juror in jurors:
        seal_sheet(room, "P03", juror, PIN)
    agree(room, "P03", lines[1], None, "Pas vu")
    for line in lines[:2]:
        agree(room, "P03", replace(line, candidate="2026-0431"), 1, "Vu ensemble")
    prepared.sign(room, "P03")
    prepared.merge(returned(prepared.export(room)))
    bench.go("results")
    bench.rest()
    name = room.dossier.planning.candidate("2026-0431").family_name
    model = _table(bench).model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    _open(bench, next(row for row, shown in enumerate(names) if name in shown))
    bench.qtbot.keyClick(bench.find("block_3", bench.session.candidate), Qt.Key.Key_Return)
    bench.rest()

    said = bench.words(bench.session.candidate)
    assert "Note individuelle, au lieu de 3 Acquis pour le groupe" in said
    assert "Note individuelle, au lieu de non observé pour le groupe" in said
