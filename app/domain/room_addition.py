"""What a room adds to its planning on the spot: a substitute juror, a walk-in candidate.

Both use what the room package holds in reserve: a spare card, a blank slot. The merge holds
what follows from them « à confirmer » until the centre has confirmed the addition.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.session import Candidate, Juror, PanelSeat, Planning, Sitting


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


def spare_card_id(room: str, number: int) -> str:
    """Return the juror's identifier of a room's spare card, numbered from 1."""
    return f"reserve:{room}:{number}"


def blank_slot_id(room: str, number: int) -> str:
    """Return the sitting's identifier of a room's blank slot, numbered from 1."""
    return f"libre:{room}:{number}"


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


def with_walk_in(planning: Planning, walk_in: WalkInCandidate) -> Planning:
    """Return the planning with the candidate's sitting; a candidate already known stays once."""
    others = tuple(person for person in planning.candidates if person.id != walk_in.candidate.id)
    sittings = tuple(sitting for sitting in planning.sittings if sitting.id != walk_in.sitting)
    added = Sitting(
        id=walk_in.sitting,
        room=walk_in.room,
        assessment=walk_in.assessment,
        starts_at=walk_in.starts_at,
        candidates=(walk_in.candidate.id,),
        team=None,
        panel=walk_in.panel,
    )
    return replace(planning, candidates=(*others, walk_in.candidate), sittings=(*sittings, added))
