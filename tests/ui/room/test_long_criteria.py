"""The longest criterion of the référentiel is read whole in the smallest window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from app.services.room.scoring import ScoringView
from app.services.room.sitting import sitting_view
from tests.services.world import referential
from tests.ui.room.driver import RoomDriver
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.label import Label


def _longest() -> str:
    texts = [
        criterion.text
        for block in referential().blocks
        for assessment in block.assessments
        for criterion in assessment.criteria
    ]
    return max(texts, key=len)


def _with_long_words(view: ScoringView) -> ScoringView:
    long = _longest()
    return replace(
        view,
        groups=tuple(
            replace(group, rows=tuple(replace(row, text=long) for row in group.rows))
            for group in view.groups
        ),
    )


def test_the_longest_criterion_is_the_one_this_was_made_for() -> None:
    assert len(_longest()) >= 190


@pytest.mark.parametrize("current", [False, True])
def test_two_hundred_characters_are_read_whole_at_1280_by_680(
    team_sheet: RoomDriver, current: bool
) -> None:
    page = team_sheet.window.sheet_page
    team_sheet.window.resize(*SMALLEST_WINDOW)
    view = _with_long_words(team_sheet.view("P03", "J03"))
    page.clear()
    page.show_sitting(sitting_view(team_sheet.room, "P03"))
    page.show_view(view)
    team_sheet.settle()
    assert (team_sheet.window.width(), team_sheet.window.height()) == SMALLEST_WINDOW

    for row in [each for each in team_sheet.rows() if each.key.candidate is None]:
        if current:
            row.scale.setFocus()
            team_sheet.settle()
        _is_whole(row)
    heads = [head for card in page.rows._cards for head in card._heads.values()]
    assert heads
    for head in heads:
        title = head.findChildren(Label)[0]
        assert title.height() >= title.heightForWidth(title.width())
    assert page.rows.width() <= page._scroll.viewport().width()


def _is_whole(row: CriterionRow) -> None:
    words = row.words
    assert words.text() == _longest()
    assert words.height() >= words.heightForWidth(words.width())
    assert words.geometry().right() < row.scale.geometry().left()
    assert row.comment_button.geometry().right() <= row.width()
    for part in (words, row.scale):
        bottom = part.mapTo(row, QPoint(0, part.height())).y()
        assert bottom <= row.height()
