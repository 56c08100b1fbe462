"""A member who will not sign the agreed sheet: recorded, and the sheet stays open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_continuity import StoredRefusal
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.panel.reopening import standing_reopening
from app.services.room.reasons import checked_reason
from app.services.room.sealed_sheets import all_sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRefusal:
    """Who would not sign, why, and when."""

    juror_name: str
    reason: str
    refused_at: datetime


def refuse_to_sign(room: OpenRoom, sitting: str, juror: str, reason: str) -> None:
    """Record that a member will not sign; the jury goes on deliberating or leaves it open.

    Raises:
        UserError: no reason or one too long, not a member, a sheet not sealed, or the agreed
            sheet signed already.
    """
    text = checked_reason(reason)
    if juror not in room.dossier.planning.sitting(sitting).jurors:
        raise UserError(
            "refusal.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez un membre du jury de ce passage."),
        )
    now = room.clock.now()
    with room.store.transaction() as records:
        if records.panel_sheets(sitting) and standing_reopening(records, sitting) is None:
            raise UserError(
                "panel_sheet.signed",
                sentence("Cette grille est déjà signée."),
                sentence("Rouvrez la délibération avec un motif pour y revenir."),
            )
        all_sealed(room, records, sitting)
        records.add_refusal(
            StoredRefusal(sitting=sitting, juror=juror, reason=text, refused_at=room.local(now))
        )
        records.append_journal(
            entry_after(
                records.journal_head(),
                now,
                actor=ROOM_ACTOR,
                action=Action.SIGNATURE_REFUSED,
                subject=sitting,
                juror=juror,
            )
        )


def signature_refusals(room: OpenRoom, sitting: str) -> tuple[SignatureRefusal, ...]:
    """Return the refusals since the sheet was last signed by all, oldest first."""
    with room.store.transaction() as records:
        return standing_refusals(room, records, sitting)


def standing_refusals(
    room: OpenRoom, records: RoomTransaction, sitting: str
) -> tuple[SignatureRefusal, ...]:
    """Return them inside a transaction that is already open."""
    refusals = records.refusals(sitting)
    count = _since_signature(records, sitting) if refusals else 0
    return tuple(
        SignatureRefusal(
            juror_name=room.dossier.planning.juror(refusal.juror).name,
            reason=refusal.reason,
            refused_at=refusal.refused_at,
        )
        for refusal in refusals[len(refusals) - count :]
    )


def _since_signature(records: RoomTransaction, sitting: str) -> int:
    """Count by the journal's order, which no clock disturbs."""
    count = 0
    for entry in records.journal():
        if entry.subject == sitting and entry.action is Action.PANEL_SHEET_SIGNED:
            count = 0
        elif entry.subject == sitting and entry.action is Action.SIGNATURE_REFUSED:
            count += 1
    return count
