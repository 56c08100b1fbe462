"""What the public may read of the time, so that nobody's extra time can be read off a screen."""

from __future__ import annotations

from app.domain.session import Planning


def digits_from_start(planning: Planning) -> bool:
    """Whether the public screen of a room shows the time left from a phase's beginning.

    Where somebody of the room has an accommodation, nobody's digits are shown before the first
    threshold of a phase: a 40:00 among 30:00 would tell.
    """
    return all(candidate.accommodation is None for candidate in planning.candidates)
