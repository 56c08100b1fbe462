"""Carrying out a merge plan: in one transaction, all of it or nothing.

Merging is adding evidence to a set and judging the whole set again. Nothing that is kept is
ever edited, and what is added twice is added once.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.evidence import SheetStanding
from app.domain.journal import Action
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.journal import record
from app.services.centre.merge.checks import CheckedFile
from app.services.centre.merge.evidence import add_evidence
from app.services.centre.merge.plan import MergePlan
from app.services.ports.centre_store import CentreTransaction


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOutcome:
    """What was written; the last three tell how the new sheets stand, `reports` the new PVs."""

    added: int
    already: int
    refused: int
    quarantined: int
    waiting: int
    to_confirm: int
    reports: int


def apply_merge(centre: OpenCentre, plan: MergePlan) -> MergeOutcome:
    """Add what the plan's files brought, judge everything again, and keep what is refused.

    Applying a plan twice, or two plans that hold the same sheets, adds nothing twice.
    """
    with centre.store.transaction() as records:
        known = {sheet.digest for sheet in records.sheets(plan.session)}
        filed = {report.digest for report in records.reports(plan.session)}
        judgements = add_evidence(centre, records, plan.session, plan.checked)
        for file in plan.checked:
            _record_file(centre, records, plan.session, file, known | filed)
    offered = {sheet.digest for file in plan.checked for sheet in file.sheets}
    fresh = [judgements[digest].standing for digest in offered - known]
    return MergeOutcome(
        added=len(fresh),
        already=len(offered & known),
        refused=len(plan.refusals),
        quarantined=fresh.count(SheetStanding.QUARANTINED),
        waiting=fresh.count(SheetStanding.WAITING),
        to_confirm=fresh.count(SheetStanding.TO_CONFIRM),
        reports=len({report.digest for file in plan.checked for report in file.reports} - filed),
    )


def _record_file(
    centre: OpenCentre,
    records: CentreTransaction,
    session: str,
    file: CheckedFile,
    known: set[str],
) -> None:
    if file.refusal is not None:
        record(
            centre,
            records,
            Action.RESULTS_REFUSED,
            session,
            digest=file.digest,
            reason=file.refusal.code,
        )
        return
    record(
        centre,
        records,
        Action.RESULTS_MERGED,
        session,
        digest=file.digest,
        room=file.room,
        added=str(len({sheet.digest for sheet in file.sheets} - known)),
        reports=str(len({report.digest for report in file.reports} - known)),
        refused=str(len(file.refused)),
    )
