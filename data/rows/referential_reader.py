"""Rows to an equal référentiel; `data.rows.referential_writer` says which row holds what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from app.domain.referential import (
    Activity,
    Assessment,
    Block,
    Competence,
    Correction,
    CountRange,
    Criterion,
    CriterionGroup,
    CriterionScope,
    FieldStatus,
    OpenPoint,
    Referential,
    Source,
    SourcePiece,
)
from data.tables import referential as tables


def read_referential(
    connection: Connection, digest: str, read: dict[str, Referential] | None = None
) -> Referential:
    """Return a référentiel.

    What was read from this store before is in `read`, by digest, and is not built again: a
    digest stands for one content, and its hundreds of rows are asked for by every page.

    Raises:
        KeyError: the store does not have it.
    """
    statement = select(tables.referentials).where(tables.referentials.c.digest == digest)
    head = connection.execute(statement).mappings().first()
    if head is None:
        raise KeyError(digest)
    if read is None:
        return _Reader(connection=connection, digest=digest).referential(head)
    if digest not in read:
        read[digest] = _Reader(connection=connection, digest=digest).referential(head)
    return read[digest]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Builds the value from rows; each table is read once, in order of position."""

    connection: Connection
    digest: str

    def _rows(self, table: Table) -> list[RowMapping]:
        statement = (
            select(table).where(table.c.referential == self.digest).order_by(table.c.position)
        )
        return list(self.connection.execute(statement).mappings())

    def _by(self, table: Table, parent: str) -> dict[Any, list[RowMapping]]:
        groups: dict[Any, list[RowMapping]] = defaultdict(list)
        for row in self._rows(table):
            groups[row[parent]].append(row)
        return groups

    def referential(self, head: RowMapping) -> Referential:
        pieces = {
            owner: tuple(
                SourcePiece(first=row["first"], last=row["last"], text=row["text"]) for row in rows
            )
            for owner, rows in self._by(tables.source_pieces, "owner").items()
        }
        points = {
            owner: tuple(_open_point(row, pieces) for row in rows)
            for owner, rows in self._by(tables.open_points, "owner").items()
        }
        activities = self._activities(pieces)
        assessments = self._assessments(pieces, points)
        return Referential(
            title=head["title"],
            certifier=head["certifier"],
            level=head["level"],
            source=Source(file=head["source_file"], sha256=head["source_sha256"]),
            blocks=tuple(
                Block(
                    number=row["number"],
                    title=row["title"],
                    source=pieces.get(f"block/{row['number']}", ()),
                    activities=tuple(activities[row["number"]]),
                    assessments=tuple(assessments[row["number"]]),
                    workplace_period=pieces.get(f"block/{row['number']}/workplace_period", ()),
                    certificate=pieces.get(f"block/{row['number']}/certificate", ()),
                    open_points=points.get(f"block/{row['number']}", ()),
                )
                for row in self._rows(tables.blocks)
            ),
            corrections=tuple(
                Correction(line=row["line"], printed=row["printed"], read=row["read"])
                for row in self._rows(tables.corrections)
            ),
            title_source=pieces.get("title", ()),
            unclaimed=pieces.get("unclaimed", ()),
        )

    def _timed(self) -> frozenset[str]:
        table = tables.timed_criteria
        statement = select(table.c.criterion).where(table.c.referential == self.digest)
        return frozenset(self.connection.execute(statement).scalars())

    def _activities(
        self, pieces: Mapping[str, tuple[SourcePiece, ...]]
    ) -> dict[int, list[Activity]]:
        competences = self._by(tables.competences, "activity")
        activities: dict[int, list[Activity]] = defaultdict(list)
        for row in self._rows(tables.activities):
            activities[row["block"]].append(
                Activity(
                    code=row["code"],
                    title=row["title"],
                    source=pieces.get(f"activity/{row['code']}", ()),
                    competences=tuple(
                        Competence(
                            code=competence["code"],
                            text=competence["text"],
                            source=pieces.get(f"competence/{competence['code']}", ()),
                            note=competence["note"],
                        )
                        for competence in competences[row["code"]]
                    ),
                )
            )
        return activities

    def _assessments(
        self,
        pieces: Mapping[str, tuple[SourcePiece, ...]],
        points: Mapping[str, tuple[OpenPoint, ...]],
    ) -> dict[int, list[Assessment]]:
        competences = self._by(tables.assessment_competences, "assessment")
        criteria = self._by(tables.criteria, "assessment")
        timed = self._timed()
        assessments: dict[int, list[Assessment]] = defaultdict(list)
        for row in self._rows(tables.assessments):
            code = row["code"]
            assessments[row["block"]].append(
                Assessment(
                    code=code,
                    title=row["title"],
                    competences=tuple(link["competence"] for link in competences[code]),
                    production=row["production"],
                    oral=row["oral"],
                    oral_minutes=row["oral_minutes"],
                    panel=_count_range(row["panel_minimum"], row["panel_maximum"]),
                    team=_count_range(row["team_minimum"], row["team_maximum"]),
                    tutor_assessment=row["tutor_assessment"],
                    criteria=tuple(
                        _criterion(criterion, pieces, timed=criterion["code"] in timed)
                        for criterion in criteria[code]
                    ),
                    source=pieces.get(f"assessment/{code}", ()),
                    open_points=points.get(f"assessment/{code}", ()),
                )
            )
        return assessments


def _criterion(
    row: RowMapping, pieces: Mapping[str, tuple[SourcePiece, ...]], *, timed: bool
) -> Criterion:
    return Criterion(
        code=row["code"],
        group=CriterionGroup(row["part"]),
        scope=CriterionScope(row["scope"]),
        text=row["text"],
        source=pieces.get(f"criterion/{row['code']}", ()),
        enabled=row["enabled"],
        note=row["note"],
        timed=timed,
    )


def _open_point(row: RowMapping, pieces: Mapping[str, tuple[SourcePiece, ...]]) -> OpenPoint:
    return OpenPoint(
        field=row["field"],
        status=FieldStatus(row["status"]),
        note=row["note"],
        source=pieces.get(f"{row['owner']}/open/{row['position']}", ()),
        decided_by=row["decided_by"],
        decided_at=row["decided_at"],
    )


def _count_range(minimum: int | None, maximum: int | None) -> CountRange | None:
    if minimum is None or maximum is None:
        return None
    return CountRange(minimum=minimum, maximum=maximum)
