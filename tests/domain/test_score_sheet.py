from __future__ import annotations

import pytest

from app.domain.attendance import Presence
from app.domain.score_sheet import (
    NOT_OBSERVED,
    Adjustment,
    AgreedRating,
    DraftSheet,
    RatingKey,
    checklist,
    member_levels,
)
from tests.builders import (
    a_dissent,
    a_key,
    a_panel_sheet,
    a_referential,
    a_score_sheet,
    a_sitting,
    a_team_sitting,
    an_adjustment,
    an_attendance,
)

REFERENTIAL = a_referential()


def test_a_lone_candidate_is_rated_on_every_enabled_criterion() -> None:
    rows = checklist(REFERENTIAL.assessment("E1"), a_sitting(), [])
    assert [row.key for row in rows] == [a_key("E1.1"), a_key("E1.2")]


def test_a_team_is_rated_once_together_and_once_for_each_member() -> None:
    rows = checklist(REFERENTIAL.assessment("E2"), a_team_sitting(), [])
    assert [(row.key.criterion, row.candidate) for row in rows] == [
        ("E2.1", None),
        ("E2.2", "N002"),
        ("E2.2", "N003"),
    ]


def test_an_absent_member_gets_no_rating_and_a_late_one_does() -> None:
    attendance = [
        an_attendance("N002", presence=Presence.ABSENT),
        an_attendance("N003", presence=Presence.LATE),
    ]
    rows = checklist(REFERENTIAL.assessment("E2"), a_team_sitting(), attendance)
    assert [row.candidate for row in rows] == [None, "N003"]


def test_a_collective_criterion_without_a_team_is_the_candidates_own() -> None:
    sitting = a_sitting(assessment="E2", candidates=("N002",))
    rows = checklist(REFERENTIAL.assessment("E2"), sitting, [])
    assert [row.candidate for row in rows] == ["N002", "N002"]


def test_a_criterion_held_back_is_not_rated() -> None:
    rows = checklist(REFERENTIAL.assessment("E2"), a_team_sitting(), [])
    assert "E2.3" not in {row.key.criterion for row in rows}


def test_not_observed_is_a_rating_and_a_missing_one_is_not() -> None:
    rows = checklist(REFERENTIAL.assessment("E1"), a_sitting(), [])
    draft = DraftSheet().rated(a_key("E1.1"), NOT_OBSERVED)
    assert [row.key for row in draft.missing(rows)] == [a_key("E1.2")]


def test_clearing_a_rating_keeps_its_comment() -> None:
    key = a_key()
    draft = DraftSheet().rated(key, 2).commented(key, "Plan net").cleared(key)
    assert key not in draft.levels
    assert draft.comments[key] == "Plan net"


def test_an_empty_comment_removes_it() -> None:
    key = a_key()
    assert not DraftSheet().commented(key, "Plan net").commented(key, "").comments


def test_a_change_leaves_the_sheet_before_it_as_it_was() -> None:
    before = DraftSheet()
    before.rated(a_key(), 3)
    assert not before.levels


def test_a_key_names_the_team_as_nobody_in_particular() -> None:
    assert RatingKey(criterion="E2.1", candidate=None) != a_key("E2.1", "N002")


def test_a_sealed_rating_is_found_by_its_key() -> None:
    assert a_score_sheet().ratings[0].key == a_key("E1.1")
    assert a_panel_sheet().ratings[0].key == a_key("E1.1")


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_adjustment_has_a_reason(reason: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        Adjustment(criterion="E2.1", candidate="N002", level=3, reason=reason)


def test_a_member_has_one_adjustment_of_a_criterion() -> None:
    first, second = an_adjustment(level=1), an_adjustment(level=None)
    other = an_adjustment("N002")
    draft = DraftSheet().adjusted(first).adjusted(other).adjusted(second)

    assert dict(draft.adjustments) == {second.key: second, other.key: other}
    assert dict(draft.unadjusted(first.key).adjustments) == {other.key: other}


def test_an_adjustment_rates_no_line_of_the_checklist() -> None:
    rows = checklist(REFERENTIAL.assessment("E2"), a_team_sitting(), [])

    assert DraftSheet().adjusted(an_adjustment()).missing(rows) == rows


def test_an_adjustment_replaces_the_teams_rating_for_that_member_alone() -> None:
    team = AgreedRating(criterion="E2.1", candidate=None, level=3)
    own = AgreedRating(criterion="E2.2", candidate="N003", level=2)
    others = AgreedRating(criterion="E2.2", candidate="N002", level=3)
    adjustment = an_adjustment("N003", level=1, reason="Absence au dossier")
    ratings = (team, own, others)

    assert member_levels(ratings, [adjustment], "N002") == (team, others)
    assert member_levels(ratings, [adjustment], "N003") == (
        AgreedRating(criterion="E2.1", candidate="N003", level=1, reason="Absence au dossier"),
        own,
    )


def test_an_adjustment_never_replaces_an_individual_rating() -> None:
    own = AgreedRating(criterion="E2.1", candidate="N003", level=3)

    assert member_levels([own], [an_adjustment("N003")], "N003") == (own,)


def test_who_enters_a_juror_s_paper_signs_for_it() -> None:
    assert a_score_sheet().signer == "J1"
    assert a_score_sheet(transcribed_by="J2").signer == "J2"


def test_a_dissent_is_about_a_line_and_says_in_what() -> None:
    assert a_dissent().key == a_key()
    with pytest.raises(ValueError, match="in what"):
        a_dissent(text=" ")
