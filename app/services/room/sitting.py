"""One sitting as the jury's screens show it: who is here, who judges, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendance
from app.domain.errors import UserError
from app.domain.session import Sitting
from app.domain.sitting_state import SittingState, nobody_came, sitting_state
from app.domain.timer_record import TimerRecord
from app.services.ports.room_store import RoomTransaction
from app.services.room.agenda import JurorLabel, juror_labels, sitting_progress
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import enrolled_here, voided_jurors
from app.trust.signing import read_panel_sheet
from app.trust.witnesses import read_void


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """A candidate of the sitting; `attendance` is `None` until it is recorded."""

    id: str
    name: str
    attendance: Attendance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorView:
    """A juror of the sitting; `enrolled` on this laptop, where a PIN is enough.

    `sealed_at` and `digest` are filled once the sheet is sealed, here or on another laptop,
    `voided_at` once the room voided the enrolment: what was signed before stays.
    """

    label: JurorLabel
    enrolled: bool
    sealed_at: datetime | None
    digest: str | None
    voided_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRevision:
    """The latest signed sheet of a sitting; who is in `by_hand` signed its paper.

    `replaces` is the digest of the signed sheet before it, `reason` why the jury took that one
    up again; both are empty in the first.
    """

    revision: int
    digest: str
    signed_at: datetime
    replaces: str
    reason: str
    by_hand: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingView:
    """A sitting; `position` of `count` in the room's day, from 1.

    `signed` is `None` until the jury has signed once.
    """

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
    signed: SignedRevision | None

    @property
    def sealed(self) -> int:
        """How many sheets are sealed."""
        return sum(juror.sealed_at is not None for juror in self.jurors)

    @property
    def attendance_recorded(self) -> bool:
        """Whether every candidate's presence is known."""
        return all(candidate.attendance for candidate in self.candidates)


def sitting_view(room: OpenRoom, sitting_id: str) -> SittingView:
    """Return a sitting as it stands on disk.

    The keys of this laptop may be out of reach for a moment (a keyring that is locked): the
    oral and the signed sheets need none, so the view then rests on what the store knows of
    the enrolments, and whoever gives a PIN is told why it does not open.

    Raises:
        IntegrityError: this laptop's keys, a stored void or the signed sheet do not verify.
    """
    dossier = room.dossier
    sitting = dossier.planning.sitting(sitting_id)
    assessment = dossier.referential.assessment(sitting.assessment)
    block = dossier.referential.block_of(sitting.assessment)
    enrolled = _enrolled(room)
    with room.store.transaction() as records:
        progress = sitting_progress(room, records, sitting)
        sheets = {sheet.juror: sheet for sheet in records.score_sheets(sitting_id)}
        signed = _signed_revision(room, records, sitting_id)
        voids = (read_void(void.statement, room.anchor).claim for void in records.voids())
        voided = {claim.juror: claim.voided_at for claim in voids}
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
                voided_at=voided.get(label.id),
            )
            for label in juror_labels(dossier.planning, sitting)
        ),
        timer=progress.timer,
        state=sitting_state(sitting, progress),
        nobody_came=nobody_came(sitting, progress.attendance),
        signed=signed,
    )


def _enrolled(room: OpenRoom) -> frozenset[str]:
    """Return who has a key on this laptop, by the store alone where the keys cannot be read."""
    try:
        return enrolled_here(room)
    except UserError:
        device = room.laptop.device.device_id()
        with room.store.transaction() as records:
            known = {each.juror for each in records.enrolments() if each.device == device}
            return frozenset(known) - voided_jurors(room, records)


def _signed_revision(
    room: OpenRoom, records: RoomTransaction, sitting: str
) -> SignedRevision | None:
    sheets = records.panel_sheets(sitting)
    if not sheets:
        return None
    latest = sheets[-1]
    members = read_panel_sheet(latest.jws, room.anchor, on_paper=True).sheet.members
    reasons = {each.revision: each.reason for each in records.reopenings(sitting)}
    return SignedRevision(
        revision=latest.revision,
        digest=latest.digest,
        signed_at=latest.signed_at,
        replaces=sheets[-2].digest if len(sheets) > 1 else "",
        reason=reasons.get(latest.revision, ""),
        by_hand=frozenset(member.juror for member in members if member.by_hand),
    )
