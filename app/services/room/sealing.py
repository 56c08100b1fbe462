"""A juror seals their own sheet: from then on it never changes."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.score_sheet import (
    Adjustment,
    ChecklistRow,
    CriterionRating,
    DraftSheet,
    ScoreSheet,
)
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction, StoredScoreSheet
from app.services.room.draft_sheets import rows_to_rate
from app.services.room.enrolment import unlock_juror
from app.services.room.interests import check_not_recused
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import read_timer
from app.services.room.paper_entry import check_transcription
from app.services.room.sheet_context import sheet_context
from app.trust.signing import seal_score_sheet
from app.trust.wire import FORMAT_VERSION


def seal_sheet(
    room: OpenRoom, sitting_id: str, juror: str, pin: str, *, transcribed_by: str | None = None
) -> StoredScoreSheet:
    """Sign the juror's sheet as it is on disk; slow, because the PIN is costly to guess.

    Where another member entered it from paper, `transcribed_by`, it is their PIN that signs.

    Raises:
        UserError: wrong PIN, not on this panel, sealed already, or something is missing: a
            rating, a candidate's attendance, the end of the oral; or a member has, apart from
            the team, the team's own rating; or the juror declared that they abstain.
    """
    sitting = room.dossier.planning.sitting(sitting_id)
    if juror not in sitting.jurors:
        raise UserError(
            "sheet.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez un passage de son jury."),
        )
    key = unlock_juror(room, transcribed_by or juror, pin)
    with room.store.transaction() as records:
        if transcribed_by is not None:
            check_transcription(room, records, sitting_id, juror, transcribed_by)
        sheet = sheet_to_seal(room, records, sitting_id, juror, transcribed_by=transcribed_by)
        document = seal_score_sheet(sheet, key)
        stored = StoredScoreSheet(
            sitting=sitting_id,
            juror=juror,
            revision=sheet.revision,
            digest=document.payload_digest,
            jws=document.jws,
            sealed_at=sheet.sealed_at,
        )
        records.add_score_sheet(stored)
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=transcribed_by or juror,
                action=Action.SHEET_SEALED,
                subject=sitting_id,
                digest=document.payload_digest,
            )
        )
    return stored


def sheet_to_seal(
    room: OpenRoom,
    records: RoomTransaction,
    sitting_id: str,
    juror: str,
    *,
    transcribed_by: str | None = None,
) -> ScoreSheet:
    """Return the juror's sheet as it is on disk, ready to be signed.

    Args:
        room: the room.
        records: a transaction that is already open.
        sitting_id: the sitting.
        juror: whose sheet it is, a member of its panel.
        transcribed_by: who entered it from paper and signs, where the juror's key cannot.

    Raises:
        UserError: as `seal_sheet`.
    """
    seat = room.dossier.planning.sitting(sitting_id).seat(juror)
    draft = records.draft(sitting_id, juror)
    rows = rows_to_rate(room, records, sitting_id)
    _check_ready(room, records, sitting_id, juror, missing=len(draft.missing(rows)))
    adjustments = _adjustments(room, records, sitting_id, draft, rows)
    return ScoreSheet(
        format=FORMAT_VERSION,
        context=sheet_context(room, records, sitting_id),
        juror=juror,
        capacity=seat.capacity,
        chair=seat.chair,
        transcribed_by=transcribed_by,
        revision=1,
        supersedes=None,
        ratings=tuple(
            CriterionRating(
                criterion=row.key.criterion,
                candidate=row.key.candidate,
                level=draft.levels[row.key],
                comment=draft.comments.get(row.key, ""),
            )
            for row in rows
        ),
        adjustments=adjustments,
        overall_comment=draft.overall_comment,
        notes=draft.notes.strip() if draft.notes_attached else "",
        sealed_at=room.local(room.clock.now()),
    )


def _check_ready(
    room: OpenRoom, records: RoomTransaction, sitting_id: str, juror: str, *, missing: int
) -> None:
    sitting = room.dossier.planning.sitting(sitting_id)
    if records.is_sealed(sitting_id, juror):
        raise UserError(
            "sheet.sealed",
            sentence("Cette feuille est déjà scellée."),
            sentence("Passez l’ordinateur au membre suivant du jury."),
        )
    check_not_recused(records, sitting_id, juror)
    if len(records.attendance(sitting_id)) < len(sitting.candidates):
        raise UserError(
            "sheet.attendance_missing",
            sentence("La présence n’est pas notée pour tout le monde."),
            sentence("Notez la présence en haut de la page, puis scellez."),
        )
    on_paper = records.paper_record(sitting_id) is not None
    if not on_paper and not read_timer(room, records, sitting_id).settled:
        raise UserError(
            "sheet.oral_not_over",
            sentence("L’oral n’est pas terminé."),
            sentence(
                "Terminez-le au chronomètre, ou indiquez qu’un autre ordinateur le chronomètre, "
                "puis scellez."
            ),
        )
    if missing:
        raise UserError(
            "sheet.incomplete",
            sentence("Notes qui manquent : {count}.", count=missing),
            sentence("Notez chaque critère, ou indiquez « non observé »."),
        )


def _adjustments(
    room: OpenRoom,
    records: RoomTransaction,
    sitting_id: str,
    draft: DraftSheet,
    rows: tuple[ChecklistRow, ...],
) -> tuple[Adjustment, ...]:
    """Return those of members who are here, in the order of the lines and of the members."""
    away = {entry.candidate for entry in records.attendance(sitting_id) if not entry.is_here}
    planning = room.dossier.planning
    members = planning.sitting(sitting_id).candidates
    found: list[Adjustment] = []
    for row in (row for row in rows if row.candidate is None):
        keys = (replace(row.key, candidate=member) for member in members if member not in away)
        for adjustment in (draft.adjustments[key] for key in keys if key in draft.adjustments):
            if adjustment.level == draft.levels[row.key]:
                raise UserError(
                    "sheet.idle_adjustment",
                    sentence(
                        "Sur le critère « {criterion} », {name} a la note du groupe.",
                        criterion=row.criterion.text,
                        name=planning.candidate(adjustment.candidate).name,
                    ),
                    sentence("Retirez cette note individuelle ou changez-la, puis scellez."),
                )
            found.append(adjustment)
    return tuple(found)
