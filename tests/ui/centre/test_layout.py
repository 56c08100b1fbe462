"""What holds for every page: it fits, every control has a name, one filled button at most."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from tests.services.world import Prepared, returned
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_conflict
from ui.look.tokens import SMALLEST_WINDOW
from ui.widgets.buttons import Button, ButtonKind

PAGES = (
    "overview",
    "referential",
    "rules",
    "planning",
    "packages",
    "reception",
    "quarantine",
    "confirmations",
    "enrolments",
    "results",
    "journal",
)


def _page(bench: Bench, key: str) -> QWidget:
    bench.go(key)
    bench.rest()
    QApplication.processEvents()
    page = bench.session.current_page()
    assert page is not None
    return page


@pytest.mark.parametrize("key", PAGES)
def test_a_page_fits_the_smallest_window(at_session: Bench, key: str) -> None:
    page = _page(at_session, key)
    at_session.window.resize(*SMALLEST_WINDOW)
    QApplication.processEvents()

    width, height = SMALLEST_WINDOW
    hint = page.minimumSizeHint()
    assert (hint.width() <= width - 208, hint.height() <= height) == (True, True), hint
    assert (at_session.window.width(), at_session.window.height()) == SMALLEST_WINDOW


@pytest.mark.parametrize("key", PAGES)
def test_every_control_of_a_page_has_a_name(at_session: Bench, key: str) -> None:
    page = _page(at_session, key)
    nameless = [
        control.objectName() or type(control).__name__
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for control in page.findChildren(kind)
        if control.isVisible()
        and not (control.accessibleName() or getattr(control, "text", lambda: "")())
    ]

    assert not nameless


@pytest.mark.parametrize("key", PAGES)
def test_a_page_has_one_filled_button_at_most(at_session: Bench, key: str) -> None:
    page = _page(at_session, key)
    filled = [
        button.text()
        for button in page.findChildren(Button)
        if button.isVisible() and button.kind is ButtonKind.PRIMARY
    ]

    assert len(filled) <= 1


def test_a_candidate_fits_the_smallest_window(at_session: Bench, prepared: Prepared) -> None:
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    prepared.merge(returned(prepared.export(room)))
    at_session.go("results")
    at_session.rest()
    at_session.session.results.opened.emit("2026-0402")
    at_session.rest()
    hint = at_session.session.candidate.minimumSizeHint()

    assert hint.width() <= SMALLEST_WINDOW[0] - 208
    assert hint.height() <= SMALLEST_WINDOW[1]


def test_pages_of_later_versions_are_not_shown(at_session: Bench) -> None:
    words = at_session.words(at_session.session.side_bar)

    assert "Délibération" not in words


def _hint_fits(page: QWidget, side_bar: int) -> bool:
    QApplication.processEvents()
    hint = page.minimumSizeHint()
    width, height = SMALLEST_WINDOW
    return hint.width() <= width - side_bar and hint.height() <= height


def test_pages_reached_from_others_fit_the_smallest_window(
    at_session: Bench, prepared: Prepared
) -> None:
    bench = at_session
    merge_conflict(prepared)
    bench.go("quarantine")
    bench.rest()
    assert _hint_fits(bench.session.quarantine, 208)
    bench.go("overview")
    bench.click("see_sheets")
    bench.session.sheets._look_at(bench.session.sheets._view.sheets[-1])
    assert _hint_fits(bench.session.sheets, 208)
    bench.go("packages")
    bench.click("see_codes")
    bench.type("code_reason", "Essai")
    bench.click("give_code_1")
    assert _hint_fits(bench.session.codes, 208)


@pytest.mark.parametrize("name", ["opening", "recover", "restore", "kit"])
def test_pages_before_the_sessions_fit_the_smallest_window(bench: Bench, name: str) -> None:
    assert _hint_fits(getattr(bench.window.entry, name), 0)


def test_the_access_page_fits_the_smallest_window(bench: Bench) -> None:
    bench.window.show_centre(bench.world.centre())
    bench.click("access")

    assert _hint_fits(bench.window.access, 0)
