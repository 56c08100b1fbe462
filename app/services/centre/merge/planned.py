"""Which sittings a room's sheets may be about: as planned when they started, and as added.

A re-issued package never touches a sitting that has started, so a sheet made under a package
is held against that sitting as any package up to it carried it, the latest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.panel_change import PanelChange
from app.domain.planning_change import with_change
from app.domain.quorum import quorum
from app.domain.referential import Referential
from app.domain.room_addition import (
    AddedSitting,
    SubstituteJuror,
    WalkInCandidate,
    blank_slot_id,
    sitting_of,
    spare_card_id,
    with_added,
)
from app.domain.session import Candidate, Planning, Sitting, Team
from app.services.centre.merge.knowledge import IssuedPlanning
from app.trust.payloads import AdditionClaim
from app.trust.witnesses import VerifiedAddition


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSitting:
    """A sitting as it may have been held.

    `additions` are those that it rests on, in order: another chair, and a panel that stays large
    enough, change the seats and ask nobody.
    """

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
    """One room's sittings, with what one file says that the room changed, in its order."""

    def __init__(
        self,
        issued: Sequence[IssuedPlanning],
        additions: Sequence[VerifiedAddition],
        referential: Referential,
    ) -> None:
        self._issued = issued
        self._additions = additions
        self._referential = referential
        self._found: dict[tuple[str, int], tuple[PlannedSitting, ...]] = {}

    def variants(self, id_: str, sequence: int) -> tuple[PlannedSitting, ...]:
        """Return how a sitting may have been held under the package of that sequence."""
        key = (id_, sequence)
        if key not in self._found:
            self._found[key] = tuple(self._with_changes(id_, sequence))
        return self._found[key]

    def people(self, sequence: int) -> Planning:
        """Return the candidates and teams that the room knew under that package."""
        known = Planning()
        for issued in self._issued:
            if issued.package.sequence <= sequence:
                known = _with_people(known, issued.planning.candidates, issued.planning.teams)
        for addition in self._additions:
            walk_in = addition.claim.walk_in
            if walk_in is not None:
                known = _with_people(known, (walk_in.candidate,), ())
        return known

    def _with_changes(self, id_: str, sequence: int) -> Iterator[PlannedSitting]:
        for base in self._bases(id_, sequence):
            yield base
            held = base
            for addition in self._additions:
                changed = self._changed(held, addition)
                if changed.sitting != held.sitting:
                    held = changed
                    yield held

    def _changed(self, held: PlannedSitting, addition: VerifiedAddition) -> PlannedSitting:
        (change,) = addition.claim.changes
        if not isinstance(change, SubstituteJuror | PanelChange):
            return held
        (seated,) = with_change(Planning(sittings=(held.sitting,)), change).sittings
        is_told_only = isinstance(change, PanelChange) and not self._is_short(change, seated)
        rests_on = held.additions if is_told_only else (*held.additions, addition)
        return PlannedSitting(sitting=seated, additions=rests_on)

    def _is_short(self, change: PanelChange, seated: Sitting) -> bool:
        """Whether somebody's leaving was too much: the room's own word for it is not asked."""
        assessment = self._referential.assessment(seated.assessment)
        return change.juror is not None and quorum(assessment, seated.panel).falls_short

    def _bases(self, id_: str, sequence: int) -> Iterator[PlannedSitting]:
        for issued in reversed(self._issued):
            if issued.package.sequence <= sequence:
                for sitting in issued.planning.sittings:
                    if sitting.id == id_:
                        yield PlannedSitting(sitting=sitting)
        for addition in self._additions:
            (change,) = addition.claim.changes
            if isinstance(change, WalkInCandidate) and change.sitting == id_:
                yield PlannedSitting(sitting=sitting_of(change), additions=(addition,))
            elif isinstance(change, AddedSitting) and change.sitting == id_:
                for sitting in with_added(self.people(sequence), change).sittings:
                    yield PlannedSitting(sitting=sitting, additions=(addition,))


def is_from_reserve(claim: AdditionClaim) -> bool:
    """Whether an addition that needs the room's reserve uses it, and not a planned place."""
    (change,) = claim.changes
    if isinstance(change, SubstituteJuror):
        return _is_numbered(change.juror.id, claim.room, spare_card_id)
    if isinstance(change, WalkInCandidate | AddedSitting):
        return change.room == claim.room and _is_numbered(change.sitting, claim.room, blank_slot_id)
    return True


def _is_numbered(id_: str, room: str, numbered: Callable[[str, int], str]) -> bool:
    number = id_.rpartition(":")[2]
    return number.isdecimal() and number.isascii() and id_ == numbered(room, int(number))


def _with_people(
    known: Planning, candidates: Sequence[Candidate], teams: Sequence[Team]
) -> Planning:
    return Planning(
        candidates=tuple({each.id: each for each in (*known.candidates, *candidates)}.values()),
        teams=tuple({each.id: each for each in (*known.teams, *teams)}.values()),
    )
