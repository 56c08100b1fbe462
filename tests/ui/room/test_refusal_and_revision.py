"""A member who will not sign, and a signed sheet that is taken up again."""

from __future__ import annotations

from app.services.room.agenda import agenda
from app.services.room.panel.refusal import signature_refusals
from app.services.room.panel.revision import open_revision
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.agenda.agenda_model import AgendaModel
from ui.widgets.notice import Notice

REASON = "Le budget n’a pas été discuté"


def _ceremony(driver: RoomDriver) -> None:
    driver.prepared.agree_all(driver.room, "P01")
    driver.open("P01")
    driver.press("review")


def _signed(driver: RoomDriver) -> None:
    driver.prepared.agree_all(driver.room, "P01")
    driver.prepared.sign(driver.room, "P01")
    driver.open("P01")


def test_a_refusal_needs_a_reason_is_recorded_and_shown(deliberation: RoomDriver) -> None:
    driver = deliberation
    _ceremony(driver)
    driver.type(PIN)
    driver.press("sign")
    driver.wait("next", lambda: driver.window.sign_page._turn == "J02")
    driver.press("refuse")
    form = driver.window.sign_page.refusal
    assert not form.confirm.isEnabled()
    driver.type(REASON)
    driver.press("refusal_confirm")

    (refusal,) = signature_refusals(driver.room, "P01")
    assert (refusal.juror_name, refusal.reason) == ("Karim Benali", REASON)
    assert driver.window.page() is driver.window.deliberation_page
    notice = driver.child(Notice, "refusals")
    assert notice.accessibleName().startswith("Karim Benali n’a pas signé")
    assert REASON in notice.accessibleName()


def test_giving_up_a_refusal_goes_back_to_the_pin(deliberation: RoomDriver) -> None:
    driver = deliberation
    _ceremony(driver)
    driver.press("refuse")
    driver.press("refusal_cancel")

    assert not driver.window.sign_page.refusal.isVisible()
    assert driver.window.focusWidget() is driver.window.sign_page.pin
    assert signature_refusals(driver.room, "P01") == ()


def test_after_a_refusal_the_jury_can_still_sign(deliberation: RoomDriver) -> None:
    driver = deliberation
    _ceremony(driver)
    driver.press("refuse")
    driver.type(REASON)
    driver.press("refusal_confirm")
    driver.press("review")
    for juror in ("J01", "J02"):
        driver.wait("asked", lambda juror=juror: driver.window.sign_page._turn == juror)  # type: ignore[misc]
        driver.type(PIN)
        driver.press("sign")
    driver.wait("signed", lambda: driver.window.page() is driver.window.signed_page)


def test_correcting_reopens_the_deliberation_and_says_what_it_replaces(
    deliberation: RoomDriver,
) -> None:
    driver = deliberation
    _signed(driver)
    driver.press("correct")
    driver.type("Une note a été recopiée de travers")
    driver.press("correction_confirm")

    assert driver.window.page() is driver.window.deliberation_page
    notice = driver.child(Notice, "revision")
    assert notice.accessibleName().startswith("Version 2.")
    assert "Une note a été recopiée de travers." in notice.accessibleName()
    assert open_revision(driver.room, "P01") is not None


def test_the_new_version_is_signed_and_marked(deliberation: RoomDriver) -> None:
    driver = deliberation
    _signed(driver)
    driver.press("correct")
    driver.type("Une note a été recopiée de travers")
    driver.press("correction_confirm")
    driver.press("review")
    assert "Version 2." in driver.child(Notice, "revision").accessibleName()
    driver.prepared.sign(driver.room, "P01")
    driver.window.show_agenda()

    assert agenda(driver.room).row("P01").revised
    model = driver.window.agenda_page.model
    assert model._cell(model.row(0), AgendaModel.SUBJECT)[1].startswith("Révisé · ")
    driver.open("P01")
    assert driver.window.page() is driver.window.signed_page


def test_escape_leaves_a_signed_sheet_as_it_is(deliberation: RoomDriver) -> None:
    driver = deliberation
    _signed(driver)
    driver.press("correct")
    driver.type("Peut-être")
    driver.press("correction_cancel")

    assert not driver.window.signed_page.correction.isVisible()
    assert open_revision(driver.room, "P01") is None
