from __future__ import annotations

import pytest

from app.domain.rules import BlockRule, RatingLevel, RatingScale
from tests.builders import some_rules


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
