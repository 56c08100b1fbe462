"""A keyring that is locked stops no oral, and says at the PIN what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.room.sitting import sitting_view
from data.device_secrets import KeeperUnavailableError, LaptopSecrets
from tests.services.world import PIN, Prepared, World
from tests.ui.room.driver import RoomDriver
from ui.room.room_menu import RoomAction
from ui.widgets.label import Label


class LockableKeeper:
    """A keyring in memory that a person locks and unlocks."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get(self, service: str, user: str) -> str | None:
        self._refuse_when_locked()
        return self.kept.get((service, user))

    def put(self, service: str, user: str, text: str) -> None:
        self._refuse_when_locked()
        self.kept[service, user] = text

    def _refuse_when_locked(self) -> None:
        if self.locked:
            raise KeeperUnavailableError


class SecretOfThisRun:
    """This laptop's own secrets, as a new start of the application asks for them."""

    def __init__(self, folder: Path, keeper: LockableKeeper) -> None:
        self._folder = folder
        self._keeper = keeper
        self.start_again()

    def start_again(self) -> None:
        self._secrets = LaptopSecrets(self._folder, self._keeper)

    def device_secret(self) -> bytes:
        return self._secrets.device_secret()

    def device_id(self) -> str:
        return self._secrets.device_id()


@pytest.fixture
def keeper() -> LockableKeeper:
    return LockableKeeper()


@pytest.fixture
def locked(
    session: Prepared,
    tmp_path: Path,
    keeper: LockableKeeper,
    qtbot: QtBot,
    dressed: QApplication,
) -> Iterator[RoomDriver]:
    """One juror of the first sitting is enrolled; the room is opened again, keyring locked."""
    device = SecretOfThisRun(tmp_path / "profile", keeper)
    world = World(folder=tmp_path, device=device)  # type: ignore[arg-type]
    world.files.make_folder(tmp_path / "stick")
    driver = RoomDriver(replace(session, world=world))
    driver.prepared.enrolled(driver.room, "P01")
    driver.close()
    device.start_again()
    keeper.locked = True
    driver.reopen()
    yield driver
    driver.close()


def test_a_locked_keyring_opens_the_sitting_and_the_oral_runs(locked: RoomDriver) -> None:
    locked.open("P01")
    assert locked.window.page() is locked.window.turn_page
    locked.everybody_present("P01")
    locked.run_oral()

    view = sitting_view(locked.room, "P01")
    assert view.timer.stopped
    assert [juror.enrolled for juror in view.jurors] == [True, True]


def test_the_pin_says_that_the_keyring_is_locked_and_opens_once_it_is_not(
    locked: RoomDriver, keeper: LockableKeeper
) -> None:
    locked.open("P01")
    panel = locked.window.turn_page.panel
    locked.type(PIN)
    locked.wait("refused", panel._error.isVisible)

    assert "trousseau de cette session est verrouillé" in panel._error.words()
    assert "Déverrouillez le trousseau, puis recommencez." in panel._error.words()
    keeper.locked = False
    locked.unlock()


def test_a_juror_without_a_key_is_still_asked_for_the_card(locked: RoomDriver) -> None:
    enrolled = [juror.enrolled for juror in sitting_view(locked.room, "P04").jurors]
    assert True in enrolled
    assert False in enrolled


@pytest.mark.parametrize("action", [RoomAction.VOID, RoomAction.SUBSTITUTE, RoomAction.WALK_IN])
def test_what_needs_witnesses_says_it_in_the_page(locked: RoomDriver, action: RoomAction) -> None:
    locked.act(action)
    if action is RoomAction.VOID:
        locked.press("enrolled_J02")

    page = locked.window.page()
    assert page is not None
    labels = [label for label in page.findChildren(Label) if label.isVisibleTo(page)]
    assert any("trousseau de cette session est verrouillé" in label.words() for label in labels)
