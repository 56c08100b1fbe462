"""A room window on the screen, with a session behind it that is real but for its clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import Prepared
from tests.ui.room.driver import RoomDriver, a_driver, a_session


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return a_session(tmp_path_factory.mktemp("centre"))


@pytest.fixture
def driver(
    session: Prepared, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> Iterator[RoomDriver]:
    made = a_driver(session, tmp_path)
    made.start()
    yield made
    made.close()


@pytest.fixture
def sheet(driver: RoomDriver) -> RoomDriver:
    """The chair's sheet of the first sitting is open; the oral has not begun."""
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    driver.unlock()
    return driver


@pytest.fixture
def deliberation(driver: RoomDriver) -> RoomDriver:
    """Two sealed sheets that differ by one level on every line, and on the first by two."""
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    driver.seal_with("P01", "J02", "1" + "2" * 2 + "3" * 12)
    driver.open("P01")
    return driver


@pytest.fixture
def team_sheet(driver: RoomDriver) -> RoomDriver:
    """The chair's sheet of the team's sitting is open; all three are here, no oral yet."""
    driver.prepared.enrolled(driver.room, "P03")
    driver.open("P03")
    driver.everybody_present("P03")
    driver.unlock()
    return driver
