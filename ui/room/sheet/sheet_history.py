"""What can be undone on a sheet: a value, so that undoing never depends on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.score_sheet import RatingKey

_DEPTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingState:
    """A row's rating: `rated` with a `level` of `None` means « non observé »."""

    key: RatingKey
    rated: bool
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentState:
    """The comment on a row, or (`None`) on the whole; empty where there is none."""

    key: RatingKey | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentState:
    """A member's own rating beside the team's; without a `reason` there is none.

    `key` is the team's row.
    """

    key: RatingKey
    candidate: str
    level: int | None = None
    reason: str = ""


SheetState = RatingState | CommentState | AdjustmentState
"""One thing on a sheet, as it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChange:
    """One thing before and after."""

    before: SheetState
    after: SheetState


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHistory:
    """The changes of one juror on one sheet, since it was opened; the oldest fall off.

    A comment is written while it is typed. Until `settled`, such pieces make one change: undoing
    takes back what was said, not its last word.
    """

    done: tuple[SheetChange, ...] = ()
    undone: tuple[SheetChange, ...] = ()
    typing: bool = False

    def with_change(self, change: SheetChange) -> SheetHistory:
        """Add a change; what had been undone can no longer be redone."""
        if change.before == change.after:
            return self
        done = self.done
        if self.typing and done and _same_comment(done[-1], change):
            change = replace(change, before=done[-1].before)
            done = done[:-1]
        typing = isinstance(change.after, CommentState)
        return SheetHistory(done=(*done[1 - _DEPTH :], change), typing=typing)

    def settled(self) -> SheetHistory:
        """Return the history after the keyboard left a comment."""
        return replace(self, typing=False) if self.typing else self

    def undo(self) -> tuple[SheetChange, SheetHistory] | None:
        """Return the change to take back and what is left; `None` when there is none."""
        if not self.done:
            return None
        change = self.done[-1]
        return change, SheetHistory(done=self.done[:-1], undone=(*self.undone, change))

    def redo(self) -> tuple[SheetChange, SheetHistory] | None:
        """Return the change to make again and what is left; `None` when there is none."""
        if not self.undone:
            return None
        change = self.undone[-1]
        return change, SheetHistory(done=(*self.done, change), undone=self.undone[:-1])


def _same_comment(last: SheetChange, change: SheetChange) -> bool:
    return (
        isinstance(last.after, CommentState)
        and isinstance(change.before, CommentState)
        and last.after == change.before
    )
