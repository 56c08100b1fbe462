"""Presence with its times, and what lateness changes about an oral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from app.domain.attendance import LateChoice, Presence
from app.domain.journal import Action
from app.services.room.attendance import (
    AttendanceCorrection,
    correct_attendance,
    record_attendance,
    record_departure,
)
from app.services.room.lateness import LateEffect, LatenessView, decide_lateness
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer, timer_record
from app.services.room.sitting import sitting_view
from tests.services.templates import prepared_copy
from tests.services.vouching import journal, refused
from tests.services.world import Prepared, World

ALONE, TEAM = "P01", "P03"
CANDIDATE, MEMBERS = "2026-0402", ("2026-0431", "2026-0432", "2026-0433")
BUS = "Bus en panne, certificat vu"


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    room = prepared.room()
    yield room
    close_room(room)


def after(room: OpenRoom, sitting: str, minutes: float) -> datetime:
    return room.dossier.planning.sitting(sitting).starts_at + timedelta(minutes=minutes)


def come_late(room: OpenRoom, minutes: float, sitting: str = ALONE, *who: str) -> None:
    for candidate in who or (CANDIDATE,):
        record_attendance(
            room,
            sitting,
            candidate,
            Presence.LATE,
            identity_checked=True,
            arrived_at=after(room, sitting, minutes),
        )


def late(room: OpenRoom, sitting: str = ALONE) -> LatenessView:
    view = sitting_view(room, sitting).late
    assert view is not None
    return view


def decisions(room: OpenRoom) -> list[dict[str, str]]:
    return [
        dict(entry.detail) for entry in journal(room) if entry.action is Action.LATENESS_DECIDED
    ]


def test_a_late_candidate_keeps_the_planned_end_and_the_oral_is_shorter(room: OpenRoom) -> None:
    come_late(room, 7.8)

    view = late(room)
    assert (view.effect, view.delay_minutes) == (LateEffect.SHORTER, 7)
    assert (view.oral_minutes, view.whole_minutes, view.changeable) == (23, 30, True)
    assert timer_record(room, ALONE).lost_minutes == 7
    assert decisions(room) == [{"choice": "keeps_end", "minutes": "7"}]


def test_the_jury_may_leave_the_whole_time_with_a_reason_that_stays_out_of_the_journal(
    room: OpenRoom,
) -> None:
    come_late(room, 7)
    refused("late.reason_missing", lambda: decide_lateness(room, ALONE, LateChoice.FULL_TIME, " "))
    refused(
        "late.reason_too_long",
        lambda: decide_lateness(room, ALONE, LateChoice.FULL_TIME, "x" * 301),
    )
    decide_lateness(room, ALONE, LateChoice.FULL_TIME, f" {BUS} ")

    view = late(room)
    assert (view.effect, view.oral_minutes, view.reason) == (LateEffect.WHOLE, 30, BUS)
    assert timer_record(room, ALONE).lost_minutes == 0
    assert decisions(room)[-1] == {"choice": "full_time", "minutes": "7"}
    assert BUS not in str(journal(room))

    decide_lateness(room, ALONE, LateChoice.KEEPS_END)
    assert (late(room).effect, late(room).reason) == (LateEffect.SHORTER, "")


def test_a_corrected_arrival_changes_the_delay_and_not_the_decision(room: OpenRoom) -> None:
    come_late(room, 7)
    decide_lateness(room, ALONE, LateChoice.FULL_TIME, BUS)
    come_late(room, 12)

    view = late(room)
    assert (view.effect, view.delay_minutes, view.reason) == (LateEffect.WHOLE, 12, BUS)


def test_who_was_in_time_after_all_has_no_arrangement(room: OpenRoom) -> None:
    come_late(room, 7)
    record_attendance(room, ALONE, CANDIDATE, Presence.PRESENT, identity_checked=True)

    assert sitting_view(room, ALONE).late is None
    assert timer_record(room, ALONE).late is None
    assert decisions(room)[-1] == {"choice": "none", "minutes": "0"}
    refused("late.nobody", lambda: decide_lateness(room, ALONE, LateChoice.KEEPS_END))


def test_a_late_member_changes_nothing_for_a_team_of_which_somebody_was_there(
    room: OpenRoom,
) -> None:
    record_attendance(room, TEAM, MEMBERS[0], Presence.PRESENT, identity_checked=True)
    come_late(room, 8, TEAM, MEMBERS[1])
    record_attendance(room, TEAM, MEMBERS[2], Presence.EXCUSED, identity_checked=False)

    assert (late(room, TEAM).effect, late(room, TEAM).changeable) == (LateEffect.NOTHING, False)
    assert decisions(room) == []


def test_a_whole_team_that_is_late_waits_for_its_first_member(room: OpenRoom) -> None:
    come_late(room, 8, TEAM, *MEMBERS[:2])
    assert sitting_view(room, TEAM).late is None
    come_late(room, 5, TEAM, MEMBERS[2])

    assert (late(room, TEAM).effect, late(room, TEAM).delay_minutes) == (LateEffect.SHORTER, 5)


def test_nothing_is_taken_where_nothing_of_the_oral_would_be_left(room: OpenRoom) -> None:
    come_late(room, 7)
    come_late(room, 30)

    assert late(room).effect is LateEffect.OPEN
    assert timer_record(room, ALONE).late is None
    refused("late.nothing_left", lambda: decide_lateness(room, ALONE, LateChoice.KEEPS_END))
    decide_lateness(room, ALONE, LateChoice.FULL_TIME, BUS)
    assert late(room).effect is LateEffect.WHOLE


def test_once_the_oral_has_begun_lateness_changes_nothing(room: OpenRoom) -> None:
    come_late(room, 7)
    start_timer(room, ALONE)
    refused("late.begun", lambda: decide_lateness(room, ALONE, LateChoice.FULL_TIME, BUS))
    come_late(room, 12)

    assert (late(room).delay_minutes, late(room).changeable) == (7, False)
    assert timer_record(room, ALONE).lost_minutes == 7


def test_lateness_noted_after_the_start_does_not_shorten_the_oral(room: OpenRoom) -> None:
    start_timer(room, ALONE)
    come_late(room, 7)

    assert (late(room).effect, late(room).delay_minutes) == (LateEffect.NOTHING, 7)
    assert timer_record(room, ALONE).late is None


def test_times_are_corrected_to_the_minute(prepared: Prepared, room: OpenRoom) -> None:
    prepared.world.clock.pass_seconds(3_600 + 32)
    record_attendance(room, ALONE, CANDIDATE, Presence.LATE, identity_checked=True)
    entry = correct_attendance(
        room, ALONE, CANDIDATE, AttendanceCorrection(arrived=time(8, 37), left=time(9, 0))
    )

    assert entry.arrived_at == after(room, ALONE, 7)
    assert entry.left_at == after(room, ALONE, 30)
    assert (entry.identity_checked, late(room).delay_minutes) == (True, 7)


def test_the_same_minute_keeps_its_seconds(prepared: Prepared, room: OpenRoom) -> None:
    prepared.world.clock.pass_seconds(2_000)
    known = record_attendance(room, ALONE, CANDIDATE, Presence.LATE, identity_checked=True)
    entry = correct_attendance(
        room, ALONE, CANDIDATE, AttendanceCorrection(arrived=time(8, 33), reason=" Train ")
    )

    assert entry.arrived_at == known.arrived_at
    assert entry.reason == "Train"


def test_times_that_cannot_be_are_refused(prepared: Prepared, room: OpenRoom) -> None:
    prepared.world.clock.pass_seconds(3_600)
    come_late(room, 7)

    def write(code: str, **times: time | str) -> None:
        correction = AttendanceCorrection(**times)  # type: ignore[arg-type]
        refused(code, lambda: correct_attendance(room, ALONE, CANDIDATE, correction))

    write("attendance.no_arrival")
    write("attendance.future", arrived=time(9, 2))
    write("attendance.future", arrived=time(8, 37), left=time(9, 30))
    write("attendance.left_before", arrived=time(8, 37), left=time(8, 36))
    write("attendance.reason_too_long", arrived=time(8, 37), reason="x" * 301)
    with pytest.raises(ValueError, match="no presence"):
        correct_attendance(room, "P02", "2026-0417", AttendanceCorrection())


def test_an_excused_absence_may_wait_for_its_reason(room: OpenRoom) -> None:
    entry = record_attendance(room, ALONE, CANDIDATE, Presence.EXCUSED, identity_checked=False)
    assert entry.lacks_reason

    entry = correct_attendance(
        room, ALONE, CANDIDATE, AttendanceCorrection(reason=BUS, arrived=time(8, 0))
    )
    assert (entry.lacks_reason, entry.arrived_at) == (False, None)
    assert BUS not in str(journal(room))


def test_a_departure_is_recorded_until_the_jury_has_signed(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, ALONE)
    prepared.run_oral(room, ALONE)
    prepared.seal_all(room, ALONE, 3, 3)
    record_departure(room, ALONE, [CANDIDATE])
    left = sitting_view(room, ALONE).candidates[0].attendance
    assert left is not None
    assert left.left_at == room.local(prepared.world.clock.now())

    prepared.world.clock.pass_seconds(60)
    record_departure(room, ALONE, [CANDIDATE])
    assert sitting_view(room, ALONE).candidates[0].attendance == left
    prepared.sign(room, ALONE)
    refused("attendance.signed", lambda: record_departure(room, ALONE, [CANDIDATE]))


def test_another_presence_keeps_what_still_holds(prepared: Prepared, room: OpenRoom) -> None:
    prepared.world.clock.pass_seconds(2_400)
    come_late(room, 7)
    correct_attendance(
        room,
        ALONE,
        CANDIDATE,
        AttendanceCorrection(arrived=time(8, 37), left=time(8, 39), reason=BUS),
    )
    again = record_attendance(room, ALONE, CANDIDATE, Presence.LATE, identity_checked=False)
    assert (again.arrived_at, again.reason) == (after(room, ALONE, 7), BUS)
    assert again.left_at == after(room, ALONE, 9)

    moved = record_attendance(
        room,
        ALONE,
        CANDIDATE,
        Presence.LATE,
        identity_checked=True,
        arrived_at=after(room, ALONE, 9.5),
    )
    assert moved.left_at is None
    in_time = record_attendance(room, ALONE, CANDIDATE, Presence.PRESENT, identity_checked=True)
    assert (in_time.arrived_at, in_time.reason) == (None, "")
