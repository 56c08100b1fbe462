"""What is watched while a room is open: its clock, its snapshots, its sticks."""

from __future__ import annotations

from datetime import timedelta

from app.domain.journal import Action
from app.services.room.continuity.snapshots import snapshots
from tests.ui.room.driver import RoomDriver, a_drive
from ui.widgets.notice import Notice


def _taken(driver: RoomDriver) -> int:
    laptop = driver.world.laptop()
    return len(snapshots(laptop, driver.room.keys.store_id))


def test_a_snapshot_is_taken_at_opening_and_after_a_seal(driver: RoomDriver) -> None:
    driver.wait("at opening", lambda: _taken(driver) == 1)
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.run_oral(driver.room, "P01")
    driver.open("P01")
    driver.unlock()
    driver.rate_all("3")
    driver.seal()

    driver.wait("after the seal", lambda: _taken(driver) == 2)


def test_nothing_new_takes_no_snapshot(driver: RoomDriver) -> None:
    driver.wait("at opening", lambda: _taken(driver) == 1)
    driver.window.care.keep()
    driver.window.care.keep()
    driver.wait("over", lambda: not driver.window.care.snapshots._taking)

    assert _taken(driver) == 1


def test_a_wrong_date_is_told_at_opening(driver: RoomDriver) -> None:
    driver.close()
    driver.world.clock.utc += timedelta(days=400)
    driver.reopen()
    clock = driver.child(Notice, "clock_notice")

    assert "aucun passage n’est prévu ce jour-là" in clock.accessibleName()
    clock.acted.emit()
    assert not driver.window.agenda_page.care.isVisible()


def test_the_right_date_is_not_mentioned(driver: RoomDriver) -> None:
    assert not driver.window.agenda_page.care.isVisible()


def test_a_clock_that_is_set_is_told_and_journalled(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.world.clock.utc += timedelta(minutes=30)
    driver.window.care.clock.look()

    notice = driver.child(Notice, "clock_notice")
    assert "avancée de 30\u00a0min" in notice.accessibleName()
    assert "journal" in notice.accessibleName()


def test_a_sleep_is_told_on_the_page_where_the_jury_is(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_main")
    driver.world.clock.sleep(700)
    driver.window.care.clock.look()
    notice = driver.child(Notice, "sleep_notice")

    assert "en veille pendant 12\u00a0min" in notice.accessibleName()
    assert "Le chronomètre en tient compte" in notice.accessibleName()
    driver.press("notice_action")
    assert not notice.isVisible()
    driver.window.show_agenda()
    assert not driver.window.agenda_page.care.isVisible()


def test_a_sleep_is_told_once_and_journalled(driver: RoomDriver) -> None:
    told: list[str] = []
    driver.window.care.clock.slept.connect(told.append)
    driver.world.clock.sleep(30)
    driver.window.care.clock.look()
    driver.window.care.clock.look()

    assert told == ["L’ordinateur s’est mis en veille pendant 30\u00a0s."]
    with driver.room.store.transaction() as records:
        actions = [entry.action for entry in records.journal()]
    assert actions.count(Action.LAPTOP_SLEPT) == 1


def test_an_oral_that_went_on_is_told_at_opening_and_on_the_sheet(sheet: RoomDriver) -> None:
    sheet.press("timer_main")
    sheet.world.clock.pass_seconds(600)
    sheet.reopen()
    assert "a continué" in sheet.child(Notice, "oral_notice").accessibleName()

    sheet.open("P01")
    sheet.unlock()

    assert "10\u00a0min écoulées" in sheet.child(Notice, "oral_notice").accessibleName()


def test_a_room_without_an_oral_says_nothing_at_opening(driver: RoomDriver) -> None:
    driver.reopen()

    assert not driver.window.agenda_page.care.isVisible()


def test_two_things_that_happened_are_both_told(driver: RoomDriver) -> None:
    driver.world.clock.sleep(60)
    driver.world.clock.utc += timedelta(minutes=30)
    driver.window.care.clock.look()

    assert driver.child(Notice, "clock_notice").isVisible()
    assert driver.child(Notice, "sleep_notice").isVisible()
    driver.child(Notice, "clock_notice").acted.emit()
    assert driver.child(Notice, "sleep_notice").isVisible()


def test_the_card_names_the_stick_and_its_room(driver: RoomDriver) -> None:
    stick = driver.window.agenda_page.state._stick
    assert stick.accessibleName() == "Clé USB\u00a0: aucune"
    driver.drives.plugged = (a_drive(driver.world.folder / "stick"),)
    driver.window.care.drives.look()
    driver.wait("seen", lambda: "KINGSTON" in stick.accessibleName())
    assert stick.accessibleName() == "Clé «\u00a0KINGSTON\u00a0»\u00a0: 12,4\u00a0Go libres"

    driver.drives.plugged = (a_drive(driver.world.folder / "stick", read_only=True),)
    driver.window.care.drives.look()
    driver.wait("read-only", lambda: "lecture seule" in stick.accessibleName())
