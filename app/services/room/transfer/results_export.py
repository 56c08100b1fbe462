"""Taking a room's results to the centre: one encrypted file, written, read back, compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action
from app.domain.session import Sitting
from app.domain.sitting_state import SittingState
from app.domain.wording import Sentence, sentence
from app.services.files import safe_name, short_mark
from app.services.journal import entry_after
from app.services.ports.agenda_reads import ExportHead, ReportHead, SheetHead
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.services.ports.room_day import ReportKind
from app.services.ports.room_store import RoomTransaction, StoredExport
from app.services.room.agenda import AgendaRow, day_rows
from app.services.room.day_reading import DayReading, read_day
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.trust.digests import digest
from app.trust.results_packages import (
    DeviceJournal,
    ResultsContent,
    SignedCopy,
    SittingAttendance,
    write_results_package,
)

RESULTS_SUFFIX = ".remontee"
"""How the name of a results package ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingSitting:
    """A sitting that the results would not hold, and why."""

    sitting: str
    subject: str
    reason: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSummary:
    """What an export would hold now; `sheets` counts score sheets and panel sheets.

    `incidents` and `minutes` count the reports that are signed, every version.

    `received` of those sittings are the centre's already, by the receipt that was read last.

    `notice` says, where sheets of a sealed sitting are not on this laptop, which laptop is to
    write the results: one room's results come from one laptop.
    """

    sequence: int
    file_name: str
    centre: str
    signed: int
    absent: int
    sheets: int
    incidents: int
    minutes: int
    waiting: tuple[WaitingSitting, ...]
    notice: Sentence | None
    last: ExportHead | None
    received: int
    receipt_read_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReceipt:
    """An export that was read back from the drive, and its copy on this laptop."""

    written: WrittenFile
    local: WrittenFile
    summary: ExportSummary
    finished_at: datetime


def export_summary(room: OpenRoom) -> ExportSummary:
    """Tell what an export would hold now, and what it would leave out."""
    with room.store.transaction() as records:
        return _summary(room, read_day(records), records.report_heads())


def export_results(
    room: OpenRoom, folder: Path, files: Files, progress: Progress = NO_PROGRESS
) -> ExportReceipt:
    """Write the results to `folder`; slow.

    A copy stays in this laptop's outbox. The export is recorded only once the file on the
    drive was read back and found the same.

    Raises:
        UserError: nothing to export yet, or the drive is full, read-only, gone or changed.
        Cancelled: the person stopped it; an earlier export is intact.
    """
    summary = export_summary(room)
    if not (summary.signed or summary.absent or summary.incidents or summary.minutes):
        raise UserError(
            "export.empty",
            sentence("Aucun passage n’est signé : il n’y a rien à exporter."),
            summary.notice or sentence("Signez une grille harmonisée, puis exportez."),
        )
    now = room.local(room.clock.now())
    with room.store.transaction() as records:
        day = read_day(records)
        content = _content(room, records, day, summary.sequence, now)
        included = _included(room, day)
        reports = tuple(report.digest for report in records.reports())
    package = write_results_package(content, room=room.keys, recipient=room.decryption)
    local = files.write(room.laptop.outbox / summary.file_name, package.data)
    written = files.write(folder / summary.file_name, package.data, progress)
    with room.store.transaction() as records:
        records.add_export(
            StoredExport(
                sequence=summary.sequence,
                digest=written.digest,
                destination=str(folder),
                exported_at=now,
                sheets=included,
                reports=reports,
            )
        )
        _journal(room, records, written)
    return ExportReceipt(
        written=written,
        local=local,
        summary=summary,
        finished_at=room.local(room.clock.now()),
    )


def write_again(
    room: OpenRoom,
    done: ExportReceipt,
    folder: Path,
    files: Files,
    progress: Progress = NO_PROGRESS,
) -> ExportReceipt:
    """Write the same export to another place; slow. Its number and its bytes are the first's.

    Raises:
        UserError: the drive is full, read-only, gone or changed.
        IntegrityError: `export.copy_changed`, the copy of this laptop is not what was written.
        Cancelled: the person stopped it; what was written first is intact.
    """
    content = files.read(done.local.path, limit=done.local.size)
    if digest(content) != done.local.digest:
        raise IntegrityError(
            "export.copy_changed",
            sentence("La copie gardée sur cet ordinateur n’est plus celle qui a été écrite."),
        )
    written = files.write(folder / done.local.path.name, content, progress)
    with room.store.transaction() as records:
        _journal(room, records, written)
    return replace(done, written=written, finished_at=room.local(room.clock.now()))


def _journal(room: OpenRoom, records: RoomTransaction, written: WrittenFile) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.RESULTS_EXPORTED,
            subject=written.path.name,
            digest=written.digest,
        )
    )


def _file_name(room: OpenRoom, sequence: int) -> str:
    # Rooms of one name, of this session or another, may share a stick: none replaces another's.
    dossier = room.dossier
    mark = short_mark(dossier.session.id, dossier.room)
    return f"remontee-{safe_name(dossier.room)}-{mark}-{sequence}{RESULTS_SUFFIX}"


def _summary(room: OpenRoom, day: DayReading, reports: Sequence[ReportHead]) -> ExportSummary:
    rows = day_rows(room.dossier, day)
    done = _concluded(room, day)
    concluded = {sitting.id for sitting in done}
    signed = len(concluded & day.panel_sheets.keys())
    sequence = len(day.exports) + 1
    return ExportSummary(
        sequence=sequence,
        file_name=_file_name(room, sequence),
        centre=room.dossier.session.centre,
        signed=signed,
        absent=len(done) - signed,
        sheets=sum(len(sheets) for sheets in _sheets(done, day)),
        incidents=sum(report.kind is ReportKind.INCIDENT for report in reports),
        minutes=sum(report.kind is ReportKind.MINUTES for report in reports),
        waiting=tuple(
            WaitingSitting(sitting=row.sitting, subject=row.subject, reason=_reason(row))
            for row in rows
            if row.sitting not in concluded or row.state is SittingState.TO_DELIBERATE
        ),
        notice=_notice(rows),
        last=day.exports[-1] if day.exports else None,
        received=sum(row.state is SittingState.RECEIVED for row in rows),
        receipt_read_at=None if day.receipt is None else day.receipt.read_at,
    )


def _concluded(room: OpenRoom, day: DayReading) -> tuple[Sitting, ...]:
    return tuple(sitting for sitting in room.dossier.planning.sittings if day.is_concluded(sitting))


def _sheets(sittings: Sequence[Sitting], day: DayReading) -> Iterator[tuple[SheetHead, ...]]:
    """Yield the sheets of each: every member's, then the jury's, of every revision."""
    for sitting in sittings:
        yield day.score_sheets.get(sitting.id, ()) + day.panel_sheets.get(sitting.id, ())


def _included(room: OpenRoom, day: DayReading) -> tuple[str, ...]:
    """Return the digests of what an export holds; an absence is in it without any sheet."""
    done = _concluded(room, day)
    sheets = dict.fromkeys(sheet.digest for found in _sheets(done, day) for sheet in found)
    absences = {named for sitting in done for named in sorted(day.latest(sitting))}
    return (*sheets, *sorted(absences - sheets.keys()))


def _content(
    room: OpenRoom, records: RoomTransaction, day: DayReading, sequence: int, now: datetime
) -> ResultsContent:
    done = _concluded(room, day)
    order = [sheet.digest for found in _sheets(done, day) for sheet in found]
    scored = {sheet.digest: sheet for sheet in records.score_sheets()}
    agreed = {sheet.digest: sheet for sheet in records.panel_sheets()}
    score_sheets = [scored[named] for named in order if named in scored]
    panel_sheets = [agreed[named] for named in order if named in agreed]
    return ResultsContent(
        session=room.dossier.session.id,
        session_kind=room.dossier.session.kind,
        room=room.dossier.room,
        package=room.package,
        sequence=sequence,
        created_at=now,
        score_sheets=tuple(sheet.jws for sheet in score_sheets),
        panel_sheets=tuple(sheet.jws for sheet in panel_sheets),
        enrolments=tuple(enrolment.statement for enrolment in records.enrolments()),
        voids=tuple(void.statement for void in records.voids()),
        additions=tuple(addition.statement for addition in records.additions()),
        incidents=_reports(records, ReportKind.INCIDENT),
        minutes=_reports(records, ReportKind.MINUTES),
        attendance=tuple(
            SittingAttendance(sitting=sitting.id, entries=day.attendance.get(sitting.id, ()))
            for sitting in done
        ),
        journals=(
            DeviceJournal(device=room.laptop.device.device_id(), entries=records.journal()),
            *(
                DeviceJournal(device=journal.device, entries=journal.entries)
                for journal in records.foreign_journals()
            ),
        ),
        copies=(
            *(SignedCopy(sheet_digest=sheet.digest, pdf=sheet.pdf) for sheet in panel_sheets),
            *(SignedCopy(sheet_digest=made.digest, pdf=made.pdf) for made in records.reports()),
        ),
    )


def _reports(records: RoomTransaction, kind: ReportKind) -> tuple[bytes, ...]:
    return tuple(report.jws for report in records.reports(kind))


def _notice(rows: Sequence[AgendaRow]) -> Sentence | None:
    if not any(0 < row.sealed < len(row.jurors) for row in rows):
        return None
    return sentence(
        "Des feuilles du jury ne sont pas sur cet ordinateur. Si elles sont scellées sur un autre, "
        "réunissez-les sur celui de la présidence : lui seul écrit la remontée de la salle."
    )


def _reason(row: AgendaRow) -> Sentence:
    if row.revised:
        return sentence("La délibération est rouverte : la nouvelle version n’est pas signée.")
    if row.state is SittingState.TO_DELIBERATE:
        return sentence("La délibération n’est pas signée.")
    if row.state is SittingState.TO_SEAL:
        return sentence(
            "Feuilles scellées : {sealed} sur {count}.", sealed=row.sealed, count=len(row.jurors)
        )
    if row.state is SittingState.RUNNING:
        return sentence("L’oral est en cours.")
    return sentence("L’oral n’a pas encore eu lieu.")
