"""Waiving a sheet that will not come, from the list of all that is expected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.services.centre.overview import SheetState, overview
from tests.services.world import Prepared
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_conflict


@pytest.fixture
def at_sheets(at_session: Bench) -> Bench:
    at_session.click("see_sheets")
    return at_session


def _view(bench: Bench) -> QTableView:
    view = bench.find("sheets").findChild(QTableView)
    assert isinstance(view, QTableView)
    return view


def _choose(bench: Bench, row: int) -> None:
    view = _view(bench)
    view.setCurrentIndex(view.model().index(row, 0))
    bench.qtbot.keyClick(view, Qt.Key.Key_Return)


def _waived(bench: Bench) -> int:
    centre = bench.window.centre
    assert centre is not None
    return overview(centre, bench.session._at.session).count(SheetState.WAIVED)


def test_a_sheet_is_waived_with_a_reason(at_sheets: Bench) -> None:
    bench = at_sheets
    _choose(bench, 0)
    assert bench.shows("waive")
    assert not bench.button("waive_act").isEnabled()
    bench.type("waive_reason", "Juré hospitalisé, le jury a délibéré sans lui")
    bench.click("waive_act")
    bench.rest()

    assert _waived(bench) == 1
    assert "Feuille dispensée" in bench.words(bench.session.sheets.told)
    bench.click("segment_waived", bench.session.sheets)
    assert _view(bench).model().rowCount() == 1


def test_a_waiver_may_be_given_up(at_sheets: Bench) -> None:
    bench = at_sheets
    _choose(bench, 0)
    bench.type("waive_reason", "Pas sûr")
    bench.click("waive_close")

    assert not bench.shows("waive")
    assert _waived(bench) == 0


def test_a_sheet_in_quarantine_leads_to_its_versions(at_session: Bench, prepared: Prepared) -> None:
    bench = at_session
    merge_conflict(prepared)
    bench.go("overview")
    bench.click("see_sheets")
    bench.click("segment_quarantined", bench.session.sheets)
    _choose(bench, 0)
    bench.rest()

    assert bench.session.quarantine.isVisible()
