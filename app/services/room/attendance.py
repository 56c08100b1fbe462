"""Recording who came to a sitting."""

from __future__ import annotations

from app.domain.attendance import Attendance, Presence
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR


def record_attendance(
    room: OpenRoom, sitting: str, candidate: str, presence: Presence, *, identity_checked: bool
) -> Attendance:
    """Record or correct a candidate's presence, until a sheet of the sitting is sealed.

    Raises:
        UserError: a sheet is sealed, so the attendance is part of what was signed.
    """
    now = room.clock.now()
    attendance = Attendance(
        candidate=candidate,
        presence=presence,
        identity_checked=identity_checked,
        at=room.local(now),
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
