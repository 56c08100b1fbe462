"""Telling each room what the centre holds of it, sheet by sheet.

Only a merged sheet is « reçu », and may be purged in the room. A receipt says what became of
every sheet and report that came, the refused ones too; what it does not name has not come. Where
nobody came to a sitting there is no sheet: the attendance itself is named, by its digest.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.attendance import Attendance
from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.journal import Action
from app.domain.minutes import Minutes, SittingOutcome
from app.domain.session import Sitting
from app.domain.sitting_state import nobody_came
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.issuing.numbering import next_number
from app.services.centre.journal import record
from app.services.centre.reports import received_minutes
from app.services.files import distinct_names
from app.services.ports.centre_evidence import (
    MergedReport,
    MergedSheet,
    Refusal,
    WrittenReceipt,
)
from app.services.ports.centre_store import CentreTransaction
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.trust.digests import digest
from app.trust.payloads import Receipt, ReceiptLine, SheetFate
from app.trust.receipts import write_receipt
from app.trust.results_packages import SittingAttendance, attendance_digest
from app.trust.rooms import RoomKeys, stored_room
from app.trust.wire import FORMAT_VERSION, encode

RECEIPT_SUFFIX = ".accuse"
"""How the name of a receipt ends."""

_FATES = {
    SheetStanding.RECEIVED: SheetFate.MERGED,
    SheetStanding.SUPERSEDED: SheetFate.MERGED,
    SheetStanding.TO_CONFIRM: SheetFate.TO_CONFIRM,
    SheetStanding.WAITING: SheetFate.QUARANTINED,
    SheetStanding.QUARANTINED: SheetFate.QUARANTINED,
    SheetStanding.REJECTED: SheetFate.REFUSED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    file_name: str
    receipt: Receipt
    keys: RoomKeys


def write_receipts(
    centre: OpenCentre,
    session_id: str,
    folder: Path,
    files: Files,
    progress: Progress = NO_PROGRESS,
) -> tuple[WrittenFile, ...]:
    """Write a receipt for every room that sheets came from; each is read back.

    Raises:
        UserError: `receipts.nothing`, no sheet has come yet; or `folder` cannot be written.
        Cancelled: stopped; receipts written so far stay valid.
    """
    with centre.store.transaction() as records:
        prepared = _prepared(centre, records, session_id)
    if not prepared:
        raise UserError(
            "receipts.nothing",
            sentence("Aucune feuille n’est encore arrivée d’une salle."),
            sentence("Fusionnez une remontée, puis écrivez les accusés de réception."),
        )
    written = []
    for rank, item in enumerate(prepared):
        progress.advance(rank, len(prepared))
        written.append(_write(centre, item, folder, files))
    progress.advance(len(prepared), len(prepared))
    return tuple(written)


def receipt_lines(
    sheets: tuple[MergedSheet, ...],
    reports: tuple[MergedReport, ...],
    refusals: tuple[Refusal, ...],
    room: str,
) -> tuple[ReceiptLine, ...]:
    """Return what became of each sheet and report of a room, by digest.

    What was refused in one file and holds in another is not refused.
    """
    lines = {
        refusal.subject: ReceiptLine(
            digest=refusal.subject, fate=SheetFate.REFUSED, code=refusal.code
        )
        for refusal in sorted(refusals, key=lambda item: item.code, reverse=True)
        if refusal.is_sheet and refusal.room == room
    }
    every: tuple[MergedSheet | MergedReport, ...] = (*sheets, *reports)
    for kept in every:
        if kept.room == room:
            lines[kept.digest] = ReceiptLine(
                digest=kept.digest, fate=_FATES[kept.standing], code=kept.code
            )
    return tuple(lines[digest_] for digest_ in sorted(lines))


def absence_lines(
    sittings: Iterable[Sitting], attendance: Iterable[tuple[str, Attendance]], room: str
) -> tuple[ReceiptLine, ...]:
    """Name the attendance of each of a room's sittings to which, as it came, nobody came."""
    recorded = {(sitting, entry.candidate): entry for sitting, entry in attendance}
    found = []
    for sitting in sittings:
        entries = tuple(
            recorded[sitting.id, candidate]
            for candidate in sitting.candidates
            if (sitting.id, candidate) in recorded
        )
        if sitting.room == room and nobody_came(sitting, entries):
            named = attendance_digest(SittingAttendance(sitting=sitting.id, entries=entries))
            found.append(ReceiptLine(digest=named, fate=SheetFate.MERGED, code=""))
    return tuple(found)


def minuted_absence_lines(
    minutes: Iterable[Minutes], seen: Container[str], room: str
) -> tuple[ReceiptLine, ...]:
    """Name the attendance of each sitting of which a room's minutes say that nobody came.

    Args:
        minutes: those that stand.
        seen: the sittings of which there are sheets.
        room: whose receipt it is.
    """
    return tuple(
        ReceiptLine(
            digest=attendance_digest(
                SittingAttendance(sitting=held.sitting, entries=held.attendance)
            ),
            fate=SheetFate.MERGED,
            code="",
        )
        for day in minutes
        if day.room == room
        for held in day.sittings
        if held.outcome is SittingOutcome.NOBODY_CAME and held.sitting not in seen
    )


def _once(*lines: ReceiptLine) -> tuple[ReceiptLine, ...]:
    return tuple({line.digest: line for line in lines}.values())


def _prepared(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[_Prepared, ...]:
    session = records.session(session_id)
    sheets, refusals = records.sheets(session_id), records.refusals(session_id)
    seen = {sheet.sitting for sheet in sheets}
    unseen = [each for each in records.planning(session_id).sittings if each.id not in seen]
    attendance = records.attendance(session_id)
    reports = records.reports(session_id)
    minutes = received_minutes(centre, records, session_id)
    earlier = records.receipts(session_id)
    rooms = sorted(records.rooms(session_id), key=lambda item: item.room)
    names = distinct_names(stored.room for stored in rooms)
    prepared = []
    for stored in rooms:
        lines = (
            *receipt_lines(sheets, reports, refusals, stored.room),
            *_once(
                *absence_lines(unseen, attendance, stored.room),
                *minuted_absence_lines(minutes.values(), seen, stored.room),
            ),
        )
        if lines:
            receipt = Receipt(
                format=FORMAT_VERSION,
                session=session_id,
                session_kind=session.kind,
                room=stored.room,
                sequence=next_number(
                    records, (item.sequence for item in earlier if item.room == stored.room)
                ),
                lines=lines,
                written_at=centre.local(centre.clock.now()),
            )
            prepared.append(
                _Prepared(
                    file_name=f"accuse-{names[stored.room]}-{receipt.sequence}{RECEIPT_SUFFIX}",
                    receipt=receipt,
                    keys=stored_room(stored.issued).keys,
                )
            )
    return tuple(prepared)


def _write(centre: OpenCentre, item: _Prepared, folder: Path, files: Files) -> WrittenFile:
    receipt = item.receipt
    content = write_receipt(receipt, keys=centre.keys, room=item.keys)
    written = files.write(folder / item.file_name, content)
    with centre.store.transaction() as records:
        records.add_receipt(
            WrittenReceipt(
                session=receipt.session,
                room=receipt.room,
                sequence=receipt.sequence,
                digest=digest(encode(receipt)),
                written_at=receipt.written_at,
            )
        )
        record(
            centre,
            records,
            Action.RECEIPTS_WRITTEN,
            receipt.session,
            room=receipt.room,
            sequence=str(receipt.sequence),
            digest=written.digest,
        )
    return written
