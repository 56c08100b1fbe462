"""What must hold before a juror's unsealed sheet is written to, and the entry that tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.score_sheet import ChecklistRow, RatingKey, checklist
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.trust.enrolment import JurorKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcription:
    """The sheet of `juror`, which `writer` enters from that juror's paper with their own key."""

    juror: str
    writer: JurorKey


SheetKey = JurorKey | Transcription
"""What opens a sheet: its juror's key, or that of who enters it from paper."""


def writer_key(key: SheetKey) -> JurorKey:
    """Return the key of who writes: the juror's own, or the transcriber's."""
    return key.writer if isinstance(key, Transcription) else key


def rows_to_rate(
    room: OpenRoom, records: RoomTransaction, sitting_id: str
) -> tuple[ChecklistRow, ...]:
    """Return the lines that each juror of a sitting rates, given who is here."""
    sitting = room.dossier.planning.sitting(sitting_id)
    assessment = room.dossier.referential.assessment(sitting.assessment)
    return checklist(assessment, sitting, records.attendance(sitting_id))


def check_panel(room: OpenRoom, sitting: str, juror: str) -> None:
    """Make sure that the juror sits on the panel.

    Raises:
        UserError: `rating.not_on_panel`.
    """
    if juror not in room.dossier.planning.sitting(sitting).jurors:
        raise UserError(
            "rating.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez un passage de son jury."),
        )


def check_open(
    room: OpenRoom,
    records: RoomTransaction,
    sitting: str,
    juror: SheetKey,
    key: RatingKey | None = None,
) -> None:
    """Make sure that the juror's sheet may change, and has the line of `key` if one is given.

    Raises:
        UserError: `rating.not_on_panel`, `sheet.sealed`, `rating.not_on_sheet`.
    """
    check_panel(room, sitting, juror.juror)
    if records.is_sealed(sitting, juror.juror):
        raise UserError(
            "sheet.sealed",
            sentence("Cette feuille est scellée : elle ne change plus."),
            sentence("Après la délibération, une correction est une nouvelle version."),
        )
    if key is not None and key not in {row.key for row in rows_to_rate(room, records, sitting)}:
        raise UserError(
            "rating.not_on_sheet",
            sentence("Ce critère ne figure pas sur la feuille de ce passage."),
            sentence("Rouvrez le passage : la présence a peut-être changé."),
        )


def check_level(room: OpenRoom, level: int | None) -> None:
    """Make sure that the session's scale has that level; « non observé » always passes.

    Raises:
        UserError: `rating.not_on_scale`.
    """
    if level is not None and not room.dossier.rules.scale.holds(level):
        raise UserError(
            "rating.not_on_scale",
            sentence("L’échelle de la session n’a pas de niveau {level}.", level=level),
            sentence("Choisissez un des niveaux affichés."),
        )


def journal_draft(
    room: OpenRoom,
    records: RoomTransaction,
    action: Action,
    sitting: str,
    juror: SheetKey,
    *,
    key: RatingKey | None = None,
    **detail: str,
) -> Instant:
    """Journal what was done to a sheet, by whom, and return when."""
    now = room.clock.now()
    if isinstance(juror, Transcription):
        detail["juror"] = juror.juror
    if key is not None:
        detail["criterion"] = key.criterion
        if key.candidate is not None:
            detail["candidate"] = key.candidate
    records.append_journal(
        entry_after(
            records.journal_head(),
            now,
            actor=writer_key(juror).juror,
            action=action,
            subject=sitting,
            **detail,
        )
    )
    return now
