"""What a room records around its sittings, and the reports that it signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.attendance import LateArrangement, LateChoice
from app.domain.incident import Incident, IncidentCategory, InvolvedPerson, PersonRole
from app.domain.interest import InterestDeclaration, Link, Stand
from app.domain.paper_record import PaperRecord
from app.domain.score_sheet import Dissent, RatingKey
from app.services.ports.room_day import ReportKind, StoredReport
from data.rows.added import AddedRows
from data.rows.prepared import Prepared
from data.rows.ratings import SESSION, put
from data.tables.exam_day import (
    room_declarations,
    room_dissents,
    room_incident_persons,
    room_incidents,
    room_late_arrangements,
    room_paper_records,
    room_reports,
)
from data.tables.room import TEAM

_PUT_DECLARATION = put(room_declarations, "link", "stand", "reason", "declared_at")
_PUT_LATE = put(room_late_arrangements, "choice", "delay_minutes", "reason", "decided_at")
_LATE = Prepared(  # read with every timer
    select(
        room_late_arrangements.c.choice,
        room_late_arrangements.c.delay_minutes,
        room_late_arrangements.c.reason,
        room_late_arrangements.c.decided_at,
    ).where(room_late_arrangements.c.sitting == bindparam("sitting"))
)
_PUT_PAPER = put(room_paper_records, "began_at", "ended_at", "reason", "entered_at")
_PAPER = select(room_paper_records).where(room_paper_records.c.sitting == bindparam("of_sitting"))
_PUT_DISSENT = put(room_dissents, "text")


class ExamDayRows(AddedRows):
    """Rows about a day; what may be corrected is replaced, what is signed never."""

    def declarations(self, sitting: str | None = None) -> tuple[InterestDeclaration, ...]:
        """Return the links declared, of one sitting or of all, by sitting, juror, candidate."""
        table = room_declarations
        statement = select(table).order_by(table.c.sitting, table.c.juror, table.c.candidate)
        if sitting is not None:
            statement = statement.where(table.c.sitting == sitting)
        return tuple(
            InterestDeclaration(
                sitting=row["sitting"],
                juror=row["juror"],
                candidate=row["candidate"],
                link=Link(row["link"]),
                stand=Stand(row["stand"]),
                reason=row["reason"],
                declared_at=row["declared_at"],
            )
            for row in self._connection.execute(statement).mappings()
        )

    def put_declaration(self, declaration: InterestDeclaration) -> None:
        """Record or replace what a juror declares about one candidate of a sitting."""
        self._connection.execute(_PUT_DECLARATION, _columns(declaration))

    def late_arrangement(self, sitting: str) -> LateArrangement | None:
        """Return what the jury decided about lateness, `None` when nothing."""
        for choice, delay_minutes, reason, decided_at in _LATE.run(
            self._connection, sitting=sitting
        ):
            return LateArrangement(
                choice=LateChoice(choice),
                delay_minutes=delay_minutes,
                reason=reason,
                decided_at=datetime.fromisoformat(decided_at),
            )
        return None

    def late_arrangements(self) -> Mapping[str, LateArrangement]:
        """Return what was decided about lateness, by sitting."""
        rows = self._connection.execute(select(room_late_arrangements)).mappings()
        return {
            row["sitting"]: LateArrangement(
                choice=LateChoice(row["choice"]),
                delay_minutes=row["delay_minutes"],
                reason=row["reason"],
                decided_at=row["decided_at"],
            )
            for row in rows
        }

    def put_late_arrangement(self, sitting: str, arrangement: LateArrangement) -> None:
        """Record or replace it."""
        self._connection.execute(_PUT_LATE, {"sitting": sitting, **_columns(arrangement)})

    def clear_late_arrangement(self, sitting: str) -> None:
        """Remove it: nobody was late after all."""
        table = room_late_arrangements
        self._connection.execute(delete(table).where(table.c.sitting == sitting))

    def paper_record(self, sitting: str) -> PaperRecord | None:
        """Return that a sitting was held on paper, `None` when it was not."""
        row = self._connection.execute(_PAPER, {"of_sitting": sitting}).mappings().first()
        return None if row is None else _paper_record(row)

    def paper_records(self) -> Mapping[str, PaperRecord]:
        """Return those of the sittings that were held on paper, by sitting."""
        rows = self._connection.execute(select(room_paper_records)).mappings()
        return {row["sitting"]: _paper_record(row) for row in rows}

    def put_paper_record(self, sitting: str, record: PaperRecord) -> None:
        """Record or replace it."""
        self._connection.execute(_PUT_PAPER, {"sitting": sitting, **_columns(record)})

    def clear_paper_record(self, sitting: str) -> None:
        """Remove it: the sitting is not held on paper after all."""
        table = room_paper_records
        self._connection.execute(delete(table).where(table.c.sitting == sitting))

    def dissents(self, sitting: str) -> tuple[Dissent, ...]:
        """Return who disagrees with a rating, by criterion, candidate and juror."""
        table = room_dissents
        statement = (
            select(table)
            .where(table.c.sitting == sitting)
            .order_by(table.c.criterion, table.c.candidate, table.c.juror)
        )
        return tuple(
            Dissent(
                criterion=row["criterion"],
                candidate=None if row["candidate"] == TEAM else row["candidate"],
                juror=row["juror"],
                text=row["text"],
            )
            for row in self._connection.execute(statement).mappings()
        )

    def put_dissent(self, sitting: str, dissent: Dissent) -> None:
        """Record or replace a member's dissent on one line."""
        columns = {**_columns(dissent), "candidate": dissent.candidate or TEAM}
        self._connection.execute(_PUT_DISSENT, {"sitting": sitting, **columns})

    def clear_dissent(self, sitting: str, juror: str, key: RatingKey) -> None:
        """Remove it."""
        table = room_dissents
        self._connection.execute(
            delete(table).where(
                table.c.sitting == sitting,
                table.c.juror == juror,
                table.c.criterion == key.criterion,
                table.c.candidate == (key.candidate or TEAM),
            )
        )

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents, in the order in which they were recorded first."""
        persons: dict[str, list[InvolvedPerson]] = {}
        people = room_incident_persons
        for row in self._connection.execute(select(people).order_by(people.c.position)).mappings():
            person = InvolvedPerson(
                role=PersonRole(row["role"]), id=row["person"], name=row["name"]
            )
            persons.setdefault(row["incident"], []).append(person)
        table = room_incidents
        rows = self._connection.execute(select(table).order_by(table.c.position)).mappings()
        return tuple(_incident(row, tuple(persons.get(row["id"], ()))) for row in rows)

    def put_incident(self, incident: Incident) -> None:
        """Record or replace an incident; what was signed of it stays as it was signed."""
        table, people = room_incidents, room_incident_persons
        columns = _columns(incident)
        del columns["persons"]
        following = select(func.coalesce(func.max(table.c.position), 0) + 1).scalar_subquery()
        self._connection.execute(
            upsert(table)
            .values(session=SESSION, position=following, **columns)
            .on_conflict_do_update(index_elements=["id"], set_=columns)
        )
        self._connection.execute(delete(people).where(people.c.incident == incident.id))
        if incident.persons:
            self._connection.execute(
                insert(people),
                [
                    {
                        "incident": incident.id,
                        "position": position,
                        "role": person.role,
                        "person": person.id,
                        "name": person.name,
                    }
                    for position, person in enumerate(incident.persons)
                ],
            )

    def reports(self, kind: ReportKind | None = None) -> tuple[StoredReport, ...]:
        """Return the signed reports of a kind, or all, oldest first."""
        rows = self._oldest_first(room_reports)
        found = (StoredReport(**{**row, "kind": ReportKind(row["kind"])}) for row in rows)
        return tuple(report for report in found if kind in (None, report.kind))

    def add_report(self, report: StoredReport) -> None:
        """Keep a signed report; it is never replaced."""
        self._add(room_reports, report)


def _columns(
    value: InterestDeclaration | LateArrangement | PaperRecord | Dissent | Incident,
) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _incident(row: RowMapping, persons: tuple[InvolvedPerson, ...]) -> Incident:
    return Incident(
        id=row["id"],
        sitting=row["sitting"],
        category=IncidentCategory(row["category"]),
        happened_at=row["happened_at"],
        facts=row["facts"],
        persons=persons,
        measures=row["measures"],
        statement=row["statement"],
        follow_up=row["follow_up"],
        recorded_at=row["recorded_at"],
        recorded_by=row["recorded_by"],
    )


def _paper_record(row: RowMapping) -> PaperRecord:
    return PaperRecord(
        began_at=row["began_at"],
        ended_at=row["ended_at"],
        reason=row["reason"],
        entered_at=row["entered_at"],
    )
