"""An exam session: candidates, teams, jurors, sittings and what goes to one room.

Identifiers are the centre's own (a candidate's number, a room's name): this module compares
them and never makes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.accommodation import Accommodation
from app.domain.referential import Referential
from app.domain.rules import SessionRules


class SessionKind(StrEnum):
    """Demonstration sessions never mix with real ones."""

    REAL = "real"
    DEMONSTRATION = "demonstration"


class Capacity(StrEnum):
    """In which capacity somebody sits on a panel; the words are the référentiel's."""

    BLOCK_TRAINER = "block_trainer"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person who is assessed; `id` is the centre's candidate number.

    `accommodation` is shown to the jury and never to the public. Who comes `by_vae`
    (validation des acquis de l'expérience) is never assessed by their own trainer.
    """

    id: str
    given_name: str
    family_name: str
    accommodation: Accommodation | None = None
    by_vae: bool = False

    @property
    def name(self) -> str:
        """Given name, then family name, as it is said."""
        return f"{self.given_name} {self.family_name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Candidates who share one sitting; `members` are candidate identifiers."""

    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Juror:
    """A person who assesses, in one session."""

    id: str
    given_name: str
    family_name: str

    @property
    def name(self) -> str:
        """Given name, then family name, as it is said."""
        return f"{self.given_name} {self.family_name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSeat:
    """A juror's place on the panel of one sitting."""

    juror: str
    capacity: Capacity
    chair: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One candidate or team before one panel, for one assessment, in one room, at one time.

    `candidates` holds one identifier, or every member of `team`. Exactly one seat is the
    chair's. `starts_at` carries its offset from UTC.
    """

    id: str
    room: str
    assessment: str
    starts_at: datetime
    candidates: tuple[str, ...]
    team: str | None
    panel: tuple[PanelSeat, ...]

    @property
    def jurors(self) -> tuple[str, ...]:
        """The identifiers of the panel, in the order of its seats."""
        return tuple(seat.juror for seat in self.panel)

    @property
    def chair(self) -> str:
        """The juror who chairs the panel."""
        return next(seat.juror for seat in self.panel if seat.chair)

    def seat(self, juror: str) -> PanelSeat:
        """Return a juror's seat.

        Raises:
            KeyError: the juror is not on this panel.
        """
        for seat in self.panel:
            if seat.juror == juror:
                return seat
        raise KeyError(juror)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """Who is assessed by whom, where and when: a whole session's, or one room's part of it."""

    candidates: tuple[Candidate, ...] = ()
    teams: tuple[Team, ...] = ()
    jurors: tuple[Juror, ...] = ()
    sittings: tuple[Sitting, ...] = ()

    @property
    def rooms(self) -> tuple[str, ...]:
        """The rooms that sittings name, sorted."""
        return tuple(sorted({sitting.room for sitting in self.sittings}))

    def candidate(self, id_: str) -> Candidate:
        """Return a candidate; raises `KeyError` when unknown."""
        return {candidate.id: candidate for candidate in self.candidates}[id_]

    def team(self, id_: str) -> Team:
        """Return a team; raises `KeyError` when unknown."""
        return {team.id: team for team in self.teams}[id_]

    def juror(self, id_: str) -> Juror:
        """Return a juror; raises `KeyError` when unknown."""
        return {juror.id: juror for juror in self.jurors}[id_]

    def sitting(self, id_: str) -> Sitting:
        """Return a sitting; raises `KeyError` when unknown."""
        return {sitting.id: sitting for sitting in self.sittings}[id_]

    def subject_name(self, sitting: Sitting) -> str:
        """The name of the candidate or team of a sitting, as shown to the jury."""
        if sitting.team is not None:
            return self.team(sitting.team).name
        return self.candidate(sitting.candidates[0]).name

    def for_room(self, room: str) -> Planning:
        """Keep what one room needs, and nothing about anybody else."""
        sittings = tuple(sitting for sitting in self.sittings if sitting.room == room)
        candidates = {id_ for sitting in sittings for id_ in sitting.candidates}
        teams = {sitting.team for sitting in sittings}
        jurors = {id_ for sitting in sittings for id_ in sitting.jurors}
        return Planning(
            candidates=tuple(person for person in self.candidates if person.id in candidates),
            teams=tuple(team for team in self.teams if team.id in teams),
            jurors=tuple(person for person in self.jurors if person.id in jurors),
            sittings=sittings,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamSession:
    """One campaign of oral exams, for one référentiel.

    `referential_digest` is the SHA-256 of the référentiel's canonical form. `rules` is
    `None` until the centre has decided them; no room package is written before.
    """

    id: str
    title: str
    kind: SessionKind
    centre: str
    referential_digest: str
    rules: SessionRules | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDossier:
    """All that a room needs to work offline: the content of a room package.

    `session.rules` is never `None` here. `spare_cards` are the identifiers of jurors whose
    card has no name yet, `blank_slots` those of sittings that nobody is planned for: both are
    bound on the spot (`app.domain.room_addition`).
    """

    session: ExamSession
    referential: Referential
    room: str
    planning: Planning
    spare_cards: tuple[str, ...] = ()
    blank_slots: tuple[str, ...] = ()

    @property
    def rules(self) -> SessionRules:
        """The session's rules."""
        if self.session.rules is None:
            raise ValueError("a room dossier carries the session's rules")
        return self.session.rules
