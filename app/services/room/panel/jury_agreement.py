"""The jury compares its sealed sheets and agrees, criterion by criterion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.deliberation import (
    Comparison,
    DeliberationProgress,
    asks_reason,
    compare,
    compare_members,
    progress,
)
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.rules import SessionRules
from app.domain.score_sheet import Adjustment, AgreedRating, Dissent, RatingKey, ScoreSheet
from app.domain.timer_record import TimerRecord
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import StoredPanelSheet
from app.services.room.agenda import JurorLabel, juror_labels
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR, read_timer
from app.services.room.panel.dissent import standing_dissents
from app.services.room.panel.refusal import SignatureRefusal, standing_refusals
from app.services.room.panel.reopening import check_unsigned, standing_reopening
from app.services.room.scoring import COMMENT_LIMIT, MemberView
from app.services.room.sealed_sheets import all_sealed
from app.services.room.sheet_context import panel_timer
from app.trust.signing import VerifiedScoreSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliberationRow:
    """One line of the deliberation; `comments` are `(juror, text)` from the sealed sheets.

    `dissents` are `(juror, text)` of members who disagree with the jury's rating.

    On a member's line the comments are the reasons of the jurors who rated the member beside
    the team, and `team` is what the jury has agreed on for the team.
    """

    comparison: Comparison
    text: str
    candidate_name: str | None
    comments: tuple[tuple[str, str], ...]
    agreed: AgreedRating | None
    team: AgreedRating | None = None
    dissents: tuple[tuple[str, str], ...] = ()

    @property
    def is_of_member(self) -> bool:
        """Whether the line is about one member beside the team."""
        return self.comparison.team_key is not None

    @property
    def needs_reason(self) -> bool:
        """Whether the agreed rating asks for a reason (given or not)."""
        return asks_reason(self.comparison, self.agreed, self.team)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliberationView:
    """Sealed sheets side by side, in the order of the référentiel.

    `rows` are the lines of the checklist; `member_rows` those of members whom a juror rated
    beside the team, which the jury settles one by one, unanimous or not. `supersedes` is the
    signed sheet that the next signature replaces, for `revision_reason`: `None` and empty
    unless the jury has taken the sheet up again. `timer` is the one that the panel sheet has.
    `members` are the team's who are here, empty where one candidate is heard alone.
    `transcribed` says by juror who entered their sheet from paper, where another did.
    """

    sitting: str
    jurors: tuple[JurorLabel, ...]
    timer: TimerRecord
    rules: SessionRules
    rows: tuple[DeliberationRow, ...]
    member_rows: tuple[DeliberationRow, ...] = ()
    progress: DeliberationProgress
    overall_comments: tuple[tuple[str, str], ...]
    transcribed: Mapping[str, str]
    members: tuple[MemberView, ...] = ()
    panel_comment: str
    signed: bool
    supersedes: StoredPanelSheet | None
    revision_reason: str
    refusals: tuple[SignatureRefusal, ...]

    @property
    def revision(self) -> int:
        """The revision that the next signature makes."""
        return self.supersedes.revision + 1 if self.supersedes else 1

    @property
    def beyond_tolerance(self) -> tuple[DeliberationRow, ...]:
        """The rows whose gap the rules do not settle."""
        return tuple(row for row in self.rows if row.comparison.beyond_tolerance)

    @property
    def within_tolerance(self) -> tuple[DeliberationRow, ...]:
        """The rows where jurors differ and the gap is within the tolerance."""
        return tuple(
            row
            for row in self.rows
            if not row.comparison.beyond_tolerance and not row.comparison.unanimous
        )

    @property
    def unanimous(self) -> tuple[DeliberationRow, ...]:
        """The rows on which every juror gave the same rating."""
        return tuple(row for row in self.rows if row.comparison.unanimous)


def deliberation_view(room: OpenRoom, sitting_id: str) -> DeliberationView:
    """Set the sealed sheets side by side; unanimous lines are agreed already.

    Raises:
        UserError: a sheet is not sealed yet, so none is shown.
    """
    with room.store.transaction() as records:
        sheets = _chair_first(room, all_sealed(room, records, sitting_id), sitting_id)
        timer = panel_timer(read_timer(room, records, sitting_id), sheets)
        agreed = dict(records.agreed(sitting_id))
        dissents = standing_dissents(room, records, sitting_id)
        panel_comment = records.panel_comment(sitting_id)
        signed = records.panel_sheets(sitting_id)
        reopening = standing_reopening(records, sitting_id)
        refusals = standing_refusals(room, records, sitting_id)
    rules = room.dossier.rules
    # The chair may have changed since a sheet was sealed.
    chair = room.dossier.planning.sitting(sitting_id).chair
    comparisons = compare(sheets, rules, chair=chair)
    members = compare_members(sheets, rules, chair=chair, also=agreed)
    for comparison in comparisons:
        if comparison.unanimous and comparison.key not in agreed:
            agreed[comparison.key] = _unanimous(comparison)
    planning = room.dossier.planning
    sitting = planning.sitting(sitting_id)
    return DeliberationView(
        sitting=sitting_id,
        jurors=juror_labels(planning, sitting),
        timer=timer,
        rules=rules,
        rows=tuple(_row(room, line, sheets, agreed, dissents) for line in comparisons),
        member_rows=tuple(_row(room, line, sheets, agreed, dissents) for line in members),
        progress=progress((*comparisons, *members), agreed),
        overall_comments=tuple(
            (sheet.juror, sheet.overall_comment) for sheet in sheets if sheet.overall_comment
        ),
        transcribed={sheet.juror: sheet.transcribed_by for sheet in sheets if sheet.transcribed_by},
        members=_members(room, sheets[0]),
        panel_comment=panel_comment,
        signed=bool(signed) and reopening is None,
        supersedes=signed[-1] if reopening else None,
        revision_reason=reopening.reason if reopening else "",
        refusals=refusals,
    )


def agree(
    room: OpenRoom, sitting_id: str, key: RatingKey, level: int | None, reason: str = ""
) -> None:
    """Record the jury's rating of one line; durable at once.

    A reason that the rules ask for may come later: the sheet cannot be signed without it.

    Raises:
        UserError: the sheet is signed, or a sheet is not sealed, or the level is not on the
            scale, or the reason is too long.
    """
    if len(reason.strip()) > COMMENT_LIMIT:
        raise UserError(
            "reason.too_long",
            sentence("Le motif compte {count} caractères.", count=len(reason.strip())),
            sentence("Raccourcissez-le à {limit} caractères.", limit=COMMENT_LIMIT),
        )
    if level is not None and not room.dossier.rules.scale.holds(level):
        raise UserError(
            "rating.not_on_scale",
            sentence("L’échelle de la session n’a pas de niveau {level}.", level=level),
            sentence("Choisissez un des niveaux affichés."),
        )
    rating = AgreedRating(
        criterion=key.criterion, candidate=key.candidate, level=level, reason=reason.strip()
    )
    with room.store.transaction() as records:
        check_unsigned(records, sitting_id)
        all_sealed(room, records, sitting_id)
        records.put_agreed(sitting_id, rating)
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=ROOM_ACTOR,
                action=Action.RATING_AGREED,
                subject=sitting_id,
                criterion=key.criterion,
                candidate=key.candidate or "-",
                level="-" if level is None else str(level),
            )
        )


def comment_as_panel(room: OpenRoom, sitting_id: str, comment: str) -> None:
    """Record the jury's comment on the whole; empty removes it.

    Raises:
        UserError: the sheet is signed, or the comment is too long.
    """
    text = comment.strip()
    if len(text) > COMMENT_LIMIT:
        raise UserError(
            "comment.too_long",
            sentence("Le commentaire compte {count} caractères.", count=len(text)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=COMMENT_LIMIT),
        )
    with room.store.transaction() as records:
        check_unsigned(records, sitting_id)
        records.put_panel_comment(sitting_id, text)
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=ROOM_ACTOR,
                action=Action.COMMENT_RECORDED,
                subject=sitting_id,
            )
        )


def agreed_ratings(view: DeliberationView) -> tuple[AgreedRating, ...]:
    """Return what the jury agreed on, line by line.

    Raises:
        UserError: a line is not agreed, or lacks its reason.
    """
    if not view.progress.complete:
        left = len(view.progress.undecided) + len(view.progress.without_reason)
        raise UserError(
            "deliberation.incomplete",
            sentence(
                "La délibération n’est pas achevée : critères à trancher : {count}.", count=left
            ),
            sentence("Tranchez chaque écart, avec un motif là où la règle le demande."),
        )
    return tuple(row.agreed for row in view.rows if row.agreed is not None)


def agreed_adjustments(view: DeliberationView) -> tuple[Adjustment, ...]:
    """Return the members' ratings that the jury agreed on and that are not the team's.

    Nothing is left of a line on which the jury gives the member the team's rating again.
    """
    return tuple(
        Adjustment(
            criterion=row.agreed.criterion,
            candidate=row.agreed.candidate,
            level=row.agreed.level,
            reason=row.agreed.reason,
        )
        for row in view.member_rows
        if row.agreed is not None and row.agreed.candidate is not None and row.needs_reason
    )


def _members(room: OpenRoom, sheet: ScoreSheet) -> tuple[MemberView, ...]:
    context = sheet.context
    away = {entry.candidate for entry in context.attendance if not entry.is_here}
    return tuple(
        MemberView(
            candidate=candidate,
            name=room.dossier.planning.candidate(candidate).name,
            is_here=True,
        )
        for candidate in context.candidates
        if context.team is not None and candidate not in away
    )


def _chair_first(
    room: OpenRoom, sheets: tuple[VerifiedScoreSheet, ...], sitting_id: str
) -> tuple[ScoreSheet, ...]:
    order = {label.id: rank for rank, label in enumerate(_labels(room, sitting_id))}
    return tuple(sorted((item.sheet for item in sheets), key=lambda sheet: order[sheet.juror]))


def _labels(room: OpenRoom, sitting_id: str) -> tuple[JurorLabel, ...]:
    planning = room.dossier.planning
    return juror_labels(planning, planning.sitting(sitting_id))


def _unanimous(comparison: Comparison) -> AgreedRating:
    return AgreedRating(
        criterion=comparison.key.criterion,
        candidate=comparison.key.candidate,
        level=comparison.proposal,
    )


def _row(
    room: OpenRoom,
    comparison: Comparison,
    sheets: tuple[ScoreSheet, ...],
    agreed: dict[RatingKey, AgreedRating],
    dissents: tuple[Dissent, ...],
) -> DeliberationRow:
    planning = room.dossier.planning
    key = comparison.key
    assessment = room.dossier.referential.assessment(sheets[0].context.assessment)
    texts = {criterion.code: criterion.text for criterion in assessment.criteria}
    in_team = sheets[0].context.team is not None and key.candidate is not None
    return DeliberationRow(
        comparison=comparison,
        text=texts[key.criterion],
        candidate_name=planning.candidate(key.candidate or "").name if in_team else None,
        comments=tuple(
            (sheet.juror, words)
            for sheet in sheets
            for about, words in (
                *((rating.key, rating.comment) for rating in sheet.ratings),
                *((adjustment.key, adjustment.reason) for adjustment in sheet.adjustments),
            )
            if about == key and words
        ),
        agreed=agreed.get(key),
        team=None if comparison.team_key is None else agreed.get(comparison.team_key),
        dissents=tuple((each.juror, each.text) for each in dissents if each.key == key),
    )
