"""Carrying out a merge plan: in one transaction, all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.journal import Action
from app.services.centre.journal import record
from app.services.centre.merge_plan import MergePlan, PlannedFile
from app.services.centre.open_centre import OpenCentre
from app.services.ports.centre_store import (
    CentreTransaction,
    MergedPackage,
    MergedSheet,
    Refusal,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOutcome:
    """What was written."""

    added: int
    already: int
    refused: int


def apply_merge(centre: OpenCentre, plan: MergePlan) -> MergeOutcome:
    """Write what the plan adds, and keep what it refuses with its reason.

    Applying a plan twice, or two plans that hold the same sheets, adds nothing twice.
    """
    added = 0
    with centre.store.transaction() as records:
        merged = {sheet.digest for sheet in records.sheets(plan.session)}
        now = centre.local(centre.clock.now())
        for sheet in plan.sheets:
            if sheet.digest in merged:
                continue
            records.add_sheet(
                MergedSheet(
                    session=plan.session,
                    kind=sheet.kind,
                    sitting=sheet.sitting,
                    juror=sheet.juror,
                    revision=sheet.revision,
                    digest=sheet.digest,
                    jws=sheet.jws,
                    pdf=sheet.pdf,
                    merged_at=now,
                )
            )
            added += 1
        _record_attendance(records, plan)
        for file in plan.files:
            _record_file(centre, records, plan, file)
        for refusal in plan.refusals:
            records.add_refusal(
                Refusal(
                    session=plan.session,
                    file_name=refusal.file_name,
                    subject=refusal.subject,
                    code=refusal.code,
                    sentence=refusal.sentence.french(),
                    refused_at=now,
                )
            )
    return MergeOutcome(added=added, already=plan.already, refused=len(plan.refusals))


def _record_attendance(records: CentreTransaction, plan: MergePlan) -> None:
    """Keep each candidate's latest attendance, whichever package came first."""
    known = {
        (sitting, entry.candidate): entry.at for sitting, entry in records.attendance(plan.session)
    }
    for sitting, entry in plan.attendance:  # oldest first for each candidate
        at = known.get((sitting, entry.candidate))
        if at is None or entry.at > at:
            records.put_attendance(plan.session, sitting, entry)


def _record_file(
    centre: OpenCentre, records: CentreTransaction, plan: MergePlan, file: PlannedFile
) -> None:
    if file.refusal is not None:
        record(
            centre,
            records,
            Action.RESULTS_REFUSED,
            plan.session,
            digest=file.digest,
            reason=file.refusal.code,
        )
        return
    records.add_merged_package(
        MergedPackage(
            session=plan.session,
            room=file.room,
            sequence=file.sequence,
            digest=file.digest,
            file_name=file.name,
            merged_at=centre.local(centre.clock.now()),
            added=file.added,
            refused=file.refused,
        )
    )
    record(
        centre,
        records,
        Action.RESULTS_MERGED,
        plan.session,
        digest=file.digest,
        room=file.room,
        added=str(file.added),
        refused=str(file.refused),
    )
