from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, first_break
from app.services.ports.snapshots import DamagedStoreError
from app.services.room.continuity.kept_keys import forget_keys
from app.services.room.continuity.snapshots import restore_snapshot, snapshots, take_snapshot
from app.services.room.open_room import Laptop, close_room, open_package, reopen_room
from app.trust.key_case import KeptKey, KeyCase, LastTry, open_case, seal_case
from tests.faults.laptops import (
    CODE,
    PACKAGE,
    ROOM_ID,
    MovingClock,
    a_laptop,
    a_room,
    damage,
    levels,
    rate,
    store_path,
)

KEPT = KeptKey(
    juror="J1",
    serial="0a",
    wrapped=b"wrapped",
    failures=4,
    last_try=LastTry(ticks=7, boot="boot-1"),
)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def laptop(tmp_path: Path, clock: MovingClock) -> Laptop:
    return a_laptop(tmp_path, clock)


def put_case(laptop: Laptop) -> None:
    room = a_room(laptop)
    case = KeyCase(keys=(KEPT,), voided=("J2",))
    secret = laptop.device.device_secret()
    laptop.key_cases.write(ROOM_ID, seal_case(case, room.keys, secret, laptop.random))
    close_room(room)


def case_of(laptop: Laptop) -> KeyCase:
    room = a_room(laptop)
    close_room(room)
    content = laptop.key_cases.read(ROOM_ID)
    assert content is not None
    return open_case(content, room.keys, laptop.device.device_secret())


def test_a_snapshot_is_taken_once_for_what_happened(laptop: Laptop, clock: MovingClock) -> None:
    room = a_room(laptop)
    first = take_snapshot(room)
    clock.pass_seconds(300)

    assert take_snapshot(room) is None
    rate(room, 2)
    second = take_snapshot(room)
    close_room(room)

    assert first is not None
    assert second is not None
    assert second.taken_at - first.taken_at == timedelta(seconds=300)
    assert snapshots(laptop, ROOM_ID) == (second, first)


def test_a_damaged_room_is_back_in_two_steps(
    laptop: Laptop, tmp_path: Path, clock: MovingClock
) -> None:
    room = a_room(laptop)
    rate(room, 2)
    taken = take_snapshot(room)
    rate(room, 3)
    close_room(room)
    damage(store_path(tmp_path))
    with pytest.raises(DamagedStoreError) as error:
        reopen_room(laptop, ROOM_ID, CODE)
    last_good = error.value.last_good
    assert last_good == taken
    assert last_good is not None
    clock.pass_seconds(60)

    room = restore_snapshot(laptop, ROOM_ID, last_good.name, CODE)

    assert levels(room) == [2]
    with room.store.transaction() as records:
        entries = records.journal()
    close_room(room)
    assert first_break(entries) is None
    assert entries[-1].action is Action.SNAPSHOT_RESTORED
    assert dict(entries[-1].detail) == {
        "journal_head": entries[-2].hash,
        "journal_sequence": "2",
        "taken_at": last_good.taken_at.isoformat(),
    }
    assert len(list((store_path(tmp_path).parent / "set-aside").iterdir())) == 1


def test_opening_the_package_of_a_damaged_room_offers_the_snapshot_too(
    laptop: Laptop, tmp_path: Path
) -> None:
    room = a_room(laptop)
    taken = take_snapshot(room)
    close_room(room)
    damage(store_path(tmp_path))

    with pytest.raises(DamagedStoreError) as error:
        open_package(laptop, PACKAGE, CODE)

    assert error.value.last_good == taken


def test_a_restore_drops_keys_and_keeps_counts_of_wrong_pins(laptop: Laptop) -> None:
    put_case(laptop)
    room = a_room(laptop)
    taken = take_snapshot(room)
    close_room(room)
    assert taken is not None

    close_room(restore_snapshot(laptop, ROOM_ID, taken.name, CODE))

    case = case_of(laptop)
    (kept,) = case.keys
    assert (kept.wrapped, kept.serial) == (b"", "")
    assert (kept.failures, kept.last_try) == (KEPT.failures, KEPT.last_try)
    assert case.voided == ("J2",)


def test_a_damaged_key_case_does_not_stand_in_the_way(laptop: Laptop) -> None:
    room = a_room(laptop)
    taken = take_snapshot(room)
    laptop.key_cases.write(ROOM_ID, b"damaged")
    close_room(room)
    assert taken is not None

    room = restore_snapshot(laptop, ROOM_ID, taken.name, CODE)
    forget_keys(laptop, room.keys)
    close_room(room)

    assert laptop.key_cases.read(ROOM_ID) == b"damaged"


def test_a_wrong_code_restores_nothing(laptop: Laptop) -> None:
    room = a_room(laptop)
    taken = take_snapshot(room)
    rate(room, 2)
    close_room(room)
    assert taken is not None

    with pytest.raises(UserError) as error:
        restore_snapshot(laptop, ROOM_ID, taken.name, "000011112222")

    assert error.value.code == "room.wrong_code"
    room = reopen_room(laptop, ROOM_ID, CODE)
    assert levels(room) == [2]
    close_room(room)


def test_a_snapshot_that_is_gone_is_told(laptop: Laptop) -> None:
    close_room(a_room(laptop))

    with pytest.raises(UserError) as error:
        restore_snapshot(laptop, ROOM_ID, "000001-20261123T080000Z-0123456789abcdef", CODE)

    assert error.value.code == "snapshot.missing"


def test_a_damaged_snapshot_restores_nothing(laptop: Laptop, tmp_path: Path) -> None:
    room = a_room(laptop)
    taken = take_snapshot(room)
    rate(room, 2)
    close_room(room)
    assert taken is not None
    damage(store_path(tmp_path).parent / "snapshots" / f"{taken.name}.db")

    with pytest.raises(IntegrityError) as error:
        restore_snapshot(laptop, ROOM_ID, taken.name, CODE)

    assert error.value.code == "snapshot.damaged"
    room = reopen_room(laptop, ROOM_ID, CODE)
    assert levels(room) == [2]
    close_room(room)
