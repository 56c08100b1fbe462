"""Run sheets: the phases that an oral goes through, in order.

The référentiel gives an oral its total; how a centre divides it is the centre's choice, kept in
the session's rules. What a phase's clock shows is computed by `app.timing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

THRESHOLD_MINUTES = (5, 1)
"""Remaining minutes at which jury and candidate are told, unless a run sheet says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One part of an oral; `name` is shown to the public.

    `minutes` is `None` where time is not limited. A `counted` phase is part of the duration
    that the référentiel gives. `thresholds` are remaining minutes, the most first, each
    shorter than the phase. A sheet that is signed carries all four.
    """

    name: str
    minutes: int | None
    counted: bool = True
    thresholds: tuple[int, ...] = THRESHOLD_MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheet:
    """The phases of one assessment's orals.

    Counted phases stand together. Those before them (installation) run on the timer too;
    those after them (délibération) begin when the oral ends and add nothing to its record.
    """

    assessment: str
    phases: tuple[Phase, ...]


@cache
def plain_run_sheet(assessment: str, oral_minutes: int) -> RunSheet:
    """Return the run sheet of an assessment that has none: one phase, « Soutenance »."""
    phase = Phase(
        name="Soutenance",
        minutes=oral_minutes,
        thresholds=tuple(minutes for minutes in THRESHOLD_MINUTES if minutes < oral_minutes),
    )
    return RunSheet(assessment=assessment, phases=(phase,))


def last_counted(phases: Sequence[Phase]) -> int:
    """Return the index of the last counted phase: the one that an oral ends in.

    Raises:
        ValueError: no phase is counted.
    """
    return max(index for index, phase in enumerate(phases) if phase.counted)


def run_sheet_fault(sheet: RunSheet, oral_minutes: int) -> str | None:
    """Return the code of what is wrong with a run sheet, `None` when it can be followed.

    - `run_sheet.name`: a phase has no name, or that of another.
    - `run_sheet.minutes`: a phase lasts no time at all, or a counted one has no limit.
    - `run_sheet.thresholds`: they do not descend, or one is not shorter than its phase.
    - `run_sheet.order`: no phase is counted, or the counted ones do not stand together.
    - `run_sheet.total`: the counted phases do not add up to the référentiel's duration.
    """
    phases = sheet.phases
    names = [phase.name.strip() for phase in phases]
    if not all(names) or len(set(names)) < len(names):
        return "run_sheet.name"
    if any(phase.counted if phase.minutes is None else phase.minutes < 1 for phase in phases):
        return "run_sheet.minutes"
    if any(not _descend(phase) for phase in phases):
        return "run_sheet.thresholds"
    counted = [index for index, phase in enumerate(phases) if phase.counted]
    if not counted or counted[-1] - counted[0] >= len(counted):
        return "run_sheet.order"
    if sum(phase.minutes or 0 for phase in phases if phase.counted) != oral_minutes:
        return "run_sheet.total"
    return None


def _descend(phase: Phase) -> bool:
    """Whether a phase's thresholds go down from under its length; no limit leaves none."""
    bounds = (phase.minutes or 0, *phase.thresholds)
    return all(
        0 < later < earlier for earlier, later in zip(bounds, phase.thresholds, strict=False)
    )
