"""Making the next journal entry; where it is kept is the store's business."""

from __future__ import annotations

from app.domain.journal import Action, JournalEntry
from app.domain.timer_record import Instant


def entry_after(
    head: tuple[int, str], at: Instant, *, actor: str, action: Action, subject: str, **detail: str
) -> JournalEntry:
    """Return the entry that follows from `head` (sequence and hash of the last one)."""
    sequence, previous = head
    return JournalEntry(
        sequence=sequence + 1,
        at=at,
        actor=actor,
        action=action,
        subject=subject,
        detail=tuple(sorted(detail.items())),
        previous=previous,
    )
