"""What the public may read of the time, so that no duration can be read off a screen."""

from __future__ import annotations

from app.domain.session import Planning
from app.domain.timer_record import TimerRecord


def digits_from_start(planning: Planning, timer: TimerRecord) -> bool:
    """Whether the public screen of a room shows the time left from a phase's beginning.

    Where somebody of the room has an accommodation, nobody's digits are shown before the first
    threshold of a phase: a 40:00 among 30:00 would tell. Nor are those of an oral that lateness
    shortened, or did not.
    """
    return timer.late is None and all(
        candidate.accommodation is None for candidate in planning.candidates
    )
