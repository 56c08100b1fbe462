"""The session's rules: scale, agreement, tolerance, tie, block rule, run sheets and timing.

The référentiel sets none of them, so a centre decides and signs them; there is no default
pass mark here and none may be added.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.referential import Assessment
from app.domain.run_sheet import Phase, RunSheet, plain_run_sheet


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
class TimingRule:
    """Which rating the measured time proposes where it informs a criterion; it sets none.

    `tolerance_seconds` may be run over the allowed time, extra and added minutes included:
    up to there `kept_level` is proposed, beyond it `exceeded_level`. Nothing is proposed for
    an oral that was short.
    """

    tolerance_seconds: int
    kept_level: int
    exceeded_level: int

    def __post_init__(self) -> None:
        if self.tolerance_seconds < 0:
            raise ValueError("a tolerance is not negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRules:
    """What the centre decided for one session, by whom and when; its digest is in every sheet.

    `tolerance` is the largest gap, in levels, for which `agreement` proposes a rating;
    beyond it the jury agrees and gives its reason. An assessment without one of
    `run_sheets` has one phase. Without `timing` the measured time is told and proposes nothing.
    """

    scale: RatingScale
    agreement: AgreementRule
    tolerance: int
    tie: TieRule
    block: BlockRule
    run_sheets: tuple[RunSheet, ...] = ()
    timing: TimingRule | None = None
    decided_by: str
    decided_at: datetime

    def __post_init__(self) -> None:
        if self.tolerance < 0:
            raise ValueError("a tolerance is not negative")
        for level in (self.block.minimum_level, self.block.required_level):
            if not self.scale.holds(level):
                raise ValueError(f"the block rule names level {level}, which is not on the scale")
        if self.timing is not None:
            for level in (self.timing.kept_level, self.timing.exceeded_level):
                if not self.scale.holds(level):
                    raise ValueError(f"the timing rule names level {level}, not on the scale")
        assessments = [sheet.assessment for sheet in self.run_sheets]
        if len(set(assessments)) < len(assessments):
            raise ValueError("an assessment has one run sheet")
        if not all(any(phase.counted for phase in sheet.phases) for sheet in self.run_sheets):
            raise ValueError("a run sheet has a counted phase")

    def phases(self, assessment: Assessment) -> tuple[Phase, ...]:
        """Return the phases of an assessment's orals."""
        for sheet in self.run_sheets:
            if sheet.assessment == assessment.code:
                return sheet.phases
        return plain_run_sheet(assessment.code, assessment.oral_minutes or 0).phases
