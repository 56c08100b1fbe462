"""What the room sees of an oral, from the timer's reading at an instant.

Pure: nothing here reads a clock. It carries no duration, neither written nor drawn, or an extra
time could be read off it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.session import Planning, Sitting
from app.services.ports.screens import Naming, ScreenChoice
from app.timing.countdown import CountdownMood, clock_text
from app.timing.phases import OralReading, PhaseReading
from ui.room.oral.oral_display import MOODS
from ui.second_screen.content import PublicCountdown, PublicStep, StepState
from ui.widgets.countdown import CountdownDisplay, Mark

_MINUTE = 60_000


def public_oral(
    reading: OralReading, choice: ScreenChoice, who: str, *, digits_from_start: bool
) -> PublicCountdown:
    """Return what the room sees.

    Args:
        reading: the oral at this instant.
        choice: what was chosen for the screen.
        who: of whom, as `public_name` says it.
        digits_from_start: as `app.services.room.public_time` decides for the room; otherwise
            digits are shown from a phase's first threshold on.
    """
    now = reading.current
    return PublicCountdown(
        who=who,
        display=CountdownDisplay(
            text=_digits(reading, digits_from_start=digits_from_start),
            phase=now.phase.name if choice.phase else "",
            mood=MOODS[reading.mood],
            fraction=bar_left(now),
            marks=_marks(now),
            state_words=_state_words(reading),
        ),
        steps=_steps(reading, choice),
    )


def public_name(planning: Planning, sitting: Sitting, naming: Naming) -> str:
    """Name the candidate or team of a sitting as the room may know them."""
    if naming is Naming.NOTHING:
        return ""
    if naming is Naming.NUMBER:
        return QCoreApplication.translate("PublicDisplay", "n° {0}").format(
            ", ".join(sitting.candidates)
        )
    return planning.subject_name(sitting)


def bar_left(now: PhaseReading) -> float | None:
    """Return the part of the bar that is left, 1 to 0; `None` where time is not limited.

    The bar is drawn for the minutes of the run sheet: its ticks stand where they stand for
    everybody, and extra or added time only makes it shorten more slowly before the first one.
    """
    if now.remaining is None or now.allowance is None or now.phase.minutes is None:
        return None
    whole = now.phase.minutes * _MINUTE
    first = max(now.phase.thresholds, default=0) * _MINUTE
    if now.remaining <= first:
        return max(now.remaining / whole, 0.0)
    before = (now.remaining - first) / max(now.allowance - first, 1)
    return min(first / whole + before * (1 - first / whole), 1.0)


def _digits(reading: OralReading, *, digits_from_start: bool) -> str:
    remaining = reading.current.remaining
    if remaining is None:
        return ""
    if digits_from_start or reading.threshold is not None or remaining <= 0:
        return clock_text(remaining)
    return ""


def _marks(now: PhaseReading) -> tuple[Mark, ...]:
    minutes = now.phase.minutes
    if minutes is None:
        return ()
    return tuple(
        Mark(each / minutes, QCoreApplication.translate("PublicDisplay", "{0} min").format(each))
        for each in now.phase.thresholds
    )


def _state_words(reading: OralReading) -> str:
    if reading.mood is CountdownMood.PAUSED:
        return QCoreApplication.translate("PublicDisplay", "En pause")
    if reading.mood is CountdownMood.OVERTIME:
        return QCoreApplication.translate("PublicDisplay", "Temps écoulé")
    if reading.mood is not CountdownMood.WARNING or reading.threshold is None:
        return ""
    if reading.threshold == 1:
        return QCoreApplication.translate("PublicDisplay", "Dernière minute")
    return QCoreApplication.translate("PublicDisplay", "Dernières {0} minutes").format(
        reading.threshold
    )


def _steps(reading: OralReading, choice: ScreenChoice) -> tuple[PublicStep, ...]:
    """The phase before, the present one and the next one; a single phase is no chain."""
    if not choice.next_phase:
        return ()
    here = reading.current.index
    places = [(here + 1, StepState.NEXT)]
    if choice.phase:
        places = [(here - 1, StepState.DONE), (here, StepState.CURRENT), *places]
    steps = tuple(
        PublicStep(name=reading.phases[index].phase.name, state=state)
        for index, state in places
        if 0 <= index < len(reading.phases)
    )
    return steps if len(steps) > 1 or not choice.phase else ()
