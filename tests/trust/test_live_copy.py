from __future__ import annotations

import pytest

from app.domain.errors import IntegrityError, UserError
from app.trust.encryption import encrypt_for_room
from app.trust.live_copy import LiveCopyLabel, read_live_copy, write_live_copy
from app.trust.payloads import PackageKind
from app.trust.rooms import wrap_secret
from tests.builders import a_moment
from tests.trust.world import COST, a_world, stream

LABEL = LiveCopyLabel(
    room="Salle 1", device="laptop-1", sequence=12, head="ab" * 32, copied_at=a_moment(40)
)
STORE = bytes(range(256)) * 40


def a_copy(store: bytes = STORE) -> bytes:
    return write_live_copy(
        LABEL,
        store,
        room=a_world().opened.keys,
        wrapped_secret=a_world().opened.wrapped_secret,
    )


def refusal(data: bytes, code: str | None = None) -> str:
    with pytest.raises((UserError, IntegrityError)) as error:
        read_live_copy(data, code or a_world().issued.code)
    assert isinstance(error.value, UserError | IntegrityError)
    return error.value.code


def test_the_room_s_code_alone_opens_a_live_copy() -> None:
    opened = read_live_copy(a_copy(), a_world().issued.code)

    assert opened.label == LABEL
    assert opened.store == STORE
    assert opened.secret == a_world().issued.keys.secret
    assert opened.wrapped_secret == a_world().opened.wrapped_secret


def test_a_wrong_code_is_told_from_damage() -> None:
    data = a_copy()

    assert refusal(data, "000011112222") == "copy.wrong_code"
    assert refusal(data, "0000") == "code.malformed"
    assert refusal(data[:-1]) == "package.truncated"
    assert refusal(data + b"A") == "package.altered"
    assert refusal(data[:-30] + b"AAAA" + data[-26:]) == "package.altered"


def test_another_file_is_told() -> None:
    assert refusal(a_world().package.data) == "package.other_kind"
    assert refusal(b"PK\x03\x04") == "package.not_a_package"


def test_a_copy_without_the_wrapped_secret_is_damage() -> None:
    data = encrypt_for_room(b"", a_world().issued.keys.secret, kind=PackageKind.LIVE_COPY)

    assert refusal(data) == "package.altered"


def test_a_secret_wrapped_for_another_room_is_told() -> None:
    code = "0123456789ab"
    data = write_live_copy(
        LABEL,
        STORE,
        room=a_world().opened.keys,
        wrapped_secret=wrap_secret(b"o" * 32, code, COST, stream("other")),
    )

    assert refusal(data, code) == "package.other_room"


@pytest.mark.parametrize("plain", [b"", b"\xff\xff\xff\xff", b"\x00\x00\x00\x02{}rest"])
def test_a_copy_without_its_label_is_refused(plain: bytes) -> None:
    data = encrypt_for_room(
        plain,
        a_world().issued.keys.secret,
        kind=PackageKind.LIVE_COPY,
        wrapped_secret=a_world().opened.wrapped_secret,
    )

    assert refusal(data).startswith("wire.")
