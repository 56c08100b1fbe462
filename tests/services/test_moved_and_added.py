"""A sitting at another time, one sitting more: two vouch, the agenda follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.attendance import Presence
from app.domain.journal import Action
from app.services.room.agenda import agenda
from app.services.room.attendance import record_attendance
from app.services.room.on_the_spot.adding_sitting import (
    Subject,
    WantedSitting,
    add_sitting,
    addable_assessments,
    subjects,
)
from app.services.room.on_the_spot.moving import Move, movable, move_sitting, overlapping
from app.services.room.on_the_spot.walk_in import add_walk_in, blank_slots
from app.services.room.open_room import OpenRoom, close_room, reopen_room
from app.services.room.oral_timer import start_timer
from tests.services.templates import prepared_copy
from tests.services.vouching import SLOT, Vouching, a_walk_in, journal, refused
from tests.services.world import Prepared, World


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def vouching(prepared: Prepared) -> Vouching:
    return Vouching(prepared)


@pytest.fixture
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    room = prepared.room()
    yield room
    close_room(room)


def a_move(room: OpenRoom, sitting: str = "P02", minutes: int = 45, **changes: Any) -> Move:
    starts_at = room.dossier.planning.sitting(sitting).starts_at + timedelta(minutes=minutes)
    default: dict[str, Any] = {"sitting": sitting, "starts_at": starts_at, "reason": "Train"}
    return Move(**{**default, **changes})


def a_second_oral(room: OpenRoom, **changes: Any) -> WantedSitting:
    """The candidate of `P01` again, after an incident."""
    default: dict[str, Any] = {
        "slot": SLOT,
        "assessment": "E1",
        "subject": "2026-0402",
        "starts_at": room.dossier.planning.sitting("P04").starts_at + timedelta(hours=1),
        "panel_of": "P02",
        "reason": "Alarme pendant l’oral",
    }
    return WantedSitting(**{**default, **changes})


def test_a_sitting_is_at_its_new_time_and_says_so(vouching: Vouching, room: OpenRoom) -> None:
    before = room.dossier.planning.sitting("P01")

    after = move_sitting(room, a_move(room, "P01", 90), vouching.both())

    moved = after.dossier.planning.sitting("P01")
    assert moved.starts_at == before.starts_at + timedelta(minutes=90)
    assert moved.panel == before.panel
    assert [row.sitting for row in agenda(after).rows] == ["P02", "P01", "P03", "P04"]
    assert [row.moved for row in agenda(after).rows] == [False, True, False, False]
    entry = journal(after)[-1]
    assert (entry.action, entry.subject) == (Action.SITTING_MOVED, "P01")


def test_the_room_opens_again_with_the_latest_time(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    after = move_sitting(room, a_move(room, minutes=90), vouching.both(1))
    close_room(move_sitting(after, a_move(after, minutes=-60), vouching.both(2)))

    again = reopen_room(room.laptop, room.keys.store_id, prepared.room_code)

    found = again.dossier.planning.sitting("P02").starts_at
    assert found == room.dossier.planning.sitting("P02").starts_at + timedelta(minutes=30)
    assert [row.sitting for row in agenda(again).rows if row.moved] == ["P02"]
    close_room(again)


def test_only_a_sitting_that_has_not_begun_moves(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    record_attendance(room, "P02", "2026-0417", Presence.PRESENT, identity_checked=True)
    assert movable(room) == ("P01", "P02", "P03", "P04")
    start_timer(room, "P01")

    assert movable(room) == ("P02", "P03", "P04")
    refused("moving.begun", lambda: move_sitting(room, a_move(room, "P01"), vouching.both()))


@pytest.mark.parametrize(
    ("minutes", "reason", "code"),
    [
        (45, "", "reason.missing"),
        (0, "Train", "moving.same_time"),
        (24 * 60, "Train", "moving.other_day"),
    ],
)
def test_a_move_that_makes_no_sense_is_refused(
    vouching: Vouching, room: OpenRoom, minutes: int, reason: str, code: str
) -> None:
    move = a_move(room, minutes=minutes, reason=reason)

    refused(code, lambda: move_sitting(room, move, vouching.both()))

    with room.store.transaction() as records:
        assert records.additions() == ()


def test_the_sittings_that_another_would_meet_are_told(room: OpenRoom) -> None:
    at = room.dossier.planning.sitting("P02").starts_at

    assert overlapping(room, "E1", at - timedelta(minutes=30)) == ()
    assert overlapping(room, "E1", at - timedelta(minutes=29)) == ("P02",)
    assert overlapping(room, "E1", at, besides="P02") == ()
    assert overlapping(room, "E3a", at + timedelta(minutes=29)) == ("P02", "P03")


def test_a_second_oral_is_heard_and_signed_like_any(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.conclude(room, "P01", 2, 3)

    after = add_sitting(room, a_second_oral(room), vouching.both())
    prepared.conclude(after, SLOT, 3, 3)

    sitting = after.dossier.planning.sitting(SLOT)
    assert sitting.candidates == ("2026-0402",)
    assert sitting.panel == room.dossier.planning.sitting("P02").panel
    assert SLOT not in blank_slots(after)
    with after.store.transaction() as records:
        assert len(records.panel_sheets(SLOT)) == len(records.panel_sheets("P01")) == 1
    entry = next(entry for entry in journal(after) if entry.action is Action.SITTING_ADDED)
    assert entry.subject == SLOT


def test_a_team_sits_with_all_its_members(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    prepared.run_oral(room, "P03")
    wanted = a_second_oral(room, assessment="E3a", subject="G7", panel_of="P03")

    after = add_sitting(room, wanted, vouching.both())

    sitting = after.dossier.planning.sitting(SLOT)
    assert sitting.team == "G7"
    assert sitting.candidates == after.dossier.planning.team("G7").members


def test_whom_the_room_knows_may_sit_what_it_can_open(vouching: Vouching, room: OpenRoom) -> None:
    codes = [code for code, _ in addable_assessments(room)]
    assert {"E1", "E3a"} <= set(codes)
    assert "E3b" not in codes
    members = room.dossier.planning.team("G7").members
    assert subjects(room, "E3a") == (
        Subject(id="G7", name="Atelier Vercors", candidates=members, team="G7"),
    )

    after = add_walk_in(room, a_walk_in(), vouching.both())

    assert "2026-0999" in [subject.id for subject in subjects(after, "E1")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": ""}, "reason.missing"),
        ({"slot": "libre:B204:9"}, "added_sitting.no_slot"),
        ({"assessment": "E3b"}, "added_sitting.assessment_refused"),
        ({"assessment": "E9"}, "added_sitting.assessment_refused"),
        ({"subject": "G7"}, "added_sitting.unknown_subject"),
        ({"subject": "nobody"}, "added_sitting.unknown_subject"),
        ({"panel_of": "P04"}, "added_sitting.jury_size"),
        ({"assessment": "E5b", "subject": "2026-0402"}, "added_sitting.jury_size"),
        ({"subject": "2026-0417"}, "added_sitting.still_to_come"),
    ],
)
def test_a_sitting_that_cannot_be_is_refused(
    prepared: Prepared, vouching: Vouching, room: OpenRoom, changes: dict[str, Any], code: str
) -> None:
    prepared.run_oral(room, "P01")
    wanted = a_second_oral(room, **changes)

    refused(code, lambda: add_sitting(room, wanted, vouching.both()))

    with room.store.transaction() as records:
        assert records.additions() == ()
