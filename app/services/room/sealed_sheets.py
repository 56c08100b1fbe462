"""Reading back the sealed sheets of a sitting; unsealed ones are never read here."""

from __future__ import annotations

from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.trust.signing import VerifiedScoreSheet, read_score_sheet


def read_sealed_sheets(
    room: OpenRoom, records: RoomTransaction, sitting: str
) -> tuple[VerifiedScoreSheet, ...]:
    """Return each juror's latest sealed sheet, its signature verified, in panel order.

    Raises:
        IntegrityError: a stored sheet does not verify any more.
    """
    latest = {sheet.juror: sheet for sheet in records.score_sheets(sitting)}
    return tuple(
        read_score_sheet(latest[juror].jws, room.anchor)
        for juror in room.dossier.planning.sitting(sitting).jurors
        if juror in latest
    )
