"""A sitting held on paper, in the windows: said, entered, marked wherever it is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.attendance import Presence
from app.services.room.attendance import record_attendance
from app.services.room.paper_entry import hold_on_paper
from app.services.room.sitting import sitting_view
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from tests.ui.room.test_dissent import said
from ui.room.agenda.agenda_model import AgendaModel
from ui.room.room_menu import RoomAction
from ui.widgets.buttons import Button
from ui.widgets.field import ChoiceField
from ui.widgets.state_label import StateLabel

WHY = "L’ordinateur s’est éteint"


@pytest.fixture
def evening(driver: RoomDriver) -> RoomDriver:
    """The day is over; `P01` was held, and nothing of it is recorded."""
    driver.prepared.enrolled(driver.room, "P01")
    starts = driver.room.dossier.planning.sitting("P01").starts_at
    clock = driver.world.clock
    clock.pass_seconds((starts + timedelta(hours=8) - clock.utc).total_seconds())
    return driver


@pytest.fixture
def on_paper(evening: RoomDriver) -> RoomDriver:
    room = evening.room
    hold_on_paper(room, "P01", began_at=None, ended_at=None, reason=WHY)
    for candidate in room.dossier.planning.sitting("P01").candidates:
        record_attendance(room, "P01", candidate, Presence.PRESENT, identity_checked=True)
    return evening


def choose(driver: RoomDriver, sitting: str) -> None:
    combo = driver.child(ChoiceField, "paper_choice").combo
    combo.setCurrentIndex(combo.findData(sitting))
    driver.settle()


def marked(driver: RoomDriver) -> bool:
    page = driver.window.page()
    assert page is not None
    return any(each.isVisibleTo(page) for each in page.findChildren(StateLabel, "on_paper_mark"))


def test_a_sitting_is_put_on_paper_with_its_reason(evening: RoomDriver) -> None:
    evening.act(RoomAction.PAPER)
    choose(evening, "P01")
    assert not evening.child(Button, "act").isEnabled()
    evening.fill("paper_began", "10:00")
    evening.fill("paper_ended", "9:00")
    evening.fill("paper_reason", WHY)
    evening.press("act")
    page = evening.window.page()
    assert page is evening.window.flows.actions.paper.page
    assert "avant son début" in said(page)
    evening.fill("paper_ended", "10:31")
    evening.press("act")
    record = sitting_view(evening.room, "P01").paper
    assert record is not None
    assert (f"{record.began_at:%H:%M}", f"{record.ended_at:%H:%M}") == ("10:00", "10:31")
    assert evening.child(Button, "own_J01").hasFocus()
    assert not evening.child(Button, "for_J02").isEnabled()


def test_it_is_taken_back_as_long_as_nothing_is_sealed(on_paper: RoomDriver) -> None:
    on_paper.act(RoomAction.PAPER)
    on_paper.press("paper_take_back")
    assert sitting_view(on_paper.room, "P01").paper is None


def test_a_juror_enters_their_own_sheet_with_their_pin(on_paper: RoomDriver) -> None:
    window = on_paper.window
    on_paper.act(RoomAction.PAPER)
    on_paper.press("own_J01")
    assert window.page() is window.turn_page
    assert marked(on_paper)
    assert not window.turn_page.timer.isVisible()
    assert WHY in window.turn_page.paper.accessibleName()
    on_paper.unlock()
    assert marked(on_paper)
    assert not window.sheet_page.timer.isVisible()
    on_paper.rate_all("3")
    on_paper.seal()
    (sealed,) = (each for each in sitting_view(on_paper.room, "P01").jurors if each.sealed_at)
    assert sealed.label.id == "J01"


def test_a_member_enters_anothers_sheet_and_it_says_so_to_the_end(on_paper: RoomDriver) -> None:
    driver, window = on_paper, on_paper.window
    driver.seal_with("P01", "J01", "3" * 15)
    driver.open("P01")
    driver.press("notice_action")
    assert window.page() is window.flows.actions.paper.page
    driver.press("for_J02")
    driver.type("110022")
    driver.press("open_transcription")
    driver.wait("refused", window.flows.actions.paper.page.sheets._error.isVisible)
    driver.type(PIN)
    driver.press("open_transcription")
    driver.wait("the sheet opens", lambda: window.page() is window.sheet_page)
    assert "saisie par" in window.sheet_page.header.juror.text()
    assert not window.sheet_page.notes.isVisible()
    assert window.sheet_page.footer.seal.text() == "Sceller la feuille de Karim Benali"
    driver.rate_all("3")
    driver.seal()

    driver.press("turn_action")
    assert window.page() is window.deliberation_page
    assert marked(driver)
    assert "saisie par" in window.deliberation_page.transcribed.accessibleName()
    assert "tenu sur papier" in window.deliberation_page._time.text()
    driver.press("review")
    words = said(window.sign_page.review)
    assert WHY in words
    assert "saisie par" in words
    driver.prepared.sign(driver.room, "P01")
    driver.open("P01")
    assert window.page() is window.signed_page
    assert marked(driver)


def test_the_agenda_marks_it(on_paper: RoomDriver) -> None:
    on_paper.window.show_agenda()
    model = on_paper.window.agenda_page.findChild(AgendaModel)
    assert model is not None
    said_of_it = model._words(model.row(model.place("P01")))
    assert "saisie d'apres papier" in said_of_it.replace("’", "'")


def test_with_nothing_to_enter_the_page_says_why(on_paper: RoomDriver) -> None:
    on_paper.act(RoomAction.PAPER)
    page = on_paper.window.flows.actions.paper.page
    page.show_sittings("Salle", (), "")
    assert not page.choice.isVisible()
    assert not page.action.isEnabled()
    assert "Aucun passage à saisir" in said(page)
