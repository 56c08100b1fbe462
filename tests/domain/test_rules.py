from __future__ import annotations

import pytest

from app.domain.rules import BlockRule, RatingLevel, RatingScale, TimingRule
from app.domain.run_sheet import RunSheet
from tests.builders import a_run_sheet, a_timing_rule, an_assessment, some_rules


def _scale(*values: int) -> RatingScale:
    return RatingScale(
        levels=tuple(RatingLevel(value=value, label=f"N{value}") for value in values)
    )


@pytest.mark.parametrize("values", [(1,), (1, 3), (0, 1), (2, 1), tuple(range(1, 11))])
def test_a_scale_has_two_to_nine_levels_numbered_from_one(values: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="levels"):
        _scale(*values)


def test_a_level_is_named_by_its_word() -> None:
    assert _scale(1, 2).label(2) == "N2"
    with pytest.raises(KeyError):
        _scale(1, 2).label(3)


def test_a_negative_tolerance_is_refused() -> None:
    with pytest.raises(ValueError, match="tolerance"):
        some_rules(tolerance=-1)


def test_a_block_rule_names_levels_of_the_scale() -> None:
    with pytest.raises(ValueError, match="level 4"):
        some_rules(block=BlockRule(minimum_level=1, required_level=4, required_percent=50))


def test_a_percentage_lies_between_0_and_100() -> None:
    with pytest.raises(ValueError, match="percentage"):
        BlockRule(minimum_level=1, required_level=2, required_percent=101)


@pytest.mark.parametrize("levels", [(4, 1), (3, 4)])
def test_a_timing_rule_names_levels_of_the_scale(levels: tuple[int, int]) -> None:
    assert some_rules(timing=a_timing_rule()).timing == a_timing_rule()
    with pytest.raises(ValueError, match="level 4"):
        some_rules(timing=a_timing_rule(kept_level=levels[0], exceeded_level=levels[1]))


def test_time_that_may_be_run_over_is_not_negative() -> None:
    with pytest.raises(ValueError, match="tolerance"):
        TimingRule(tolerance_seconds=-1, kept_level=3, exceeded_level=1)


def test_an_assessment_has_its_run_sheet_or_one_phase() -> None:
    rules = some_rules(run_sheets=(a_run_sheet("E2"), a_run_sheet("E1")))

    assert rules.phases(an_assessment("E1")) == a_run_sheet("E1").phases
    (phase,) = rules.phases(an_assessment("E9", oral_minutes=10))
    assert (phase.name, phase.minutes) == ("Soutenance", 10)
    (untimed,) = rules.phases(an_assessment("E9", oral_minutes=None))
    assert (untimed.minutes, untimed.thresholds) == (0, ())


def test_an_assessment_has_one_run_sheet_at_most() -> None:
    with pytest.raises(ValueError, match="one run sheet"):
        some_rules(run_sheets=(a_run_sheet(), a_run_sheet()))


def test_a_run_sheet_without_a_counted_phase_is_refused() -> None:
    with pytest.raises(ValueError, match="counted"):
        some_rules(run_sheets=(RunSheet(assessment="E1", phases=()),))
