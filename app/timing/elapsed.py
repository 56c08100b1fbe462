"""How long an oral has lasted, from its record.

Two instants of one boot are compared on the ticks, which nobody can set and which count the
laptop's sleep. Across a restart only the wall clock is left.
"""

from __future__ import annotations

from app.domain.timer_record import Instant, TimerEventKind, TimerRecord


def milliseconds_between(earlier: Instant, later: Instant) -> int:
    """Return the time from one instant to another, never negative."""
    if earlier.boot == later.boot:
        span = later.ticks - earlier.ticks
    else:
        span = round((later.utc - earlier.utc).total_seconds() * 1000)
    return max(span, 0)


def elapsed(record: TimerRecord, now: Instant) -> int:
    """Return the milliseconds that ran, pauses left out, up to `now` or to the end."""
    total = 0
    running_since: Instant | None = None
    for event in record.events:
        if event.kind in (TimerEventKind.START, TimerEventKind.RESUME):
            running_since = event.at
        elif running_since is not None:
            total += milliseconds_between(running_since, event.at)
            running_since = None
    if running_since is not None:
        total += milliseconds_between(running_since, now)
    return total


def rests_on_wall_clock(record: TimerRecord, now: Instant) -> bool:
    """Whether part of what ran is known by the wall clock only.

    So it is after a restart, or when another laptop took the room over, in mid-oral: somebody
    who set that clock meanwhile changed the duration, and the jury is told.
    """
    running_since: Instant | None = None
    for event in record.events:
        if event.kind in (TimerEventKind.START, TimerEventKind.RESUME):
            running_since = event.at
        elif running_since is not None:
            if running_since.boot != event.at.boot:
                return True
            running_since = None
    return running_since is not None and running_since.boot != now.boot


def measured(record: TimerRecord) -> int | None:
    """Return the milliseconds of a finished oral, `None` while it is not finished."""
    if not record.stopped:
        return None
    return elapsed(record, record.events[-1].at)
