"""Sheets in quarantine: compared line by line, settled with a reason, never edited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.services.centre.deciding.quarantine import QuarantinedCase, quarantine
from app.services.centre.overview import overview
from tests.services.world import Prepared
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_conflict


def _cases(bench: Bench) -> tuple[QuarantinedCase, ...]:
    centre = bench.window.centre
    assert centre is not None
    return quarantine(centre, bench.session._at.session)


@pytest.fixture
def at_quarantine(at_session: Bench, prepared: Prepared) -> Bench:
    merge_conflict(prepared)
    at_session.go("quarantine")
    at_session.rest()
    return at_session


def test_nothing_in_quarantine_says_what_would_be_here(at_session: Bench) -> None:
    at_session.go("quarantine")
    at_session.rest()

    assert "Aucune feuille en quarantaine" in at_session.words(at_session.session.quarantine)
    assert not at_session.shows("settle")


def test_versions_stand_side_by_side_and_differences_come_first(at_quarantine: Bench) -> None:
    bench = at_quarantine
    case = next(case for case in _cases(bench) if case.juror_name is not None)
    page = bench.session.quarantine
    bench.press_key(f"pick_{case.id}", Qt.Key.Key_Return, page)
    first = bench.find("version_0", page).accessibleName()
    second = bench.find("version_1", page).accessibleName()

    assert case.versions[0].short in first
    assert case.versions[1].short in second
    assert "salle B204" in first
    QApplication.processEvents()
    lines = [
        line.accessibleName()
        for line in page.findChildren(QWidget, "compared_line")
        if line.isVisible()
    ]
    assert lines
    assert all(line.startswith("Différence.") for line in lines)


def test_a_decision_needs_a_version_and_a_reason(at_quarantine: Bench) -> None:
    bench = at_quarantine
    page = bench.session.quarantine
    assert "Choisissez la version" in bench.words(page.footer)
    versions = _cases(bench)[0].versions
    bench.click(f"option_{versions[0].digest}", page)
    assert "Écrivez le motif" in bench.words(page.footer)
    assert not bench.button("settle").isEnabled()
    bench.type("settle_reason", "La seconde vient du premier ordinateur")
    assert bench.button("settle").isEnabled()


def test_one_version_is_kept_and_the_case_closes(at_quarantine: Bench) -> None:
    bench = at_quarantine
    before = _cases(bench)
    page = bench.session.quarantine
    bench.press_key(f"option_{before[0].versions[1].digest}", Qt.Key.Key_Space, page)
    bench.type("settle_reason", "Le second ordinateur a repris la salle")
    bench.click("settle")
    bench.rest()

    after = _cases(bench)
    assert before[0].id not in [case.id for case in after]
    assert "la version choisie compte" in bench.words(page.told)


def test_none_may_be_kept(at_quarantine: Bench) -> None:
    bench = at_quarantine
    page = bench.session.quarantine
    before = _cases(bench)
    bench.click("option_none", page)
    bench.type("settle_reason", "Les deux ont été reprises sur papier")
    bench.click("settle")
    bench.rest()

    assert len(_cases(bench)) < len(before)
    assert "aucune version n’est gardée" in bench.words(page.told)


def test_another_case_empties_the_answer_that_was_begun(at_quarantine: Bench) -> None:
    bench = at_quarantine
    page = bench.session.quarantine
    cases = _cases(bench)
    bench.click("option_none", page)
    bench.type("settle_reason", "Motif du premier")
    row = bench.find(f"pick_{cases[1].id}", page)
    row.setFocus()
    bench.qtbot.keyClick(row, Qt.Key.Key_Return)

    assert "Choisissez la version" in bench.words(page.footer)


def test_arrows_move_among_the_cases(at_quarantine: Bench) -> None:
    bench = at_quarantine
    page = bench.session.quarantine
    cases = _cases(bench)
    first = bench.find(f"pick_{cases[0].id}", page)
    first.setFocus()
    bench.qtbot.keyClick(first, Qt.Key.Key_Down)

    assert bench.find(f"pick_{cases[1].id}", page).hasFocus()


def test_the_side_bar_and_the_overview_count_what_waits(at_quarantine: Bench) -> None:
    bench = at_quarantine
    bench.go("overview")
    centre = bench.window.centre
    assert centre is not None
    seen = overview(centre, bench.session._at.session)

    assert seen.quarantined == 3
    assert "3" in bench.find("figure_quarantined").accessibleName()
    assert bench.button("next_step").text() == "Comparer les versions"
    bench.click("next_step")
    bench.rest()
    assert bench.session.quarantine.isVisible()
