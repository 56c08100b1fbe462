"""What the timer saw: instants and events, kept as evidence inside a signed sheet.

How much time is left is computed from a record by `app.timing`; nothing is counted here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.attendance import LateArrangement
from app.domain.run_sheet import Phase, last_counted


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
    """What happened to the timer; the value is stored and signed.

    `NEXT` ends a phase and begins the next one, whether time was left or not. `ADD` gives
    minutes to the phase that runs. `ELSEWHERE` says that another laptop of the room times
    this oral: no time is measured here.
    """

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    NEXT = "next"
    ADD = "add"
    ELSEWHERE = "elsewhere"


_FLOW = (
    TimerEventKind.START,
    TimerEventKind.PAUSE,
    TimerEventKind.RESUME,
    TimerEventKind.STOP,
)
"""The events that let time pass or hold it; phases and additions change neither."""

_HERE_OR_THERE = (TimerEventKind.START, TimerEventKind.ELSEWHERE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerEvent:
    """One thing that happened.

    A pause and an addition carry their reason; `minutes` is those of an addition, else 0.
    """

    kind: TimerEventKind
    at: Instant
    reason: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerRecord:
    """The events of one oral, oldest first, and the time that it was given beforehand.

    `planned_minutes` is what the référentiel gives, and what the counted ones of `phases`
    (the run sheet's) add up to. `extra_minutes` is the extra time for an accommodation; its
    reason is not carried. `late` is what the jury decided when everybody came late. Minutes
    added during the oral stand in `events`.
    """

    planned_minutes: int
    phases: tuple[Phase, ...]
    extra_minutes: int = 0
    late: LateArrangement | None = None
    events: tuple[TimerEvent, ...] = ()

    @property
    def lost_minutes(self) -> int:
        """By how much lateness shortens what was given beforehand; never more than all of it."""
        lost = 0 if self.late is None else self.late.lost_minutes
        return min(lost, self.planned_minutes + self.extra_minutes)

    @property
    def started(self) -> bool:
        """Whether the timer was started on this laptop."""
        return any(event.kind is TimerEventKind.START for event in self.events)

    @property
    def stopped(self) -> bool:
        """Whether the oral is over."""
        return self._last is TimerEventKind.STOP

    @property
    def over_elsewhere(self) -> bool:
        """Whether another laptop times this oral, so that nothing is waited for here.

        Until it is started here after all: what was said by mistake is no dead end.
        """
        told = [event.kind for event in self.events if event.kind in _HERE_OR_THERE]
        return told[-1:] == [TimerEventKind.ELSEWHERE]

    @property
    def settled(self) -> bool:
        """Whether this record is complete: nothing more happens to it."""
        return self.stopped or self.over_elsewhere

    @property
    def paused(self) -> bool:
        """Whether the timer stands still in mid-oral."""
        return self._last is TimerEventKind.PAUSE and not self.settled

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self.started and not self.settled and not self.paused

    @property
    def phase(self) -> int:
        """The index of the phase that the oral is in.

        Before the start it is the first one. `NEXT` leads no further than the last counted
        one; when the oral is over, the phase after that one has begun by itself, if there is
        one.
        """
        last = last_counted(self.phases)
        if self.stopped and last + 1 < len(self.phases):
            return last + 1
        begun = sum(event.kind is TimerEventKind.NEXT for event in self.events)
        return min(begun, last)

    @property
    def _last(self) -> TimerEventKind | None:
        """The last event that let time pass or held it."""
        flow = [event.kind for event in self.events if event.kind in _FLOW]
        return flow[-1] if flow else None
