"""What a room may change in its planning on the spot, whichever kind it is."""

from __future__ import annotations

from app.domain.panel_change import PanelChange, with_panel_change
from app.domain.room_addition import (
    AddedSitting,
    MovedSitting,
    SubstituteJuror,
    WalkInCandidate,
    with_added,
    with_moved,
    with_substitute,
    with_walk_in,
)
from app.domain.session import Planning

PlanningChange = SubstituteJuror | WalkInCandidate | PanelChange | MovedSitting | AddedSitting
"""One change, for which two vouch."""


def asks_confirmation(change: PlanningChange) -> bool:
    """Whether the centre has to decide on a change; of the others it is only told.

    Another time rests nobody's sheet on it, nor does a panel that is still large enough.
    """
    if isinstance(change, PanelChange):
        return change.below_quorum
    return not isinstance(change, MovedSitting)


def with_change(planning: Planning, change: PlanningChange) -> Planning:
    """Return the planning with that change."""
    match change:
        case SubstituteJuror():
            return with_substitute(planning, change)
        case WalkInCandidate():
            return with_walk_in(planning, change)
        case PanelChange():
            return with_panel_change(planning, change)
        case MovedSitting():
            return with_moved(planning, change)
        case _:
            return with_added(planning, change)
