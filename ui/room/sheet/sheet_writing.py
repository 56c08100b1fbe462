"""Writing one thing of a juror's sheet, and the sheet as it then stands.

Owns which service records which part. It shows nothing, and reads nothing again: what was
written is known.
"""

from __future__ import annotations

from app.domain.score_sheet import RatingKey
from app.domain.timer_record import Instant
from app.services.room.adjusting import adjust_rating, remove_adjustment
from app.services.room.draft_sheets import SheetKey
from app.services.room.open_room import OpenRoom
from app.services.room.scoring import (
    ScoringRow,
    ScoringView,
    adjusted_view,
    clear_rating,
    cleared_view,
    commented_view,
    rated_view,
    record_comment,
    record_rating,
    unadjusted_view,
)
from ui.room.sheet.sheet_history import AdjustmentState, CommentState, RatingState, SheetState


def row_of(view: ScoringView, key: RatingKey) -> ScoringRow:
    """Return a line of a view; raises `KeyError` when it is not on the sheet."""
    return {row.key: row for row in view.rows}[key]


def standing(view: ScoringView, state: SheetState) -> SheetState:
    """Return how the thing that `state` is about stands on the sheet."""
    match state:
        case RatingState(key=key):
            row = row_of(view, key)
            return RatingState(key=key, rated=row.rated, level=row.level)
        case CommentState(key=None):
            return CommentState(key=None, text=view.overall_comment)
        case CommentState(key=RatingKey() as key):
            return CommentState(key=key, text=row_of(view, key).comment)
        case AdjustmentState(key=key, candidate=candidate):
            for each in row_of(view, key).adjustments:
                if each.candidate == candidate:
                    return AdjustmentState(
                        key=key, candidate=candidate, level=each.level, reason=each.reason
                    )
            return AdjustmentState(key=key, candidate=candidate)
    raise TypeError(f"nothing on a sheet is a {type(state).__name__}")


def write_state(
    room: OpenRoom, view: ScoringView, juror: SheetKey, state: SheetState
) -> tuple[ScoringView, Instant]:
    """Make a thing stand so on disk; return the sheet after it and when it became durable.

    Raises:
        UserError: the sheet is sealed, or what is written breaks a rule of the sheet.
        IntegrityError: the store is not what it was.
    """
    match state:
        case RatingState():
            return _write_rating(room, view, juror, state)
        case CommentState(key=key, text=text):
            at = record_comment(room, view.sitting, juror, key, text)
            return commented_view(view, key, text), at
        case AdjustmentState():
            return _write_adjustment(room, view, juror, state)


def _write_rating(
    room: OpenRoom, view: ScoringView, juror: SheetKey, state: RatingState
) -> tuple[ScoringView, Instant]:
    if not state.rated:
        at = clear_rating(room, view.sitting, juror, state.key)
        return cleared_view(view, state.key), at
    at = record_rating(room, view.sitting, juror, state.key, state.level)
    return rated_view(view, state.key, state.level), at


def _write_adjustment(
    room: OpenRoom, view: ScoringView, juror: SheetKey, state: AdjustmentState
) -> tuple[ScoringView, Instant]:
    key, candidate = state.key, state.candidate
    if not state.reason:
        at = remove_adjustment(room, view.sitting, juror, key, candidate)
        return unadjusted_view(view, key, candidate), at
    at = adjust_rating(
        room, view.sitting, juror, key, candidate, level=state.level, reason=state.reason
    )
    written = adjusted_view(view, key, candidate, level=state.level, reason=state.reason)
    return written, at
