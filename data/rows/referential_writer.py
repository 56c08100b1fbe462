"""A référentiel to rows.

Pieces of the source and open points hang on a path: `title`, `block/3`, `block/3/certificate`,
`block/3/workplace_period`, `activity/A3.1`, `competence/C3.6`, `assessment/E3a`,
`criterion/E3a.2`, `unclaimed`; an open point's own pieces on `assessment/E3a/open/0`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from app.domain.referential import (
    Activity,
    Assessment,
    Block,
    Criterion,
    OpenPoint,
    Referential,
    SourcePiece,
)
from data.tables import referential as tables

_PARENTS_FIRST = (
    tables.referentials,
    tables.blocks,
    tables.activities,
    tables.competences,
    tables.assessments,
    tables.assessment_competences,
    tables.criteria,
    tables.timed_criteria,
    tables.open_points,
    tables.source_pieces,
    tables.corrections,
)


def put_referential(connection: Connection, digest: str, referential: Referential) -> None:
    """Keep a référentiel under its digest; the same digest twice changes nothing."""
    known = select(tables.referentials.c.digest).where(tables.referentials.c.digest == digest)
    if connection.execute(known).first() is not None:
        return
    writer = _Writer(digest)
    writer.referential(referential)
    for table in _PARENTS_FIRST:
        if rows := writer.rows[table]:
            connection.execute(insert(table), rows)


class _Writer:
    """Turns a référentiel into the rows of each table."""

    def __init__(self, digest: str) -> None:
        self.rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        self._digest = digest

    def _add(self, table: Table, **values: object) -> None:
        self.rows[table].append({"referential": self._digest, **values})

    def referential(self, value: Referential) -> None:
        self.rows[tables.referentials].append(
            {
                "digest": self._digest,
                "title": value.title,
                "certifier": value.certifier,
                "level": value.level,
                "source_file": value.source.file,
                "source_sha256": value.source.sha256,
            }
        )
        for position, block in enumerate(value.blocks):
            self._block(position, block)
        for position, correction in enumerate(value.corrections):
            self._add(
                tables.corrections,
                position=position,
                line=correction.line,
                printed=correction.printed,
                read=correction.read,
            )
        self._pieces("title", value.title_source)
        self._pieces("unclaimed", value.unclaimed)

    def _block(self, position: int, block: Block) -> None:
        owner = f"block/{block.number}"
        self._add(tables.blocks, number=block.number, position=position, title=block.title)
        self._pieces(owner, block.source)
        self._pieces(f"{owner}/workplace_period", block.workplace_period)
        self._pieces(f"{owner}/certificate", block.certificate)
        self._open_points(owner, block.open_points)
        for index, activity in enumerate(block.activities):
            self._activity(block.number, index, activity)
        for index, assessment in enumerate(block.assessments):
            self._assessment(block.number, index, assessment)

    def _activity(self, block: int, position: int, activity: Activity) -> None:
        self._add(
            tables.activities,
            code=activity.code,
            block=block,
            position=position,
            title=activity.title,
        )
        self._pieces(f"activity/{activity.code}", activity.source)
        for index, competence in enumerate(activity.competences):
            self._add(
                tables.competences,
                code=competence.code,
                activity=activity.code,
                position=index,
                text=competence.text,
                note=competence.note,
            )
            self._pieces(f"competence/{competence.code}", competence.source)

    def _assessment(self, block: int, position: int, assessment: Assessment) -> None:
        code, panel, team = assessment.code, assessment.panel, assessment.team
        self._add(
            tables.assessments,
            code=code,
            block=block,
            position=position,
            title=assessment.title,
            production=assessment.production,
            oral=assessment.oral,
            oral_minutes=assessment.oral_minutes,
            panel_minimum=panel and panel.minimum,
            panel_maximum=panel and panel.maximum,
            team_minimum=team and team.minimum,
            team_maximum=team and team.maximum,
            tutor_assessment=assessment.tutor_assessment,
        )
        self._pieces(f"assessment/{code}", assessment.source)
        self._open_points(f"assessment/{code}", assessment.open_points)
        for index, competence in enumerate(assessment.competences):
            self._add(
                tables.assessment_competences,
                assessment=code,
                position=index,
                competence=competence,
            )
        for index, criterion in enumerate(assessment.criteria):
            self._criterion(code, index, criterion)

    def _criterion(self, assessment: str, position: int, criterion: Criterion) -> None:
        self._add(
            tables.criteria,
            code=criterion.code,
            assessment=assessment,
            position=position,
            part=criterion.group,
            scope=criterion.scope,
            text=criterion.text,
            enabled=criterion.enabled,
            note=criterion.note,
        )
        if criterion.timed:
            self._add(tables.timed_criteria, criterion=criterion.code)
        self._pieces(f"criterion/{criterion.code}", criterion.source)

    def _open_points(self, owner: str, points: Iterable[OpenPoint]) -> None:
        for position, point in enumerate(points):
            self._add(
                tables.open_points,
                owner=owner,
                position=position,
                field=point.field,
                status=point.status,
                note=point.note,
                decided_by=point.decided_by,
                decided_at=point.decided_at,
            )
            self._pieces(f"{owner}/open/{position}", point.source)

    def _pieces(self, owner: str, pieces: Iterable[SourcePiece]) -> None:
        for position, piece in enumerate(pieces):
            self._add(
                tables.source_pieces,
                owner=owner,
                position=position,
                first=piece.first,
                last=piece.last,
                text=piece.text,
            )
