"""A candidate's results by block, from the panel sheets that count, each verdict explained.

What counts is received and not superseded; what waits, is in quarantine or is to be confirmed
does not, and the block says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.documents.content import CandidateResult, ResultsDocument
from app.documents.results import results_pdf
from app.domain.award import BlockResult, block_result, was_away
from app.domain.errors import UserError
from app.domain.evidence import PaperProof, SheetStanding
from app.domain.referential import Block, Referential
from app.domain.rules import RatingScale, SessionRules
from app.domain.score_sheet import PanelSheet, member_levels
from app.domain.session import Candidate, ExamSession, Planning
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.day_facts import DayFact, facts_in
from app.services.centre.evidence import decisions_of
from app.services.centre.expected_sheets import (
    ExpectedSheet,
    expected_sheets,
    session_planning,
)
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.open_points import Held, held_back, sitting_points
from app.services.centre.paper_words import paper_words
from app.services.centre.people import People
from app.services.ports.centre_store import CentreTransaction
from app.trust.digests import short_digest
from app.trust.signing import VerifiedPanelSheet, read_panel_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """A candidate and one result for each block, in order."""

    candidate: Candidate
    results: tuple[BlockResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRating:
    """What the team got on a criterion; both are `None` for « non observé »."""

    level: int | None
    label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedLine:
    """One agreed rating, with the criterion's words; `label` is `None` for « non observé ».

    `team` is the team's rating where the jury gave this candidate another one.
    """

    criterion: str
    text: str
    level: int | None
    label: str | None
    reason: str
    team: TeamRating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPanelSheet:
    """A merged panel sheet that concerns the candidate; it has no line for who was absent.

    `on_paper` says what of it is on paper.
    """

    sitting: str
    assessment: str
    digest: str
    short_digest: str
    agreed_at: datetime
    signers: tuple[str, ...]
    lines: tuple[AgreedLine, ...]
    has_copy: bool
    on_paper: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockDetail:
    """A block's verdict, in words, and the sheets that it rests on.

    `open_points` says why the block is not open for a decision: nothing, where it is.
    """

    title: str
    result: BlockResult
    explanation: Sentence
    open_points: tuple[Sentence, ...]
    sheets: tuple[ReceivedPanelSheet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateDetail:
    """All that is known of a candidate's results, and what rooms' reports tell of them."""

    candidate: Candidate
    blocks: tuple[BlockDetail, ...]
    facts: tuple[DayFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Received:
    """The panel sheets that count, verified again as they are read, and all that is expected."""

    session: ExamSession
    rules: SessionRules
    referential: Referential
    planning: Planning
    people: People
    sheets: tuple[VerifiedPanelSheet, ...]
    with_copy: frozenset[str]
    papers: Mapping[str, PaperProof]
    expected: tuple[ExpectedSheet, ...]
    held: Held
    by_candidate: Mapping[str, Sequence[PanelSheet]]


def session_results(centre: OpenCentre, session_id: str) -> tuple[CandidateRow, ...]:
    """Return every candidate's results, by name.

    Raises:
        UserError: the session has no rules yet.
        IntegrityError: a kept sheet no longer verifies.
    """
    with centre.store.transaction() as records:
        received = _received(centre, records, session_id)
    return tuple(
        CandidateRow(candidate=candidate, results=_block_results(received, candidate.id))
        for candidate in sorted(
            received.planning.candidates,
            key=lambda person: (person.family_name.casefold(), person.given_name.casefold()),
        )
    )


def candidate_detail(centre: OpenCentre, session_id: str, candidate: str) -> CandidateDetail:
    """Return a candidate's blocks with the sheets behind each verdict."""
    with centre.store.transaction() as records:
        received = _received(centre, records, session_id)
        facts = facts_in(centre, records, session_id)
    results = _block_results(received, candidate)
    return CandidateDetail(
        candidate=received.planning.candidate(candidate),
        blocks=tuple(
            BlockDetail(
                title=block.title,
                result=result,
                explanation=explanation(result, received.rules),
                open_points=_open_points(received, block.number, candidate),
                sheets=_sheets(received, block, candidate),
            )
            for block, result in zip(received.referential.blocks, results, strict=True)
        ),
        facts=tuple(fact for fact in facts if candidate in fact.candidates),
    )


def panel_sheet_copy(centre: OpenCentre, session_id: str, sheet_digest: str) -> bytes:
    """Return the signed PDF of a merged panel sheet, as the room made it.

    Raises:
        UserError: the results came back without it, or with one that was refused.
    """
    with centre.store.transaction() as records:
        copy = records.sheet_document(session_id, sheet_digest).pdf
    if copy is not None:
        return copy
    raise UserError(
        "results.no_copy",
        sentence("La remontée n’a apporté aucune copie PDF valable de cette grille."),
        sentence("Le contenu signé est là ; demandez une nouvelle remontée à la salle."),
    )


def merged_results_pdf(centre: OpenCentre, session_id: str) -> bytes:
    """Return the merged results of a session as a PDF: candidates by blocks, explained."""
    with centre.store.transaction() as records:
        received = _received(centre, records, session_id)
    rows = session_results(centre, session_id)
    return results_pdf(
        ResultsDocument(
            session=received.session,
            referential=received.referential,
            results=tuple(
                CandidateResult(candidate=row.candidate, blocks=row.results) for row in rows
            ),
            created_at=centre.local(centre.clock.now()),
        )
    )


def explanation(result: BlockResult, rules: SessionRules) -> Sentence:
    """Say in words how the block rule was applied."""
    if result.absent:
        return sentence(
            "Absence à l’épreuve : {codes}. Ni note ni zéro : c’est au jury de décider.",
            codes=", ".join(result.absent),
        )
    if result.missing:
        return sentence(
            "Épreuves sans grille reçue : {codes}. Rien n’est conclu avant.",
            codes=", ".join(result.missing),
        )
    if not result.observed:
        return sentence("Aucun critère n’a été observé : le centre doit décider.")
    minimum = rules.scale.label(rules.block.minimum_level)
    required = rules.scale.label(rules.block.required_level)
    if result.below_minimum:
        return sentence(
            "Sous « {minimum} » : {codes}. La règle ne l’admet pas.",
            minimum=minimum,
            codes=", ".join(result.below_minimum),
        )
    return sentence(
        "{reached} critères sur {observed} au moins « {required} » ; la règle demande {percent} %.",
        reached=result.reached,
        observed=result.observed,
        required=required,
        percent=rules.block.required_percent,
    )


def _received(centre: OpenCentre, records: CentreTransaction, session_id: str) -> _Received:
    session = records.session(session_id)
    if session.rules is None:
        raise UserError(
            "results.no_rules",
            sentence("Le règlement de la session n’est pas décidé."),
            sentence("Choisissez l’échelle et les règles."),
        )
    knowledge = centre_knowledge(centre, records, session_id)
    decisions = decisions_of(centre, records, session_id)
    kept = records.sheets(session_id)
    documents = records.panel_documents(session_id, SheetStanding.RECEIVED)
    # One that a paper proves is among them only once somebody confirmed to have seen it.
    sheets = tuple(
        read_panel_sheet(jws, centre.keys.anchor, on_paper=True) for jws in documents.values()
    )
    by_candidate: dict[str, list[PanelSheet]] = defaultdict(list)
    for item in sheets:
        for candidate in item.sheet.context.candidates:
            by_candidate[candidate].append(item.sheet)
    return _Received(
        session=session,
        rules=session.rules,
        referential=knowledge.referential,
        planning=session_planning(
            knowledge.planning, records.additions(session_id), decisions.rulings
        ),
        people=session_people(knowledge, records),
        sheets=sheets,
        by_candidate=by_candidate,
        with_copy=frozenset(sheet.digest for sheet in kept if sheet.has_copy),
        papers={sheet.digest: sheet.paper for sheet in kept},
        expected=expected_sheets(centre, records, session_id),
        held=held_back(centre, records, session_id),
    )


def _open_points(received: _Received, block: int, candidate: str) -> tuple[Sentence, ...]:
    sittings = {
        sitting.id for sitting in received.planning.sittings if candidate in sitting.candidates
    }
    return sitting_points(
        (
            sheet
            for sheet in received.expected
            if sheet.block == block and sheet.sitting in sittings
        ),
        received.held,
    )


def _block_results(received: _Received, candidate: str) -> tuple[BlockResult, ...]:
    sheets = received.by_candidate.get(candidate, ())
    return tuple(
        block_result(block, received.rules, candidate, sheets)
        for block in received.referential.blocks
    )


def _sheets(received: _Received, block: Block, candidate: str) -> tuple[ReceivedPanelSheet, ...]:
    codes = {assessment.code for assessment in block.assessments}
    return tuple(
        _sheet(received, item, candidate)
        for item in received.sheets
        if item.sheet.context.assessment in codes and candidate in item.sheet.context.candidates
    )


def _sheet(received: _Received, item: VerifiedPanelSheet, candidate: str) -> ReceivedPanelSheet:
    sheet = item.sheet
    return ReceivedPanelSheet(
        sitting=sheet.context.sitting,
        assessment=sheet.context.assessment,
        digest=item.digest,
        short_digest=short_digest(item.digest),
        agreed_at=sheet.agreed_at,
        signers=tuple(received.people.juror(member.juror) for member in sheet.members),
        lines=() if was_away(candidate, sheet) else _lines(received, sheet, candidate),
        has_copy=item.digest in received.with_copy,
        on_paper=paper_words(received.papers[item.digest], received.people.juror),
    )


def _lines(received: _Received, sheet: PanelSheet, candidate: str) -> tuple[AgreedLine, ...]:
    assessment = received.referential.assessment(sheet.context.assessment)
    texts = {criterion.code: criterion.text for criterion in assessment.criteria}
    scale = received.rules.scale
    team = {item.key: item.level for item in sheet.ratings if item.candidate is None}
    adjusted = {item.key: replace(item.key, candidate=None) for item in sheet.adjustments}
    return tuple(
        AgreedLine(
            criterion=rating.criterion,
            text=texts[rating.criterion],
            level=rating.level,
            label=_label(scale, rating.level),
            reason=rating.reason,
            team=(
                None
                if rating.key not in adjusted
                else TeamRating(
                    level=team[adjusted[rating.key]],
                    label=_label(scale, team[adjusted[rating.key]]),
                )
            ),
        )
        for rating in member_levels(sheet.ratings, sheet.adjustments, candidate)
    )


def _label(scale: RatingScale, level: int | None) -> str | None:
    return None if level is None else scale.label(level)
