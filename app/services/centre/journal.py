"""Writing the centre's journal in the operator's name."""

from __future__ import annotations

from app.domain.journal import Action
from app.services.centre.access.open_centre import OpenCentre
from app.services.journal import entry_after
from app.services.ports.centre_store import CentreTransaction


def record(
    centre: OpenCentre, records: CentreTransaction, action: Action, subject: str, **detail: str
) -> None:
    """Append what the operator did, inside the transaction that does it."""
    records.append_journal(
        entry_after(
            records.journal_head(),
            centre.clock.now(),
            actor=centre.operator,
            action=action,
            subject=subject,
            **detail,
        )
    )
