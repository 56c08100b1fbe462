from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError, UserError
from app.trust import keystore
from app.trust.certificates import CertifiedKey, same_key
from app.trust.digests import digest
from app.trust.keystore import (
    create_keystore,
    keystore_centre,
    keystore_of,
    keystore_operators,
    open_keystore,
    operator_name,
)
from tests.trust.world import COST, NOW, OPERATOR, PASSPHRASE, a_world, another_world, stream


def damaged(data: bytes) -> str:
    with pytest.raises(IntegrityError) as caught:
        open_keystore(data, OPERATOR, PASSPHRASE)
    return caught.value.code


def test_a_keystore_opens_with_the_passphrase_it_was_made_with() -> None:
    world = a_world()

    keys = open_keystore(world.keystore, f" {OPERATOR.upper()} ", PASSPHRASE)

    assert keys.store_key == world.keys.store_key
    assert keys.anchor == world.keys.anchor
    assert keys.fingerprint == world.keys.fingerprint
    for pair in (keys.authority, keys.documents, keys.decryption):
        assert same_key(pair.key, pair.certificate)


def test_a_keystore_names_its_centre_and_operators_without_being_opened() -> None:
    assert keystore_centre(a_world().keystore) == "Centre d’essai"
    assert keystore_operators(a_world().keystore) == (OPERATOR,)


def test_an_operator_has_one_name_however_it_is_typed() -> None:
    assert operator_name(a_world().keystore, f" {OPERATOR.upper()} ") == OPERATOR


def test_keys_that_exist_go_into_a_new_keystore_with_one_operator() -> None:
    world = a_world()

    data = keystore_of(
        world.keys, "Zoe\u0301 ", "une autre phrase", cost=COST, random=stream("again")
    )

    keys = open_keystore(data, "zoé", "une autre phrase")
    assert keystore_operators(data) == ("Zoé",)
    assert (keys.anchor, keys.store_key) == (world.keys.anchor, world.keys.store_key)


def test_accents_typed_in_either_form_are_one_passphrase() -> None:
    data, _ = create_keystore(
        "Centre", "Zoé", "été à la montagne", cost=COST, random=stream("a"), now=NOW
    )

    assert (
        open_keystore(data, "Zoe\u0301", "e\u0301te\u0301 a\u0300 la montagne").centre == "Centre"
    )


@pytest.mark.parametrize(
    ("operator", "passphrase", "code"),
    [
        (OPERATOR, PASSPHRASE + "s", "keystore.wrong_passphrase"),
        (OPERATOR, "", "keystore.wrong_passphrase"),
        ("Somebody", PASSPHRASE, "keystore.unknown_operator"),
    ],
)
def test_a_wrong_answer_is_the_person_s(operator: str, passphrase: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        open_keystore(a_world().keystore, operator, passphrase)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("centre", "operator", "passphrase", "code"),
    [
        (" ", OPERATOR, PASSPHRASE, "keystore.centre_unnamed"),
        ("Centre", "", PASSPHRASE, "keystore.operator_unnamed"),
        ("Centre", OPERATOR, "onze caract", "keystore.passphrase_too_short"),
    ],
)
def test_a_keystore_needs_names_and_a_long_passphrase(
    centre: str, operator: str, passphrase: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        create_keystore(centre, operator, passphrase, cost=COST, random=stream("a"), now=NOW)

    assert caught.value.code == code


@given(st.data())
def test_a_changed_byte_is_damage_and_never_a_wrong_passphrase(data: st.DataObject) -> None:
    changed = bytearray(a_world().keystore)
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert damaged(bytes(changed)) in ("keystore.damaged", "wire.unknown_format")


@given(st.integers(0, 10_000))
def test_a_cut_keystore_is_damage(length: int) -> None:
    whole = a_world().keystore

    assert damaged(whole[: length % len(whole)]) == "keystore.damaged"


def compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def forged(**changes: str) -> bytes:
    """A keystore whose public part was changed by somebody who recomputed the checksum."""
    value = json.loads(a_world().keystore)
    value["body"]["public"].update(changes)
    value["check"] = digest(compact([value["body"], value["slots"]]))
    return compact(value)


def test_a_keystore_with_another_name_or_certificate_is_damage() -> None:
    other = json.loads(another_world().keystore)["body"]["public"]

    assert keystore_centre(forged(centre="Other")) == "Other"
    assert damaged(forged(centre="Other")) == "keystore.damaged"
    assert damaged(forged(authority=other["authority"])) == "keystore.damaged"
    assert damaged(forged(type="other")) == "keystore.damaged"


@pytest.mark.parametrize("nonce", ["", "AAAA"])
def test_a_nonce_of_another_length_is_damage(nonce: str) -> None:
    value = json.loads(a_world().keystore)
    value["body"]["nonce"] = nonce
    value["check"] = digest(compact([value["body"], value["slots"]]))

    assert damaged(compact(value)) == "keystore.damaged"


def test_a_slot_under_another_s_name_is_damage() -> None:
    value = json.loads(a_world().keystore)
    value["slots"].append({**value["slots"][0], "operator": "Somebody"})
    value["check"] = digest(compact([value["body"], value["slots"]]))

    with pytest.raises(IntegrityError) as caught:
        open_keystore(compact(value), "Somebody", PASSPHRASE)
    assert caught.value.code == "keystore.damaged"


def test_a_keystore_of_a_later_version_is_told_from_damage() -> None:
    later = a_world().keystore.replace(b'{"format":1', b'{"format":2', 1)

    assert damaged(later) == "wire.unknown_format"


def test_a_key_beside_another_s_certificate_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = a_world().keys
    mixed = CertifiedKey(key=another_world().keys.documents.key, certificate=keys.anchor)
    monkeypatch.setattr(keystore, "_new_keys", lambda *_: replace(keys, documents=mixed))
    data, _ = create_keystore(
        "Centre", OPERATOR, PASSPHRASE, cost=COST, random=stream("a"), now=NOW
    )

    assert damaged(data) == "keystore.damaged"


def test_secrets_do_not_show_in_a_representation() -> None:
    keys = a_world().keys

    assert repr(keys.store_key) not in repr(keys)
    assert repr(keys.master) not in repr(keys)
