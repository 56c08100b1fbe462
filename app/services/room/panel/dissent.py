"""A member who signs and disagrees with one line: in their own words, under the jury's rating."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.score_sheet import Dissent, RatingKey
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.panel.reopening import check_unsigned
from app.services.room.reasons import checked_reason
from app.services.room.sealed_sheets import all_sealed


def record_dissent(room: OpenRoom, sitting_id: str, juror: str, key: RatingKey, text: str) -> None:
    """Record or replace a member's dissent on one line; it changes no rating.

    Raises:
        UserError: no text or one too long, not a member, not a line of the sheet, a sheet not
            sealed, or the agreed sheet signed already.
    """
    dissent = Dissent(
        criterion=key.criterion, candidate=key.candidate, juror=juror, text=checked_reason(text)
    )
    with room.store.transaction() as records:
        _check(room, records, sitting_id, juror, key)
        records.put_dissent(sitting_id, dissent)
        _journal(room, records, sitting_id, dissent, {})


def withdraw_dissent(room: OpenRoom, sitting_id: str, juror: str, key: RatingKey) -> None:
    """Remove a member's dissent; where there is none, nothing happens.

    Raises:
        UserError: as `record_dissent`.
    """
    with room.store.transaction() as records:
        _check(room, records, sitting_id, juror, key)
        known = {(each.juror, each.key): each for each in records.dissents(sitting_id)}
        if (juror, key) in known:
            records.clear_dissent(sitting_id, juror, key)
            _journal(room, records, sitting_id, known[juror, key], {"kind": "withdrawn"})


def standing_dissents(
    room: OpenRoom, records: RoomTransaction, sitting_id: str
) -> tuple[Dissent, ...]:
    """Return the dissents of those who still sit on the panel, line by line."""
    panel = room.dossier.planning.sitting(sitting_id).jurors
    return tuple(each for each in records.dissents(sitting_id) if each.juror in panel)


def _check(
    room: OpenRoom, records: RoomTransaction, sitting_id: str, juror: str, key: RatingKey
) -> None:
    if juror not in room.dossier.planning.sitting(sitting_id).jurors:
        raise UserError(
            "dissent.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez un membre du jury de ce passage."),
        )
    check_unsigned(records, sitting_id)
    sheets = [item.sheet for item in all_sealed(room, records, sitting_id)]
    lines = {rating.key for sheet in sheets for rating in sheet.ratings}
    lines |= {adjustment.key for sheet in sheets for adjustment in sheet.adjustments}
    if key not in lines:
        raise UserError(
            "dissent.not_on_sheet",
            sentence("Ce critère ne figure pas sur la grille de ce passage."),
            sentence("Choisissez une ligne de la délibération."),
        )


def _journal(
    room: OpenRoom,
    records: RoomTransaction,
    sitting_id: str,
    dissent: Dissent,
    detail: dict[str, str],
) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.DISSENT_RECORDED,
            subject=sitting_id,
            criterion=dissent.criterion,
            candidate=dissent.candidate or "-",
            juror=dissent.juror,
            **detail,
        )
    )
