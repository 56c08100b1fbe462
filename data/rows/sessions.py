"""Sessions and their rules."""

from __future__ import annotations

import json
from collections import defaultdict

from sqlalchemy import Connection, RowMapping, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.rules import (
    AgreementRule,
    BlockRule,
    RatingLevel,
    RatingScale,
    SessionRules,
    TieRule,
    TimingRule,
)
from app.domain.run_sheet import Phase, RunSheet
from app.domain.session import ExamSession, SessionKind
from data.tables.planning import (
    rating_levels,
    run_sheet_phases,
    session_rules,
    sessions,
    timing_rules,
)


def put_session(connection: Connection, session: ExamSession) -> None:
    """Keep a session or replace it, rules included; its planning stays."""
    statement = upsert(sessions).values(
        id=session.id,
        title=session.title,
        kind=session.kind,
        centre=session.centre,
        referential=session.referential_digest,
    )
    replaced = {name: statement.excluded[name] for name in ("title", "kind", "centre")}
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["id"],
            set_={**replaced, "referential": statement.excluded.referential},
        )
    )
    for table in (rating_levels, timing_rules, run_sheet_phases, session_rules):
        connection.execute(delete(table).where(table.c.session == session.id))
    if session.rules is not None:
        _put_rules(connection, session.id, session.rules)


def _put_rules(connection: Connection, session: str, rules: SessionRules) -> None:
    connection.execute(
        insert(session_rules).values(
            session=session,
            agreement=rules.agreement,
            tolerance=rules.tolerance,
            tie=rules.tie,
            minimum_level=rules.block.minimum_level,
            required_level=rules.block.required_level,
            required_percent=rules.block.required_percent,
            decided_by=rules.decided_by,
            decided_at=rules.decided_at,
        )
    )
    connection.execute(
        insert(rating_levels),
        [
            {"session": session, "value": level.value, "label": level.label}
            for level in rules.scale.levels
        ],
    )
    if (timing := rules.timing) is not None:
        connection.execute(
            insert(timing_rules).values(
                session=session,
                tolerance_seconds=timing.tolerance_seconds,
                kept_level=timing.kept_level,
                exceeded_level=timing.exceeded_level,
            )
        )
    phases = [
        {
            "session": session,
            "sheet": number,
            "position": position,
            "assessment": sheet.assessment,
            "name": phase.name,
            "minutes": phase.minutes,
            "counted": phase.counted,
            "thresholds": json.dumps(phase.thresholds),
        }
        for number, sheet in enumerate(rules.run_sheets)
        for position, phase in enumerate(sheet.phases)
    ]
    if phases:
        connection.execute(insert(run_sheet_phases), phases)


def read_session(connection: Connection, id_: str) -> ExamSession:
    """Return a session.

    Raises:
        KeyError: the store does not have it.
    """
    row = connection.execute(select(sessions).where(sessions.c.id == id_)).mappings().first()
    if row is None:
        raise KeyError(id_)
    return _session(connection, row)


def read_sessions(connection: Connection) -> tuple[ExamSession, ...]:
    """Return every session, the latest made first."""
    rows = connection.execute(select(sessions).order_by(sessions.c.number.desc())).mappings().all()
    return tuple(_session(connection, row) for row in rows)


def _session(connection: Connection, row: RowMapping) -> ExamSession:
    return ExamSession(
        id=row["id"],
        title=row["title"],
        kind=SessionKind(row["kind"]),
        centre=row["centre"],
        referential_digest=row["referential"],
        rules=_rules(connection, row["id"]),
    )


def _rules(connection: Connection, session: str) -> SessionRules | None:
    statement = select(session_rules).where(session_rules.c.session == session)
    row = connection.execute(statement).mappings().first()
    if row is None:
        return None
    levels = (
        select(rating_levels)
        .where(rating_levels.c.session == session)
        .order_by(rating_levels.c.value)
    )
    return SessionRules(
        scale=RatingScale(
            levels=tuple(
                RatingLevel(value=level["value"], label=level["label"])
                for level in connection.execute(levels).mappings()
            )
        ),
        agreement=AgreementRule(row["agreement"]),
        tolerance=row["tolerance"],
        tie=TieRule(row["tie"]),
        block=BlockRule(
            minimum_level=row["minimum_level"],
            required_level=row["required_level"],
            required_percent=row["required_percent"],
        ),
        run_sheets=_run_sheets(connection, session),
        timing=_timing(connection, session),
        decided_by=row["decided_by"],
        decided_at=row["decided_at"],
    )


def _run_sheets(connection: Connection, session: str) -> tuple[RunSheet, ...]:
    table = run_sheet_phases
    statement = (
        select(table).where(table.c.session == session).order_by(table.c.sheet, table.c.position)
    )
    phases: dict[str, list[Phase]] = defaultdict(list)
    for row in connection.execute(statement).mappings():
        phases[row["assessment"]].append(
            Phase(
                name=row["name"],
                minutes=row["minutes"],
                counted=row["counted"],
                thresholds=tuple(json.loads(row["thresholds"])),
            )
        )
    return tuple(
        RunSheet(assessment=assessment, phases=tuple(found)) for assessment, found in phases.items()
    )


def _timing(connection: Connection, session: str) -> TimingRule | None:
    statement = select(timing_rules).where(timing_rules.c.session == session)
    row = connection.execute(statement).mappings().first()
    if row is None:
        return None
    return TimingRule(
        tolerance_seconds=row["tolerance_seconds"],
        kept_level=row["kept_level"],
        exceeded_level=row["exceeded_level"],
    )
