"""Whether this laptop slept while the room was open: told and journalled, nothing is stopped.

Exam time goes on while a laptop sleeps, and its ticks count it; people who come back to a
screen that jumped are told why.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.journal import Action
from app.domain.timer_record import Instant
from app.domain.wording import Sentence, sentence
from app.services.journal import entry_after
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR, running_oral

_SHORTEST_MS = 2_000
"""What two readings of two clocks may differ by without any sleep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One moment; `awake` is milliseconds that stand still in sleep, those of `at` do not."""

    at: Instant
    awake: int


def clock_reading(room: OpenRoom) -> Reading:
    """Read the clocks now: what a watch begins with."""
    return Reading(at=room.clock.now(), awake=room.clock.awake())


def watch_sleep(room: OpenRoom, before: Reading) -> tuple[Reading, Sentence | None]:
    """Journal that the laptop slept since `before`, and say so; quick when it did not.

    Returns:
        The reading to compare with next time, and what to tell, `None` without a sleep.
    """
    reading = clock_reading(room)
    slept = _slept(before, reading)
    if slept < _SHORTEST_MS:
        return reading, None
    with room.store.transaction() as records:
        oral = running_oral(room, records)
        records.append_journal(
            entry_after(
                records.journal_head(),
                reading.at,
                actor=ROOM_ACTOR,
                action=Action.LAPTOP_SLEPT,
                subject=ROOM_ACTOR if oral is None else oral.id,
                seconds=str(round(slept / 1000)),
            )
        )
    told = _duration(slept)
    if oral is None:
        return reading, sentence("L’ordinateur s’est mis en veille pendant {time}.", time=told)
    return reading, sentence(
        "L’ordinateur s’est mis en veille pendant {time}. Le chronomètre en tient compte.",
        time=told,
    )


def _slept(before: Reading, now: Reading) -> int:
    if before.at.boot != now.at.boot:
        return 0
    return (now.at.ticks - before.at.ticks) - (now.awake - before.awake)


def _duration(milliseconds: int) -> str:
    seconds = round(milliseconds / 1000)
    return f"{seconds}\u00a0s" if seconds < 60 else f"{round(seconds / 60)}\u00a0min"
