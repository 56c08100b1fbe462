"""The signing ceremony: the review of what is signed, every member's key, one signed sheet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.documents.content import PanelSheetDocument, PrintedDigest, SealedSheet, Stage
from app.documents.panel_sheet import panel_sheet_pdf
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.score_sheet import PanelMember, PanelSheet
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.ports.room_store import StoredPanelSheet
from app.services.room.measured_oral import measured_oral
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.panel.dissent import standing_dissents
from app.services.room.panel.jury_agreement import (
    agreed_adjustments,
    agreed_ratings,
    deliberation_view,
)
from app.services.room.panel.signing_review import SigningReview, signing_review
from app.services.room.reports.signed_copy import signed_copy
from app.services.room.sealed_sheets import read_sealed_sheets
from app.services.room.sheet_context import panel_context
from app.trust.digests import qr_text, short_digest
from app.trust.enrolment import JurorKey
from app.trust.formats import PANEL_SHEET
from app.trust.signing import SignedDocument
from app.trust.signing import sign_panel_sheet as sign_jws
from app.trust.wire import FORMAT_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPanelSheet:
    """The exact content that will be signed, and its review."""

    sheet: PanelSheet
    review: SigningReview


def prepare_panel_sheet(
    room: OpenRoom, sitting_id: str, *, by_hand: Collection[str] = ()
) -> PreparedPanelSheet:
    """Freeze what the jury agreed on; whoever is in `by_hand` signs the printed sheet.

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
                    by_hand=seat.juror in by_hand,
                )
                for seat in sitting.panel
            ),
            revision=view.revision,
            supersedes=view.supersedes.digest if view.supersedes else None,
            revision_reason=view.revision_reason,
            ratings=ratings,
            adjustments=agreed_adjustments(view),
            dissents=standing_dissents(room, records, sitting_id),
            overall_comment=view.panel_comment,
            agreed_at=room.local(room.clock.now()),
        )
    return PreparedPanelSheet(sheet=sheet, review=signing_review(room, sheet, view))


def sign_panel_sheet(
    room: OpenRoom,
    prepared: PreparedPanelSheet,
    keys: Sequence[JurorKey],
    progress: Progress = NO_PROGRESS,
) -> StoredPanelSheet:
    """Sign with the key of every member who does not sign by hand, and make the PDF; slow.

    Raises:
        UserError: a member's key is missing, or the deliberation changed since the review.
        Cancelled: stopped before anything was kept.
    """
    sheet = prepared.sheet
    ordered = _in_panel_order(room, sheet, keys)
    view = deliberation_view(room, sheet.context.sitting)
    with room.store.transaction() as records:
        dissents = standing_dissents(room, records, sheet.context.sitting)
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
    _keep(room, stored, ordered, [each.juror for each in sheet.members if each.by_hand])
    progress.advance(3, 3)
    return stored


def _in_panel_order(room: OpenRoom, sheet: PanelSheet, keys: Sequence[JurorKey]) -> list[JurorKey]:
    by_juror = {key.juror: key for key in keys}
    wanted = [member.juror for member in sheet.members if not member.by_hand]
    missing = [juror for juror in wanted if juror not in by_juror]
    if missing:
        raise UserError(
            "panel_sheet.signature_missing",
            sentence(
                "Il manque la signature de {name}.",
                name=room.dossier.planning.juror(missing[0]).name,
            ),
            sentence("Chaque membre du jury saisit son code PIN, puis la grille est signée."),
        )
    return [by_juror[juror] for juror in wanted]


def _keep(
    room: OpenRoom, stored: StoredPanelSheet, signers: Sequence[JurorKey], by_hand: Sequence[str]
) -> None:
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
        if by_hand:
            records.append_journal(
                entry_after(
                    records.journal_head(),
                    room.clock.now(),
                    actor=ROOM_ACTOR,
                    action=Action.SIGNED_BY_HAND,
                    subject=stored.sitting,
                    digest=stored.digest,
                    signers=" ".join(by_hand),
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


def _signed_pdf(
    room: OpenRoom,
    sheet: PanelSheet,
    document: SignedDocument,
    keys: Sequence[JurorKey],
    signed_at: datetime,
) -> bytes:
    content = panel_document(room, sheet, document.payload_digest, signed_at)
    pdf = panel_sheet_pdf(content, jws=document.jws)
    return signed_copy(
        room,
        pdf,
        sheet.members,
        keys,
        signed_at=signed_at,
        short_digest=content.digest.short,
        reason="Grille harmonisée",
    )


def panel_document(
    room: OpenRoom,
    sheet: PanelSheet,
    digest: str,
    created_at: datetime,
    stage: Stage = Stage.SIGNED,
) -> PanelSheetDocument:
    """Return what the PDF of an agreed sheet is made from; `digest` is that of its content.

    Raises:
        IntegrityError: a stored sheet does not verify any more.
    """
    with room.store.transaction() as records:
        sealed = read_sealed_sheets(room, records, sheet.context.sitting)
    return PanelSheetDocument(
        dossier=room.dossier,
        sheet=sheet,
        score_sheets=tuple(
            SealedSheet(sheet=item.sheet, short_digest=short_digest(item.digest)) for item in sealed
        ),
        digest=PrintedDigest(
            full=digest,
            short=short_digest(digest),
            qr_text=qr_text(PANEL_SHEET.typ, digest),
        ),
        measured=measured_oral(sheet.context.timer),
        created_at=created_at,
        replaces=short_digest(sheet.supersedes) if sheet.supersedes else "",
        stage=stage,
    )
