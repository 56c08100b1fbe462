"""A substitute juror and a walk-in candidate: the window goes on with the new planning."""

from __future__ import annotations

from app.services.room.sitting import sitting_view
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.agenda.agenda_model import AgendaModel
from ui.room.jury.walk_in_page import clock_time
from ui.room.room_menu import RoomAction
from ui.widgets.choice import CheckBox


def _subject_lines(driver: RoomDriver) -> list[str]:
    model = driver.window.agenda_page.model
    return [
        model._cell(model.row(place), AgendaModel.SUBJECT)[1] for place in range(model.rowCount())
    ]


def _replace_j02(driver: RoomDriver) -> None:
    driver.act(RoomAction.SUBSTITUTE)
    combo = driver.window.actions_of_room.substitution.page.replaced.combo
    combo.setCurrentIndex(combo.findData("J02"))
    combo.activated.emit(combo.currentIndex())
    driver.settle()


def _bind(driver: RoomDriver) -> None:
    driver.fill("given_name", "Nadia")
    driver.fill("family_name", "Roussel")
    driver.fill("reason", "Absence annoncée ce matin")
    driver.two_witnesses("J01")
    driver.press("act")


def _walk_in(driver: RoomDriver) -> None:
    driver.act(RoomAction.WALK_IN)
    driver.fill("given_name", "Zoé")
    driver.fill("family_name", "Lambert")
    driver.fill("number", "2026-0499")
    driver.fill("starts_at", "11h45")
    driver.fill("reason", "Convocation envoyée à une autre salle")
    driver.two_witnesses("J01")
    driver.press("act")
    driver.wait("added", lambda: driver.window.page() is driver.window.agenda_page)
    driver.room = driver.window._room


def test_a_substitute_takes_the_seat_and_enrols_with_the_spare_card(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    _replace_j02(driver)
    for sitting in ("P02", "P03", "P04"):
        driver.child(CheckBox, f"seat_{sitting}").setChecked(False)
    _bind(driver)
    driver.wait("bound", lambda: driver.window.page() is driver.window.agenda_page)

    driver.room = driver.window._room
    spare = driver.room.dossier.spare_cards[0]
    assert driver.room.dossier.planning.sitting("P01").jurors == ("J01", spare)
    assert driver.window.agenda_page.news.accessibleName().startswith("Nadia Roussel siège au jury")
    assert [line.startswith("À confirmer") for line in _subject_lines(driver)] == [
        True,
        False,
        False,
        False,
    ]
    driver.open("P01")
    driver.window.turn_page.juror_chosen.emit(spare)
    driver.declare_no_link()
    driver.type(driver.prepared.codes[spare] + PIN + PIN)
    driver.wait("the sheet opens", lambda: driver.window.page() is driver.window.sheet_page)


def test_the_oral_that_runs_goes_on_through_the_change(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P02")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(60)
    _replace_j02(driver)
    _bind(driver)
    driver.wait("bound", lambda: driver.window.page() is driver.window.agenda_page)

    assert driver.window.oral.live == "P02"
    assert driver.awake.held
    driver.window.oral.show_now()
    assert driver.window.agenda_page.now.timer.countdown.text() == "29:00"


def test_an_error_keeps_what_was_typed(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    _replace_j02(driver)
    page = driver.window.actions_of_room.substitution.page
    driver.fill("given_name", "Nadia")
    driver.fill("family_name", "Roussel")
    driver.fill("reason", "Absence")
    driver.two_witnesses("J01")
    page.witnesses.second.code.edit.setText("0000-0000-0000")
    driver.press("act")
    driver.wait("refused", page.error.isVisible)

    assert page.given_name.text() == "Nadia"
    assert page.reason.text() == "Absence"


def test_a_walk_in_is_planned_among_the_others_and_to_confirm(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    _walk_in(driver)

    slot = driver.room.dossier.blank_slots[0]
    view = sitting_view(driver.room, slot)
    assert view.subject == "Zoé Lambert"
    assert f"{view.sitting.starts_at:%H:%M}" == "11:45"
    assert "À confirmer par le centre · n°\u00a02026-0499" in _subject_lines(driver)
    assert driver.window.agenda_page.news.isVisible()
    driver.window.agenda_page.news.acted.emit()
    assert not driver.window.agenda_page.news.isVisible()


def test_an_hour_is_read_as_people_write_it() -> None:
    assert [str(clock_time(text)) for text in ("15:21", "15h21", "9 h", "15")] == [
        "15:21:00",
        "15:21:00",
        "09:00:00",
        "15:00:00",
    ]
    assert [clock_time(text) for text in ("", "midi", "25:00", "12:75")] == [None] * 4


def test_what_is_missing_is_said_in_turn(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.act(RoomAction.WALK_IN)
    page = driver.window.actions_of_room.walk_in.page
    missing = page.footer._missing
    assert missing.text() == "Il manque le nom"
    driver.fill("given_name", "Zoé")
    driver.fill("family_name", "Lambert")
    assert missing.text() == "Il manque le numéro de candidat"
    driver.fill("number", "2026-0499")
    driver.fill("starts_at", "midi")
    assert missing.text() == "Il manque l’heure"
    assert page.starts_at.error()
    driver.fill("starts_at", "12:00")
    assert missing.text() == "Il manque le motif"
