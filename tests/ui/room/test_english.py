"""The room in English: only what people wrote, and the référentiel, stay French."""

from __future__ import annotations

import pytest

from tests.ui.catalogue import french_left
from tests.ui.room.driver import RoomDriver

pytestmark = pytest.mark.usefixtures("in_english")


def test_the_agenda_shows_no_french(driver: RoomDriver) -> None:
    assert french_left(driver.window) == []


def test_a_sheet_shows_no_french(sheet: RoomDriver) -> None:
    assert french_left(sheet.window) == []


def test_the_deliberation_shows_no_french(deliberation: RoomDriver) -> None:
    assert french_left(deliberation.window) == []
