"""What can be undone on a sheet: a value, so that undoing never depends on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.score_sheet import RatingKey

_DEPTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingState:
    """A row's rating: `rated` with a `level` of `None` means « non observé »."""

    rated: bool
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingChange:
    """One row before and after."""

    key: RatingKey
    before: RatingState
    after: RatingState


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingHistory:
    """The changes of one juror on one sheet, since it was opened; the oldest fall off."""

    done: tuple[RatingChange, ...] = ()
    undone: tuple[RatingChange, ...] = ()

    def with_change(self, change: RatingChange) -> RatingHistory:
        """Add a change; what had been undone can no longer be redone."""
        if change.before == change.after:
            return self
        return RatingHistory(done=(*self.done[1 - _DEPTH :], change))

    def undo(self) -> tuple[RatingChange, RatingHistory] | None:
        """Return the change to take back and what is left; `None` when there is none."""
        if not self.done:
            return None
        change = self.done[-1]
        return change, replace(self, done=self.done[:-1], undone=(*self.undone, change))

    def redo(self) -> tuple[RatingChange, RatingHistory] | None:
        """Return the change to make again and what is left; `None` when there is none."""
        if not self.undone:
            return None
        change = self.undone[-1]
        return change, replace(self, done=(*self.done, change), undone=self.undone[:-1])
