"""One sitting as the jury's screens show it: who is here, who judges, where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendance
from app.domain.errors import UserError
from app.domain.interest import InterestDeclaration, Stand, latest_declarations
from app.domain.lateness import late_minutes
from app.domain.paper_record import PaperRecord
from app.domain.quorum import Quorum, quorum
from app.domain.session import Candidate, Sitting
from app.domain.sitting_state import SittingState, nobody_came, sitting_state
from app.domain.timer_record import TimerRecord
from app.services.ports.room_store import RoomTransaction, StoredScoreSheet
from app.services.room.agenda import JurorLabel, juror_labels, sitting_progress
from app.services.room.lateness import LatenessView, lateness_view
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import enrolled_here, voided_jurors
from app.trust.signing import read_panel_sheet
from app.trust.witnesses import read_void


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """A candidate of the sitting; `attendance` is `None` until it is recorded.

    `late_minutes` is by how much they came late, 0 when they did not.
    """

    person: Candidate
    attendance: Attendance | None
    late_minutes: int

    @property
    def id(self) -> str:
        """The candidate's number."""
        return self.person.id

    @property
    def name(self) -> str:
        """As it is said."""
        return self.person.name


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorView:
    """A juror of the sitting; `enrolled` on this laptop, where a PIN is enough.

    `sealed_at` and `digest` are filled once the sheet is sealed, here or on another laptop,
    `voided_at` once the room voided the enrolment: what was signed before stays. `links` are
    the latest declarations about the sitting's candidates, in their order; whoever `declared`
    spoke of all of them.
    """

    label: JurorLabel
    enrolled: bool
    sealed_at: datetime | None
    digest: str | None
    voided_at: datetime | None
    links: tuple[InterestDeclaration, ...]
    declared: bool

    @property
    def recused(self) -> bool:
        """Whether the juror abstains, and is still on the panel."""
        return any(link.stand is Stand.RECUSES for link in self.links)


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

    `signed` is `None` until the jury has signed once, `late` where nobody came late. `quorum`
    is that of the members who do not abstain. With `paper` it was held on paper.
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
    paper: PaperRecord | None
    signed: SignedRevision | None
    late: LatenessView | None
    quorum: Quorum

    @property
    def sealed(self) -> int:
        """How many sheets are sealed."""
        return sum(juror.sealed_at is not None for juror in self.jurors)

    @property
    def oral_over(self) -> bool:
        """Whether sheets may be sealed: the timer is done, here or elsewhere, or paper stands."""
        return self.timer.settled or self.paper is not None

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
        paper = records.paper_record(sitting_id)
        signed = _signed_revision(room, records, sitting_id)
        voids = (read_void(void.statement, room.anchor).claim for void in records.voids())
        facts = _PanelFacts(
            enrolled=enrolled,
            sheets={sheet.juror: sheet for sheet in records.score_sheets(sitting_id)},
            voided={claim.juror: claim.voided_at for claim in voids},
            declared=latest_declarations(records.declarations(sitting_id)),
        )
    order = sorted(dossier.planning.sittings, key=lambda other: other.starts_at)
    jurors = tuple(
        facts.view(label, sitting.candidates) for label in juror_labels(dossier.planning, sitting)
    )
    abstain = {juror.label.id for juror in jurors if juror.recused}
    return SittingView(
        sitting=sitting,
        subject=dossier.planning.subject_name(sitting),
        candidates=_candidates(room, sitting, progress.attendance),
        block=block.number,
        block_title=block.title,
        assessment_title=assessment.title,
        room=dossier.room,
        position=order.index(sitting) + 1,
        count=len(order),
        jurors=jurors,
        timer=progress.timer,
        state=sitting_state(sitting, progress),
        nobody_came=nobody_came(sitting, progress.attendance),
        paper=paper,
        signed=signed,
        late=lateness_view(sitting, progress.attendance, progress.timer),
        quorum=quorum(assessment, [seat for seat in sitting.panel if seat.juror not in abstain]),
    )


def _candidates(
    room: OpenRoom, sitting: Sitting, attendance: tuple[Attendance, ...]
) -> tuple[CandidateView, ...]:
    entries = {entry.candidate: entry for entry in attendance}
    return tuple(
        CandidateView(
            person=room.dossier.planning.candidate(id_),
            attendance=entries.get(id_),
            late_minutes=late_minutes(entries[id_], sitting.starts_at) if id_ in entries else 0,
        )
        for id_ in sitting.candidates
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _PanelFacts:
    """What the store knows of a sitting's jurors."""

    enrolled: frozenset[str]
    sheets: Mapping[str, StoredScoreSheet]
    voided: Mapping[str, datetime]
    declared: tuple[InterestDeclaration, ...]

    def view(self, label: JurorLabel, candidates: tuple[str, ...]) -> JurorView:
        sheet = self.sheets.get(label.id)
        about = {each.candidate: each for each in self.declared if each.juror == label.id}
        links = tuple(about[id_] for id_ in candidates if id_ in about)
        return JurorView(
            label=label,
            enrolled=label.id in self.enrolled,
            sealed_at=None if sheet is None else sheet.sealed_at,
            digest=None if sheet is None else sheet.digest,
            voided_at=self.voided.get(label.id),
            links=links,
            declared=len(links) == len(candidates),
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
