"""What the centre's latest receipt says; each receipt tells everything again, so one counts."""

from __future__ import annotations

from app.services.ports.room_continuity import StoredReceipt
from app.services.ports.room_store import RoomTransaction
from app.trust.payloads import SheetFate


def newest_receipt(records: RoomTransaction) -> StoredReceipt | None:
    """Return the receipt that counts, `None` before the first was read."""
    receipts = records.receipts()
    return receipts[-1] if receipts else None


def merged_digests(records: RoomTransaction) -> frozenset[str]:
    """Return the sheets that the centre has merged: « reçu », and nothing else is."""
    receipt = newest_receipt(records)
    if receipt is None:
        return frozenset()
    return frozenset(fate.digest for fate in receipt.fates if fate.fate == SheetFate.MERGED)
