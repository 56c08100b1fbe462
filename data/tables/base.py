"""Names, column types and constraints that all tables share.

Every table is STRICT, so that SQLite keeps the type that a column declares. Times are text
in ISO 8601 with their offset, because an exam room's offset is part of what was recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    Dialect,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A time with its offset from UTC, kept as ISO 8601 text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the text; a time without an offset is a bug."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the time."""
        return None if value is None else datetime.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """A truth value, kept as 0 or 1: a STRICT table knows no boolean."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Return 0 or 1."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:  # noqa: ARG002
        """Return the truth value."""
        return None if value is None else bool(value)


def moment_text(value: datetime) -> str:
    """Return a time as the store keeps it.

    Raises:
        ValueError: it has no offset from UTC.
    """
    if value.tzinfo is None:
        raise ValueError(f"a time in the store carries its offset from UTC, {value} does not")
    return value.isoformat()


def table(name: str, *items: SchemaItem) -> Table:
    """Declare a STRICT table."""
    return Table(name, METADATA, *items, sqlite_strict=True)


def text(name: str, *, key: bool = False, nullable: bool = False) -> Column[str]:
    """Declare a text column."""
    return Column(name, Text, primary_key=key, nullable=nullable)


def integer(name: str, *, key: bool = False, nullable: bool = False) -> Column[int]:
    """Declare an integer column; a key is never generated."""
    return Column(name, Integer, primary_key=key, nullable=nullable, autoincrement=False)


def number() -> Column[int]:
    """Declare the column that numbers rows in the order in which they came."""
    return Column("number", Integer, primary_key=True, autoincrement=True)


def moment(name: str, *, nullable: bool = False) -> Column[datetime]:
    """Declare a time with its offset."""
    return Column(name, Moment, nullable=nullable)


def check(name: str, rule: str) -> CheckConstraint:
    """Declare a rule that every row keeps."""
    return CheckConstraint(rule, name=name)


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """Declare that a column holds a word of an enumeration."""
    values = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({values})", name=column)


def zero_or_one(column: str) -> CheckConstraint:
    """Declare that a column holds a truth value."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def sha256(column: str) -> CheckConstraint:
    """Declare that a column holds a SHA-256 in hexadecimal."""
    return CheckConstraint(f"length({column}) = 64", name=column)


def belongs_to(parent: str, columns: Sequence[str], parents: Sequence[str]) -> ForeignKeyConstraint:
    """Declare a foreign key that is checked when the transaction ends.

    Deferred, because a planning is replaced as a whole: its rows go and come back under the
    ratings that refer to them.
    """
    return ForeignKeyConstraint(
        list(columns),
        [f"{parent}.{column}" for column in parents],
        deferrable=True,
        initially="DEFERRED",
    )
