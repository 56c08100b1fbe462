"""What was done on the spot, told from the planning before and the planning after it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.quorum import quorum
from app.domain.session import RoomDossier


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningChanges:
    """What differs between two plannings of a room; sittings and jurors by their identifiers.

    `short` are those of `left` whose panel no longer suffices.
    """

    added: tuple[str, ...]
    newcomers: tuple[str, ...]
    moved: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    chairs: tuple[tuple[str, str], ...]
    short: frozenset[str]

    @property
    def gone(self) -> tuple[str, ...]:
        """Who left a panel."""
        return tuple(dict.fromkeys(juror for _, juror in self.left))

    @property
    def presiding(self) -> tuple[str, ...]:
        """Who chairs a panel that another chaired."""
        return tuple(dict.fromkeys(juror for _, juror in self.chairs))

    @property
    def count(self) -> int:
        """How many changes it takes to say so; who leaves the chair changes both at once."""
        panels = len(self.gone) or len(self.presiding)
        return len(self.added) + len(self.newcomers) + len(self.moved) + panels


def changes_between(before: RoomDossier, after: RoomDossier) -> PlanningChanges:
    """Compare a room's plannings before and after something was done on the spot."""
    old = {sitting.id: sitting for sitting in before.planning.sittings}
    pairs = [(old[new.id], new) for new in after.planning.sittings if new.id in old]
    known = {juror for sitting in before.planning.sittings for juror in sitting.jurors}
    seated = {juror for sitting in after.planning.sittings for juror in sitting.jurors}
    # Whose seat a substitute takes has left nothing empty.
    fewer = [(was, now) for was, now in pairs if len(now.panel) < len(was.panel)]
    return PlanningChanges(
        added=tuple(each.id for each in after.planning.sittings if each.id not in old),
        newcomers=tuple(sorted((seated - known) & set(after.spare_cards))),
        moved=tuple(now.id for was, now in pairs if now.starts_at != was.starts_at),
        left=tuple(
            (now.id, juror) for was, now in fewer for juror in was.jurors if juror not in now.jurors
        ),
        chairs=tuple(
            (now.id, now.chair)
            for was, now in pairs
            if now.chair != was.chair and now.chair in was.jurors
        ),
        short=frozenset(
            now.id
            for _, now in fewer
            if quorum(after.referential.assessment(now.assessment), now.panel).falls_short
        ),
    )
