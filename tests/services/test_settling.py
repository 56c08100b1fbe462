"""Settling open points in a real centre: what may change, until what, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.referential import CountRange, CriterionGroup
from app.domain.run_sheet import Phase, RunSheet
from app.domain.session import SessionKind
from app.domain.settling import (
    AddedCriterion,
    CriteriaDecision,
    Decision,
    MinutesDecision,
    PanelDecision,
)
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.issuing.room_packages import issue_room_packages
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.centre.planning.tables import COLUMNS, PlanningTable
from app.services.centre.sessions import create_session, decide_rules, session_overview
from app.services.centre.settling import settle_open_point
from app.services.demonstration.planning import demonstration_tables
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import open_package
from app.services.room.scoring import scoring_view
from app.trust.wire import content_digest
from tests.services.world import OPERATOR, PIN, ZONE, Prepared, World, referential

MINUTES = MinutesDecision(minutes=20)
PANEL = PanelDecision(panel=CountRange(minimum=2, maximum=2))
CRITERIA = CriteriaDecision(
    criteria=(
        AddedCriterion(group=CriterionGroup.PRODUCTION, text="L’offre est préparée"),
        AddedCriterion(group=CriterionGroup.ORAL, text="La négociation est conduite"),
    )
)
SITTINGS = (
    ";".join(COLUMNS[PlanningTable.SITTINGS])
    + "\nP01;{day};08:30;B204;E3b;2026-0402;J01;J01;J02"
    + "\nP02;{day};09:00;B204;E3c;2026-0402;J01;J01;J02"
    + "\nP03;{day};10:00;B204;E5a;2026-0402;J01;J01;J02"
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def centre(world: World) -> OpenCentre:
    return world.centre()


@pytest.fixture
def session(centre: OpenCentre) -> str:
    return create_session(centre, "Session", referential(), SessionKind.REAL).id


def _plan(centre: OpenCentre, session: str) -> None:
    day = centre.local(centre.clock.now()).date()
    tables = {
        **demonstration_tables(day),
        PlanningTable.SITTINGS: SITTINGS.format(day=f"{day:%d/%m/%Y}").encode(),
    }
    known = session_overview(centre, session).referential
    import_planning(centre, session, read_planning(tables, known, ZONE))


def _settle_all(centre: OpenCentre, session: str) -> None:
    for code, decision in (
        ("E3b", MINUTES),
        ("E3b", PANEL),
        ("E3b", CRITERIA),
        ("E3c", MinutesDecision(minutes=30)),
        ("E5a", MinutesDecision(minutes=30)),
    ):
        settle_open_point(centre, session, code, decision)


def test_assessments_that_could_not_be_planned_are_planned_rated_and_issued(
    world: World, centre: OpenCentre, session: str
) -> None:
    _settle_all(centre, session)
    _plan(centre, session)
    decide_rules(centre, session, DEMONSTRATION_RULES)
    stick = world.files.make_folder(world.folder / "stick")
    issued = issue_room_packages(centre, session, stick, world.files)
    with centre.store.transaction() as records:
        codes = {card.juror: card.code for card in records.cards(session)}
    prepared = Prepared(world=world, centre=centre, session=session, issued=issued, codes=codes)
    room = open_package(world.laptop(), prepared.package, prepared.room_code)
    for sitting in ("P01", "P02", "P03"):
        prepared.conclude(room, sitting, 3)
    rows = scoring_view(room, "P01", unlock_juror(room, "J01", PIN)).rows
    assert [row.key.criterion for row in rows] == ["E3b-01", "E3b-02"]


def test_the_session_keeps_the_decision_and_the_journal_tells_of_it(
    centre: OpenCentre, session: str
) -> None:
    settled = settle_open_point(centre, session, "E3b", MINUTES)

    known = session_overview(centre, session)
    assert known.referential == settled
    assert known.session.referential_digest == content_digest(settled)
    point = next(
        one for one in settled.assessment("E3b").open_points if one.field == "oral_minutes"
    )
    assert point.decided_by == OPERATOR
    with centre.store.transaction() as records:
        entry = records.journal()[-1]
        assert records.referential(content_digest(referential())) == referential()
    assert (entry.action, entry.actor) == (Action.OPEN_POINT_SETTLED, OPERATOR)
    assert dict(entry.detail)["field"] == "oral_minutes"
    assert dict(entry.detail)["assessment"] == "E3b"


def test_another_session_has_the_referential_as_it_came(centre: OpenCentre, session: str) -> None:
    settle_open_point(centre, session, "E3b", MINUTES)
    other = create_session(centre, "Autre", referential(), SessionKind.REAL)

    known = session_overview(centre, other.id).referential
    assert known.assessment("E3b").oral_minutes is None


def test_nothing_is_settled_once_a_package_went_out(world: World) -> None:
    prepared = world.prepared()
    with pytest.raises(UserError) as refused:
        settle_open_point(prepared.centre, prepared.session, "E3b", MINUTES)
    assert refused.value.code == "settling.issued"


@pytest.mark.parametrize(
    "decision",
    [
        MinutesDecision(minutes=0),
        PanelDecision(panel=CountRange(minimum=1, maximum=2)),
        CriteriaDecision(criteria=()),
    ],
)
def test_a_decision_that_cannot_hold_is_refused(
    centre: OpenCentre, session: str, decision: Decision
) -> None:
    with pytest.raises(UserError) as refused:
        settle_open_point(centre, session, "E3b", decision)
    assert refused.value.code == decision.fault
    assert session_overview(centre, session).referential == referential()


def test_what_a_planning_was_checked_against_does_not_change_under_it(
    centre: OpenCentre, session: str
) -> None:
    _settle_all(centre, session)
    _plan(centre, session)
    for decision in (
        MinutesDecision(minutes=60),
        PanelDecision(panel=CountRange(minimum=4, maximum=6)),
    ):
        with pytest.raises(UserError) as refused:
            settle_open_point(centre, session, "E3b", decision)
        assert refused.value.code == "settling.planned"

    settle_open_point(centre, session, "E3b", MINUTES)
    settle_open_point(centre, session, "E3b", replace(CRITERIA, criteria=CRITERIA.criteria[:1]))
    assert len(session_overview(centre, session).referential.assessment("E3b").criteria) == 1


def test_a_duration_that_the_rules_divide_does_not_change_under_them(
    centre: OpenCentre, session: str
) -> None:
    _settle_all(centre, session)
    sheet = RunSheet(assessment="E3b", phases=(Phase(name="Négociation", minutes=20),))
    decide_rules(centre, session, replace(DEMONSTRATION_RULES, run_sheets=(sheet,)))

    with pytest.raises(UserError) as refused:
        settle_open_point(centre, session, "E3b", MinutesDecision(minutes=25))
    assert refused.value.code == "settling.run_sheet"
    settle_open_point(centre, session, "E3b", MINUTES)


def test_what_is_not_open_is_a_fault_of_the_caller(centre: OpenCentre, session: str) -> None:
    with pytest.raises(KeyError):
        settle_open_point(centre, session, "E1", MINUTES)


@pytest.mark.parametrize(
    ("phases", "code"),
    [
        ((Phase(name="Présentation", minutes=20),), "run_sheet.total"),
        ((Phase(name="", minutes=30),), "run_sheet.name"),
    ],
)
def test_a_run_sheet_that_cannot_be_followed_is_refused(
    centre: OpenCentre, session: str, phases: tuple[Phase, ...], code: str
) -> None:
    sheet = RunSheet(assessment="E1", phases=phases)
    with pytest.raises(UserError) as refused:
        decide_rules(centre, session, replace(DEMONSTRATION_RULES, run_sheets=(sheet,)))
    assert refused.value.code == code


def test_an_assessment_without_a_duration_has_no_run_sheet(
    centre: OpenCentre, session: str
) -> None:
    sheet = RunSheet(assessment="E3b", phases=(Phase(name="Négociation", minutes=20),))
    with pytest.raises(UserError) as refused:
        decide_rules(centre, session, replace(DEMONSTRATION_RULES, run_sheets=(sheet,)))
    assert refused.value.code == "run_sheet.total"
