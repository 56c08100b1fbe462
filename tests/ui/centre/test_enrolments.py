"""The jurors' keys: revoking one, and the signed list for those who verify."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.services.centre.overview import SheetState, overview
from tests.services.world import Prepared
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_sitting


@pytest.fixture
def at_enrolments(at_session: Bench, prepared: Prepared) -> Bench:
    merge_sitting(prepared, "P01", 3, 2)
    at_session.go("enrolments")
    return at_session


def _choose(bench: Bench, row: int) -> QTableView:
    view = bench.find("enrolments").findChild(QTableView)
    assert isinstance(view, QTableView)
    view.setCurrentIndex(view.model().index(row, 0))
    bench.qtbot.keyClick(view, Qt.Key.Key_Return)
    return view


def test_no_key_is_known_before_a_room_sends_something(at_session: Bench) -> None:
    at_session.go("enrolments")

    assert "Aucune clé connue" in at_session.words(at_session.session.enrolments)
    assert not at_session.button("export_enrolments").isEnabled()


def test_a_certificate_is_revoked_with_a_reason_and_its_sheets_are_held(
    at_enrolments: Bench,
) -> None:
    bench = at_enrolments
    view = _choose(bench, 0)
    assert bench.shows("revoke")
    assert not bench.button("revoke_act").isEnabled()
    bench.type("revoke_reason", "Ordinateur volé")
    bench.click("revoke_act")
    bench.rest()

    centre = bench.window.centre
    assert centre is not None
    seen = overview(centre, bench.session._at.session)
    assert seen.count(SheetState.QUARANTINED) > 0
    standings = [view.model().index(row, 4).data() for row in range(view.model().rowCount())]
    assert "Révoquée par le centre" in standings
    assert "est révoquée" in bench.words(bench.session.enrolments.told)


def test_a_revocation_may_be_given_up(at_enrolments: Bench) -> None:
    bench = at_enrolments
    _choose(bench, 0)
    bench.click("revoke_close")

    assert not bench.shows("revoke")


def test_the_signed_list_is_written_beside_the_certificate(
    at_enrolments: Bench, tmp_path: Path
) -> None:
    bench = at_enrolments
    folder = tmp_path / "public"
    folder.mkdir()
    bench.picker.folders = [None, folder, folder / "nulle-part"]
    bench.click("export_enrolments")
    assert not list(folder.iterdir())
    bench.click("export_enrolments")
    bench.rest()
    assert (folder / "inscriptions-confirmees.jws").is_file()
    assert "La liste est écrite" in bench.words(bench.session.enrolments.told)
    bench.click("export_enrolments")
    bench.rest()
    assert bench.session.enrolments.refusal.isVisible()
