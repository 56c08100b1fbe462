"""What every sheet of a sitting says about where and how it was made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.interest import latest_declarations
from app.domain.score_sheet import ScoreSheet, SheetContext
from app.domain.timer_record import TimerRecord
from app.services.ports.room_day import ReportKind
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import read_timer
from app.services.room.sealed_sheets import read_sealed_sheets
from app.trust.reports import read_incident_report
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
        declarations=records.declarations(sitting_id),
        incidents=incident_digests(room, records, sitting_id),
        paper=records.paper_record(sitting_id),
    )


def incident_digests(room: OpenRoom, records: RoomTransaction, sitting_id: str) -> tuple[str, ...]:
    """Return the digests of the incident reports about a sitting, every revision, oldest first.

    Raises:
        IntegrityError: a stored report does not verify any more.
    """
    return tuple(
        stored.digest
        for stored in records.reports(ReportKind.INCIDENT)
        if read_incident_report(stored.jws, room.anchor).report.incident.sitting == sitting_id
    )


def panel_context(room: OpenRoom, records: RoomTransaction, sitting_id: str) -> SheetContext:
    """Return the context of the panel's sheet, with the timer of the laptop that timed.

    Links that members declared on their own laptops came with their sheets.

    Raises:
        IntegrityError: a stored sheet does not verify any more.
    """
    sheets = [item.sheet for item in read_sealed_sheets(room, records, sitting_id)]
    context = sheet_context(room, records, sitting_id)
    declared = (*context.declarations, *(d for s in sheets for d in s.context.declarations))
    return replace(
        context,
        timer=panel_timer(context.timer, sheets),
        declarations=latest_declarations(declared),
    )


def panel_timer(here: TimerRecord, sheets: Iterable[ScoreSheet]) -> TimerRecord:
    """Return this laptop's record if it timed, else that of the first sheet whose laptop did.

    Where none did, it stays this laptop's: « chronométré sur un autre ordinateur ».
    """
    if here.stopped:
        return here
    timers = (sheet.context.timer for sheet in sheets)
    return next((timer for timer in timers if timer.stopped), here)
