"""The signing ceremony: the review of what is signed, every member's key, one signed sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.documents.content import PanelSheetDocument, PrintedDigest, SealedSheet
from app.documents.panel_sheet import panel_sheet_pdf
from app.documents.signature_stamp import signature_field, signature_stamp_pdf
from app.domain.award import LevelCount
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.score_sheet import PanelMember, PanelSheet
from app.domain.timer_record import TimerRecord
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.ports.room_store import StoredPanelSheet
from app.services.room.agenda import JurorLabel, juror_labels
from app.services.room.measured_oral import measured_oral
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.panel.jury_agreement import (
    DeliberationView,
    agreed_adjustments,
    agreed_ratings,
    deliberation_view,
)
from app.services.room.sealed_sheets import read_sealed_sheets
from app.services.room.sheet_context import panel_context
from app.timing.elapsed import measured, span
from app.timing.timeliness import timing_proposal
from app.trust.digests import qr_text, short_digest
from app.trust.enrolment import JurorKey
from app.trust.formats import PANEL_SHEET
from app.trust.pdf_signatures import sign_pdf
from app.trust.pdf_signers import PdfSigner
from app.trust.signing import SignedDocument
from app.trust.signing import sign_panel_sheet as sign_jws
from app.trust.wire import FORMAT_VERSION, content_digest


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
    """A sealed sheet that the panel sheet names."""

    juror_name: str
    short_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningReview:
    """For whom, what, and its digest: shown before any PIN is asked.

    `oral` is when the oral began and ended, and `measured_ms` what it lasted of
    `allowed_minutes`; both are `None` where no laptop timed it. What single members get beside
    the team is in `reasoned`. `replaces` is the short digest of the signed sheet that this
    `revision` supersedes, for `revision_reason`; both are empty in the first.
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
    short_digest: str
    revision: int
    replaces: str
    revision_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPanelSheet:
    """The exact content that will be signed, and its review."""

    sheet: PanelSheet
    review: SigningReview


def prepare_panel_sheet(room: OpenRoom, sitting_id: str) -> PreparedPanelSheet:
    """Freeze what the jury agreed on.

    Raises:
        UserError: the deliberation is not over, or the sheet is signed already.
    """
    view = deliberation_view(room, sitting_id)
    if view.signed:
        raise UserError(
            "panel_sheet.signed",
            sentence("Cette grille est déjà signée."),
            sentence("Ouvrez-la depuis les passages du jour."),
        )
    ratings = agreed_ratings(view)
    sitting = room.dossier.planning.sitting(sitting_id)
    with room.store.transaction() as records:
        digests = {sheet.juror: sheet.digest for sheet in records.score_sheets(sitting_id)}
        sheet = PanelSheet(
            format=FORMAT_VERSION,
            context=panel_context(room, records, sitting_id),
            members=tuple(
                PanelMember(
                    juror=seat.juror,
                    capacity=seat.capacity,
                    chair=seat.chair,
                    sheet_digest=digests[seat.juror],
                )
                for seat in sitting.panel
            ),
            revision=view.revision,
            supersedes=view.supersedes.digest if view.supersedes else None,
            revision_reason=view.revision_reason,
            ratings=ratings,
            adjustments=agreed_adjustments(view),
            dissents=records.dissents(sitting_id),
            overall_comment=view.panel_comment,
            agreed_at=room.local(room.clock.now()),
        )
    return PreparedPanelSheet(sheet=sheet, review=_review(room, sheet, view))


def sign_panel_sheet(
    room: OpenRoom,
    prepared: PreparedPanelSheet,
    keys: Sequence[JurorKey],
    progress: Progress = NO_PROGRESS,
) -> StoredPanelSheet:
    """Sign with every member's key, make the signed PDF, and keep both; slow.

    Raises:
        UserError: a member's key is missing, or the deliberation changed since the review.
        Cancelled: stopped before anything was kept.
    """
    sheet = prepared.sheet
    ordered = _in_panel_order(room, sheet, keys)
    view = deliberation_view(room, sheet.context.sitting)
    with room.store.transaction() as records:
        dissents = records.dissents(sheet.context.sitting)
    agreed = (agreed_ratings(view), agreed_adjustments(view), view.panel_comment, view.revision)
    reviewed = (sheet.ratings, sheet.adjustments, sheet.overall_comment, sheet.revision)
    if (*agreed, dissents) != (*reviewed, sheet.dissents):
        raise UserError(
            "panel_sheet.changed",
            sentence("La délibération a changé depuis la relecture."),
            sentence("Relisez la grille, puis signez de nouveau."),
        )
    progress.advance(0, 3)
    document = sign_jws(sheet, ordered)
    progress.advance(1, 3)
    signed_at = room.local(room.clock.now())
    pdf = _signed_pdf(room, sheet, document, ordered, signed_at)
    progress.advance(2, 3)
    stored = StoredPanelSheet(
        sitting=sheet.context.sitting,
        revision=sheet.revision,
        digest=document.payload_digest,
        jws=document.jws,
        pdf=pdf,
        signed_at=signed_at,
    )
    _keep(room, stored, ordered)
    progress.advance(3, 3)
    return stored


def _in_panel_order(room: OpenRoom, sheet: PanelSheet, keys: Sequence[JurorKey]) -> list[JurorKey]:
    by_juror = {key.juror: key for key in keys}
    missing = [member.juror for member in sheet.members if member.juror not in by_juror]
    if missing:
        raise UserError(
            "panel_sheet.signature_missing",
            sentence(
                "Il manque la signature de {name}.",
                name=room.dossier.planning.juror(missing[0]).name,
            ),
            sentence("Chaque membre du jury saisit son code PIN, puis la grille est signée."),
        )
    return [by_juror[member.juror] for member in sheet.members]


def _keep(room: OpenRoom, stored: StoredPanelSheet, signers: Sequence[JurorKey]) -> None:
    with room.store.transaction() as records:
        if any(sheet.revision >= stored.revision for sheet in records.panel_sheets(stored.sitting)):
            raise UserError(
                "panel_sheet.signed",
                sentence("Cette grille est déjà signée."),
                sentence("Ouvrez-la depuis les passages du jour."),
            )
        records.add_panel_sheet(stored)
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=ROOM_ACTOR,
                action=Action.PANEL_SHEET_SIGNED,
                subject=stored.sitting,
                digest=stored.digest,
                revision=str(stored.revision),
                signers=" ".join(key.juror for key in signers),
            )
        )


def score_sheet_pdf(room: OpenRoom, sitting_id: str) -> bytes:
    """Return the signed PDF of a sitting's agreed sheet, of its latest revision.

    Raises:
        UserError: the sheet is not signed yet.
    """
    with room.store.transaction() as records:
        sheets = records.panel_sheets(sitting_id)
    if not sheets:
        raise UserError(
            "panel_sheet.unsigned",
            sentence("La grille de ce passage n’est pas encore signée."),
            sentence("Le jury la signe à la fin de sa délibération."),
        )
    return sheets[-1].pdf


def _review(room: OpenRoom, sheet: PanelSheet, view: DeliberationView) -> SigningReview:
    planning = room.dossier.planning
    referential = room.dossier.referential
    context = sheet.context
    sitting = planning.sitting(context.sitting)
    oral = span(context.timer)
    adjusted = {adjustment.key for adjustment in sheet.adjustments}
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
        reasoned=tuple(
            ReasonedRating(
                text=row.text,
                candidate_name=row.candidate_name,
                levels=tuple(level for _, level in row.comparison.levels),
                agreed=row.agreed.level,
                reason=row.agreed.reason,
            )
            for row in (*view.rows, *view.member_rows)
            if row.agreed is not None
            and row.agreed.reason
            and (not row.is_of_member or row.agreed.key in adjusted)
        ),
        quoted=tuple(
            QuotedSheet(
                juror_name=planning.juror(member.juror).name,
                short_digest=short_digest(member.sheet_digest),
            )
            for member in sheet.members
        ),
        signers=juror_labels(planning, sitting),
        short_digest=short_digest(content_digest(sheet)),
        revision=sheet.revision,
        replaces=short_digest(sheet.supersedes) if sheet.supersedes else "",
        revision_reason=sheet.revision_reason,
    )


def _allowed_minutes(timer: TimerRecord) -> int:
    """Return the référentiel's minutes with the extra and the added ones."""
    proposal = timing_proposal(timer, None)
    return timer.planned_minutes if proposal is None else round(proposal.allowed / 60_000)


def _signed_pdf(
    room: OpenRoom,
    sheet: PanelSheet,
    document: SignedDocument,
    keys: Sequence[JurorKey],
    signed_at: datetime,
) -> bytes:
    digest = PrintedDigest(
        full=document.payload_digest,
        short=short_digest(document.payload_digest),
        qr_text=qr_text(PANEL_SHEET.typ, document.payload_digest),
    )
    with room.store.transaction() as records:
        sealed = read_sealed_sheets(room, records, sheet.context.sitting)
    pdf = panel_sheet_pdf(
        PanelSheetDocument(
            dossier=room.dossier,
            sheet=sheet,
            score_sheets=tuple(
                SealedSheet(sheet=item.sheet, short_digest=short_digest(item.digest))
                for item in sealed
            ),
            digest=digest,
            measured=measured_oral(sheet.context.timer),
            created_at=signed_at,
            replaces=short_digest(sheet.supersedes) if sheet.supersedes else "",
        ),
        jws=document.jws,
    )
    planning = room.dossier.planning
    signers = [
        PdfSigner(
            key=key.key,
            certificate=key.certificate,
            issuers=(key.room_certificate, room.anchor),
            field=signature_field(seat),
            appearance=signature_stamp_pdf(
                name=planning.juror(member.juror).name,
                capacity=member.capacity,
                chair=member.chair,
                signed_at=signed_at,
                short_digest=digest.short,
            ),
        )
        for seat, (member, key) in enumerate(zip(sheet.members, keys, strict=True))
    ]
    return sign_pdf(pdf, signers, signed_at=signed_at, reason="Grille harmonisée")
