"""Taking a room's results to the centre: one encrypted file, written, read back, compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.session import Sitting
from app.domain.sitting_state import SittingState, nobody_came
from app.domain.wording import Sentence, sentence
from app.services.files import safe_name, short_mark
from app.services.journal import entry_after
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.services.ports.room_store import RoomTransaction, StoredExport
from app.services.room.agenda import AgendaRow, agenda
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
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

    `notice` says, where sheets of a sealed sitting are not on this laptop, which laptop is to
    write the results: one room's results come from one laptop.
    """

    sequence: int
    file_name: str
    centre: str
    signed: int
    absent: int
    sheets: int
    waiting: tuple[WaitingSitting, ...]
    notice: Sentence | None
    last: StoredExport | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReceipt:
    """An export that was read back from the drive, and its copy on this laptop."""

    written: WrittenFile
    local: WrittenFile
    summary: ExportSummary
    finished_at: datetime


def export_summary(room: OpenRoom) -> ExportSummary:
    """Tell what an export would hold now, and what it would leave out."""
    rows = agenda(room).rows
    with room.store.transaction() as records:
        done = _concluded(room, records)
        sheets = sum(
            len(records.score_sheets(sitting.id)) + len(records.panel_sheets(sitting.id))
            for sitting in done
        )
        exports = records.exports()
        signed = sum(bool(records.panel_sheets(sitting.id)) for sitting in done)
    concluded = {sitting.id for sitting in done}
    sequence = len(exports) + 1
    return ExportSummary(
        sequence=sequence,
        file_name=_file_name(room, sequence),
        centre=room.dossier.session.centre,
        signed=signed,
        absent=len(done) - signed,
        sheets=sheets,
        waiting=tuple(
            WaitingSitting(sitting=row.sitting, subject=row.subject, reason=_reason(row))
            for row in rows
            if row.sitting not in concluded or row.state is SittingState.TO_DELIBERATE
        ),
        notice=_notice(rows),
        last=exports[-1] if exports else None,
    )


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
    if not summary.signed and not summary.absent:
        raise UserError(
            "export.empty",
            sentence("Aucun passage n’est signé : il n’y a rien à exporter."),
            summary.notice or sentence("Signez une grille harmonisée, puis exportez."),
        )
    now = room.local(room.clock.now())
    with room.store.transaction() as records:
        content = _content(room, records, summary.sequence, now)
        included = _included(room, records)
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
            )
        )
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=ROOM_ACTOR,
                action=Action.RESULTS_EXPORTED,
                subject=summary.file_name,
                digest=written.digest,
            )
        )
    return ExportReceipt(
        written=written,
        local=local,
        summary=summary,
        finished_at=room.local(room.clock.now()),
    )


def _file_name(room: OpenRoom, sequence: int) -> str:
    # Rooms of one name, of this session or another, may share a stick: none replaces another's.
    dossier = room.dossier
    mark = short_mark(dossier.session.id, dossier.room)
    return f"remontee-{safe_name(dossier.room)}-{mark}-{sequence}{RESULTS_SUFFIX}"


def _concluded(room: OpenRoom, records: RoomTransaction) -> tuple[Sitting, ...]:
    return tuple(
        sitting
        for sitting in room.dossier.planning.sittings
        if records.panel_sheets(sitting.id) or nobody_came(sitting, records.attendance(sitting.id))
    )


def _included(room: OpenRoom, records: RoomTransaction) -> tuple[str, ...]:
    digests: list[str] = []
    for sitting in _concluded(room, records):
        digests.extend(sheet.digest for sheet in records.score_sheets(sitting.id))
        digests.extend(sheet.digest for sheet in records.panel_sheets(sitting.id))
    return tuple(digests)


def _content(
    room: OpenRoom, records: RoomTransaction, sequence: int, now: datetime
) -> ResultsContent:
    done = _concluded(room, records)
    score_sheets = [sheet for sitting in done for sheet in records.score_sheets(sitting.id)]
    panel_sheets = [sheet for sitting in done for sheet in records.panel_sheets(sitting.id)]
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
        attendance=tuple(
            SittingAttendance(sitting=sitting.id, entries=records.attendance(sitting.id))
            for sitting in done
        ),
        journals=(
            DeviceJournal(device=room.laptop.device.device_id(), entries=records.journal()),
            *(
                DeviceJournal(device=journal.device, entries=journal.entries)
                for journal in records.foreign_journals()
            ),
        ),
        copies=tuple(
            SignedCopy(sheet_digest=sheet.digest, pdf=sheet.pdf) for sheet in panel_sheets
        ),
    )


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
