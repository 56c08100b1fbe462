"""What a countdown shows at an instant: remaining time, thresholds, overtime.

Remaining time is the allowance less what elapsed: ticks of a repaint timer are never counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.timer_record import Instant, TimerRecord
from app.timing.elapsed import elapsed

THRESHOLD_MINUTES = (5, 1)
"""Remaining minutes at which the jury and the candidate are told."""


class CountdownMood(StrEnum):
    """What a countdown says beside its digits."""

    READY = "ready"
    RUNNING = "running"
    WARNING = "warning"
    OVERTIME = "overtime"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Countdown:
    """The state of a countdown; times in milliseconds.

    `remaining` is negative in overtime. `threshold` is the smallest crossed threshold, in
    minutes, or `None`; a threshold as long as the allowance is never one.
    """

    mood: CountdownMood
    allowance: int
    elapsed: int
    remaining: int
    threshold: int | None

    @property
    def fraction_left(self) -> float:
        """The part of the allowance that is left, between 0 and 1."""
        return max(0.0, min(1.0, self.remaining / self.allowance))


def thresholds(record: TimerRecord) -> tuple[int, ...]:
    """Return the thresholds, in minutes, that are shorter than the whole oral."""
    return tuple(minutes for minutes in THRESHOLD_MINUTES if minutes < record.planned_minutes)


def countdown(record: TimerRecord, now: Instant) -> Countdown:
    """Tell what the countdown shows at `now`."""
    allowance = record.planned_minutes * 60_000
    spent = elapsed(record, now)
    remaining = allowance - spent
    crossed = [minutes for minutes in thresholds(record) if remaining <= minutes * 60_000]
    return Countdown(
        mood=_mood(record, remaining, bool(crossed)),
        allowance=allowance,
        elapsed=spent,
        remaining=remaining,
        threshold=min(crossed, default=None),
    )


def _mood(record: TimerRecord, remaining: int, crossed: bool) -> CountdownMood:
    if not record.started:
        return CountdownMood.READY
    if record.stopped:
        return CountdownMood.STOPPED
    if record.paused:
        return CountdownMood.PAUSED
    if remaining < 0:
        return CountdownMood.OVERTIME
    return CountdownMood.WARNING if crossed else CountdownMood.RUNNING


def clock_text(milliseconds: int) -> str:
    """Write a remaining time as `21:18`, rounded up so that 00:00 is the end; `+0:53` past it.

    Overtime is told from its first whole second. An hour is 60:00: a jury compares minutes
    with minutes.
    """
    if milliseconds <= -1000:
        seconds = -milliseconds // 1000
        return f"+{seconds // 60}:{seconds % 60:02d}"
    seconds = max(-(-milliseconds // 1000), 0)
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def milliseconds_to_next_text(milliseconds: int) -> int:
    """Return how long `clock_text` of a running countdown stays true, at least 1 ms."""
    if milliseconds <= 0:
        return 1000 - (-milliseconds % 1000)
    return milliseconds % 1000 or 1000
