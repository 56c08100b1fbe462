"""Sheets that only a paper proves: they count once somebody has the original before them.

The sheet was signed by who entered it, or by fewer members than it names: its signatures prove
that much. Whoever confirms says to have seen the rest, and is named in the signed decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.judging import Rulings
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.decisions import decide
from app.services.centre.evidence import ReadDecisions, decisions_of
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.paper_words import paper_words
from app.services.centre.people import People
from app.services.ports.centre_evidence import MergedSheet, SheetKind
from app.services.ports.centre_store import CentreTransaction
from app.trust.digests import short_digest
from app.trust.payloads import DecisionKind
from app.trust.signing import read_panel_sheet, read_score_sheet

_SETTLED = (SheetStanding.REJECTED, SheetStanding.SUPERSEDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPaper:
    """Who confirmed to have the original, when, and by what reference."""

    operator: str
    reference: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """A sheet whose paper somebody has to see, or has seen (`seen`).

    `who` names the sheet, the panel's where `is_panel`; `words` say what is on paper, and
    `reason` why the sitting was held so, empty where only a signature is by hand.
    """

    digest: str
    short_digest: str
    who: str
    is_panel: bool
    words: tuple[Sentence, ...]
    reason: str
    room: str
    made_at: datetime
    seen: SeenPaper | None


def unseen_papers(rulings: Rulings, sheets: Iterable[MergedSheet]) -> int:
    """Count the sheets whose paper nobody has confirmed."""
    return sum(
        _is_proven_by_paper(sheet) and sheet.digest not in rulings.confirmed for sheet in sheets
    )


def paper_sheets(centre: OpenCentre, session_id: str) -> tuple[PaperSheet, ...]:
    """Return those that a person has to see first, then those that were seen; by place.

    Raises:
        IntegrityError: a kept sheet no longer verifies.
    """
    with centre.store.transaction() as records:
        found = [sheet for sheet in records.sheets(session_id) if _is_proven_by_paper(sheet)]
        if not found:
            return ()
        people = session_people(centre_knowledge(centre, records, session_id), records)
        decisions = decisions_of(centre, records, session_id)
        views = [_view(centre, records, sheet, people, decisions) for sheet in found]
    return tuple(sorted(views, key=lambda view: view.seen is not None))


def confirm_paper(centre: OpenCentre, session_id: str, digest: str, reference: str) -> None:
    """Say that the original is here: the sheet counts.

    Raises:
        UserError: `decision.no_reason`, no reference; `paper.unknown`.
    """
    _decide(centre, session_id, digest, DecisionKind.CONFIRM, reference)


def reject_paper(centre: OpenCentre, session_id: str, digest: str, reason: str) -> None:
    """Refuse the sheet, or withdraw what was confirmed: it does not count.

    Raises:
        UserError: `decision.no_reason`, `paper.unknown`.
    """
    _decide(centre, session_id, digest, DecisionKind.REJECT, reason)


def _decide(
    centre: OpenCentre, session_id: str, digest: str, kind: DecisionKind, reason: str
) -> None:
    with centre.store.transaction() as records:
        held = {sheet.digest for sheet in records.sheets(session_id) if sheet.paper.needs_original}
        if digest not in held:
            raise UserError(
                "paper.unknown",
                sentence("Le centre ne connaît pas cette feuille, ou elle n’est pas sur papier."),
                sentence("Fermez cette page, puis rouvrez-la."),
            )
        decide(centre, records, session_id, reason, (kind, digest))


def _is_proven_by_paper(sheet: MergedSheet) -> bool:
    return sheet.paper.needs_original and sheet.standing not in _SETTLED


def _view(
    centre: OpenCentre,
    records: CentreTransaction,
    sheet: MergedSheet,
    people: People,
    decisions: ReadDecisions,
) -> PaperSheet:
    jws = records.sheet_document(sheet.session, sheet.digest).jws
    read = read_score_sheet if sheet.kind is SheetKind.SCORE else read_panel_sheet
    paper = read(jws, centre.keys.anchor, on_paper=True).sheet.context.paper
    return PaperSheet(
        digest=sheet.digest,
        short_digest=short_digest(sheet.digest),
        who=people.sheet_of(sheet.sitting, sheet.juror),
        is_panel=sheet.kind is SheetKind.PANEL,
        words=paper_words(sheet.paper, people.juror),
        reason="" if paper is None else paper.reason,
        room=sheet.room,
        made_at=sheet.made_at,
        seen=_seen(sheet, decisions),
    )


def _seen(sheet: MergedSheet, decisions: ReadDecisions) -> SeenPaper | None:
    if sheet.digest not in decisions.rulings.confirmed:
        return None
    latest = max(
        (
            item.decision
            for item in decisions.signed
            if (item.decision.kind, item.decision.subject) == (DecisionKind.CONFIRM, sheet.digest)
        ),
        key=lambda decision: decision.decided_at,
    )
    return SeenPaper(operator=latest.operator, reference=latest.reason, at=latest.decided_at)
