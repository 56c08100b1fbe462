"""A juror rates the criteria of a sitting; every rating is durable before it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.referential import CriterionGroup, CriterionScope
from app.domain.rules import RatingScale
from app.domain.score_sheet import ChecklistRow, RatingKey, checklist
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.trust.enrolment import JurorKey

COMMENT_LIMIT = 2_000
"""The longest comment, in characters: a printed page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringRow:
    """One line to rate; `candidate_name` is set where a team's members are rated one by one.

    `rated` with a `level` of `None` means « non observé ».
    """

    key: RatingKey
    text: str
    candidate_name: str | None
    rated: bool
    level: int | None
    comment: str


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
    """A juror's sheet as it is on disk; read-only once `sealed`."""

    sitting: str
    juror: str
    juror_name: str
    scale: RatingScale
    team: bool
    groups: tuple[ScoringGroup, ...]
    overall_comment: str
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


def scoring_view(room: OpenRoom, sitting_id: str, juror: JurorKey) -> ScoringView:
    """Return a juror's own sheet; the key proves that it is this juror who looks.

    Raises:
        UserError: the juror is not on this panel.
    """
    planning = room.dossier.planning
    sitting = planning.sitting(sitting_id)
    _check_panel(room, sitting_id, juror.juror)
    with room.store.transaction() as records:
        rows = rows_to_rate(room, records, sitting_id)
        draft = records.draft(sitting_id, juror.juror)
        sealed = any(sheet.juror == juror.juror for sheet in records.score_sheets(sitting_id))
    groups: dict[tuple[CriterionGroup, CriterionScope], list[ScoringRow]] = {}
    for row in rows:
        shown = ScoringRow(
            key=row.key,
            text=row.criterion.text,
            candidate_name=(
                planning.candidate(row.candidate).name
                if sitting.team is not None and row.candidate is not None
                else None
            ),
            rated=row.key in draft.levels,
            level=draft.levels.get(row.key),
            comment=draft.comments.get(row.key, ""),
        )
        groups.setdefault((row.criterion.group, row.criterion.scope), []).append(shown)
    return ScoringView(
        sitting=sitting_id,
        juror=juror.juror,
        juror_name=planning.juror(juror.juror).name,
        scale=room.dossier.rules.scale,
        team=sitting.team is not None,
        groups=tuple(
            ScoringGroup(group=group, scope=scope, rows=tuple(shown))
            for (group, scope), shown in groups.items()
        ),
        overall_comment=draft.overall_comment,
        sealed=sealed,
    )


def record_rating(
    room: OpenRoom, sitting: str, juror: JurorKey, key: RatingKey, level: int | None
) -> Instant:
    """Record a rating and return when it became durable; `None` is « non observé ».

    Raises:
        UserError: the sheet is sealed, or the scale has no such level.
    """
    if level is not None and not room.dossier.rules.scale.holds(level):
        raise UserError(
            "rating.not_on_scale",
            sentence("L’échelle de la session n’a pas de niveau {level}.", level=level),
            sentence("Choisissez un des niveaux affichés."),
        )
    with room.store.transaction() as records:
        _check_open(room, records, sitting, juror, key)
        records.put_level(sitting, juror.juror, key, level)
        written = "-" if level is None else str(level)
        return _journal(
            room, records, Action.RATING_RECORDED, sitting, juror, key=key, level=written
        )


def clear_rating(room: OpenRoom, sitting: str, juror: JurorKey, key: RatingKey) -> Instant:
    """Remove a rating; its comment stays.

    Raises:
        UserError: the sheet is sealed.
    """
    with room.store.transaction() as records:
        _check_open(room, records, sitting, juror, key)
        records.clear_level(sitting, juror.juror, key)
        return _journal(room, records, Action.RATING_CLEARED, sitting, juror, key=key)


def record_comment(
    room: OpenRoom, sitting: str, juror: JurorKey, key: RatingKey | None, comment: str
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
        _check_open(room, records, sitting, juror, key)
        if key is None:
            records.put_overall_comment(sitting, juror.juror, text)
        else:
            records.put_comment(sitting, juror.juror, key, text)
        return _journal(room, records, Action.COMMENT_RECORDED, sitting, juror, key=key)


def rows_to_rate(
    room: OpenRoom, records: RoomTransaction, sitting_id: str
) -> tuple[ChecklistRow, ...]:
    """Return the lines that each juror of a sitting rates, given who is here."""
    sitting = room.dossier.planning.sitting(sitting_id)
    assessment = room.dossier.referential.assessment(sitting.assessment)
    return checklist(assessment, sitting, records.attendance(sitting_id))


def _check_panel(room: OpenRoom, sitting: str, juror: str) -> None:
    if juror not in room.dossier.planning.sitting(sitting).jurors:
        raise UserError(
            "rating.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez un passage de son jury."),
        )


def _check_open(
    room: OpenRoom,
    records: RoomTransaction,
    sitting: str,
    juror: JurorKey,
    key: RatingKey | None,
) -> None:
    _check_panel(room, sitting, juror.juror)
    if any(sheet.juror == juror.juror for sheet in records.score_sheets(sitting)):
        raise UserError(
            "sheet.sealed",
            sentence("Cette feuille est scellée : elle ne change plus."),
            sentence("Après la délibération, une correction est une nouvelle version."),
        )
    if key is not None and key not in {row.key for row in rows_to_rate(room, records, sitting)}:
        raise UserError(
            "rating.not_on_sheet",
            sentence("Ce critère ne figure pas sur la feuille de ce passage."),
            sentence("Rouvrez le passage : la présence a peut-être changé."),
        )


def _journal(
    room: OpenRoom,
    records: RoomTransaction,
    action: Action,
    sitting: str,
    juror: JurorKey,
    *,
    key: RatingKey | None,
    **detail: str,
) -> Instant:
    now = room.clock.now()
    if key is not None:
        detail["criterion"] = key.criterion
        if key.candidate is not None:
            detail["candidate"] = key.candidate
    records.append_journal(
        entry_after(
            records.journal_head(),
            now,
            actor=juror.juror,
            action=action,
            subject=sitting,
            **detail,
        )
    )
    return now
