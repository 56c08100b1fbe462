"""The evidence of a session as the store has it, and judging all of it again.

Whatever adds evidence or a decision calls `rejudge` in the same transaction: standings are
then what follows from everything that is kept, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.evidence import (
    Evidence,
    Judgement,
    Place,
    Ruling,
    RulingEvidence,
    SheetEvidence,
    VoidEvidence,
)
from app.domain.journal_tree import JournalTree
from app.domain.judging import Rulings, in_force, judge
from app.services.centre.access.open_centre import OpenCentre
from app.services.ports.centre_evidence import MergedReport, MergedSheet, MergedStatement
from app.services.ports.centre_store import CentreTransaction
from app.trust import wire
from app.trust.decisions import SignedDecision, read_decision
from app.trust.payloads import AdditionClaim, VoidClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDecisions:
    """The centre's decisions, each verified as it was read, and what they come to."""

    signed: tuple[SignedDecision, ...]
    rulings: Rulings


def decisions_of(centre: OpenCentre, records: CentreTransaction, session_id: str) -> ReadDecisions:
    """Read the decisions of a session.

    Raises:
        IntegrityError: one that is kept no longer verifies.
    """
    signed = tuple(
        read_decision(stored.decision, centre.keys.anchor, session=session_id)
        for stored in records.decisions(session_id)
    )
    return ReadDecisions(signed=signed, rulings=in_force(_rulings(signed)))


def rejudge(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> Mapping[str, Judgement]:
    """Judge every sheet and report by all that is kept, and write what changed.

    Returns the standings of all sheets, by digest.

    Raises:
        IntegrityError: a decision that is kept no longer verifies.
    """
    sheets = records.sheets(session_id)
    voids = tuple(_void(void) for void in records.voids(session_id))
    eventful = records.branching_rooms(session_id) | {void.room for void in voids}
    evidence = Evidence(
        sheets=tuple(_sheet(sheet) for sheet in sheets),
        voids=voids,
        rulings=_rulings(decisions_of(centre, records, session_id).signed),
        journals={room: journal_tree(records, session_id, room) for room in eventful},
    )
    judgements = judge(evidence)
    for sheet in sheets:
        judgement = judgements[sheet.digest]
        if (sheet.standing, sheet.code) != (judgement.standing, judgement.code):
            records.put_standing(session_id, sheet.digest, judgement)
    _rejudge_reports(records, session_id, evidence)
    return judgements


def _rejudge_reports(records: CentreTransaction, session_id: str, evidence: Evidence) -> None:
    """Judge reports as sheets are, among themselves: nothing that counts rests on them."""
    reports = records.reports(session_id)
    judgements = judge(replace(evidence, sheets=tuple(_report(report) for report in reports)))
    for report in reports:
        found = judgements[report.digest]
        judgement = replace(found, code=found.code.replace("sheet.", "report."))
        if (report.standing, report.code) != (judgement.standing, judgement.code):
            records.put_report_standing(session_id, report.digest, judgement)


def journal_tree(records: CentreTransaction, session_id: str, room: str) -> JournalTree:
    """Return the journals of a room put together."""
    entries = records.journal_entries(session_id, room)
    return JournalTree({item.hash: item.entry for item in entries})


def addition_claim(addition: MergedStatement) -> AdditionClaim:
    """Return what a kept addition says."""
    return wire.decode(addition.claim, AdditionClaim)


def void_claim(void: MergedStatement) -> VoidClaim:
    """Return what a kept void says."""
    return wire.decode(void.claim, VoidClaim)


def _void(void: MergedStatement) -> VoidEvidence:
    claim = void_claim(void)
    return VoidEvidence(
        room=claim.room, serials=frozenset(claim.serials), journal_head=claim.journal_head
    )


def _sheet(sheet: MergedSheet) -> SheetEvidence:
    return SheetEvidence(
        digest=sheet.digest,
        room=sheet.room,
        place=Place(sitting=sheet.sitting, juror=sheet.juror),
        revision=sheet.revision,
        supersedes=sheet.supersedes,
        journal_head=sheet.journal_head,
        signings=sheet.signings,
        names=sheet.names,
        rests_on=sheet.rests_on,
        on_paper=sheet.paper.needs_original,
    )


def _report(report: MergedReport) -> SheetEvidence:
    return SheetEvidence(
        digest=report.digest,
        room=report.room,
        place=Place(sitting=f"{report.room}/{report.kind.value}/{report.subject}", juror=None),
        revision=report.revision,
        supersedes=report.supersedes,
        journal_head=report.journal_head,
        signings=report.signings,
    )


def _rulings(signed: tuple[SignedDecision, ...]) -> tuple[RulingEvidence, ...]:
    return tuple(
        RulingEvidence(
            digest=item.digest,
            ruling=Ruling(item.decision.kind.value),
            subject=item.decision.subject,
            decided_at=item.decision.decided_at,
        )
        for item in signed
    )
