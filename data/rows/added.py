"""Rows that are added and never change; each value's fields are its table's columns."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, bindparam, insert, select

from app.services.ports.room_continuity import StoredRefusal, StoredReopening
from app.services.ports.room_day import StoredReport
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
    | StoredReport
    | StoredScoreSheet
    | StoredStatement
)


class AddedRows(Rows):
    """Reads and adds the numbered rows of a room."""

    def _oldest_first(self, table: Table, sitting: str | None = None) -> list[dict[str, Any]]:
        statement = _oldest_first(table, of_a_sitting=sitting is not None)
        given = {} if sitting is None else {"of_sitting": sitting}
        return [dict(row) for row in self._connection.execute(statement, given).mappings()]

    def _add(self, table: Table, value: AddedValue) -> None:
        columns = {field.name: getattr(value, field.name) for field in fields(value)}
        if "session" in table.c:
            columns["session"] = SESSION
        self._connection.execute(insert(table).values(**columns))


@cache
def _oldest_first(table: Table, *, of_a_sitting: bool) -> Select[Any]:
    """Return the statement, made once: making it costs more than running it."""
    columns = [column for column in table.c if column.name not in ("number", "session")]
    statement = select(*columns).order_by(table.c.number)
    if of_a_sitting:
        statement = statement.where(table.c.sitting == bindparam("of_sitting"))
    return statement
