"""A run sheet while it is being written: what is typed, and what is still wrong with it.

Pure. The référentiel gives the total; how it is shared out is the centre's choice, so no
minutes are filled in for anybody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.run_sheet import Phase, RunSheet, run_sheet_fault

MOST_PHASES = 8
_FREE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseDraft:
    """A phase as it is typed; `minutes` and `thresholds` are texts, empty where nothing is."""

    name: str = ""
    minutes: str = _FREE
    counted: bool = True
    thresholds: str = ""

    @classmethod
    def of(cls, phase: Phase) -> PhaseDraft:
        """Take up a phase that was decided."""
        return cls(
            name=phase.name,
            minutes=_FREE if phase.minutes is None else str(phase.minutes),
            counted=phase.counted,
            thresholds=", ".join(str(minutes) for minutes in phase.thresholds),
        )

    def phase(self) -> Phase | None:
        """Return the phase, `None` while what is typed is no number."""
        parts = self.thresholds.replace(",", " ").replace(";", " ").split()
        typed = [self.minutes.strip(), *parts]
        if not all(part.isdecimal() or part == _FREE for part in typed):
            return None
        return Phase(
            name=self.name.strip(),
            minutes=int(typed[0]) if typed[0] else None,
            counted=self.counted,
            thresholds=tuple(int(part) for part in parts),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheetDraft:
    """The phases of one assessment; without any, its oral keeps one phase.

    `total` is the référentiel's duration in minutes.
    """

    assessment: str
    total: int
    phases: tuple[PhaseDraft, ...] = ()

    @property
    def divided(self) -> bool:
        """Whether the centre divides this oral."""
        return bool(self.phases)

    @property
    def counted_minutes(self) -> int:
        """What the counted phases add up to so far."""
        phases = (draft.phase() for draft in self.phases)
        return sum(phase.minutes or 0 for phase in phases if phase is not None and phase.counted)

    def fault(self) -> str | None:
        """Return what is wrong, as `run_sheet_fault` names it; a typed word is `.number`."""
        if not self.divided:
            return None
        sheet = self.sheet()
        return "run_sheet.number" if sheet is None else run_sheet_fault(sheet, self.total)

    def sheet(self) -> RunSheet | None:
        """Return the run sheet as typed, right or wrong; `None` without one."""
        phases = [phase for draft in self.phases if (phase := draft.phase()) is not None]
        if not phases or len(phases) < len(self.phases):
            return None
        return RunSheet(assessment=self.assessment, phases=tuple(phases))

    def with_phase(self, place: int, phase: PhaseDraft) -> RunSheetDraft:
        """Return the draft with one phase changed."""
        before, after = self.phases[:place], self.phases[place + 1 :]
        return replace(self, phases=(*before, phase, *after))

    def without(self, place: int) -> RunSheetDraft:
        """Return the draft with one phase less."""
        return replace(self, phases=(*self.phases[:place], *self.phases[place + 1 :]))

    def moved_up(self, place: int) -> RunSheetDraft:
        """Return the draft with one phase before the one that it followed."""
        phases = list(self.phases)
        phases[place - 1 : place + 1] = (phases[place], phases[place - 1])
        return replace(self, phases=tuple(phases))
