"""A juror rates the criteria of a sitting; every rating is durable before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.referential import CriterionGroup, CriterionScope
from app.domain.rules import RatingScale
from app.domain.score_sheet import ChecklistRow, DraftSheet, RatingKey
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.room.draft_sheets import (
    SheetKey,
    check_level,
    check_open,
    check_panel,
    journal_draft,
    rows_to_rate,
    writer_key,
)
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import read_timer
from app.timing.timeliness import TimingProposal, timing_proposal

COMMENT_LIMIT = 2_000
"""The longest comment, in characters: a printed page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """A member of the team; one whose attendance is not recorded counts as here."""

    candidate: str
    name: str
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentView:
    """A member's own rating in the place of the team's; a `level` of `None`: « non observé »."""

    candidate: str
    candidate_name: str
    level: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringRow:
    """One line to rate; `candidate_name` is set where a team's members are rated one by one.

    `rated` with a `level` of `None` means « non observé ». `adjustments` are of members who
    are here, and of the team's lines alone. `proposal` is the measured time where it informs
    the criterion, once the oral is over; it is never the rating itself.
    """

    key: RatingKey
    text: str
    candidate_name: str | None
    rated: bool
    level: int | None
    comment: str
    adjustments: tuple[AdjustmentView, ...]
    proposal: TimingProposal | None

    @property
    def idle_adjustments(self) -> tuple[AdjustmentView, ...]:
        """The adjustments that say what the team's rating says: sealing asks to settle them."""
        return tuple(each for each in self.adjustments if self.rated and each.level == self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringGroup:
    """Rows of one part of the assessment that are rated alike."""

    group: CriterionGroup
    scope: CriterionScope
    rows: tuple[ScoringRow, ...]

    @property
    def rated(self) -> int:
        """How many rows have a rating."""
        return sum(row.rated for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringView:
    """A juror's sheet as it is on disk; read-only once `sealed`.

    `writer_name` is empty but where another member enters it from the juror's paper.

    `members` are the team's, absent ones too; empty where one candidate is heard alone.
    """

    sitting: str
    juror: str
    juror_name: str
    writer_name: str
    scale: RatingScale
    team: bool
    members: tuple[MemberView, ...]
    groups: tuple[ScoringGroup, ...]
    overall_comment: str
    notes: str
    notes_attached: bool
    sealed: bool

    @property
    def rows(self) -> tuple[ScoringRow, ...]:
        """Every row, group after group."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def rated(self) -> int:
        """How many rows have a rating."""
        return sum(group.rated for group in self.groups)

    @property
    def missing(self) -> tuple[ScoringRow, ...]:
        """The rows without a rating."""
        return tuple(row for row in self.rows if not row.rated)

    @property
    def idle_adjustments(self) -> tuple[AdjustmentView, ...]:
        """The adjustments that sealing asks to settle, row after row."""
        return tuple(each for row in self.rows for each in row.idle_adjustments)


def scoring_view(room: OpenRoom, sitting_id: str, juror: SheetKey) -> ScoringView:
    """Return a juror's own sheet; the key proves that it is this juror who looks.

    Whoever enters it from the juror's paper sees what they have entered.

    Raises:
        UserError: the juror is not on this panel.
    """
    planning, rules = room.dossier.planning, room.dossier.rules
    sitting = planning.sitting(sitting_id)
    check_panel(room, sitting_id, juror.juror)
    with room.store.transaction() as records:
        rows = rows_to_rate(room, records, sitting_id)
        draft = records.draft(sitting_id, juror.juror)
        timer = read_timer(room, records, sitting_id)
        away = {entry.candidate for entry in records.attendance(sitting_id) if not entry.is_here}
        sealed = records.is_sealed(sitting_id, juror.juror)
    team = sitting.candidates if sitting.team is not None else ()
    members = tuple(
        MemberView(
            candidate=member,
            name=planning.candidate(member).name,
            is_here=member not in away,
        )
        for member in team
    )
    proposal = timing_proposal(timer, rules.timing)
    groups: dict[tuple[CriterionGroup, CriterionScope], list[ScoringRow]] = {}
    for row in rows:
        shown = _row(row, draft, members, proposal)
        groups.setdefault((row.criterion.group, row.criterion.scope), []).append(shown)
    return ScoringView(
        sitting=sitting_id,
        juror=juror.juror,
        juror_name=planning.juror(juror.juror).name,
        writer_name=""
        if writer_key(juror) is juror
        else planning.juror(writer_key(juror).juror).name,
        scale=rules.scale,
        team=sitting.team is not None,
        members=members,
        groups=tuple(
            ScoringGroup(group=group, scope=scope, rows=tuple(shown))
            for (group, scope), shown in groups.items()
        ),
        overall_comment=draft.overall_comment,
        notes=draft.notes,
        notes_attached=draft.notes_attached,
        sealed=sealed,
    )


def _row(
    row: ChecklistRow,
    draft: DraftSheet,
    members: tuple[MemberView, ...],
    proposal: TimingProposal | None,
) -> ScoringRow:
    names = {member.candidate: member.name for member in members}
    return ScoringRow(
        key=row.key,
        text=row.criterion.text,
        candidate_name=None if row.candidate is None else names.get(row.candidate),
        rated=row.key in draft.levels,
        level=draft.levels.get(row.key),
        comment=draft.comments.get(row.key, ""),
        adjustments=()
        if row.candidate is not None
        else tuple(
            AdjustmentView(
                candidate=member.candidate,
                candidate_name=member.name,
                level=adjustment.level,
                reason=adjustment.reason,
            )
            for member in members
            if member.is_here
            and (adjustment := draft.adjustments.get(replace(row.key, candidate=member.candidate)))
        ),
        proposal=proposal if row.criterion.timed else None,
    )


def rated_view(view: ScoringView, key: RatingKey, level: int | None) -> ScoringView:
    """Return the sheet after a rating that is on disk already; `None` is « non observé ».

    With `cleared_view` and `commented_view` it spares whoever shows the sheet a second reading
    of the store: what was written is known, and nobody else writes to an unlocked sheet.
    """
    return _with_row(view, key, lambda row: replace(row, rated=True, level=level))


def cleared_view(view: ScoringView, key: RatingKey) -> ScoringView:
    """Return the sheet after a rating was removed; its comment stays."""
    return _with_row(view, key, lambda row: replace(row, rated=False, level=None))


def commented_view(view: ScoringView, key: RatingKey | None, comment: str) -> ScoringView:
    """Return the sheet after `record_comment` wrote a comment."""
    text = comment.strip()
    if key is None:
        return replace(view, overall_comment=text)
    return _with_row(view, key, lambda row: replace(row, comment=text))


def adjusted_view(
    view: ScoringView, key: RatingKey, candidate: str, *, level: int | None, reason: str
) -> ScoringView:
    """Return the sheet after `adjust_rating`; `key` is the team's line."""
    names = {member.candidate: member.name for member in view.members}
    new = AdjustmentView(
        candidate=candidate, candidate_name=names[candidate], level=level, reason=reason.strip()
    )

    def change(row: ScoringRow) -> ScoringRow:
        known = {each.candidate: each for each in (*row.adjustments, new)}
        ordered = tuple(known[member] for member in names if member in known)
        return replace(row, adjustments=ordered)

    return _with_row(view, key, change)


def unadjusted_view(view: ScoringView, key: RatingKey, candidate: str) -> ScoringView:
    """Return the sheet after `remove_adjustment`."""
    return _with_row(
        view,
        key,
        lambda row: replace(
            row,
            adjustments=tuple(each for each in row.adjustments if each.candidate != candidate),
        ),
    )


def noted_view(view: ScoringView, text: str, *, attached: bool) -> ScoringView:
    """Return the sheet after `keep_notes`."""
    return replace(view, notes=text, notes_attached=attached)


def _with_row(
    view: ScoringView, key: RatingKey, change: Callable[[ScoringRow], ScoringRow]
) -> ScoringView:
    """Change one row; the groups that do not hold it stay the same values."""
    return replace(
        view,
        groups=tuple(
            replace(group, rows=tuple(change(row) if row.key == key else row for row in group.rows))
            if any(row.key == key for row in group.rows)
            else group
            for group in view.groups
        ),
    )


def record_rating(
    room: OpenRoom, sitting: str, juror: SheetKey, key: RatingKey, level: int | None
) -> Instant:
    """Record a rating and return when it became durable; `None` is « non observé ».

    Raises:
        UserError: the sheet is sealed, or the scale has no such level.
    """
    check_level(room, level)
    with room.store.transaction() as records:
        check_open(room, records, sitting, juror, key)
        records.put_level(sitting, juror.juror, key, level)
        written = "-" if level is None else str(level)
        return journal_draft(
            room, records, Action.RATING_RECORDED, sitting, juror, key=key, level=written
        )


def clear_rating(room: OpenRoom, sitting: str, juror: SheetKey, key: RatingKey) -> Instant:
    """Remove a rating; its comment stays.

    Raises:
        UserError: the sheet is sealed.
    """
    with room.store.transaction() as records:
        check_open(room, records, sitting, juror, key)
        records.clear_level(sitting, juror.juror, key)
        return journal_draft(room, records, Action.RATING_CLEARED, sitting, juror, key=key)


def record_comment(
    room: OpenRoom, sitting: str, juror: SheetKey, key: RatingKey | None, comment: str
) -> Instant:
    """Record the comment on a criterion, or (`None`) on the whole; empty removes it.

    Raises:
        UserError: the sheet is sealed, or the comment is too long.
    """
    text = comment.strip()
    if len(text) > COMMENT_LIMIT:
        raise UserError(
            "comment.too_long",
            sentence("Le commentaire compte {count} caractères.", count=len(text)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=COMMENT_LIMIT),
        )
    with room.store.transaction() as records:
        check_open(room, records, sitting, juror, key)
        if key is None:
            records.put_overall_comment(sitting, juror.juror, text)
        else:
            records.put_comment(sitting, juror.juror, key, text)
        return journal_draft(room, records, Action.COMMENT_RECORDED, sitting, juror, key=key)
