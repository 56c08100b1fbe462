"""Settling what the référentiel leaves open, so that an assessment can be sat.

A decision fills a field that the source leaves empty or contradicts. It never touches the
source's words: a criterion that a centre adds quotes no piece of it, and the point that was
open keeps its status and its note, with who decided and when.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.referential import (
    Assessment,
    CountRange,
    Criterion,
    CriterionGroup,
    CriterionScope,
    FieldStatus,
    OpenPoint,
    Referential,
)

MOST_MINUTES = 480
"""The longest oral that a centre can decide on, in minutes."""

FEWEST_JURORS, MOST_JURORS = 2, 6
"""A panel holds both capacities, and no more members than a deliberation shows."""

MOST_CRITERIA = 40
LONGEST_CRITERION = 300


class SettledField(StrEnum):
    """The fields that a centre may settle, as open points name them."""

    ORAL_MINUTES = "oral_minutes"
    PANEL = "panel"
    CRITERIA = "criteria"
    GROUP_WORK = "criteria.group_work"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedCriterion:
    """A criterion in the centre's own words."""

    group: CriterionGroup
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDecision:
    """How long the oral lasts."""

    minutes: int

    @property
    def field(self) -> SettledField:
        """What it settles."""
        return SettledField.ORAL_MINUTES

    @property
    def fault(self) -> str | None:
        """`settling.minutes` when it is no length of an oral."""
        return None if 1 <= self.minutes <= MOST_MINUTES else "settling.minutes"

    def apply(self, assessment: Assessment) -> Assessment:
        """Return the assessment with that duration."""
        return replace(assessment, oral_minutes=self.minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelDecision:
    """How many jurors sit."""

    panel: CountRange

    @property
    def field(self) -> SettledField:
        """What it settles."""
        return SettledField.PANEL

    @property
    def fault(self) -> str | None:
        """`settling.panel` when no panel can have that size."""
        minimum, maximum = self.panel.minimum, self.panel.maximum
        fits = FEWEST_JURORS <= minimum <= maximum <= MOST_JURORS
        return None if fits else "settling.panel"

    def apply(self, assessment: Assessment) -> Assessment:
        """Return the assessment with that panel."""
        return replace(assessment, panel=self.panel)


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaDecision:
    """What the jury rates where the source prints no criterion at all."""

    criteria: tuple[AddedCriterion, ...]

    @property
    def field(self) -> SettledField:
        """What it settles."""
        return SettledField.CRITERIA

    @property
    def fault(self) -> str | None:
        """`settling.criteria` when there is none, too many, one too long, or one twice."""
        texts = [criterion.text.strip() for criterion in self.criteria]
        distinct = len({text.casefold() for text in texts}) == len(texts)
        fits = all(1 <= len(text) <= LONGEST_CRITERION for text in texts)
        counts = 1 <= len(texts) <= MOST_CRITERIA
        return None if distinct and fits and counts else "settling.criteria"

    def apply(self, assessment: Assessment) -> Assessment:
        """Return the assessment with these criteria, one rating a person, quoting no source."""
        return replace(
            assessment,
            criteria=tuple(
                Criterion(
                    code=f"{assessment.code}-{number:02}",
                    group=criterion.group,
                    scope=CriterionScope.INDIVIDUAL,
                    text=criterion.text.strip(),
                    source=(),
                )
                for number, criterion in enumerate(self.criteria, start=1)
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWorkDecision:
    """Whether the criteria of group work that the source contradicts are rated."""

    enabled: bool

    @property
    def field(self) -> SettledField:
        """What it settles."""
        return SettledField.GROUP_WORK

    @property
    def fault(self) -> str | None:
        """Nothing: both answers hold."""
        return None

    def apply(self, assessment: Assessment) -> Assessment:
        """Return the assessment with these criteria in use, or held back."""
        return replace(
            assessment,
            criteria=tuple(
                replace(criterion, enabled=self.enabled)
                if criterion.group is CriterionGroup.GROUP_WORK
                else criterion
                for criterion in assessment.criteria
            ),
        )


Decision = MinutesDecision | PanelDecision | CriteriaDecision | GroupWorkDecision


def settleable(assessment: Assessment, point: OpenPoint) -> SettledField | None:
    """Return the field that a centre may settle by that point, `None` where it is no such one.

    Only what the source leaves out or contradicts is settled, and criteria only where it
    prints none. A point that was settled may be settled otherwise.
    """
    if point.field not in set(SettledField):
        return None
    if point.status not in (FieldStatus.MISSING, FieldStatus.CONTRADICTORY):
        return None
    field = SettledField(point.field)
    if field is SettledField.CRITERIA and any(item.printed for item in assessment.criteria):
        return None
    return field


def settle(
    referential: Referential, code: str, decision: Decision, *, by: str, at: datetime
) -> Referential:
    """Return the référentiel with one point of an assessment settled.

    Raises:
        KeyError: there is no such assessment, or nothing of the kind is open in it.
    """
    assessment = referential.assessment(code)
    if not any(settleable(assessment, point) is decision.field for point in assessment.open_points):
        raise KeyError(decision.field)
    settled = replace(
        decision.apply(assessment),
        open_points=tuple(
            replace(point, decided_by=by, decided_at=at) if point.field == decision.field else point
            for point in assessment.open_points
        ),
    )
    return replace(
        referential,
        blocks=tuple(
            replace(
                block,
                assessments=tuple(
                    settled if item.code == code else item for item in block.assessments
                ),
            )
            for block in referential.blocks
        ),
    )
