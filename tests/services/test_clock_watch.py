from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from app.domain.journal import Action, JournalEntry
from app.domain.session import Planning
from app.services.room.continuity.clock_watch import clock_warning, watch_clock
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer
from tests.faults.laptops import SITTING, MovingClock, a_laptop, a_room, rate

DAY = 86_400


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def room(tmp_path: Path, clock: MovingClock) -> Iterator[OpenRoom]:
    opened = a_room(a_laptop(tmp_path, clock))
    yield opened
    close_room(opened)


def warning(room: OpenRoom) -> str:
    found = clock_warning(room)
    assert found is not None
    assert found.next_step.french().startswith("Vérifiez la date")
    return found.sentence.french()


def jumps(room: OpenRoom) -> list[JournalEntry]:
    with room.store.transaction() as records:
        return [entry for entry in records.journal() if entry.action is Action.CLOCK_JUMPED]


def test_a_clock_on_the_day_is_not_doubted(room: OpenRoom, clock: MovingClock) -> None:
    assert clock_warning(room) is None
    clock.pass_seconds(8 * 3600)
    assert clock_warning(room) is None


def test_a_date_before_the_room_was_prepared_is_told(room: OpenRoom, clock: MovingClock) -> None:
    clock.set_by(-400 * DAY)

    assert "retarde" in warning(room)


def test_a_clock_behind_what_is_recorded_is_told(room: OpenRoom, clock: MovingClock) -> None:
    clock.pass_seconds(3600)
    rate(room, 2)
    clock.set_by(-1800)

    assert "retarde" in warning(room)


def test_a_day_without_any_sitting_is_told(room: OpenRoom, clock: MovingClock) -> None:
    clock.set_by(3 * DAY)

    assert warning(room) == (
        "Cet ordinateur est au 26/11/2026, et aucun passage n’est prévu ce jour-là."
    )


def test_another_time_zone_than_the_planning_s_is_told(room: OpenRoom) -> None:
    abroad = replace(room, laptop=replace(room.laptop, zone=timezone(timedelta(hours=-4))))

    assert warning(abroad) == (
        "Le fuseau horaire de cet ordinateur (UTC-04:00) n’est pas celui du planning (UTC+01:00)."
    )


def test_a_room_without_sittings_has_no_day_to_compare(room: OpenRoom) -> None:
    empty = replace(room, dossier=replace(room.dossier, planning=Planning()))

    assert clock_warning(empty) is None


def test_a_clock_that_only_ran_is_not_a_jump(room: OpenRoom, clock: MovingClock) -> None:
    clock.pass_seconds(5 * 3600)  # asleep or not: the ticks count sleep
    assert watch_clock(room) is None
    clock.set_by(50)  # a correction by the system
    assert watch_clock(room) is None
    assert jumps(room) == []


@pytest.mark.parametrize(("seconds", "word"), [(7200, "avancée"), (-7200, "retardée")])
def test_a_clock_that_was_set_is_journalled_once(
    room: OpenRoom, clock: MovingClock, seconds: int, word: str
) -> None:
    clock.pass_seconds(60)
    clock.set_by(seconds)

    told = watch_clock(room)

    assert told is not None
    assert told.french().startswith(f"L’horloge de cet ordinateur a été {word} de 120\u00a0min.")
    (entry,) = jumps(room)
    assert dict(entry.detail) == {"seconds": str(seconds)}
    assert watch_clock(room) is None
    assert len(jumps(room)) == 1


def test_a_time_that_went_back_across_a_restart_is_journalled(
    room: OpenRoom, clock: MovingClock
) -> None:
    clock.restart()
    clock.set_by(-3600)

    assert watch_clock(room) is not None
    assert dict(jumps(room)[0].detail) == {"seconds": "-3600"}


def test_a_clock_that_was_set_changes_no_duration_and_says_so(
    room: OpenRoom, clock: MovingClock
) -> None:
    start_timer(room, SITTING)
    clock.set_by(7200)

    told = watch_clock(room)

    assert told is not None
    assert told.french().endswith("Les durées des oraux n’en dépendent pas.")


def test_an_entry_written_after_a_jump_does_not_hide_it(room: OpenRoom, clock: MovingClock) -> None:
    before = clock.now()
    clock.pass_seconds(5)
    clock.set_by(7200)
    rate(room, 2)

    assert watch_clock(room, before) is not None
    assert watch_clock(room, clock.now()) is None
    assert len(jumps(room)) == 1


@pytest.mark.parametrize("restarted_before", [True, False])
def test_an_oral_that_began_before_a_restart_depends_on_the_clock_and_says_so(
    room: OpenRoom, clock: MovingClock, restarted_before: bool
) -> None:
    start_timer(room, SITTING)
    clock.restart()
    if restarted_before:
        rate(room, 2)  # the jump comes within this start
    clock.set_by(-3600)

    told = watch_clock(room)

    assert told is not None
    assert told.french().endswith("sa durée en dépend, et la grille le dira.")


def test_a_restart_itself_is_no_jump(room: OpenRoom, clock: MovingClock) -> None:
    clock.pass_seconds(DAY)
    clock.restart()

    assert watch_clock(room) is None


def test_a_room_without_a_journal_has_nothing_to_compare(room: OpenRoom, tmp_path: Path) -> None:
    laptop = a_laptop(tmp_path / "new")
    (known,) = room.laptop.stores.known()
    empty = laptop.stores.create(known, room.keys.store_key)

    assert watch_clock(replace(room, store=empty)) is None
    assert clock_warning(replace(room, store=empty)) is None
    empty.close()
