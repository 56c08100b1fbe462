"""One sitting as the jury's screens show it: who is here, who judges, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendance
from app.domain.session import Sitting
from app.domain.sitting_state import SittingState, nobody_came, sitting_state
from app.domain.timer_record import TimerRecord
from app.services.room.agenda import JurorLabel, juror_labels, sitting_progress
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import enrolled_here


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """A candidate of the sitting; `attendance` is `None` until it is recorded."""

    id: str
    name: str
    attendance: Attendance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorView:
    """A juror of the sitting; `enrolled` on this laptop, where a PIN is enough.

    `sealed_at` and `digest` are filled once the sheet is sealed, here or on another laptop.
    """

    label: JurorLabel
    enrolled: bool
    sealed_at: datetime | None
    digest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingView:
    """A sitting; `position` of `count` in the room's day, from 1."""

    sitting: Sitting
    subject: str
    candidates: tuple[CandidateView, ...]
    block: int
    block_title: str
    assessment_title: str
    room: str
    position: int
    count: int
    jurors: tuple[JurorView, ...]
    timer: TimerRecord
    state: SittingState
    nobody_came: bool

    @property
    def sealed(self) -> int:
        """How many sheets are sealed."""
        return sum(juror.sealed_at is not None for juror in self.jurors)

    @property
    def attendance_recorded(self) -> bool:
        """Whether every candidate's presence is known."""
        return all(candidate.attendance for candidate in self.candidates)


def sitting_view(room: OpenRoom, sitting_id: str) -> SittingView:
    """Return a sitting as it stands on disk."""
    dossier = room.dossier
    sitting = dossier.planning.sitting(sitting_id)
    assessment = dossier.referential.assessment(sitting.assessment)
    block = dossier.referential.block_of(sitting.assessment)
    enrolled = enrolled_here(room)
    with room.store.transaction() as records:
        progress = sitting_progress(records, sitting, assessment.oral_minutes or 0)
        sheets = {sheet.juror: sheet for sheet in records.score_sheets(sitting_id)}
    attendance = {entry.candidate: entry for entry in progress.attendance}
    order = sorted(dossier.planning.sittings, key=lambda other: other.starts_at)
    return SittingView(
        sitting=sitting,
        subject=dossier.planning.subject_name(sitting),
        candidates=tuple(
            CandidateView(
                id=id_,
                name=dossier.planning.candidate(id_).name,
                attendance=attendance.get(id_),
            )
            for id_ in sitting.candidates
        ),
        block=block.number,
        block_title=block.title,
        assessment_title=assessment.title,
        room=dossier.room,
        position=order.index(sitting) + 1,
        count=len(order),
        jurors=tuple(
            JurorView(
                label=label,
                enrolled=label.id in enrolled,
                sealed_at=sheets[label.id].sealed_at if label.id in sheets else None,
                digest=sheets[label.id].digest if label.id in sheets else None,
            )
            for label in juror_labels(dossier.planning, sitting)
        ),
        timer=progress.timer,
        state=sitting_state(sitting, progress),
        nobody_came=nobody_came(sitting, progress.attendance),
    )
