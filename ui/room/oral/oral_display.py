"""What the jury's countdown shows, from the timer's record and an instant: words, digits, marks.

Pure: nothing here reads a clock. What the public sees is `public_display`'s.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.run_sheet import last_counted
from app.domain.timer_record import Instant, TimerEventKind, TimerRecord
from app.timing.countdown import CountdownMood, clock_text
from app.timing.elapsed import ended
from app.timing.phases import OralReading, PhaseReading, oral_reading
from ui.room.oral.oral_words import (
    before_words,
    crossing_words,
    given_words,
    overrun_words,
    phase_words,
    place_words,
    spent_words,
    total_words,
)
from ui.room.words import duration_words, minutes_words, time_of_day
from ui.widgets.countdown import CountdownDisplay, Mark
from ui.widgets.countdown import CountdownMood as ShownMood

_MINUTE = 60_000
_PAUSE = TimerEventKind.PAUSE

MOODS = {
    CountdownMood.READY: ShownMood.NORMAL,
    CountdownMood.RUNNING: ShownMood.NORMAL,
    CountdownMood.WARNING: ShownMood.WARNING,
    CountdownMood.OVERTIME: ShownMood.OVERTIME,
    CountdownMood.PAUSED: ShownMood.PAUSED,
    CountdownMood.STOPPED: ShownMood.STOPPED,
}
"""How the widget shows each mood."""


def jury_display(record: TimerRecord, now: Instant, local: datetime) -> CountdownDisplay:
    """Return what the jury sees at `now`; `local` is the same moment on the wall clock."""
    return reading_display(record, oral_reading(record, now), local)


def reading_display(record: TimerRecord, reading: OralReading, local: datetime) -> CountdownDisplay:
    """Return what the jury sees of a reading of `record`, taken at `local`."""
    now = reading.current
    return CountdownDisplay(
        text=_digits(reading),
        counts_up=_counts_up(reading),
        phase=phase_words(now.phase.name),
        place=place_words(record, now.index),
        mood=MOODS[reading.mood],
        fraction=now.fraction_left,
        marks=_marks(now),
        state_words=_state_words(record, reading),
        subtitle=_second_line(reading),
        overrun=overrun_words(reading),
        given=given_words(record),
        trailing=_planned_end(record, reading, local),
    )


def stopped_words(record: TimerRecord, measured_ms: int) -> str:
    """« 41 min 3 s pour 45 min, dont 10 min d’aménagement et 5 min ajoutées »."""
    end = ended(record)
    extra = record.extra_minutes
    whole = record.planned_minutes + extra
    if end is not None:
        whole = oral_reading(record, end).total_allowance // _MINUTE
    added = whole - record.planned_minutes - extra + record.lost_minutes
    words = QCoreApplication.translate("OralDisplay", "{0} pour {1}")
    if extra and added:
        words = QCoreApplication.translate(
            "OralDisplay", "{0} pour {1}, dont {2} d’aménagement et {3} ajoutées"
        )
    elif extra:
        words = QCoreApplication.translate("OralDisplay", "{0} pour {1}, dont {2} d’aménagement")
    elif added:
        words = QCoreApplication.translate("OralDisplay", "{0} pour {1}, dont {3} ajoutées")
    return words.format(
        duration_words(measured_ms),
        minutes_words(whole),
        minutes_words(extra),
        minutes_words(added),
    )


def _counts_up(reading: OralReading) -> bool:
    return reading.current.remaining is None or reading.mood is CountdownMood.STOPPED


def _digits(reading: OralReading) -> str:
    """What is left of the phase; what it lasted already where its time is not limited."""
    if reading.mood is CountdownMood.STOPPED:
        return clock_text(_whole_seconds(reading.total_elapsed))
    if reading.current.remaining is None:
        return clock_text(_whole_seconds(reading.current.elapsed))
    return clock_text(reading.current.remaining)


def _marks(now: PhaseReading) -> tuple[Mark, ...]:
    """The phase's thresholds as ticks on the bar."""
    if not now.allowance:
        return ()
    return tuple(
        Mark(
            minutes * _MINUTE / now.allowance,
            QCoreApplication.translate("OralDisplay", "{0} min").format(minutes),
        )
        for minutes in now.phase.thresholds
    )


def _state_words(record: TimerRecord, reading: OralReading) -> str:
    if reading.mood is CountdownMood.PAUSED:
        return QCoreApplication.translate("OralDisplay", "En pause : {0}").format(
            next(each.reason for each in reversed(record.events) if each.kind is _PAUSE)
        )
    if reading.mood is CountdownMood.STOPPED:
        return QCoreApplication.translate("OralDisplay", "Oral terminé")
    return crossing_words(reading)


def _second_line(reading: OralReading) -> str:
    if reading.mood is CountdownMood.READY:
        return total_words(reading)
    if not reading.total_elapsed and not reading.current.phase.counted:
        return before_words(reading)
    return spent_words(reading)


def _planned_end(record: TimerRecord, reading: OralReading, local: datetime) -> str:
    """When the oral ends if the phases to come last as long as they may."""
    if reading.mood in (CountdownMood.READY, CountdownMood.STOPPED):
        return ""
    if reading.mood is CountdownMood.PAUSED:
        return QCoreApplication.translate("OralDisplay", "chronomètre arrêté")
    now = reading.current
    if now.remaining is None:
        return ""
    last = last_counted(record.phases)
    to_come = sum(each.allowance or 0 for each in reading.phases[now.index + 1 : last + 1])
    left = now.remaining if now.index == last else max(now.remaining, 0)
    end = local + timedelta(milliseconds=left + to_come)
    return QCoreApplication.translate("OralDisplay", "fin prévue {0}").format(time_of_day(end))


def _whole_seconds(milliseconds: int) -> int:
    return milliseconds // 1000 * 1000
