"""Rows that are added and never change; each value's fields are its table's columns."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import Table, insert, select

from app.services.ports.room_continuity import StoredRefusal, StoredReopening
from app.services.ports.room_store import (
    StoredEnrolment,
    StoredPanelSheet,
    StoredScoreSheet,
    StoredStatement,
)
from data.rows.prepared import Rows
from data.rows.ratings import SESSION

AddedValue = (
    StoredEnrolment
    | StoredPanelSheet
    | StoredRefusal
    | StoredReopening
    | StoredScoreSheet
    | StoredStatement
)


class AddedRows(Rows):
    """Reads and adds the numbered rows of a room."""

    def _oldest_first(self, table: Table, sitting: str | None = None) -> list[dict[str, Any]]:
        columns = [column for column in table.c if column.name not in ("number", "session")]
        statement = select(*columns).order_by(table.c.number)
        if sitting is not None:
            statement = statement.where(table.c.sitting == sitting)
        return [dict(row) for row in self._connection.execute(statement).mappings()]

    def _add(self, table: Table, value: AddedValue) -> None:
        columns = {field.name: getattr(value, field.name) for field in fields(value)}
        if "session" in table.c:
            columns["session"] = SESSION
        self._connection.execute(insert(table).values(**columns))
