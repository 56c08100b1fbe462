"""What travels under a room's secret; packages have tests of their own."""

from __future__ import annotations

import base64

import pytest

from app.domain.errors import IntegrityError, UserError
from app.trust.encryption import claimed_kind, decrypt_for_room, encrypt_for_room, peek
from app.trust.formats import LIVE_COPY_TYP, RECEIPT_TYP, SEALED_SHEETS_TYP
from app.trust.payloads import PackageKind
from app.trust.rooms import room_store_id
from tests.trust.world import a_world, another_world

SECRET = b"s" * 32
KINDS = (PackageKind.SEALED_SHEETS, PackageKind.RECEIPT, PackageKind.LIVE_COPY)


def refusal(data: bytes, secret: bytes = SECRET, kind: PackageKind = KINDS[0]) -> str:
    with pytest.raises((UserError, IntegrityError)) as error:
        decrypt_for_room(data, secret, kind=kind)
    assert isinstance(error.value, UserError | IntegrityError)
    return error.value.code


def with_typ(data: bytes, old: str, new: str) -> bytes:
    header, _, rest = data.partition(b".")
    clear = base64.urlsafe_b64decode(header + b"=" * (-len(header) % 4))
    changed = base64.urlsafe_b64encode(clear.replace(old.encode(), new.encode())).rstrip(b"=")
    return changed + b"." + rest


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_encrypted_for_a_room_opens_with_its_secret(kind: PackageKind) -> None:
    data = encrypt_for_room(b"content", SECRET, kind=kind)

    assert decrypt_for_room(data, SECRET, kind=kind) == b"content"
    assert peek(data).kind is claimed_kind(data) is kind
    assert peek(data).recipient == room_store_id(SECRET)
    assert peek(data).wrapped_secret == b""


def test_the_wrapped_secret_travels_in_the_header() -> None:
    data = encrypt_for_room(b"", SECRET, kind=PackageKind.LIVE_COPY, wrapped_secret=b"wrapped")

    assert peek(data).wrapped_secret == b"wrapped"
    assert decrypt_for_room(data, SECRET, kind=PackageKind.LIVE_COPY) == b""


def test_one_kind_never_opens_as_another() -> None:
    data = encrypt_for_room(b"content", SECRET, kind=PackageKind.SEALED_SHEETS)
    passed_off = with_typ(data, SEALED_SHEETS_TYP, RECEIPT_TYP)

    assert refusal(data, kind=PackageKind.RECEIPT) == "package.other_kind"
    assert claimed_kind(passed_off) is PackageKind.RECEIPT
    assert refusal(passed_off, kind=PackageKind.RECEIPT) == "package.altered"


def test_a_package_is_not_taken_for_it() -> None:
    room, results = a_world().package.data, a_world().results.data

    assert refusal(room) == refusal(results) == "package.other_kind"
    assert refusal(b"something else") == "package.not_a_package"
    assert claimed_kind(b"something else") is None


def test_another_room_s_is_told() -> None:
    data = encrypt_for_room(b"content", another_world().issued.keys.secret, kind=KINDS[0])

    assert refusal(data) == "package.other_room"


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_refused(kind: PackageKind) -> None:
    data = encrypt_for_room(b"content" * 20, SECRET, kind=kind)

    assert refusal(data[:-1], kind=kind) == "package.truncated"
    assert refusal(data + b"A", kind=kind) == "package.altered"
    assert refusal(data[:-30] + b"AAAA" + data[-26:], kind=kind) == "package.altered"


def test_nothing_personal_stands_in_the_clear() -> None:
    data = encrypt_for_room(b"Quatremaille", SECRET, kind=PackageKind.LIVE_COPY)
    header = base64.urlsafe_b64decode(data.split(b".")[0] + b"==")

    assert LIVE_COPY_TYP.encode() in header
    assert b"Quatremaille" not in header + data
