"""Exports and live copies to real file systems that fill up, become read-only or vanish.

Needs root on Linux, and fusefat for FAT; unprivileged runs have the same faults injected, in
`tests/data/test_files.py` and `test_every_write_may_fail`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.continuity.takeover import take_over
from app.services.room.open_room import OpenRoom, close_room
from app.trust.live_copy import read_live_copy
from data.files import BeforeStep, SafeFiles
from tests.faults.laptops import CODE, a_laptop, a_room, levels, rate
from tests.faults.volumes import Volume, ext4, full_of_one_mebibyte, mount, unmount, vfat
from tests.rounds import RecordProperty, seeded_rounds, tried

OLD = b"the export of this morning"
NAME = "remontee.sout"
PULLED = ("file.unplugged", "file.volume_changed")
STEPS = ("make", "write", "flush", "read back", "check the volume")

Volumes = Callable[[Path], AbstractContextManager[Volume]]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A volume of 1 MiB with an earlier export on it."""
    with full_of_one_mebibyte(tmp_path) as volume:
        (volume.point / NAME).write_bytes(OLD)
        yield volume.point


@pytest.fixture(params=[ext4, vfat], ids=["ext4", "vfat"])
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Volume]:
    """A volume as sticks have them."""
    volumes: Volumes = request.param
    with volumes(tmp_path) as volume:
        yield volume


@pytest.fixture
def room(tmp_path: Path) -> Iterator[OpenRoom]:
    opened = a_room(a_laptop(tmp_path / "laptop"))
    rate(opened, 2)
    yield opened
    close_room(opened)


def pulling(step: str, pull: Callable[[], None]) -> BeforeStep:
    """Pull the stick once, just before that step."""
    steps: list[str] = []

    def before(name: str) -> None:
        if name == step and step not in steps:
            pull()
        steps.append(name)

    return before


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name != "lost+found"]


def fill(folder: Path) -> None:
    """Write until nothing fits any more."""
    size = 1 << 20
    while size > 512:
        try:
            (folder / f"film-{size}-{len(names(folder))}").write_bytes(bytes(size))
        except OSError:
            size //= 2


def assert_intact(stick: Path) -> None:
    assert (stick / NAME).read_bytes() == OLD
    assert names(stick) == [NAME]


def test_a_full_stick_keeps_the_earlier_export_and_says_what_is_missing(small: Path) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles().write(small / NAME, bytes(3 << 20))

    assert error.value.code == "file.full"
    assert error.value.what.french().startswith("Il manque 3\u00a0Mo dans ")
    assert_intact(small)


def test_a_stick_that_is_full_of_its_live_copy_keeps_it(small: Path, room: OpenRoom) -> None:
    (small / NAME).unlink()
    first = write_live_copy(room, small, SafeFiles())
    rate(room, 3)

    with pytest.raises(UserError) as error:  # two of them do not fit
        write_live_copy(room, small, SafeFiles())

    assert error.value.code == "file.full"
    assert names(small) == [first.path.name]
    assert read_live_copy(first.path.read_bytes(), CODE).label.head == first.head


def test_a_read_only_stick_is_told(small: Path, room: OpenRoom) -> None:
    write_to_a_read_only_stick(small, room)


def write_to_a_read_only_stick(small: Path, room: OpenRoom) -> None:
    mount("-o", "remount,ro", str(small))

    for attempt in (
        lambda: SafeFiles().write(small / NAME, b"new"),
        lambda: write_live_copy(room, small, SafeFiles()),
    ):
        with pytest.raises(UserError) as error:
            attempt()
        assert error.value.code == "file.read_only"
    assert_intact(small)


@pytest.mark.parametrize("step", STEPS)
def test_a_stick_that_is_pulled_leaves_nothing_on_the_laptop(small: Path, step: str) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles(pulling(step, lambda: unmount(small))).write(small / NAME, b"new")

    assert error.value.code in PULLED
    assert list(small.iterdir()) == []  # the bare folder below, on the laptop's own disk


def test_a_live_copy_goes_on_a_stick_and_is_taken_over(
    stick: Volume, room: OpenRoom, tmp_path: Path
) -> None:
    write_live_copy(room, stick.point, SafeFiles())
    rate(room, 3)
    second = write_live_copy(room, stick.point, SafeFiles())

    spare = take_over(a_laptop(tmp_path / "spare"), second.path.read_bytes(), CODE)

    assert levels(spare) == [2, 3]
    close_room(spare)
    assert names(stick.point) == [second.path.name]


def test_a_stick_that_is_full_keeps_the_copy_before(stick: Volume, room: OpenRoom) -> None:
    copy_to_a_full_stick(stick, room)


def copy_to_a_full_stick(stick: Volume, room: OpenRoom) -> None:
    first = write_live_copy(room, stick.point, SafeFiles())
    rate(room, 3)
    fill(stick.point)

    with pytest.raises(UserError) as error:
        write_live_copy(room, stick.point, SafeFiles())

    # fusefat refuses a new file on a full volume as if it were forbidden.
    assert error.value.code in ("file.full", "file.no_permission")
    assert read_live_copy(first.path.read_bytes(), CODE).label.head == first.head


@pytest.mark.parametrize("step", STEPS)
def test_a_live_copy_whose_stick_is_pulled_is_told_and_the_room_goes_on(
    stick: Volume, room: OpenRoom, step: str
) -> None:
    pull_at(step, stick, room)
    assert levels(room) == [2, 3, 1]


def pull_at(step: str, stick: Volume, room: OpenRoom) -> None:
    write_live_copy(room, stick.point, SafeFiles())
    rate(room, 3)
    before = levels(room)

    with pytest.raises(UserError) as error:
        write_live_copy(room, stick.point, SafeFiles(pulling(step, stick.pull)))

    assert error.value.code in PULLED
    rate(room, 1)
    assert levels(room) == [*before, 1]
    unmount(stick.point)
    assert list(stick.point.iterdir()) == []


# The same again and again, for `make torture`.


@pytest.mark.torture
@pytest.mark.parametrize("step", STEPS)
@seeded_rounds
def test_sticks_are_pulled_again_and_again(
    stick: Volume, room: OpenRoom, record_property: RecordProperty, step: str, seed: int
) -> None:
    fault = "stick pulled while a copy is written (vfat, ext4): not told, or the room stopped"
    tried(record_property, fault, 1)
    for level in range(1, 1 + seed % 3):
        rate(room, level)
    pull_at(step, stick, room)


@pytest.mark.torture
@seeded_rounds
def test_sticks_are_full_again_and_again(
    stick: Volume, room: OpenRoom, record_property: RecordProperty, seed: int
) -> None:
    fault = "stick full (vfat, ext4): half a file, or the earlier copy lost"
    tried(record_property, fault, 1)
    for level in range(1, 1 + seed % 3):
        rate(room, level)
    copy_to_a_full_stick(stick, room)


@pytest.mark.torture
@seeded_rounds
def test_sticks_of_one_mebibyte_are_full_again_and_again(
    small: Path, record_property: RecordProperty, seed: int
) -> None:
    tried(record_property, "volume of 1 MiB full: half a file, or the earlier export lost", 1)
    with pytest.raises(UserError) as error:
        SafeFiles().write(small / NAME, bytes((1 << 20) + seed * 4_099))

    assert error.value.code == "file.full"
    assert_intact(small)


@pytest.mark.torture
@seeded_rounds
def test_sticks_are_read_only_again_and_again(
    small: Path, room: OpenRoom, record_property: RecordProperty, seed: int
) -> None:
    del seed
    tried(record_property, "volume read-only: not told, or the earlier export changed", 2)
    write_to_a_read_only_stick(small, room)
