"""What a countdown shows, from the timer's record and an instant: words, digits, marks.

Pure: nothing here reads a clock. The public reading carries no duration, or an extra time
could be read off it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.timer_record import Instant, TimerRecord
from app.timing.countdown import Countdown, CountdownMood, clock_text, countdown, thresholds
from ui.room.words import duration_words, minutes_words, time_of_day
from ui.widgets.countdown import CountdownDisplay, Mark
from ui.widgets.countdown import CountdownMood as ShownMood

_MOODS = {
    CountdownMood.READY: ShownMood.NORMAL,
    CountdownMood.RUNNING: ShownMood.NORMAL,
    CountdownMood.WARNING: ShownMood.WARNING,
    CountdownMood.OVERTIME: ShownMood.OVERTIME,
    CountdownMood.PAUSED: ShownMood.PAUSED,
    CountdownMood.STOPPED: ShownMood.STOPPED,
}


def jury_display(record: TimerRecord, now: Instant, local: datetime) -> CountdownDisplay:
    """Return what the jury sees at `now`; `local` is the same moment on the wall clock."""
    state = countdown(record, now)
    return CountdownDisplay(
        text=_jury_text(state),
        phase=QCoreApplication.translate("OralDisplay", "Soutenance"),
        mood=_MOODS[state.mood],
        fraction=state.fraction_left,
        marks=_marks(record),
        state_words=_jury_words(record, state),
        subtitle=_jury_second_line(record, state),
        trailing=_planned_end(state, local),
    )


def public_display(record: TimerRecord, now: Instant) -> CountdownDisplay:
    """Return what the room sees at `now`: no duration, thresholds only."""
    state = countdown(record, now)
    return CountdownDisplay(
        text=clock_text(state.remaining),
        phase=QCoreApplication.translate("OralDisplay", "Soutenance"),
        mood=_MOODS[state.mood],
        fraction=state.fraction_left,
        marks=_marks(record),
        state_words=_public_words(state),
    )


def crossing_words(state: Countdown) -> str:
    """Say a threshold that was just crossed, or that time is over; empty for neither."""
    if state.mood is CountdownMood.OVERTIME:
        return QCoreApplication.translate("OralDisplay", "Le temps prévu est écoulé")
    if state.mood is CountdownMood.WARNING and state.threshold is not None:
        return _left_words(state.threshold)
    return ""


def stopped_words(record: TimerRecord, measured_ms: int) -> str:
    """« 30 min 41 s pour 30 min »."""
    return QCoreApplication.translate("OralDisplay", "{0} pour {1}").format(
        duration_words(measured_ms), minutes_words(record.planned_minutes)
    )


def _jury_text(state: Countdown) -> str:
    if state.mood is CountdownMood.STOPPED:
        return clock_text(state.elapsed // 1000 * 1000)
    return clock_text(state.remaining)


def _left_words(minutes: int) -> str:
    if minutes == 1:
        return QCoreApplication.translate("OralDisplay", "Dernière minute")
    return QCoreApplication.translate("OralDisplay", "Dernières {0} minutes").format(minutes)


def _marks(record: TimerRecord) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            minutes / record.planned_minutes,
            QCoreApplication.translate("OralDisplay", "{0} min").format(minutes),
        )
        for minutes in thresholds(record)
    )


def _public_words(state: Countdown) -> str:
    if state.mood is CountdownMood.PAUSED:
        return QCoreApplication.translate("OralDisplay", "En pause")
    if state.mood is CountdownMood.OVERTIME:
        return QCoreApplication.translate("OralDisplay", "Temps écoulé")
    return crossing_words(state)


def _jury_words(record: TimerRecord, state: Countdown) -> str:
    if state.mood is CountdownMood.PAUSED:
        return QCoreApplication.translate("OralDisplay", "En pause : {0}").format(
            record.events[-1].reason
        )
    if state.mood is CountdownMood.STOPPED:
        return QCoreApplication.translate("OralDisplay", "Oral terminé")
    return crossing_words(state)


def _jury_second_line(record: TimerRecord, state: Countdown) -> str:
    planned = minutes_words(record.planned_minutes)
    spent = clock_text(state.elapsed // 1000 * 1000)
    if state.mood is CountdownMood.READY:
        return QCoreApplication.translate("OralDisplay", "{0} prévues").format(planned)
    if state.mood is CountdownMood.RUNNING:
        return QCoreApplication.translate("OralDisplay", "{0} écoulées sur {1}").format(
            spent, planned
        )
    # Words that say the mood stand on the same line.
    return QCoreApplication.translate("OralDisplay", "{0} écoulées").format(spent)


def _planned_end(state: Countdown, local: datetime) -> str:
    if state.mood in (CountdownMood.READY, CountdownMood.STOPPED):
        return ""
    if state.mood is CountdownMood.PAUSED:
        return QCoreApplication.translate("OralDisplay", "chronomètre arrêté")
    end = local + timedelta(milliseconds=state.remaining)
    return QCoreApplication.translate("OralDisplay", "fin prévue {0}").format(time_of_day(end))
