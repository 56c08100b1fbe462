"""What a room signs and sends: enrolments, sealed sheets, panel sheets, exports."""

from __future__ import annotations

from sqlalchemy import Table, bindparam, insert, select

from app.services.ports.room_store import (
    StoredEnrolment,
    StoredExport,
    StoredPanelSheet,
    StoredScoreSheet,
)
from data.rows.added import AddedRows
from data.rows.prepared import Prepared
from data.tables.exam_day import room_export_reports
from data.tables.room import (
    room_enrolments,
    room_export_sheets,
    room_exports,
    room_panel_sheets,
    room_score_sheets,
)

_SEALED = Prepared(
    select(room_score_sheets.c.number)
    .where(
        room_score_sheets.c.sitting == bindparam("sitting"),
        room_score_sheets.c.juror == bindparam("juror"),
    )
    .limit(1)
)


class SheetRows(AddedRows):
    """What was made once, and stays."""

    def enrolments(self) -> tuple[StoredEnrolment, ...]:
        """Return every enrolment of the room that this laptop knows, oldest first."""
        return tuple(StoredEnrolment(**row) for row in self._oldest_first(room_enrolments))

    def add_enrolment(self, enrolment: StoredEnrolment) -> None:
        """Keep an enrolment."""
        self._add(room_enrolments, enrolment)

    def score_sheets(self, sitting: str | None = None) -> tuple[StoredScoreSheet, ...]:
        """Return the sealed sheets of one sitting, or of all, oldest first."""
        rows = self._oldest_first(room_score_sheets, sitting)
        return tuple(StoredScoreSheet(**row) for row in rows)

    def is_sealed(self, sitting: str, juror: str) -> bool:
        """Tell whether the juror has sealed a sheet of that sitting; no sheet is read for it."""
        return bool(_SEALED.run(self._connection, sitting=sitting, juror=juror))

    def add_score_sheet(self, sheet: StoredScoreSheet) -> None:
        """Keep a sealed sheet; it is never replaced."""
        self._add(room_score_sheets, sheet)

    def panel_sheets(self, sitting: str | None = None) -> tuple[StoredPanelSheet, ...]:
        """Return the signed panel sheets of one sitting, or of all, oldest first."""
        rows = self._oldest_first(room_panel_sheets, sitting)
        return tuple(StoredPanelSheet(**row) for row in rows)

    def add_panel_sheet(self, sheet: StoredPanelSheet) -> None:
        """Keep a signed panel sheet; it is never replaced."""
        self._add(room_panel_sheets, sheet)

    def exports(self) -> tuple[StoredExport, ...]:
        """Return the exports, oldest first."""
        sheets, reports = self._inside(room_export_sheets), self._inside(room_export_reports)
        rows = self._connection.execute(select(room_exports).order_by(room_exports.c.sequence))
        return tuple(
            StoredExport(
                **row,
                sheets=tuple(sheets.get(row["sequence"], ())),
                reports=tuple(reports.get(row["sequence"], ())),
            )
            for row in rows.mappings()
        )

    def add_export(self, export: StoredExport) -> None:
        """Record an export."""
        self._connection.execute(
            insert(room_exports).values(
                sequence=export.sequence,
                digest=export.digest,
                destination=export.destination,
                exported_at=export.exported_at,
            )
        )
        for table, digests in (
            (room_export_sheets, export.sheets),
            (room_export_reports, export.reports),
        ):
            if digests:
                self._connection.execute(
                    insert(table),
                    [
                        {"export": export.sequence, "position": position, "digest": digest}
                        for position, digest in enumerate(digests)
                    ],
                )

    def _inside(self, table: Table) -> dict[int, list[str]]:
        inside: dict[int, list[str]] = {}
        statement = select(table).order_by(table.c.export, table.c.position)
        for row in self._connection.execute(statement):
            inside.setdefault(row.export, []).append(row.digest)
        return inside
