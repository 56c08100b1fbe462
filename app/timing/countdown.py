"""What a countdown says and how it writes a time: its mood, its digits, when they change."""

from __future__ import annotations

from enum import StrEnum


class CountdownMood(StrEnum):
    """What a countdown says beside its digits."""

    READY = "ready"
    RUNNING = "running"
    WARNING = "warning"
    OVERTIME = "overtime"
    PAUSED = "paused"
    STOPPED = "stopped"


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
