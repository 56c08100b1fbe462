"""The centre's receipt, found on the stick that came back, is read in one press."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.centre.issuing.receipts import write_receipts
from tests.services.world import Prepared, World, returned
from tests.ui.room.driver import RoomDriver, a_drive
from ui.room.transfer.receipt_offer import ReceiptNotice
from ui.widgets.buttons import Button


@pytest.fixture
def session(tmp_path: Path) -> Prepared:
    """A session whose centre may be written to."""
    folder = tmp_path / "centre"
    folder.mkdir()
    return World(folder=folder).prepared()


@pytest.fixture
def back(driver: RoomDriver) -> RoomDriver:
    """One sitting was exported and merged; the receipt is on the stick, not plugged in yet."""
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    driver.prepared.merge(returned(driver.prepared.export(driver.room)))
    _receipt(driver)
    driver.window.show_agenda()
    return driver


def _stick(driver: RoomDriver) -> Path:
    return driver.world.folder / "stick"


def _receipt(driver: RoomDriver) -> None:
    prepared = driver.prepared
    write_receipts(prepared.centre, prepared.session, _stick(driver), driver.world.files)


def _plug(driver: RoomDriver) -> None:
    driver.drives.plugged = (a_drive(_stick(driver)),)
    driver.window.care.drives.look()


def _unplug(driver: RoomDriver) -> None:
    driver.drives.plugged = ()
    driver.window.care.drives.look()
    driver.wait("unplugged", lambda: not driver.window.care.drives.plugged)


def _offer(driver: RoomDriver) -> ReceiptNotice:
    notice = driver.window.agenda_page.receipt
    driver.wait("offered", notice.isVisible)
    return notice


def _first_state(driver: RoomDriver) -> str:
    model = driver.window.agenda_page.model
    return str(model.index(0, model.STATE).data())


def test_the_agenda_says_when_a_sitting_left(back: RoomDriver) -> None:
    at = back.room.local(back.world.clock.now())

    assert _first_state(back) == f"Exporté à {at:%H:%M}"


def test_a_receipt_on_a_stick_is_read_in_one_press_on_the_agenda(back: RoomDriver) -> None:
    _plug(back)
    notice = _offer(back)
    assert "L’accusé n° 1 du centre est sur «\u00a0KINGSTON\u00a0»." in notice.accessibleName()

    back.press("notice_action")
    back.wait("read", lambda: _first_state(back) == "Reçu")

    assert "L’accusé n° 1 du centre est lu. 3 feuilles reçues" in notice.accessibleName()
    back.press("notice_action")
    assert not notice.isVisible()


def test_the_export_says_what_the_centre_has_received(back: RoomDriver) -> None:
    back.window.show_export()
    page = back.window.export_page
    assert page.outcome.received.text() == "aucun accusé du centre sur cet ordinateur"

    _plug(back)
    back.wait("offered", page.receipt.isVisible)
    back.press("notice_action")
    at = back.room.local(back.world.clock.now())
    expected = f"1 passage sur 1, accusé lu à {at:%H:%M}"
    back.wait("read", lambda: page.outcome.received.text() == expected)


def test_an_offer_goes_with_its_stick(back: RoomDriver) -> None:
    _plug(back)
    notice = _offer(back)
    _unplug(back)

    assert not notice.isVisible()


def test_a_receipt_that_was_read_is_not_offered_again_a_newer_one_is(back: RoomDriver) -> None:
    _plug(back)
    notice = _offer(back)
    back.press("notice_action")
    back.wait("read", lambda: _first_state(back) == "Reçu")
    back.press("notice_action")
    _unplug(back)
    _plug(back)
    back.wait("looked", lambda: back.window.flows.receipts._ask._asked is None)
    assert not notice.isVisible()

    _unplug(back)
    _receipt(back)
    _plug(back)
    assert "n° 2" in _offer(back).accessibleName()


def test_what_is_no_receipt_of_this_room_is_passed_over(driver: RoomDriver) -> None:
    (_stick(driver) / "accuse-B204-1.accuse").write_bytes(b"something else")
    _plug(driver)
    driver.wait("plugged", lambda: bool(driver.window.care.drives.plugged))
    driver.wait("looked", lambda: driver.window.flows.receipts._ask._asked is None)

    assert not driver.window.agenda_page.receipt.isVisible()


def test_a_receipt_that_is_gone_when_it_is_read_is_said(back: RoomDriver) -> None:
    _plug(back)
    _offer(back)
    for receipt in _stick(back).glob("*.accuse"):
        receipt.unlink()

    back.press("notice_action")
    back.wait("refused", back.window.agenda_page.error.isVisible)

    assert "introuvable" in back.window.agenda_page.error.accessibleName()
    assert isinstance(back.window.agenda_page.receipt.action_button, Button)
    assert not back.window.agenda_page.receipt.isVisible()
