"""What each phase of an oral has spent and has left, from the record and an instant.

Extra time for an accommodation, less what lateness cost, is spread over the counted phases in
proportion to their length, in whole seconds; added minutes belong to the phase that ran when
they were given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.run_sheet import Phase, last_counted
from app.domain.timer_record import Instant, TimerEventKind, TimerRecord
from app.timing.countdown import CountdownMood
from app.timing.elapsed import ended, milliseconds_between, spans

_MINUTE = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseReading:
    """One phase at an instant; times in milliseconds, `None` where time is not limited.

    `allowance` includes its share of the extra time, what lateness took and what was added
    to it. `remaining` is negative when it overran.
    """

    index: int
    phase: Phase
    allowance: int | None
    elapsed: int
    remaining: int | None

    @property
    def fraction_left(self) -> float | None:
        """The part of the allowance that is left, between 0 and 1."""
        if self.allowance is None or self.remaining is None:
            return None
        return max(0.0, min(1.0, self.remaining / max(self.allowance, 1)))

    @property
    def overrun(self) -> int:
        """By how much the phase is over its allowance; 0 while it is not."""
        return 0 if self.remaining is None else max(-self.remaining, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OralReading:
    """The oral at an instant; times in milliseconds.

    `current` is the phase that `TimerRecord.phase` names. `threshold` is the smallest one of
    it that is crossed, in minutes, or `None`. Totals are of the counted phases, and so is
    `total_remaining`, negative when the oral overran; `added_minutes` counts every addition.
    """

    mood: CountdownMood
    current: PhaseReading
    phases: tuple[PhaseReading, ...]
    threshold: int | None
    total_allowance: int
    total_elapsed: int
    total_remaining: int
    added_minutes: int


def oral_reading(record: TimerRecord, now: Instant) -> OralReading:
    """Tell where the oral stands at `now`."""
    spent = _spent(record, now)
    added = _added_minutes(record)
    extra = _more_or_less(record)
    phases = tuple(
        _phase(index, phase, spent[index], added[index] * _MINUTE + extra[index])
        for index, phase in enumerate(record.phases)
    )
    counted = [each for each in phases if each.phase.counted]
    allowance = sum(each.allowance or 0 for each in counted)
    elapsed = sum(each.elapsed for each in counted)
    current = phases[record.phase]
    crossed = _crossed(current)
    return OralReading(
        mood=_mood(record, current, crossed),
        current=current,
        phases=phases,
        threshold=crossed,
        total_allowance=allowance,
        total_elapsed=elapsed,
        total_remaining=allowance - elapsed,
        added_minutes=sum(added),
    )


def _spent(record: TimerRecord, now: Instant) -> Sequence[int]:
    """Return what each phase has spent; the one after a finished oral goes on since its end."""
    spent = [0] * len(record.phases)
    for each in spans(record):
        spent[each.phase] += each.length(now)
    end = ended(record)
    after = last_counted(record.phases) + 1
    if end is not None and after < len(spent):
        spent[after] = milliseconds_between(end, now)
    return spent


def _added_minutes(record: TimerRecord) -> Sequence[int]:
    added = [0] * len(record.phases)
    last = last_counted(record.phases)
    index = 0
    for event in record.events:
        if event.kind is TimerEventKind.NEXT:
            index = min(index + 1, last)
        added[index] += event.minutes
    return added


def _more_or_less(record: TimerRecord) -> Sequence[int]:
    """Spread extra time and lateness; shares are rounded along the way, so that they add up."""
    whole = (record.extra_minutes - record.lost_minutes) * 60
    minutes = given = 0
    shares: list[int] = []
    for phase in record.phases:
        minutes += (phase.minutes or 0) if phase.counted else 0
        due = whole * minutes // max(record.planned_minutes, 1)
        shares.append((due - given) * 1000)
        given = due
    return shares


def _phase(index: int, phase: Phase, elapsed: int, more: int) -> PhaseReading:
    allowance = None if phase.minutes is None else phase.minutes * _MINUTE + more
    return PhaseReading(
        index=index,
        phase=phase,
        allowance=allowance,
        elapsed=elapsed,
        remaining=None if allowance is None else allowance - elapsed,
    )


def _crossed(current: PhaseReading) -> int | None:
    if current.remaining is None:
        return None
    left = current.remaining
    return min((each for each in current.phase.thresholds if left <= each * _MINUTE), default=None)


def _mood(record: TimerRecord, current: PhaseReading, crossed: int | None) -> CountdownMood:
    if record.settled:
        return CountdownMood.STOPPED
    if not record.started:
        return CountdownMood.READY
    if record.paused:
        return CountdownMood.PAUSED
    if current.overrun:
        return CountdownMood.OVERTIME
    return CountdownMood.RUNNING if crossed is None else CountdownMood.WARNING
