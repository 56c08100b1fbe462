from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, JournalEntry, first_break
from app.services.ports.machine import Cancelled
from app.services.room.continuity.live_copy import (
    LIVE_COPY_SUFFIX,
    LiveCopy,
    needs_copy,
    write_live_copy,
)
from app.services.room.continuity.takeover import take_over
from app.services.room.open_room import OpenRoom, close_room, known_rooms
from app.services.room.oral_timer import start_timer, timer_record
from app.timing.elapsed import elapsed, rests_on_wall_clock
from app.trust.live_copy import read_live_copy
from app.trust.live_copy import write_live_copy as encrypted
from data.files import SafeFiles
from tests.faults.laptops import (
    CODE,
    PACKAGE,
    ROOM_ID,
    SITTING,
    MovingClock,
    a_laptop,
    a_room,
    damage,
    levels,
    rate,
    store_path,
)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def room(tmp_path: Path, clock: MovingClock) -> OpenRoom:
    return a_room(a_laptop(tmp_path / "first", clock))


def copied(room: OpenRoom, stick: Path) -> LiveCopy:
    return write_live_copy(room, stick, SafeFiles())


def journal(room: OpenRoom) -> tuple[JournalEntry, ...]:
    with room.store.transaction() as records:
        return records.journal()


def refusal(folder: Path, data: bytes, code: str = CODE) -> str:
    with pytest.raises((UserError, IntegrityError)) as error:
        take_over(a_laptop(folder, name="laptop-2"), data, code)
    assert isinstance(error.value, UserError | IntegrityError)
    return error.value.code


def test_a_copy_is_needed_once_something_happened(room: OpenRoom, stick: Path) -> None:
    assert needs_copy(room, None)
    last = copied(room, stick)

    assert not needs_copy(room, last)
    rate(room, 2)
    assert needs_copy(room, last)
    close_room(room)


def test_a_copy_is_one_file_that_the_next_one_replaces(
    room: OpenRoom, stick: Path, clock: MovingClock
) -> None:
    first = copied(room, stick)
    clock.pass_seconds(10)
    rate(room, 2)
    second = copied(room, stick)
    close_room(room)

    assert first.path == second.path
    assert second.path.name == f"copie-{ROOM_ID}{LIVE_COPY_SUFFIX}"
    assert list(stick.iterdir()) == [second.path]
    assert (second.written_at - first.written_at).total_seconds() == 10


def test_a_copy_that_is_stopped_leaves_the_one_before(room: OpenRoom, stick: Path) -> None:
    class Stopped:
        def advance(self, done: int, total: int) -> None:
            raise Cancelled

    before = copied(room, stick).path.read_bytes()
    rate(room, 2)

    with pytest.raises(Cancelled):
        write_live_copy(room, stick, SafeFiles(), Stopped())

    close_room(room)
    assert [path.read_bytes() for path in stick.iterdir()] == [before]


def test_a_spare_laptop_goes_on_where_the_copy_stops(
    room: OpenRoom, stick: Path, tmp_path: Path, clock: MovingClock
) -> None:
    rate(room, 2)
    copy = copied(room, stick)
    rate(room, 3)  # on the laptop that dies: after the copy, so lost
    first = journal(room)
    close_room(room)
    clock.pass_seconds(90)

    spare = a_laptop(tmp_path / "spare", clock, "laptop-2")
    taken = take_over(spare, copy.path.read_bytes(), CODE)

    entries = journal(taken)
    assert levels(taken) == [2]
    assert first_break(entries) is None
    assert entries[:-1] == first[:-1]
    assert entries[-1].action is Action.TAKEN_OVER
    detail = dict(entries[-1].detail)
    assert detail.pop("room_certificate")
    assert detail == {
        "copied_at": copy.written_at.isoformat(),
        "device": "laptop-2",
        "epoch": "1",
        "previous_device": "laptop-1",
    }
    assert entries[-1].previous == copy.head
    assert taken.dossier == room.dossier
    assert [known.label for known in known_rooms(spare)] == ["Salle 1"]
    rate(taken, 1)
    close_room(taken)


def test_each_takeover_is_an_epoch_of_its_own(room: OpenRoom, stick: Path, tmp_path: Path) -> None:
    rate(room, 2)
    data = copied(room, stick).path.read_bytes()
    close_room(room)
    second = take_over(a_laptop(tmp_path / "b", name="laptop-2"), data, CODE)
    data = copied(second, stick).path.read_bytes()
    close_room(second)

    third = take_over(a_laptop(tmp_path / "c", name="laptop-3"), data, CODE)

    detail = dict(journal(third)[-1].detail)
    close_room(third)
    assert (detail["epoch"], detail["previous_device"]) == ("2", "laptop-2")


def test_a_running_oral_goes_on_by_the_wall_clock(
    room: OpenRoom, stick: Path, tmp_path: Path, clock: MovingClock
) -> None:
    start_timer(room, SITTING)
    clock.pass_seconds(600)
    data = copied(room, stick).path.read_bytes()
    close_room(room)
    clock.pass_seconds(120)
    clock.restart()  # another laptop: its ticks began elsewhere

    taken = take_over(a_laptop(tmp_path / "spare", clock, "laptop-2"), data, CODE)

    record = timer_record(taken, SITTING)
    close_room(taken)
    assert record.running
    assert elapsed(record, clock.now()) == 720_000
    assert rests_on_wall_clock(record, clock.now())


def test_a_laptop_that_holds_more_than_the_copy_is_not_rewound(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    rate(room, 2)
    data = copied(room, stick).path.read_bytes()
    close_room(room)

    assert refusal(tmp_path / "first", data) == "takeover.nothing_newer"
    again = a_room(a_laptop(tmp_path / "first"))
    rate(again, 3)
    close_room(again)
    assert refusal(tmp_path / "first", data) == "takeover.nothing_newer"
    again = a_room(a_laptop(tmp_path / "first"))
    assert levels(again) == [2, 3]
    close_room(again)


def test_a_laptop_with_a_history_of_its_own_keeps_it(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    rate(room, 2)
    data = copied(room, stick).path.read_bytes()
    close_room(room)
    other = a_room(a_laptop(tmp_path / "other", name="laptop-2"))
    rate(other, 1)
    close_room(other)

    assert refusal(tmp_path / "other", data) == "takeover.other_history"

    other = a_room(a_laptop(tmp_path / "other", name="laptop-2"))
    assert levels(other) == [1]
    close_room(other)


def test_a_laptop_that_only_opened_the_package_may_take_over(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    rate(room, 2)
    data = copied(room, stick).path.read_bytes()
    close_room(room)
    close_room(a_room(a_laptop(tmp_path / "other", name="laptop-2")))

    taken = take_over(a_laptop(tmp_path / "other", name="laptop-2"), data, CODE)

    assert levels(taken) == [2]
    close_room(taken)
    assert (store_path(tmp_path / "other").parent / "set-aside").exists()


def test_the_laptop_that_was_left_may_come_back_with_a_later_copy(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    rate(room, 2)
    data = copied(room, stick).path.read_bytes()
    close_room(room)
    second = take_over(a_laptop(tmp_path / "spare", name="laptop-2"), data, CODE)
    rate(second, 3)
    data = copied(second, stick).path.read_bytes()
    close_room(second)

    back = take_over(a_laptop(tmp_path / "first"), data, CODE)

    assert levels(back) == [2, 3]
    close_room(back)


def test_a_damaged_store_may_be_replaced_by_the_copy(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    rate(room, 2)
    data = copied(room, stick).path.read_bytes()
    close_room(room)
    damage(store_path(tmp_path / "first"))

    back = take_over(a_laptop(tmp_path / "first"), data, CODE)

    assert levels(back) == [2]
    close_room(back)


def test_a_room_that_is_open_here_is_not_taken_over(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    data = copied(room, stick).path.read_bytes()

    assert refusal(tmp_path / "first", data) == "store.in_use"
    close_room(room)


def test_a_copy_that_does_not_hold_is_refused_and_makes_no_room(
    room: OpenRoom, stick: Path, tmp_path: Path
) -> None:
    data = copied(room, stick).path.read_bytes()
    opened = read_live_copy(data, CODE)
    keys, wrapped = room.keys, opened.wrapped_secret
    store = bytearray(opened.store)
    store[5000] ^= 1
    close_room(room)
    label = opened.label
    bad = {
        "package.truncated": data[: len(data) // 2],
        "package.altered": data[:-30] + b"AAAA" + data[-26:],
        "copy.damaged": encrypted(label, bytes(store), room=keys, wrapped_secret=wrapped),
        "copy.inconsistent": encrypted(
            replace(label, head="00" * 32), opened.store, room=keys, wrapped_secret=wrapped
        ),
        "package.other_kind": PACKAGE,
    }

    for code, content in bad.items():
        assert refusal(tmp_path / "spare", content) == code
    assert refusal(tmp_path / "spare", data, "000011112222") == "copy.wrong_code"
    assert known_rooms(a_laptop(tmp_path / "spare")) == ()


def test_a_copy_of_an_unfinished_store_is_refused(tmp_path: Path, room: OpenRoom) -> None:
    laptop = a_laptop(tmp_path / "new")
    (known,) = known_rooms(room.laptop)
    empty = laptop.stores.create(known, room.keys.store_key)
    copy = empty.copy()
    empty.close()
    label = read_live_copy(copied(room, tmp_path).path.read_bytes(), CODE).label
    close_room(room)

    data = encrypted(label, copy.content, room=room.keys, wrapped_secret=known.wrapped_secret)

    assert refusal(tmp_path / "spare", data) == "copy.inconsistent"
