"""Links of interest at a juror's turn: one key for none, a form for the rest, a recusal."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.interest import Link, Stand
from app.domain.journal import Action
from app.services.room.interests import InterestAnswer, declare, declare_no_link
from app.services.room.sitting import JurorView, sitting_view
from tests.ui.room.driver import RoomDriver
from ui.room.jury.interest_form import InterestForm
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.chip import Pill, StatusChip
from ui.widgets.field import ChoiceField
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow

ALONE, TEAM = "P01", "P03"
CANDIDATE = "2026-0402"
WHY = "Alternance suivie l’an dernier"


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def juror(driver: RoomDriver, id_: str, sitting: str = ALONE) -> JurorView:
    return {each.label.id: each for each in sitting_view(driver.room, sitting).jurors}[id_]


def chip(driver: RoomDriver) -> str:
    return plain(driver.child(Button, "interests").text())


def choose(driver: RoomDriver, candidate: str, words: str) -> None:
    field = driver.child(ChoiceField, f"link_{candidate}")
    field.combo.setCurrentIndex(field.combo.findText(words))
    driver.settle()


def recuse(driver: RoomDriver, id_: str) -> None:
    answer = InterestAnswer(
        candidate=CANDIDATE, link=Link.INFLUENCING, stand=Stand.RECUSES, reason=WHY
    )
    declare(driver.room, ALONE, id_, [answer])


def test_links_are_asked_before_the_first_unlocking_and_one_key_answers(
    driver: RoomDriver,
) -> None:
    driver.open(ALONE, asked=True)
    assert chip(driver) == "Liens d’intérêt : à déclarer"
    assert not driver.window.turn_page.panel.code.isVisible()
    driver.key(Qt.Key.Key_Return)

    assert juror(driver, "J01").declared
    driver.enrol("J01")
    driver.press("lock")
    assert driver.window.turn_page.panel.pin.isVisible()


def test_every_juror_is_asked_and_the_chip_sums_up(driver: RoomDriver) -> None:
    driver.open(ALONE)
    assert chip(driver) == "Liens d’intérêt : à déclarer"
    driver.press("not_me")
    driver.declare_no_link()

    assert chip(driver) == "Liens d’intérêt : aucun"
    row = driver.child(ListRow, "juror_J01")
    assert row.accessibleName() == (
        "Hélène Marchetti, Présidence, intervenant du bloc · aucun lien"
    )


def test_a_declaration_is_made_by_keys_alone(driver: RoomDriver) -> None:
    driver.open(ALONE, asked=True)
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Space)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Return)

    (link,) = juror(driver, "J01").links
    assert (link.link, link.stand) == (Link.ACQUAINTANCE, Stand.SITS)
    assert chip(driver) == "Liens d’intérêt : à déclarer"
    assert driver.window.turn_page.panel.code.isVisible()


def test_what_needs_a_reason_cannot_be_recorded_without(driver: RoomDriver) -> None:
    driver.open(ALONE, asked=True)
    driver.press("declare_link")
    choose(driver, CANDIDATE, "Formation assurée par moi, je siège")
    assert not driver.child(Button, "interest_keep").isEnabled()
    driver.fill(f"link_reason_{CANDIDATE}", WHY)
    driver.press("interest_keep")

    (link,) = juror(driver, "J01").links
    assert (link.link, link.stand, link.reason) == (Link.OWN_TRAINER, Stand.SITS, WHY)


def test_the_form_is_left_without_declaring(driver: RoomDriver) -> None:
    driver.open(ALONE, asked=True)
    driver.press("declare_link")
    driver.key(Qt.Key.Key_Escape)

    assert not juror(driver, "J01").declared
    assert driver.window.turn_page.panel.no_link.isVisible()


def test_a_team_is_declared_member_by_member(driver: RoomDriver) -> None:
    driver.open(TEAM, asked=True)
    driver.press("declare_link")
    choose(driver, "2026-0432", "Simple connaissance, je siège")
    driver.press("interest_keep")

    links = juror(driver, "J03", TEAM).links
    assert [link.link for link in links] == [Link.NONE, Link.ACQUAINTANCE, Link.NONE]


def test_a_link_met_during_the_oral_is_declared_from_the_sheet(driver: RoomDriver) -> None:
    driver.open(ALONE)
    driver.enrol("J01")
    driver.press("interests")

    assert driver.window.page() is driver.window.turn_page
    assert driver.child(InterestForm, "interest_form").isVisible()


def test_who_abstains_sees_the_quorum_and_the_ways_out(driver: RoomDriver) -> None:
    driver.open(ALONE, asked=True)
    driver.press("declare_link")
    choose(driver, CANDIDATE, "Lien qui peut influencer, je me déporte")
    driver.fill(f"link_reason_{CANDIDATE}", WHY)
    driver.press("interest_keep")

    assert driver.child(Label, "recused").text() == "Hélène Marchetti se déporte"
    quorum = driver.child(QWidget, "quorum").accessibleName()
    assert "Il reste 1 membre" in plain(quorum)
    substitute = driver.child(Button, "recusal_substitute")
    assert substitute.kind is ButtonKind.PRIMARY
    assert chip(driver) == "Liens d’intérêt : déport"
    pills = driver.child(ListRow, "juror_J01").findChildren(Pill)
    assert [pill.text() for pill in pills] == ["Déport"]


def test_a_recusal_leads_to_the_change_of_jury(driver: RoomDriver) -> None:
    recuse(driver, "J01")
    driver.open(ALONE)
    driver.press("juror_J01")
    driver.press("recusal_panel")

    page = driver.window.actions_of_room.panel_change.page
    assert driver.window.page() is page
    assert page.chosen_juror() == "J01"
    assert page.chosen_sittings() == (ALONE,)


def test_a_recusal_may_wait_for_another_time(driver: RoomDriver) -> None:
    answer = InterestAnswer(
        candidate="2026-0417", link=Link.INFLUENCING, stand=Stand.RECUSES, reason=WHY
    )
    declare(driver.room, "P02", "J01", [answer])
    driver.open("P02")
    driver.press("juror_J01")
    driver.press("recusal_move")

    page = driver.window.actions_of_room.moving.page
    assert driver.window.page() is page
    assert page.sitting.value() == "P02"


def test_a_recusal_leads_to_a_substitute(driver: RoomDriver) -> None:
    recuse(driver, "J01")
    driver.open(ALONE)
    assert driver.window.turn_page.panel._title.text() == "Karim Benali, à vous"
    driver.press("juror_J01")
    driver.press("recusal_substitute")

    page = driver.window.actions_of_room.substitution.page
    assert driver.window.page() is page
    assert page._chosen_sittings() == (ALONE,)


def test_a_declaration_made_by_mistake_is_corrected(driver: RoomDriver) -> None:
    recuse(driver, "J01")
    driver.open(ALONE)
    driver.press("juror_J01")
    driver.press("recusal_correct")
    field = driver.child(ChoiceField, f"link_{CANDIDATE}")
    assert field.combo.currentText() == "Lien qui peut influencer, je me déporte"
    driver.world.clock.pass_seconds(1)
    choose(driver, CANDIDATE, "Aucun lien")
    driver.press("interest_keep")

    assert not juror(driver, "J01").recused
    assert driver.window.turn_page.panel._title.text() == "Hélène Marchetti, à vous"


def test_who_abstains_gives_the_laptop_to_the_others(driver: RoomDriver) -> None:
    recuse(driver, "J01")
    driver.open(ALONE)
    driver.press("juror_J01")
    driver.press("not_me")
    assert driver.window.turn_page.panel._title.text() == "Karim Benali, à vous"


def test_a_recused_sheet_is_not_sealed_and_says_why(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, ALONE)
    driver.prepared.run_oral(driver.room, ALONE)
    driver.open(ALONE)
    driver.unlock()
    driver.rate_all("3")
    driver.world.clock.pass_seconds(1)
    recuse(driver, "J01")
    driver.press("seal")
    driver.type("280451")

    error = driver.window.sheet_page.seal_panel
    driver.wait("refused", lambda: "Un déport est déclaré" in _all_words(error))


def test_what_was_sealed_without_a_declaration_says_so(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, ALONE)
    driver.prepared.run_oral(driver.room, ALONE)
    driver.prepared.seal_all(driver.room, ALONE, 3)
    driver.window.turn_page.show_sitting(sitting_view(driver.room, ALONE), None)
    strip = driver.window.turn_page.presence

    words = [plain(each.text()) for each in strip.findChildren(StatusChip, "interests_chip")]
    assert [each.rpartition(" : ")[2] for each in words] == ["non déclarés"]


def test_nothing_is_declared_by_who_comes_by_vae_and_trained_them(driver: RoomDriver) -> None:
    view = sitting_view(driver.room, ALONE)
    (candidate,) = view.candidates
    view = replace(
        view,
        candidates=(replace(candidate, person=replace(candidate.person, by_vae=True)),),
    )
    driver.open(ALONE, asked=True)
    driver.window.turn_page.show_interests(view, "J01")
    driver.settle()

    combo = driver.child(ChoiceField, f"link_{CANDIDATE}").combo
    offered = [combo.itemText(place) for place in range(combo.count())]
    assert "Formation assurée par moi, je siège" not in offered
    assert "Formation assurée par moi, je me déporte" in offered


def test_a_declaration_that_is_refused_is_told_in_the_form(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, ALONE)
    driver.prepared.run_oral(driver.room, ALONE)
    driver.open(ALONE, asked=True)
    driver.press("declare_link")
    driver.seal_with(ALONE, "J01", "3" * 15)
    driver.press("interest_keep")

    assert driver.window.turn_page.interests.error.isVisible()


def test_nothing_is_asked_where_nobody_came(driver: RoomDriver) -> None:
    driver.open(ALONE, asked=True)
    driver.presence(CANDIDATE, "absent_unchecked")

    strip = driver.window.turn_page.presence
    assert strip.findChildren(Button, "interests") == []
    assert not driver.window.turn_page.panel.no_link.isVisible()
    assert "à déclarer" not in driver.child(ListRow, "juror_J02").accessibleName()


def test_declarations_are_journalled_once_each(driver: RoomDriver) -> None:
    declare_no_link(driver.room, ALONE, "J01")
    driver.open(ALONE)
    with driver.room.store.transaction() as records:
        actions = [entry.action for entry in records.journal()]
    assert actions.count(Action.INTEREST_DECLARED) == 1


def _all_words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(Label))
