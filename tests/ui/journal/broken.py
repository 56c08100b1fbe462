"""A room's journal with one entry edited after the fact."""

from __future__ import annotations

from dataclasses import replace

from app.domain.journal import JournalEntry
from app.services import journal_view
from app.services.journal_view import JournalView
from app.services.room.open_room import OpenRoom


def edited(entries: tuple[JournalEntry, ...], place: int) -> tuple[JournalEntry, ...]:
    """Change who did what at one place, as somebody with the store's key would."""
    other = replace(entries[place], actor="J02")
    return (*entries[:place], other, *entries[place + 1 :])


def broken_view(room: OpenRoom) -> JournalView:
    """The room's journal as it would be read then: the break shows at the next entry."""
    with room.store.transaction() as records:
        entries, head = records.journal(), records.journal_head()
    planning = room.dossier.planning
    return journal_view._view(
        edited(entries, 5), head, journal_view._names(planning), room.laptop.zone
    )
