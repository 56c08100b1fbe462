"""Whether a signed sheet is open again, for whoever shows or signs it."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.ports.room_continuity import StoredReopening
from app.services.ports.room_store import RoomTransaction


def standing_reopening(records: RoomTransaction, sitting: str) -> StoredReopening | None:
    """Return the reopening whose revision is not signed yet, `None` when there is none."""
    reopenings = records.reopenings(sitting)
    if not reopenings:
        return None
    signed = max(sheet.revision for sheet in records.panel_sheets(sitting))
    return reopenings[-1] if reopenings[-1].revision > signed else None


def check_unsigned(records: RoomTransaction, sitting: str) -> None:
    """Make sure that the jury may still change what it agrees on.

    Raises:
        UserError: `panel_sheet.signed`.
    """
    if records.panel_sheets(sitting) and standing_reopening(records, sitting) is None:
        raise UserError(
            "panel_sheet.signed",
            sentence("La grille harmonisée est signée : elle ne change plus."),
            sentence("Une correction est une nouvelle version, motivée et signée par tous."),
        )
