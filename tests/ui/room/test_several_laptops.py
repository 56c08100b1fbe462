"""One laptop for each juror: who signs where, whose time is shown, what the room is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.room.enrolment import enrol_juror, is_enrolled
from app.services.room.panel.jury_agreement import deliberation_view
from app.services.room.transfer.gathering import gather_sheets
from app.services.room.transfer.handing_over import hand_over_sheets
from tests.services.world import PIN, FakeDevice, Prepared, World
from tests.ui.room.driver import RoomDriver, a_driver, a_phased_session
from ui.room.card_fields import CardFields
from ui.room.signing.sign_page import SignPage
from ui.widgets.buttons import Button


def _sealed_elsewhere(session: Prepared, folder: Path) -> bytes:
    """The second juror seals on a laptop of their own, and hands the sheet over."""
    folder.mkdir()
    world = World(folder=folder, device=FakeDevice(name="laptop-2", secret=b"e" * 32))
    other = RoomDriver(replace(session, world=world))
    enrol_juror(other.room, "J02", session.codes["J02"], PIN)
    other.prepared.run_oral(other.room, "P01")
    other.seal_with("P01", "J02", "3" * 15)
    data = hand_over_sheets(other.room, folder, world.files).path.read_bytes()
    other.close()
    return data


@pytest.fixture
def signing(driver: RoomDriver, session: Prepared, tmp_path: Path) -> RoomDriver:
    """The chair has given the PIN; the other juror has no key on this laptop."""
    data = _sealed_elsewhere(session, tmp_path / "other")
    enrol_juror(driver.room, "J01", session.codes["J01"], PIN)
    driver.prepared.run_oral(driver.room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    gather_sheets(driver.room, data)
    driver.open("P01")
    driver.press("review")
    driver.type(PIN)
    driver.press("sign")
    driver.wait("the second signer", lambda: _page(driver)._turn == "J02")
    return driver


def _page(driver: RoomDriver) -> SignPage:
    return driver.window.sign_page


def test_who_has_sealed_elsewhere_signs_with_the_card(signing: RoomDriver) -> None:
    page = _page(signing)
    assert page.card.isVisible()
    assert not page.pin.isVisible()
    assert "carte de jury" in page._hint.text()
    assert page.card.code.edit.hasFocus()

    signing.type(signing.prepared.codes["J02"] + PIN + PIN)
    assert signing.child(Button, "sign").hasFocus()
    signing.press("sign")

    signing.wait("signed", lambda: signing.window.page() is signing.window.signed_page)
    assert deliberation_view(signing.room, "P01").signed
    assert page.card.code.code() == page.card.new_pin.text() == ""


def test_a_wrong_card_is_said_in_place_and_forgotten(signing: RoomDriver) -> None:
    page = _page(signing)
    signing.type(signing.prepared.codes["J01"] + PIN + PIN)
    signing.press("sign")

    signing.wait("refused", page._error.isVisible)
    assert page._turn == "J02"
    assert page.card.code.code() == ""
    assert page.card.code.edit.hasFocus()
    assert not is_enrolled(signing.room, "J02")


def test_two_different_pins_are_asked_again_before_anything_is_made(signing: RoomDriver) -> None:
    page = _page(signing)
    signing.type(signing.prepared.codes["J02"] + PIN + "111222")
    signing.press("sign")

    assert "ne sont pas les mêmes" in page._error.text()
    assert not is_enrolled(signing.room, "J02")
    signing.type(PIN + PIN)
    assert not page._error.isVisible()
    signing.press("sign")
    signing.wait("signed", lambda: signing.window.page() is signing.window.signed_page)


def test_the_button_waits_for_the_whole_card(signing: RoomDriver) -> None:
    signing.type(signing.prepared.codes["J02"] + PIN + PIN[:5])

    assert not signing.child(Button, "sign").isEnabled()


def test_a_pin_that_is_complete_before_the_card_does_not_go_on(
    qtbot: QtBot, dressed: QApplication
) -> None:
    fields = CardFields()
    qtbot.addWidget(fields)
    filled: list[bool] = []
    fields.filled.connect(lambda: filled.append(True))

    fields.same_pin.completed.emit(PIN)

    assert not filled


def test_coming_back_asks_the_card_no_more(signing: RoomDriver) -> None:
    enrol_juror(signing.room, "J02", signing.prepared.codes["J02"], PIN)
    signing.press("back_to_deliberation")
    signing.press("review")
    signing.type(PIN)
    signing.press("sign")
    signing.wait("the second signer", lambda: _page(signing)._turn == "J02")

    assert not _page(signing).card.isVisible()
    assert _page(signing).pin.hasFocus()


def test_the_room_is_not_told_that_an_oral_timed_elsewhere_is_over(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.press("timer_elsewhere")
    driver.press("elsewhere_confirm")

    assert driver.window.public.window.content() is None


@pytest.fixture
def accommodated(tmp_path: Path, qtbot: QtBot, dressed: QApplication) -> Iterator[RoomDriver]:
    """P02's only candidate has a third more time."""
    for name in ("centre", "laptop"):
        (tmp_path / name).mkdir()
    made = a_driver(a_phased_session(tmp_path / "centre"), tmp_path / "laptop")
    made.start()
    made.open("P02")
    yield made
    made.close()


def _given(driver: RoomDriver) -> tuple[str, ...]:
    display = driver.window.turn_page.timer.strip.countdown.display()
    assert display is not None
    return display.given


def test_the_extra_time_is_that_of_who_is_here(accommodated: RoomDriver) -> None:
    candidate = "2026-0417"
    assert _given(accommodated) == ("Aménagement\u00a0: + 10\u00a0min, dit au jury seul",)
    accommodated.presence(candidate, "absent_unchecked")
    assert _given(accommodated) == ()
    accommodated.presence(candidate, "late_checked")
    accommodated.press("timer_main")
    accommodated.press("timer_next")
    assert accommodated.window.turn_page.timer.strip.countdown.text() == "26:40"

    accommodated.presence(candidate, "absent_unchecked")

    assert accommodated.window.turn_page.timer.strip.countdown.text() == "20:00"
    assert accommodated.window.oral.live_record == accommodated.window.oral.record("P02")


def test_noting_a_presence_that_gives_no_time_leaves_what_is_being_typed(
    accommodated: RoomDriver,
) -> None:
    accommodated.press("timer_main")
    accommodated.press("timer_main")
    accommodated.type("Alarme")

    accommodated.presence("2026-0417", "present_checked")

    accommodated.press("pause_confirm")
    assert accommodated.window.oral.record("P02").events[-1].reason == "Alarme"
