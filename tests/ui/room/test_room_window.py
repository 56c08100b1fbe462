"""What holds for every page: names, sizes, one window, the mark of a demonstration."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.session import SessionKind
from tests.services.world import Prepared
from tests.ui.room.driver import RoomDriver, a_driver, a_session
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.room_menu import RoomAction


class StrayWindows(QObject):
    """Notices widgets that show as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched.objectName() or type(watched).__name__)
        return False


def _make_every_page(driver: RoomDriver) -> None:
    for action in RoomAction:
        if action is not RoomAction.VERIFY:
            driver.act(action)
    driver.window.show_agenda()


def _visit(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    driver.presence("2026-0402", "present_checked")
    driver.unlock()
    driver.window.show_export()
    driver.open("P03")
    driver.presence("2026-0433", "excused_unchecked")


def test_only_the_two_windows_ever_show(
    session: Prepared, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> None:
    stray = StrayWindows()
    dressed.installEventFilter(stray)
    driver = a_driver(session, tmp_path)
    driver.start()
    _visit(driver)
    dressed.removeEventFilter(stray)
    driver.close()

    assert set(stray.seen) == {"room_window", "second_screen"}


def _unnamed(page: QWidget) -> list[str]:
    controls = [
        each
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit)
        for each in page.findChildren(kind)
    ]
    return [
        f"{type(page).__name__}: {type(each).__name__} {each.objectName()}"
        for each in controls
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]


def test_every_control_has_an_accessible_name(deliberation: RoomDriver) -> None:
    deliberation.prepared.agree_all(deliberation.room, "P01")
    deliberation.open("P01")
    deliberation.press("review")
    deliberation.open("P02")
    _make_every_page(deliberation)

    unnamed = [name for page in deliberation.window.pages.all for name in _unnamed(page)]
    # These get their words with what they are about, and are hidden before.
    later = ("notice_action", "now_action", "turn_action", "show_missing", "sign", "act")
    own = ("cornerbutton", "QToolButton ")  # Qt's: a table's corner, the cross of a search
    assert not [name for name in unnamed if not name.endswith((*later, *own))]


def test_every_page_fits_the_smallest_window(deliberation: RoomDriver) -> None:
    _make_every_page(deliberation)
    width, height = SMALLEST_WINDOW
    for page in deliberation.window.pages.all:
        least = page.minimumSizeHint()
        assert least.width() <= width, type(page).__name__
        assert least.height() <= height, type(page).__name__


@pytest.mark.parametrize("kind", list(SessionKind))
def test_only_a_demonstration_carries_its_mark(
    tmp_path: Path, qtbot: QtBot, dressed: QApplication, kind: SessionKind
) -> None:
    driver = a_driver(a_session(tmp_path, kind=kind), tmp_path)
    driver.start()
    _make_every_page(driver)
    marks = [
        page.findChild(QWidget, "demonstration_mark") is not None
        for page in driver.window.pages.all
    ]
    driver.close()

    assert set(marks) == {kind is SessionKind.DEMONSTRATION}


def test_closing_the_window_lets_go_of_the_store(driver: RoomDriver) -> None:
    driver.close()

    driver.room = driver.prepared.room()
    driver.window = driver.make_window()
    driver.start()


def test_every_page_ends_with_the_window_though_it_was_never_shown(driver: RoomDriver) -> None:
    flows = driver.window.flows
    pages = (flows.care.copy.page, flows.actions.voiding.page, flows.actions.journal_page)

    assert all(driver.window.isAncestorOf(page) for page in pages)
    assert not any(page.isVisible() for page in pages)
