"""Recording who came to a sitting, when they came and when they left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from app.domain.attendance import REASON_LIMIT, Attendance, Presence
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.lateness import settle_lateness
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR

_CLOCKS_DIFFER = timedelta(minutes=1)
"""A time written to the minute may be that much before its clock's next minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceCorrection:
    """What somebody writes about a candidate's presence; times to the minute, of the room's day.

    An empty `arrived` keeps whoever was there in time without one.
    """

    arrived: time | None = None
    left: time | None = None
    reason: str = ""


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

    Whoever is late came just now, unless `arrived_at` says otherwise or an arrival was
    recorded before. A departure stays, and so does the reason of the same presence. The reason
    is kept out of the journal; that of an excused absence may follow.

    Raises:
        UserError: `attendance.sealed`, as the attendance is part of what was signed;
            `attendance.reason_too_long`.
    """
    now = room.clock.now()
    _check_reason(reason.strip())
    with room.store.transaction() as records:
        known = _entry(records, sitting, candidate)
        before = known.arrived_at if known else None
        if presence is Presence.LATE and arrived_at is None:
            arrived_at = before or room.local(now)
        attendance = Attendance(
            candidate=candidate,
            presence=presence,
            identity_checked=identity_checked,
            at=room.local(now),
            arrived_at=arrived_at,
            reason=reason.strip(),
        )
        if known is not None:
            attendance = _with_what_stays(attendance, known)
        _keep(room, records, sitting, attendance)
    return attendance


def correct_attendance(
    room: OpenRoom, sitting: str, candidate: str, correction: AttendanceCorrection
) -> Attendance:
    """Correct when a candidate came and left, or write why they stayed away.

    Raises:
        UserError: `attendance.sealed`, `attendance.reason_too_long`, `attendance.no_arrival`
            for whoever came late, `attendance.future`, `attendance.left_before`.
        ValueError: nothing is recorded of this candidate yet.
    """
    reason = correction.reason.strip()
    _check_reason(reason)
    with room.store.transaction() as records:
        known = _entry(records, sitting, candidate)
        if known is None:
            raise ValueError(f"no presence of {candidate} to correct")
        entry = replace(known, at=room.local(room.clock.now()), reason=reason)
        if known.is_here:
            entry = _with_times(known, entry, correction)
        _keep(room, records, sitting, entry)
    return entry


def record_departure(room: OpenRoom, sitting: str, candidates: Sequence[str]) -> None:
    """Record that candidates leave now; those who stayed away or left already are passed over.

    They leave before the jury seals, or after: no sheet rests on it, so that it may be recorded
    until the jury has signed.

    Raises:
        UserError: `attendance.signed`.
    """
    now = room.clock.now()
    with room.store.transaction() as records:
        if records.panel_sheets(sitting):
            raise UserError(
                "attendance.signed",
                sentence("La grille du jury est déjà signée avec la présence."),
                sentence("Notez l’heure de départ sur la feuille d’émargement."),
            )
        for known in records.attendance(sitting):
            if known.candidate in candidates and known.is_here and known.left_at is None:
                left = replace(known, at=room.local(now), left_at=room.local(now))
                records.put_attendance(sitting, left)
                _journal(room, records, sitting, left)


def _with_what_stays(entry: Attendance, known: Attendance) -> Attendance:
    if entry.presence is known.presence and not entry.reason:
        entry = replace(entry, reason=known.reason)
    left, came = known.left_at, entry.arrived_at
    if entry.is_here and left is not None and (came is None or came <= left):
        entry = replace(entry, left_at=left)
    return entry


def _with_times(
    known: Attendance, entry: Attendance, correction: AttendanceCorrection
) -> Attendance:
    arrived = _moment(entry.at, correction.arrived, known.arrived_at)
    left = _moment(entry.at, correction.left, known.left_at)
    if known.presence is Presence.LATE and arrived is None:
        raise UserError(
            "attendance.no_arrival",
            sentence("Il manque l’heure d’arrivée."),
            sentence("Écrivez-la comme 14:22, ou notez « à l’heure »."),
        )
    for moment in (arrived, left):
        if moment is not None and moment > entry.at + _CLOCKS_DIFFER:
            raise UserError(
                "attendance.future",
                sentence("Il n’est pas encore {time}.", time=f"{moment:%H:%M}"),
                sentence("Écrivez une heure passée."),
            )
    if arrived is not None and left is not None and left < arrived:
        raise UserError(
            "attendance.left_before",
            sentence("Le départ est noté avant l’arrivée."),
            sentence("Corrigez l’une des deux heures."),
        )
    return replace(entry, arrived_at=arrived, left_at=left)


def _moment(today: datetime, written: time | None, known: datetime | None) -> datetime | None:
    """Return what is known where the same minute was written: it has its seconds."""
    if written is None:
        return None
    if known is not None and (known.hour, known.minute) == (written.hour, written.minute):
        return known
    return datetime.combine(today.date(), written, today.tzinfo)


def _entry(records: RoomTransaction, sitting: str, candidate: str) -> Attendance | None:
    entries = {entry.candidate: entry for entry in records.attendance(sitting)}
    return entries.get(candidate)


def _keep(room: OpenRoom, records: RoomTransaction, sitting: str, attendance: Attendance) -> None:
    if records.score_sheets(sitting):
        raise UserError(
            "attendance.sealed",
            sentence("La présence est déjà portée sur une feuille scellée."),
            sentence("Elle ne change plus pour ce passage."),
        )
    records.put_attendance(sitting, attendance)
    _journal(room, records, sitting, attendance)
    planned = room.dossier.planning.sitting(sitting)
    settle_lateness(room, records, planned, room.clock.now())


def _journal(
    room: OpenRoom, records: RoomTransaction, sitting: str, attendance: Attendance
) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.ATTENDANCE_RECORDED,
            subject=sitting,
            candidate=attendance.candidate,
            presence=attendance.presence.value,
        )
    )


def _check_reason(reason: str) -> None:
    if len(reason) > REASON_LIMIT:
        raise UserError(
            "attendance.reason_too_long",
            sentence("Le motif compte {count} caractères.", count=len(reason)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=REASON_LIMIT),
        )
