"""Which sittings a room's sheets may be about: as planned when they started, and as added.

A re-issued package never touches a sitting that has started, so a sheet made under a package
is held against that sitting as any package up to it carried it, the latest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.room_addition import (
    blank_slot_id,
    spare_card_id,
    with_substitute,
    with_walk_in,
)
from app.domain.session import Planning, Sitting
from app.services.centre.merge.knowledge import IssuedPlanning
from app.trust.payloads import AdditionClaim
from app.trust.witnesses import VerifiedAddition


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSitting:
    """A sitting as it may have been held; `additions` are those that make it so, in order."""

    sitting: Sitting
    additions: tuple[VerifiedAddition, ...] = ()

    @property
    def subject(self) -> tuple[str, str | None, tuple[str, ...]]:
        """What is assessed and whom: assessment, team, candidates."""
        return (self.sitting.assessment, self.sitting.team, self.sitting.candidates)

    def rests_on(self, jurors: Sequence[str]) -> tuple[str, ...]:
        """Return the digests of the additions without which these would not sit there, sorted."""
        return tuple(
            sorted(
                addition.digest
                for addition in self.additions
                if addition.claim.substitute is None or addition.claim.substitute.juror.id in jurors
            )
        )


class PlannedSittings:
    """One room's sittings, with what one file says that the room added."""

    def __init__(
        self, issued: Sequence[IssuedPlanning], additions: Sequence[VerifiedAddition]
    ) -> None:
        self._issued = issued
        self._additions = additions
        self._found: dict[tuple[str, int], tuple[PlannedSitting, ...]] = {}

    def variants(self, id_: str, sequence: int) -> tuple[PlannedSitting, ...]:
        """Return how a sitting may have been held under the package of that sequence."""
        key = (id_, sequence)
        if key not in self._found:
            self._found[key] = tuple(self._with_substitutes(id_, sequence))
        return self._found[key]

    def _with_substitutes(self, id_: str, sequence: int) -> Iterator[PlannedSitting]:
        for base in self._bases(id_, sequence):
            yield base
            held = base
            for addition in self._additions:
                substitute = addition.claim.substitute
                if substitute is None:
                    continue
                (seated,) = with_substitute(Planning(sittings=(held.sitting,)), substitute).sittings
                if seated != held.sitting:
                    held = PlannedSitting(sitting=seated, additions=(*held.additions, addition))
                    yield held

    def _bases(self, id_: str, sequence: int) -> Iterator[PlannedSitting]:
        for issued in reversed(self._issued):
            if issued.package.sequence <= sequence:
                for sitting in issued.planning.sittings:
                    if sitting.id == id_:
                        yield PlannedSitting(sitting=sitting)
        for addition in self._additions:
            walk_in = addition.claim.walk_in
            if walk_in is not None and walk_in.sitting == id_:
                (sitting,) = with_walk_in(Planning(), walk_in).sittings
                yield PlannedSitting(sitting=sitting, additions=(addition,))


def is_from_reserve(claim: AdditionClaim) -> bool:
    """Whether an addition uses what the room holds in reserve, and not a planned place."""
    if claim.substitute is not None:
        return _is_numbered(claim.substitute.juror.id, claim.room, spare_card_id)
    walk_in = claim.walk_in
    return (
        walk_in is not None
        and walk_in.room == claim.room
        and _is_numbered(walk_in.sitting, claim.room, blank_slot_id)
    )


def _is_numbered(id_: str, room: str, numbered: Callable[[str, int], str]) -> bool:
    number = id_.rpartition(":")[2]
    return number.isdecimal() and number.isascii() and id_ == numbered(room, int(number))
