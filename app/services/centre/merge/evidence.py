"""Adding what returned files hold to the evidence of a session, each piece once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendance
from app.domain.evidence import Judgement
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.evidence import rejudge
from app.services.centre.merge.checks import CheckedFile, CheckedJournal
from app.services.centre.merge.reports import CheckedReport
from app.services.centre.merge.sheets import CheckedSheet
from app.services.ports.centre_evidence import (
    MergedEnrolment,
    MergedJournal,
    MergedPackage,
    MergedReport,
    MergedSheet,
    MergedStatement,
    Refusal,
    SheetDocument,
)
from app.services.ports.centre_store import CentreTransaction
from app.trust import wire
from app.trust.witnesses import VerifiedAddition, VerifiedVoid

KEPT_FILE = 16 * 1024 * 1024
"""The largest refused file that is kept, in bytes; a refused sheet always is."""


def add_evidence(
    centre: OpenCentre,
    records: CentreTransaction,
    session: str,
    files: Sequence[CheckedFile],
) -> Mapping[str, Judgement]:
    """Add what files brought, judge everything again, and return all standings."""
    adding = _Adding(records=records, session=session, now=centre.local(centre.clock.now()))
    for file in files:
        if file.refusal is None:
            adding.file(file)
        adding.refusals(file)
    return rejudge(centre, records, session)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Adding:
    """Writes evidence, each piece once."""

    records: CentreTransaction
    session: str
    now: datetime

    def file(self, file: CheckedFile) -> None:
        self.records.add_sheets([self._sheet(file, sheet) for sheet in file.sheets])
        for report in file.reports:
            self.records.add_report(*self._report(file, report))
        self._enrolments(file)
        for void, statement in file.voids:
            made_at = void.claim.voided_at
            self.records.add_void(self._statement(file.room, void, made_at, statement))
        for addition, statement in file.additions:
            made_at = addition.claim.added_at
            self.records.add_addition(self._statement(file.room, addition, made_at, statement))
        for journal in file.journals:
            self._journal(file.room, journal)
        self._attendance(file)
        self.records.add_merged_package(
            MergedPackage(
                session=self.session,
                room=file.room,
                sequence=file.sequence,
                digest=file.digest,
                file_name=file.name,
                merged_at=self.now,
                sheets=len(file.sheets),
                refused=len(file.refused),
            )
        )

    def refusals(self, file: CheckedFile) -> None:
        for refusal in file.refusals:
            is_kept = file.refusal is None or len(refusal.content) <= KEPT_FILE
            self.records.add_refusal(
                Refusal(
                    session=self.session,
                    room=file.room,
                    is_sheet=refusal.is_sheet,
                    file_name=file.name,
                    subject=refusal.subject,
                    document=refusal.document,
                    who=refusal.who,
                    code=refusal.code,
                    sentence=refusal.sentence,
                    refused_at=self.now,
                ),
                refusal.content if is_kept else None,
            )

    def _sheet(self, file: CheckedFile, sheet: CheckedSheet) -> tuple[MergedSheet, SheetDocument]:
        evidence = sheet.evidence
        return (
            MergedSheet(
                session=self.session,
                kind=sheet.kind,
                room=evidence.room,
                sitting=evidence.place.sitting,
                juror=evidence.place.juror,
                revision=evidence.revision,
                supersedes=evidence.supersedes,
                digest=evidence.digest,
                package=sheet.package.digest,
                package_sequence=sheet.package.sequence,
                journal_head=evidence.journal_head,
                made_at=sheet.made_at,
                signings=evidence.signings,
                names=evidence.names,
                rests_on=evidence.rests_on,
                paper=sheet.paper,
                file_name=file.name,
                merged_at=self.now,
            ),
            SheetDocument(jws=sheet.jws, pdf=sheet.pdf),
        )

    def _report(
        self, file: CheckedFile, report: CheckedReport
    ) -> tuple[MergedReport, SheetDocument]:
        return (
            MergedReport(
                session=self.session,
                kind=report.kind,
                room=report.room,
                subject=report.subject,
                revision=report.revision,
                supersedes=report.supersedes,
                digest=report.digest,
                journal_head=report.journal_head,
                made_at=report.made_at,
                signings=(report.serials,),
                by_hand=report.by_hand,
                file_name=file.name,
                merged_at=self.now,
            ),
            SheetDocument(jws=report.jws, pdf=report.pdf),
        )

    def _enrolments(self, file: CheckedFile) -> None:
        for enrolment in file.enrolments:
            claim = enrolment.claim
            self.records.add_enrolment(
                MergedEnrolment(
                    session=self.session,
                    serial=claim.serial,
                    juror=claim.juror,
                    room=claim.room,
                    device=claim.device,
                    enrolled_at=claim.enrolled_at,
                    statement=enrolment.statement,
                )
            )

    def _statement(
        self,
        room: str,
        verified: VerifiedVoid | VerifiedAddition,
        made_at: datetime,
        statement: bytes,
    ) -> MergedStatement:
        return MergedStatement(
            session=self.session,
            digest=verified.digest,
            room=room,
            made_at=made_at,
            claim=wire.encode(verified.claim),
            statement=statement,
        )

    def _journal(self, room: str, journal: CheckedJournal) -> None:
        self.records.add_journal(
            MergedJournal(
                session=self.session,
                room=room,
                device=journal.device,
                root=journal.entries[0].hash,
                head=journal.entries[-1].hash,
                length=len(journal.entries),
            ),
            journal.entries,
        )

    def _attendance(self, file: CheckedFile) -> None:
        """Keep each candidate's latest attendance, whichever file came first."""
        latest = {
            (sitting, entry.candidate): entry
            for sitting, entry in self.records.attendance(self.session)
        }
        for sitting, entry in file.attendance:
            known = latest.get((sitting, entry.candidate))
            if known is None or _order(entry) > _order(known):
                latest[sitting, entry.candidate] = entry
                self.records.put_attendance(self.session, sitting, entry)


def _order(entry: Attendance) -> tuple[datetime, str, bool]:
    """What is recorded later counts; the rest only settles a tie the same way every time."""
    return (entry.at, entry.presence.value, entry.identity_checked)
