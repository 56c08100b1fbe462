"""The référentiel's page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.referential import Assessment
from app.domain.run_sheet import Phase, RunSheet
from app.domain.session import SessionKind
from app.domain.settling import MinutesDecision
from app.services.centre.sessions import create_session, decide_rules, session_overview
from app.services.centre.settling import settle_open_point
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from tests.services.world import referential
from tests.ui.centre.conftest import Bench
from ui.centre.referential.referential_nodes import referential_nodes
from ui.centre.referential.referential_page import ReferentialPage, ReferentialView
from ui.widgets.field import ChoiceField, TextField


@pytest.fixture
def page(qtbot: QtBot) -> ReferentialPage:
    page = ReferentialPage()
    qtbot.addWidget(page)
    page.show_view(ReferentialView(referential=referential(), digest="ab" * 32))
    page.resize(1158, 768)
    page.show()
    return page


def _detail(page: ReferentialPage) -> str:
    detail = page.findChild(QWidget, "referential_detail")
    assert detail is not None
    return Bench.words(detail)


def test_the_tree_holds_every_block_competence_assessment_and_criterion() -> None:
    keys: list[str] = []

    def walk(nodes: tuple[object, ...]) -> None:
        for node in nodes:
            keys.append(node.key)  # type: ignore[attr-defined]
            walk(node.children)  # type: ignore[attr-defined]

    walk(referential_nodes(referential()))
    kinds = [key.split("-")[0] for key in keys]
    assert (kinds.count("block"), kinds.count("activity")) == (5, 7)
    assert (kinds.count("competence"), kinds.count("assessment")) == (29, 8)
    assert kinds.count("criterion") == 91


def test_a_competence_shows_its_words_and_the_verbatim_source_with_its_lines(
    page: ReferentialPage,
) -> None:
    page.tree.go_to("competence-C1.5")

    said = _detail(page)
    assert "Définir les objectifs (coûts et revenus)" in said
    assert "Définir les objectifs (colts et revenus)" in said
    assert "lignes 84 à 89" in said
    assert "«\u00a0colts\u00a0» → «\u00a0coûts\u00a0»" in said


def test_an_assessment_shows_what_is_open_and_how_far_the_source_supports_it(
    page: ReferentialPage,
) -> None:
    page.tree.go_to("assessment-E3b")

    said = _detail(page)
    assert "Aucun passage ne peut être planifié" in said
    assert "Durée de l’oral" in said
    assert "Absent" in said
    assert "non précisé" in said


def test_competences_that_no_assessment_covers_are_warned_of(page: ReferentialPage) -> None:
    assert "2 compétences non couvertes" in Bench.words(page.header)

    page.tree.go_to("competence-C3.6")
    assert "aucune épreuve ne couvre" in _detail(page)


def test_a_criterion_held_back_says_so(page: ReferentialPage) -> None:
    off = next(
        criterion
        for assessment in referential().assessments()
        for criterion in assessment.criteria
        if not criterion.enabled
    )
    page.tree.go_to(f"criterion-{off.code}")

    assert "hors service" in _detail(page)
    assert off.note in _detail(page)


def test_searching_keeps_what_holds_the_words_and_opens_the_way_there(
    page: ReferentialPage, qtbot: QtBot
) -> None:
    search = page._search
    qtbot.keyClicks(search, "omnicanalite")

    assert "trouvé" in page._found.words()
    shown = [
        page.tree.model().index(row, 0).data()
        for row in range(page.tree.model().rowCount())
        if not page.tree.isRowHidden(row, page.tree.rootIndex())
    ]
    assert len(shown) == 1
    assert shown[0].startswith("Bloc 2")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not page.tree.isRowHidden(0, page.tree.rootIndex())


def test_the_tree_is_walked_and_opened_by_keyboard(page: ReferentialPage, qtbot: QtBot) -> None:
    page.tree.setFocus()
    before = page.tree.currentIndex()
    qtbot.keyClick(page.tree, Qt.Key.Key_Left)
    assert not page.tree.isExpanded(before)
    qtbot.keyClick(page.tree, Qt.Key.Key_Right)
    assert page.tree.isExpanded(before)
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert "activité A1.1" in _detail(page)


def test_everything_opens_and_closes_at_once(page: ReferentialPage, qtbot: QtBot) -> None:
    page.tree.unfold(everything=True)
    assert page.tree.isExpanded(page.tree.model().index(4, 0))
    page.tree.unfold(everything=False)
    assert not page.tree.isExpanded(page.tree.model().index(0, 0))


@pytest.fixture
def at_referential(bench: Bench) -> Bench:
    """A session of which no package went out, at its référentiel's role play."""
    centre = bench.world.centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)
    bench.go("referential")
    bench.session.referential.tree.go_to("assessment-E3b")
    return bench


def _known(bench: Bench) -> Assessment:
    centre = bench.window.centre
    assert centre is not None
    known = session_overview(centre, bench.session._at.session)
    return known.referential.assessment("E3b")


def _number(bench: Bench, name: str, text: str) -> None:
    field = bench.field(name)
    field.edit.selectAll()
    bench.qtbot.keyClicks(field.edit, text)


def test_what_the_centre_may_settle_comes_before_what_it_has_to_know(
    at_referential: Bench,
) -> None:
    said = _detail(at_referential.session.referential)
    first, second = said.index("À trancher par le centre"), said.index("Points ouverts")
    assert first < said.index("Aucune durée n’est imprimée") < second
    assert second < said.index("Intitulé")


def test_the_role_play_is_settled_point_by_point_until_it_can_be_planned(
    at_referential: Bench,
) -> None:
    bench = at_referential
    page = bench.session.referential
    _number(bench, "settled_minutes", "20")
    bench.click("record_oral_minutes")
    assert "jury et critères" in bench.words(page.told)
    assert "Tranché par Agnès Rivoire" in _detail(page)
    assert "20\u00a0min, décision du centre" in _detail(page)

    _number(bench, "settled_least", "2")
    _number(bench, "settled_most", "3")
    bench.click("record_panel")
    production = bench.find("settled_production")
    assert isinstance(production, TextField)
    production.edit.setPlainText("L’offre est préparée\n\n Les objectifs sont clairs ")
    oral = bench.find("settled_oral")
    assert isinstance(oral, TextField)
    oral.edit.setPlainText("La négociation est conduite")
    bench.click("record_criteria")

    assert "Des passages de E3b peuvent être planifiés." in bench.words(page.told)
    assert _known(bench).can_be_sat
    assert [criterion.text for criterion in _known(bench).criteria] == [
        "L’offre est préparée",
        "Les objectifs sont clairs",
        "La négociation est conduite",
    ]
    assert page.tree.current_key() == "assessment-E3b"
    page.tree.go_to("criterion-E3b-01")
    assert "Critère ajouté par le centre" in _detail(page)
    bench.go("rules")
    assert bench.shows("unfold_E3b")


def test_a_decision_that_stands_is_changed_only_on_demand(at_referential: Bench) -> None:
    bench = at_referential
    _number(bench, "settled_minutes", "20")
    bench.click("record_oral_minutes")
    assert not bench.shows("settle_oral_minutes")

    bench.click("change_oral_minutes")
    assert bench.field("settled_minutes").text() == "20"
    _number(bench, "settled_minutes", "25")
    bench.click("record_oral_minutes")
    assert _known(bench).oral_minutes == 25


@pytest.mark.parametrize(("least", "most"), [("", ""), ("2", ""), ("1", "2"), ("4", "3")])
def test_a_panel_that_no_jury_can_be_is_not_recorded(
    at_referential: Bench, least: str, most: str
) -> None:
    bench = at_referential
    _number(bench, "settled_least", least)
    _number(bench, "settled_most", most)
    assert not bench.button("record_panel").isEnabled()


def test_what_is_typed_stays_while_other_points_are_settled_or_read(
    at_referential: Bench,
) -> None:
    bench = at_referential
    tree = bench.session.referential.tree
    _number(bench, "settled_minutes", "20")
    _number(bench, "settled_least", "2")
    bench.click("record_oral_minutes")
    assert bench.field("settled_least").text() == "2"
    tree.go_to("assessment-E1")
    tree.go_to("assessment-E3b")
    assert bench.field("settled_least").text() == "2"


def test_criteria_of_group_work_are_put_in_use_by_the_centre(at_referential: Bench) -> None:
    bench = at_referential
    page = bench.session.referential
    page.tree.go_to("assessment-E5a")
    choice = bench.find("settled_group_work")
    assert isinstance(choice, ChoiceField)
    assert not bench.button("record_group_work").isEnabled()
    for value, words in ((True, "une note pour le groupe"), (False, "hors service")):
        choice = bench.find("settled_group_work")
        assert isinstance(choice, ChoiceField)
        place = choice.combo.findData(value)
        choice.combo.setCurrentIndex(place)
        choice.combo.activated.emit(place)
        bench.click("record_group_work")
        page.tree.go_to("criterion-E5a-13")
        assert words in _detail(page)
        page.tree.go_to("assessment-E5a")
        bench.click("change_group_work")


def test_a_refused_decision_says_why_and_keeps_what_was_typed(at_referential: Bench) -> None:
    bench = at_referential
    centre = bench.window.centre
    assert centre is not None
    session = bench.session._at.session
    settle_open_point(centre, session, "E3b", MinutesDecision(minutes=20))
    sheet = RunSheet(assessment="E3b", phases=(Phase(name="Négociation", minutes=20),))
    decide_rules(centre, session, replace(DEMONSTRATION_RULES, run_sheets=(sheet,)))
    bench.go("rules")
    bench.go("referential")
    bench.click("change_oral_minutes")
    _number(bench, "settled_minutes", "25")
    bench.click("record_oral_minutes")

    assert "répartit déjà la durée de E3b" in bench.session.referential.refusal.accessibleName()
    assert bench.field("settled_minutes").text() == "25"
    assert _known(bench).oral_minutes == 20


def test_nothing_is_offered_to_settle_once_a_package_went_out(at_session: Bench) -> None:
    bench = at_session
    bench.go("referential")
    page = bench.session.referential
    page.tree.go_to("assessment-E3b")

    assert not page.findChildren(QWidget, "settle_oral_minutes")
    assert "ce point ne se tranche plus" in _detail(page)
