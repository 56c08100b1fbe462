"""A session's planning; it is replaced as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, insert, select

from app.domain.accommodation import Accommodation
from app.domain.session import Candidate, Capacity, Juror, PanelSeat, Planning, Sitting, Team
from data.tables import planning as tables

_CHILDREN_FIRST = (
    tables.panel_seats,
    tables.sitting_candidates,
    tables.sittings,
    tables.team_members,
    tables.teams,
    tables.jurors,
    tables.accommodations,
    tables.vae_candidates,
    tables.candidates,
)


def put_planning(connection: Connection, session: str, planning: Planning) -> None:
    """Replace a session's planning.

    What a jury has recorded refers to its sitting: a planning without that sitting fails
    when the transaction ends.
    """
    for table in _CHILDREN_FIRST:
        connection.execute(delete(table).where(table.c.session == session))
    rows = _rows(planning)
    for table in reversed(_CHILDREN_FIRST):
        if found := rows[table]:
            connection.execute(insert(table), [{"session": session, **row} for row in found])


def _rows(planning: Planning) -> dict[Table, list[dict[str, Any]]]:
    rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
    rows[tables.candidates] = _people(planning.candidates)
    rows[tables.accommodations] = [
        {"candidate": person.id, "percent": extra.percent, "minutes": extra.minutes}
        for person in planning.candidates
        if (extra := person.accommodation) is not None
    ]
    rows[tables.vae_candidates] = [
        {"candidate": person.id} for person in planning.candidates if person.by_vae
    ]
    rows[tables.jurors] = _people(planning.jurors)
    for position, team in enumerate(planning.teams):
        rows[tables.teams].append({"position": position, "id": team.id, "name": team.name})
        rows[tables.team_members] += [
            {"team": team.id, "position": index, "candidate": member}
            for index, member in enumerate(team.members)
        ]
    for position, sitting in enumerate(planning.sittings):
        rows[tables.sittings].append(
            {
                "position": position,
                "id": sitting.id,
                "room": sitting.room,
                "assessment": sitting.assessment,
                "starts_at": sitting.starts_at,
                "team": sitting.team,
            }
        )
        rows[tables.sitting_candidates] += [
            {"sitting": sitting.id, "position": index, "candidate": candidate}
            for index, candidate in enumerate(sitting.candidates)
        ]
        rows[tables.panel_seats] += [
            {
                "sitting": sitting.id,
                "position": index,
                "juror": seat.juror,
                "capacity": seat.capacity,
                "chair": seat.chair,
            }
            for index, seat in enumerate(sitting.panel)
        ]
    return rows


def _people(people: Sequence[Candidate | Juror]) -> list[dict[str, Any]]:
    return [
        {
            "position": position,
            "id": person.id,
            "given_name": person.given_name,
            "family_name": person.family_name,
        }
        for position, person in enumerate(people)
    ]


def read_planning(connection: Connection, session: str) -> Planning:
    """Return a session's planning, empty when it has none."""
    candidates = _read(connection, tables.candidates, session)
    accommodations = _accommodations(connection, session)
    by_vae = _by_vae(connection, session)
    jurors = _read(connection, tables.jurors, session)
    members = _grouped(_read(connection, tables.team_members, session), "team")
    seats = _grouped(_read(connection, tables.panel_seats, session), "sitting")
    present = _grouped(_read(connection, tables.sitting_candidates, session), "sitting")
    return Planning(
        candidates=tuple(
            Candidate(
                id=row["id"],
                given_name=row["given_name"],
                family_name=row["family_name"],
                accommodation=accommodations.get(row["id"]),
                by_vae=row["id"] in by_vae,
            )
            for row in candidates
        ),
        teams=tuple(
            Team(
                id=row["id"],
                name=row["name"],
                members=tuple(member["candidate"] for member in members[row["id"]]),
            )
            for row in _read(connection, tables.teams, session)
        ),
        jurors=tuple(
            Juror(id=row["id"], given_name=row["given_name"], family_name=row["family_name"])
            for row in jurors
        ),
        sittings=tuple(
            Sitting(
                id=row["id"],
                room=row["room"],
                assessment=row["assessment"],
                starts_at=row["starts_at"],
                candidates=tuple(who["candidate"] for who in present[row["id"]]),
                team=row["team"],
                panel=tuple(_seat(seat) for seat in seats[row["id"]]),
            )
            for row in _read(connection, tables.sittings, session)
        ),
    )


def _accommodations(connection: Connection, session: str) -> dict[str, Accommodation]:
    table = tables.accommodations
    statement = select(table).where(table.c.session == session)
    return {
        row["candidate"]: Accommodation(percent=row["percent"], minutes=row["minutes"])
        for row in connection.execute(statement).mappings()
    }


def _by_vae(connection: Connection, session: str) -> set[str]:
    table = tables.vae_candidates
    statement = select(table.c.candidate).where(table.c.session == session)
    return set(connection.execute(statement).scalars())


def _seat(row: RowMapping) -> PanelSeat:
    return PanelSeat(juror=row["juror"], capacity=Capacity(row["capacity"]), chair=row["chair"])


def _read(connection: Connection, table: Table, session: str) -> list[RowMapping]:
    statement = select(table).where(table.c.session == session).order_by(table.c.position)
    return list(connection.execute(statement).mappings())


def _grouped(rows: list[RowMapping], parent: str) -> dict[str, list[RowMapping]]:
    groups: dict[str, list[RowMapping]] = defaultdict(list)
    for row in rows:
        groups[row[parent]].append(row)
    return groups
