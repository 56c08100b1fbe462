"""Somebody puts back an older store, to try PINs again or to be rid of ratings."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.journal import Action
from app.services.centre.deciding.quarantine import quarantine
from app.services.ports.snapshots import Snapshot
from app.services.room.continuity.snapshots import restore_snapshot, take_snapshot
from app.services.room.enrolment import is_enrolled, unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.trust.key_case import KeptKey, open_case
from tests.services.templates import prepared_copy
from tests.services.world import PIN, Prepared, World, returned

PutBack = Callable[[Prepared, OpenRoom, Snapshot], OpenRoom]

SITTING = "P01"
WRONG_PIN = "914073"


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


def taken(room: OpenRoom) -> Snapshot:
    snapshot = take_snapshot(room)
    assert snapshot is not None
    return snapshot


def restored(prepared: Prepared, room: OpenRoom, snapshot: Snapshot) -> OpenRoom:
    close_room(room)
    return restore_snapshot(room.laptop, room.keys.store_id, snapshot.name, prepared.room_code)


def put_back_by_hand(prepared: Prepared, room: OpenRoom, snapshot: Snapshot) -> OpenRoom:
    """Copy the snapshot over the store with the system's own means: no journal tells of it."""
    close_room(room)
    folder = prepared.world.folder / "laptop" / "rooms" / room.keys.store_id
    shutil.copyfile(folder / "snapshots" / f"{snapshot.name}.db", folder / "room.db")
    return prepared.room()


def kept_key(room: OpenRoom, juror: str) -> KeptKey:
    content = room.laptop.key_cases.read(room.keys.store_id)
    assert content is not None
    kept = open_case(content, room.keys, room.laptop.device.device_secret()).key(juror)
    assert kept is not None
    return kept


def refused(room: OpenRoom, juror: str, pin: str) -> str:
    with pytest.raises(UserError) as error:
        unlock_juror(room, juror, pin)
    return error.value.code


def test_an_older_store_gives_no_more_tries_of_a_pin(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.enrolled(room, SITTING)
    juror = room.dossier.planning.sitting(SITTING).jurors[0]
    snapshot = taken(room)
    for _ in range(4):
        prepared.world.clock.pass_seconds(3_600)
        assert refused(room, juror, WRONG_PIN) == "pin.wrong"
    failures = kept_key(room, juror).failures
    assert failures == 4

    room = restored(prepared, room, snapshot)

    assert kept_key(room, juror).failures == failures
    assert not is_enrolled(room, juror)
    assert refused(room, juror, PIN) == refused(room, juror, WRONG_PIN) == "enrolment.missing"
    prepared.enrolled(room, SITTING)  # with the card
    assert unlock_juror(room, juror, PIN).juror == juror
    close_room(room)


def test_a_store_that_was_copied_back_by_hand_gives_no_more_tries(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.enrolled(room, SITTING)
    juror = room.dossier.planning.sitting(SITTING).jurors[0]
    snapshot = taken(room)
    for _ in range(4):
        prepared.world.clock.pass_seconds(3_600)
        assert refused(room, juror, WRONG_PIN) == "pin.wrong"

    room = put_back_by_hand(prepared, room, snapshot)

    assert kept_key(room, juror).failures == 4
    assert refused(room, juror, PIN) == "pin.wait"
    close_room(room)


@pytest.mark.parametrize("put_back", [restored, put_back_by_hand])
@pytest.mark.parametrize("later_first", [False, True])
def test_ratings_that_went_out_are_found_though_the_store_was_rewound(
    prepared: Prepared, later_first: bool, put_back: PutBack
) -> None:
    room = prepared.room()
    snapshot = taken(room)
    prepared.conclude(room, SITTING, 1)
    first = returned(prepared.export(room))
    with room.store.transaction() as records:
        sealed = {sheet.digest for sheet in records.score_sheets(SITTING)}
    room = put_back(prepared, room, snapshot)
    with room.store.transaction() as records:
        assert records.score_sheets() == ()
        last = records.last_journal_entry()
    assert last is not None
    told = last.action is Action.SNAPSHOT_RESTORED
    assert told or put_back is put_back_by_hand

    prepared.conclude(room, SITTING, 3)
    second = returned(prepared.export(room))
    close_room(room)
    files = (second, first) if later_first else (first, second)
    for file in files:
        prepared.merge(file)

    cases = quarantine(prepared.centre, prepared.session)
    held = {version.digest for case in cases for version in case.versions}
    assert sealed <= held
    assert all(len(case.versions) == 2 for case in cases)
