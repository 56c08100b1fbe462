"""A wrong PIN makes the next one wait, counted down in place and never for good."""

from __future__ import annotations

from app.services.room.enrolment import pin_wait
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.pin_wait import wait_words

WRONG = "110022"


def _refused_until_it_waits(driver: RoomDriver, juror: str) -> None:
    panel = driver.window.turn_page.panel
    for _ in range(10):
        driver.type(WRONG)
        driver.wait("refused", panel._error.isVisible)
        if pin_wait(driver.room, juror):
            return
    raise AssertionError("no wait")


def test_a_wrong_pin_greys_the_field_and_says_how_long(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    panel = driver.window.turn_page.panel
    _refused_until_it_waits(driver, "J01")
    driver.wait("greyed", lambda: not panel.pin.isEnabled())

    seconds = pin_wait(driver.room, "J01")
    assert panel._hint.text() == wait_words(seconds)
    assert "jamais bloquée pour de bon" in panel.pin.accessibleDescription()
    driver.world.clock.pass_seconds(seconds - 1)
    driver.wait("counted down", lambda: panel._hint.text() == wait_words(1))

    driver.world.clock.pass_seconds(1)
    driver.wait("free again", panel.pin.isEnabled)
    assert not panel._error.isVisible()
    driver.unlock()


def test_the_wait_is_the_jurors_own(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    _refused_until_it_waits(driver, "J01")
    driver.window.turn_page.juror_chosen.emit("J02")

    assert driver.window.turn_page.panel.pin.isEnabled()
    driver.unlock()


def test_leaving_and_coming_back_does_not_shorten_it(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    _refused_until_it_waits(driver, "J01")
    driver.window.show_agenda()
    driver.open("P01")

    assert not driver.window.turn_page.panel.pin.isEnabled()


def test_the_ceremony_waits_too(deliberation: RoomDriver) -> None:
    driver = deliberation
    driver.prepared.agree_all(driver.room, "P01")
    driver.open("P01")
    driver.press("review")
    page = driver.window.sign_page
    for _ in range(10):
        driver.type(WRONG)
        driver.press("sign")
        driver.wait("refused", page._error.isVisible)
        if pin_wait(driver.room, "J01"):
            break
    driver.wait("greyed", lambda: not page.pin.isEnabled())
    assert page._hint.text() == wait_words(pin_wait(driver.room, "J01"))

    driver.world.clock.pass_seconds(3_600)
    driver.wait("free again", page.pin.isEnabled)
    driver.type(PIN)
    driver.press("sign")
    driver.wait("next", lambda: page._turn == "J02")


def test_sealing_waits_too(sheet: RoomDriver) -> None:
    sheet.window.show_agenda()
    sheet.prepared.run_oral(sheet.room, "P01")
    sheet.open("P01")
    sheet.unlock()
    sheet.rate_all("3")
    sheet.press("seal")
    panel = sheet.window.sheet_page.seal_panel
    for _ in range(10):
        sheet.type(WRONG)
        sheet.wait("refused", panel._error.isVisible)
        if pin_wait(sheet.room, "J01"):
            break
    sheet.wait("greyed", lambda: not panel.pin.isEnabled())
    assert panel._wait.text() == wait_words(pin_wait(sheet.room, "J01"))

    sheet.world.clock.pass_seconds(3_600)
    sheet.wait("free again", panel.pin.isEnabled)
    sheet.type(PIN)
    sheet.wait("sealed", lambda: sheet.window.page() is sheet.window.turn_page)
