"""Rows of a session whose fields are their table's columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, insert, select
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert

from data.rows.prepared import Rows

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class SessionRows(Rows):
    """Reads and adds them."""

    def _oldest_first(self, table: Table, session: str) -> list[dict[str, Any]]:
        return self._sorted(table, session, [table.c.number])

    def _sorted(
        self, table: Table, session: str, order: Sequence[ColumnElement[Any]]
    ) -> list[dict[str, Any]]:
        columns = [column for column in table.c if column.name != "number"]
        statement = select(*columns).where(table.c.session == session).order_by(*order)
        return [dict(row) for row in self._connection.execute(statement).mappings()]

    def _add(self, table: Table, value: DataclassInstance) -> None:
        self._connection.execute(insert(table), columns_of(value))

    def _add_smallest(self, table: Table, rows: Sequence[dict[str, Any]], smallest: str) -> None:
        """Add rows; where a key repeats, the smaller value of that one column stays.

        So what is kept does not depend on which of several equal things came first.
        """
        if rows:
            self._connection.execute(_upsert_smallest(table, smallest), rows)

    def _add_once(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Add rows; where a key repeats, the row that is there stays."""
        if rows:
            self._connection.execute(upsert(table).on_conflict_do_nothing(), rows)


@cache
def _upsert_smallest(table: Table, smallest: str) -> Insert:
    # Made once: making it takes longer than carrying it out.
    statement = upsert(table)
    offered = statement.excluded[smallest]
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key.columns),
        set_={smallest: offered},
        where=offered < table.c[smallest],
    )


def columns_of(value: DataclassInstance) -> dict[str, Any]:
    """Return a value's fields by name."""
    return {field.name: getattr(value, field.name) for field in fields(value)}
