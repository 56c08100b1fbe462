"""The planning that a room works with: its package's, and what was added on the spot.

It reads what was added; `adding` makes additions. Opening a room uses it, so nothing of an
open room is imported here.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.planning_change import PlanningChange, with_change
from app.domain.session import Planning
from app.trust.certificates import Certificate
from app.trust.witnesses import read_addition


def read_changes(statements: Iterable[bytes], anchor: Certificate) -> tuple[PlanningChange, ...]:
    """Return what the room changed, in the order in which it did.

    Raises:
        IntegrityError: an addition does not verify (`read_addition`).
    """
    return tuple(
        change for data in statements for change in read_addition(data, anchor).claim.changes
    )


def effective_planning(
    planning: Planning, statements: Iterable[bytes], anchor: Certificate
) -> Planning:
    """Return a package's planning with what the room added, in the order in which it was.

    An addition that a re-issued package leaves without object (its sitting is gone) changes
    nothing but the list of people.

    Raises:
        IntegrityError: an addition does not verify (`read_addition`).
    """
    for change in read_changes(statements, anchor):
        planning = with_change(planning, change)
    return planning
