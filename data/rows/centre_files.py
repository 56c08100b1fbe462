"""Which files came back, what of them was refused, and which receipts went out."""

from __future__ import annotations

from sqlalchemy import select

from app.services.ports.centre_evidence import MergedPackage, Refusal, WrittenReceipt
from data.rows.sentences import read_sentence, sentence_text
from data.rows.session_rows import SessionRows, columns_of
from data.tables.centre import (
    centre_merged_packages,
    centre_receipts,
    centre_refusals,
    centre_refused_documents,
)


class CentreFileRows(SessionRows):
    """Packages, refusals with the refused bytes, and receipts."""

    def merged_packages(self, session: str) -> tuple[MergedPackage, ...]:
        """Return the results packages that were merged, oldest first."""
        table = centre_merged_packages
        order = (table.c.merged_at, table.c.room, table.c.sequence, table.c.digest)
        return tuple(MergedPackage(**row) for row in self._sorted(table, session, order))

    def add_merged_package(self, package: MergedPackage) -> None:
        """Record a merged results package; of one digest the smallest file name stays."""
        self._add_smallest(centre_merged_packages, [columns_of(package)], "file_name")

    def refusals(self, session: str) -> tuple[Refusal, ...]:
        """Return what was refused, oldest first."""
        table = centre_refusals
        order = (table.c.refused_at, table.c.file_name, table.c.document, table.c.code)
        return tuple(
            Refusal(**{**row, "sentence": read_sentence(row["sentence"])})
            for row in self._sorted(table, session, order)
        )

    def add_refusal(self, refusal: Refusal, document: bytes | None) -> None:
        """Record a refusal and keep what was refused, each once.

        `document` is `None` where it is too large to be kept.
        """
        columns = {**columns_of(refusal), "sentence": sentence_text(refusal.sentence)}
        self._add_once(centre_refusals, [columns])
        if document is not None:
            kept = {
                "session": refusal.session,
                "document": refusal.document,
                "content": document,
            }
            self._add_once(centre_refused_documents, [kept])

    def refused_document(self, session: str, document: str) -> bytes | None:
        """Return the refused bytes with that SHA-256, or `None` where they are not kept."""
        table = centre_refused_documents
        content: bytes | None = self._connection.scalar(
            select(table.c.content).where(table.c.session == session, table.c.document == document)
        )
        return content

    def receipts(self, session: str) -> tuple[WrittenReceipt, ...]:
        """Return the receipts that were written, sorted by room and sequence."""
        table = centre_receipts
        order = (table.c.room, table.c.sequence)
        return tuple(WrittenReceipt(**row) for row in self._sorted(table, session, order))

    def add_receipt(self, receipt: WrittenReceipt) -> None:
        """Record a receipt."""
        self._add(centre_receipts, receipt)
