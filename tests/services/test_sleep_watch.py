from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.journal import Action, JournalEntry
from app.services.room.continuity.clock_watch import watch_clock
from app.services.room.continuity.sleep_watch import clock_reading, watch_sleep
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer, stop_timer, timer_record
from app.timing.elapsed import measured
from tests.faults.laptops import SITTING, MovingClock, a_laptop, a_room


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def room(tmp_path: Path, clock: MovingClock) -> Iterator[OpenRoom]:
    opened = a_room(a_laptop(tmp_path, clock))
    yield opened
    close_room(opened)


def sleeps(room: OpenRoom) -> list[JournalEntry]:
    with room.store.transaction() as records:
        return [entry for entry in records.journal() if entry.action is Action.LAPTOP_SLEPT]


def test_a_laptop_that_stays_awake_has_nothing_to_tell(room: OpenRoom, clock: MovingClock) -> None:
    before = clock_reading(room)
    clock.pass_seconds(3_600)
    clock.set_by(-7_200)  # the wall clock is another matter
    reading, told = watch_sleep(room, before)

    assert told is None
    assert reading == clock_reading(room)
    assert sleeps(room) == []


def test_two_clocks_read_a_moment_apart_are_no_sleep(room: OpenRoom, clock: MovingClock) -> None:
    before = clock_reading(room)
    clock.sleep(1.9)

    assert watch_sleep(room, before)[1] is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(2, "2\u00a0s"), (59, "59\u00a0s"), (60, "1\u00a0min"), (745, "12\u00a0min")],
)
def test_a_sleep_is_told_and_journalled_once(
    room: OpenRoom, clock: MovingClock, seconds: int, words: str
) -> None:
    before = clock_reading(room)
    clock.pass_seconds(10)
    clock.sleep(seconds)
    clock.pass_seconds(5)

    reading, told = watch_sleep(room, before)

    assert told is not None
    assert told.french() == f"L’ordinateur s’est mis en veille pendant {words}."
    (entry,) = sleeps(room)
    assert (entry.subject, dict(entry.detail)) == ("room", {"seconds": str(seconds)})
    assert watch_sleep(room, reading) == (reading, None)
    assert len(sleeps(room)) == 1


def test_the_oral_goes_on_while_the_laptop_sleeps(room: OpenRoom, clock: MovingClock) -> None:
    start_timer(room, SITTING)
    before = clock_reading(room)
    clock.sleep(300)

    _, told = watch_sleep(room, before)

    assert told is not None
    assert told.french().endswith("pendant 5\u00a0min. Le chronomètre en tient compte.")
    assert sleeps(room)[0].subject == SITTING
    assert watch_clock(room) is None
    assert measured(stop_timer(room, SITTING)) == 300_000
    assert not timer_record(room, SITTING).running


def test_a_restart_is_not_taken_for_a_sleep(room: OpenRoom, clock: MovingClock) -> None:
    before = clock_reading(room)
    clock.sleep(60)
    clock.restart()
    clock.pass_seconds(600)

    assert watch_sleep(room, before)[1] is None
