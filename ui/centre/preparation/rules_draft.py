"""Rules while they are being chosen: nothing is chosen for anybody.

Pure: a draft knows what is still to be chosen and becomes a `RulesChoice` once nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.referential import Assessment
from app.domain.rules import (
    AgreementRule,
    BlockRule,
    RatingLevel,
    RatingScale,
    SessionRules,
    TieRule,
)
from app.services.centre.sessions import RulesChoice
from ui.centre.preparation.run_sheet_draft import PhaseDraft, RunSheetDraft
from ui.centre.preparation.timing_draft import TimingDraft, TimingPart

FEWEST_LEVELS = 2
MOST_LEVELS = 5


class RulesPart(StrEnum):
    """A choice that the rules need."""

    SCALE = "scale"
    LABELS = "labels"
    AGREEMENT = "agreement"
    TOLERANCE = "tolerance"
    TIE = "tie"
    MINIMUM = "minimum"
    REQUIRED = "required"
    PERCENT = "percent"
    TIMING = "timing"
    TIMING_TOLERANCE = "timing_tolerance"
    TIMING_KEPT = "timing_kept"
    TIMING_EXCEEDED = "timing_exceeded"
    RUN_SHEETS = "run_sheets"


_TIMING = {
    TimingPart.PROPOSAL: RulesPart.TIMING,
    TimingPart.TOLERANCE: RulesPart.TIMING_TOLERANCE,
    TimingPart.KEPT: RulesPart.TIMING_KEPT,
    TimingPart.EXCEEDED: RulesPart.TIMING_EXCEEDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesDraft:
    """What was chosen so far; `None` means not yet.

    `labels` are the words of the levels, from the lowest. `timing` is `None` where the
    référentiel has no criterion that the measured time informs; `run_sheets` holds every
    assessment that can be sat.
    """

    labels: tuple[str, ...] | None = None
    agreement: AgreementRule | None = None
    tolerance: int | None = None
    tie: TieRule | None = None
    minimum: int | None = None
    required: int | None = None
    percent: int | None = None
    timing: TimingDraft | None = None
    run_sheets: tuple[RunSheetDraft, ...] = ()

    @classmethod
    def empty(cls, assessments: Sequence[Assessment]) -> RulesDraft:
        """Begin for a référentiel: only what is within a choice is known, no choice is made."""
        criteria = [one for item in assessments for one in item.enabled_criteria]
        return cls(
            timing=TimingDraft() if any(one.timed for one in criteria) else None,
            run_sheets=tuple(
                RunSheetDraft(assessment=item.code, total=item.oral_minutes or 0)
                for item in assessments
                if item.can_be_sat
            ),
        )

    def within(self, assessments: Sequence[Assessment]) -> RulesDraft:
        """Return the draft for a référentiel of which points were settled since."""
        begun = RulesDraft.empty(assessments)
        phases = {sheet.assessment: sheet.phases for sheet in self.run_sheets}
        return replace(
            self,
            timing=None if begun.timing is None else self.timing or begun.timing,
            run_sheets=tuple(
                replace(sheet, phases=phases.get(sheet.assessment, ()))
                for sheet in begun.run_sheets
            ),
        )

    @classmethod
    def of(cls, rules: SessionRules, assessments: Sequence[Assessment] = ()) -> RulesDraft:
        """Take up rules that were decided, to change them."""
        taken_up = cls(
            timing=TimingDraft.of(rules.timing),
            run_sheets=tuple(
                RunSheetDraft(
                    assessment=sheet.assessment,
                    total=0,
                    phases=tuple(PhaseDraft.of(phase) for phase in sheet.phases),
                )
                for sheet in rules.run_sheets
            ),
            labels=tuple(level.label for level in rules.scale.levels),
            agreement=rules.agreement,
            tolerance=rules.tolerance,
            tie=rules.tie,
            minimum=rules.block.minimum_level,
            required=rules.block.required_level,
            percent=rules.block.required_percent,
        )
        return taken_up.within(assessments)

    @property
    def asks_tie(self) -> bool:
        """Whether a tie rule has any effect: only the median falls between two ratings."""
        return self.agreement is AgreementRule.MEDIAN

    def with_labels(self, labels: tuple[str, ...]) -> RulesDraft:
        """Return the draft with another scale; choices that it no longer holds are undone."""
        count = len(labels)
        return replace(
            self,
            labels=labels,
            tolerance=self._kept(self.tolerance, count - 1),
            minimum=self._kept(self.minimum, count),
            required=self._kept(self.required, count),
            timing=None if self.timing is None else self.timing.within(count),
        )

    def with_run_sheet(self, changed: RunSheetDraft) -> RulesDraft:
        """Return the draft with one assessment's run sheet changed."""
        return replace(
            self,
            run_sheets=tuple(
                changed if sheet.assessment == changed.assessment else sheet
                for sheet in self.run_sheets
            ),
        )

    @staticmethod
    def _kept(value: int | None, most: int) -> int | None:
        return None if value is None or value > most else value

    def missing(self) -> tuple[RulesPart, ...]:
        """Tell what is still to be chosen, in the order of the page."""
        if self.labels is None:
            scale: tuple[RulesPart, ...] = (RulesPart.SCALE,)
        else:
            words = [label.strip().casefold() for label in self.labels]
            clear = all(words) and len(set(words)) == len(words)
            scale = () if clear else (RulesPart.LABELS,)
        choices = (
            (RulesPart.AGREEMENT, self.agreement is None),
            (RulesPart.TOLERANCE, self.tolerance is None),
            (RulesPart.TIE, self.asks_tie and self.tie is None),
            (RulesPart.MINIMUM, self.minimum is None),
            (RulesPart.REQUIRED, self.required is None),
            (RulesPart.PERCENT, self.percent is None),
        )
        timing = () if self.timing is None else self.timing.missing()
        wrong = any(sheet.fault() is not None for sheet in self.run_sheets)
        return (
            *scale,
            *(part for part, wanted in choices if wanted),
            *(_TIMING[part] for part in timing),
            *((RulesPart.RUN_SHEETS,) if wrong else ()),
        )

    def choice(self) -> RulesChoice | None:
        """Return the rules, `None` while something is still to be chosen.

        A tie rule without effect is kept as the chair's: the median alone asks for one.
        """
        if (
            self.missing()
            or self.labels is None
            or self.agreement is None
            or self.tolerance is None
            or self.minimum is None
            or self.required is None
            or self.percent is None
        ):
            return None
        tie = self.tie if self.asks_tie and self.tie is not None else TieRule.CHAIR
        return RulesChoice(
            scale=RatingScale(
                levels=tuple(
                    RatingLevel(value=value, label=label.strip())
                    for value, label in enumerate(self.labels, start=1)
                )
            ),
            agreement=self.agreement,
            tolerance=self.tolerance,
            tie=tie,
            block=BlockRule(
                minimum_level=self.minimum,
                required_level=self.required,
                required_percent=self.percent,
            ),
            run_sheets=tuple(
                sheet for draft in self.run_sheets if (sheet := draft.sheet()) is not None
            ),
            timing=None if self.timing is None else self.timing.rule(),
        )
