from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError
from app.domain.timer_record import Instant
from app.trust import wire
from app.trust.key_case import (
    KeptKey,
    KeyCase,
    LastTry,
    _check,
    _SealedCase,
    cleared,
    counted,
    open_case,
    restarted,
    seal_case,
    wait_before_try,
)
from app.trust.pins import pin_delay
from app.trust.rooms import RoomKeys
from tests import builders
from tests.trust.world import DEVICE_SECRET, a_world, another_world, stream

ROOM = a_world().opened.keys


def a_key(juror: str = "J1", failures: int = 0, tried: LastTry | None = None) -> KeptKey:
    return KeptKey(juror=juror, serial="0a", wrapped=b"wrapped", failures=failures, last_try=tried)


CASE = KeyCase(keys=(a_key("J1", 4, LastTry(ticks=12, boot="boot-1")), a_key("J2")), voided=("J3",))


def sealed(case: KeyCase = CASE) -> bytes:
    return seal_case(case, ROOM, DEVICE_SECRET, stream("case"))


def opening(data: bytes, room: RoomKeys = ROOM, secret: bytes = DEVICE_SECRET) -> str:
    try:
        open_case(data, room, secret)
    except IntegrityError as error:
        return error.code
    return "opened"


def at(seconds: float, boot: str = "boot-1") -> Instant:
    return builders.an_instant(seconds, boot=boot)


def test_a_case_is_read_back_whole() -> None:
    assert open_case(sealed(), ROOM, DEVICE_SECRET) == CASE


def test_neither_keys_nor_jurors_stand_in_the_clear() -> None:
    data = sealed()
    for secret in (b"wrapped", b"J1", b"boot-1"):
        assert secret not in data


def test_a_case_of_another_laptop_or_room_is_told_from_a_damaged_one() -> None:
    assert opening(sealed(), secret=b"e" * 32) == "key_case.foreign"
    assert opening(sealed(), room=another_world().opened.keys) == "key_case.foreign"
    assert opening(sealed()[:-1]) == "key_case.damaged"
    assert opening(b"") == "key_case.damaged"


def test_both_secrets_are_needed() -> None:
    here = wire.decode(sealed(), _SealedCase)
    other_room = replace(ROOM, secret=b"s" * 32)
    for data in (
        seal_case(CASE, ROOM, b"e" * 32, stream("case")),
        seal_case(CASE, other_room, DEVICE_SECRET, stream("case")),
    ):
        # Somebody gives it the place and the checksum of this laptop's.
        foreign = wire.decode(data, _SealedCase)
        assert opening(wire.encode(replace(foreign, place=here.place))) == "key_case.damaged"
        check = _check(here.place, foreign.nonce, foreign.sealed)
        moved = replace(foreign, place=here.place, check=check)
        assert opening(wire.encode(moved)) == "key_case.damaged"


def test_a_case_of_a_later_version_is_told_from_damage() -> None:
    later = sealed().replace(b'{"format":1', b'{"format":2', 1)

    assert opening(later) == "wire.unknown_format"


@given(st.data())
def test_a_changed_byte_is_damage(data: st.DataObject) -> None:
    changed = bytearray(sealed())
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert opening(bytes(changed)) in ("key_case.damaged", "wire.unknown_format")


def test_a_new_key_takes_the_place_of_the_juror_s_older_one() -> None:
    case = CASE.with_key(a_key("J1"))

    assert case.key("J1") == a_key("J1")
    assert len(case.keys) == 2
    assert case.key("J9") is None


def test_a_void_takes_the_key_and_leaves_its_mark() -> None:
    case = CASE.with_void("J1").with_void("J1")

    assert case.key("J1") is None
    assert case.voided == ("J3", "J1")
    assert case.key("J2") is not None


def test_the_wait_grows_with_the_tries_and_runs_out() -> None:
    key = a_key()
    for _ in range(3):
        assert wait_before_try(key, at(0)) == 0
        key = counted(key, at(0))

    assert [wait_before_try(key, at(seconds)) for seconds in (0, 0.5, 4.001, 5, 60)] == [
        5,
        5,
        1,
        0,
        0,
    ]
    assert wait_before_try(counted(key, at(5)), at(5)) == 10
    assert wait_before_try(cleared(key), at(0)) == 0


def test_a_restart_of_the_machine_makes_the_whole_wait_begin_again() -> None:
    key = counted(a_key(failures=9), at(0))
    later = at(1, boot="boot-2")

    assert wait_before_try(key, later) == wait_before_try(restarted(key, later), later) == 300
    assert wait_before_try(restarted(key, later), at(290, boot="boot-2")) == 11
    assert restarted(key, at(7)) == key
    assert restarted(a_key(), later) == a_key()


def test_ticks_that_went_back_never_lengthen_a_wait_beyond_its_delay() -> None:
    assert wait_before_try(counted(a_key(failures=3), at(100)), at(0)) == 10


class Juror:
    """Tries PINs as fast as allowed, restarting the machine at will."""

    def __init__(self) -> None:
        self.key = a_key()
        self.elapsed = 0.0
        self.boot = 0

    @property
    def now(self) -> Instant:
        return at(self.elapsed, boot=f"boot-{self.boot}")

    def look(self) -> int:
        seconds = wait_before_try(self.key, self.now)
        if seconds:
            self.key = restarted(self.key, self.now)
        return seconds


ACTIONS = st.one_of(
    st.just("try"), st.just("look"), st.just("restart"), st.floats(0.1, 400, allow_nan=False)
)


@given(st.lists(ACTIONS, max_size=60))
def test_no_order_of_tries_looks_and_restarts_shortens_a_wait(
    actions: list[str | float],
) -> None:
    juror = Juror()
    last = 0.0
    for action in actions:
        if action == "try":
            failures = juror.key.failures
            if juror.look() == 0:
                assert juror.elapsed - last >= pin_delay(failures) - 0.001
                juror.key = counted(juror.key, juror.now)
                last = juror.elapsed
        elif action == "look":
            juror.look()
        elif action == "restart":
            juror.boot += 1
        else:
            juror.elapsed += float(action)


def test_a_device_secret_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32"):
        seal_case(CASE, ROOM, b"short", stream("case"))
