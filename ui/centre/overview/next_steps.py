"""What the office does next: pure, from what is known of the session.

A step is done or not; the first that is not is the answer to « et maintenant ? ».
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.session import ExamSession, Planning
from app.services.centre.overview import Overview


class Step(StrEnum):
    """The steps of a session, in order; the value is the page where each is done."""

    PLANNING = "planning"
    RULES = "rules"
    PACKAGES = "packages"
    RECEPTION = "reception"
    RESULTS = "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """What the steps follow from.

    `rooms_issued` counts rooms that have a package, `rooms_outdated` those of them whose
    planning has changed since.
    """

    session: ExamSession
    planning: Planning
    rooms_issued: int
    rooms_outdated: int = 0
    overview: Overview

    @property
    def rooms(self) -> int:
        """How many rooms the planning names."""
        return len(self.planning.rooms)

    @property
    def rooms_to_write(self) -> int:
        """How many rooms have no package, or one that the planning has left behind."""
        return self.rooms - self.rooms_issued + self.rooms_outdated

    def is_done(self, step: Step) -> bool:
        """Tell whether a step asks nothing more; the results never do."""
        if step is Step.PLANNING:
            return bool(self.planning.sittings)
        if step is Step.RULES:
            return self.session.rules is not None
        if step is Step.PACKAGES:
            return bool(self.rooms) and self.rooms_to_write == 0
        if step is Step.RECEPTION:
            return self.overview.expected > 0 and self.overview.deliberation_open
        return False

    @property
    def current(self) -> Step:
        """The first step that is not done."""
        return next(step for step in Step if not self.is_done(step))

    @property
    def is_under_way(self) -> bool:
        """Whether a room has what it needs, so that sheets may come back."""
        return self.rooms_issued > 0

    def missing_for_packages(self) -> Step | None:
        """Return the step without which no package can be written."""
        return next((step for step in (Step.PLANNING, Step.RULES) if not self.is_done(step)), None)
