"""The session's rules: scale, agreement, tolerance, tie and block rule.

The référentiel sets none of them, so a centre decides and signs them; there is no default
pass mark here and none may be added.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLevel:
    """One step of a scale; a higher `value` is a better rating."""

    value: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingScale:
    """An ordered scale of two to nine levels, values 1, 2, 3… without a gap."""

    levels: tuple[RatingLevel, ...]

    def __post_init__(self) -> None:
        values = [level.value for level in self.levels]
        if values != list(range(1, len(values) + 1)) or not 2 <= len(values) <= 9:
            raise ValueError(f"a scale has two to nine levels numbered from 1, not {values}")

    def label(self, value: int) -> str:
        """Return the word of a level.

        Raises:
            KeyError: the scale has no such level.
        """
        for level in self.levels:
            if level.value == value:
                return level.label
        raise KeyError(value)

    def holds(self, value: int) -> bool:
        """Whether the scale has that level."""
        return 1 <= value <= len(self.levels)


class AgreementRule(StrEnum):
    """Which rating is proposed when jurors differ within the tolerance."""

    LOWEST = "lowest"
    HIGHEST = "highest"
    MEDIAN = "median"
    CONSENSUS = "consensus"


class TieRule(StrEnum):
    """Which of two middle ratings the median takes when a panel is even."""

    LOWER = "lower"
    HIGHER = "higher"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRule:
    """When a block is acquired, from the agreed ratings of all its assessments.

    Every observed criterion reaches `minimum_level`, and at least `required_percent` per
    cent of the observed criteria reach `required_level`.
    """

    minimum_level: int
    required_level: int
    required_percent: int

    def __post_init__(self) -> None:
        if not 0 <= self.required_percent <= 100:
            raise ValueError(f"a percentage is between 0 and 100, not {self.required_percent}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRules:
    """What the centre decided for one session, by whom and when.

    `tolerance` is the largest gap, in levels, for which `agreement` proposes a rating;
    beyond it the jury agrees and gives its reason.
    """

    scale: RatingScale
    agreement: AgreementRule
    tolerance: int
    tie: TieRule
    block: BlockRule
    decided_by: str
    decided_at: datetime

    def __post_init__(self) -> None:
        if self.tolerance < 0:
            raise ValueError("a tolerance is not negative")
        for level in (self.block.minimum_level, self.block.required_level):
            if not self.scale.holds(level):
                raise ValueError(f"the block rule names level {level}, which is not on the scale")
