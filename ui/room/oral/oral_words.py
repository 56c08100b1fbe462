"""Sentences about an oral's phases, its total and what happened to it, for the jury alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.run_sheet import last_counted, plain_run_sheet
from app.domain.timer_record import TimerEventKind, TimerRecord
from app.timing.countdown import CountdownMood, clock_text
from app.timing.phases import OralReading
from ui.room.words import inside, minutes_words

_MINUTE = 60_000


def phase_words(name: str) -> str:
    """Name a phase as its centre does; that of an oral without a run sheet is translated."""
    if name == plain_run_sheet("", 0).phases[0].name:
        return QCoreApplication.translate("OralDisplay", "Soutenance")
    return name


def place_words(record: TimerRecord, index: int) -> str:
    """« phase 2 sur 3 » of those that the timer goes through; empty when there is but one."""
    count = last_counted(record.phases) + 1
    if count == 1 or index >= count:
        return ""
    return QCoreApplication.translate("OralDisplay", "phase {0} sur {1}").format(index + 1, count)


def crossing_words(reading: OralReading) -> str:
    """Say a threshold that was crossed, or that time is over; empty for neither."""
    if reading.mood is CountdownMood.OVERTIME:
        if _counted(reading) == 1:
            return QCoreApplication.translate("OralDisplay", "Le temps prévu est écoulé")
        return QCoreApplication.translate("OralDisplay", "Temps de la phase écoulé")
    if reading.mood is CountdownMood.WARNING and reading.threshold is not None:
        if reading.threshold == 1:
            return QCoreApplication.translate("OralDisplay", "Dernière minute")
        return QCoreApplication.translate("OralDisplay", "Dernières {0} minutes").format(
            reading.threshold
        )
    if reading.mood is CountdownMood.RUNNING and reading.total_remaining <= -1000:
        return QCoreApplication.translate("OralDisplay", "Durée totale dépassée")
    return ""


def total_words(reading: OralReading) -> str:
    """« 40 min prévues »: all that the oral may last."""
    return QCoreApplication.translate("OralDisplay", "{0} prévues").format(
        minutes_words(reading.total_allowance // _MINUTE)
    )


def before_words(reading: OralReading) -> str:
    """« puis 30 min d’oral », while the time that counts has not begun."""
    return QCoreApplication.translate("OralDisplay", "puis {0} d’oral").format(
        minutes_words(reading.total_allowance // _MINUTE)
    )


def spent_words(reading: OralReading) -> str:
    """« 39:35 écoulées sur 1 h »."""
    return QCoreApplication.translate("OralDisplay", "{0} écoulées sur {1}").format(
        clock_text(reading.total_elapsed // 1000 * 1000),
        minutes_words(reading.total_allowance // _MINUTE),
    )


def overrun_words(reading: OralReading) -> str:
    """« présentation : + 0:53 »: the phases before the present one that lasted too long."""
    return " · ".join(
        QCoreApplication.translate("OralDisplay", "{0} : + {1}").format(
            inside(each.phase.name), clock_text(-each.overrun).removeprefix("+")
        )
        for each in reading.phases[: reading.current.index]
        if each.overrun >= 1000
    )


def given_words(record: TimerRecord) -> tuple[str, ...]:
    """« Aménagement : + 10 min, dit au jury seul », « Temps ajouté : 5 min »; of neither, none.

    Lateness stands before, once the oral has begun: « Retard : − 7 min », or that the jury
    leaves the whole time. Until then it is asked about.
    """
    extra = QCoreApplication.translate("OralDisplay", "Aménagement : + {0}, dit au jury seul")
    added = QCoreApplication.translate("OralDisplay", "Temps ajouté : {0}")
    lost = QCoreApplication.translate("OralDisplay", "Retard : − {0}")
    whole = QCoreApplication.translate("OralDisplay", "Retard de {0}, temps entier laissé")
    late = record.late if record.started else None
    kept = late.delay_minutes if late is not None and not late.lost_minutes else 0
    given = (
        (lost, record.lost_minutes if late is not None else 0),
        (whole, kept),
        (extra, record.extra_minutes),
        (added, _added(record)),
    )
    return tuple(words.format(minutes_words(minutes)) for words, minutes in given if minutes)


def event_words(record: TimerRecord) -> str:
    """Say the record's last event, for whoever does not see the countdown."""
    event = record.events[-1]
    phase = phase_words(record.phases[record.phase].name)
    if event.kind is TimerEventKind.START:
        return QCoreApplication.translate("OralDisplay", "Oral commencé : {0}").format(phase)
    if event.kind is TimerEventKind.NEXT:
        return QCoreApplication.translate("OralDisplay", "{0}, {1}").format(
            phase, place_words(record, record.phase)
        )
    if event.kind is TimerEventKind.ADD:
        return QCoreApplication.translate("OralDisplay", "{0} ajoutées à « {1} »").format(
            minutes_words(event.minutes), phase
        )
    return {
        TimerEventKind.PAUSE: QCoreApplication.translate("OralDisplay", "Oral en pause"),
        TimerEventKind.RESUME: QCoreApplication.translate("OralDisplay", "L’oral reprend"),
        TimerEventKind.STOP: QCoreApplication.translate("OralDisplay", "Oral terminé"),
    }.get(
        event.kind,
        QCoreApplication.translate("OralDisplay", "Oral chronométré sur un autre ordinateur"),
    )


def _counted(reading: OralReading) -> int:
    return sum(each.phase.counted for each in reading.phases)


def _added(record: TimerRecord) -> int:
    return sum(event.minutes for event in record.events)
