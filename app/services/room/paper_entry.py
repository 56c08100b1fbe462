"""A sitting that was held on paper: said once with its reason, then entered sheet by sheet.

Each juror enters their own with their PIN. Where a juror's key cannot, another member who has
sealed their own enters it: the sheet names both, and whoever reads it later asks for the paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.paper_record import PaperRecord
from app.domain.session import Sitting
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.agenda import JurorLabel, juror_labels
from app.services.room.draft_sheets import Transcription
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR, read_timer
from app.services.room.own_keys import enrolled_here
from app.services.room.reasons import checked_reason

_CLOCK = re.compile(r"(\d{1,2})\s*[:hH.]\s*(\d{2})")
_OWN_WRITING = frozenset(
    {
        Action.RATING_RECORDED,
        Action.RATING_ADJUSTED,
        Action.COMMENT_RECORDED,
        Action.NOTES_KEPT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """A member's sheet of such a sitting; `writers` are who may enter it in their place."""

    juror: JurorLabel
    sealed: bool
    enrolled: bool
    begun: bool
    writers: tuple[JurorLabel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSitting:
    """A sitting whose sheets are not all sealed; `record` is `None` until it is on paper."""

    sitting: str
    subject: str
    starts_at: datetime
    record: PaperRecord | None
    sheets: tuple[PaperSheet, ...]

    @property
    def changeable(self) -> bool:
        """Whether what is said of its paper may still change: nothing is sealed."""
        return not any(sheet.sealed for sheet in self.sheets)


def paper_sittings(room: OpenRoom) -> tuple[PaperSitting, ...]:
    """Return the sittings that may be entered from paper, in the order of their times.

    They are those on paper with a sheet to enter, and those that may still be put on it: no
    sheet sealed, no oral under way.
    """
    here = enrolled_here(room)
    planning = room.dossier.planning
    found = []
    with room.store.transaction() as records:
        papers, timed = records.paper_records(), records.timer_histories()
        sealed = {(head.sitting, head.juror) for head in records.score_sheet_heads()}
        begun = _begun(records)
        for sitting in sorted(planning.sittings, key=lambda each: each.starts_at):
            ready = {juror for juror in sitting.jurors if (sitting.id, juror) in sealed}
            record = papers.get(sitting.id)
            if ready >= set(sitting.jurors) or (record is None and ready):
                continue
            under_way = sitting.id in timed and _under_way(room, records, sitting.id)
            if record is None and under_way:
                continue
            own = {juror for place, juror in begun if place == sitting.id}
            found.append(
                PaperSitting(
                    sitting=sitting.id,
                    subject=planning.subject_name(sitting),
                    starts_at=sitting.starts_at,
                    record=record,
                    sheets=_sheets(room, sitting, sealed=ready, begun=own - ready, here=here),
                )
            )
    return tuple(found)


def clock_on(sitting: Sitting, words: str) -> datetime | None:
    """Read « 14:05 » or « 14 h 05 » as a time on a sitting's day; empty words are no time.

    Raises:
        UserError: `paper.clock`.
    """
    text = words.strip()
    if not text:
        return None
    found = _CLOCK.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise UserError(
            "paper.clock",
            sentence("« {words} » n’est pas une heure.", words=text),
            sentence("Écrivez l’heure et les minutes, par exemple 14:05."),
        )
    return sitting.starts_at.replace(
        hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0
    )


def hold_on_paper(
    room: OpenRoom,
    sitting_id: str,
    *,
    began_at: datetime | None,
    ended_at: datetime | None,
    reason: str,
) -> PaperRecord:
    """Say that a sitting was held on paper, or correct what was said, until a sheet is sealed.

    Raises:
        UserError: no reason or one too long, an end before the beginning, a time to come, an
            oral under way here, or a sheet sealed.
    """
    text = checked_reason(reason)
    now = room.clock.now()
    if began_at is not None and ended_at is not None and ended_at < began_at:
        raise UserError(
            "paper.times",
            sentence("La fin de l’oral est avant son début."),
            sentence("Corrigez l’une des deux heures."),
        )
    if any(moment is not None and moment > now.utc for moment in (began_at, ended_at)):
        raise UserError(
            "paper.future",
            sentence("Cette heure n’est pas encore passée."),
            sentence("Un passage se saisit d’après papier une fois qu’il est tenu."),
        )
    record = PaperRecord(
        began_at=began_at, ended_at=ended_at, reason=text, entered_at=room.local(now)
    )
    with room.store.transaction() as records:
        _check_unsealed(records, sitting_id)
        if _under_way(room, records, sitting_id):
            raise UserError(
                "paper.under_way",
                sentence("L’oral de ce passage est en cours au chronomètre."),
                sentence("Terminez-le, puis dites que la suite s’est tenue sur papier."),
            )
        records.put_paper_record(sitting_id, record)
        _journal(room, records, sitting_id, {})
    return record


def not_on_paper(room: OpenRoom, sitting_id: str) -> None:
    """Take it back: the sitting is not held on paper after all.

    Raises:
        UserError: a sheet is sealed, which says that it was.
    """
    with room.store.transaction() as records:
        _check_unsealed(records, sitting_id)
        if records.paper_record(sitting_id) is not None:
            records.clear_paper_record(sitting_id)
            _journal(room, records, sitting_id, {"kind": "withdrawn"})


def open_transcription(
    room: OpenRoom, sitting_id: str, juror: str, writer: str, pin: str
) -> Transcription:
    """Open a member's sheet for another one, who enters it from paper; slow, as for any PIN.

    Raises:
        UserError: wrong PIN, or as `check_transcription`.
    """
    with room.store.transaction() as records:
        check_transcription(room, records, sitting_id, juror, writer)
    return Transcription(juror=juror, writer=unlock_juror(room, writer, pin))


def check_transcription(
    room: OpenRoom, records: RoomTransaction, sitting_id: str, juror: str, writer: str
) -> None:
    """Make sure that `writer` may enter the sheet of `juror`.

    Raises:
        UserError: the sitting is not on paper, one of them is not on its panel, the writer has
            not sealed their own sheet (nobody reads another's before), or the juror has begun
            to write theirs.
    """
    sitting = room.dossier.planning.sitting(sitting_id)
    if records.paper_record(sitting_id) is None:
        raise UserError(
            "paper.not_on_paper",
            sentence("Ce passage n’est pas tenu sur papier."),
            sentence("Indiquez-le d’abord, avec son motif."),
        )
    if juror == writer or not {juror, writer} <= set(sitting.jurors):
        raise UserError(
            "paper.not_on_panel",
            sentence("Un autre membre du jury de ce passage saisit cette grille."),
            sentence("Choisissez un membre de ce jury."),
        )
    if not records.is_sealed(sitting_id, writer):
        raise UserError(
            "paper.writer_unsealed",
            sentence("Qui saisit la grille d’un autre a d’abord scellé la sienne."),
            sentence("Saisissez et scellez votre feuille, puis revenez ici."),
        )
    if (sitting_id, juror) in _begun(records):
        raise UserError(
            "paper.begun",
            sentence("Cette personne a commencé sa feuille avec son propre code PIN."),
            sentence("Elle la termine elle-même : ce qu’elle a écrit n’est montré à personne."),
        )


def _check_unsealed(records: RoomTransaction, sitting_id: str) -> None:
    if records.score_sheets(sitting_id):
        raise UserError(
            "paper.sealed",
            sentence("Une feuille de ce passage est déjà scellée."),
            sentence("Ce qu’elle dit du passage ne change plus."),
        )


def _under_way(room: OpenRoom, records: RoomTransaction, sitting_id: str) -> bool:
    timer = read_timer(room, records, sitting_id)
    return timer.started and not timer.settled


def _begun(records: RoomTransaction) -> frozenset[tuple[str, str]]:
    """Return, as sitting and juror, who wrote on their sheet with their own key."""
    return frozenset(
        (entry.subject, entry.actor) for entry in records.journal() if entry.action in _OWN_WRITING
    )


def _sheets(
    room: OpenRoom,
    sitting: Sitting,
    *,
    sealed: set[str],
    begun: set[str],
    here: frozenset[str],
) -> tuple[PaperSheet, ...]:
    labels = juror_labels(room.dossier.planning, sitting)
    able = [label for label in labels if label.id in sealed and label.id in here]
    return tuple(
        PaperSheet(
            juror=label,
            sealed=label.id in sealed,
            enrolled=label.id in here,
            begun=label.id in begun,
            writers=tuple(each for each in able if each.id != label.id),
        )
        for label in labels
    )


def _journal(
    room: OpenRoom, records: RoomTransaction, sitting_id: str, detail: dict[str, str]
) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.PAPER_ENTERED,
            subject=sitting_id,
            **detail,
        )
    )
