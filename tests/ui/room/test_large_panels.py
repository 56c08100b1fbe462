"""Two to six jurors side by side, and lines that somebody could not observe."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.deliberation import compare, progress
from app.domain.rules import AgreementRule
from app.domain.score_sheet import CriterionRating
from app.domain.session import Capacity, SessionKind
from app.services.room.agenda import JurorLabel
from app.services.room.panel.jury_agreement import DeliberationRow, DeliberationView
from tests.builders import a_score_sheet, a_timer, some_rules
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.deliberation.deliberation_page import DeliberationPage
from ui.widgets.label import Label
from ui.widgets.level_badge import LevelBadge

LEVELS: tuple[int | None, ...] = (3, 1, 3, None, 2, 3)
TEXT = "Le cadre de fonctionnement donné à l’équipe est formalisé et expliqué"


def a_large_view(jurors: int, *, observed: bool = True, **changes: Any) -> DeliberationView:
    levels = [2 if observed and level is None else level for level in LEVELS[:jurors]]
    sheets = [
        a_score_sheet(
            juror=f"J{place}",
            chair=place == 0,
            ratings=(CriterionRating(criterion="E1.1", candidate="N001", level=level),),
        )
        for place, level in enumerate(levels)
    ]
    rules = some_rules(**changes)
    comparisons = compare(sheets, rules)
    return DeliberationView(
        sitting="S1",
        jurors=tuple(
            JurorLabel(
                id=sheet.juror,
                name=f"Prénom{place} Nom",
                capacity=Capacity.PROFESSIONAL,
                chair=sheet.chair,
            )
            for place, sheet in enumerate(sheets)
        ),
        timer=a_timer(),
        rules=rules,
        rows=tuple(
            DeliberationRow(
                comparison=comparison, text=TEXT, candidate_name=None, comments=(), agreed=None
            )
            for comparison in comparisons
        ),
        progress=progress(comparisons, {}),
        overall_comments=(),
        transcribed={},
        panel_comment="",
        signed=False,
        supersedes=None,
        revision_reason="",
        refusals=(),
    )


@pytest.mark.parametrize("observed", [True, False])
@pytest.mark.parametrize("jurors", [2, 3, 4, 5, 6])
def test_the_criterion_keeps_its_place_at_the_smallest_width(
    qtbot: QtBot, dressed: QApplication, jurors: int, observed: bool
) -> None:
    page = DeliberationPage(SessionKind.REAL)
    qtbot.addWidget(page)
    page.show_view(a_large_view(jurors, observed=observed))
    page.resize(*SMALLEST_WINDOW)
    page.show()
    QApplication.processEvents()

    row = next(iter(page.table._rows.values()))
    scale = row.scale
    assert row.words.width() >= 120
    assert scale.mapTo(page, scale.rect().topRight()).x() <= SMALLEST_WINDOW[0] - 24
    assert len(row.findChildren(LevelBadge)) == jurors


def test_the_median_stands_under_the_gap_where_the_rules_go_by_it(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = DeliberationPage(SessionKind.REAL)
    qtbot.addWidget(page)
    page.show_view(a_large_view(5, observed=False, agreement=AgreementRule.MEDIAN))

    assert "médiane\u00a0: 3" in [each.text() for each in page.table.findChildren(Label)]


def test_a_badge_says_whose_rating_it_is(qtbot: QtBot, dressed: QApplication) -> None:
    page = DeliberationPage(SessionKind.REAL)
    qtbot.addWidget(page)
    page.show_view(a_large_view(4, observed=False))

    names = [badge.accessibleName() for badge in page.findChildren(LevelBadge)]

    assert names[0] == "Prénom0 Nom\u00a0: 3 Acquis"
    assert names[3] == "Prénom3 Nom\u00a0: Non observé"
