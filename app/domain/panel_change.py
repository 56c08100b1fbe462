"""A panel that goes on with fewer, or under another chair.

Somebody who takes a seat over is a `SubstituteJuror` (`app.domain.room_addition`). A juror who
abstains for one member of a team leaves the whole sitting: half a panel agrees on nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.session import Planning, Sitting


class PanelCause(StrEnum):
    """Why a panel changes; the value is stored and signed."""

    LEFT = "left"
    RECUSED = "recused"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelChange:
    """Who leaves the seat in some sittings, and who chairs them from then on.

    `juror` is `None` where only the chair changes; `chair` is a member who stays. With
    `below_quorum` the room saw that too few remain, and went on. The sittings are unsigned,
    and unsealed by whoever leaves: that is for the room to see to.
    """

    cause: PanelCause
    juror: str | None
    chair: str
    sittings: tuple[str, ...]
    below_quorum: bool

    def __post_init__(self) -> None:
        if (self.juror is None) is not (self.cause is PanelCause.CHAIR):
            raise ValueError("somebody leaves, unless only the chair changes")
        if self.juror == self.chair:
            raise ValueError("who leaves does not chair")
        if not self.sittings:
            raise ValueError("a panel changes in some sitting")


def with_panel_change(planning: Planning, change: PanelChange) -> Planning:
    """Return the planning without the juror in those sittings, under the chair that is named.

    A sitting where either of them has no seat, as after a newer package, stays as it is.
    """
    return replace(
        planning, sittings=tuple(_changed(sitting, change) for sitting in planning.sittings)
    )


def _changed(sitting: Sitting, change: PanelChange) -> Sitting:
    needed = {change.chair} if change.juror is None else {change.chair, change.juror}
    if sitting.id not in change.sittings or not needed <= set(sitting.jurors):
        return sitting
    panel = tuple(
        replace(seat, chair=seat.juror == change.chair)
        for seat in sitting.panel
        if seat.juror != change.juror
    )
    return replace(sitting, panel=panel)
