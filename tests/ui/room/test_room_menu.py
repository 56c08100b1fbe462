"""The menu of the room: every action by its words, by the keyboard, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.room.driver import RoomDriver
from ui.room.room_menu import RoomAction, action_words
from ui.widgets.buttons import MenuButton

_PAGES = {
    RoomAction.COPY: "CopyPage",
    RoomAction.REISSUE: "ReissuePage",
    RoomAction.PAPERS: "PapersPage",
    RoomAction.INCIDENTS: "IncidentsPage",
    RoomAction.PAPER: "PaperPage",
    RoomAction.MINUTES: "MinutesPage",
    RoomAction.VOID: "VoidPage",
    RoomAction.SUBSTITUTE: "SubstitutePage",
    RoomAction.WALK_IN: "WalkInPage",
    RoomAction.PANEL: "PanelChangePage",
    RoomAction.MOVE: "MovePage",
    RoomAction.ADD_SITTING: "AddSittingPage",
    RoomAction.HAND_OVER: "HandOverPage",
    RoomAction.GATHER: "GatherPage",
    RoomAction.RECEIPT: "ReceiptPage",
    RoomAction.JOURNAL: "JournalPage",
    RoomAction.PURGE: "PurgePage",
}


def test_f10_opens_the_menu_from_the_keyboard(driver: RoomDriver) -> None:
    driver.key(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [action_words(each) for each in RoomAction]
    menu.close()


@pytest.mark.parametrize(("action", "page"), _PAGES.items())
def test_each_action_opens_its_page(driver: RoomDriver, action: RoomAction, page: str) -> None:
    driver.act(action)
    shown = driver.window.page()

    assert type(shown).__name__ == page
    assert shown is not None
    assert shown.isAncestorOf(driver.window.focusWidget())


@pytest.mark.parametrize("action", [each for each in _PAGES if each is not RoomAction.JOURNAL])
def test_escape_goes_back_to_the_agenda(driver: RoomDriver, action: RoomAction) -> None:
    driver.act(action)
    driver.key(Qt.Key.Key_Escape)

    assert driver.window.page() is driver.window.agenda_page


def test_the_journal_leads_back(driver: RoomDriver) -> None:
    driver.act(RoomAction.JOURNAL)
    driver.window.actions_of_room.journal_page.left.emit()

    assert driver.window.page() is driver.window.agenda_page


def test_a_document_is_verified_in_a_window_of_its_own(driver: RoomDriver) -> None:
    driver.act(RoomAction.VERIFY)
    window = driver.window.actions_of_room._verify
    assert window is not None
    assert window.isVisible()
    driver.act(RoomAction.VERIFY)
    assert driver.window.actions_of_room._verify is window

    driver.close()


def test_the_state_card_leads_to_the_copy(driver: RoomDriver) -> None:
    driver.press("choose_copy")

    assert driver.window.page() is driver.window.care.copy.page


def test_the_menu_is_on_the_agenda_alone(driver: RoomDriver) -> None:
    assert driver.child(MenuButton, "room_actions").isVisible()
    driver.open("P01")
    page = driver.window.page()
    assert page is not None
    assert page.findChild(MenuButton, "room_actions") is None
