"""The session at a glance, and what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTableView

from app.domain.session import Planning, SessionKind
from app.services.centre.overview import Overview
from app.services.centre.sessions import create_session
from tests.builders import a_planning, a_session
from tests.services.world import Prepared, referential, returned
from tests.ui.centre.conftest import Bench
from ui.centre.next_steps import SessionState, Step
from ui.centre.todo import todo_list

NOTHING = Overview(
    candidates=0,
    blocks=((1, "Bloc 1"),),
    rooms=(),
    sheets=(),
    refusals=(),
    first_day=None,
    last_day=None,
)


def _state(**changes: object) -> SessionState:
    default = SessionState(
        session=a_session(rules=None), planning=Planning(), rooms_issued=0, overview=NOTHING
    )
    return replace(default, **changes)  # type: ignore[arg-type]


def _cells(bench: Bench) -> list[list[str]]:
    view = bench.find("room_matrix")
    assert isinstance(view, QTableView)
    model = view.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({}, Step.PLANNING),
        ({"planning": a_planning()}, Step.RULES),
        ({"planning": a_planning(), "session": a_session()}, Step.PACKAGES),
        (
            {"planning": a_planning(), "session": a_session(), "rooms_issued": 1},
            Step.RECEPTION,
        ),
    ],
)
def test_the_filled_button_is_the_first_thing_that_is_not_done(
    changes: dict[str, object], step: Step
) -> None:
    state = _state(**changes)

    assert state.current is step
    assert todo_list(state)[0].page is step


def test_rules_may_be_chosen_before_the_planning_comes() -> None:
    assert [todo.page for todo in todo_list(_state())] == [Step.PLANNING, Step.RULES]


def test_a_new_session_shows_its_steps_and_leads_to_the_first(bench: Bench) -> None:
    centre = bench.world.centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)

    assert bench.find("step_planning").isVisible()
    assert bench.button("next_step").text() == "Importer le planning"
    bench.click("next_step")
    assert bench.session.planning.isVisible()


def test_expected_is_held_against_received_by_room_and_block(
    at_session: Bench, prepared: Prepared
) -> None:
    bench = at_session
    room = prepared.room()
    prepared.conclude(room, "P01", 3)
    prepared.merge(returned(prepared.export(room)))
    bench.go("overview")

    (line,) = _cells(bench)
    assert line[0].startswith("B204, ")
    assert line[1].startswith("2 / 4, le 23 nov")
    assert line[2] == "–, aucun passage"
    assert line[-1] == "2 / 10"
    assert bench.find("figure_received").accessibleName() == "Feuilles reçues\u00a0: 2 sur 10"


def test_a_day_that_is_over_makes_what_did_not_come_late(
    at_session: Bench, prepared: Prepared
) -> None:
    bench = at_session
    prepared.world.clock.pass_seconds(86_400)
    bench.go("overview")

    (line,) = _cells(bench)
    assert line[1] == "0 / 4, 4 en retard"
    assert "10" in bench.find("figure_late").accessibleName()
    titles = [todo for todo in bench.words(bench.session.overview).split("\n") if "retard" in todo]
    assert any("B204" in title for title in titles)


def test_every_sheet_is_listed_with_its_state_and_why(at_session: Bench) -> None:
    bench = at_session
    bench.click("see_sheets")

    view = bench.find("sheets").findChild(QTableView)
    assert view is not None
    model = view.model()
    assert model.rowCount() == 10
    assert model.index(0, 4).data() == "À venir"
    assert "à venir" in model.index(0, 5).data()
    bench.click("segment_received")
    assert model.rowCount() == 0
    bench.click("back_to_overview")
    assert bench.session.overview.isVisible()
