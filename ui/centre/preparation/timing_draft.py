"""The timing rule while it is being chosen: nothing is proposed, or which rating is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.rules import TimingRule

MOST_SECONDS = 600


class TimingPart(StrEnum):
    """A choice that the timing rule needs."""

    PROPOSAL = "proposal"
    TOLERANCE = "tolerance"
    KEPT = "kept"
    EXCEEDED = "exceeded"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimingDraft:
    """What was chosen so far; `None` means not yet. `tolerance` is in seconds."""

    proposes: bool | None = None
    tolerance: int | None = None
    kept: int | None = None
    exceeded: int | None = None

    @classmethod
    def of(cls, rule: TimingRule | None) -> TimingDraft:
        """Take up what was decided."""
        if rule is None:
            return cls(proposes=False)
        return cls(
            proposes=True,
            tolerance=rule.tolerance_seconds,
            kept=rule.kept_level,
            exceeded=rule.exceeded_level,
        )

    def within(self, levels: int) -> TimingDraft:
        """Return the draft for a scale of that many levels, without those it lacks."""
        kept, exceeded = (
            None if value is None or value > levels else value
            for value in (self.kept, self.exceeded)
        )
        return replace(self, kept=kept, exceeded=exceeded)

    def missing(self) -> tuple[TimingPart, ...]:
        """Tell what is still to be chosen, in the order of the page."""
        if self.proposes is None:
            return (TimingPart.PROPOSAL,)
        wanted = (
            (TimingPart.TOLERANCE, self.tolerance),
            (TimingPart.KEPT, self.kept),
            (TimingPart.EXCEEDED, self.exceeded),
        )
        return tuple(part for part, value in wanted if self.proposes and value is None)

    def rule(self) -> TimingRule | None:
        """Return the rule; `None` proposes nothing, or is not whole yet."""
        if not self.proposes or self.tolerance is None:
            return None
        if self.kept is None or self.exceeded is None:
            return None
        return TimingRule(
            tolerance_seconds=self.tolerance,
            kept_level=self.kept,
            exceeded_level=self.exceeded,
        )
