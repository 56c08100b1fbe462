from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.deliberation import (
    Comparison,
    asks_reason,
    compare,
    compare_members,
    progress,
)
from app.domain.rules import AgreementRule, TieRule
from app.domain.score_sheet import (
    Adjustment,
    AgreedRating,
    CriterionRating,
    RatingKey,
    ScoreSheet,
)
from tests.builders import a_context, a_key, a_score_sheet, an_adjustment, some_rules


def _sheets(*levels: int | None) -> list[ScoreSheet]:
    """One sheet a juror, the first in the chair, all on one criterion."""
    return [
        a_score_sheet(
            juror=f"J{rank}",
            chair=rank == 1,
            ratings=(CriterionRating(criterion="E1.1", candidate="N001", level=level),),
        )
        for rank, level in enumerate(levels, start=1)
    ]


def _compared(*levels: int | None, **rules: Any) -> Comparison:
    (comparison,) = compare(_sheets(*levels), some_rules(**rules))
    return comparison


def test_the_same_rating_is_proposed_as_it_is() -> None:
    comparison = _compared(2, 2)
    assert comparison.unanimous
    assert (comparison.proposal, comparison.gap) == (2, 0)


def test_all_not_observed_is_proposed_as_not_observed() -> None:
    comparison = _compared(None, None)
    assert comparison.unanimous
    assert comparison.has_proposal
    assert comparison.proposal is None


@pytest.mark.parametrize(
    ("rule", "proposal"),
    [(AgreementRule.LOWEST, 2), (AgreementRule.HIGHEST, 3), (AgreementRule.CONSENSUS, None)],
)
def test_a_gap_within_the_tolerance_follows_the_rule(
    rule: AgreementRule, proposal: int | None
) -> None:
    comparison = _compared(3, 2, agreement=rule)
    assert comparison.proposal == proposal
    assert comparison.has_proposal is (proposal is not None)
    assert not comparison.beyond_tolerance


@pytest.mark.parametrize(
    ("tie", "proposal"), [(TieRule.LOWER, 2), (TieRule.HIGHER, 3), (TieRule.CHAIR, 3)]
)
def test_an_even_panel_ties_as_the_rules_say(tie: TieRule, proposal: int) -> None:
    assert _compared(3, 2, agreement=AgreementRule.MEDIAN, tie=tie).proposal == proposal


def test_the_median_is_named_where_the_rules_go_by_it_also_beyond_the_tolerance() -> None:
    beyond = _compared(1, 2, 3, agreement=AgreementRule.MEDIAN, tolerance=1)
    assert (beyond.has_proposal, beyond.median) == (False, 2)
    assert _compared(3, 3, agreement=AgreementRule.MEDIAN).median == 3
    assert _compared(None, None, agreement=AgreementRule.MEDIAN).median is None
    assert _compared(1, 2, 3, agreement=AgreementRule.LOWEST).median is None


def test_a_member_whom_the_jury_rates_beside_the_team_has_a_line_of_their_own() -> None:
    team = RatingKey(criterion="E3.1", candidate=None)
    sheets = [
        a_score_sheet(
            juror=juror,
            context=a_context(team="T1", candidates=("N002", "N003")),
            ratings=(CriterionRating(criterion="E3.1", candidate=None, level=3),),
        )
        for juror in ("J1", "J2")
    ]
    assert compare_members(sheets, some_rules()) == ()
    also = (replace(team, candidate="N003"), replace(team, candidate="elsewhere"))
    (line,) = compare_members(sheets, some_rules(), also=also)
    assert (line.key.candidate, line.team_key, line.proposal) == ("N003", team, 3)


def test_an_odd_panel_takes_the_middle() -> None:
    assert _compared(1, 2, 2, tolerance=2).proposal == 2


def test_a_chair_outside_the_two_middle_ratings_is_drawn_to_them() -> None:
    assert _compared(1, 2, 3, 3, tolerance=2, tie=TieRule.CHAIR).proposal == 2


def test_whoever_chairs_now_breaks_a_tie_and_not_who_did_when_it_was_sealed() -> None:
    rules = some_rules(agreement=AgreementRule.MEDIAN, tie=TieRule.CHAIR)
    sheets = _sheets(3, 2)

    assert [line.proposal for line in compare(sheets, rules)] == [3]
    assert [line.proposal for line in compare(sheets, rules, chair="J2")] == [2]


def test_a_chair_who_did_not_observe_leaves_no_proposal() -> None:
    assert not _compared(None, 2, 3, tie=TieRule.CHAIR).has_proposal


def test_a_gap_beyond_the_tolerance_has_no_proposal_and_needs_a_reason() -> None:
    comparison = _compared(3, 1)
    assert comparison.beyond_tolerance
    assert not comparison.has_proposal
    assert comparison.needs_reason(2)


def test_taking_the_proposal_needs_no_reason_and_departing_from_it_does() -> None:
    comparison = _compared(3, 2, agreement=AgreementRule.LOWEST)
    assert not comparison.needs_reason(2)
    assert comparison.needs_reason(3)
    assert comparison.needs_reason(None)


def test_a_consensus_within_the_tolerance_needs_no_reason() -> None:
    assert not _compared(3, 2, agreement=AgreementRule.CONSENSUS).needs_reason(3)


def test_an_observation_missing_from_one_sheet_is_no_gap() -> None:
    comparison = _compared(None, 3, agreement=AgreementRule.LOWEST)
    assert (comparison.gap, comparison.unanimous, comparison.proposal) == (0, False, 3)


def test_progress_names_what_is_undecided_and_what_lacks_a_reason() -> None:
    comparison = _compared(3, 1)
    assert progress([comparison], {}).undecided == (comparison,)
    silent = AgreedRating(criterion="E1.1", candidate="N001", level=2, reason="  ")
    assert progress([comparison], {a_key(): silent}).without_reason == (comparison,)
    explained = AgreedRating(criterion="E1.1", candidate="N001", level=2, reason="Charges oubliées")
    assert progress([comparison], {a_key(): explained}).complete


TEAM_LINE = a_key("E2.1", None)


def _team_sheet(juror: str, level: int | None, *adjustments: Adjustment) -> ScoreSheet:
    """A sheet on a team's collective criterion and one individual criterion of a member."""
    return a_score_sheet(
        juror=juror,
        chair=juror == "J1",
        context=a_context(assessment="E2", team="T1", candidates=("N002", "N003")),
        ratings=(
            CriterionRating(criterion="E2.1", candidate=None, level=level),
            CriterionRating(criterion="E2.2", candidate="N002", level=2),
        ),
        adjustments=adjustments,
    )


def test_sheets_that_have_other_lines_are_not_compared() -> None:
    first, second = _team_sheet("J1", 3), _team_sheet("J2", 3)
    with pytest.raises(ValueError, match="same lines"):
        compare([first, replace(second, ratings=second.ratings[:1])], some_rules())


def test_a_member_whom_nobody_rates_beside_the_team_has_no_line() -> None:
    assert compare_members([_team_sheet("J1", 3), _team_sheet("J2", 3)], some_rules()) == ()


def test_a_juror_without_an_adjustment_gives_the_member_the_teams_rating() -> None:
    sheets = [_team_sheet("J1", 3), _team_sheet("J2", 2, an_adjustment("N003", level=1))]
    (line,) = compare_members(sheets, some_rules())
    assert (line.key, line.team_key) == (a_key("E2.1", "N003"), TEAM_LINE)
    assert line.levels == (("J1", 3), ("J2", 1))
    assert (line.gap, line.beyond_tolerance) == (2, True)


def test_lines_of_members_come_in_the_order_of_the_sitting() -> None:
    sheets = [
        _team_sheet("J1", 3, an_adjustment("N003", level=2), an_adjustment("N002", level=None)),
        _team_sheet("J2", 3, an_adjustment("N003", level=2)),
    ]
    lines = compare_members(sheets, some_rules(agreement=AgreementRule.LOWEST))
    assert [line.key.candidate for line in lines] == ["N002", "N003"]
    assert [line.unanimous for line in lines] == [False, True]
    assert lines[0].levels == (("J1", None), ("J2", 3))


def test_a_member_needs_a_reason_for_what_is_not_the_teams_rating_and_for_nothing_else() -> None:
    sheets = [_team_sheet("J1", 3), _team_sheet("J2", 3, an_adjustment("N003", level=1))]
    (line,) = compare_members(sheets, some_rules())
    team = AgreedRating(criterion="E2.1", candidate=None, level=3)
    own = AgreedRating(criterion="E2.1", candidate="N003", level=1)
    assert asks_reason(line, own, team)
    assert asks_reason(line, own, None)
    assert not asks_reason(line, replace(own, level=3), team)
    assert not asks_reason(line, None, team)
    agreed = {team.key: team, own.key: own}
    assert progress([line], agreed).without_reason == (line,)
    agreed[own.key] = replace(own, reason="Peu présent au dossier")
    assert progress([line], agreed).complete


@given(
    st.lists(st.one_of(st.none(), st.integers(1, 3)), min_size=2, max_size=6),
    st.sampled_from(AgreementRule),
    st.sampled_from(TieRule),
    st.integers(0, 2),
)
def test_a_proposal_never_lies_outside_what_jurors_gave(
    levels: list[int | None], agreement: AgreementRule, tie: TieRule, tolerance: int
) -> None:
    comparison = _compared(*levels, agreement=agreement, tie=tie, tolerance=tolerance)
    observed = [level for level in levels if level is not None]
    if comparison.proposal is not None:
        assert min(observed) <= comparison.proposal <= max(observed)
    if not comparison.has_proposal:
        assert comparison.proposal is None
