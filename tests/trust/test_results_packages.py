from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError, UserError
from app.trust import bundles, wire
from app.trust.archive import write_archive
from app.trust.bundles import listed
from app.trust.certificates import CertifiedKey
from app.trust.encryption import (
    claimed_kind,
    decrypt_with_centre_key,
    encrypt_to_centre,
    peek,
)
from app.trust.formats import RESULTS_MANIFEST
from app.trust.jws import open_jws, sign, signing_key
from app.trust.payloads import Manifest, PackageKind
from app.trust.results_packages import (
    _LIMITS,
    _NAMES,
    DeviceJournal,
    SignedCopy,
    read_results_package,
    write_results_package,
)
from app.trust.rooms import issue_room
from tests import builders
from tests.trust.reporting import an_incident_report, some_minutes
from tests.trust.vouching import a_void, an_addition
from tests.trust.world import NOW, a_world, another_world, stream

Entries = dict[str, bytes]


def opening(data: bytes) -> str:
    try:
        read_results_package(data, a_world().keys, at=NOW)
    except (UserError, IntegrityError) as error:
        return error.code
    return "opened"


def rewritten(
    change: Callable[[Entries], None],
    *,
    signer: CertifiedKey | None = None,
    **manifest_changes: Any,
) -> bytes:
    """A package rewritten by anybody: encrypting to the centre takes no secret.

    With a signer, or changes to the manifest, by somebody who also holds a signing key.
    """
    world = a_world()
    plain = decrypt_with_centre_key(world.results.data, world.keys.decryption.key)
    signed, entries = bundles.unpack(plain, _NAMES, _LIMITS)
    manifest = wire.decode(
        open_jws(signed, RESULTS_MANIFEST, world.keys.anchor, at=None).payload, Manifest
    )
    change(entries)
    if signer or manifest_changes:
        pair = signer or world.opened.keys.certified
        manifest = replace(manifest, **{"entries": listed(entries), **manifest_changes})
        key = signing_key(pair.key, pair.certificate)
        signed = sign(wire.encode(manifest), RESULTS_MANIFEST, [key])
    return encrypt_to_centre(
        write_archive({"manifest.jws": signed, **entries}), world.keys.decryption.certificate
    )


def unchanged(_entries: Entries) -> None:
    """Change nothing."""


def test_the_centre_reads_what_the_room_wrote() -> None:
    world = a_world()

    opened = read_results_package(world.results.data, world.keys, at=NOW)

    assert opened.content == world.results_content
    assert opened.reference == world.results.reference
    assert opened.room_certificate == world.issued.keys.certificate


def test_an_empty_package_is_one_too() -> None:
    world = a_world()
    content = replace(
        world.results_content,
        score_sheets=(),
        panel_sheets=(),
        enrolments=(),
        attendance=(),
        journals=(),
        copies=(),
    )
    written = write_results_package(
        content, room=world.opened.keys, recipient=world.opened.decryption
    )

    assert read_results_package(written.data, world.keys).content == content


def test_statements_and_reports_travel_with_the_results() -> None:
    world = a_world()
    content = replace(
        world.results_content,
        voids=(a_void(world), b"not a void"),
        additions=(an_addition(world),),
        incidents=(an_incident_report(world), b"not a report"),
        minutes=(some_minutes(world),),
    )
    written = write_results_package(
        content, room=world.opened.keys, recipient=world.opened.decryption
    )

    assert read_results_package(written.data, world.keys).content == content


def test_many_sheets_keep_their_order() -> None:
    world = a_world()
    sheets = tuple(f"sheet {index}".encode() for index in range(120))
    content = replace(world.results_content, score_sheets=sheets)
    written = write_results_package(
        content, room=world.opened.keys, recipient=world.opened.decryption
    )

    assert read_results_package(written.data, world.keys).content.score_sheets == sheets


def test_a_bad_sheet_or_a_broken_journal_hides_nothing_else() -> None:
    world = a_world()
    first, second, third = builders.a_journal(3)
    broken = DeviceJournal(device="d", entries=(first, third))
    content = replace(
        world.results_content,
        score_sheets=(b"not a sheet", world.score_sheet.jws),
        journals=(broken, DeviceJournal(device="e", entries=(first, second, third))),
    )
    written = write_results_package(
        content, room=world.opened.keys, recipient=world.opened.decryption
    )

    opened = read_results_package(written.data, world.keys).content

    assert opened.score_sheets == (b"not a sheet", world.score_sheet.jws)
    assert [journal.broken_at for journal in opened.journals] == [3, None]


def test_only_the_centre_it_was_written_for_opens_it() -> None:
    assert peek(a_world().results.data).kind is PackageKind.RESULTS
    with pytest.raises(UserError) as caught:
        read_results_package(a_world().results.data, another_world().keys)
    assert caught.value.code == "package.other_recipient"


def test_a_room_package_is_not_a_results_package() -> None:
    assert opening(a_world().package.data) == "package.other_kind"
    assert opening(b"PK") == "package.not_a_package"


def test_what_a_reader_would_refuse_is_not_written() -> None:
    world = a_world()
    copy = SignedCopy(sheet_digest="../a", pdf=b"")

    with pytest.raises(IntegrityError) as caught:
        write_results_package(
            replace(world.results_content, copies=(copy,)),
            room=world.opened.keys,
            recipient=world.opened.decryption,
        )

    assert caught.value.code == "package.entries"


def test_results_are_written_by_their_own_room() -> None:
    world = a_world()
    for changes in ({"room": "Salle 2"}, {"session": "other"}):
        with pytest.raises(ValueError, match="two rooms"):
            write_results_package(
                replace(world.results_content, **changes),  # type: ignore[arg-type]  # str fields
                room=world.opened.keys,
                recipient=world.opened.decryption,
            )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"room": "Salle 2"}, "package.inconsistent"),
        ({"session": "other"}, "package.inconsistent"),
        ({"package": None}, "package.inconsistent"),
        ({"kind": PackageKind.ROOM}, "package.manifest"),
        ({"format": 3}, "wire.unknown_format"),
    ],
)
def test_a_manifest_that_names_another_room_is_refused(changes: dict[str, Any], code: str) -> None:
    assert opening(rewritten(unchanged, **changes)) == code


def test_a_package_without_attendance_is_refused_even_if_signed() -> None:
    def remove(entries: Entries) -> None:
        del entries["attendance.json"]

    assert opening(rewritten(remove, sequence=2)) == "package.inconsistent"


def test_only_the_room_signs_its_results() -> None:
    world = a_world()
    juror = world.juror("J1")
    other_room = issue_room(
        world.keys, world.opened.keys.session, "Salle 2", random=stream("r2"), now=NOW
    )
    signers = {
        "package.inconsistent": other_room.keys.certified,
        "certificate.untrusted": another_world().issued.keys.certified,
        "certificate.profile": CertifiedKey(key=juror.key, certificate=juror.certificate),
    }
    for code, signer in signers.items():
        assert opening(rewritten(unchanged, signer=signer)) == code


def test_damage_is_refused() -> None:
    data = a_world().results.data

    assert opening(data[:-1]) == "package.truncated"
    assert opening(data + b"\n") == "package.altered"
    assert opening(data[:-40] + b"AAAA" + data[-36:]) == "package.altered"
    assert claimed_kind(data[:-1]) is PackageKind.RESULTS


@given(st.data())
def test_a_changed_byte_is_refused(data: st.DataObject) -> None:
    changed = bytearray(a_world().results.data)
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))

    assert opening(bytes(changed)) in (
        "package.not_a_package",
        "package.truncated",
        "package.altered",
        "package.other_recipient",
    )
