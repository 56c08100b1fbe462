"""The session at a glance, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.domain.session import Planning, SessionKind
from app.services.centre.overview import Overview
from app.services.centre.sessions import create_session
from tests.builders import a_planning, a_session
from tests.services.world import Prepared, referential, returned
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_conflict, merge_sitting
from ui.centre.overview.next_steps import SessionState, Step
from ui.centre.overview.todo import todo_list
from ui.widgets.notice import Notice

NOTHING = Overview(
    candidates=0,
    blocks=((1, "Bloc 1"),),
    rooms=(),
    sheets=(),
    refusals=(),
    quarantined=0,
    to_confirm=0,
    papers=0,
    open_points=(),
    notices=(),
    told=(),
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
        (
            {
                "planning": a_planning(),
                "session": a_session(),
                "rooms_issued": 1,
                "rooms_outdated": 1,
            },
            Step.PACKAGES,
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

    assert bench.shows("step_planning")
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


def _with(**changes: object) -> Overview:
    return replace(NOTHING, **changes)  # type: ignore[arg-type]


def test_what_a_decision_settles_comes_before_what_rooms_must_send() -> None:
    state = _state(
        planning=a_planning(),
        session=a_session(),
        rooms_issued=1,
        overview=_with(quarantined=1, to_confirm=2),
    )

    assert [todo.page for todo in todo_list(state)] == ["confirmations", "quarantine", "reception"]


def test_what_everybody_waits_for_comes_before_decisions() -> None:
    state = _state(overview=_with(quarantined=1))

    assert [todo.page for todo in todo_list(state)] == [Step.PLANNING, Step.RULES, "quarantine"]


def test_receipts_are_written_for_the_rooms_that_sent_something(
    at_session: Bench, prepared: Prepared, tmp_path: Path
) -> None:
    bench = at_session
    bench.go("overview")
    assert not bench.button("write_receipts").isEnabled()
    merge_sitting(prepared, "P01", 3, 2)
    bench.go("overview")
    folder = tmp_path / "accuses"
    folder.mkdir()
    bench.picker.folders = [None, folder, folder / "nulle-part"]
    bench.click("write_receipts")
    assert not list(folder.iterdir())
    bench.click("write_receipts")
    bench.rest()
    assert [path.name for path in folder.iterdir()] == ["accuse-B204-1.accuse"]
    assert "1 accusé de réception écrit et relu." in bench.words(bench.session.overview.told)
    bench.click("write_receipts")
    bench.rest()
    assert bench.session.overview.refusal.isVisible()


def test_what_keeps_the_deliberation_closed_is_said(at_session: Bench, prepared: Prepared) -> None:
    bench = at_session
    merge_sitting(prepared, "P01", 3, 2)
    bench.go("overview")

    said = bench.words(bench.session.overview)
    assert "Délibération fermée" in said
    assert "Feuilles individuelles attendues" in said


def test_every_state_of_a_cell_is_told_and_adds_up(at_session: Bench, prepared: Prepared) -> None:
    bench = at_session
    merge_conflict(prepared)
    bench.go("overview")
    view = bench.find("room_matrix")
    assert isinstance(view, QTableView)
    index = view.model().index(0, 1)

    assert index.data() == "0 / 4, 2 à comparer"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "0 / 4, 0 reçue, 2 à comparer, 2 à venir"


def test_a_snapshot_that_could_not_be_taken_is_told(at_session: Bench) -> None:
    bench = at_session
    watch = bench.window.snapshots
    assert watch is not None
    assert not bench.session.overview.findChildren(Notice, "overview_notice")
    watch.report("Le disque est plein.")

    assert bench.shows("overview_notice")
    assert "Le disque est plein." in bench.find("overview_notice").accessibleName()
