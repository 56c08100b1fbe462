"""Recording who came to a sitting."""

from __future__ import annotations

from datetime import datetime

from app.domain.attendance import Attendance, Presence
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR


def record_attendance(
    room: OpenRoom,
    sitting: str,
    candidate: str,
    presence: Presence,
    *,
    identity_checked: bool,
    arrived_at: datetime | None = None,
    reason: str = "",
) -> Attendance:
    """Record or correct a candidate's presence, until a sheet of the sitting is sealed.

    Whoever is late came just now, unless `arrived_at` says otherwise. The reason stays out of
    the journal.

    Raises:
        UserError: a sheet is sealed, so the attendance is part of what was signed.
    """
    now = room.clock.now()
    if presence is Presence.LATE and arrived_at is None:
        arrived_at = room.local(now)
    attendance = Attendance(
        candidate=candidate,
        presence=presence,
        identity_checked=identity_checked,
        at=room.local(now),
        arrived_at=arrived_at,
        reason=reason.strip(),
    )
    with room.store.transaction() as records:
        if records.score_sheets(sitting):
            raise UserError(
                "attendance.sealed",
                sentence("La présence est déjà portée sur une feuille scellée."),
                sentence("Elle ne change plus pour ce passage."),
            )
        records.put_attendance(sitting, attendance)
        records.append_journal(
            entry_after(
                records.journal_head(),
                now,
                actor=ROOM_ACTOR,
                action=Action.ATTENDANCE_RECORDED,
                subject=sitting,
                candidate=candidate,
                presence=presence.value,
            )
        )
    return attendance
