"""A sitting that has not begun gets another time, in the same room and on the same day.

Nothing that is signed says when a sitting was planned: a move informs, and holds nothing up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.errors import UserError
from app.domain.room_addition import MovedSitting
from app.domain.session import Sitting
from app.domain.wording import sentence
from app.services.room.day_reading import DayReading, read_day
from app.services.room.on_the_spot.adding import add_change
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Which sitting, to when, and why; `starts_at` carries its offset from UTC."""

    sitting: str
    starts_at: datetime
    reason: str


def movable(room: OpenRoom) -> tuple[str, ...]:
    """Return the sittings that have not begun, in the order of the planning.

    Neither timed nor sealed nor held on paper, and nothing decided about a lateness, which is
    counted from the planned time.
    """
    with room.store.transaction() as records:
        day = read_day(records)
        return tuple(
            sitting.id
            for sitting in room.dossier.planning.sittings
            if not _has_begun(day, sitting) and records.paper_record(sitting.id) is None
        )


def overlapping(
    room: OpenRoom, assessment: str, starts_at: datetime, besides: str = ""
) -> tuple[str, ...]:
    """Return the room's sittings that such an oral would meet, all but `besides`."""
    ends_at = starts_at + _lasts(room, assessment)
    return tuple(
        sitting.id
        for sitting in sorted(room.dossier.planning.sittings, key=lambda each: each.starts_at)
        if sitting.id != besides
        and sitting.starts_at < ends_at
        and starts_at < sitting.starts_at + _lasts(room, sitting.assessment)
    )


def move_sitting(room: OpenRoom, move: Move, witnesses: Sequence[WitnessAnswer]) -> OpenRoom:
    """Give a sitting its new time, and return the room that goes on with it; slow.

    Raises:
        UserError: `moving.begun`, `moving.other_day`, `moving.same_time`; a reason or a witness
            is refused. Nothing was changed.
    """
    reason = checked_reason(move.reason)
    if move.sitting not in movable(room):
        raise UserError(
            "moving.begun",
            sentence("Ce passage a commencé, ou n’est pas de cette salle."),
            sentence("Choisissez un passage qui n’a pas commencé."),
        )
    before = room.dossier.planning.sitting(move.sitting).starts_at
    zone = room.laptop.zone
    if move.starts_at.astimezone(zone).date() != before.astimezone(zone).date():
        raise UserError(
            "moving.other_day",
            sentence("Un passage ne change pas de jour dans la salle."),
            sentence("Demandez au centre un dossier de salle à jour."),
        )
    if move.starts_at == before:
        raise UserError(
            "moving.same_time",
            sentence("Ce passage est déjà prévu à cette heure."),
            sentence("Écrivez la nouvelle heure."),
        )
    return add_change(
        room, MovedSitting(sitting=move.sitting, starts_at=move.starts_at), reason, witnesses
    )


def _has_begun(day: DayReading, sitting: Sitting) -> bool:
    return any(
        sitting.id in told for told in (day.timers, day.late, day.score_sheets, day.panel_sheets)
    )


def _lasts(room: OpenRoom, assessment: str) -> timedelta:
    return timedelta(minutes=room.dossier.referential.assessment(assessment).oral_minutes or 0)
