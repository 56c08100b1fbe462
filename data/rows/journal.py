"""The journal's rows: appended one by one, each after the last."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from app.domain.errors import IntegrityError
from app.domain.journal import EMPTY_HEAD, Action, JournalEntry, first_break
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from data.rows.prepared import Prepared, Rows
from data.tables.base import moment_text
from data.tables.journal import journal as table

_HEAD = Prepared(select(table.c.sequence, table.c.hash).order_by(table.c.sequence.desc()).limit(1))
_APPEND = Prepared(insert(table))
_ALL = select(table).order_by(table.c.sequence)
_LAST = select(table).order_by(table.c.sequence.desc()).limit(1)


class JournalRows(Rows):
    """The journal inside one transaction, which nobody else can write to meanwhile."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._head: tuple[int, str] | None = None

    def journal_head(self) -> tuple[int, str]:
        """Return the last entry's sequence and hash: `(0, EMPTY_HEAD)` for an empty journal."""
        if self._head is None:
            rows = _HEAD.run(self._connection)
            self._head = (rows[0][0], rows[0][1]) if rows else (0, EMPTY_HEAD)
        return self._head

    def append_journal(self, entry: JournalEntry) -> None:
        """Append an entry.

        Raises:
            IntegrityError: `journal.broken`, it does not follow from the head.
        """
        sequence, head = self.journal_head()
        if entry.sequence != sequence + 1 or entry.previous != head:
            raise _broken(entry.sequence)
        hash_ = entry.hash
        _APPEND.run(
            self._connection,
            sequence=entry.sequence,
            utc=moment_text(entry.at.utc),
            ticks=entry.at.ticks,
            boot=entry.at.boot,
            actor=entry.actor,
            action=entry.action.value,
            subject=entry.subject,
            detail=json.dumps(entry.detail, ensure_ascii=False),
            previous=entry.previous,
            hash=hash_,
        )
        self._head = (entry.sequence, hash_)

    def journal(self) -> tuple[JournalEntry, ...]:
        """Return every entry, oldest first."""
        return tuple(_entry(row) for row in self._connection.execute(_ALL))

    def last_journal_entry(self) -> JournalEntry | None:
        """Return the head's entry, `None` for an empty journal."""
        row = self._connection.execute(_LAST).first()
        return None if row is None else _entry(row)

    def check_journal(self) -> None:
        """Check that every entry follows from the one before, up to the head.

        Raises:
            IntegrityError: `journal.broken`, with the first entry that does not.
        """
        entries = self.journal()
        broken = first_break(entries)
        if broken is not None:
            raise _broken(broken)
        if entries and entries[-1].hash != self.journal_head()[1]:
            raise _broken(entries[-1].sequence)


def _entry(row: Row[Any]) -> JournalEntry:
    return JournalEntry(
        sequence=row.sequence,
        at=Instant(utc=row.utc, ticks=row.ticks, boot=row.boot),
        actor=row.actor,
        action=Action(row.action),
        subject=row.subject,
        detail=tuple((name, value) for name, value in json.loads(row.detail)),
        previous=row.previous,
    )


def _broken(sequence: int) -> IntegrityError:
    return IntegrityError(
        "journal.broken",
        sentence(
            "Le journal ne se suit plus à partir de la ligne {sequence}\u00a0: une ligne a été "
            "modifiée ou retirée. L’opération est arrêtée.",
            sequence=sequence,
        ),
    )
