"""What restoring a snapshot is to a room and to the centre alike: its choice and its entry."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action, JournalEntry
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.snapshots import Snapshot


def chosen(listed: tuple[Snapshot, ...], name: str) -> Snapshot:
    """Return the snapshot of that name.

    Raises:
        UserError: `snapshot.missing`.
    """
    for snapshot in listed:
        if snapshot.name == name:
            return snapshot
    raise UserError(
        "snapshot.missing",
        sentence("Cette sauvegarde n’est plus là."),
        sentence("Choisissez-en une autre dans la liste."),
    )


def restored(
    head: tuple[int, str],
    now: Instant,
    *,
    actor: str,
    subject: str,
    snapshot: Snapshot,
    **detail: str,
) -> JournalEntry:
    """Return the entry that tells of a restore; `head` is the restored journal's."""
    return entry_after(
        head,
        now,
        actor=actor,
        action=Action.SNAPSHOT_RESTORED,
        subject=subject,
        journal_head=head[1],
        journal_sequence=str(head[0]),
        taken_at=snapshot.taken_at.isoformat(),
        **detail,
    )
