"""The notes that a juror takes during the oral: they stay in the room unless attached."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.room.draft_sheets import check_open, journal_draft
from app.services.room.open_room import OpenRoom
from app.trust.enrolment import JurorKey

NOTES_LIMIT = 10_000
"""The longest notes, in characters: some five printed pages."""


def keep_notes(
    room: OpenRoom, sitting: str, juror: JurorKey, text: str, *, attached: bool
) -> Instant:
    """Keep the notes as they are typed, and whether sealing puts them into the sheet.

    Attached, they are sealed with the sheet: the panel and the centre read them, and the
    candidate may ask to.

    Raises:
        UserError: the sheet is sealed, or the notes are too long.
    """
    if len(text) > NOTES_LIMIT:
        raise UserError(
            "notes.too_long",
            sentence("Les notes comptent {count} caractères.", count=len(text)),
            sentence("Raccourcissez-les à {limit} caractères.", limit=NOTES_LIMIT),
        )
    with room.store.transaction() as records:
        check_open(room, records, sitting, juror)
        records.put_notes(sitting, juror.juror, text, attached=attached)
        return journal_draft(room, records, Action.NOTES_KEPT, sitting, juror)
