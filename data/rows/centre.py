"""What the centre issues and what comes back; each value's fields are its table's columns."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.attendance import Attendance, Presence
from app.domain.referential import Referential
from app.domain.session import ExamSession, Planning
from app.services.ports.centre_store import (
    IssuedPackage,
    MergedPackage,
    MergedSheet,
    Refusal,
    SheetKind,
    StoredCard,
    StoredRoom,
)
from data.rows.planning import put_planning, read_planning
from data.rows.prepared import Rows
from data.rows.referential_reader import read_referential
from data.rows.referential_writer import put_referential
from data.rows.sessions import put_session, read_session, read_sessions
from data.tables.centre import (
    centre_attendance,
    centre_cards,
    centre_issued_packages,
    centre_issued_sittings,
    centre_merged_packages,
    centre_refusals,
    centre_rooms,
    centre_sheets,
)

_Value = StoredCard | StoredRoom | MergedSheet | MergedPackage | Refusal


class _SessionRows(Rows):
    def _oldest_first(self, table: Table, session: str) -> list[dict[str, Any]]:
        columns = [column for column in table.c if column.name != "number"]
        statement = select(*columns).where(table.c.session == session).order_by(table.c.number)
        return [dict(row) for row in self._connection.execute(statement).mappings()]

    def _add(self, table: Table, value: _Value, *, once: bool = False) -> None:
        """Add a row; `once` leaves the one that is there where a key of the table repeats."""
        columns = {field.name: getattr(value, field.name) for field in fields(value)}
        statement = upsert(table).on_conflict_do_nothing() if once else insert(table)
        self._connection.execute(statement, columns)


class PreparationRows(_SessionRows):
    """What the centre prepares: référentiel, sessions, planning, cards, rooms, packages."""

    def referential(self, digest: str) -> Referential:
        """Return a référentiel; raises `KeyError` when unknown."""
        return read_referential(self._connection, digest)

    def put_referential(self, digest: str, referential: Referential) -> None:
        """Keep a référentiel as rows; keeping the same one twice changes nothing."""
        put_referential(self._connection, digest, referential)

    def sessions(self) -> tuple[ExamSession, ...]:
        """Return every session, latest first."""
        return read_sessions(self._connection)

    def session(self, id_: str) -> ExamSession:
        """Return a session; raises `KeyError` when unknown."""
        return read_session(self._connection, id_)

    def put_session(self, session: ExamSession) -> None:
        """Keep a session or replace it, rules included."""
        put_session(self._connection, session)

    def planning(self, session: str) -> Planning:
        """Return a session's planning, empty when nothing was imported."""
        return read_planning(self._connection, session)

    def put_planning(self, session: str, planning: Planning) -> None:
        """Replace a session's planning."""
        put_planning(self._connection, session, planning)

    def cards(self, session: str) -> tuple[StoredCard, ...]:
        """Return the jurors' cards."""
        return tuple(StoredCard(**row) for row in self._oldest_first(centre_cards, session))

    def add_card(self, card: StoredCard) -> None:
        """Keep a card."""
        self._add(centre_cards, card)

    def rooms(self, session: str) -> tuple[StoredRoom, ...]:
        """Return the rooms that were given a key."""
        return tuple(StoredRoom(**row) for row in self._oldest_first(centre_rooms, session))

    def add_room(self, room: StoredRoom) -> None:
        """Keep a room's secret and key."""
        self._add(centre_rooms, room)

    def issued_packages(self, session: str) -> tuple[IssuedPackage, ...]:
        """Return the room packages that were written, oldest first."""
        inside: dict[str, list[str]] = {}
        packages, sittings = centre_issued_packages, centre_issued_sittings
        statement = (
            select(sittings)
            .join(packages)
            .where(packages.c.session == session)
            .order_by(sittings.c.package, sittings.c.position)
        )
        for row in self._connection.execute(statement):
            inside.setdefault(row.package, []).append(row.sitting)
        return tuple(
            IssuedPackage(**row, sittings=tuple(inside.get(row["digest"], ())))
            for row in self._oldest_first(packages, session)
        )

    def add_issued_package(self, package: IssuedPackage) -> None:
        """Record a room package."""
        self._connection.execute(
            insert(centre_issued_packages).values(
                session=package.session,
                room=package.room,
                sequence=package.sequence,
                digest=package.digest,
                issued_at=package.issued_at,
            )
        )
        if package.sittings:
            self._connection.execute(
                insert(centre_issued_sittings),
                [
                    {"package": package.digest, "position": position, "sitting": sitting}
                    for position, sitting in enumerate(package.sittings)
                ],
            )


class MergeRows(_SessionRows):
    """What comes back from the rooms."""

    def sheets(self, session: str) -> tuple[MergedSheet, ...]:
        """Return every merged sheet, oldest first."""
        return tuple(
            MergedSheet(**{**row, "kind": SheetKind(row["kind"])})
            for row in self._oldest_first(centre_sheets, session)
        )

    def add_sheet(self, sheet: MergedSheet) -> None:
        """Keep a merged sheet; it is never replaced."""
        self._add(centre_sheets, sheet)

    def attendance(self, session: str) -> tuple[tuple[str, Attendance], ...]:
        """Return `(sitting, attendance)` pairs as the rooms sent them."""
        table = centre_attendance
        statement = (
            select(table)
            .where(table.c.session == session)
            .order_by(table.c.sitting, table.c.candidate)
        )
        return tuple(
            (
                row["sitting"],
                Attendance(
                    candidate=row["candidate"],
                    presence=Presence(row["presence"]),
                    identity_checked=row["identity_checked"],
                    at=row["at"],
                ),
            )
            for row in self._connection.execute(statement).mappings()
        )

    def put_attendance(self, session: str, sitting: str, attendance: Attendance) -> None:
        """Record or replace one candidate's attendance."""
        recorded = {
            "presence": attendance.presence,
            "identity_checked": attendance.identity_checked,
            "at": attendance.at,
        }
        self._connection.execute(
            upsert(centre_attendance)
            .values(session=session, sitting=sitting, candidate=attendance.candidate, **recorded)
            .on_conflict_do_update(
                index_elements=["session", "sitting", "candidate"], set_=recorded
            )
        )

    def merged_packages(self, session: str) -> tuple[MergedPackage, ...]:
        """Return the results packages that were merged, oldest first."""
        rows = self._oldest_first(centre_merged_packages, session)
        return tuple(MergedPackage(**row) for row in rows)

    def add_merged_package(self, package: MergedPackage) -> None:
        """Record a merged results package; the same digest twice changes nothing."""
        self._add(centre_merged_packages, package, once=True)

    def refusals(self, session: str) -> tuple[Refusal, ...]:
        """Return what was refused, oldest first."""
        return tuple(Refusal(**row) for row in self._oldest_first(centre_refusals, session))

    def add_refusal(self, refusal: Refusal) -> None:
        """Record a refusal; the same subject, file name and code twice changes nothing."""
        self._add(centre_refusals, refusal, once=True)
