"""Incidents of a room's day, and the report that its jury signs.

An incident is recorded at once and completed later; a report is made of it, and a change
after that is a new revision of the report. Whoever is concerned is heard: the statement is
the candidate's own words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.score_sheet import PackageReference
from app.domain.session import Capacity, SessionKind

BY_THE_ROOM = "room"
"""Who recorded an incident when no juror is named: whoever held the laptop."""


class IncidentCategory(StrEnum):
    """What kind of incident it was; the value is stored and signed."""

    TECHNICAL = "technical"
    HEALTH = "health"
    SUSPECTED_FRAUD = "suspected_fraud"
    DISTURBANCE = "disturbance"
    EVACUATION = "evacuation"
    LATENESS = "lateness"
    OTHER = "other"


class PersonRole(StrEnum):
    """In which role somebody was involved."""

    CANDIDATE = "candidate"
    JUROR = "juror"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvolvedPerson:
    """Somebody of the planning, by `id`; anybody else by `name`. The other one is empty."""

    role: PersonRole
    id: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        wanted, other = (
            (self.name, self.id) if self.role is PersonRole.OTHER else (self.id, self.name)
        )
        if not wanted.strip() or other:
            raise ValueError("the planning's people have an identifier, others a name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What happened, as far as it is written down.

    `id` counts within a room (`incident_id`). `sitting` is `None` for what concerned none.
    An empty `statement` means that nobody was heard yet. `recorded_by` is a juror's
    identifier or `BY_THE_ROOM`.
    """

    id: str
    sitting: str | None
    category: IncidentCategory
    happened_at: datetime
    facts: str
    persons: tuple[InvolvedPerson, ...]
    measures: str
    statement: str
    follow_up: str
    recorded_at: datetime
    recorded_by: str

    @property
    def can_be_reported(self) -> bool:
        """Whether the facts are written, without which there is nothing to sign."""
        return bool(self.facts.strip())


def incident_id(number: int) -> str:
    """Return the identifier of a room's incident, numbered from 1."""
    return f"I{number}"


def incident_number(id_: str) -> str:
    """Return the number in an incident's identifier, as people say it."""
    return id_.removeprefix("I")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSigner:
    """A member whom a report or the day's minutes name as signing; `by_hand` on its paper."""

    juror: str
    capacity: Capacity
    chair: bool
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentReport:
    """The content that the members who are here sign about one incident.

    A later `revision` names in `supersedes` the digest of the report that it replaces.
    """

    format: int
    session: str
    session_kind: SessionKind
    package: PackageReference
    room: str
    incident: Incident
    members: tuple[ReportSigner, ...]
    revision: int
    supersedes: str | None
    journal_head: str
    made_at: datetime

    def __post_init__(self) -> None:
        if not self.incident.can_be_reported:
            raise ValueError("a report tells facts")
        check_revision(self.revision, self.supersedes)


def check_revision(revision: int, supersedes: str | None) -> None:
    """Make sure that a first revision replaces nothing, and that a later one does.

    Raises:
        ValueError: it is not so.
    """
    if revision < 1 or (revision == 1) is not (supersedes is None):
        raise ValueError(f"revision {revision} cannot replace {supersedes}")
