"""Opening a room that was damaged, taken over from another laptop, or planned anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.services.centre.issuing.room_packages import issue_room_packages
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.demonstration.planning import demonstration_tables
from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.continuity.snapshots import take_snapshot
from app.services.room.enrolment import is_enrolled
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer
from tests.services.world import ZONE, FakeDevice, Prepared, World, referential
from tests.ui.room.driver import FakePicker, RoomDriver, a_session
from ui.room.opening.open_room_window import OpenRoomWindow
from ui.room.room_menu import RoomAction

_PATIENCE_MS = 10_000


class Opening:
    """The opening window of a laptop, and the rooms it hands over."""

    def __init__(self, session: Prepared, folder: Path, device: str = "laptop-1") -> None:
        folder.mkdir(exist_ok=True)
        secret = device.encode().ljust(32, b".")
        world = World(folder=folder, device=FakeDevice(name=device, secret=secret))
        self.prepared = replace(session, world=world)
        self.picker = FakePicker(file=self.prepared.issued.rooms[0].package.path)
        self.rooms: list[OpenRoom] = []
        self.window = self.make()

    def make(self) -> OpenRoomWindow:
        world = self.prepared.world
        window = OpenRoomWindow(world.laptop(), world.files, self.picker)
        window.opened.connect(self.rooms.append)
        window.show()
        return window

    def again(self) -> None:
        """Open the window anew, as the next morning."""
        self.window.close()
        self.window = self.make()

    def give_code(self) -> None:
        self.window.page.code.edit.setText("")
        QTest.keyClicks(self.window.page.code.edit, self.prepared.room_code)
        self.window.page.open.click()

    def wait(self, qtbot: QtBot) -> OpenRoom:
        qtbot.waitUntil(lambda: bool(self.rooms), timeout=_PATIENCE_MS)
        return self.rooms[-1]

    def close(self) -> None:
        if isValid(self.window):
            self.window.close()
        for room in self.rooms:
            close_room(room)


@pytest.fixture
def opening(
    session: Prepared, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> Iterator[Opening]:
    made = Opening(session, tmp_path)
    yield made
    made.close()


def _damage(opening: Opening) -> None:
    (store,) = (opening.prepared.world.folder / "laptop" / "rooms").glob("*/room.db")
    content = bytearray(store.read_bytes())
    content[9_000:9_200] = bytes(200)
    store.write_bytes(bytes(content))


def _with_snapshots(opening: Opening) -> None:
    room = opening.prepared.room()
    take_snapshot(room)
    opening.prepared.enrolled(room, "P01")
    opening.prepared.world.clock.pass_seconds(60)
    take_snapshot(room)
    close_room(room)


def test_a_damaged_room_is_restored_in_two_clicks(opening: Opening, qtbot: QtBot) -> None:
    _with_snapshots(opening)
    _damage(opening)
    opening.again()
    opening.window.page._known[0].activated.emit()
    opening.give_code()
    restore = opening.window.page.restore
    qtbot.waitUntil(restore.isVisible, timeout=_PATIENCE_MS)
    assert restore._title.text() == "Salle B204\u00a0: ses données sont abîmées"
    assert restore.button.text().startswith("Rétablir la copie de 08:01:00")
    assert len(restore._rows) == 1

    restore.button.click()
    room = opening.wait(qtbot)
    assert not is_enrolled(room, "J01")


def test_an_older_snapshot_can_be_chosen(opening: Opening, qtbot: QtBot) -> None:
    _with_snapshots(opening)
    _damage(opening)
    opening.again()
    opening.window.page._known[0].activated.emit()
    opening.give_code()
    restore = opening.window.page.restore
    qtbot.waitUntil(restore.isVisible, timeout=_PATIENCE_MS)
    restore._rows[0].activated.emit()

    assert opening.wait(qtbot).dossier.room == "B204"


def test_without_a_good_snapshot_the_live_copy_is_the_way(opening: Opening, qtbot: QtBot) -> None:
    close_room(opening.prepared.room())
    _damage(opening)
    opening.again()
    opening.window.page._known[0].activated.emit()
    opening.give_code()
    restore = opening.window.page.restore
    qtbot.waitUntil(restore.isVisible, timeout=_PATIENCE_MS)

    assert not restore.button.isVisible()
    assert restore.take_over.isVisible()
    opening.picker.file = opening.prepared.world.folder / "absent.secours"
    restore.take_over.click()
    assert opening.window.page.error.isVisible()


def test_a_restored_room_says_so_on_its_agenda(opening: Opening, qtbot: QtBot) -> None:
    _with_snapshots(opening)
    _damage(opening)
    opening.again()
    opening.window.page._known[0].activated.emit()
    opening.give_code()
    qtbot.waitUntil(opening.window.page.restore.isVisible, timeout=_PATIENCE_MS)
    opening.window.page.restore.button.click()
    driver = RoomDriver(opening.prepared, opened=opening.wait(qtbot))
    driver.start()
    news = driver.window.agenda_page.news
    driver.wait("told", news.isVisible)
    assert news.accessibleName().startswith("Salle B204 rétablie à 08:01:00")
    driver.close()
    opening.rooms.clear()


def test_another_laptop_takes_the_room_over_with_its_running_oral(
    opening: Opening, tmp_path: Path, qtbot: QtBot
) -> None:
    room = opening.prepared.room()
    opening.prepared.enrolled(room, "P01")
    start_timer(room, "P01")
    opening.prepared.world.clock.pass_seconds(60)
    copy = write_live_copy(room, opening.prepared.world.folder, opening.prepared.world.files)
    close_room(room)
    spare = Opening(opening.prepared, tmp_path / "spare", "laptop-2")
    clock = spare.prepared.world.clock
    clock.utc, clock.boot = opening.prepared.world.clock.utc, "boot-of-the-spare"
    spare.picker.file = copy.path
    spare.window.page.take_over.click()
    spare.give_code()
    driver = RoomDriver(spare.prepared, opened=spare.wait(qtbot))
    driver.start()
    news = driver.window.agenda_page.news
    driver.wait("told", news.isVisible)

    assert "d’après la copie de 08:01:00, reprise n°\u00a01" in news.accessibleName()
    assert "saisit de nouveau le code de sa carte" in news.accessibleName()
    assert driver.window.oral.live == "P01"
    assert driver.window.agenda_page.now.timer.countdown.text() == "29:00"
    assert not is_enrolled(driver.room, "J01")
    driver.close()
    spare.rooms.clear()
    spare.close()


def test_a_copy_that_brings_nothing_is_refused_under_the_code(
    opening: Opening, qtbot: QtBot
) -> None:
    room = opening.prepared.room()
    opening.prepared.enrolled(room, "P01")
    copy = write_live_copy(room, opening.prepared.world.folder, opening.prepared.world.files)
    close_room(room)
    opening.again()
    opening.window.choose_file(copy.path)
    opening.give_code()

    qtbot.waitUntil(lambda: bool(opening.window.page.code.error()), timeout=_PATIENCE_MS)
    assert not opening.rooms


def _later_package(session: Prepared, folder: Path) -> Path:
    """The package that the centre issues once the first sitting is a quarter of an hour later."""
    day = session.centre.local(session.world.clock.now()).date()
    tables = {
        name: content.replace(b"08:30", b"08:45")
        for name, content in demonstration_tables(day).items()
    }
    import_planning(session.centre, session.session, read_planning(tables, referential(), ZONE))
    folder.mkdir()
    return (
        issue_room_packages(session.centre, session.session, folder, session.world.files)
        .rooms[0]
        .package.path
    )


@pytest.fixture
def planned_anew(tmp_path: Path, qtbot: QtBot, dressed: QApplication) -> Iterator[Opening]:
    """A laptop that knows the room, and a newer package of it in the picker."""
    (tmp_path / "centre").mkdir()
    session = a_session(tmp_path / "centre")
    made = Opening(session, tmp_path / "laptop")
    close_room(made.prepared.room())
    made.picker.file = _later_package(session, tmp_path / "again")
    yield made
    made.close()


def test_a_newer_package_shows_the_change_before_it_is_taken(
    planned_anew: Opening, qtbot: QtBot
) -> None:
    planned_anew.window.page.choose.click()
    planned_anew.give_code()
    page = planned_anew.window.page
    qtbot.waitUntil(page.take.isVisible, timeout=_PATIENCE_MS)
    assert page.take.text() == "Prendre le dossier n°\u00a02"
    assert not planned_anew.rooms

    page.take.click()
    room = planned_anew.wait(qtbot)
    assert room.package.sequence == 2
    assert f"{room.dossier.planning.sitting('P01').starts_at:%H:%M}" == "08:45"


def test_the_package_in_use_can_be_kept(planned_anew: Opening, qtbot: QtBot) -> None:
    planned_anew.window.page.choose.click()
    planned_anew.give_code()
    qtbot.waitUntil(planned_anew.window.page.take.isVisible, timeout=_PATIENCE_MS)
    planned_anew.window.page.change_left.emit()

    assert planned_anew.wait(qtbot).package.sequence == 1


def test_closing_the_window_lets_go_of_a_room_that_waits(
    planned_anew: Opening, qtbot: QtBot
) -> None:
    planned_anew.window.page.choose.click()
    planned_anew.give_code()
    qtbot.waitUntil(planned_anew.window.page.take.isVisible, timeout=_PATIENCE_MS)
    planned_anew.window.close()

    close_room(planned_anew.prepared.room())


def test_the_same_package_again_opens_without_a_question(opening: Opening, qtbot: QtBot) -> None:
    close_room(opening.prepared.room())
    opening.window.page.choose.click()
    opening.give_code()

    assert opening.wait(qtbot).package.sequence == 1


def test_a_newer_package_is_taken_in_mid_day(planned_anew: Opening) -> None:
    driver = RoomDriver(planned_anew.prepared, picker=planned_anew.picker)
    driver.start()
    driver.act(RoomAction.REISSUE)
    driver.press("choose_file")
    driver.type(driver.prepared.room_code)
    driver.press("act")
    page = driver.window.actions_of_room.reissue.page
    driver.wait("planned", page.change.isVisible)
    assert driver.room.package.sequence == 1
    driver.press("act")
    driver.wait("taken", lambda: driver.window._room.package.sequence == 2)

    news = driver.window.agenda_page.news.accessibleName()
    assert news.startswith("Le dossier n°\u00a02 est en place")
    assert driver.window.agenda_page.model._cell(driver.window.agenda_page.model.row(0), 0)[0] == (
        "08:45"
    )
    driver.close()
