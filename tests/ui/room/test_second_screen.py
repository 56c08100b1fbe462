"""The second screen follows the oral, and its cable never disturbs the scoring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.services.world import Prepared
from tests.ui.offscreen_screens import AVAILABLE, OffscreenScreen, set_screens
from tests.ui.room.driver import RoomDriver, a_driver
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


def test_the_public_window_ends_with_the_rooms_and_not_when_garbage_is_collected(
    session: Prepared, tmp_path: Path, dressed: QApplication
) -> None:
    driver = a_driver(session, tmp_path)
    driver.start()
    public = driver.window.public.window
    driver.window.close()
    driver.wait("it ends", lambda: not isValid(public))


def _strings(content: object) -> set[str]:
    """Every word that a content carries."""
    if isinstance(content, str):
        return {content}
    if isinstance(content, tuple):
        return {word for part in content for word in _strings(part)}
    if is_dataclass(content):
        return {
            word
            for part in fields(content)
            if not isinstance(value := getattr(content, part.name), StrEnum)
            for word in _strings(value)
        }
    return set()


def _a_day(driver: RoomDriver, digits: str) -> list[object]:
    """Hold a whole sitting, and return all that the room saw."""
    public = driver.window.public
    seen: list[object] = []
    public.window.repainted.connect(lambda: seen.append(public.window.content()))
    driver.open("P01")
    driver.presence("2026-0402", "present_checked")
    driver.press("timer_main")
    driver.enrol("J01")
    driver.rate_all(digits)
    driver.world.clock.pass_seconds(1_600)
    driver.window.oral.show_now()
    public.show_message("Merci d’attendre")
    public.set_black(True)
    public.set_black(False)
    public.show_message("")
    driver.press("timer_end")
    driver.press("stop_confirm")
    driver.seal()
    driver.enrol("J02")
    driver.rate_all(digits)
    driver.seal()
    driver.press("turn_action")
    driver.window.show_agenda()
    return seen


def test_what_the_room_sees_does_not_depend_on_a_rating(
    session: Prepared, tmp_path: Path, dressed: QApplication
) -> None:
    days: list[list[object]] = []
    for digits in ("1", "3", "n"):
        folder = tmp_path / digits
        folder.mkdir()
        driver = a_driver(session, folder)
        driver.start()
        days.append(_a_day(driver, digits))
        driver.close()
    assert len(days[0]) > 5
    assert days[0] == days[1] == days[2]
    words = {word for content in days[0] for word in _strings(content)}
    levels = {level.label for level in session.room().dossier.rules.scale.levels}
    assert not words & levels
