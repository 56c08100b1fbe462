from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.attendance import Presence
from app.domain.award import BlockResult, Verdict, block_result
from app.domain.room_addition import blank_slot_id
from app.domain.rules import BlockRule
from app.domain.score_sheet import AgreedRating, PanelSheet
from tests.builders import (
    a_block,
    a_context,
    a_moment,
    a_panel_sheet,
    an_adjustment,
    an_assessment,
    an_attendance,
    some_rules,
)

RULES = some_rules(block=BlockRule(minimum_level=2, required_level=3, required_percent=50))


def _sheet(
    *levels: int | None, assessment: str = "E1", candidate: str | None = "N001"
) -> PanelSheet:
    return a_panel_sheet(
        context=a_context(assessment=assessment, candidates=("N001", "N002")),
        ratings=tuple(
            AgreedRating(criterion=f"{assessment}.{rank}", candidate=candidate, level=level)
            for rank, level in enumerate(levels, start=1)
        ),
    )


def _result(*sheets: PanelSheet, candidate: str = "N001") -> BlockResult:
    return block_result(a_block(), RULES, candidate, sheets)


def test_a_block_is_acquired_when_both_parts_of_the_rule_hold() -> None:
    result = _result(_sheet(3, 2))
    assert result.verdict is Verdict.ACQUIRED
    assert (result.reached, result.observed) == (1, 2)


def test_a_criterion_under_the_minimum_fails_the_block_and_is_named() -> None:
    result = _result(_sheet(3, 3, 1))
    assert (result.verdict, result.below_minimum) == (Verdict.NOT_ACQUIRED, ("E1.3",))


def test_too_few_criteria_at_the_required_level_fail_the_block() -> None:
    assert _result(_sheet(3, 2, 2)).verdict is Verdict.NOT_ACQUIRED


def test_what_was_not_observed_counts_neither_way() -> None:
    result = _result(_sheet(3, None))
    assert (result.verdict, result.observed) == (Verdict.ACQUIRED, 1)
    assert {count.level: count.count for count in result.counts} == {1: 0, 2: 0, 3: 1, None: 1}


def test_a_block_where_nothing_was_observed_is_incomplete() -> None:
    assert _result(_sheet(None, None)).verdict is Verdict.INCOMPLETE


def test_a_block_with_an_assessment_to_come_is_incomplete_whatever_the_ratings() -> None:
    block = a_block(assessments=(an_assessment("E1"), an_assessment("E9")))
    result = block_result(block, RULES, "N001", [_sheet(3, 3)])
    assert (result.verdict, result.missing) == (Verdict.INCOMPLETE, ("E9",))


def test_a_candidate_of_another_sitting_has_nothing() -> None:
    assert _result(_sheet(3), candidate="N777").missing == ("E1",)


def test_a_member_who_was_absent_gets_neither_the_teams_ratings_nor_a_zero() -> None:
    sheet = _sheet(3, 3, candidate=None)
    away = an_attendance("N002", presence=Presence.EXCUSED)
    sheet = replace(sheet, context=replace(sheet.context, attendance=(an_attendance(), away)))
    assert _result(sheet).verdict is Verdict.ACQUIRED
    result = _result(sheet, candidate="N002")
    assert (result.verdict, result.absent, result.observed) == (Verdict.INCOMPLETE, ("E1",), 0)


def test_collective_ratings_count_for_every_member_and_individual_ones_for_their_own() -> None:
    assert _result(_sheet(3, candidate=None)).observed == 1
    assert _result(_sheet(3, candidate="N002")).observed == 0


def test_an_adjusted_member_has_a_rating_of_their_own_and_the_others_the_teams() -> None:
    sheet = replace(
        _sheet(3, 3, candidate=None),
        adjustments=(an_adjustment("N002", criterion="E1.2", level=1),),
    )

    assert _result(sheet).below_minimum == ()
    assert _result(sheet, candidate="N002").below_minimum == ("E1.2",)


def test_of_two_orals_the_one_that_the_room_added_counts_whichever_was_signed_last() -> None:
    first, again = _sheet(1, 1), _sheet(3, 3)
    slot = blank_slot_id("Salle 1", 1)
    added = replace(again, context=replace(again.context, sitting=slot), agreed_at=a_moment(-60))

    for sheets in ((first, added), (added, first)):
        assert _result(*sheets).verdict is Verdict.ACQUIRED


def test_of_two_orals_that_were_planned_the_one_agreed_on_last_counts() -> None:
    first = _sheet(1, 1)
    later = replace(_sheet(3, 3), agreed_at=first.agreed_at + timedelta(minutes=1))

    for sheets in ((first, later), (later, first)):
        assert _result(*sheets).verdict is Verdict.ACQUIRED
