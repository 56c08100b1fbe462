from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError, UserError
from app.trust import wire
from app.trust.certificates import holder_of, session_of
from app.trust.codes import grouped
from app.trust.rooms import (
    issue_room,
    pack_room_keys,
    store_room,
    stored_room,
    unpack_room_keys,
    unwrap_secret,
    wrap_secret,
)
from app.trust.wrapping import Wrapped
from tests.trust.world import COST, NOW, a_world, another_world, stream

CODE = "0123456789ab"
SECRET = b"s" * 32


def wrapped() -> bytes:
    return wrap_secret(SECRET, CODE, COST, stream("wrap"))


def test_a_room_s_certificate_names_room_and_session_and_outlives_the_retention() -> None:
    keys = issue_room(
        a_world().keys, "S", "Salle 2", random=stream("room"), now=NOW, retention_years=10
    ).keys

    assert holder_of(keys.certificate) == "Salle 2"
    assert session_of(keys.certificate) == "S"
    assert keys.certificate.not_valid_before_utc < NOW - timedelta(days=365)
    assert keys.certificate.not_valid_after_utc > NOW + timedelta(days=11 * 365)


def test_a_room_s_certificate_does_not_outlive_its_centre_s() -> None:
    keys = a_world().keys

    room = issue_room(keys, "S", "R", random=stream("room"), now=NOW, retention_years=90).keys

    assert room.certificate.not_valid_after_utc == keys.anchor.not_valid_after_utc


def test_the_centre_keeps_a_room_and_finds_it_again() -> None:
    issued = a_world().issued

    again = stored_room(store_room(issued))

    assert again.code == issued.code
    assert again.keys.store_key == issued.keys.store_key
    assert again.keys.store_id == issued.keys.store_id
    assert again.keys.certificate == issued.keys.certificate


def test_room_keys_travel_without_the_secret() -> None:
    keys = a_world().issued.keys

    packed = pack_room_keys(keys)

    assert wire.encode(keys.secret) not in packed
    assert unpack_room_keys(packed, keys.secret).store_key == keys.store_key


def test_a_key_with_another_room_s_certificate_is_refused() -> None:
    keys = a_world().issued.keys
    mixed = replace(keys, certificate=another_world().issued.keys.certificate)

    with pytest.raises(IntegrityError) as caught:
        unpack_room_keys(pack_room_keys(mixed), keys.secret)

    assert caught.value.code == "certificate.malformed"


def test_a_code_opens_the_secret_however_it_is_typed() -> None:
    assert unwrap_secret(wrapped(), grouped(CODE)) == SECRET


def test_another_code_is_told_from_damage() -> None:
    with pytest.raises(UserError) as caught:
        unwrap_secret(wrapped(), CODE[::-1])

    assert caught.value.code == "room.wrong_code"


@given(st.data())
def test_a_changed_byte_is_damage_and_never_a_wrong_code(data: st.DataObject) -> None:
    changed = bytearray(wrapped())
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    with pytest.raises(IntegrityError) as caught:
        unwrap_secret(bytes(changed), CODE)

    assert caught.value.code == "room.wrapped_secret_damaged"


@pytest.mark.parametrize("cost", [replace(COST, memory_kib=2**30), replace(COST, lanes=0)])
def test_an_absurd_cost_in_a_file_is_refused_before_it_is_paid(cost: object) -> None:
    value = wire.decode(wrapped(), Wrapped)

    with pytest.raises(IntegrityError) as caught:
        unwrap_secret(wire.encode(replace(value, cost=cost)), CODE)  # type: ignore[arg-type]  # a cost

    assert caught.value.code == "room.wrapped_secret_damaged"
