"""The « état de la fusion »: what the rules say of each candidate's blocks, and why.

It is a state of the centre's store, not a decision: boards decide, and say so elsewhere.
"""

from __future__ import annotations

from app.documents import french
from app.documents.content import CandidateResult, ResultsDocument
from app.documents.file_properties import FileProperties
from app.documents.flow import LEFT, PADDING, PLAIN_BOTTOM, RIGHT, WIDTH, Flow, line_of, lines_of
from app.documents.frame import session_frame
from app.documents.french import COLON, NBSP
from app.documents.marks import Box, Ink
from app.documents.pdf_file import pdf_file
from app.documents.typeface import (
    BODY,
    BODY_STRONG,
    CAPTION,
    SMALL,
    SMALL_STRONG,
    SUBJECT,
    TITLE,
    wrapped,
)
from app.domain.award import BlockResult, Verdict
from app.domain.rules import SessionRules

_TITLE = "État de la fusion"
_VERDICTS = {
    Verdict.ACQUIRED: "Acquis de droit",
    Verdict.NOT_ACQUIRED: "Non acquis de droit",
    Verdict.INCOMPLETE: "Incomplet",
}
_BLOCK_X = LEFT + PADDING
_VERDICT_X = LEFT + WIDTH * 0.42
_REASON_X = LEFT + WIDTH * 0.62


def results_pdf(content: ResultsDocument) -> bytes:
    """Return each candidate's blocks, with the verdict that the rules give and its reason."""
    rules = content.session.rules
    if rules is None:
        raise ValueError("results are read with the session's rules")
    flow = Flow(bottom=PLAIN_BOTTOM)
    flow.add(line_of(LEFT, flow.y, _TITLE, TITLE))
    flow.down(TITLE.leading)
    flow.paragraph(f"au {french.evidence_time(content.created_at)}", SUBJECT, ink=Ink.ACCENT)
    flow.down(4)
    flow.paragraph(_rule_in_words(rules), BODY)
    flow.down(10)
    for result in content.results:
        _lay_candidate(flow, content, rules, result)
    frame = session_frame(
        content.session,
        content.referential,
        document=_TITLE,
        number=f"Document n°{NBSP}EF-{content.session.id}",
        reading_note="Ce qui suit des notes et du règlement, « de droit ». La décision "
        "appartient au jury de certification et figure au procès-verbal.",
    )
    properties = FileProperties(
        title=f"{_TITLE}, {content.session.title}",
        subject=content.session.title,
        author=content.session.centre,
        created_at=content.created_at,
    )
    return pdf_file(frame.around(flow.pages), properties)


def _rule_in_words(rules: SessionRules) -> str:
    block, scale = rules.block, rules.scale
    conditions = [
        f"{block.required_percent}{NBSP}% au moins des critères observés atteignent "
        f"{french.quoted(scale.label(block.required_level))}"
    ]
    if block.minimum_level > 1:
        minimum = french.quoted(scale.label(block.minimum_level))
        conditions.append(f"qu’aucun n’est sous {minimum}")
    return (
        f"Règlement décidé le {french.numeric_date(rules.decided_at)} ({rules.decided_by}){COLON} "
        f"un bloc est acquis quand {' et '.join(conditions)}."
    )


def _lay_candidate(
    flow: Flow, content: ResultsDocument, rules: SessionRules, result: CandidateResult
) -> None:
    candidate = result.candidate
    high = SMALL_STRONG.leading + 6
    flow.ensure(high + 34)
    flow.add(
        Box(LEFT, flow.y - high, WIDTH, high, width=0, fill=Ink.BAND),
        line_of(_BLOCK_X, flow.y - 3, candidate.name, BODY_STRONG),
        line_of(
            RIGHT - PADDING, flow.y - 3, f"n°{NBSP}{candidate.id}", SMALL, Ink.MUTED, right=True
        ),
    )
    flow.down(high)
    titles = {block.number: block.title for block in content.referential.blocks}
    for block in result.blocks:
        _lay_block(flow, rules, block, titles[block.block])
    flow.down(12)


def _lay_block(flow: Flow, rules: SessionRules, block: BlockResult, title: str) -> None:
    name = wrapped(f"Bloc{NBSP}{block.block}, {title}", SMALL, _VERDICT_X - _BLOCK_X - 10)
    reason = wrapped(_reason(rules, block), SMALL, RIGHT - _REASON_X - PADDING)
    counts = wrapped(_counts(rules, block), CAPTION, RIGHT - _REASON_X - PADDING)
    high = (
        max(
            SMALL.leading * len(name),
            SMALL.leading * len(reason) + CAPTION.leading * len(counts),
        )
        + 8
    )
    flow.ensure(high)
    top = flow.y - 4
    style = SMALL if block.verdict is Verdict.INCOMPLETE else SMALL_STRONG
    flow.add(
        *lines_of(_BLOCK_X, top, name, SMALL),
        line_of(_VERDICT_X, top, _VERDICTS[block.verdict], style),
        *lines_of(_REASON_X, top, reason, SMALL),
        *lines_of(_REASON_X, top - SMALL.leading * len(reason), counts, CAPTION, Ink.MUTED),
    )
    flow.down(high)
    flow.rule()


def _reason(rules: SessionRules, block: BlockResult) -> str:
    open_points = []
    if block.absent:
        open_points.append(f"absence{COLON} {', '.join(block.absent)}")
    if block.missing:
        noun = "grille attendue" if len(block.missing) == 1 else "grilles attendues"
        awaited = f"{len(block.missing)} {noun}{COLON} {', '.join(block.missing)}"
        open_points.append(awaited)
    if open_points:
        return " · ".join(open_points)
    if not block.observed:
        return "aucun critère observé"
    level = french.quoted(rules.scale.label(rules.block.required_level))
    parts = [f"{block.reached} critères sur {block.observed} à {level} ou plus"]
    if block.below_minimum:
        minimum = french.quoted(rules.scale.label(rules.block.minimum_level))
        parts.append(f"sous {minimum}{COLON} {', '.join(block.below_minimum)}")
    return "\u202f; ".join(parts)


def _counts(rules: SessionRules, block: BlockResult) -> str:
    return " · ".join(
        f"{count.count} {french.level_word(rules.scale, count.level).lower()}"
        for count in block.counts
        if count.count
    )
