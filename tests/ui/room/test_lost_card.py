"""« Carte ou clé perdue »: two witnesses, what stays, and how the juror goes on."""

from __future__ import annotations

from app.services.room.enrolment import is_enrolled
from app.services.room.on_the_spot.voiding import enrolled_jurors
from app.trust.payloads import WitnessKind
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.jury.void_page import VoidPage
from ui.room.room_menu import RoomAction
from ui.widgets.list_row import ListRow


def _page(driver: RoomDriver) -> VoidPage:
    return driver.window.actions_of_room.voiding.page


def _missing(driver: RoomDriver) -> str:
    return _page(driver).footer._missing.text()


def _begin(driver: RoomDriver) -> VoidPage:
    driver.prepared.enrolled(driver.room, "P01")
    driver.act(RoomAction.VOID)
    return _page(driver)


def _voided(driver: RoomDriver) -> None:
    page = _begin(driver)
    driver.press("enrolled_J02")
    driver.type("Carte oubliée dans le train")
    driver.two_witnesses("J01")
    driver.press("act")
    driver.wait("voided", page.is_done)


def test_the_action_says_what_it_still_waits_for(driver: RoomDriver) -> None:
    page = _begin(driver)
    assert not page.action.isEnabled()
    assert _missing(driver) == "Choisissez d’abord le juré"

    driver.press("enrolled_J02")
    assert page.action.text() == "Annuler la clé de Karim Benali"
    assert _missing(driver) == "Il manque le motif"
    driver.type("Carte perdue")
    assert _missing(driver) == "Il manque le code du premier témoin"
    driver.witness(1, WitnessKind.JUROR, "J01", PIN)
    assert _missing(driver) == "Il manque le code du second témoin"
    driver.witness(2, WitnessKind.JUROR, "J01", PIN)
    assert _missing(driver) == "Il faut deux témoins différents"
    assert page.witnesses.second.who.error()
    driver.witness(2, WitnessKind.SUPERVISOR, "", driver.supervisor_code)
    assert page.action.isEnabled()


def test_who_lost_the_card_cannot_vouch(driver: RoomDriver) -> None:
    page = _begin(driver)
    driver.press("enrolled_J02")

    combo = page.witnesses.first.who.combo
    words = [combo.itemText(place) for place in range(combo.count())]
    assert words == [
        "Hélène Marchetti, code PIN",
        "Surveillance de la salle, code imprimé",
        "Centre au téléphone, code n°\u00a01",
    ]


def test_the_key_is_voided_and_a_spare_card_is_offered(driver: RoomDriver) -> None:
    _voided(driver)

    assert [juror.voided for juror in enrolled_jurors(driver.room)] == [False, True]
    assert not is_enrolled(driver.room, "J02")
    assert _page(driver).outcome.sentence.text() == "La clé de Karim Benali est annulée"
    driver.press("bind_spare")
    assert driver.window.page() is driver.window.actions_of_room.substitution.page
    assert driver.window.actions_of_room.substitution.page.replaced.value() == "J02"


def test_a_wrong_code_changes_nothing_and_loses_only_the_pins(driver: RoomDriver) -> None:
    page = _begin(driver)
    driver.press("enrolled_J02")
    driver.type("Carte perdue")
    driver.witness(1, WitnessKind.JUROR, "J01", PIN)
    driver.witness(2, WitnessKind.SUPERVISOR, "", "0" * 12)
    driver.press("act")
    driver.wait("refused", page.error.isVisible)

    assert is_enrolled(driver.room, "J02")
    assert page.reason.text() == "Carte perdue"
    assert page.witnesses.second.code.code() == "0" * 12
    assert page.witnesses.first.pin.text() == ""
    driver.two_witnesses("J01")
    driver.press("act")
    driver.wait("voided", page.is_done)


def test_leaving_the_page_forgets_the_codes(driver: RoomDriver) -> None:
    page = _begin(driver)
    driver.press("enrolled_J02")
    driver.two_witnesses("J01")
    driver.press("back_to_agenda")

    assert page.witnesses.first.pin.text() == page.witnesses.second.code.code() == ""


def test_the_handover_page_leads_there_for_whose_turn_it_is(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    driver.press("lost_card")

    assert driver.window.page() is _page(driver)
    assert _page(driver).action.text() == "Annuler la clé de Hélène Marchetti"


def test_a_voided_card_is_said_where_it_would_enrol(driver: RoomDriver) -> None:
    _voided(driver)
    driver.open("P01")
    driver.window.turn_page.juror_chosen.emit("J02")

    panel = driver.window.turn_page.panel
    assert panel._title.text() == "La carte de Karim Benali est annulée"
    assert not panel.code.isVisible()
    driver.press("turn_action")
    assert driver.window.page() is driver.window.actions_of_room.substitution.page


def test_a_voided_juror_cannot_be_voided_twice(driver: RoomDriver) -> None:
    _voided(driver)
    driver.act(RoomAction.VOID)

    row = driver.child(ListRow, "enrolled_J02")
    row.activated.disconnect()
    assert row.focusPolicy().value == 0
