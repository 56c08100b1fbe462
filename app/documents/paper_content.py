"""What the papers that are filled in by hand are made from: what is known before anybody comes.

A name that is not known is `None`: a line to write on stands in its place. Nothing here is
secret, so that a room may keep these papers in the open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.content import PrintedDigest
from app.domain.attendance import Attendance
from app.domain.referential import Assessment, Criterion, CriterionScope, Referential
from app.domain.rules import SessionRules
from app.domain.session import Candidate, Capacity, ExamSession, Juror

FORM_VERSION = 1
"""The version of these forms; a form that asks for something else has the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSeat:
    """A place on a panel; in a kit nobody is known to sit there."""

    juror: Juror | None = None
    capacity: Capacity | None = None
    chair: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSitting:
    """A sitting as a paper knows it beforehand.

    `number` is the sitting's identifier, or the assessment's code in a kit. `room` may be
    empty and `starts_at` may be `None` there. `team` is the team's name, empty when not
    known, `None` for one candidate alone. `session.rules` is never `None`.
    """

    session: ExamSession
    assessment: Assessment
    block: str
    number: str
    room: str
    starts_at: datetime | None
    extra_minutes: int
    team: str | None
    candidates: tuple[Candidate | None, ...]
    seats: tuple[PaperSeat, ...]

    @property
    def rules(self) -> SessionRules:
        """The session's rules."""
        if self.session.rules is None:
            raise ValueError("a paper to rate on needs the session's rules")
        return self.session.rules

    def by_member(self, criterion: Criterion) -> bool:
        """Whether each member of the team has a line of their own for that criterion."""
        return self.team is not None and criterion.scope is CriterionScope.INDIVIDUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankGrid:
    """A « grille individuelle » for one seat of a sitting, to be filled in by hand."""

    referential: Referential
    sitting: PaperSitting
    seat: PaperSeat
    digest: PrintedDigest

    @property
    def number(self) -> str:
        """The document's number: the one of the sheet that is entered from it."""
        holder = "" if self.seat.juror is None else f"-{self.seat.juror.id}"
        return f"GI-{self.sitting.number}{holder}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankPanelGrid:
    """A « grille harmonisée » for a sitting, to be filled in by hand."""

    referential: Referential
    sitting: PaperSitting
    digest: PrintedDigest

    @property
    def number(self) -> str:
        """The document's number: the one of the sheet that is entered from it."""
        return f"GH-{self.sitting.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredSitting:
    """A sitting of a register, and what is recorded of who came to it so far."""

    sitting: PaperSitting
    attendance: tuple[Attendance, ...] = ()

    def recorded(self, candidate: Candidate) -> Attendance | None:
        """Return what is recorded of a candidate."""
        return {entry.candidate: entry for entry in self.attendance}.get(candidate.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRegister:
    """A « feuille d’émargement »: one room, one day.

    In a kit `room` is empty, `day` is `None` and no sitting is known. `empty_rows` are left for
    candidates whom nobody planned.
    """

    session: ExamSession
    referential: Referential
    number: str
    room: str
    day: date | None
    sittings: tuple[RegisteredSitting, ...]
    empty_rows: int
    digest: PrintedDigest


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentForm:
    """An incident to be told by hand; `room` is empty in a kit."""

    session: ExamSession
    referential: Referential
    number: str
    room: str
    digest: PrintedDigest


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomKit:
    """What a room needs to hold a day of one assessment on paper alone, without any name.

    `copies` is how many sittings it is enough for. `digest` is the instructions' own.
    """

    grid: BlankGrid
    panel_grid: BlankPanelGrid
    register: AttendanceRegister
    incident: IncidentForm
    copies: int
    digest: PrintedDigest
    created_at: datetime

    @property
    def number(self) -> str:
        """The number of the kit's instructions."""
        return f"KP-{self.grid.sitting.assessment.code}"
