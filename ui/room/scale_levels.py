"""A session's scale as the rating control shows it."""

from __future__ import annotations

from app.domain.rules import RatingScale
from ui.widgets.rating_scale import Level


def scale_levels(scale: RatingScale) -> tuple[Level, ...]:
    """Return the levels of a session's scale as the control shows them."""
    return tuple(Level(level.value, level.label) for level in scale.levels)
