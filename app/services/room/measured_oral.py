"""What a printed sheet says of an oral's time, computed from the signed record."""

from __future__ import annotations

from datetime import timedelta

from app.documents.content import MeasuredOral, MeasuredPhase
from app.domain.run_sheet import last_counted
from app.domain.timer_record import TimerRecord
from app.timing.elapsed import rests_on_wall_clock, span
from app.timing.phases import PhaseReading, oral_reading


def measured_oral(record: TimerRecord) -> MeasuredOral | None:
    """Return what to print; `None` where no time was measured, as on another laptop's oral."""
    whole = span(record)
    if whole is None:
        return None
    began, ended = whole
    reading = oral_reading(record, ended)
    return MeasuredOral(
        began_at=began.utc,
        ended_at=ended.utc,
        time=timedelta(milliseconds=reading.total_elapsed),
        phases=tuple(_phase(each) for each in reading.phases[: last_counted(record.phases) + 1]),
        by_wall_clock=rests_on_wall_clock(record, ended),
    )


def _phase(reading: PhaseReading) -> MeasuredPhase:
    allowance = reading.allowance
    return MeasuredPhase(
        name=reading.phase.name,
        counted=reading.phase.counted,
        spent=timedelta(milliseconds=reading.elapsed),
        allowed=None if allowance is None else timedelta(milliseconds=allowance),
    )
