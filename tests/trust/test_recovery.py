from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError, UserError
from app.trust.certificates import same_key
from app.trust.codes import ALPHABET, grouped
from app.trust.digests import digest
from app.trust.recovery import (
    RECOVERY_CODE_LENGTH,
    RecoveryKit,
    new_recovery_kit,
    open_recovery_kit,
)
from tests.trust.world import COST, OPERATOR, PASSPHRASE, a_world, another_world, stream


@cache
def a_kit() -> RecoveryKit:
    return new_recovery_kit(a_world().keys, cost=COST, random=stream("kit"))


def opening(data: bytes, code: str | None = None) -> str:
    try:
        open_recovery_kit(data, a_kit().code if code is None else code)
    except (UserError, IntegrityError) as error:
        return error.code
    return "opened"


def compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def forged(**body: object) -> bytes:
    """A kit whose body was changed by somebody who recomputed the checksum."""
    value = json.loads(a_kit().data)
    value["body"].update(body)
    value["check"] = digest(compact([value["body"], value["master"]]))
    return compact(value)


def test_the_code_alone_opens_every_key_of_the_centre() -> None:
    keys = open_recovery_kit(a_kit().data, f" {grouped(a_kit().code).lower()} ")

    world = a_world()
    assert (keys.anchor, keys.store_key) == (world.keys.anchor, world.keys.store_key)
    for pair in (keys.authority, keys.documents, keys.decryption):
        assert same_key(pair.key, pair.certificate)


def test_the_code_has_120_bits() -> None:
    assert len(a_kit().code) == RECOVERY_CODE_LENGTH
    assert 5 * len(a_kit().code) == 120
    assert set(a_kit().code) <= set(ALPHABET)


def test_a_wrong_code_is_told_from_damage() -> None:
    data = a_kit().data
    cut = len(data) - 80

    assert opening(data, "0" * RECOVERY_CODE_LENGTH) == "recovery.wrong_code"
    assert opening(data, a_kit().code[:12]) == "code.malformed"
    assert opening(data[:cut]) == "recovery.damaged"
    assert opening(data[:cut], "0" * RECOVERY_CODE_LENGTH) == "recovery.damaged"


@given(st.data())
def test_a_changed_byte_never_opens_and_never_looks_like_a_wrong_code(data: st.DataObject) -> None:
    changed = bytearray(a_kit().data)
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert opening(bytes(changed)) in (
        "recovery.damaged",
        "recovery.not_a_kit",
        "wire.unknown_format",
    )


@pytest.mark.parametrize("data", [b"", b"{}", b"%PDF-1.7", b"\xff" * 99, a_world().keystore])
def test_another_file_is_not_a_kit(data: bytes) -> None:
    assert opening(data) == "recovery.not_a_kit"


def test_a_kit_of_a_later_version_is_told_from_damage() -> None:
    later = a_kit().data.replace(b'{"format":1', b'{"format":2', 1)

    assert opening(later) == "wire.unknown_format"


def test_a_kit_that_was_put_together_from_two_is_damage() -> None:
    own = json.loads(a_kit().data)
    other = json.loads(new_recovery_kit(another_world().keys, cost=COST, random=stream("o")).data)
    kept = json.loads(a_world().keystore)["body"]

    assert opening(forged(public=other["body"]["public"])) == "recovery.damaged"
    assert opening(forged(sealed=other["body"]["sealed"])) == "recovery.damaged"
    assert opening(forged(nonce="")) == "recovery.damaged"
    assert opening(forged(public={**own["body"]["public"], **kept["public"]})) == (
        "recovery.damaged"
    )


def test_no_passphrase_opens_a_kit_and_the_code_is_nowhere_in_it() -> None:
    assert opening(a_kit().data, PASSPHRASE) == "code.malformed"
    assert OPERATOR.encode() not in a_kit().data
    assert a_kit().code.encode() not in a_kit().data
    assert a_kit().code not in repr(a_kit())
