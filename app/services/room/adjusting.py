"""A juror rates one member apart from the team, on a collective criterion and with a reason."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.score_sheet import Adjustment, DraftSheet, RatingKey
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction
from app.services.room.draft_sheets import SheetKey, check_level, check_open, journal_draft
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason


def adjust_rating(
    room: OpenRoom,
    sitting: str,
    juror: SheetKey,
    key: RatingKey,
    candidate: str,
    *,
    level: int | None,
    reason: str,
) -> Instant:
    """Give a member another rating than the team's, or replace it; return when it was durable.

    `key` is the team's line; a `level` of `None` is « non observé ».

    Raises:
        UserError: the sheet is sealed, no reason or one too long, the scale has no such level,
            the line is not the team's, the member is not here, or it is the team's own level.
    """
    check_level(room, level)
    adjustment = Adjustment(
        criterion=key.criterion, candidate=candidate, level=level, reason=checked_reason(reason)
    )
    with room.store.transaction() as records:
        check_open(room, records, sitting, juror, key)
        _check_member(room, records, sitting, key, candidate)
        _check_departs(records.draft(sitting, juror.juror), key, level)
        records.put_adjustment(sitting, juror.juror, adjustment)
        written = "-" if level is None else str(level)
        return journal_draft(
            room, records, Action.RATING_ADJUSTED, sitting, juror, key=adjustment.key, level=written
        )


def remove_adjustment(
    room: OpenRoom, sitting: str, juror: SheetKey, key: RatingKey, candidate: str
) -> Instant:
    """Give a member the team's rating again; `key` is the team's line.

    Raises:
        UserError: the sheet is sealed, or it has no such line.
    """
    own = RatingKey(criterion=key.criterion, candidate=candidate)
    with room.store.transaction() as records:
        check_open(room, records, sitting, juror, key)
        records.clear_adjustment(sitting, juror.juror, own)
        return journal_draft(room, records, Action.ADJUSTMENT_REMOVED, sitting, juror, key=own)


def _check_member(
    room: OpenRoom, records: RoomTransaction, sitting: str, key: RatingKey, candidate: str
) -> None:
    if key.candidate is not None:
        raise UserError(
            "adjustment.not_collective",
            sentence("Ce critère est déjà noté pour chaque membre du groupe."),
            sentence("Donnez la note sur la ligne de cette personne."),
        )
    away = {entry.candidate for entry in records.attendance(sitting) if not entry.is_here}
    if candidate in away or candidate not in room.dossier.planning.sitting(sitting).candidates:
        raise UserError(
            "adjustment.not_here",
            sentence("Cette personne n’est pas dans le groupe présent."),
            sentence("Rouvrez le passage : la présence a peut-être changé."),
        )


def _check_departs(draft: DraftSheet, key: RatingKey, level: int | None) -> None:
    if key in draft.levels and draft.levels[key] == level:
        raise UserError(
            "adjustment.same_level",
            sentence("C’est déjà la note du groupe."),
            sentence("Choisissez une autre note, ou laissez à cette personne celle du groupe."),
        )
