"""The names that the centre has given: who a sheet or a signature is about, in words.

Only the centre's own names are ever shown, never one that came back in a document.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.planning_change import PlanningChange, with_change
from app.domain.room_addition import AddedSitting, sitting_of
from app.domain.score_sheet import SheetContext
from app.domain.session import Planning, Sitting
from app.trust.payloads import AdditionClaim


@dataclass(frozen=True, slots=True)
class People:
    """Names by identifier, from every planning that went out and what rooms added to it.

    Where one identifier was given two names, the first planning's stands.
    """

    jurors: dict[str, str]
    candidates: dict[str, str]
    teams: dict[str, str]
    sittings: dict[str, Sitting]

    def juror(self, id_: str) -> str:
        """Return a juror's name, or the identifier where there is none."""
        return self.jurors.get(id_, id_)

    def candidate(self, id_: str) -> str:
        """Return a candidate's name, or the identifier where there is none."""
        return self.candidates.get(id_, id_)

    def subject(self, sitting: Sitting | SheetContext) -> str:
        """Return the name of the candidate or team whom a sitting or a sheet is about."""
        if sitting.team is not None:
            return self.teams.get(sitting.team, sitting.team)
        return ", ".join(self.candidate(id_) for id_ in sitting.candidates)

    def sheet(self, sitting: Sitting, juror: str | None) -> str:
        """Say whose sheet it is: subject and assessment, and the juror's name for a juror's."""
        words = f"{self.subject(sitting)} · {sitting.assessment}"
        return words if juror is None else f"{words} · {self.juror(juror)}"

    def sheet_of(self, sitting: str, juror: str | None) -> str:
        """As `sheet`, for a sitting's identifier; an unknown one stands for itself."""
        known = self.sittings.get(sitting)
        if known is not None:
            return self.sheet(known, juror)
        return sitting if juror is None else f"{sitting} · {self.juror(juror)}"


def people_of(plannings: Iterable[Planning]) -> People:
    """Gather the names of several plannings."""
    people = People({}, {}, {}, {})
    for planning in plannings:
        for juror in planning.jurors:
            people.jurors.setdefault(juror.id, juror.name)
        for candidate in planning.candidates:
            people.candidates.setdefault(candidate.id, candidate.name)
        for team in planning.teams:
            people.teams.setdefault(team.id, team.name)
        for sitting in planning.sittings:
            people.sittings.setdefault(sitting.id, sitting)
    return people


def with_added(people: People, claims: Iterable[AdditionClaim]) -> People:
    """Return the people with those whom rooms added, each vouched for by two."""
    added = [_added(change) for claim in claims for change in claim.changes]
    newcomers = people_of(added)
    return People(
        {**newcomers.jurors, **people.jurors},
        {**newcomers.candidates, **people.candidates},
        {**newcomers.teams, **people.teams},
        {**newcomers.sittings, **people.sittings},
    )


def _added(change: PlanningChange) -> Planning:
    """Return what a change names by itself; an added sitting's people are known elsewhere."""
    if isinstance(change, AddedSitting):
        return Planning(sittings=(sitting_of(change),))
    return with_change(Planning(), change)
