"""From named cells to a planning: every cell checked, every problem with its line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo

from app.domain.accommodation import Accommodation
from app.domain.referential import Referential
from app.domain.session import (
    Candidate,
    Capacity,
    Juror,
    PanelSeat,
    Planning,
    Sitting,
    Team,
)
from app.domain.wording import Sentence, sentence
from app.services.centre.planning.accommodations import read_accommodation
from app.services.centre.planning.checks import SittingRow, check_sittings
from app.services.centre.planning.tables import (
    OPTIONAL_TABLES,
    CellProblem,
    PlanningTable,
    Row,
    read_table,
)

_VAE = "vae"
RESERVED = frozenset(":/")
"""Characters of the identifiers that the product makes itself: spare cards, blank slots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningReading:
    """What the tables say; `planning` is `None` as long as there is a problem."""

    planning: Planning | None
    problems: tuple[CellProblem, ...]


def read_planning(
    tables: Mapping[PlanningTable, bytes], referential: Referential, zone: tzinfo | None = None
) -> PlanningReading:
    """Read a whole planning; nothing of it is kept while a single cell is wrong.

    Times are those of `zone` (`None`: this computer's).
    """
    reader = _Reader(referential=referential, zone=zone)
    for table in PlanningTable:
        if table in tables:
            rows, problems = read_table(table, tables[table])
            reader.rows[table] = rows
            reader.problems.extend(problems)
        elif table not in OPTIONAL_TABLES:
            reader.problems.append(
                CellProblem(
                    table=table, line=0, column="", what=sentence("Ce tableau n’est pas choisi.")
                )
            )
    planning = reader.planning()
    found = tuple(
        sorted(
            reader.problems,
            key=lambda problem: (list(PlanningTable).index(problem.table), problem.line),
        )
    )
    return PlanningReading(planning=None if found else planning, problems=found)


@dataclass
class _Reader:
    """Gathers problems while it reads; lives for one import."""

    referential: Referential
    zone: tzinfo | None
    rows: dict[PlanningTable, tuple[Row, ...]] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)

    def planning(self) -> Planning:
        candidates = self._candidates()
        jurors = {
            id_: Juror(id=id_, given_name=given, family_name=family)
            for _, id_, given, family in self._persons(PlanningTable.JURORS, "identifiant")
        }
        teams = self._teams(candidates)
        sittings = self._sittings(candidates, teams, jurors)
        return Planning(
            candidates=tuple(candidates.values()),
            teams=tuple(teams.values()),
            jurors=tuple(jurors.values()),
            sittings=tuple(row.sitting for row in sittings),
        )

    def _refuse(self, row: Row, column: str, what: Sentence) -> None:
        self.problems.append(row.problem(column, what))

    def _identifier(self, row: Row, column: str, seen: dict[str, int]) -> str | None:
        id_ = row.cells[column]
        if not id_:
            self._refuse(row, column, sentence("La cellule est vide."))
            return None
        if set(id_) & RESERVED:
            self._refuse(row, column, sentence("Un identifiant ne contient ni « : » ni « / »."))
            return None
        if id_ in seen:
            self._refuse(
                row,
                column,
                sentence("« {id} » figure déjà à la ligne {line}.", id=id_, line=seen[id_]),
            )
            return None
        seen[id_] = row.line
        return id_

    def _required(self, row: Row, column: str) -> str:
        text = row.cells[column]
        if not text:
            self._refuse(row, column, sentence("La cellule est vide."))
        return text

    def _candidates(self) -> dict[str, Candidate]:
        return {
            id_: Candidate(
                id=id_,
                given_name=given,
                family_name=family,
                accommodation=self._accommodation(row),
                by_vae=self._by_vae(row),
            )
            for row, id_, given, family in self._persons(PlanningTable.CANDIDATES, "numéro")
        }

    def _accommodation(self, row: Row) -> Accommodation | None:
        try:
            return read_accommodation(row.cells["aménagement"])
        except ValueError:
            self._refuse(
                row,
                "aménagement",
                sentence(
                    "Écrivez « 33 % » ou « 10 min », en nombre entier, ou rien ; "
                    "le motif n’a pas sa place ici."
                ),
            )
            return None

    def _by_vae(self, row: Row) -> bool:
        way = row.cells["voie"].casefold()
        if way not in ("", _VAE):
            self._refuse(row, "voie", sentence("Écrivez « VAE », ou rien."))
        return way == _VAE

    def _persons(self, table: PlanningTable, column: str) -> list[tuple[Row, str, str, str]]:
        seen: dict[str, int] = {}
        persons: list[tuple[Row, str, str, str]] = []
        for row in self.rows.get(table, ()):
            id_ = self._identifier(row, column, seen)
            family = self._required(row, "nom")
            given = self._required(row, "prénom")
            if id_ is not None:
                persons.append((row, id_, given, family))
        return persons

    def _teams(self, candidates: Mapping[str, Candidate]) -> dict[str, Team]:
        seen: dict[str, int] = {}
        teams: dict[str, Team] = {}
        for row in self.rows.get(PlanningTable.TEAMS, ()):
            id_ = self._identifier(row, "identifiant", seen)
            name = self._required(row, "nom")
            members = _list(self._required(row, "membres"))
            for member in members:
                if member not in candidates:
                    self._refuse(
                        row,
                        "membres",
                        sentence("Aucun candidat ne porte le numéro « {id} ».", id=member),
                    )
            if len(set(members)) != len(members):
                self._refuse(row, "membres", sentence("Un membre figure deux fois."))
            if id_ is not None and id_ in candidates:
                self._refuse(
                    row,
                    "identifiant",
                    sentence("« {id} » est déjà le numéro d’un candidat.", id=id_),
                )
            elif id_ is not None:
                teams[id_] = Team(id=id_, name=name, members=tuple(members))
        return teams

    def _sittings(
        self,
        candidates: Mapping[str, Candidate],
        teams: Mapping[str, Team],
        jurors: Mapping[str, Juror],
    ) -> list[SittingRow]:
        seen: dict[str, int] = {}
        read: list[SittingRow] = []
        for row in self.rows.get(PlanningTable.SITTINGS, ()):
            before = len(self.problems)
            id_ = self._identifier(row, "passage", seen)
            starts_at = self._starts_at(row)
            room = self._required(row, "salle")
            code = self._assessment(row)
            subject = self._subject(row, candidates, teams)
            panel = self._panel(row, jurors)
            if len(self.problems) > before or id_ is None or starts_at is None or subject is None:
                continue
            team = teams.get(subject)
            sitting = Sitting(
                id=id_,
                room=room,
                assessment=code,
                starts_at=starts_at,
                candidates=team.members if team else (subject,),
                team=subject if team else None,
                panel=panel,
            )
            read.append(SittingRow(row=row, sitting=sitting))
        self.problems.extend(check_sittings(read, self.referential, candidates))
        return read

    def _starts_at(self, row: Row) -> datetime | None:
        day = _date(self._required(row, "date"))
        hour = _time(self._required(row, "heure"))
        if row.cells["date"] and day is None:
            self._refuse(row, "date", sentence("Écrivez la date comme 24/11/2026."))
        if row.cells["heure"] and hour is None:
            self._refuse(row, "heure", sentence("Écrivez l’heure comme 08:30."))
        if day is None or hour is None:
            return None
        local = datetime.combine(day, hour, self.zone)
        return datetime.fromisoformat(local.astimezone(self.zone).isoformat())

    def _assessment(self, row: Row) -> str:
        wanted = self._required(row, "épreuve")
        codes = {
            assessment.code.casefold(): assessment for assessment in self.referential.assessments()
        }
        assessment = codes.get(wanted.casefold())
        if wanted and assessment is None:
            self._refuse(
                row,
                "épreuve",
                sentence(
                    "Le référentiel n’a pas d’épreuve « {code} » : il a {codes}.",
                    code=wanted,
                    codes=", ".join(item.code for item in self.referential.assessments()),
                ),
            )
        elif assessment is not None and not assessment.can_be_sat:
            self._refuse(
                row,
                "épreuve",
                sentence(
                    "Le référentiel laisse ouverts la durée, le jury ou les critères de {code} : "
                    "le centre doit d’abord les décider.",
                    code=assessment.code,
                ),
            )
        return assessment.code if assessment else wanted

    def _subject(
        self, row: Row, candidates: Mapping[str, Candidate], teams: Mapping[str, Team]
    ) -> str | None:
        subject = self._required(row, "candidat ou groupe")
        if subject and subject not in candidates and subject not in teams:
            self._refuse(
                row,
                "candidat ou groupe",
                sentence("« {id} » n’est ni un candidat ni un groupe.", id=subject),
            )
            return None
        return subject or None

    def _panel(self, row: Row, jurors: Mapping[str, Juror]) -> tuple[PanelSeat, ...]:
        chair = self._required(row, "présidence")
        seats: list[PanelSeat] = []
        for column, capacity in (
            ("intervenants", Capacity.BLOCK_TRAINER),
            ("professionnels", Capacity.PROFESSIONAL),
        ):
            for juror in _list(row.cells[column]):
                if juror not in jurors:
                    self._refuse(
                        row,
                        column,
                        sentence("Aucun juré ne porte l’identifiant « {id} ».", id=juror),
                    )
                if any(seat.juror == juror for seat in seats):
                    self._refuse(row, column, sentence("« {id} » siège deux fois.", id=juror))
                seats.append(PanelSeat(juror=juror, capacity=capacity, chair=juror == chair))
        if chair and not any(seat.chair for seat in seats):
            self._refuse(
                row,
                "présidence",
                sentence("« {id} » préside sans siéger au jury de ce passage.", id=chair),
            )
        return tuple(sorted(seats, key=lambda seat: not seat.chair))


def _list(cell: str) -> list[str]:
    return cell.replace(",", " ").replace("/", " ").split()


def _date(text: str) -> date | None:
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def _time(text: str) -> time | None:
    try:
        return datetime.strptime(text.replace("h", ":"), "%H:%M").time()  # noqa: DTZ007
    except ValueError:
        return None
