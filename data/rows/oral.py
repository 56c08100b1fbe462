"""A room's dossier, and what is recorded while a sitting takes place: presence and timer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.attendance import Attendance, Presence
from app.domain.score_sheet import PackageReference
from app.domain.session import RoomDossier
from app.domain.timer_record import Instant, TimerEvent, TimerEventKind
from app.services.ports.room_store import StoredDossier
from data.rows.planning import put_planning, read_planning
from data.rows.prepared import Prepared, Rows
from data.rows.ratings import SESSION, put
from data.rows.referential_reader import read_referential
from data.rows.referential_writer import put_referential
from data.rows.sessions import put_session, read_session
from data.tables.planning import sitting_candidates
from data.tables.room import (
    room_attendance,
    room_blank_slots,
    room_dossier,
    room_spare_cards,
    room_timer_events,
)

_DOSSIER = select(room_dossier)
_PUT_ATTENDANCE = put(
    room_attendance, "presence", "identity_checked", "at", "arrived_at", "left_at", "reason"
)
_ADD_TIMER_EVENT = insert(room_timer_events)


def ordered_attendance() -> Select[Any]:
    """Read the sitting and what `attendance_from` takes, in the order of its candidates."""
    return (
        select(
            room_attendance.c.sitting,
            room_attendance.c.candidate,
            room_attendance.c.presence,
            room_attendance.c.identity_checked,
            room_attendance.c.at,
            room_attendance.c.arrived_at,
            room_attendance.c.left_at,
            room_attendance.c.reason,
        )
        .join(
            sitting_candidates,
            (sitting_candidates.c.session == room_attendance.c.session)
            & (sitting_candidates.c.sitting == room_attendance.c.sitting)
            & (sitting_candidates.c.candidate == room_attendance.c.candidate),
        )
        .order_by(room_attendance.c.sitting, sitting_candidates.c.position)
    )


_ATTENDANCE = Prepared(
    ordered_attendance().where(room_attendance.c.sitting == bindparam("sitting"))
)


def attendance_from(columns: Sequence[Any]) -> Attendance:
    """Return the value of a row, whose columns are in the order of the value's own fields."""
    candidate, presence, identity_checked, at, arrived_at, left_at, reason = columns
    return Attendance(
        candidate=candidate,
        presence=Presence(presence),
        identity_checked=bool(identity_checked),
        at=datetime.fromisoformat(at),
        arrived_at=_moment(arrived_at),
        left_at=_moment(left_at),
        reason=reason,
    )


def timer_event_from(columns: Sequence[Any]) -> TimerEvent:
    """Return the value of a row, whose columns are in the order of the event's own fields."""
    kind, utc, ticks, boot, reason, minutes = columns
    return TimerEvent(
        kind=TimerEventKind(kind),
        at=Instant(utc=datetime.fromisoformat(utc), ticks=ticks, boot=boot),
        reason=reason,
        minutes=minutes,
    )


class DossierRows(Rows):
    """The content of the package that the room works under."""

    def dossier(self) -> StoredDossier:
        """Return the dossier; raises `KeyError` when the store is new."""
        row = self._connection.execute(_DOSSIER).mappings().first()
        if row is None:
            raise KeyError("dossier")
        session = read_session(self._connection, row["session"])
        return StoredDossier(
            dossier=RoomDossier(
                session=session,
                referential=read_referential(self._connection, session.referential_digest),
                room=row["room"],
                planning=read_planning(self._connection, session.id),
                spare_cards=_reserve(self._connection, room_spare_cards),
                blank_slots=_reserve(self._connection, room_blank_slots),
            ),
            package=PackageReference(
                digest=row["package_digest"], sequence=row["package_sequence"]
            ),
            credentials=row["credentials"],
        )

    def put_dossier(self, stored: StoredDossier) -> None:
        """Keep the dossier; the référentiel and the planning become rows."""
        session = stored.dossier.session
        put_referential(self._connection, session.referential_digest, stored.dossier.referential)
        put_session(self._connection, session)
        put_planning(self._connection, session.id, stored.dossier.planning)
        _put_reserve(self._connection, room_spare_cards, stored.dossier.spare_cards)
        _put_reserve(self._connection, room_blank_slots, stored.dossier.blank_slots)
        values = {
            "session": session.id,
            "room": stored.dossier.room,
            "package_digest": stored.package.digest,
            "package_sequence": stored.package.sequence,
            "credentials": stored.credentials,
        }
        self._connection.execute(
            upsert(room_dossier)
            .values(one=1, **values)
            .on_conflict_do_update(index_elements=["one"], set_=values)
        )


class OralRows(Rows):
    """Who came, and what the timer saw."""

    def attendance(self, sitting: str) -> tuple[Attendance, ...]:
        """Return what is recorded, in the order of the sitting's candidates."""
        return tuple(
            attendance_from(columns)
            for _, *columns in _ATTENDANCE.run(self._connection, sitting=sitting)
        )

    def put_attendance(self, sitting: str, attendance: Attendance) -> None:
        """Record or replace one candidate's attendance."""
        self._connection.execute(
            _PUT_ATTENDANCE,
            {
                "sitting": sitting,
                "candidate": attendance.candidate,
                "presence": attendance.presence,
                "identity_checked": attendance.identity_checked,
                "at": attendance.at,
                "arrived_at": attendance.arrived_at,
                "left_at": attendance.left_at,
                "reason": attendance.reason,
            },
        )

    def timer_events(self, sitting: str) -> tuple[TimerEvent, ...]:
        """Return the timer's events, oldest first."""
        statement = (
            select(room_timer_events)
            .where(room_timer_events.c.sitting == sitting)
            .order_by(room_timer_events.c.number)
        )
        return tuple(
            TimerEvent(
                kind=TimerEventKind(row["kind"]),
                at=Instant(utc=row["utc"], ticks=row["ticks"], boot=row["boot"]),
                reason=row["reason"],
                minutes=row["minutes"],
            )
            for row in self._connection.execute(statement).mappings()
        )

    def add_timer_event(self, sitting: str, event: TimerEvent) -> None:
        """Append an event."""
        self._connection.execute(
            _ADD_TIMER_EVENT.values(
                session=SESSION,
                sitting=sitting,
                kind=event.kind,
                utc=event.at.utc,
                ticks=event.at.ticks,
                boot=event.at.boot,
                reason=event.reason,
                minutes=event.minutes,
            )
        )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _reserve(connection: Connection, table: Table) -> tuple[str, ...]:
    return tuple(connection.execute(select(table.c.id).order_by(table.c.position)).scalars())


def _put_reserve(connection: Connection, table: Table, ids: Sequence[str]) -> None:
    connection.execute(delete(table))
    if ids:
        rows = [{"position": position, "id": id_} for position, id_ in enumerate(ids)]
        connection.execute(insert(table), rows)
