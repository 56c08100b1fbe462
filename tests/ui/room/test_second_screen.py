"""The second screen follows the oral, and its cable never disturbs the scoring."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.offscreen_screens import AVAILABLE, OffscreenScreen, set_screens
from tests.ui.room.driver import RoomDriver
from ui.second_screen.content import PublicCountdown, PublicMessage
from ui.second_screen.placement import SecondScreenKind

LAPTOP = OffscreenScreen("Laptop", 0, 0, 1366, 768)
PROJECTOR = OffscreenScreen("Projector", 1366, 0, 1920, 1080)


@pytest.fixture
def cable(dressed: QApplication) -> Iterator[None]:
    if not AVAILABLE:
        pytest.skip("needs the offscreen platform of Linux")
    set_screens(dressed, (LAPTOP, PROJECTOR))
    yield
    set_screens(dressed, (LAPTOP, PROJECTOR))


def test_the_room_sees_the_oral_then_that_the_jury_deliberates(driver: RoomDriver) -> None:
    public = driver.window.public.window
    driver.open("P01")
    assert public.content() is None

    driver.press("timer_main")
    content = public.content()
    assert isinstance(content, PublicCountdown)
    assert (content.who, content.display.text) == ("Inès Aubertin", "30:00")

    driver.press("timer_end")
    driver.press("stop_confirm")
    content = public.content()
    assert isinstance(content, PublicMessage)
    assert content.title == "Le jury délibère"

    driver.window.show_agenda()
    assert public.content() is None


def test_pulling_the_cable_in_mid_oral_leaves_the_sheet_alone(
    cable: None, sheet: RoomDriver, dressed: QApplication
) -> None:
    window = sheet.window
    sheet.press("timer_main")
    sheet.type("3")
    row = sheet.focused_row()

    set_screens(dressed, (LAPTOP,))
    sheet.settle()
    assert window.public.state().kind is SecondScreenKind.ABSENT
    assert not window.public.window.isVisible()
    assert sheet.focused_row() == row
    sheet.type("2")
    assert sheet.view("P01", "J01").rows[1].level == 2

    set_screens(dressed, (LAPTOP, PROJECTOR))
    sheet.wait("back", lambda: window.public.state().kind is SecondScreenKind.SHOWN)
    assert window.public.window.isVisible()
    assert window.sheet_page.header.screen_chip.text() == "Écran 2\u00a0: affiché"


def test_the_operator_can_hide_it(driver: RoomDriver) -> None:
    driver.press("toggle_screen")

    assert driver.window.public.state().kind is SecondScreenKind.HIDDEN_BY_OPERATOR
    assert not driver.window.public.window.isVisible()
    driver.press("toggle_screen")
    assert driver.window.public.window.isVisible()
