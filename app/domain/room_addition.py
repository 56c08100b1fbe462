"""What a room adds to its planning on the spot: a juror, a candidate, a sitting, another time.

A substitute takes a spare card of the room package, a walk-in candidate or an added sitting a
blank slot; the merge holds what follows from these « à confirmer » until the centre has
confirmed the addition. A moved sitting keeps all but its time, which no sheet rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.session import Candidate, Juror, PanelSeat, Planning, Sitting

_BLANK = "libre:"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteJuror:
    """A juror who takes another's seat in some sittings; `juror.id` is the spare card's."""

    juror: Juror
    replaces: str
    sittings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkInCandidate:
    """A candidate whom the planning did not know; `sitting` is the blank slot's identifier."""

    sitting: str
    candidate: Candidate
    room: str
    assessment: str
    starts_at: datetime
    panel: tuple[PanelSeat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedSitting:
    """A sitting that has not begun, and its new time in the same room."""

    sitting: str
    starts_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedSitting:
    """One more sitting for candidates whom the planning knows: a second oral, a team's.

    `sitting` is the blank slot's identifier; the rest is as in a `Sitting`.
    """

    sitting: str
    room: str
    assessment: str
    starts_at: datetime
    candidates: tuple[str, ...]
    team: str | None
    panel: tuple[PanelSeat, ...]

    def __post_init__(self) -> None:
        if not self.candidates:
            raise ValueError("a sitting is somebody's")


def spare_card_id(room: str, number: int) -> str:
    """Return the juror's identifier of a room's spare card, numbered from 1."""
    return f"reserve:{room}:{number}"


def blank_slot_id(room: str, number: int) -> str:
    """Return the sitting's identifier of a room's blank slot, numbered from 1."""
    return f"{_BLANK}{room}:{number}"


def is_blank_slot(sitting: str) -> bool:
    """Whether a room added that sitting: its identifier is a blank slot's."""
    return sitting.startswith(_BLANK)


def with_substitute(planning: Planning, substitute: SubstituteJuror) -> Planning:
    """Return the planning with the substitute in the other's seat; seat and chair stay."""
    newcomer = substitute.juror.id

    def seated(sitting: Sitting) -> Sitting:
        if sitting.id not in substitute.sittings:
            return sitting
        panel = tuple(
            replace(seat, juror=newcomer) if seat.juror == substitute.replaces else seat
            for seat in sitting.panel
        )
        return replace(sitting, panel=panel)

    others = tuple(juror for juror in planning.jurors if juror.id != newcomer)
    return replace(
        planning,
        jurors=(*others, substitute.juror),
        sittings=tuple(seated(sitting) for sitting in planning.sittings),
    )


def sitting_of(change: WalkInCandidate | AddedSitting) -> Sitting:
    """Return the sitting that a room added, whatever the planning knows of its people."""
    candidates, team = (
        ((change.candidate.id,), None)
        if isinstance(change, WalkInCandidate)
        else (change.candidates, change.team)
    )
    return Sitting(
        id=change.sitting,
        room=change.room,
        assessment=change.assessment,
        starts_at=change.starts_at,
        candidates=candidates,
        team=team,
        panel=change.panel,
    )


def with_walk_in(planning: Planning, walk_in: WalkInCandidate) -> Planning:
    """Return the planning with the candidate's sitting; a candidate already known stays once."""
    others = tuple(person for person in planning.candidates if person.id != walk_in.candidate.id)
    sittings = tuple(sitting for sitting in planning.sittings if sitting.id != walk_in.sitting)
    return replace(
        planning, candidates=(*others, walk_in.candidate), sittings=(*sittings, sitting_of(walk_in))
    )


def with_moved(planning: Planning, moved: MovedSitting) -> Planning:
    """Return the planning with the sitting at its new time; one that is gone stays gone."""
    return replace(
        planning,
        sittings=tuple(
            replace(sitting, starts_at=moved.starts_at) if sitting.id == moved.sitting else sitting
            for sitting in planning.sittings
        ),
    )


def with_added(planning: Planning, added: AddedSitting) -> Planning:
    """Return the planning with one more sitting, unless it lacks a candidate or the team."""
    known = {person.id for person in planning.candidates}
    if not known.issuperset(added.candidates) or added.team not in _teams(planning):
        return planning
    others = tuple(other for other in planning.sittings if other.id != added.sitting)
    return replace(planning, sittings=(*others, sitting_of(added)))


def _teams(planning: Planning) -> set[str | None]:
    return {None, *(team.id for team in planning.teams)}
