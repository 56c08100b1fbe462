"""Phases, added time, extra time, another laptop's oral, and an oral found at opening."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.accommodation import Accommodation
from app.domain.attendance import Presence
from app.domain.errors import UserError
from app.domain.journal import Action, JournalEntry
from app.domain.sitting_state import SittingState
from app.domain.timer_record import TimerEventKind
from app.services.ports.room_store import StoredScoreSheet
from app.services.room.agenda import agenda
from app.services.room.attendance import record_attendance
from app.services.room.measured_oral import measured_oral
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import (
    MOST_ADDED_MINUTES,
    add_time,
    next_phase,
    pause_timer,
    resume_timer,
    start_timer,
    stop_timer,
    take_up_oral,
    time_elsewhere,
    timer_record,
)
from app.timing.elapsed import elapsed, measured
from app.timing.phases import oral_reading
from tests.builders import a_moment, a_run_sheet
from tests.faults.laptops import MovingClock, a_laptop, a_room

TIRED = Accommodation(percent=50)
SLOW = Accommodation(minutes=7)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def room(tmp_path: Path, clock: MovingClock) -> Iterator[OpenRoom]:
    """E1 in phases after an installation; E2 in one."""
    opened = a_room(a_laptop(tmp_path, clock))
    session = opened.dossier.session
    rules = replace(opened.dossier.rules, run_sheets=(a_run_sheet(),))
    yield replace(opened, dossier=replace(opened.dossier, session=replace(session, rules=rules)))
    close_room(opened)


def accommodated(room: OpenRoom, **extra: Accommodation) -> OpenRoom:
    """The same room, some of its candidates with extra time."""
    planning = room.dossier.planning
    people = tuple(
        replace(person, accommodation=extra.get(person.id)) for person in planning.candidates
    )
    return replace(
        room, dossier=replace(room.dossier, planning=replace(planning, candidates=people))
    )


def refused(code: str, act: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.code == code
    return caught.value.what.french()


def journalled(room: OpenRoom, action: Action) -> list[JournalEntry]:
    with room.store.transaction() as records:
        return [entry for entry in records.journal() if entry.action is action]


def test_phases_go_on_by_hand_and_end_with_the_oral(room: OpenRoom, clock: MovingClock) -> None:
    refused("timer.wrong_moment", lambda: next_phase(room, "S1"))
    start_timer(room, "S1")
    clock.pass_seconds(100)
    assert next_phase(room, "S1").phase == 1
    clock.pass_seconds(1_500)
    assert next_phase(room, "S1").running
    assert refused("timer.last_phase", lambda: next_phase(room, "S1")) == (
        "«\u00a0Échanges\u00a0» est la dernière phase."
    )
    clock.pass_seconds(500)
    record = stop_timer(room, "S1")

    assert (elapsed(record, clock.now()), measured(record)) == (2_100_000, 2_000_000)
    refused("timer.wrong_moment", lambda: next_phase(room, "S1"))
    phases = [dict(entry.detail).get("phase") for entry in journalled(room, Action.TIMER_EVENT)]
    assert phases == [None, "Présentation", "Échanges", None]


def test_a_phase_ends_in_a_pause_which_goes_on(room: OpenRoom, clock: MovingClock) -> None:
    start_timer(room, "S1")
    next_phase(room, "S1")
    pause_timer(room, "S1", "Alarme")
    clock.pass_seconds(60)

    assert next_phase(room, "S1").paused
    assert resume_timer(room, "S1").running
    assert elapsed(timer_record(room, "S1"), clock.now()) == 0


def test_added_minutes_are_kept_with_their_reason(room: OpenRoom) -> None:
    start_timer(room, "S1")
    next_phase(room, "S1")
    record = add_time(room, "S1", 3, "  Vidéoprojecteur en panne ")

    added = record.events[-1]
    assert (added.kind, added.minutes) == (TimerEventKind.ADD, 3)
    assert added.reason == "Vidéoprojecteur en panne"
    assert timer_record(room, "S1") == record
    assert dict(journalled(room, Action.TIMER_EVENT)[-1].detail) == {"kind": "add", "minutes": "3"}


def test_time_is_added_with_a_reason_to_what_has_an_end(room: OpenRoom) -> None:
    refused("timer.wrong_moment", lambda: add_time(room, "S1", 1, "Panne"))
    start_timer(room, "S1")
    refused("timer.reason_missing", lambda: add_time(room, "S1", 1, "  "))
    for minutes in (-1, 0, MOST_ADDED_MINUTES + 1):
        refused("timer.minutes", partial(add_time, room, "S1", minutes, "Panne"))
    refused("timer.no_limit", lambda: add_time(room, "S1", 1, "Panne"))
    assert len(timer_record(room, "S1").events) == 1
    next_phase(room, "S1")
    pause_timer(room, "S1", "Panne")
    assert add_time(room, "S1", MOST_ADDED_MINUTES, "Panne").paused
    stop_timer(room, "S1")
    refused("timer.wrong_moment", lambda: add_time(room, "S1", 1, "Panne"))


def test_extra_time_comes_from_the_candidate_s_accommodation(room: OpenRoom) -> None:
    record = timer_record(accommodated(room, N001=TIRED), "S1")

    assert (record.planned_minutes, record.extra_minutes) == (30, 15)
    assert timer_record(room, "S1").extra_minutes == 0


@pytest.mark.parametrize(
    ("away", "extra"), [((), 15), (("N002",), 7), (("N003",), 15), (("N002", "N003"), 0)]
)
def test_a_team_has_the_longest_extra_time_of_who_is_here(
    room: OpenRoom, away: tuple[str, ...], extra: int
) -> None:
    team = accommodated(room, N001=Accommodation(minutes=60), N002=TIRED, N003=SLOW)
    for candidate in ("N002", "N003"):
        presence = Presence.EXCUSED if candidate in away else Presence.LATE
        here = candidate not in away
        record_attendance(team, "S2", candidate, presence, identity_checked=here)

    assert timer_record(team, "S2").extra_minutes == extra


def test_who_is_not_called_yet_may_still_come(room: OpenRoom) -> None:
    assert timer_record(accommodated(room, N003=SLOW), "S2").extra_minutes == 7


def test_an_oral_timed_on_another_laptop_is_settled_here(
    room: OpenRoom, clock: MovingClock
) -> None:
    record = time_elsewhere(room, "S1")

    assert record.settled
    assert measured_oral(record) is None
    assert agenda(room).row("S1").state is SittingState.TO_SEAL
    assert agenda(room).row("S1").began_at is None
    refused("timer.wrong_moment", lambda: time_elsewhere(room, "S1"))
    refused("timer.wrong_moment", lambda: stop_timer(room, "S1"))
    refused("timer.wrong_moment", lambda: pause_timer(room, "S1", "Alarme"))
    assert start_timer(room, "S2").running


def test_what_was_said_by_mistake_is_no_dead_end(room: OpenRoom, clock: MovingClock) -> None:
    time_elsewhere(room, "S1")

    assert start_timer(room, "S1").running
    refused("timer.wrong_moment", lambda: time_elsewhere(room, "S1"))
    clock.pass_seconds(60)
    assert stop_timer(room, "S1").stopped


def test_an_oral_begins_on_one_laptop_at_a_time(room: OpenRoom) -> None:
    start_timer(room, "S1")
    pause_timer(room, "S1", "Alarme")

    assert "Zoé Quatremaille" in refused("timer.other_running", lambda: start_timer(room, "S2"))


def test_an_oral_does_not_begin_under_a_sealed_sheet(room: OpenRoom) -> None:
    time_elsewhere(room, "S1")
    with room.store.transaction() as records:
        records.add_score_sheet(
            StoredScoreSheet(
                sitting="S1",
                juror="J1",
                revision=1,
                digest="ab" * 32,
                jws=b"{}",
                sealed_at=a_moment(40),
            )
        )

    refused("timer.wrong_moment", lambda: start_timer(room, "S1"))


def test_the_agenda_tells_when_the_time_that_counts_began(
    room: OpenRoom, clock: MovingClock
) -> None:
    start_timer(room, "S1")
    assert agenda(room).row("S1").began_at is None
    clock.pass_seconds(120)
    next_phase(room, "S1")
    began = clock.utc
    clock.pass_seconds(900)
    stop_timer(room, "S1")

    row = agenda(room).row("S1")
    assert (row.began_at, row.ended_at) == (began, clock.utc)


def test_no_oral_under_way_is_not_taken_up(room: OpenRoom) -> None:
    assert take_up_oral(room, "S1") is None
    time_elsewhere(room, "S1")
    assert take_up_oral(room, "S1") is None
    assert journalled(room, Action.ORAL_TAKEN_UP) == []


def test_an_oral_found_at_opening_is_told_and_journalled(
    room: OpenRoom, clock: MovingClock
) -> None:
    start_timer(room, "S1")
    clock.pass_seconds(60)
    next_phase(room, "S1")
    clock.pass_seconds(330)

    told = take_up_oral(room, "S1")

    assert told is not None
    assert told.french() == (
        "L’oral de Zoé Quatremaille a continué pendant que l’application était fermée\u00a0: "
        "6\u00a0min écoulées."
    )
    (entry,) = journalled(room, Action.ORAL_TAKEN_UP)
    assert entry.subject == "S1"
    assert dict(entry.detail) == {"phase": "Présentation", "seconds": "390"}


def test_an_oral_found_after_a_restart_rests_on_the_wall_clock(
    room: OpenRoom, clock: MovingClock
) -> None:
    start_timer(room, "S1")
    clock.pass_seconds(600)
    clock.restart()

    told = take_up_oral(room, "S1")

    assert told is not None
    assert "10\u00a0min écoulées, d’après l’heure de l’ordinateur" in told.french()
    printed = measured_oral(stop_timer(room, "S1"))
    assert printed is None  # it was still being set up: nothing counted ran


def test_a_paused_oral_found_at_opening_is_said_to_be_paused(
    room: OpenRoom, clock: MovingClock
) -> None:
    start_timer(room, "S1")
    pause_timer(room, "S1", "Alarme")
    clock.restart()

    told = take_up_oral(room, "S1")

    assert told is not None
    assert told.french() == "L’oral de Zoé Quatremaille est toujours en pause."


def test_a_sheet_says_phases_and_whose_clock(room: OpenRoom, clock: MovingClock) -> None:
    start_timer(room, "S1")
    next_phase(room, "S1")
    began = clock.utc
    clock.pass_seconds(600)
    clock.restart()
    record = stop_timer(room, "S1")

    printed = measured_oral(record)

    assert printed is not None
    assert (printed.began_at, printed.ended_at) == (began, clock.utc)
    assert printed.by_wall_clock
    assert [(phase.name, phase.counted) for phase in printed.phases] == [
        ("Installation", False),
        ("Présentation", True),
        ("Échanges", True),
    ]
    assert printed.time == printed.phases[1].spent
    assert printed.phases[0].allowed is None
    assert oral_reading(record, clock.now()).total_elapsed == 600_000
