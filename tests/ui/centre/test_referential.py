"""The référentiel's page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import referential
from tests.ui.centre.conftest import Bench
from ui.centre.referential.referential_nodes import referential_nodes
from ui.centre.referential.referential_page import ReferentialPage, ReferentialView


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
