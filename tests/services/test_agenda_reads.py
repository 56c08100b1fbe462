"""The agenda of a long day: right, and read in as many queries as that of a short one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.domain.sitting_state import SittingState
from app.services.ports.room_store import RoomTransaction
from app.services.room.agenda import agenda, sitting_progress
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer
from app.services.room.transfer.results_export import export_summary
from data.rows.prepared import Rows
from tests.builders import a_moment
from tests.services.long_day import EXPORTS, a_long_day


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Callable[[int], OpenRoom]]:
    """Opens rooms of so many sittings."""
    opened: list[OpenRoom] = []

    def opens(sittings: int) -> OpenRoom:
        folder = tmp_path / str(sittings)
        folder.mkdir()
        opened.append(a_long_day(folder, sittings))
        return opened[-1]

    yield opens
    for room in opened:
        close_room(room)


@contextmanager
def counted(room: OpenRoom) -> Iterator[list[str]]:
    """Count what SQLite executes, whoever asks for it."""
    said: list[str] = []
    with room.store.transaction() as records:
        driver = _driver(records)
    driver.set_trace_callback(said.append)
    yield said
    driver.set_trace_callback(None)


def _driver(records: RoomTransaction) -> Any:
    assert isinstance(records, Rows)
    return records._connection.connection.driver_connection


@pytest.mark.parametrize("read", [agenda, export_summary], ids=["agenda", "export"])
def test_a_long_day_takes_no_more_queries_than_a_short_one(
    days: Callable[[int], OpenRoom], read: Callable[[OpenRoom], object]
) -> None:
    counts = []
    for sittings in (10, 60):
        room = days(sittings)
        with counted(room) as said:
            read(room)
        counts.append(len(said))

    assert counts[0] == counts[1] < 20


def test_no_content_of_a_sheet_is_read_for_the_agenda(days: Callable[[int], OpenRoom]) -> None:
    room = days(10)
    with counted(room) as said:
        agenda(room)

    assert not [query for query in said if "jws" in query or "pdf" in query]


def test_starting_a_timer_reads_no_other_sittings_timer(days: Callable[[int], OpenRoom]) -> None:
    counts = []
    for sittings in (10, 60):
        room = days(sittings)
        with counted(room) as said:
            start_timer(room, f"L{sittings - 1}")
        counts.append(len(said))

    assert counts[0] == counts[1]


def test_another_oral_under_way_is_still_found(days: Callable[[int], OpenRoom]) -> None:
    room = days(30)
    start_timer(room, "L29")

    with pytest.raises(UserError) as refused:
        start_timer(room, "L28")

    assert refused.value.code == "timer.other_running"
    assert agenda(room).now == "L29"


def test_one_sitting_read_alone_stands_where_the_agenda_says(
    days: Callable[[int], OpenRoom],
) -> None:
    room = days(10)
    shown = agenda(room)
    assert [row.state for row in shown.rows] == [SittingState.RECEIVED] * 9 + [
        SittingState.UPCOMING
    ]
    assert {row.exported_at for row in shown.rows[:9]} == {a_moment(EXPORTS)}

    with room.store.transaction() as records:
        alone = sitting_progress(room, records, room.dossier.planning.sitting("L3"))
    assert (alone.signed, alone.exported, alone.received) == (True, True, True)
    assert alone.sealed_by == ("J1", "J2")
