"""Whether this laptop's clock can be right, and whether somebody set it meanwhile.

Nothing is stopped for it: durations rest on ticks, save those of an oral that began before this
start of the laptop, and a wrong time is told and journalled. A jury that hears of it can set the
clock right before it seals anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.journal import Action, JournalEntry
from app.domain.timer_record import Instant
from app.domain.wording import Sentence, sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR, read_timer, running_oral
from app.timing.elapsed import rests_on_wall_clock
from app.trust.certificates import BACKDATING

_FAR = timedelta(days=1)
_JUMP = timedelta(seconds=60)
_PACKAGES = (Action.PACKAGE_OPENED, Action.PACKAGE_RENEWED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWarning:
    """What is doubtful about the clock, and what to do before the first oral."""

    sentence: Sentence
    next_step: Sentence


def clock_warning(room: OpenRoom) -> ClockWarning | None:
    """Compare the clock with the room's package and its sittings; to be asked at opening."""
    now = room.clock.now()
    if now.utc < _known_past(room):
        return _warning(
            sentence(
                "L’horloge de cet ordinateur retarde\u00a0: elle est au {now}, avant ce qui est "
                "déjà enregistré pour cette salle.",
                now=f"{room.local(now):%d/%m/%Y, %H:%M}",
            )
        )
    starts = [sitting.starts_at for sitting in room.dossier.planning.sittings]
    if not starts:
        return None
    nearest = min(starts, key=lambda start: abs(start - now.utc))
    if abs(nearest - now.utc) > _FAR:
        return _warning(
            sentence(
                "Cet ordinateur est au {today}, et aucun passage n’est prévu ce jour-là.",
                today=f"{room.local(now):%d/%m/%Y}",
            )
        )
    if room.local(now).utcoffset() != nearest.utcoffset():
        return _warning(
            sentence(
                "Le fuseau horaire de cet ordinateur ({here}) n’est pas celui du planning "
                "({planned}).",
                here=_offset(room.local(now)),
                planned=_offset(nearest),
            )
        )
    return None


def watch_clock(room: OpenRoom, since: Instant | None = None) -> Sentence | None:
    """Journal a clock that was set, and say so; quick.

    Both clocks are compared within one start of the machine; across a restart only a time
    that went back shows.

    Args:
        room: the open room.
        since: when this was asked before; the first time, the journal's last entry stands in
            for it, which shows what was done while the room was closed.
    """
    now = room.clock.now()
    with room.store.transaction() as records:
        last = records.last_journal_entry()
        if last is None:
            return None
        moved = _moved(since or last.at, now)
        if abs(moved) <= _JUMP:
            return None
        records.append_journal(_jump(last, now, moved))
        effect = _effect(room, records, now)
    minutes = max(1, round(abs(moved).total_seconds() / 60))
    if moved > timedelta():
        return sentence(
            "L’horloge de cet ordinateur a été avancée de {minutes}\u00a0min. {effect}",
            minutes=minutes,
            effect=effect,
        )
    return sentence(
        "L’horloge de cet ordinateur a été retardée de {minutes}\u00a0min. {effect}",
        minutes=minutes,
        effect=effect,
    )


def _known_past(room: OpenRoom) -> datetime:
    """Return a moment that is past for sure.

    The centre dates a room's certificate back by a fixed span from when it made the room's
    first package, and each package says when it was written; the journal's last entry came
    later still, unless this clock was ahead then.
    """
    with room.store.transaction() as records:
        entries = records.journal()
    packages = (entry for entry in entries if entry.action in _PACKAGES)
    written = (dict(entry.detail).get("created_at") for entry in packages)
    past = [
        room.keys.certificate.not_valid_before_utc + BACKDATING,
        *(datetime.fromisoformat(moment) for moment in written if moment is not None),
        *(entry.at.utc - _JUMP for entry in entries[-1:]),
    ]
    return max(past)


def _moved(before: Instant, now: Instant) -> timedelta:
    """Return by how much the wall clock was set, as far as can be told."""
    wall = now.utc - before.utc
    if before.boot == now.boot:
        return wall - timedelta(milliseconds=now.ticks - before.ticks)
    return min(wall, timedelta())


def _effect(room: OpenRoom, records: RoomTransaction, now: Instant) -> Sentence:
    """Say whether a duration is changed by it."""
    oral = running_oral(room, records)
    if oral is not None and rests_on_wall_clock(read_timer(room, records, oral.id), now):
        return sentence(
            "L’oral en cours a commencé avant le démarrage de cet ordinateur\u00a0: sa durée en "
            "dépend, et la grille le dira."
        )
    return sentence("Les durées des oraux n’en dépendent pas.")


def _jump(last: JournalEntry, now: Instant, moved: timedelta) -> JournalEntry:
    return entry_after(
        (last.sequence, last.hash),
        now,
        actor=ROOM_ACTOR,
        action=Action.CLOCK_JUMPED,
        subject=ROOM_ACTOR,
        seconds=str(round(moved.total_seconds())),
    )


def _offset(moment: datetime) -> str:
    return f"UTC{moment.isoformat(timespec='seconds')[19:]}"


def _warning(doubt: Sentence) -> ClockWarning:
    return ClockWarning(
        sentence=doubt,
        next_step=sentence("Vérifiez la date, l’heure et le fuseau de l’ordinateur."),
    )
