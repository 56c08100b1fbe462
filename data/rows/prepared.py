"""A statement compiled once, for what a juror waits for; and what all rows classes share.

Per execution SQLAlchemy looks up a cache, makes a context and a result: three statements
cost a rating half as much again as making it durable. These go straight to the driver.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.expression import ClauseElement

_DIALECT = SQLiteDialect_pysqlite()


class Prepared:
    """A statement whose parameters are given by name, as SQLite's own types."""

    def __init__(self, statement: ClauseElement) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        self._sql = str(compiled)
        self._fixed = {name: value for name, value in compiled.params.items() if value is not None}
        self._names: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())

    def run(self, connection: Connection, **values: str | int | None) -> list[tuple[Any, ...]]:
        """Execute it and return its rows; every parameter that it does not fix is given."""
        given = {**self._fixed, **values}
        cursor = connection.connection.cursor()
        cursor.execute(self._sql, tuple(given[name] for name in self._names))
        return [tuple(row) for row in cursor.fetchall()]


class Rows:
    """One subject's rows inside a transaction; a store's transaction is made of several."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
