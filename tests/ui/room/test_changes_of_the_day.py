"""The jury changes, a sitting moves, one is added: the window goes on with the new planning."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.panel_change import PanelCause, PanelChange
from app.domain.planning_change import PlanningChange, with_change
from app.domain.room_addition import MovedSitting
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.open_room import OpenRoom
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.agenda.agenda_model import AgendaModel
from ui.room.jury.panel_change_page import PanelChangePage
from ui.room.opening.arrival import change_news
from ui.room.room_menu import RoomAction
from ui.widgets.choice import CheckBox
from ui.widgets.field import ChoiceField


def choose(driver: RoomDriver, name: str, value: object) -> None:
    field = driver.child(ChoiceField, name)
    place = field.combo.findData(value)
    assert place >= 0
    field.combo.setCurrentIndex(place)
    field.combo.activated.emit(place)
    driver.settle()


def details(driver: RoomDriver) -> dict[str, str]:
    model = driver.window.agenda_page.model
    rows = [model.row(place) for place in range(model.rowCount())]
    return {row.sitting: model._cell(row, AgendaModel.SUBJECT)[1] for row in rows}


def done(driver: RoomDriver) -> str:
    """Press the action, go on with the new planning, and return the news."""
    driver.press("act")
    driver.wait("changed", lambda: driver.window.page() is driver.window.agenda_page)
    driver.room = driver.window._room
    return driver.window.agenda_page.news.accessibleName()


def leaving(driver: RoomDriver, juror: str, *kept: str) -> PanelChangePage:
    driver.act(RoomAction.PANEL)
    choose(driver, "leaving", juror)
    page = driver.window.actions_of_room.panel_change.page
    for sitting, box in page._boxes.items():
        box.setChecked(sitting in kept)
    driver.settle()
    return page


def test_a_juror_leaves_and_the_jury_decides_to_go_on(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    page = leaving(driver, "J02", "P04")
    assert page.footer._missing.text().startswith("Le jury ne suffit plus")
    assert "Il reste 3 membres, il en faut 4." in page._panels[0].text()
    driver.child(CheckBox, "go_on").setChecked(True)
    driver.fill("reason", "Départ en urgence")
    driver.two_witnesses("J01")

    news = done(driver)

    assert news.startswith("Karim Benali ne siège plus · 1 passage")
    assert "à confirmer par le centre" in news
    assert "J02" not in driver.room.dossier.planning.sitting("P04").jurors
    assert details(driver)["P04"].startswith("À confirmer par le centre · ")
    assert not details(driver)["P01"].startswith("À confirmer")
    driver.open("P04")
    names = [juror.label.name for juror in driver.window._navigation._flows.sitting.view().jurors]
    assert "Karim Benali" not in names


def test_the_chair_who_leaves_names_the_next(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P04")
    leaving(driver, "J01", "P04")
    driver.child(CheckBox, "go_on").setChecked(True)
    choose(driver, "chair", "J04")
    driver.fill("reason", "Malaise")
    driver.two_witnesses("J02")

    news = done(driver)

    assert news.startswith("Hélène Marchetti ne siège plus")
    assert "Nadia Cherif préside désormais." in news
    assert driver.room.dossier.planning.sitting("P04").chair == "J04"


def test_another_member_takes_the_chair(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.act(RoomAction.PANEL)
    choose(driver, "cause", PanelCause.CHAIR.value)
    page = driver.window.actions_of_room.panel_change.page
    assert not page.juror.isVisible()
    for sitting in ("P03", "P04"):
        driver.child(CheckBox, f"panel_{sitting}").setChecked(False)
    assert page.chair.value() == "J02"
    driver.fill("reason", "Voix fatiguée")
    driver.two_witnesses("J01")

    news = done(driver)

    assert news.startswith("Karim Benali préside désormais · 2 passages")
    assert "rien n’attend sa confirmation" in news
    assert driver.room.dossier.planning.sitting("P01").chair == "J02"


def test_sittings_of_other_juries_have_no_common_chair(driver: RoomDriver) -> None:
    page = leaving(driver, "J02", "P01", "P03")

    assert page.chair.value() is None
    assert page.chair.error()
    assert page.footer._missing.text() == "Choisissez des passages du même jury"


def test_a_recusal_comes_with_its_juror_and_its_sitting(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.window.actions_of_room.recuse("J02", "P01")
    driver.settle()
    page = driver.window.actions_of_room.panel_change.page

    assert (page.chosen_cause(), page.chosen_juror()) == (PanelCause.RECUSED, "J02")
    assert page.chosen_sittings() == ("P01",)
    driver.child(CheckBox, "go_on").setChecked(True)
    driver.fill("reason", "Lien de famille")
    driver.two_witnesses("J02")
    done(driver)
    assert driver.room.dossier.planning.sitting("P01").jurors == ("J01",)
    assert driver.room.dossier.planning.sitting("P02").jurors == ("J01", "J02")
    assert details(driver)["P01"].startswith("Déport · À confirmer par le centre · ")
    assert not details(driver)["P02"].startswith("Déport")


def test_a_substitute_is_one_press_away(driver: RoomDriver) -> None:
    leaving(driver, "J02", "P04")
    driver.press("substitute_instead")

    page = driver.window.actions_of_room.substitution.page
    assert driver.window.page() is page
    assert page.replaced.value() == "J02"


def test_what_was_sealed_is_told(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.run_oral(driver.room, "P01")
    driver.prepared.seal_all(driver.room, "P01", 3, 2)
    driver.act(RoomAction.PANEL)
    choose(driver, "leaving", "J02")
    page = driver.window.actions_of_room.panel_change.page

    assert page._sealed.text().startswith("1 passage où la feuille est scellée")
    assert "panel_P01" not in {box.objectName() for box in page.findChildren(CheckBox)}


def test_a_refusal_keeps_what_was_typed(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    page = leaving(driver, "J02", "P04")
    driver.child(CheckBox, "go_on").setChecked(True)
    driver.fill("reason", "Départ en urgence")
    driver.two_witnesses("J01")
    page.witnesses.second.code.edit.setText("0000-0000-0000")
    driver.press("act")
    driver.wait("refused", page.error.isVisible)

    assert page.reason.text() == "Départ en urgence"
    assert page.chosen_sittings() == ("P04",)


def walked(driver: RoomDriver, name: str, steps: int) -> list[str]:
    """Names of what Tab reaches from a field."""
    field = driver.child(QWidget, name)
    (field.focusProxy() or field).setFocus()
    found = []
    for _ in range(steps):
        driver.key(Qt.Key.Key_Tab)
        focused = driver.window.focusWidget()
        found.append(focused.objectName() or type(focused.parent()).__name__)
    return found


def test_tab_walks_the_form_in_its_order(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    leaving(driver, "J02", "P04")

    assert walked(driver, "reason", 4) == ["panel_P01", "panel_P02", "panel_P03", "panel_P04"]
    assert walked(driver, "panel_P04", 3)[1:] == ["substitute_instead", "go_on"]
    driver.act(RoomAction.SUBSTITUTE)
    choose(driver, "replaced", "J02")
    assert walked(driver, "reason", 2) == ["seat_P01", "seat_P02"]


def test_a_sitting_moves_and_is_marked(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.act(RoomAction.MOVE)
    page = driver.window.actions_of_room.moving.page
    choose(driver, "moved", "P02")
    assert page.footer._missing.text() == "Écrivez la nouvelle heure"
    driver.fill("starts_at", "10h40")
    assert "10:30 · Atelier Vercors" in page._overlap.text()
    driver.fill("starts_at", "midi")
    assert page.footer._missing.text() == "Il manque l’heure"
    driver.fill("starts_at", "15:15")
    assert not page._overlap.isVisible()
    driver.fill("reason", "Train supprimé")
    driver.two_witnesses("J01")

    news = done(driver)

    assert news.startswith("Camille Lefèvre-N’Guessan passe désormais à 15:15")
    assert details(driver)["P02"].startswith("Déplacé · ")
    assert not details(driver)["P01"].startswith("Déplacé")


def test_when_all_have_begun_nothing_moves(driver: RoomDriver) -> None:
    page = driver.window.actions_of_room.moving.page
    driver.act(RoomAction.MOVE)
    page.show_form("B204", (), WitnessChoices(jurors=(), telephone=None))
    assert page.footer._missing.text() == "Tous les passages ont commencé"


def test_a_second_oral_is_added(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    driver.act(RoomAction.ADD_SITTING)
    page = driver.window.actions_of_room.adding.page
    choose(driver, "assessment", "E3a")
    assert page.subject.value() == "G7"
    choose(driver, "assessment", "E1")
    choose(driver, "subject", "2026-0402")
    driver.fill("starts_at", "9:45")
    assert "09:30" in page._overlap.text()
    driver.fill("starts_at", "midi")
    assert page.footer._missing.text() == "Il manque l’heure"
    driver.fill("starts_at", "16:00")
    assert page.footer._missing.text() == "Il manque le motif"
    driver.fill("reason", "Alarme pendant l’oral")
    driver.two_witnesses("J01")

    news = done(driver)

    assert news.startswith("Inès Aubertin est au programme")
    slot = driver.room.dossier.blank_slots[0]
    assert details(driver)[slot].startswith("À confirmer par le centre")
    driver.open(slot)
    driver.window.turn_page.juror_chosen.emit("J01")
    driver.type(PIN)
    driver.wait("the sheet opens", lambda: driver.window.page() is driver.window.sheet_page)


@pytest.mark.parametrize("action", [RoomAction.PANEL, RoomAction.MOVE, RoomAction.ADD_SITTING])
def test_leaving_the_page_forgets_the_codes(driver: RoomDriver, action: RoomAction) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.act(action)
    driver.two_witnesses("J01")
    page = driver.window.page()
    assert page is not None
    driver.window.show_agenda()

    witnesses = page.witnesses  # type: ignore[attr-defined]
    assert witnesses.missing()


def test_several_changes_at_once_are_summed_up(driver: RoomDriver) -> None:
    """As when another laptop's file brings them."""
    before = driver.room
    planning = before.dossier.planning
    moved = MovedSitting(sitting="P01", starts_at=planning.sitting("P04").starts_at)
    left = PanelChange(
        cause=PanelCause.LEFT, juror="J02", chair="J01", sittings=("P04",), below_quorum=True
    )

    def after(*changes: PlanningChange) -> OpenRoom:
        changed = planning
        for change in changes:
            changed = with_change(changed, change)
        return replace(before, dossier=replace(before.dossier, planning=changed))

    assert change_news(before, after(moved, left)) == (
        "Le planning de la salle a changé",
        change_news(before, after(left))[1],
    )
    title, words = change_news(before, before)
    assert title == "Le planning de la salle a changé"
    assert "rien n’attend sa confirmation" in words
