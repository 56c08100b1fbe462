"""What jurors rate and what the jury agrees on, as it stands before it is signed.

A rating and its comment are two rows, so that a cleared rating keeps its comment.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Delete, Select, Table, and_, bindparam, delete, select
from sqlalchemy.dialects.sqlite import Insert, insert

from app.domain.score_sheet import Adjustment, AgreedRating, DraftSheet, RatingKey
from data.rows.prepared import Prepared, Rows
from data.tables.room import (
    TEAM,
    room_adjustments,
    room_agreed_ratings,
    room_comments,
    room_dossier,
    room_notes,
    room_overall_comments,
    room_panel_comments,
    room_ratings,
    room_reusable_comments,
)

SESSION = select(room_dossier.c.session).scalar_subquery()
"""The one session of a room's store; nothing is recorded before its dossier is there."""


def put(table: Table, *changed: str) -> Insert:
    """Insert a row, or change those columns of the row that has its key."""
    names = [column.name for column in table.columns if column.name != "session"]
    statement = insert(table).values(session=SESSION, **{name: bindparam(name) for name in names})
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key.columns),
        set_={name: statement.excluded[name] for name in changed},
    )


def _clear(table: Table) -> Delete:
    keys = table.primary_key.columns
    return delete(table).where(and_(*(key == bindparam(key.name) for key in keys)))


def _read(table: Table, *keys: str) -> Select[*tuple[Any, ...]]:
    columns = [column for column in table.columns if column.name not in ("session", *keys)]
    return select(*columns).where(and_(*(table.c[key] == bindparam(key) for key in keys)))


_PUT_LEVEL = Prepared(put(room_ratings, "level"))
_CLEAR_LEVEL = Prepared(_clear(room_ratings))
_LEVELS = Prepared(_read(room_ratings, "sitting", "juror"))
_PUT_COMMENT = Prepared(put(room_comments, "comment"))
_CLEAR_COMMENT = Prepared(_clear(room_comments))
_COMMENTS = Prepared(_read(room_comments, "sitting", "juror"))
_PUT_OVERALL_COMMENT = Prepared(put(room_overall_comments, "comment"))
_OVERALL_COMMENT = Prepared(_read(room_overall_comments, "sitting", "juror"))
_PUT_ADJUSTMENT = Prepared(put(room_adjustments, "level", "reason"))
_CLEAR_ADJUSTMENT = Prepared(_clear(room_adjustments))
_ADJUSTMENTS = Prepared(_read(room_adjustments, "sitting", "juror"))
_PUT_NOTES = Prepared(put(room_notes, "notes", "attached"))
_NOTES = Prepared(_read(room_notes, "sitting", "juror"))
_PUT_AGREED = Prepared(put(room_agreed_ratings, "level", "reason"))
_CLEAR_AGREED = Prepared(_clear(room_agreed_ratings))
_AGREED = Prepared(_read(room_agreed_ratings, "sitting"))
_REUSABLE_COMMENTS = Prepared(_read(room_reusable_comments, "juror"))
_CLEAR_REUSABLE_COMMENTS = Prepared(
    delete(room_reusable_comments).where(room_reusable_comments.c.juror == bindparam("juror"))
)
_ADD_REUSABLE_COMMENT = Prepared(put(room_reusable_comments, "comment"))
_PUT_PANEL_COMMENT = Prepared(put(room_panel_comments, "comment"))
_PANEL_COMMENT = Prepared(_read(room_panel_comments, "sitting"))


def _named(key: RatingKey) -> dict[str, str]:
    return {"criterion": key.criterion, "candidate": key.candidate or TEAM}


def _key(criterion: str, candidate: str) -> RatingKey:
    return RatingKey(criterion=criterion, candidate=candidate or None)


def _only(rows: list[tuple[Any, ...]]) -> str:
    return rows[0][0] if rows else ""


class RatingRows(Rows):
    """Drafts of the jurors' sheets, and the jury's agreement."""

    def draft(self, sitting: str, juror: str) -> DraftSheet:
        """Return a juror's unsealed sheet; an empty one when nothing is rated."""
        whose = {"sitting": sitting, "juror": juror}
        levels = {
            _key(criterion, candidate): level
            for criterion, candidate, level in _LEVELS.run(self._connection, **whose)
        }
        comments = {
            _key(criterion, candidate): comment
            for criterion, candidate, comment in _COMMENTS.run(self._connection, **whose)
        }
        adjustments = (
            Adjustment(criterion=criterion, candidate=candidate, level=level, reason=reason)
            for criterion, candidate, level, reason in _ADJUSTMENTS.run(self._connection, **whose)
        )
        notes, attached = next(iter(_NOTES.run(self._connection, **whose)), ("", 0))
        return DraftSheet(
            levels=MappingProxyType(levels),
            comments=MappingProxyType(comments),
            overall_comment=_only(_OVERALL_COMMENT.run(self._connection, **whose)),
            adjustments=MappingProxyType({item.key: item for item in adjustments}),
            notes=notes,
            notes_attached=bool(attached),
        )

    def put_level(self, sitting: str, juror: str, key: RatingKey, level: int | None) -> None:
        """Record or replace a rating; `None` is « non observé »."""
        _PUT_LEVEL.run(self._connection, sitting=sitting, juror=juror, level=level, **_named(key))

    def clear_level(self, sitting: str, juror: str, key: RatingKey) -> None:
        """Remove a rating; its comment stays."""
        _CLEAR_LEVEL.run(self._connection, sitting=sitting, juror=juror, **_named(key))

    def put_comment(self, sitting: str, juror: str, key: RatingKey, comment: str) -> None:
        """Record or replace a comment; an empty one removes it."""
        whose = {"sitting": sitting, "juror": juror, **_named(key)}
        if comment:
            _PUT_COMMENT.run(self._connection, **whose, comment=comment)
        else:
            _CLEAR_COMMENT.run(self._connection, **whose)

    def put_overall_comment(self, sitting: str, juror: str, comment: str) -> None:
        """Record or replace the comment on the whole."""
        _PUT_OVERALL_COMMENT.run(self._connection, sitting=sitting, juror=juror, comment=comment)

    def put_adjustment(self, sitting: str, juror: str, adjustment: Adjustment) -> None:
        """Record or replace a member's own rating of a collective criterion."""
        _PUT_ADJUSTMENT.run(
            self._connection,
            sitting=sitting,
            juror=juror,
            level=adjustment.level,
            reason=adjustment.reason,
            **_named(adjustment.key),
        )

    def clear_adjustment(self, sitting: str, juror: str, key: RatingKey) -> None:
        """Remove it; `key` names the member."""
        _CLEAR_ADJUSTMENT.run(self._connection, sitting=sitting, juror=juror, **_named(key))

    def put_notes(self, sitting: str, juror: str, text: str, *, attached: bool) -> None:
        """Record or replace a juror's notes, and whether sealing puts them into the sheet."""
        _PUT_NOTES.run(
            self._connection, sitting=sitting, juror=juror, notes=text, attached=int(attached)
        )

    def reusable_comments(self, juror: str) -> tuple[str, ...]:
        """Return the comments that a juror keeps to use again, in their order."""
        found = _REUSABLE_COMMENTS.run(self._connection, juror=juror)
        return tuple(comment for _, comment in sorted(found))

    def put_reusable_comments(self, juror: str, comments: tuple[str, ...]) -> None:
        """Replace them."""
        _CLEAR_REUSABLE_COMMENTS.run(self._connection, juror=juror)
        for position, comment in enumerate(comments):
            _ADD_REUSABLE_COMMENT.run(
                self._connection, juror=juror, position=position, comment=comment
            )

    def agreed(self, sitting: str) -> Mapping[RatingKey, AgreedRating]:
        """Return what the jury has agreed on so far."""
        ratings = (
            AgreedRating(
                criterion=criterion, candidate=candidate or None, level=level, reason=reason
            )
            for criterion, candidate, level, reason in _AGREED.run(
                self._connection, sitting=sitting
            )
        )
        return MappingProxyType({rating.key: rating for rating in ratings})

    def put_agreed(self, sitting: str, rating: AgreedRating) -> None:
        """Record or replace an agreed rating."""
        _PUT_AGREED.run(
            self._connection,
            sitting=sitting,
            level=rating.level,
            reason=rating.reason,
            **_named(rating.key),
        )

    def clear_agreed(self, sitting: str, key: RatingKey) -> None:
        """Remove an agreed rating."""
        _CLEAR_AGREED.run(self._connection, sitting=sitting, **_named(key))

    def panel_comment(self, sitting: str) -> str:
        """Return the jury's comment on the whole, empty when there is none."""
        return _only(_PANEL_COMMENT.run(self._connection, sitting=sitting))

    def put_panel_comment(self, sitting: str, comment: str) -> None:
        """Record or replace the jury's comment on the whole."""
        _PUT_PANEL_COMMENT.run(self._connection, sitting=sitting, comment=comment)
