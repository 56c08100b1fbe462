"""The live copy: chosen once, written by itself, its age in sight, and back when the stick is."""

from __future__ import annotations

from app.domain.attendance import Presence
from app.services.room.attendance import record_attendance
from app.services.room.continuity.live_copy import LIVE_COPY_SUFFIX
from tests.ui.room.driver import FullDrive, RoomDriver, a_drive
from ui.room.continuity.copy_status import CopyKind, CopyStatus, age_words, copy_words
from ui.room.continuity.live_copy_flow import LiveCopyFlow
from ui.room.places_card import Destination
from ui.room.room_menu import RoomAction
from ui.room.sitting_header import RoomHeader


def _flow(driver: RoomDriver) -> LiveCopyFlow:
    return driver.window.care.copy


def _kind(driver: RoomDriver) -> CopyKind:
    return _flow(driver).status().kind


def _plug(driver: RoomDriver) -> None:
    stick = driver.world.files.make_folder(driver.world.folder / "KINGSTON")
    driver.drives.plugged = (a_drive(stick),)
    driver.window.care.drives.look()
    driver.wait("seen", lambda: bool(_flow(driver)._drives))


def _copying(driver: RoomDriver) -> None:
    _plug(driver)
    driver.act(RoomAction.COPY)
    driver.press("drive_KINGSTON")
    driver.wait("copied", lambda: _kind(driver) is CopyKind.CURRENT)


def _something_happens(driver: RoomDriver) -> None:
    record_attendance(driver.room, "P01", "2026-0402", Presence.PRESENT, identity_checked=True)


def _look(driver: RoomDriver) -> None:
    _flow(driver)._looks = 0
    _flow(driver).look()


def _chip(driver: RoomDriver) -> str:
    page = driver.window.page()
    assert page is not None
    chip = page.findChild(RoomHeader).copy_chip  # type: ignore[union-attr]
    return chip.text() if chip.isVisible() else ""


def test_nothing_is_written_and_nothing_shown_before_a_place_is_chosen(
    driver: RoomDriver,
) -> None:
    assert _kind(driver) is CopyKind.NONE
    assert _chip(driver) == ""
    assert (
        driver.window.agenda_page.state._copy.accessibleName() == "Copie de secours\u00a0: aucune"
    )


def test_choosing_a_stick_once_writes_at_once_and_again_when_something_happens(
    driver: RoomDriver,
) -> None:
    _copying(driver)
    (copy,) = (driver.world.folder / "KINGSTON").glob(f"*{LIVE_COPY_SUFFIX}")
    before = copy.read_bytes()

    _something_happens(driver)
    _look(driver)
    driver.wait("written again", lambda: copy.read_bytes() != before)
    driver.wait("current", lambda: _kind(driver) is CopyKind.CURRENT)


def test_its_age_is_in_every_header_of_the_room(driver: RoomDriver) -> None:
    _copying(driver)
    driver.world.clock.pass_seconds(4)
    _look(driver)
    driver.open("P01")
    assert _chip(driver) == "Copie\u00a0: à jour, il y a 4\u00a0s"
    driver.window.show_export()
    assert _chip(driver) == "Copie\u00a0: à jour, il y a 4\u00a0s"


def test_a_pulled_stick_is_a_warning_and_writing_resumes_when_it_is_back(
    driver: RoomDriver,
) -> None:
    _copying(driver)
    plugged, driver.drives.plugged = driver.drives.plugged, ()
    _something_happens(driver)
    _look(driver)
    driver.wait("gone", lambda: _kind(driver) is CopyKind.GONE)
    driver.act(RoomAction.COPY)
    assert "n’est plus branchée" in driver.window.care.copy.page.problem.accessibleName()

    driver.drives.plugged = plugged
    _look(driver)
    driver.wait("back", lambda: _kind(driver) is CopyKind.CURRENT)
    assert not driver.window.care.copy.page.problem.isVisible()


def test_a_folder_of_a_pulled_stick_is_never_written_to(driver: RoomDriver) -> None:
    _copying(driver)
    driver.drives.plugged = ()
    for copy in (driver.world.folder / "KINGSTON").iterdir():
        copy.unlink()
    _something_happens(driver)
    _look(driver)
    driver.wait("gone", lambda: _kind(driver) is CopyKind.GONE)

    assert list((driver.world.folder / "KINGSTON").iterdir()) == []


def test_ten_seconds_behind_a_rating_is_late(driver: RoomDriver) -> None:
    _copying(driver)
    flow = _flow(driver)
    _something_happens(driver)
    flow._behind_since = driver.world.clock.ticks
    driver.world.clock.pass_seconds(10)
    assert _kind(driver) is CopyKind.BEHIND
    driver.world.clock.pass_seconds(1)
    assert _kind(driver) is CopyKind.LATE
    assert flow.status().tone.value == "warning"


def test_a_full_stick_says_so_in_place_and_is_tried_again(driver: RoomDriver) -> None:
    driver.close()
    driver.room = driver.prepared.room()
    good, driver.world.files = driver.world.files, FullDrive()
    driver.window = driver.make_window()
    driver.start()
    folder = good.make_folder(driver.world.folder / "partage")
    driver.picker.folder = folder
    driver.act(RoomAction.COPY)
    driver.press("other_folder")
    driver.wait("refused", lambda: _kind(driver) is CopyKind.FAILED)

    problem = driver.window.care.copy.page.problem.accessibleName()
    assert problem == "La clé est pleine. Libérez de la place, ou choisissez une autre clé."
    tried = _flow(driver)._writing
    _look(driver)
    assert _flow(driver)._writing is not tried or _flow(driver)._writing
    driver.wait("tried again", lambda: not _flow(driver)._writing)


def test_it_can_be_stopped(driver: RoomDriver) -> None:
    _copying(driver)
    driver.press("stop_copy")

    assert _kind(driver) is CopyKind.NONE
    driver.window.show_agenda()
    assert _chip(driver) == ""


def test_the_place_is_kept_when_the_planning_changes(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    _copying(driver)
    chosen = _flow(driver).destination
    driver.window._go_on_with(driver.room)

    assert isinstance(chosen, Destination)
    assert _flow(driver).destination == chosen
    driver.wait("copied again", lambda: _kind(driver) is CopyKind.CURRENT)


def test_ages_are_said_in_one_unit() -> None:
    assert [age_words(seconds) for seconds in (0, 59, 60, 3_599, 7_300)] == [
        "il y a 0\u00a0s",
        "il y a 59\u00a0s",
        "il y a 1\u00a0min",
        "il y a 59\u00a0min",
        "il y a 2\u00a0h",
    ]
    assert copy_words(CopyStatus(kind=CopyKind.FIRST)) == "première écriture"
