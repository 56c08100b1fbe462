"""A simulated session's planning, as the tables that a centre imports.

Each room keeps its own candidates and jurors, so that nobody is in two places; a room's
sittings follow each other, day after day, within working hours. Only assessments that the
référentiel lets be opened are planned (see its open points).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from app.services.centre.planning.tables import COLUMNS, OPTIONAL_COLUMNS, PlanningTable
from app.services.simulation.cast import Person, draw_people

INDIVIDUAL = ("E1", "E5b")
"""Individual assessments that can be opened: duration, jury and criteria are in the source."""

TEAMS = {"E2": (2, 3), "E3a": (3, 4), "E4": (3, 4)}
"""Team assessments that can be opened, with the sizes that the référentiel gives."""

_SLOT = {"E1": 45, "E2": 45, "E3a": 85, "E4": 45, "E5b": 30}
"""Minutes from one sitting to the next: long enough for an oral with a third more time."""

_ACCOMMODATED = 12
"""One candidate in so many has extra time."""

_JURY = {"E5b": (2, 3)}
_SMALL_JURY = (1, 1)
_MORNING, _NOON, _AFTERNOON, _EVENING = time(8, 30), time(12, 30), time(13, 45), time(18, 0)
_SATURDAY = 5
_TRAINERS, _PROFESSIONALS = 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedPlanning:
    """The tables, and what the simulation needs to know besides: who is in which room."""

    tables: Mapping[PlanningTable, bytes]
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Team:
    id: str
    assessment: str
    members: tuple[str, ...]


def simulated_planning(
    random: Random, *, candidates: int, rooms: int, first_day: date
) -> SimulatedPlanning:
    """Draw a planning for that many candidates in that many rooms, from `first_day` on."""
    people = draw_people(random, f"{first_day:%Y}-", candidates)
    names = tuple(f"B{200 + number}" for number in range(1, rooms + 1))
    jurors: list[Person] = []
    teams: list[_Team] = []
    sittings: list[tuple[str, ...]] = []
    for rank, room in enumerate(names):
        own = [person.id for person in people[rank::rooms]]
        jury = draw_people(random, f"{room}-J", _TRAINERS + _PROFESSIONALS, width=1)
        jurors.extend(jury)
        formed = list(_teams(random, room, own))
        teams.extend(formed)
        subjects = [(code, id_) for code in INDIVIDUAL for id_ in own]
        subjects += [(team.assessment, team.id) for team in formed]
        subjects.sort(key=lambda subject: subject[0])
        ids = [person.id for person in jury]
        sittings.extend(_sittings(room, subjects, ids, first_day))
    tables = {
        PlanningTable.CANDIDATES: _table(
            PlanningTable.CANDIDATES,
            (
                (*_named(one), "33 %" if rank % _ACCOMMODATED == 0 else "")
                for rank, one in enumerate(people)
            ),
        ),
        PlanningTable.JURORS: _table(PlanningTable.JURORS, map(_named, jurors)),
    }
    tables[PlanningTable.TEAMS] = _table(
        PlanningTable.TEAMS,
        ((team.id, f"Équipe {team.id}", " ".join(team.members)) for team in teams),
    )
    tables[PlanningTable.SITTINGS] = _table(PlanningTable.SITTINGS, sittings)
    return SimulatedPlanning(tables=tables, rooms=names)


def _teams(random: Random, room: str, candidates: list[str]) -> Iterator[_Team]:
    for assessment, (minimum, maximum) in TEAMS.items():
        shuffled = random.sample(candidates, len(candidates))
        for number, size in enumerate(_sizes(len(shuffled), minimum, maximum), start=1):
            members, shuffled = shuffled[:size], shuffled[size:]
            yield _Team(
                id=f"{room}-{assessment}-{number}", assessment=assessment, members=tuple(members)
            )


def _sizes(count: int, minimum: int, maximum: int) -> list[int]:
    """Share candidates out in teams of allowed sizes; those who fit in none have no team."""
    sizes: list[int] = []
    while count >= minimum:
        rest = count - maximum
        size = maximum if rest == 0 or rest >= minimum else minimum
        sizes.append(size)
        count -= size
    return sizes


def _sittings(
    room: str, subjects: list[tuple[str, str]], jurors: list[str], first_day: date
) -> Iterator[tuple[str, ...]]:
    slots = _slots(first_day)
    slot = next(slots)
    trainers, professionals = jurors[:_TRAINERS], jurors[_TRAINERS:]
    for number, (assessment, subject) in enumerate(subjects, start=1):
        length = timedelta(minutes=_SLOT[assessment])
        while not slot.takes(length):
            slot = next(slots)
        starts_at, slot = slot.taken(length)
        seats = _JURY.get(assessment, _SMALL_JURY)
        first = number % len(professionals)
        turn = professionals[first:] + professionals[:first]
        chosen = trainers[: seats[0]] if seats[0] > 1 else [trainers[number % len(trainers)]]
        yield (
            f"{room}-{number:03}",
            f"{starts_at:%d/%m/%Y}",
            f"{starts_at:%H:%M}",
            room,
            assessment,
            subject,
            chosen[0],
            " ".join(chosen),
            " ".join(turn[: seats[1]]),
        )


@dataclass(frozen=True, slots=True)
class _HalfDay:
    begins: datetime
    ends: datetime

    def takes(self, length: timedelta) -> bool:
        return self.begins + length <= self.ends

    def taken(self, length: timedelta) -> tuple[datetime, _HalfDay]:
        return self.begins, _HalfDay(self.begins + length, self.ends)


def _slots(first_day: date) -> Iterator[_HalfDay]:
    day = first_day
    while True:
        if day.weekday() < _SATURDAY:
            yield _HalfDay(datetime.combine(day, _MORNING), datetime.combine(day, _NOON))
            yield _HalfDay(datetime.combine(day, _AFTERNOON), datetime.combine(day, _EVENING))
        day += timedelta(days=1)


def _named(person: Person) -> tuple[str, str, str]:
    return person.id, person.family_name, person.given_name


def _table(table: PlanningTable, rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow((*COLUMNS[table], *OPTIONAL_COLUMNS[table]))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
