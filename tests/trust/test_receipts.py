from __future__ import annotations

import pytest

from app.domain.errors import IntegrityError, UserError
from app.trust import wire
from app.trust.encryption import encrypt_for_room
from app.trust.formats import RECEIPT
from app.trust.jws import sign, signing_key
from app.trust.payloads import PackageKind, Receipt
from app.trust.receipts import read_receipt, write_receipt
from tests.trust.deciding import a_receipt
from tests.trust.world import World, a_world, another_world


def written(world: World, receipt: Receipt | None = None) -> bytes:
    return write_receipt(receipt or a_receipt(), keys=world.keys, room=world.issued.keys)


def forged(world: World, receipt: Receipt, *, signer: World) -> bytes:
    """A receipt that somebody who holds the room's secret made."""
    documents = signer.keys.documents
    signed = sign(
        wire.encode(receipt), RECEIPT, [signing_key(documents.key, documents.certificate)]
    )
    return encrypt_for_room(signed, world.issued.keys.secret, kind=PackageKind.RECEIPT)


def test_the_room_reads_its_receipt() -> None:
    world = a_world()

    assert read_receipt(written(world), world.opened.keys) == a_receipt()


def test_nothing_of_a_receipt_stands_in_the_clear() -> None:
    data = written(a_world())

    assert b"a" * 64 not in data
    assert b"Salle" not in data


def test_another_room_does_not_open_it() -> None:
    with pytest.raises(UserError) as caught:
        read_receipt(written(a_world()), another_world().opened.keys)
    assert caught.value.code == "package.other_room"


def test_a_room_package_is_no_receipt() -> None:
    world = a_world()

    with pytest.raises(UserError) as caught:
        read_receipt(world.package.data, world.opened.keys)
    assert caught.value.code == "package.other_kind"


def test_an_altered_receipt_is_refused() -> None:
    world = a_world()
    data = bytearray(written(world))
    data[-40] = ord("A") if data[-40] != ord("A") else ord("B")

    with pytest.raises(IntegrityError) as caught:
        read_receipt(bytes(data), world.opened.keys)
    assert caught.value.code == "package.altered"


def test_the_room_s_secret_does_not_make_a_receipt() -> None:
    world = a_world()
    data = forged(world, a_receipt(), signer=another_world())

    with pytest.raises(IntegrityError) as caught:
        read_receipt(data, world.opened.keys)
    assert caught.value.code == "certificate.untrusted"


@pytest.mark.parametrize("changes", [{"room": "Salle 2"}, {"session": "other"}])
def test_a_receipt_of_another_room_is_refused_under_this_room_s_secret(
    changes: dict[str, str],
) -> None:
    world = a_world()
    data = forged(world, a_receipt(**changes), signer=world)

    with pytest.raises(IntegrityError) as caught:
        read_receipt(data, world.opened.keys)
    assert caught.value.code == "receipt.other_room"


def test_writing_another_room_s_receipt_is_a_bug() -> None:
    with pytest.raises(ValueError, match="two rooms"):
        written(a_world(), a_receipt(room="Salle 2"))
