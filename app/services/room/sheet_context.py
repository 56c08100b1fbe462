"""What every sheet of a sitting says about where and how it was made."""

from __future__ import annotations

from app.domain.score_sheet import SheetContext
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import read_timer
from app.trust.wire import content_digest


def sheet_context(room: OpenRoom, records: RoomTransaction, sitting_id: str) -> SheetContext:
    """Return the context of a sheet made now, bound to the journal's present head."""
    session = room.dossier.session
    sitting = room.dossier.planning.sitting(sitting_id)
    return SheetContext(
        session=session.id,
        session_kind=session.kind,
        package=room.package,
        referential_digest=session.referential_digest,
        rules_digest=content_digest(room.dossier.rules),
        room=room.dossier.room,
        sitting=sitting_id,
        assessment=sitting.assessment,
        team=sitting.team,
        candidates=sitting.candidates,
        attendance=records.attendance(sitting_id),
        timer=read_timer(room, records, sitting_id),
        journal_head=records.journal_head()[1],
    )
