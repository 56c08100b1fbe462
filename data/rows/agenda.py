"""A day's rows, read at once: no content of a sheet, and as many queries whatever its length."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, exists, func, select

from app.domain.attendance import Attendance
from app.domain.timer_record import TimerEvent, TimerEventKind
from app.services.ports.agenda_reads import ExportHead, ReceiptHead, ReportHead, SheetHead
from app.services.ports.room_day import ReportKind
from app.trust.payloads import SheetFate
from data.rows.oral import attendance_from, ordered_attendance, timer_event_from
from data.rows.prepared import Prepared, Rows
from data.tables.exam_day import room_export_reports, room_reports
from data.tables.room import (
    room_attendance,
    room_export_sheets,
    room_exports,
    room_panel_sheets,
    room_receipt_fates,
    room_receipts,
    room_score_sheets,
    room_timer_events,
)


class _OfSitting:
    """A statement in two forms: of one sitting, found by its index, and of all."""

    def __init__(self, statement: Select[Any], table: Table) -> None:
        self._all = Prepared(statement)
        self._one = Prepared(statement.where(table.c.sitting == bindparam("of_sitting")))

    def run(self, connection: Connection, sitting: str | None) -> list[tuple[Any, ...]]:
        if sitting is None:
            return self._all.run(connection)
        return self._one.run(connection, of_sitting=sitting)


_ATTENDANCES = _OfSitting(ordered_attendance(), room_attendance)
_TIMERS = _OfSitting(
    select(
        room_timer_events.c.sitting,
        room_timer_events.c.kind,
        room_timer_events.c.utc,
        room_timer_events.c.ticks,
        room_timer_events.c.boot,
        room_timer_events.c.reason,
        room_timer_events.c.minutes,
    ).order_by(room_timer_events.c.number),
    room_timer_events,
)
_SCORE_HEADS = _OfSitting(
    select(
        room_score_sheets.c.sitting,
        room_score_sheets.c.juror,
        room_score_sheets.c.revision,
        room_score_sheets.c.digest,
    ).order_by(room_score_sheets.c.number),
    room_score_sheets,
)
_PANEL_HEADS = _OfSitting(
    select(
        room_panel_sheets.c.sitting,
        room_panel_sheets.c.revision,
        room_panel_sheets.c.digest,
    ).order_by(room_panel_sheets.c.number),
    room_panel_sheets,
)
_STARTED = select(room_timer_events.c.sitting).where(
    room_timer_events.c.kind == TimerEventKind.START.value
)
_STOPPED = select(room_timer_events.c.sitting).where(
    room_timer_events.c.kind == TimerEventKind.STOP.value
)
_OPEN_ORALS = Prepared(_STARTED.except_(_STOPPED))
_EXPORT_HEADS = Prepared(
    select(room_exports.c.sequence, room_exports.c.destination, room_exports.c.exported_at)
    .order_by(room_exports.c.sequence)
)  # fmt: skip
_LAST_EXPORTS = Prepared(
    select(room_export_sheets.c.digest, func.max(room_export_sheets.c.export)).group_by(
        room_export_sheets.c.digest
    )
)
_REPORTS = Prepared(
    select(
        room_reports.c.kind,
        exists().where(room_export_reports.c.digest == room_reports.c.digest),
    ).order_by(room_reports.c.number)
)
_NEWEST_RECEIPT = Prepared(
    select(room_receipts.c.sequence, room_receipts.c.written_at, room_receipts.c.read_at)
    .order_by(room_receipts.c.sequence.desc())
    .limit(1)
)
_FATES = Prepared(
    select(room_receipt_fates.c.digest, room_receipt_fates.c.fate).where(
        room_receipt_fates.c.receipt == bindparam("sequence")
    )
)


class AgendaRows(Rows):
    """What an agenda tells of sittings."""

    def attendances(self, sitting: str | None = None) -> Mapping[str, tuple[Attendance, ...]]:
        """Return what is recorded by sitting, in the order of its candidates."""
        found: dict[str, list[Attendance]] = defaultdict(list)
        for of_sitting, *columns in _ATTENDANCES.run(self._connection, sitting):
            found[of_sitting].append(attendance_from(columns))
        return MappingProxyType({id_: tuple(entries) for id_, entries in found.items()})

    def timer_histories(self, sitting: str | None = None) -> Mapping[str, tuple[TimerEvent, ...]]:
        """Return the timers' events by sitting, oldest first."""
        found: dict[str, list[TimerEvent]] = defaultdict(list)
        for of_sitting, *columns in _TIMERS.run(self._connection, sitting):
            found[of_sitting].append(timer_event_from(columns))
        return MappingProxyType({id_: tuple(events) for id_, events in found.items()})

    def score_sheet_heads(self, sitting: str | None = None) -> tuple[SheetHead, ...]:
        """Return the sealed sheets, oldest first."""
        return tuple(
            SheetHead(sitting=of_sitting, juror=juror, revision=revision, digest=digest)
            for of_sitting, juror, revision, digest in _SCORE_HEADS.run(self._connection, sitting)
        )

    def panel_sheet_heads(self, sitting: str | None = None) -> tuple[SheetHead, ...]:
        """Return the signed panel sheets, oldest first."""
        return tuple(
            SheetHead(sitting=of_sitting, juror="", revision=revision, digest=digest)
            for of_sitting, revision, digest in _PANEL_HEADS.run(self._connection, sitting)
        )

    def open_orals(self) -> tuple[str, ...]:
        """Return the sittings whose timer was started here and not stopped."""
        return tuple(sitting for (sitting,) in _OPEN_ORALS.run(self._connection))

    def export_heads(self) -> tuple[ExportHead, ...]:
        """Return the exports, oldest first."""
        return tuple(
            ExportHead(
                sequence=sequence,
                destination=destination,
                exported_at=datetime.fromisoformat(exported_at),
            )
            for sequence, destination, exported_at in _EXPORT_HEADS.run(self._connection)
        )

    def last_exports(self) -> Mapping[str, int]:
        """Return the sequence of the last export that holds it, by digest."""
        return MappingProxyType(dict(_LAST_EXPORTS.run(self._connection)))

    def report_heads(self) -> tuple[ReportHead, ...]:
        """Return the signed reports, oldest first."""
        return tuple(
            ReportHead(kind=ReportKind(kind), exported=bool(exported))
            for kind, exported in _REPORTS.run(self._connection)
        )

    def receipt_head(self) -> ReceiptHead | None:
        """Return the newest receipt, `None` before the first was read."""
        for sequence, written_at, read_at in _NEWEST_RECEIPT.run(self._connection):
            fates = _FATES.run(self._connection, sequence=sequence)
            return ReceiptHead(
                sequence=sequence,
                written_at=datetime.fromisoformat(written_at),
                read_at=datetime.fromisoformat(read_at),
                merged=frozenset(digest for digest, fate in fates if fate == SheetFate.MERGED),
                others=MappingProxyType(
                    Counter(fate for _, fate in fates if fate != SheetFate.MERGED)
                ),
            )
        return None
