"""What lateness changes: the planned end stays, unless the jury leaves the whole time.

Owns when an arrangement exists. It stands in the timer's record, which shortens the oral by
it; no time is computed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.attendance import REASON_LIMIT, Attendance, LateArrangement, LateChoice, Presence
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.lateness import common_delay
from app.domain.session import Sitting
from app.domain.timer_record import Instant, TimerRecord
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR, read_timer

NO_ARRANGEMENT = "none"
"""What the journal says when an arrangement fell away: somebody was there in time after all."""


class LateEffect(StrEnum):
    """What lateness changes about an oral.

    `OPEN`: at the planned end nothing would be left of it, so that the jury has to decide.
    """

    NOTHING = "nothing"
    SHORTER = "shorter"
    WHOLE = "whole"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessView:
    """Lateness at a sitting, and what it changes.

    `delay_minutes` is that of the first who came; `oral_minutes` what the oral lasts with the
    effect as it is, `whole_minutes` without any. Once the oral has begun nothing is `changeable`.
    """

    effect: LateEffect
    delay_minutes: int
    oral_minutes: int
    whole_minutes: int
    reason: str
    changeable: bool


def decide_lateness(
    room: OpenRoom, sitting: str, choice: LateChoice, reason: str = ""
) -> LateArrangement:
    """Keep the planned end, or leave the whole time, which takes a reason.

    Raises:
        UserError: `late.begun`, `late.nobody`, `late.nothing_left`, `late.reason_missing`,
            `late.reason_too_long`.
    """
    now = room.clock.now()
    text = reason.strip() if choice is LateChoice.FULL_TIME else ""
    if choice is LateChoice.FULL_TIME:
        _check_reason(text)
    with room.store.transaction() as records:
        timer = read_timer(room, records, sitting)
        if timer.started:
            raise UserError(
                "late.begun",
                sentence("L’oral a commencé : sa durée est fixée."),
                sentence("Ajoutez du temps à la phase en cours, avec un motif."),
            )
        planned = room.dossier.planning.sitting(sitting)
        delay = common_delay(planned, records.attendance(sitting))
        if not delay or not _whole(timer):
            raise UserError(
                "late.nobody",
                sentence("Aucun retard ne change cet oral."),
                sentence("Corrigez d’abord les heures d’arrivée en haut de la page."),
            )
        if choice is LateChoice.KEEPS_END and delay >= _whole(timer):
            raise UserError(
                "late.nothing_left",
                sentence("La fin prévue est passée : il ne resterait rien de l’oral."),
                sentence("Laissez le temps entier, avec un motif, ou déplacez le passage."),
            )
        arrangement = LateArrangement(
            choice=choice, delay_minutes=delay, reason=text, decided_at=room.local(now)
        )
        records.put_late_arrangement(sitting, arrangement)
        _journal(records, sitting, now, arrangement)
    return arrangement


def settle_lateness(
    room: OpenRoom, records: RoomTransaction, sitting: Sitting, now: Instant
) -> None:
    """Make the arrangement fit the attendance as it is now, in a transaction that is open.

    The planned end stays by itself. What the jury decided otherwise goes on; it ends where
    somebody was there in time after all. Nothing changes once the oral has begun.
    """
    timer = read_timer(room, records, sitting.id)
    if timer.started:
        return
    known = timer.late
    wanted = _fitting(timer, common_delay(sitting, records.attendance(sitting.id)))
    if wanted is None and known is not None:
        records.clear_late_arrangement(sitting.id)
        _journal(records, sitting.id, now, None)
        return
    if wanted is None or (known and known.delay_minutes == wanted[1]):
        return
    choice, delay = wanted
    arrangement = LateArrangement(
        choice=choice,
        delay_minutes=delay,
        reason=known.reason if known else "",
        decided_at=room.local(now),
    )
    records.put_late_arrangement(sitting.id, arrangement)
    _journal(records, sitting.id, now, arrangement)


def lateness_view(
    sitting: Sitting, attendance: Sequence[Attendance], timer: TimerRecord
) -> LatenessView | None:
    """Tell what lateness changes about a sitting, `None` where nobody came late.

    Nothing is told while somebody's presence is not known.
    """
    late = timer.late
    known = len(attendance) == len(sitting.candidates)
    came_late = any(entry.presence is Presence.LATE for entry in attendance)
    if late is None and not (known and came_late):
        return None
    whole = _whole(timer)
    delay = common_delay(sitting, attendance) if late is None else late.delay_minutes
    effect = LateEffect.NOTHING
    if late is not None:
        shorter = late.choice is LateChoice.KEEPS_END
        effect = LateEffect.SHORTER if shorter else LateEffect.WHOLE
    elif delay and whole and not timer.started:
        effect = LateEffect.OPEN
    return LatenessView(
        effect=effect,
        delay_minutes=delay,
        oral_minutes=whole - timer.lost_minutes,
        whole_minutes=whole,
        reason="" if late is None else late.reason,
        changeable=effect is not LateEffect.NOTHING and not timer.started,
    )


def _fitting(timer: TimerRecord, delay: int) -> tuple[LateChoice, int] | None:
    """Return what stands without another decision, `None` where nothing does."""
    if not delay or not _whole(timer):
        return None
    if timer.late is not None and timer.late.choice is LateChoice.FULL_TIME:
        return LateChoice.FULL_TIME, delay
    return (LateChoice.KEEPS_END, delay) if delay < _whole(timer) else None


def _whole(timer: TimerRecord) -> int:
    """Return the minutes of the oral if nobody were late; 0 where the source gives none."""
    return timer.planned_minutes + timer.extra_minutes


def _check_reason(reason: str) -> None:
    if not reason:
        raise UserError(
            "late.reason_missing",
            sentence("Il manque le motif."),
            sentence("Écrivez en quelques mots pourquoi le jury laisse le temps entier."),
        )
    if len(reason) > REASON_LIMIT:
        raise UserError(
            "late.reason_too_long",
            sentence("Le motif compte {count} caractères.", count=len(reason)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=REASON_LIMIT),
        )


def _journal(
    records: RoomTransaction, sitting: str, now: Instant, late: LateArrangement | None
) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            now,
            actor=ROOM_ACTOR,
            action=Action.LATENESS_DECIDED,
            subject=sitting,
            choice=NO_ARRANGEMENT if late is None else late.choice.value,
            minutes="0" if late is None else str(late.delay_minutes),
        )
    )
