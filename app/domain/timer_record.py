"""What the timer saw: instants and events, kept as evidence inside a signed sheet.

How much time is left is computed from a record by `app.timing`; nothing is counted here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Instant:
    """One moment, read on two clocks.

    `ticks` is milliseconds of a clock that never goes back and that counts the laptop's
    sleep; two ticks compare only within one `boot`. `utc` is the wall clock, which people
    can set, in UTC.
    """

    utc: datetime
    ticks: int
    boot: str


class TimerEventKind(StrEnum):
    """What happened to the timer."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerEvent:
    """One thing that happened; a pause carries its reason."""

    kind: TimerEventKind
    at: Instant
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerRecord:
    """The events of one oral, oldest first, and the minutes that the référentiel gives it."""

    planned_minutes: int
    events: tuple[TimerEvent, ...] = ()

    @property
    def started(self) -> bool:
        """Whether the oral has begun."""
        return bool(self.events)

    @property
    def stopped(self) -> bool:
        """Whether the oral is over."""
        return bool(self.events) and self.events[-1].kind is TimerEventKind.STOP

    @property
    def paused(self) -> bool:
        """Whether the timer stands still in mid-oral."""
        return bool(self.events) and self.events[-1].kind is TimerEventKind.PAUSE

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self.started and not self.stopped and not self.paused
