"""How long an oral and its phases have lasted, from the record.

Two instants of one boot are compared on the ticks, which nobody can set and which count the
laptop's sleep. Across a restart only the wall clock is left. `spans` is the one place that
reads which events let time pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.run_sheet import last_counted
from app.domain.timer_record import Instant, TimerEventKind, TimerRecord

_PARTS = (TimerEventKind.PAUSE, TimerEventKind.STOP, TimerEventKind.NEXT)
"""The events that a stretch of running time ends with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Time that ran without a break in one phase (its index); `until` is `None` while it runs."""

    phase: int
    since: Instant
    until: Instant | None

    def length(self, now: Instant) -> int:
        """Return its milliseconds, up to `now` while it runs."""
        return milliseconds_between(self.since, self.until or now)


def milliseconds_between(earlier: Instant, later: Instant) -> int:
    """Return the time from one instant to another, never negative."""
    if earlier.boot == later.boot:
        gap = later.ticks - earlier.ticks
    else:
        gap = round((later.utc - earlier.utc).total_seconds() * 1000)
    return max(gap, 0)


def spans(record: TimerRecord) -> Iterator[Span]:
    """Return what ran, oldest first: pauses left out, parted where a phase ends.

    An addition parts nothing, and no phase follows the last counted one while time runs.
    """
    last = last_counted(record.phases)
    phase = 0
    since: Instant | None = None
    for event in record.events:
        kind = event.kind
        if since is None and kind in (TimerEventKind.START, TimerEventKind.RESUME):
            since = event.at
        elif since is not None and kind in _PARTS:
            yield Span(phase=phase, since=since, until=event.at)
            since = event.at if kind is TimerEventKind.NEXT else None
        if kind is TimerEventKind.NEXT:
            phase = min(phase + 1, last)
    if since is not None:
        yield Span(phase=phase, since=since, until=None)


def elapsed(record: TimerRecord, now: Instant) -> int:
    """Return the milliseconds that ran in all phases, up to `now` or to the end."""
    return sum(each.length(now) for each in spans(record))


def rests_on_wall_clock(record: TimerRecord, now: Instant) -> bool:
    """Whether part of what ran is known by the wall clock only.

    So it is after a restart, or when another laptop took the room over, in mid-oral: somebody
    who set that clock meanwhile changed the duration, and the jury is told.
    """
    return any(each.since.boot != (each.until or now).boot for each in spans(record))


def began(record: TimerRecord) -> Instant | None:
    """Return when time first ran in a counted phase, `None` when it never did."""
    counted = (each.since for each in spans(record) if record.phases[each.phase].counted)
    return next(counted, None)


def ended(record: TimerRecord) -> Instant | None:
    """Return when the oral was stopped, `None` while it was not."""
    if not record.stopped:
        return None
    return next(e.at for e in reversed(record.events) if e.kind is TimerEventKind.STOP)


def span(record: TimerRecord) -> tuple[Instant, Instant] | None:
    """Return when the counted part of a finished oral began and when it ended.

    `None` while it is not finished, when it was timed on another laptop, and when it was
    stopped before a counted phase.
    """
    first, last = began(record), ended(record)
    return None if first is None or last is None else (first, last)


def measured(record: TimerRecord) -> int | None:
    """Return the milliseconds of a finished oral's counted phases, `None` before its end."""
    end = ended(record)
    if end is None:
        return None
    counted = (each for each in spans(record) if record.phases[each.phase].counted)
    return sum(each.length(end) for each in counted)
