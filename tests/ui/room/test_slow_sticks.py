"""A stick that is slow, or never answers, holds nothing else up."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.services.ports.machine import NO_PROGRESS, Drive, Progress, WrittenFile
from data.files import SafeFiles
from tests.ui.room.driver import FakeDrives, RoomDriver, a_drive
from ui.room.drives_watch import DrivesWatch
from ui.room.room_window import RoomWindow
from ui.room.transfer.export_page import ExportPage
from ui.timely_ask import TimelyAsk
from ui.widgets.buttons import Button
from ui.widgets.list_row import ListRow


class HangingDrives(FakeDrives):
    """Answers once it is let go, then at once."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = Event()
        self.asked = 0

    def removable(self) -> tuple[Drive, ...]:
        self.asked += 1
        assert self.let_go.wait(timeout=20)
        return super().removable()


class SlowStick(SafeFiles):
    """Writes a tenth each time it is let go on, and says so."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()
        self.at_work = Event()

    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        if path.parent.name == "outbox":
            return super().write(path, content, progress)
        for tenth in range(10):
            progress.advance(tenth, 10)
            self.at_work.set()
            assert self.go_on.wait(timeout=20)
        return super().write(path, content, progress)


def _hung(driver: RoomDriver, deadline_ms: int) -> tuple[HangingDrives, DrivesWatch]:
    """Have the room's watch ask a stick that hangs."""
    hanging = HangingDrives()
    watch = driver.window.care.drives
    watch._drives = hanging
    watch._ask._deadline_ms = deadline_ms
    watch.look()
    return hanging, watch


def test_a_look_that_hangs_is_given_up_and_taken_up_again(driver: RoomDriver) -> None:
    hanging, watch = _hung(driver, 50)
    driver.wait("late", lambda: watch.late)
    stick = driver.window.agenda_page.state._stick
    assert stick.accessibleName() == "Clé USB\u00a0: ne répond pas"

    hanging.plugged = (a_drive(driver.world.folder / "stick"),)
    hanging.let_go.set()
    watch.look()
    driver.wait("seen", lambda: bool(watch.plugged))
    assert not watch.late
    assert "KINGSTON" in stick.accessibleName()


def test_looks_that_hang_do_not_pile_up(driver: RoomDriver) -> None:
    hanging, watch = _hung(driver, 1)
    for _ in range(6):
        driver.wait("given up", lambda: watch._ask._asked is None)
        watch.look()
    assert hanging.asked == 3
    hanging.let_go.set()


def test_the_export_goes_to_a_folder_while_a_stick_hangs(driver: RoomDriver) -> None:
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    hanging, watch = _hung(driver, 50)
    driver.window.show_export()
    page = driver.window.export_page
    driver.wait("late", lambda: watch.late)
    assert driver.child(ListRow, "late_drives").accessibleName().startswith("Une clé ne répond pas")

    driver.picker.folder = driver.world.folder / "stick"
    driver.press("other_folder")
    driver.press("export")
    driver.wait("written", lambda: page._done)
    hanging.let_go.set()


def test_a_room_closes_while_a_stick_hangs(driver: RoomDriver) -> None:
    hanging, _watch = _hung(driver, 60_000)
    driver.close()
    driver.reopen()

    assert driver.window.isVisible()
    hanging.let_go.set()


@pytest.fixture
def slow(driver: RoomDriver) -> tuple[RoomDriver, SlowStick]:
    """One sitting is signed, and the only stick is slow."""
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    driver.window.close()
    driver.room = driver.prepared.room()
    stick = SlowStick()
    driver.window = RoomWindow(
        driver.room, stick, driver.drives, driver.picker, driver.awake, screens=driver.screens
    )
    driver.start()
    driver.drives.plugged = (a_drive(driver.world.folder / "stick"),)
    driver.window.show_export()
    driver.wait("the stick", driver.window.export_page.export.isEnabled)
    driver.press("export")
    driver.wait("at work", stick.at_work.is_set)
    return driver, stick


def _page(driver: RoomDriver) -> ExportPage:
    return driver.window.export_page


def test_an_export_to_a_slow_stick_shows_how_far_it_is(
    slow: tuple[RoomDriver, SlowStick],
) -> None:
    driver, stick = slow
    waiting = _page(driver).outcome.waiting
    driver.wait("shown", waiting.isVisible)
    assert waiting._count.text() == "0 sur 10"
    assert _page(driver).outcome.sentence.text() == "Ne retirez pas la clé"

    stick.go_on.set()
    driver.wait("written", lambda: _page(driver)._done)


def test_an_export_to_a_slow_stick_can_be_cancelled(slow: tuple[RoomDriver, SlowStick]) -> None:
    driver, stick = slow
    driver.wait("shown", _page(driver).outcome.waiting.isVisible)
    driver.press("cancel")
    assert not driver.child(Button, "cancel").isEnabled()
    assert "Arrêt demandé" in _page(driver).outcome.waiting._words.text()

    stick.go_on.set()
    driver.wait("stopped", _page(driver).export.isEnabled)
    assert not list((driver.world.folder / "stick").glob("*.remontee"))
    assert not _page(driver)._done


def test_an_answer_after_the_deadline_is_not_heard(driver: RoomDriver) -> None:
    let_go = Event()
    ask = TimelyAsk(driver.window, deadline_ms=1)
    heard: list[object] = []
    ask.answered.connect(heard.append)
    ask.late.connect(lambda: heard.append("late"))
    ask.ask(lambda: let_go.wait(timeout=20))
    driver.wait("late", lambda: heard == ["late"])

    let_go.set()
    ask.ask(lambda: "second")
    driver.wait("answered", lambda: heard == ["late", "second"])


def test_a_bug_in_the_work_ends_the_question(
    driver: RoomDriver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr("threading.excepthook", lambda args: hooked.append(args.exc_type))
    ask = TimelyAsk(driver.window, deadline_ms=20_000)
    answers: list[object] = []
    ask.answered.connect(answers.append)

    with qtbot.waitSignal(ask.late):
        ask.ask(lambda: 1 // 0)
    with qtbot.waitSignal(ask.answered):
        ask.ask(lambda: "again")

    assert hooked == [ZeroDivisionError]
    assert answers == ["again"]
