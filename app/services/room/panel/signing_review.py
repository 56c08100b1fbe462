"""What the members of a panel read before they sign: for whom, what, and its digest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendance
from app.domain.award import LevelCount
from app.domain.interest import InterestDeclaration, Link
from app.domain.paper_record import PaperRecord
from app.domain.score_sheet import PanelSheet
from app.domain.timer_record import TimerRecord
from app.services.ports.room_day import ReportKind
from app.services.room.agenda import JurorLabel, juror_labels
from app.services.room.open_room import OpenRoom
from app.services.room.panel.jury_agreement import DeliberationRow, DeliberationView
from app.timing.elapsed import measured, span
from app.timing.timeliness import timing_proposal
from app.trust.digests import short_digest
from app.trust.wire import content_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonedRating:
    """A rating that the jury explained; `levels` are the jurors' own, in panel order."""

    text: str
    candidate_name: str | None
    levels: tuple[int | None, ...]
    agreed: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSheet:
    """A sealed sheet that the panel sheet names; `transcribed_by` names who entered it."""

    juror_name: str
    transcribed_by: str
    short_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningReview:
    """For whom, what, and its digest: shown before any PIN is asked.

    `oral` is when the oral began and ended, and `measured_ms` what it lasted of
    `allowed_minutes`; both are `None` where no laptop timed it. What single members get beside
    the team is in `reasoned`. `declared` says whether members declared their links at all, and
    `links` those that are any. `incidents` were noted at the sitting, and of `reports` of them a
    report is signed. Whoever is in `by_hand` signs the printed sheet. `replaces` is the short
    digest of the signed sheet that this `revision` supersedes, for `revision_reason`; both are
    empty in the first.
    """

    subject: str
    numbers: tuple[str, ...]
    assessment: str
    assessment_title: str
    block: int
    room: str
    starts_at: datetime
    oral: tuple[datetime, datetime] | None
    measured_ms: int | None
    allowed_minutes: int
    counts: tuple[LevelCount, ...]
    reasoned: tuple[ReasonedRating, ...]
    quoted: tuple[QuotedSheet, ...]
    signers: tuple[JurorLabel, ...]
    by_hand: frozenset[str]
    attendance: tuple[ReviewedPresence, ...]
    declared: bool
    links: tuple[DeclaredLink, ...]
    incidents: int
    reports: int
    dissents: tuple[ReviewedDissent, ...]
    paper: PaperRecord | None
    short_digest: str
    revision: int
    replaces: str
    revision_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedPresence:
    """A candidate of the sitting, and what is recorded of their presence."""

    name: str
    attendance: Attendance


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredLink:
    """A link that a member declared, other than none."""

    juror_name: str
    candidate_name: str
    link: Link
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedDissent:
    """What a member disagrees with, and on which line."""

    text: str
    candidate_name: str | None
    juror_name: str
    dissent: str


def signing_review(room: OpenRoom, sheet: PanelSheet, view: DeliberationView) -> SigningReview:
    """Return what is read before a sheet is signed; `view` is the deliberation it comes from."""
    planning = room.dossier.planning
    referential = room.dossier.referential
    context = sheet.context
    sitting = planning.sitting(context.sitting)
    oral = span(context.timer)
    rows = (*view.rows, *view.member_rows)
    with room.store.transaction() as records:
        noted = (each for each in records.incidents() if each.sitting == context.sitting)
        incidents = {each.id for each in noted}
        signed = {each.subject for each in records.reports(ReportKind.INCIDENT)}
    levels = [rating.level for rating in sheet.ratings]
    values: list[int | None] = [level.value for level in room.dossier.rules.scale.levels]
    return SigningReview(
        subject=planning.subject_name(sitting),
        numbers=context.candidates,
        assessment=context.assessment,
        assessment_title=referential.assessment(context.assessment).title,
        block=referential.block_of(context.assessment).number,
        room=context.room,
        starts_at=sitting.starts_at,
        oral=None if oral is None else (room.local(oral[0]), room.local(oral[1])),
        measured_ms=measured(context.timer),
        allowed_minutes=_allowed_minutes(context.timer),
        counts=tuple(
            LevelCount(level=value, count=levels.count(value)) for value in (*values, None)
        ),
        reasoned=_reasoned(sheet, rows),
        quoted=_quoted(room, sheet, view),
        signers=juror_labels(planning, sitting),
        by_hand=frozenset(member.juror for member in sheet.members if member.by_hand),
        attendance=tuple(
            ReviewedPresence(name=planning.candidate(entry.candidate).name, attendance=entry)
            for entry in context.attendance
        ),
        declared=bool(context.declarations),
        links=_links(room, context.declarations),
        incidents=len(incidents),
        reports=len(incidents & signed),
        dissents=_dissents(room, sheet, rows),
        paper=context.paper,
        short_digest=short_digest(content_digest(sheet)),
        revision=sheet.revision,
        replaces=short_digest(sheet.supersedes) if sheet.supersedes else "",
        revision_reason=sheet.revision_reason,
    )


def _reasoned(sheet: PanelSheet, rows: Iterable[DeliberationRow]) -> tuple[ReasonedRating, ...]:
    adjusted = {adjustment.key for adjustment in sheet.adjustments}
    return tuple(
        ReasonedRating(
            text=row.text,
            candidate_name=row.candidate_name,
            levels=tuple(level for _, level in row.comparison.levels),
            agreed=row.agreed.level,
            reason=row.agreed.reason,
        )
        for row in rows
        if row.agreed is not None
        and row.agreed.reason
        and (not row.is_of_member or row.agreed.key in adjusted)
    )


def _quoted(room: OpenRoom, sheet: PanelSheet, view: DeliberationView) -> tuple[QuotedSheet, ...]:
    names = {juror.id: juror.name for juror in room.dossier.planning.jurors}
    return tuple(
        QuotedSheet(
            juror_name=names[member.juror],
            transcribed_by=names.get(view.transcribed.get(member.juror, ""), ""),
            short_digest=short_digest(member.sheet_digest),
        )
        for member in sheet.members
    )


def _allowed_minutes(timer: TimerRecord) -> int:
    """Return the référentiel's minutes with the extra and the added ones."""
    proposal = timing_proposal(timer, None)
    return timer.planned_minutes if proposal is None else round(proposal.allowed / 60_000)


def _links(room: OpenRoom, declarations: Iterable[InterestDeclaration]) -> tuple[DeclaredLink, ...]:
    planning = room.dossier.planning
    names = {juror.id: juror.name for juror in planning.jurors}
    names |= {candidate.id: candidate.name for candidate in planning.candidates}
    return tuple(
        DeclaredLink(
            juror_name=names.get(each.juror, each.juror),
            candidate_name=names.get(each.candidate, each.candidate),
            link=each.link,
            reason=each.reason,
        )
        for each in declarations
        if each.link is not Link.NONE
    )


def _dissents(
    room: OpenRoom, sheet: PanelSheet, rows: Iterable[DeliberationRow]
) -> tuple[ReviewedDissent, ...]:
    lines = {row.comparison.key: row for row in rows}
    return tuple(
        ReviewedDissent(
            text=lines[each.key].text,
            candidate_name=lines[each.key].candidate_name,
            juror_name=room.dossier.planning.juror(each.juror).name,
            dissent=each.text,
        )
        for each in sheet.dissents
        if each.key in lines
    )
