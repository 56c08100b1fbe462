"""Whether a panel may sit: the size that the référentiel gives, and one of each capacity.

The référentiel says nothing else of a panel's members: « un intervenant du bloc et un
professionnel » are minima.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.referential import Assessment
from app.domain.session import Capacity, PanelSeat


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """A panel against what its assessment asks for.

    `minimum` and `maximum` are `None` where the référentiel gives no size; `missing` are the
    capacities in which nobody sits.
    """

    seated: int
    minimum: int | None
    maximum: int | None
    missing: tuple[Capacity, ...]

    @property
    def size_fits(self) -> bool:
        """Whether neither too few nor too many sit; any number does where none is given."""
        return self.enough and (self.maximum is None or self.seated <= self.maximum)

    @property
    def enough(self) -> bool:
        """Whether not too few sit."""
        return self.minimum is None or self.minimum <= self.seated

    @property
    def falls_short(self) -> bool:
        """Whether too few sit, or nobody in one of the capacities."""
        return not self.enough or bool(self.missing)

    @property
    def met(self) -> bool:
        """Whether the panel may sit as it is."""
        return self.size_fits and not self.missing


def quorum(assessment: Assessment, panel: Sequence[PanelSeat]) -> Quorum:
    """Hold a panel against the rules of its assessment."""
    wanted = assessment.panel
    capacities = {seat.capacity for seat in panel}
    return Quorum(
        seated=len(panel),
        minimum=None if wanted is None else wanted.minimum,
        maximum=None if wanted is None else wanted.maximum,
        missing=tuple(capacity for capacity in Capacity if capacity not in capacities),
    )
