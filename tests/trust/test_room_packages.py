from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError, UserError
from app.domain.room_addition import spare_card_id
from app.domain.session import SessionKind
from app.trust import bundles, encryption, room_packages, wire
from app.trust.archive import write_archive
from app.trust.bundles import listed
from app.trust.certificates import certificate_bytes
from app.trust.codes import grouped
from app.trust.encryption import decrypt_with_room_key, encrypt_to_room, peek
from app.trust.formats import ROOM_MANIFEST
from app.trust.jws import open_jws, sign, signing_key
from app.trust.payloads import Manifest, PackageKind
from app.trust.room_packages import _LIMITS, _NAMES, read_room_package, write_room_package
from app.trust.rooms import pack_room_keys, unwrap_secret
from app.trust.witnesses import supervisor_id
from tests import builders
from tests.trust.world import COST, NOW, a_content, a_world, another_world, stream

Entries = dict[str, bytes]


def opening(data: bytes, code: str | None = None, **arguments: Any) -> str:
    try:
        read_room_package(data, code or a_world().issued.code, **arguments)
    except (UserError, IntegrityError) as error:
        return error.code
    return "opened"


def insider(
    change: Callable[[Entries], None], *, relist: bool = False, **manifest_changes: Any
) -> bytes:
    """A package rewritten by somebody who holds the room's secret.

    With `relist` or changes to the manifest they hold the centre's document key as well.
    """
    world = a_world()
    key = world.issued.keys.package_key
    signed, entries = bundles.unpack(
        decrypt_with_room_key(world.package.data, key), _NAMES, _LIMITS
    )
    manifest = wire.decode(
        open_jws(signed, ROOM_MANIFEST, world.keys.anchor, at=None).payload, Manifest
    )
    change(entries)
    if relist or manifest_changes:
        manifest = replace(manifest, **{"entries": listed(entries), **manifest_changes})
        documents = world.keys.documents
        signer = signing_key(documents.key, documents.certificate)
        signed = sign(wire.encode(manifest), ROOM_MANIFEST, [signer])
    return encrypt_to_room(
        write_archive({"manifest.jws": signed, **entries}),
        key,
        store_id=world.issued.keys.store_id,
        wrapped_secret=peek(world.package.data).wrapped_secret,
    )


def unchanged(_entries: Entries) -> None:
    """Change nothing."""


def test_the_code_alone_opens_a_room_package() -> None:
    world = a_world()

    opened = read_room_package(world.package.data, grouped(world.issued.code))

    assert opened.dossier == builders.a_dossier()
    assert opened.reference == world.package.reference
    assert opened.reference.sequence == 1
    assert opened.created_at == NOW
    assert opened.fingerprint == world.keys.fingerprint
    assert opened.decryption == world.keys.decryption.certificate
    assert opened.documents == world.keys.documents.certificate
    assert opened.authority == world.keys.anchor
    assert opened.verifier("J2") == world.cards["J2"].for_package


def test_the_room_finds_its_store_again_with_the_code() -> None:
    opened = a_world().opened

    assert unwrap_secret(opened.wrapped_secret, a_world().issued.code) == opened.keys.secret
    assert opened.keys.store_key == a_world().issued.keys.store_key


def test_a_re_issue_has_another_reference_and_the_same_store() -> None:
    world = a_world()
    again = write_room_package(
        a_content(world.cards, sequence=2),
        keys=world.keys,
        room=world.issued,
        cost=COST,
        random=stream("again"),
    )

    assert again.reference.sequence == 2
    assert again.reference.digest != world.package.reference.digest
    assert peek(again.data).recipient == peek(world.package.data).recipient
    assert opening(again.data, anchor=world.keys.anchor) == "opened"


def test_nothing_personal_stands_in_the_clear() -> None:
    glimpse = peek(a_world().package.data)

    assert glimpse.kind is PackageKind.ROOM
    assert glimpse.recipient == a_world().issued.keys.store_id
    header = base64.urlsafe_b64decode(a_world().package.data.split(b".")[0] + b"==")
    for word in ("session-2026-11", "Salle", "Quatremaille", "Centre"):
        assert word.encode() not in header


def test_a_wrong_code_is_told_from_damage() -> None:
    data = a_world().package.data

    assert opening(data, "000011112222") == "package.wrong_code"
    assert opening(data, "0000") == "code.malformed"
    assert opening(data[:-30] + b"AAAA" + data[-26:]) == "package.altered"
    assert opening(data[:-1]) == "package.truncated"
    assert opening(data + b"A") == "package.altered"


def test_a_laptop_that_knows_its_centre_refuses_another_one_s_package() -> None:
    anchor = another_world().keys.anchor

    assert opening(a_world().package.data, anchor=anchor) == "package.other_centre"


def test_a_wrapped_secret_that_is_not_one_is_damage() -> None:
    world = a_world()
    data = world.package.data.split(b".", 1)[1]
    header = json.loads(base64.urlsafe_b64decode(world.package.data.split(b".")[0] + b"=="))

    for wrapped in ("*", "é", "", base64.b64encode(b"{}").decode()):
        segment = base64.urlsafe_b64encode(json.dumps({**header, "wrapped": wrapped}).encode())
        assert opening(segment.rstrip(b"=") + b"." + data) == "package.altered"


def test_a_results_package_is_not_a_room_package() -> None:
    assert opening(a_world().results.data) == "package.other_kind"


@pytest.mark.parametrize("data", [b"", b"eyJ", b"PK\3\4", b"eyJhIjoxfQ.....", b"{}", b"\xff" * 99])
def test_another_file_is_not_a_package(data: bytes) -> None:
    assert opening(data) == "package.not_a_package"


def test_a_file_too_large_is_neither_read_nor_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = a_world()
    monkeypatch.setattr(encryption, "PACKAGE_LIMIT", 1000)

    assert opening(world.package.data) == "package.too_large"
    with pytest.raises(UserError) as caught:
        write_room_package(
            a_content(world.cards),
            keys=world.keys,
            room=world.issued,
            cost=COST,
            random=stream("large"),
        )
    assert caught.value.code == "package.too_large"


def drop(name: str) -> Callable[[Entries], None]:
    def change(entries: Entries) -> None:
        del entries[name]

    return change


def test_entries_that_were_signed_in_each_other_s_place_are_refused() -> None:
    def swap(entries: Entries) -> None:
        entries["jurors.json"], entries["centre.json"] = (
            entries["centre.json"],
            entries["jurors.json"],
        )

    assert opening(insider(swap, relist=True)) == "wire.malformed"


def test_a_missing_manifest_is_refused() -> None:
    world = a_world()
    key = world.issued.keys.package_key
    data = encrypt_to_room(
        write_archive({"dossier.json": b"{}"}),
        key,
        store_id="",
        wrapped_secret=peek(world.package.data).wrapped_secret,
    )

    assert opening(data) == "package.manifest"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"room": "Salle 2"}, "package.inconsistent"),
        ({"session": "other"}, "package.inconsistent"),
        ({"session_kind": SessionKind.DEMONSTRATION}, "package.inconsistent"),
        ({"package": builders.a_package()}, "package.inconsistent"),
        ({"kind": PackageKind.RESULTS}, "package.manifest"),
        ({"format": 2}, "wire.unknown_format"),
        ({"entries": ()}, "package.entry_added"),
    ],
)
def test_parts_that_disagree_are_refused(changes: dict[str, Any], code: str) -> None:
    assert opening(insider(unchanged, **changes)) == code


def test_a_manifest_whose_entries_are_listed_in_another_order_or_twice_is_refused() -> None:
    world = a_world()
    plain = decrypt_with_room_key(world.package.data, world.issued.keys.package_key)
    lines = listed(bundles.unpack(plain, _NAMES, _LIMITS)[1])

    for entries in (lines[::-1], (*lines, lines[-1])):
        assert opening(insider(unchanged, entries=entries)) == "package.manifest"


def replaced(name: str, content: bytes) -> bytes:
    def change(entries: Entries) -> None:
        entries[name] = content

    return insider(change, relist=True)


def test_keys_and_certificates_of_another_centre_are_refused() -> None:
    world, other = a_world(), another_world()
    mixed = replace(world.issued.keys, authority=other.keys.anchor)
    foreign_room = replace(other.issued.keys, authority=world.keys.anchor)

    def centre(documents: bytes, decryption: bytes) -> bytes:
        return wire.encode(
            room_packages._Centre(format=1, documents=documents, decryption=decryption)
        )

    own = certificate_bytes(world.keys.documents.certificate)
    foreign = certificate_bytes(other.keys.decryption.certificate)
    assert opening(replaced("room-keys.json", pack_room_keys(mixed))) == "certificate.untrusted"
    assert opening(replaced("room-keys.json", pack_room_keys(foreign_room))) == (
        "certificate.untrusted"
    )
    assert opening(replaced("centre.json", centre(own, foreign))) == "certificate.untrusted"
    assert opening(replaced("centre.json", centre(own, own))) == "certificate.profile"
    decryption = certificate_bytes(world.keys.decryption.certificate)
    assert opening(replaced("centre.json", centre(decryption, decryption))) == (
        "package.inconsistent"
    )


def with_codes(*holders: str, spare_cards: tuple[str, ...] = ()) -> bytes:
    """The package, signed, with a verifier for each of `holders`."""
    verifier = a_world().cards["J1"].for_package
    jurors = room_packages._Jurors(
        format=1, verifiers=tuple(replace(verifier, juror=holder) for holder in holders)
    )
    dossier = builders.a_dossier(spare_cards=spare_cards)

    def change(entries: Entries) -> None:
        entries["jurors.json"] = wire.encode(jurors)
        entries["dossier.json"] = wire.encode(dossier)

    return insider(change, relist=True)


def test_spare_cards_and_witnesses_codes_come_with_the_jurors() -> None:
    spare = spare_card_id("Salle 1", 1)
    data = with_codes("J1", "J2", spare, supervisor_id("Salle 1"), spare_cards=(spare,))

    opened = read_room_package(data, a_world().issued.code)

    assert opened.dossier.spare_cards == (spare,)
    assert opened.verifier(supervisor_id("Salle 1")).juror == supervisor_id("Salle 1")


def test_a_package_where_somebody_has_no_code_or_two_is_refused() -> None:
    assert opening(with_codes("J1")) == "package.inconsistent"
    assert opening(with_codes("J1", "J2", "J1")) == "package.inconsistent"
    assert opening(with_codes("J1", "J2", spare_cards=("S",))) == "package.inconsistent"


def test_a_manifest_that_was_signed_without_an_entry_is_refused() -> None:
    assert opening(insider(drop("jurors.json"), relist=True)) == "package.inconsistent"


def test_a_dossier_without_rules_is_refused() -> None:
    dossier = builders.a_dossier(session=builders.a_session(rules=None))

    assert opening(replaced("dossier.json", wire.encode(dossier))) == "package.inconsistent"


@pytest.mark.parametrize(
    "dossier",
    [
        builders.a_dossier(room="Salle 2"),
        builders.a_dossier(session=builders.a_session(id="other")),
        builders.a_dossier(session=builders.a_session(rules=None)),
    ],
)
def test_a_package_is_written_for_its_own_room_once_rules_are_decided(dossier: Any) -> None:
    world = a_world()
    content = replace(a_content(world.cards), dossier=dossier)

    with pytest.raises(ValueError, match="room"):
        write_room_package(
            content, keys=world.keys, room=world.issued, cost=COST, random=stream("w")
        )


@given(st.data())
def test_a_changed_byte_never_opens_and_never_looks_like_a_wrong_code(data: st.DataObject) -> None:
    changed = bytearray(a_world().package.data)
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert opening(bytes(changed)) in (
        "package.not_a_package",
        "package.truncated",
        "package.altered",
    )
