"""What a centre decides fills what the source leaves open, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.referential import (
    Assessment,
    CountRange,
    CriterionGroup,
    FieldStatus,
    OpenPoint,
    Referential,
)
from app.domain.settling import (
    LONGEST_CRITERION,
    MOST_CRITERIA,
    MOST_MINUTES,
    AddedCriterion,
    CriteriaDecision,
    Decision,
    GroupWorkDecision,
    MinutesDecision,
    PanelDecision,
    SettledField,
    settle,
    settleable,
)
from tests.builders import a_moment
from tests.services.world import referential

ADDED = (
    AddedCriterion(group=CriterionGroup.PRODUCTION, text=" L’offre est préparée "),
    AddedCriterion(group=CriterionGroup.ORAL, text="La négociation est conduite"),
)


def _settled(code: str, *decisions: Decision, of: Referential | None = None) -> Referential:
    value = of or referential()
    for decision in decisions:
        value = settle(value, code, decision, by="Agnès Rivoire", at=a_moment())
    return value


def _point(assessment: Assessment, field: str) -> OpenPoint:
    return next(point for point in assessment.open_points if point.field == field)


def test_the_role_play_can_be_sat_once_duration_panel_and_criteria_are_decided() -> None:
    panel = PanelDecision(panel=CountRange(minimum=2, maximum=3))
    partly = _settled("E3b", MinutesDecision(minutes=20), panel)
    assert not partly.assessment("E3b").can_be_sat

    whole = _settled("E3b", CriteriaDecision(criteria=ADDED), of=partly).assessment("E3b")
    assert whole.can_be_sat
    assert (whole.oral_minutes, whole.panel) == (20, CountRange(minimum=2, maximum=3))
    assert [(one.code, one.text) for one in whole.criteria] == [
        ("E3b-01", "L’offre est préparée"),
        ("E3b-02", "La négociation est conduite"),
    ]


@pytest.mark.parametrize("code", ["E3c", "E5a"])
def test_an_oral_without_duration_needs_no_more_than_that(code: str) -> None:
    assert _settled(code, MinutesDecision(minutes=30)).assessment(code).can_be_sat


def test_a_decision_keeps_who_decided_and_when_and_leaves_the_other_points_open() -> None:
    after = _settled("E3b", MinutesDecision(minutes=20)).assessment("E3b")
    point = _point(after, "oral_minutes")

    assert (point.decided_by, point.decided_at) == ("Agnès Rivoire", a_moment())
    before = _point(referential().assessment("E3b"), "oral_minutes")
    assert (point.status, point.note, point.source) == (before.status, before.note, before.source)
    assert [one.field for one in after.open_points if one.decided_by] == ["oral_minutes"]


def test_the_words_of_the_source_are_never_touched() -> None:
    after = _settled(
        "E5a",
        MinutesDecision(minutes=30),
        PanelDecision(panel=CountRange(minimum=4, maximum=4)),
        GroupWorkDecision(enabled=True),
    )
    after = _settled("E3b", CriteriaDecision(criteria=ADDED), of=after)
    before = referential()

    assert replace(after, blocks=()) == replace(before, blocks=())
    for old, new in zip(before.assessments(), after.assessments(), strict=True):
        assert (old.production, old.oral, old.source) == (new.production, new.oral, new.source)
        kept = [replace(one, enabled=True) for one in new.criteria if one.printed]
        assert kept == [replace(one, enabled=True) for one in old.criteria]


def test_what_the_centre_adds_quotes_no_source() -> None:
    after = _settled("E3b", CriteriaDecision(criteria=ADDED)).assessment("E3b")
    assert not any(criterion.printed for criterion in after.criteria)
    assert all(criterion.printed for criterion in referential().assessment("E5a").criteria)


def test_a_point_may_be_settled_otherwise() -> None:
    first = _settled("E3b", CriteriaDecision(criteria=ADDED), MinutesDecision(minutes=20))
    again = _settled(
        "E3b", CriteriaDecision(criteria=ADDED[:1]), MinutesDecision(minutes=25), of=first
    ).assessment("E3b")

    assert (again.oral_minutes, len(again.criteria)) == (25, 1)


def test_criteria_of_group_work_are_put_in_use_or_held_back() -> None:
    used = _settled("E5a", GroupWorkDecision(enabled=True))
    assert len(used.assessment("E5a").enabled_criteria) == 14
    held = _settled("E5a", GroupWorkDecision(enabled=False), of=used).assessment("E5a")
    assert len(held.enabled_criteria) == 12
    assert _point(held, "criteria.group_work").decided_by


def test_what_the_source_prints_or_lets_infer_is_not_settled() -> None:
    whole = referential()
    open_fields = {
        (assessment.code, field.value)
        for assessment in whole.assessments()
        for point in assessment.open_points
        if (field := settleable(assessment, point)) is not None
    }
    assert open_fields == {
        ("E3b", "oral_minutes"),
        ("E3b", "panel"),
        ("E3b", "criteria"),
        ("E3c", "oral_minutes"),
        ("E5a", "oral_minutes"),
        ("E5a", "panel"),
        ("E5a", "criteria.group_work"),
        ("E5b", "panel"),
    }


def test_printed_criteria_are_never_replaced() -> None:
    assessment = referential().assessment("E1")
    point = OpenPoint(field="criteria", status=FieldStatus.CONTRADICTORY, note="Deux listes.")

    assert settleable(assessment, point) is None
    with pytest.raises(KeyError):
        settle(referential(), "E1", CriteriaDecision(criteria=ADDED), by="Agnès", at=a_moment())


@pytest.mark.parametrize(
    ("decision", "fault"),
    [
        (MinutesDecision(minutes=0), "settling.minutes"),
        (MinutesDecision(minutes=MOST_MINUTES + 1), "settling.minutes"),
        (MinutesDecision(minutes=MOST_MINUTES), None),
        (PanelDecision(panel=CountRange(minimum=1, maximum=2)), "settling.panel"),
        (PanelDecision(panel=CountRange(minimum=3, maximum=2)), "settling.panel"),
        (PanelDecision(panel=CountRange(minimum=2, maximum=7)), "settling.panel"),
        (PanelDecision(panel=CountRange(minimum=2, maximum=6)), None),
        (CriteriaDecision(criteria=()), "settling.criteria"),
        (CriteriaDecision(criteria=(ADDED[0], replace(ADDED[0]))), "settling.criteria"),
        (CriteriaDecision(criteria=(replace(ADDED[0], text="  "),)), "settling.criteria"),
        (
            CriteriaDecision(criteria=(replace(ADDED[0], text="x" * (LONGEST_CRITERION + 1)),)),
            "settling.criteria",
        ),
        (
            CriteriaDecision(
                criteria=tuple(
                    replace(ADDED[0], text=str(number)) for number in range(MOST_CRITERIA + 1)
                )
            ),
            "settling.criteria",
        ),
        (CriteriaDecision(criteria=ADDED), None),
        (GroupWorkDecision(enabled=False), None),
    ],
)
def test_a_decision_that_cannot_hold_is_named(decision: Decision, fault: str | None) -> None:
    assert decision.fault == fault


def test_each_decision_names_the_field_that_it_settles() -> None:
    assert {
        MinutesDecision(minutes=1).field,
        PanelDecision(panel=CountRange(minimum=2, maximum=2)).field,
        CriteriaDecision(criteria=()).field,
        GroupWorkDecision(enabled=True).field,
    } == set(SettledField)
