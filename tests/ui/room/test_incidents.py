"""F8: an incident is written down over any page, and nothing below is lost or left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.incident import IncidentCategory, PersonRole
from app.services.room.incidents import IncidentStanding, IncidentView, incidents
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.documents.report_sign_page import ReportSignPage
from ui.room.incidents.incident_page import IncidentPage
from ui.room.incidents.incidents_page import IncidentsPage
from ui.room.room_menu import RoomAction
from ui.widgets.buttons import MenuButton
from ui.widgets.chip import Pill

FACTS = "Alarme incendie, salle évacuée."


def form(driver: RoomDriver) -> IncidentPage:
    page = driver.window.page()
    assert isinstance(page, IncidentPage)
    return page


def ceremony(driver: RoomDriver) -> ReportSignPage:
    page = driver.window.page()
    assert isinstance(page, ReportSignPage)
    return page


def told(driver: RoomDriver) -> tuple[IncidentView, ...]:
    return incidents(driver.room)


def write(driver: RoomDriver, text: str = FACTS) -> None:
    """Press F8, type the facts, and wait until they are saved."""
    driver.key(Qt.Key.Key_F8)
    driver.type(text)
    driver.wait("saved", lambda: bool(told(driver)))


def give_pin(driver: RoomDriver) -> None:
    driver.type(PIN)
    driver.press("sign")


def choose_hand(driver: RoomDriver, juror: str, hand: str) -> None:
    menu = driver.child(MenuButton, f"hand_{juror}").menu_shown()
    next(each for each in menu.actions() if each.objectName() == f"hand_{hand}").trigger()
    driver.settle()


def test_f8_goes_over_the_agenda_and_back(driver: RoomDriver) -> None:
    before = driver.window.focusWidget()
    driver.key(Qt.Key.Key_F8)
    assert form(driver).facts.edit.hasFocus()
    driver.key(Qt.Key.Key_Escape)

    assert driver.window.page() is driver.window.agenda_page
    assert driver.window.focusWidget() is before
    assert told(driver) == ()


def test_an_open_sheet_stays_open_with_all_that_was_typed(sheet: RoomDriver) -> None:
    sheet.press("timer_main")
    sheet.type("3c")
    sheet.type("Hypothèses claires")
    row = sheet.focused_row()
    below = sheet.window.focusWidget()
    sheet.key(Qt.Key.Key_F8)
    page = form(sheet)

    assert page.running.isVisible()
    assert page.sitting.value() == "P01"
    sheet.type(FACTS)
    sheet.press("back_to_agenda")
    assert sheet.window.page() is sheet.window.sheet_page
    assert (sheet.focused_row(), sheet.window.focusWidget()) == (row, below)
    assert sheet.window.oral.live == "P01"
    sheet.type(", à préciser")
    sheet.key(Qt.Key.Key_Escape)
    first, second, *_ = sheet.view("P01", "J01").rows
    assert (first.level, second.comment) == (3, "Hypothèses claires, à préciser")
    (view,) = told(sheet)
    assert (view.incident.sitting, view.incident.facts) == ("P01", FACTS)


def test_a_sheet_that_nobody_touches_is_locked_below(sheet: RoomDriver) -> None:
    sheet.key(Qt.Key.Key_F8)
    sheet.window.lock()

    assert form(sheet).isVisible()
    sheet.key(Qt.Key.Key_Escape)
    assert sheet.window.page() is sheet.window.turn_page


def test_a_draft_is_on_the_disk_while_it_is_typed(driver: RoomDriver) -> None:
    write(driver)
    page = form(driver)

    assert "Enregistré" in page.saved.text()
    driver.fill("incident_time", "08:05")
    page.measures.setFocus()
    driver.type("Salle rendue.")
    driver.wait("measures", lambda: told(driver)[0].incident.measures == "Salle rendue.")
    (view,) = told(driver)
    assert f"{view.incident.happened_at:%H:%M}" == "08:05"
    driver.reopen()
    assert [each.incident.facts for each in told(driver)] == [FACTS]


def test_closing_the_window_keeps_the_last_words(driver: RoomDriver) -> None:
    driver.key(Qt.Key.Key_F8)
    driver.type(FACTS)
    driver.reopen()

    assert [each.incident.facts for each in told(driver)] == [FACTS]


def test_nobody_heard_is_said_and_every_text_is_communicable(driver: RoomDriver) -> None:
    driver.key(Qt.Key.Key_F8)
    page = form(driver)

    assert page.statement.edit.placeholderText() == "Rien n’a encore été recueilli."
    for field in (page.facts, page.measures, page.statement, page.follow_up):
        assert "communicable sur demande" in field.edit.accessibleDescription()
    assert not page.action.isEnabled()


def test_persons_are_ticked_and_others_named(driver: RoomDriver) -> None:
    driver.open("P01")
    write(driver)
    page = form(driver)
    candidate = driver.room.dossier.planning.sitting("P01").candidates[0]
    driver.press(f"person_{candidate}")
    driver.fill("other_person", "Agent de sécurité")
    driver.press("add_person")
    driver.fill("other_person", "Témoin")
    page.sitting.combo.setCurrentIndex(0)
    page.sitting.combo.activated.emit(0)
    driver.press("back_to_agenda")

    (view,) = told(driver)
    assert [(each.role, each.id or each.name) for each in view.incident.persons] == [
        (PersonRole.CANDIDATE, candidate),
        (PersonRole.OTHER, "Agent de sécurité"),
        (PersonRole.OTHER, "Témoin"),
    ]
    assert view.incident.sitting is None
    driver.act(RoomAction.INCIDENTS)
    driver.press("incident_I1")
    page = form(driver)
    driver.press("remove_person")
    assert [each.name for each in page.persons.persons()] == ["", "Témoin"]


def test_the_button_of_a_header_does_what_f8_does(driver: RoomDriver) -> None:
    driver.press("incident")
    assert form(driver).isVisible()
    driver.key(Qt.Key.Key_F8)
    assert form(driver).isVisible()


def test_the_menu_lists_the_incidents(driver: RoomDriver) -> None:
    driver.act(RoomAction.INCIDENTS)
    page = driver.window.page()
    assert isinstance(page, IncidentsPage)
    assert page._empty.isVisible()
    driver.press("act")
    driver.type(FACTS)
    driver.key(Qt.Key.Key_Escape)

    assert driver.window.page() is page
    row = driver.child(QWidget, "incident_I1")
    assert [each.text() for each in row.findChildren(Pill)] == ["à signer"]
    driver.press("incident_I1")
    assert form(driver).facts.text() == FACTS


def test_members_sign_with_their_pin_and_by_hand(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    page = ceremony(driver)
    first = page._digest.text()
    choose_hand(driver, "J02", "paper")
    assert page._digest.text() != first
    give_pin(driver)
    driver.wait("signed", page.is_done)

    assert "J02" not in page.outcome.sentence.text()
    (view,) = told(driver)
    assert view.standing is IncidentStanding.SIGNED
    assert view.report is not None
    driver.picker.saved = driver.world.folder / "pv.pdf"
    driver.press("save_report")
    driver.wait("written", driver.picker.saved.exists)
    assert driver.picker.saved.read_bytes() == view.report.pdf
    driver.press("back_to_agenda")
    assert driver.window.page() is driver.window.turn_page


def test_both_keys_are_asked_for_in_turn(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    page = ceremony(driver)
    give_pin(driver)
    driver.wait("the second", lambda: page._turn == "J02")
    driver.type("111111")
    driver.press("sign")
    driver.wait("refused", page.ask._error.isVisible)
    driver.wait("may try", page.ask.pin.isEnabled)
    give_pin(driver)
    driver.wait("signed", page.is_done)


def test_going_back_signs_nothing_and_shows_the_form(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    driver.type("123")
    driver.press("back_to_agenda")

    assert form(driver).facts.text() == FACTS
    assert told(driver)[0].standing is IncidentStanding.TO_SIGN


def test_without_any_key_the_page_says_what_lacks(driver: RoomDriver) -> None:
    write(driver)
    driver.press("act")
    page = ceremony(driver)

    assert page.error.isVisible()
    assert not page.ask.isVisible()


def test_a_signed_one_is_completed_as_a_revision(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    page = ceremony(driver)
    choose_hand(driver, "J02", "not")
    give_pin(driver)
    driver.wait("signed", page.is_done)
    driver.press("back_to_agenda")
    driver.act(RoomAction.INCIDENTS)
    driver.press("incident_I1")
    again = form(driver)
    assert again.signed.isVisible()
    assert not again.action.isEnabled()
    again.statement.setFocus()
    driver.type("Tout va bien.")
    driver.wait("changed", lambda: told(driver)[0].standing is IncidentStanding.CHANGED)
    driver.press("act")
    give_pin(driver)
    driver.wait("the second", lambda: ceremony(driver)._turn == "J02")
    give_pin(driver)
    driver.wait("signed again", ceremony(driver).is_done)

    report = told(driver)[0].report
    assert report is not None
    assert report.revision == 2


@pytest.mark.parametrize("category", IncidentCategory)
def test_each_nature_can_be_chosen(driver: RoomDriver, category: IncidentCategory) -> None:
    driver.key(Qt.Key.Key_F8)
    combo = form(driver).category.combo
    combo.setCurrentIndex(list(IncidentCategory).index(category))
    combo.activated.emit(combo.currentIndex())
    form(driver).facts.setFocus()
    driver.type(FACTS)
    driver.key(Qt.Key.Key_Escape)

    (view,) = told(driver)
    assert view.incident.category is category


def test_f8_goes_over_a_ceremony_and_comes_back_to_it(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    signing = ceremony(driver)
    driver.type("12")
    driver.key(Qt.Key.Key_F8)
    driver.type("Un malaise.")
    driver.key(Qt.Key.Key_Escape)

    assert driver.window.page() is signing
    assert signing.ask.pin.hasFocus()
    assert signing.ask.pin.text() == "12"
    assert [each.incident.facts for each in told(driver)] == [FACTS, "Un malaise."]


def test_tab_goes_down_the_form(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.key(Qt.Key.Key_F8)
    page = form(driver)
    walked = []
    for _ in range(9):
        focused = driver.window.focusWidget()
        assert focused is not None
        parent = focused.parentWidget()
        walked.append(focused.objectName() or (parent.objectName() if parent else ""))
        driver.key(Qt.Key.Key_Tab)
    candidate = driver.room.dossier.planning.sitting("P01").candidates[0]

    assert walked == [
        "incident_facts",
        f"person_{candidate}",
        "person_J01",
        "person_J02",
        "other_person",
        "add_person",
        "incident_statement",
        "incident_measures",
        "incident_follow_up",
    ]
    assert page.isVisible()


def test_choosing_anew_drops_the_keys_that_were_given(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    page = ceremony(driver)
    give_pin(driver)
    driver.wait("the second", lambda: page._turn == "J02")
    choose_hand(driver, "J02", "not")

    assert page._turn == "J01"
    assert not page.is_done()
    assert told(driver)[0].standing is IncidentStanding.TO_SIGN


def test_the_window_may_close_while_a_pin_has_to_wait(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    write(driver)
    driver.press("act")
    page = ceremony(driver)
    for _ in range(6):
        if not page.ask.pin.isEnabled():
            break
        driver.type("111222")
        driver.press("sign")
        driver.wait("refused", page.ask._error.isVisible)
    assert not page.ask.pin.isEnabled()
    driver.close()
    QTest.qWait(600)
