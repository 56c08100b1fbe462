"""Where a sitting stands in its day, from what has been recorded about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.attendance import Attendance
from app.domain.session import Sitting
from app.domain.timer_record import TimerRecord


class SittingState(StrEnum):
    """The seven states, in their order; marks such as « absence » stand beside them."""

    UPCOMING = "upcoming"
    RUNNING = "running"
    TO_SEAL = "to_seal"
    TO_DELIBERATE = "to_deliberate"
    SIGNED = "signed"
    EXPORTED = "exported"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingProgress:
    """What the room's store knows about one sitting.

    `exported` and `received` speak of what concludes it as it stands: the latest revision of
    the signed sheets, or the attendance where nobody came. The last means that the centre's
    receipt says so of all of it. `reopened` means that the jury has taken the signed sheet up
    again and has not signed the next revision yet.

    `on_paper` stands in the timer's place; `moved` and `recused` (jurors who abstained) are
    marks.
    """

    attendance: tuple[Attendance, ...] = ()
    timer: TimerRecord
    sealed_by: tuple[str, ...] = ()
    signed: bool = False
    exported: bool = False
    received: bool = False
    reopened: bool = False
    on_paper: bool = False
    moved: bool = False
    recused: tuple[str, ...] = ()


def nobody_came(sitting: Sitting, attendance: tuple[Attendance, ...]) -> bool:
    """Whether every candidate of the sitting is recorded absent."""
    away = {entry.candidate for entry in attendance if not entry.is_here}
    return all(candidate in away for candidate in sitting.candidates)


def sitting_state(sitting: Sitting, progress: SittingProgress) -> SittingState:
    """Tell the state; what was exported counts as received on the centre's word alone."""
    if progress.reopened:
        return SittingState.TO_DELIBERATE
    if progress.signed:
        return _after_conclusion(progress, SittingState.SIGNED)
    if set(sitting.jurors) <= set(progress.sealed_by):
        return SittingState.TO_DELIBERATE
    if progress.timer.settled or progress.on_paper:
        return SittingState.TO_SEAL
    if progress.timer.started:
        return SittingState.RUNNING
    return _after_conclusion(progress, SittingState.UPCOMING)


def _after_conclusion(progress: SittingProgress, before: SittingState) -> SittingState:
    if progress.received:
        return SittingState.RECEIVED
    return SittingState.EXPORTED if progress.exported else before
