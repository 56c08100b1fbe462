"""Taking up a signed sheet again: the signed one stays, the next one says why it replaces it."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_continuity import StoredReopening
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.panel.reopening import standing_reopening
from app.services.room.reasons import checked_reason


def reopen_deliberation(room: OpenRoom, sitting: str, reason: str) -> None:
    """Make the agreed ratings of a signed sheet editable again, for its next revision.

    Raises:
        UserError: no reason or one too long, nothing signed, or open again already.
    """
    text = checked_reason(reason)
    now = room.clock.now()
    with room.store.transaction() as records:
        sheets = records.panel_sheets(sitting)
        if not sheets:
            raise UserError(
                "revision.unsigned",
                sentence("La grille de ce passage n’est pas encore signée."),
                sentence("La délibération est ouverte : continuez-la."),
            )
        if standing_reopening(records, sitting) is not None:
            raise UserError(
                "revision.open",
                sentence("La délibération de ce passage est déjà rouverte."),
                sentence("Continuez-la, puis faites signer la nouvelle version par tous."),
            )
        revision = sheets[-1].revision + 1
        records.add_reopening(
            StoredReopening(
                sitting=sitting, revision=revision, reason=text, reopened_at=room.local(now)
            )
        )
        records.append_journal(
            entry_after(
                records.journal_head(),
                now,
                actor=ROOM_ACTOR,
                action=Action.DELIBERATION_REOPENED,
                subject=sitting,
                revision=str(revision),
                supersedes=sheets[-1].digest,
            )
        )


def open_revision(room: OpenRoom, sitting: str) -> StoredReopening | None:
    """Return the reopening whose revision is not signed yet, `None` when there is none."""
    with room.store.transaction() as records:
        return standing_reopening(records, sitting)
