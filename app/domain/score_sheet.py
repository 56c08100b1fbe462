"""Score sheets: what one juror rates, and what the jury agrees on.

A `DraftSheet` changes until it is sealed; a `ScoreSheet` or `PanelSheet` is the content that
gets signed and never changes again. Signing itself is not done here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from app.domain.attendance import Attendance
from app.domain.interest import InterestDeclaration
from app.domain.paper_record import PaperRecord
from app.domain.referential import Assessment, Criterion, CriterionScope
from app.domain.session import Capacity, SessionKind, Sitting
from app.domain.timer_record import TimerRecord

NOT_OBSERVED = None
"""The rating of a criterion that the juror could not observe; it is not a missing rating."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingKey:
    """What a rating is about: a criterion, for one candidate or (`None`) for the whole team."""

    criterion: str
    candidate: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One line to rate on a sheet."""

    criterion: Criterion
    candidate: str | None

    @property
    def key(self) -> RatingKey:
        """The rating's key."""
        return RatingKey(criterion=self.criterion.code, candidate=self.candidate)


def checklist(
    assessment: Assessment, sitting: Sitting, attendance: Iterable[Attendance]
) -> tuple[ChecklistRow, ...]:
    """Return the lines that each juror of a sitting rates, in the order of the référentiel.

    A collective criterion stands once for a team. An individual criterion stands once for
    each candidate who is here; a candidate whose attendance is not recorded counts as here.
    """
    away = {entry.candidate for entry in attendance if not entry.is_here}
    here = [candidate for candidate in sitting.candidates if candidate not in away]
    rows: list[ChecklistRow] = []
    for criterion in assessment.enabled_criteria:
        if criterion.scope is CriterionScope.COLLECTIVE and sitting.team is not None:
            rows.append(ChecklistRow(criterion=criterion, candidate=None))
        else:
            rows.extend(
                ChecklistRow(criterion=criterion, candidate=candidate) for candidate in here
            )
    return tuple(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """A member's own rating of a collective criterion, in the place of the team's.

    `level` is `None` for « non observé »; `reason` is never empty.
    """

    criterion: str
    candidate: str
    level: int | None
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("an adjustment has a reason")

    @property
    def key(self) -> RatingKey:
        """What the adjustment is about: the criterion, for this member."""
        return RatingKey(criterion=self.criterion, candidate=self.candidate)


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """A juror's sheet while it may still change.

    `levels` holds the rated keys; a value of `NOT_OBSERVED` is a rating too. `adjustments`
    are by their keys, which are no lines of the checklist. `notes` stay in the room unless
    the juror attached them (`notes_attached`): then sealing puts them into the sheet.
    """

    levels: Mapping[RatingKey, int | None] = field(default_factory=lambda: MappingProxyType({}))
    comments: Mapping[RatingKey, str] = field(default_factory=lambda: MappingProxyType({}))
    overall_comment: str = ""
    adjustments: Mapping[RatingKey, Adjustment] = field(
        default_factory=lambda: MappingProxyType({})
    )
    notes: str = ""
    notes_attached: bool = False

    def rated(self, key: RatingKey, level: int | None) -> DraftSheet:
        """Return the sheet with that rating."""
        return replace(self, levels=MappingProxyType({**self.levels, key: level}))

    def cleared(self, key: RatingKey) -> DraftSheet:
        """Return the sheet without a rating for that key; its comment stays."""
        levels = {other: level for other, level in self.levels.items() if other != key}
        return replace(self, levels=MappingProxyType(levels))

    def commented(self, key: RatingKey, comment: str) -> DraftSheet:
        """Return the sheet with that comment; an empty one removes it."""
        comments = {other: text for other, text in self.comments.items() if other != key}
        if comment:
            comments[key] = comment
        return replace(self, comments=MappingProxyType(comments))

    def adjusted(self, adjustment: Adjustment) -> DraftSheet:
        """Return the sheet with that adjustment, in the place of the member's earlier one."""
        adjustments = {**self.adjustments, adjustment.key: adjustment}
        return replace(self, adjustments=MappingProxyType(adjustments))

    def unadjusted(self, key: RatingKey) -> DraftSheet:
        """Return the sheet where the member of `key` has the team's rating again."""
        adjustments = {other: item for other, item in self.adjustments.items() if other != key}
        return replace(self, adjustments=MappingProxyType(adjustments))

    def missing(self, rows: Iterable[ChecklistRow]) -> tuple[ChecklistRow, ...]:
        """Return the rows that have no rating yet."""
        return tuple(row for row in rows if row.key not in self.levels)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageReference:
    """Which room package a sheet was made under: digest of its manifest, and its sequence."""

    digest: str
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContext:
    """What both kinds of sheet say about the sitting, so that no sheet passes for another's.

    Digests are SHA-256 in hexadecimal. `journal_head` is the hash of the room journal's last
    entry when the sheet was made. `incidents` are the digests of the sitting's reports. With
    `paper` the sitting was held on paper, and every copy says « saisie d'après papier ».
    """

    session: str
    session_kind: SessionKind
    package: PackageReference
    referential_digest: str
    rules_digest: str
    room: str
    sitting: str
    assessment: str
    team: str | None
    candidates: tuple[str, ...]
    attendance: tuple[Attendance, ...]
    timer: TimerRecord
    journal_head: str
    declarations: tuple[InterestDeclaration, ...] = ()
    incidents: tuple[str, ...] = ()
    paper: PaperRecord | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRating:
    """A sealed rating; `level` is `None` for « non observé »."""

    criterion: str
    candidate: str | None
    level: int | None
    comment: str = ""

    @property
    def key(self) -> RatingKey:
        """What the rating is about."""
        return RatingKey(criterion=self.criterion, candidate=self.candidate)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """One juror's sealed sheet: the content that this juror signs.

    What was held on paper another member may enter and sign, as `transcribed_by`, where the
    juror's own key cannot; the paper stays the juror's.

    `revision` starts at 1; a later one names in `supersedes` the digest that it replaces.
    `ratings` are exactly the lines of the checklist, `adjustments` stand apart from them.
    `notes` is empty unless the juror attached them: a candidate may ask to read what is here.
    """

    format: int
    context: SheetContext
    juror: str
    capacity: Capacity
    chair: bool
    transcribed_by: str | None = None
    revision: int
    supersedes: str | None
    ratings: tuple[CriterionRating, ...]
    adjustments: tuple[Adjustment, ...]
    overall_comment: str
    notes: str
    sealed_at: datetime

    @property
    def signer(self) -> str:
        """Whose key signs."""
        return self.juror if self.transcribed_by is None else self.transcribed_by


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelMember:
    """A member of the panel as the sheet names it, with the digest of their sealed sheet.

    Who signs `by_hand` signs the printed sheet, whose original is to be joined; the members
    who sign with their keys say so, and there is at least one.
    """

    juror: str
    capacity: Capacity
    chair: bool
    sheet_digest: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedRating:
    """The jury's rating; `reason` is filled where the rules ask for one."""

    criterion: str
    candidate: str | None
    level: int | None
    reason: str = ""

    @property
    def key(self) -> RatingKey:
        """What the rating is about."""
        return RatingKey(criterion=self.criterion, candidate=self.candidate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """A member who signs, and disagrees with the rating on one line of the checklist."""

    criterion: str
    candidate: str | None
    juror: str
    text: str

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a dissent says in what")

    @property
    def key(self) -> RatingKey:
        """What the dissent is about."""
        return RatingKey(criterion=self.criterion, candidate=self.candidate)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSheet:
    """The agreed sheet: the content that every member of the panel signs.

    A later `revision` names in `supersedes` the digest that it replaces, and in
    `revision_reason` why; both are empty in the first. `ratings` are exactly the lines of the
    checklist; `adjustments` are what the jury agreed on for single members beside the team.
    A dissent changes no rating.
    """

    format: int
    context: SheetContext
    members: tuple[PanelMember, ...]
    revision: int
    supersedes: str | None
    revision_reason: str
    ratings: tuple[AgreedRating, ...]
    adjustments: tuple[Adjustment, ...]
    dissents: tuple[Dissent, ...] = ()
    overall_comment: str
    agreed_at: datetime


def member_levels(
    ratings: Iterable[AgreedRating], adjustments: Iterable[Adjustment], candidate: str
) -> tuple[AgreedRating, ...]:
    """Return the ratings that count for one candidate, in their order.

    Those are the candidate's own and the team's; an adjustment takes the place of the team's
    rating, with its level and its reason and under the candidate's own key.
    """
    own = {item.criterion: item for item in adjustments if item.candidate == candidate}
    counting: list[AgreedRating] = []
    for rating in ratings:
        adjustment = own.get(rating.criterion) if rating.candidate is None else None
        if adjustment is not None:
            counting.append(
                AgreedRating(
                    criterion=adjustment.criterion,
                    candidate=candidate,
                    level=adjustment.level,
                    reason=adjustment.reason,
                )
            )
        elif rating.candidate in (None, candidate):
            counting.append(rating)
    return tuple(counting)
