"""The columns of the planning's lists: candidates, teams, jurors, sittings, and its problems."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.referential import Referential
from app.domain.session import Candidate, Juror, Planning, Sitting, Team
from app.services.centre.planning.tables import CellProblem, PlanningTable
from ui.centre.rows import Column
from ui.centre.words import capacity_words, listed, time_of_day
from ui.dates import long_day
from ui.look.tone import Tone
from ui.translation import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """A candidate with their teams and sittings."""

    candidate: Candidate
    teams: str
    sittings: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """A team with its members' names."""

    team: Team
    members: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorLine:
    """A juror with their rooms and sittings."""

    juror: Juror
    rooms: str
    sittings: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingLine:
    """A sitting with the names that go with it."""

    sitting: Sitting
    subject: str
    members: str
    chair: str
    others: str
    assessment: str


def candidate_lines(planning: Planning) -> tuple[CandidateLine, ...]:
    """Return the candidates in the order of their file."""
    teams: dict[str, list[str]] = {}
    for team in planning.teams:
        for member in team.members:
            teams.setdefault(member, []).append(team.name)
    sittings: dict[str, list[Sitting]] = {}
    for sitting in planning.sittings:
        for id_ in sitting.candidates:
            sittings.setdefault(id_, []).append(sitting)
    return tuple(
        CandidateLine(
            candidate=candidate,
            teams=", ".join(teams.get(candidate.id, ())),
            sittings=tuple(sittings.get(candidate.id, ())),
        )
        for candidate in planning.candidates
    )


def team_lines(planning: Planning) -> tuple[TeamLine, ...]:
    """Return the teams in the order of their file."""
    names = {candidate.id: candidate.name for candidate in planning.candidates}
    return tuple(
        TeamLine(team=team, members=listed([names[id_] for id_ in team.members]))
        for team in planning.teams
    )


def juror_lines(planning: Planning) -> tuple[JurorLine, ...]:
    """Return the jurors in the order of their file."""
    sittings: dict[str, list[Sitting]] = {}
    for sitting in planning.sittings:
        for id_ in sitting.jurors:
            sittings.setdefault(id_, []).append(sitting)
    return tuple(
        JurorLine(
            juror=juror,
            rooms=", ".join(sorted({item.room for item in sittings.get(juror.id, ())})),
            sittings=tuple(sittings.get(juror.id, ())),
        )
        for juror in planning.jurors
    )


def sitting_lines(planning: Planning, referential: Referential) -> tuple[SittingLine, ...]:
    """Return the sittings by time, then by room."""
    names = {candidate.id: candidate.name for candidate in planning.candidates}
    teams = {team.id: team.name for team in planning.teams}
    jurors = {juror.id: juror.name for juror in planning.jurors}
    titles = {item.code: item.title for item in referential.assessments()}
    lines = []
    for sitting in sorted(planning.sittings, key=lambda item: (item.starts_at, item.room)):
        people = listed([names[id_] for id_ in sitting.candidates])
        seats = sorted(sitting.panel, key=lambda seat: not seat.chair)
        panel = [f"{jurors[seat.juror]} ({capacity_words(seat.capacity)})" for seat in seats]
        lines.append(
            SittingLine(
                sitting=sitting,
                subject=teams[sitting.team] if sitting.team else people,
                members=people if sitting.team else "",
                chair=panel[0],
                others=", ".join(panel[1:]),
                assessment=titles[sitting.assessment],
            )
        )
    return tuple(lines)


def _assessments(sittings: tuple[Sitting, ...]) -> str:
    return ", ".join(sorted({sitting.assessment for sitting in sittings}))


def _accommodation(candidate: Candidate) -> str:
    granted = candidate.accommodation
    if granted is None:
        return ""
    if granted.percent is not None:
        return QCoreApplication.translate("PlanningLists", "+ {0} %").format(granted.percent)
    return QCoreApplication.translate("PlanningLists", "+ {0} min").format(granted.minutes)


def candidate_columns() -> tuple[Column[CandidateLine], ...]:
    """Name, number, team, sittings, extra time."""
    return (
        Column(
            title=QCoreApplication.translate("PlanningLists", "Nom"),
            text=lambda line: f"{line.candidate.family_name} {line.candidate.given_name}",
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Numéro"),
            width=180,
            text=lambda line: line.candidate.id,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Groupe"),
            width=240,
            text=lambda line: line.teams,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Épreuves"),
            width=200,
            text=lambda line: _assessments(line.sittings),
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Aménagement"),
            width=140,
            text=lambda line: _accommodation(line.candidate),
        ),
    )


def team_columns() -> tuple[Column[TeamLine], ...]:
    """Name, identifier, members."""
    return (
        Column(
            title=QCoreApplication.translate("PlanningLists", "Groupe"),
            width=280,
            text=lambda line: line.team.name,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Identifiant"),
            width=140,
            text=lambda line: line.team.id,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Membres"),
            text=lambda line: line.members,
        ),
    )


def juror_columns() -> tuple[Column[JurorLine], ...]:
    """Name, identifier, rooms, sittings."""
    return (
        Column(
            title=QCoreApplication.translate("PlanningLists", "Nom"),
            text=lambda line: f"{line.juror.family_name} {line.juror.given_name}",
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Identifiant"),
            width=160,
            text=lambda line: line.juror.id,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Salles"),
            width=240,
            text=lambda line: line.rooms,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Passages"),
            width=140,
            text=lambda line: str(len(line.sittings)),
            order=lambda line: len(line.sittings),
        ),
    )


def sitting_columns() -> tuple[Column[SittingLine], ...]:
    """When, where, who, before whom."""
    return (
        Column(
            title=QCoreApplication.translate("PlanningLists", "Heure"),
            width=200,
            text=lambda line: time_of_day(line.sitting.starts_at),
            second=lambda line: long_day(line.sitting.starts_at.date()),
            order=lambda line: line.sitting.starts_at,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Salle"),
            width=110,
            text=lambda line: line.sitting.room,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Épreuve"),
            width=240,
            text=lambda line: line.sitting.assessment,
            second=lambda line: line.assessment,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Candidat ou groupe"),
            width=230,
            text=lambda line: line.subject,
            second=lambda line: line.members,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Jury, présidence en tête"),
            text=lambda line: line.chair,
            second=lambda line: line.others,
        ),
    )


def problem_columns() -> tuple[Column[CellProblem], ...]:
    """File, line, column, what is wrong."""
    return (
        Column(
            title=QCoreApplication.translate("PlanningLists", "Fichier"),
            width=150,
            text=lambda problem: problem.table.value,
            icon_name=lambda _problem: "circle-alert",
            tone=lambda _problem: Tone.ERROR,
            order=lambda problem: (list(PlanningTable).index(problem.table), problem.line),
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Ligne"),
            width=72,
            text=_line,
            order=lambda problem: problem.line,
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Colonne"),
            width=160,
            text=lambda problem: problem.column or "–",
        ),
        Column(
            title=QCoreApplication.translate("PlanningLists", "Ce qui ne va pas"),
            text=lambda problem: shown(problem.what),
        ),
    )


def _line(problem: CellProblem) -> str:
    if not problem.line:
        return QCoreApplication.translate("PlanningLists", "entier")
    return str(problem.line)
