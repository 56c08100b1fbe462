"""Ten thousand sittings in the centre's planning: nothing that a person notices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.conftest import Say
from tests.benchmarks.full_day import FullDay
from tests.benchmarks.measures import Measure, milliseconds, seconds
from tests.services.world import referential
from ui.centre.preparation.planning_lists import SittingLine, sitting_columns, sitting_lines
from ui.centre.row_table import SearchedTable

ROWS = 10_000
FRAME = 1 / 60
WORDS = "famille17"


@pytest.mark.benchmark
def test_long_list(say: Say, day: FullDay, dressed: QApplication) -> None:
    lines = _lines(day)
    table: SearchedTable[SittingLine] = SearchedTable(
        "Passages", sitting_columns(), search="Chercher", object_name="sittings"
    )
    table.resize(1280, 680)

    def opened() -> None:
        table.set_rows(lines)
        table.show()

    stalls = {"open": _stall(opened)}
    heads = table.view.horizontalHeader()
    order = heads.sortIndicatorOrder()
    stalls["sort"] = max(
        _stall(partial(heads.setSortIndicator, column, order))
        for column in range(len(table.model.columns))
    )
    stalls["filter"] = max(
        _stall(partial(table.search_field.setText, WORDS[:length]))
        for length in range(1, len(WORDS) + 1)
    )
    found = table.model.rowCount()
    table.close()
    table.deleteLater()
    assert 0 < found < ROWS
    for what, stall in stalls.items():
        say(
            Measure(
                what=f"{ROWS} sittings: {what}, longest stall",
                measured=milliseconds(stall),
                against=f"one frame {milliseconds(FRAME)}",
                ratio=stall / FRAME,
                aim="<= 50 ms",
            )
        )


def _stall(act: Callable[[], object]) -> float:
    def painted() -> None:
        act()
        QApplication.processEvents()

    return seconds(painted)


def _lines(day: FullDay) -> tuple[SittingLine, ...]:
    """The day's sittings over and over, each at a time of its own."""
    prepared = day.prepared
    with prepared.centre.store.transaction() as records:
        planning = records.planning(prepared.session)
    sittings = planning.sittings
    many = tuple(
        replace(
            sittings[rank % len(sittings)],
            id=f"L{rank}",
            starts_at=sittings[0].starts_at + timedelta(minutes=7919 * rank % 100_000),
        )
        for rank in range(ROWS)
    )
    return sitting_lines(replace(planning, sittings=many), referential())
