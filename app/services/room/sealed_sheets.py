"""Reading back the sealed sheets of a sitting; unsealed ones are never read here."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.trust.signing import VerifiedScoreSheet, read_score_sheet


def read_sealed_sheets(
    room: OpenRoom, records: RoomTransaction, sitting: str
) -> tuple[VerifiedScoreSheet, ...]:
    """Return each juror's latest sealed sheet, its signature verified, in panel order.

    What a member entered here from another's paper is taken: the room saw that paper.

    Raises:
        IntegrityError: a stored sheet does not verify any more.
    """
    latest = {sheet.juror: sheet for sheet in records.score_sheets(sitting)}
    return tuple(
        read_score_sheet(latest[juror].jws, room.anchor, on_paper=True)
        for juror in room.dossier.planning.sitting(sitting).jurors
        if juror in latest
    )


def all_sealed(
    room: OpenRoom, records: RoomTransaction, sitting_id: str
) -> tuple[VerifiedScoreSheet, ...]:
    """Return every member's sealed sheet, in panel order, once all of them are here.

    Raises:
        UserError: `deliberation.not_sealed`; those that are here are not shown either.
        IntegrityError: a stored sheet does not verify any more.
    """
    sheets = read_sealed_sheets(room, records, sitting_id)
    if len(sheets) < len(room.dossier.planning.sitting(sitting_id).panel):
        raise UserError(
            "deliberation.not_sealed",
            sentence("Toutes les feuilles scellées ne sont pas sur cet ordinateur."),
            sentence(
                "Chaque membre du jury scelle la sienne ; réunissez celles des autres "
                "ordinateurs, puis délibérez."
            ),
        )
    return sheets
