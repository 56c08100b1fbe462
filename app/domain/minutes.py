"""The minutes of a room's day (PV d'épreuve): what was planned, what took place, who signs.

They name sheets, incident reports and additions by their digests, and repeat no rating. A
member's refusal to sign a sheet reaches the centre here, and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.attendance import Attendance
from app.domain.incident import ReportSigner, check_revision
from app.domain.interest import InterestDeclaration
from app.domain.paper_record import PaperRecord
from app.domain.score_sheet import PackageReference
from app.domain.session import PanelSeat, SessionKind
from app.domain.timer_record import TimerRecord


class SittingOutcome(StrEnum):
    """What came of a sitting by the end of the day; the value is signed."""

    SIGNED = "signed"
    NOBODY_CAME = "nobody_came"
    OPEN = "open"
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRefusal:
    """A member who would not sign the agreed sheet, and why."""

    juror: str
    reason: str
    refused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSitting:
    """One sitting of the day; sheets are digests, every revision, oldest first."""

    sitting: str
    assessment: str
    team: str | None
    candidates: tuple[str, ...]
    panel: tuple[PanelSeat, ...]
    planned_at: datetime
    timer: TimerRecord
    paper: PaperRecord | None
    attendance: tuple[Attendance, ...]
    declarations: tuple[InterestDeclaration, ...]
    score_sheets: tuple[str, ...]
    panel_sheets: tuple[str, ...]
    refusals: tuple[SignatureRefusal, ...]

    @property
    def held(self) -> bool:
        """Whether the oral took place, as far as this laptop knows: timed, told or on paper."""
        return self.timer.started or self.timer.over_elsewhere or self.paper is not None

    @property
    def outcome(self) -> SittingOutcome:
        """What came of it."""
        if self.panel_sheets:
            return SittingOutcome.SIGNED
        away = {entry.candidate for entry in self.attendance if not entry.is_here}
        if away.issuperset(self.candidates):
            return SittingOutcome.NOBODY_CAME
        if self.held or self.score_sheets:
            return SittingOutcome.OPEN
        return SittingOutcome.NOT_HELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The content that the members who sat that day sign, in one room.

    `incidents` and `changes` are digests of incident reports and of additions. A later
    `revision` names in `supersedes` the digest that it replaces, and in `revision_reason` why.
    """

    format: int
    session: str
    session_kind: SessionKind
    package: PackageReference
    room: str
    day: date
    sittings: tuple[MinutesSitting, ...]
    incidents: tuple[str, ...]
    changes: tuple[str, ...]
    members: tuple[ReportSigner, ...]
    observations: str
    revision: int
    supersedes: str | None
    revision_reason: str
    journal_head: str
    made_at: datetime

    def __post_init__(self) -> None:
        check_revision(self.revision, self.supersedes)
        if (self.revision == 1) is not (not self.revision_reason.strip()):
            raise ValueError("a later revision has a reason, and the first has none")
