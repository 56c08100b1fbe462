"""Wrong PINs wait, are counted before they are tried, and no copied store gives tries back."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.journal import Action
from app.services.room import enrolment as enrolment_module
from app.services.room.enrolment import enrol_juror, is_enrolled, pin_wait, unlock_juror
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import sitting_view
from app.trust.payloads import WitnessKind
from app.trust.pins import pin_delay
from data.files import SafeFiles
from data.key_cases import FolderKeyCases
from tests.services.templates import prepared_copy
from tests.services.vouching import ROOM, WRONG_PIN, Vouching, journal, refused
from tests.services.world import PIN, FakeClock, FakeDevice, Prepared, World


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    room = prepared.room()
    Vouching(prepared).enrol(room, "J01", "J02")
    yield room
    close_room(room)


@pytest.fixture
def clock(prepared: Prepared) -> FakeClock:
    return prepared.world.clock


def try_wrong(room: OpenRoom, times: int = 1, juror: str = "J01") -> None:
    for _ in range(times):
        refused("pin.wrong", lambda: unlock_juror(room, juror, WRONG_PIN))


def keys_file(prepared: Prepared, room: OpenRoom) -> Path:
    return prepared.world.folder / "laptop" / "rooms" / room.keys.store_id / "keys.bin"


def test_the_fourth_try_waits_even_with_the_right_pin(room: OpenRoom, clock: FakeClock) -> None:
    try_wrong(room, 3)

    error = refused("pin.wait", lambda: unlock_juror(room, "J01", PIN))
    assert "5" in error.what.french()
    assert pin_wait(room, "J01") == 5
    clock.pass_seconds(4)
    refused("pin.wait", lambda: unlock_juror(room, "J01", PIN))
    clock.pass_seconds(1)
    assert unlock_juror(room, "J01", PIN).juror == "J01"


def test_a_wait_is_not_a_try_and_is_one_juror_s_own(room: OpenRoom, clock: FakeClock) -> None:
    try_wrong(room, 3)
    for _ in range(5):
        refused("pin.wait", lambda: unlock_juror(room, "J01", WRONG_PIN))

    assert pin_wait(room, "J01") == 5
    assert pin_wait(room, "J02") == 0
    assert unlock_juror(room, "J02", PIN).juror == "J02"
    clock.pass_seconds(5)
    try_wrong(room)
    assert pin_wait(room, "J01") == 10


def test_the_right_pin_begins_the_count_anew(room: OpenRoom) -> None:
    try_wrong(room, 2)
    unlock_juror(room, "J01", PIN)
    try_wrong(room, 2)

    assert pin_wait(room, "J01") == 0


def test_what_is_not_six_digits_is_not_a_try(room: OpenRoom) -> None:
    for _ in range(9):
        refused("pin.malformed", lambda: unlock_juror(room, "J01", "12345"))

    assert pin_wait(room, "J01") == 0


def test_every_wrong_pin_is_in_the_journal_with_its_rank(room: OpenRoom) -> None:
    try_wrong(room, 2)
    unlock_juror(room, "J01", PIN)

    refusals = [entry for entry in journal(room) if entry.action is Action.PIN_REFUSED]
    assert [(entry.actor, dict(entry.detail)) for entry in refusals] == [
        ("J01", {"tries": "1"}),
        ("J01", {"tries": "2"}),
    ]


def test_a_try_cut_short_is_counted(room: OpenRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    class PowerCutError(Exception):
        """The laptop dies while the PIN is being stretched."""

    def dies(*_: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as patched:
        patched.setattr(enrolment_module, "unlock", dies)
        for _ in range(3):
            with pytest.raises(PowerCutError):
                unlock_juror(room, "J01", WRONG_PIN)

    assert pin_wait(room, "J01") == 5


def test_a_restart_does_not_shorten_the_wait(
    prepared: Prepared, room: OpenRoom, clock: FakeClock
) -> None:
    try_wrong(room, 3)
    clock.pass_seconds(3)
    close_room(room)
    clock.boot, clock.ticks = "boot-2", 0
    again = prepared.room()

    refused("pin.wait", lambda: unlock_juror(again, "J01", PIN))
    clock.pass_seconds(2)
    assert pin_wait(again, "J01") == 3
    clock.pass_seconds(3)
    assert unlock_juror(again, "J01", PIN).juror == "J01"
    close_room(again)


def test_setting_the_wall_clock_does_not_shorten_the_wait(room: OpenRoom, clock: FakeClock) -> None:
    try_wrong(room, 3)
    clock.utc = clock.utc.replace(year=2030)

    assert pin_wait(room, "J01") == 5


def test_putting_the_store_back_gives_no_try_back(
    prepared: Prepared, room: OpenRoom, tmp_path: Path
) -> None:
    folder = keys_file(prepared, room).parent
    close_room(room)
    before = shutil.copytree(folder, tmp_path / "before")
    again = prepared.room()
    try_wrong(again, 3)
    close_room(again)
    for store in folder.glob("room.db*"):
        store.unlink()
    for store in before.glob("room.db*"):
        shutil.copy2(store, folder)
    rewound = prepared.room()

    assert not any(entry.action is Action.PIN_REFUSED for entry in journal(rewound))
    refused("pin.wait", lambda: unlock_juror(rewound, "J01", PIN))
    close_room(rewound)


def test_the_store_holds_no_key_and_no_count(prepared: Prepared, room: OpenRoom) -> None:
    content = keys_file(prepared, room).read_bytes()
    keys_file(prepared, room).unlink()

    assert not is_enrolled(room, "J01")
    assert pin_wait(room, "J01") == 0
    refused("enrolment.missing", lambda: unlock_juror(room, "J01", PIN))
    keys_file(prepared, room).write_bytes(content)
    assert is_enrolled(room, "J01")


def test_a_key_that_the_store_does_not_know_of_serves_nobody(
    prepared: Prepared, room: OpenRoom, tmp_path: Path
) -> None:
    # The store is put back to before the enrolment: what the key signed would have no statement.
    folder = keys_file(prepared, room).parent
    close_room(room)
    before = shutil.copytree(folder, tmp_path / "before")
    again = prepared.room()
    Vouching(prepared).enrol(again, "J03")
    close_room(again)
    for store in folder.glob("room.db*"):
        store.unlink()
    for store in before.glob("room.db*"):
        shutil.copy2(store, folder)
    rewound = prepared.room()

    assert not is_enrolled(rewound, "J03")
    refused("enrolment.missing", lambda: unlock_juror(rewound, "J03", PIN))
    Vouching(prepared).enrol(rewound, "J03")
    assert unlock_juror(rewound, "J03", PIN).juror == "J03"
    close_room(rewound)


def test_the_card_makes_a_second_key_where_the_first_is_gone(
    prepared: Prepared, room: OpenRoom
) -> None:
    first = unlock_juror(room, "J01", PIN).serial
    keys_file(prepared, room).unlink()

    second = enrol_juror(room, "J01", prepared.codes["J01"], "470218")

    assert second.serial != first
    assert unlock_juror(room, "J01", "470218").serial == second.serial
    with room.store.transaction() as records:
        mine = [known for known in records.enrolments() if known.juror == "J01"]
    assert [known.serial for known in mine] == [first, second.serial]
    assert [known.device for known in mine] == ["laptop-1", "laptop-1"]
    enrolments = [entry for entry in journal(room) if entry.action is Action.JUROR_ENROLLED]
    assert [dict(entry.detail).get("again") for entry in enrolments] == [None, None, "yes"]


def test_a_damaged_case_asks_for_the_card_and_says_what_is_lost(
    prepared: Prepared, room: OpenRoom
) -> None:
    try_wrong(room, 3)
    path = keys_file(prepared, room)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))

    assert not is_enrolled(room, "J01")
    assert pin_wait(room, "J01") == 0
    error = refused("enrolment.unreadable", lambda: unlock_juror(room, "J01", PIN))
    assert "nombre de codes PIN" in error.what.french()
    enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    assert unlock_juror(room, "J01", PIN).juror == "J01"
    refused("enrolment.missing", lambda: unlock_juror(room, "J02", PIN))


def test_another_laptop_s_case_is_no_key_here(room: OpenRoom) -> None:
    thief = FakeDevice(name="laptop-2", secret=b"e" * 32)
    elsewhere = replace(room, laptop=replace(room.laptop, device=thief))

    assert not is_enrolled(elsewhere, "J01")
    refused("enrolment.unreadable", lambda: unlock_juror(elsewhere, "J01", PIN))


def test_a_case_of_a_later_version_is_not_written_over(prepared: Prepared, room: OpenRoom) -> None:
    path = keys_file(prepared, room)
    later = path.read_bytes().replace(b'{"format":1', b'{"format":2', 1)
    path.write_bytes(later)

    refused("wire.unknown_format", lambda: unlock_juror(room, "J01", PIN))
    code = prepared.codes["J03"]
    refused("wire.unknown_format", lambda: enrol_juror(room, "J03", code, PIN))
    assert path.read_bytes() == later


def test_a_count_that_cannot_be_kept_lets_nobody_try(prepared: Prepared, room: OpenRoom) -> None:
    def full(step: str) -> None:
        if step == "write":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    cases = FolderKeyCases(prepared.world.folder / "laptop", SafeFiles(before=full))
    on_a_full_disk = replace(room, laptop=replace(room.laptop, key_cases=cases))

    refused("file.full", lambda: unlock_juror(on_a_full_disk, "J01", PIN))


def test_sealing_waits_like_everything_else(prepared: Prepared, room: OpenRoom) -> None:
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J01", 2)
    for _ in range(3):
        refused("pin.wrong", lambda: seal_sheet(room, "P01", "J01", WRONG_PIN))

    refused("pin.wait", lambda: seal_sheet(room, "P01", "J01", PIN))


def test_vouching_waits_like_everything_else(prepared: Prepared, room: OpenRoom) -> None:
    vouching = Vouching(prepared)
    answers = (vouching.juror("J02", WRONG_PIN), vouching.supervisor())
    assert answers[0].kind is WitnessKind.JUROR
    for _ in range(3):
        refused("pin.wrong", lambda: void_enrolment(room, "J01", "Carte perdue", answers))

    refused("pin.wait", lambda: void_enrolment(room, "J01", "Carte perdue", answers))


def test_the_sitting_tells_who_can_sign_on_this_laptop(prepared: Prepared, room: OpenRoom) -> None:
    assert [juror.enrolled for juror in sitting_view(room, "P01").jurors] == [True, True]
    keys_file(prepared, room).unlink()
    assert [juror.enrolled for juror in sitting_view(room, "P01").jurors] == [False, False]


def test_waits_add_up_however_long_somebody_goes_on(room: OpenRoom, clock: FakeClock) -> None:
    began = clock.ticks
    for _ in range(10):
        clock.pass_seconds(pin_wait(room, "J01"))
        try_wrong(room)

    assert (clock.ticks - began) / 1000 == sum(pin_delay(failures) for failures in range(10))
    assert room.dossier.room == ROOM
