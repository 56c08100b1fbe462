"""What lets a room go on: voids, additions, revisions, receipts, the other laptops' journals."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import RowMapping, Table, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.journal import Action, JournalEntry
from app.domain.timer_record import Instant
from app.services.ports.room_continuity import (
    ForeignJournal,
    StoredFate,
    StoredReceipt,
    StoredRefusal,
    StoredReopening,
)
from app.services.ports.room_store import StoredStatement
from data.rows.added import AddedRows
from data.tables.room import (
    room_additions,
    room_foreign_journals,
    room_receipt_fates,
    room_receipts,
    room_refusals,
    room_reopenings,
    room_voids,
)


class ContinuityRows(AddedRows):
    """Rows about how the day went on; only another laptop's journal is ever replaced."""

    def voids(self) -> tuple[StoredStatement, ...]:
        """Return the voided enrolments, oldest first."""
        return tuple(StoredStatement(**row) for row in self._oldest_first(room_voids))

    def add_void(self, void: StoredStatement) -> None:
        """Keep a void; it is never replaced."""
        self._add(room_voids, void)

    def additions(self) -> tuple[StoredStatement, ...]:
        """Return what the room added to its planning, oldest first."""
        return tuple(StoredStatement(**row) for row in self._oldest_first(room_additions))

    def add_addition(self, addition: StoredStatement) -> None:
        """Keep an addition; it is never replaced."""
        self._add(room_additions, addition)

    def refusals(self, sitting: str | None = None) -> tuple[StoredRefusal, ...]:
        """Return who would not sign, of one sitting or of all, oldest first."""
        return tuple(StoredRefusal(**row) for row in self._oldest_first(room_refusals, sitting))

    def add_refusal(self, refusal: StoredRefusal) -> None:
        """Record that a member would not sign."""
        self._add(room_refusals, refusal)

    def reopenings(self, sitting: str | None = None) -> tuple[StoredReopening, ...]:
        """Return the signed sheets taken up again, of one sitting or of all, oldest first."""
        rows = self._oldest_first(room_reopenings, sitting)
        return tuple(StoredReopening(**row) for row in rows)

    def add_reopening(self, reopening: StoredReopening) -> None:
        """Record that the jury takes up a signed sheet again."""
        self._add(room_reopenings, reopening)

    def receipts(self) -> tuple[StoredReceipt, ...]:
        """Return the centre's receipts, in the order of their sequences."""
        fates: dict[int, list[StoredFate]] = {}
        table = room_receipt_fates
        for row in self._read(table, table.c.receipt, table.c.position):
            fate = StoredFate(digest=row["digest"], fate=row["fate"], code=row["code"])
            fates.setdefault(row["receipt"], []).append(fate)
        return tuple(
            StoredReceipt(**row, fates=tuple(fates.get(row["sequence"], ())))
            for row in self._read(room_receipts, room_receipts.c.sequence)
        )

    def add_receipt(self, receipt: StoredReceipt) -> None:
        """Keep a receipt; the same sequence twice changes nothing."""
        added = self._connection.execute(
            upsert(room_receipts)
            .values(
                sequence=receipt.sequence,
                written_at=receipt.written_at,
                read_at=receipt.read_at,
            )
            .on_conflict_do_nothing()
        )
        if added.rowcount and receipt.fates:
            self._connection.execute(
                insert(room_receipt_fates),
                [
                    {
                        "receipt": receipt.sequence,
                        "position": position,
                        "digest": fate.digest,
                        "fate": fate.fate,
                        "code": fate.code,
                    }
                    for position, fate in enumerate(receipt.fates)
                ],
            )

    def foreign_journals(self) -> tuple[ForeignJournal, ...]:
        """Return the journals of the room's other laptops, sorted by device and branch."""
        entries: dict[tuple[str, int], list[JournalEntry]] = {}
        table = room_foreign_journals
        for row in self._read(table, table.c.device, table.c.branch, table.c.sequence):
            entries.setdefault((row["device"], row["branch"]), []).append(_entry(row))
        return tuple(
            ForeignJournal(device=device, branch=branch, entries=tuple(found))
            for (device, branch), found in entries.items()
        )

    def put_foreign_journal(self, journal: ForeignJournal) -> None:
        """Keep or replace one branch of another laptop's journal."""
        table = room_foreign_journals
        same = (table.c.device == journal.device) & (table.c.branch == journal.branch)
        self._connection.execute(delete(table).where(same))
        if journal.entries:
            self._connection.execute(
                insert(table), [_columns(journal, entry) for entry in journal.entries]
            )

    def _read(self, table: Table, *order: Any) -> list[RowMapping]:
        statement = select(table).order_by(*order)
        return list(self._connection.execute(statement).mappings())


def _entry(row: RowMapping) -> JournalEntry:
    return JournalEntry(
        sequence=row["sequence"],
        at=Instant(utc=row["utc"], ticks=row["ticks"], boot=row["boot"]),
        actor=row["actor"],
        action=Action(row["action"]),
        subject=row["subject"],
        detail=tuple((name, value) for name, value in json.loads(row["detail"])),
        previous=row["previous"],
    )


def _columns(journal: ForeignJournal, entry: JournalEntry) -> dict[str, Any]:
    return {
        "device": journal.device,
        "branch": journal.branch,
        "sequence": entry.sequence,
        "utc": entry.at.utc,
        "ticks": entry.at.ticks,
        "boot": entry.at.boot,
        "actor": entry.actor,
        "action": entry.action.value,
        "subject": entry.subject,
        "detail": json.dumps(entry.detail, ensure_ascii=False),
        "previous": entry.previous,
    }
