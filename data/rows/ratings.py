"""What jurors rate and what the jury agrees on, as it stands before it is signed.

A rating and its comment are two rows, so that a cleared rating keeps its comment.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Delete, Select, Table, and_, bindparam, delete, select
from sqlalchemy.dialects.sqlite import Insert, insert

from app.domain.score_sheet import AgreedRating, DraftSheet, RatingKey
from data.rows.prepared import Prepared, Rows
from data.tables.room import (
    TEAM,
    room_agreed_ratings,
    room_comments,
    room_dossier,
    room_overall_comments,
    room_panel_comments,
    room_ratings,
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
_PUT_AGREED = Prepared(put(room_agreed_ratings, "level", "reason"))
_CLEAR_AGREED = Prepared(_clear(room_agreed_ratings))
_AGREED = Prepared(_read(room_agreed_ratings, "sitting"))
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
        return DraftSheet(
            levels=MappingProxyType(levels),
            comments=MappingProxyType(comments),
            overall_comment=_only(_OVERALL_COMMENT.run(self._connection, **whose)),
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
