"""The centre's journal in the side bar, and the window that verifies documents."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QTableView

from tests.ui.centre.conftest import Bench
from ui.verify.verify_window import VerifyWindow


def _windows() -> list[VerifyWindow]:
    QApplication.processEvents()
    return [
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, VerifyWindow) and window.isVisible()
    ]


def test_the_journal_lists_what_was_done_here(at_session: Bench) -> None:
    bench = at_session
    bench.go("journal")
    bench.rest()
    view = bench.session.journal.findChild(QTableView)

    assert bench.session.journal.isVisible()
    assert view is not None
    assert view.model().rowCount() > 3


def test_a_document_is_verified_in_a_window_of_its_own_opened_once(at_session: Bench) -> None:
    bench = at_session
    bench.click("verify_document", bench.session.overview)
    bench.click("verify_document", bench.session.overview)

    assert len(_windows()) == 1
    _windows()[0].close()
    assert not _windows()
    bench.click("verify_document", bench.session.overview)
    assert len(_windows()) == 1


def test_closing_the_centre_closes_the_verification_that_rests_on_it(at_session: Bench) -> None:
    bench = at_session
    bench.click("change_session")
    bench.click("verify_document", bench.window.sessions)
    assert len(_windows()) == 1
    bench.click("close_centre")

    assert not _windows()
