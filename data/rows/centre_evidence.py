"""Enrolments, voids, additions, journals and decisions: what sheets are judged by."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Table, func, select

from app.domain.journal import Action, JournalEntry
from app.domain.timer_record import Instant
from app.services.ports.centre_evidence import (
    MergedEnrolment,
    MergedEntry,
    MergedJournal,
    MergedStatement,
    StoredDecision,
)
from data.rows.session_rows import SessionRows, columns_of
from data.tables.centre import (
    centre_additions,
    centre_decisions,
    centre_enrolments,
    centre_journal_entries,
    centre_journals,
    centre_voids,
)


class CentreEvidenceRows(SessionRows):
    """Rows that are added and never change; each value's fields are its table's columns."""

    def enrolments(self, session: str) -> tuple[MergedEnrolment, ...]:
        """Return the enrolments made with a card, sorted by juror, room and serial."""
        table = centre_enrolments
        order = (table.c.juror, table.c.room, table.c.serial)
        return tuple(MergedEnrolment(**row) for row in self._sorted(table, session, order))

    def add_enrolment(self, enrolment: MergedEnrolment) -> None:
        """Keep an enrolment; of one serial the smallest statement stays."""
        self._add_smallest(centre_enrolments, [columns_of(enrolment)], "statement")

    def voids(self, session: str) -> tuple[MergedStatement, ...]:
        """Return the voided enrolments, sorted by time and digest."""
        return self._statements(centre_voids, session)

    def add_void(self, void: MergedStatement) -> None:
        """Keep a void; of one digest the smallest statement stays."""
        self._add_smallest(centre_voids, [columns_of(void)], "statement")

    def additions(self, session: str) -> tuple[MergedStatement, ...]:
        """Return what the rooms added to their planning, sorted by time and digest."""
        return self._statements(centre_additions, session)

    def add_addition(self, addition: MergedStatement) -> None:
        """Keep an addition; of one digest the smallest statement stays."""
        self._add_smallest(centre_additions, [columns_of(addition)], "statement")

    def journals(self, session: str) -> tuple[MergedJournal, ...]:
        """Return the journals that were carried, sorted by room, device, length and head."""
        table = centre_journals
        order = (table.c.room, table.c.device, table.c.length, table.c.head)
        return tuple(MergedJournal(**row) for row in self._sorted(table, session, order))

    def journal_entries(self, session: str, room: str) -> tuple[MergedEntry, ...]:
        """Return the entries of a room's journals, each once, sorted by sequence and hash."""
        table = centre_journal_entries
        statement = (
            select(table)
            .where(table.c.session == session, table.c.room == room)
            .order_by(table.c.sequence, table.c.hash)
        )
        return tuple(
            MergedEntry(
                hash=row.hash,
                entry=JournalEntry(
                    sequence=row.sequence,
                    at=Instant(utc=row.utc, ticks=row.ticks, boot=row.boot),
                    actor=row.actor,
                    action=Action(row.action),
                    subject=row.subject,
                    detail=tuple((name, value) for name, value in json.loads(row.detail)),
                    previous=row.previous,
                ),
            )
            for row in self._connection.execute(statement)
        )

    def branching_rooms(self, session: str) -> frozenset[str]:
        """Return the rooms in whose journals an entry is followed by two."""
        table = centre_journal_entries
        statement = (
            select(table.c.room)
            .where(table.c.session == session, table.c.sequence > 1)
            .group_by(table.c.room, table.c.previous)
            .having(func.count() > 1)
        )
        return frozenset(self._connection.scalars(statement))

    def add_journal(self, journal: MergedJournal, entries: Sequence[MergedEntry]) -> None:
        """Keep a journal and its entries; what is there already stays as it is."""
        self._add_once(centre_journals, [columns_of(journal)])
        self._add_once(
            centre_journal_entries,
            [
                {
                    "session": journal.session,
                    "room": journal.room,
                    "hash": item.hash,
                    "sequence": item.entry.sequence,
                    "utc": item.entry.at.utc,
                    "ticks": item.entry.at.ticks,
                    "boot": item.entry.at.boot,
                    "actor": item.entry.actor,
                    "action": item.entry.action,
                    "subject": item.entry.subject,
                    "detail": json.dumps(item.entry.detail, ensure_ascii=False),
                    "previous": item.entry.previous,
                }
                for item in entries
            ],
        )

    def decisions(self, session: str) -> tuple[StoredDecision, ...]:
        """Return the centre's decisions, sorted by time and digest."""
        table = centre_decisions
        found = [StoredDecision(**row) for row in self._sorted(table, session, (table.c.digest,))]
        return tuple(sorted(found, key=lambda decision: decision.decided_at))

    def add_decision(self, decision: StoredDecision) -> None:
        """Keep a decision; the same digest twice changes nothing."""
        self._add_once(centre_decisions, [columns_of(decision)])

    def _statements(self, table: Table, session: str) -> tuple[MergedStatement, ...]:
        # By the moment itself: its text says the offset too, and does not sort by time.
        found = [MergedStatement(**row) for row in self._sorted(table, session, (table.c.digest,))]
        return tuple(sorted(found, key=lambda statement: statement.made_at))
