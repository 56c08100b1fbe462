"""Whether a signed sheet is open again, for whoever shows or signs it."""

from __future__ import annotations

from app.services.ports.room_continuity import StoredReopening
from app.services.ports.room_store import RoomTransaction


def standing_reopening(records: RoomTransaction, sitting: str) -> StoredReopening | None:
    """Return the reopening whose revision is not signed yet, `None` when there is none."""
    reopenings = records.reopenings(sitting)
    if not reopenings:
        return None
    signed = max(sheet.revision for sheet in records.panel_sheets(sitting))
    return reopenings[-1] if reopenings[-1].revision > signed else None
