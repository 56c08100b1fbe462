from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError, UserError
from app.trust.certificates import same_key
from app.trust.enrolment import JurorKey
from app.trust.pins import check_new_pin, pin_delay, unlock, wrap_key
from tests.trust.world import COST, DEVICE_SECRET, a_world, another_world, stream

PIN = "194627"


def wrapped() -> bytes:
    return wrap_key(a_world().juror("J1"), PIN, DEVICE_SECRET, COST, stream("pin"))


def refusal(data: bytes, pin: str = PIN, secret: bytes = DEVICE_SECRET) -> str:
    try:
        unlock(data, pin, secret)
    except (UserError, IntegrityError) as error:
        return error.code
    return "unlocked"


def test_the_pin_gives_the_key_back() -> None:
    key = unlock(wrapped(), PIN, DEVICE_SECRET)

    assert key.juror == "J1"
    assert key.serial == a_world().juror("J1").serial
    assert same_key(key.key, key.certificate)


def test_a_wrong_pin_and_another_device_are_told_apart() -> None:
    assert refusal(wrapped(), "194628") == "pin.wrong"
    assert refusal(wrapped(), PIN, b"e" * 32) == "pin.other_device"


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "19462a", "19 462", "１９４６２７", "²94627"]
)
def test_a_pin_has_six_digits(pin: str) -> None:
    assert refusal(wrapped(), pin) == "pin.malformed"


@pytest.mark.parametrize(
    "pin",
    ["000000", "999999", "123456", "654321", "012345", "890123", "098765", "121212", "123123"],
)
def test_a_pin_that_anybody_tries_first_is_refused_when_chosen(pin: str) -> None:
    with pytest.raises(UserError) as caught:
        check_new_pin(pin)

    assert caught.value.code == "pin.trivial"


@given(st.data())
def test_a_changed_byte_never_looks_like_a_wrong_pin(data: st.DataObject) -> None:
    changed = bytearray(wrapped())
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert refusal(bytes(changed)) in (
        "pin.wrapped_key_damaged",
        "pin.other_device",
        "wire.unknown_format",
    )


def test_a_key_beside_another_s_certificate_is_damage() -> None:
    other = another_world().juror("J1")
    mixed = JurorKey(
        juror="J1",
        key=a_world().juror("J1").key,
        certificate=other.certificate,
        room_certificate=other.room_certificate,
    )

    assert refusal(wrap_key(mixed, PIN, DEVICE_SECRET, COST, stream("pin"))) == (
        "pin.wrapped_key_damaged"
    )


def test_a_key_of_a_later_version_is_told_from_damage() -> None:
    later = wrapped().replace(b'{"format":1', b'{"format":2', 1)

    assert refusal(later) == "wire.unknown_format"


def test_a_device_secret_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32"):
        wrap_key(a_world().juror("J1"), PIN, b"short", COST, stream("pin"))


def test_wrong_pins_wait_longer_and_longer_and_never_for_good() -> None:
    delays = [pin_delay(failures) for failures in range(40)]

    assert delays[:6] == [0, 0, 0, 5, 10, 20]
    assert delays == sorted(delays)
    assert delays[-1] == 300
