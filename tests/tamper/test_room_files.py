"""Tampering with the files that are no package: what is in them has no manifest of its own.

Whoever has the room's secret writes sheets to hand over, receipts and live copies as it
pleases; a snapshot lies open to whoever has the laptop, a recovery kit to whoever finds it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal import JournalEntry
from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.continuity.snapshots import restore_snapshot, take_snapshot
from app.services.room.continuity.takeover import take_over
from app.services.room.open_room import Laptop, close_room, reopen_room
from app.trust.encryption import decrypt_for_room
from app.trust.live_copy import LiveCopyLabel, read_live_copy
from app.trust.live_copy import write_live_copy as encrypted_copy
from app.trust.payloads import PackageKind
from app.trust.sealed_sheets import HandedJournal
from data.files import SafeFiles
from tests.faults.laptops import CODE, ROOM_ID, a_laptop, a_room, levels, rate, store_path
from tests.tamper.envelopes import another_payload, compact, tampered
from tests.tamper.files import KINDS, File
from tests.tamper.outcomes import outcome, tree
from tests.tamper.room_files import (
    JOURNAL,
    a_sheets_file,
    handed_sheets,
    read_receipt_file,
    read_sheets_file,
    the_receipt,
    under_the_secret,
)
from tests.trust.world import a_world

# Every file in the place of every other.

OTHERS = {
    "signed": ("jws.wrong_type", "jws.malformed", "jws.too_large"),
    "package": ("package.other_kind", "package.not_a_package"),
    "from inside": ("package.altered", "package.entries"),
    "keystore": ("keystore.damaged",),
    "recovery kit": ("recovery.not_a_kit",),
    "key case": ("key_case.damaged",),
    "wrapped key": ("pin.wrapped_key_damaged",),
    "snapshot": ("store.wrong_key",),
}
FAMILIES = {
    **dict.fromkeys(("score sheet", "panel sheet", "enrolment", "void", "addition"), "signed"),
    **dict.fromkeys(("decision", "enrolment list", "incident report", "minutes"), "signed"),
    **dict.fromkeys(("room package", "results package", "sealed sheets"), "package"),
    **dict.fromkeys(("receipt", "live copy"), "package"),
    **dict.fromkeys(("room package from inside", "results package from inside"), "from inside"),
}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "signed PDF"])
def test_no_file_passes_for_another(files: dict[str, File], kind: str) -> None:
    for other, file in files.items():
        if other != kind:
            code = outcome(files[kind].read, file.data)
            assert code in OTHERS[FAMILIES.get(kind, kind)], other


# Sheets handed from one laptop to another.


def altered_journal(**changes: Any) -> tuple[JournalEntry, ...]:
    return (*JOURNAL[:1], replace(JOURNAL[1], **changes), *JOURNAL[2:])


def bad(document: bytes) -> bytes:
    return tampered(document, another_payload)


SHEETS: dict[str, tuple[Callable[[], bytes], str]] = {
    "sheet altered": (
        lambda: a_sheets_file(sheets=(bad(handed_sheets().sheets[0]),)),
        "jws.signature",
    ),
    "sheet of no journal": (lambda: a_sheets_file(journal=JOURNAL[:3]), "sheets.unknown_head"),
    "panel sheet among the sheets": (
        lambda: a_sheets_file(sheets=(a_world().panel_sheet.jws,)),
        "jws.wrong_type",
    ),
    "enrolments removed": (lambda: a_sheets_file(enrolments=()), "sheets.not_enrolled"),
    "enrolment altered": (
        lambda: a_sheets_file(enrolments=(bad(handed_sheets().enrolments[0]),)),
        "jws.signature",
    ),
    "void altered": (
        lambda: a_sheets_file(voids=(bad(handed_sheets().voids[0]),)),
        "jws.signature",
    ),
    "addition altered": (
        lambda: a_sheets_file(additions=(bad(handed_sheets().additions[0]),)),
        "jws.signature",
    ),
    "another laptop's journal cut": (
        lambda: a_sheets_file(others=(HandedJournal(device="laptop-3", entries=JOURNAL[1:]),)),
        "sheets.journal_broken",
    ),
    "journal removed": (lambda: a_sheets_file(journal=()), "sheets.journal_broken"),
    "journal entry altered": (
        lambda: a_sheets_file(journal=altered_journal(actor="J9")),
        "sheets.journal_broken",
    ),
    "journal entry removed": (
        lambda: a_sheets_file(journal=(*JOURNAL[:1], *JOURNAL[2:])),
        "sheets.journal_broken",
    ),
    "journal entries reordered": (
        lambda: a_sheets_file(journal=(JOURNAL[1], JOURNAL[0], *JOURNAL[2:])),
        "sheets.journal_broken",
    ),
    "journal entry twice": (
        lambda: a_sheets_file(journal=(*JOURNAL[:2], *JOURNAL[1:])),
        "sheets.journal_broken",
    ),
    "a member that nobody knows": (
        lambda: under_the_secret(
            PackageKind.SEALED_SHEETS,
            _plain(a_sheets_file(), PackageKind.SEALED_SHEETS)[:-1] + b',"more":1}',
        ),
        "wire.not_canonical",
    ),
}


def _plain(data: bytes, kind: PackageKind) -> bytes:
    return decrypt_for_room(data, a_world().issued.keys.secret, kind=kind)


@pytest.mark.parametrize("what", SHEETS)
def test_handed_sheets_tampered_with_are_refused(what: str) -> None:
    make, code = SHEETS[what]

    assert outcome(read_sheets_file, make()) == code


def test_a_receipt_that_another_file_s_content_was_put_into_is_refused() -> None:
    own = _plain(the_receipt(), PackageKind.RECEIPT)
    for content, code in (
        (a_world().score_sheet.jws, "jws.wrong_type"),
        (own[:-9], "jws.malformed"),
        (b"", "jws.malformed"),
    ):
        forged = under_the_secret(PackageKind.RECEIPT, content)
        assert outcome(read_receipt_file, forged) == code


# A live copy and a snapshot, each with a whole store inside.


@dataclass(frozen=True, kw_only=True)
class Copied:
    """A room with a snapshot, and what its live copy held."""

    folder: Path
    laptop: Laptop
    label: LiveCopyLabel
    store: bytes
    wrapped_secret: bytes
    snapshot: str

    def copy(self, store: bytes | None = None, **changes: Any) -> bytes:
        """The live copy, with another store or another label."""
        return encrypted_copy(
            replace(self.label, **changes),
            self.store if store is None else store,
            room=a_world().issued.keys,
            wrapped_secret=self.wrapped_secret,
        )


@pytest.fixture
def copied(tmp_path: Path) -> Copied:
    laptop = a_laptop(tmp_path / "laptop")
    room = a_room(laptop)
    rate(room, 2)
    snapshot = take_snapshot(room)
    opened = read_live_copy(write_live_copy(room, tmp_path, SafeFiles()).path.read_bytes(), CODE)
    close_room(room)
    assert snapshot is not None
    return Copied(
        folder=tmp_path,
        laptop=laptop,
        label=opened.label,
        store=opened.store,
        wrapped_secret=opened.wrapped_secret,
        snapshot=snapshot.name,
    )


def flipped(data: bytes) -> bytes:
    return data[:9_000] + bytes([data[9_000] ^ 1]) + data[9_001:]


COPIES: dict[str, tuple[Callable[[Copied], bytes], str]] = {
    "store altered": (lambda it: it.copy(flipped(it.store)), "copy.damaged"),
    "store cut short": (lambda it: it.copy(it.store[:-4096]), "copy.damaged"),
    "store removed": (lambda it: it.copy(b""), "copy.damaged"),
    "store of nobody": (lambda it: it.copy(bytes(8192)), "copy.damaged"),
    "store without its first page": (lambda it: it.copy(it.store[4096:]), "copy.damaged"),
    "label of another room": (lambda it: it.copy(room="Salle 2"), "copy.inconsistent"),
    "label of a later state": (
        lambda it: it.copy(sequence=it.label.sequence + 1),
        "copy.inconsistent",
    ),
    "label of another journal": (lambda it: it.copy(head="ab" * 32), "copy.inconsistent"),
    "label of a later format": (lambda it: it.copy(format=2), "wire.unknown_format"),
}


@pytest.mark.parametrize("what", COPIES)
def test_a_live_copy_tampered_with_is_refused_and_nothing_is_left(
    copied: Copied, what: str
) -> None:
    make, code = COPIES[what]
    spare = a_laptop(copied.folder / "spare", name="laptop-2")

    assert outcome(lambda data: take_over(spare, data, CODE), make(copied)) == code

    left = copied.folder / "spare"
    assert [path for path in left.rglob("*.db*") if path.is_file()] == []
    assert spare.stores.known() == ()
    close_room(take_over(spare, copied.copy(), CODE))


SNAPSHOTS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "altered": (flipped, "snapshot.damaged"),
    "cut short": (lambda data: data[:-4096], "snapshot.damaged"),
    "cut in a page": (lambda data: data[:-9], "snapshot.damaged"),
    "emptied": (lambda data: b"", "snapshot.damaged"),
    "pages reordered": (
        lambda data: data[:4096] + data[8192:12288] + data[4096:8192] + data[12288:],
        "snapshot.damaged",
    ),
    "page twice": (
        lambda data: data[:8192] + data[4096:8192] + data[12288:],
        "snapshot.damaged",
    ),
    "first page removed": (lambda data: data[4096:], "snapshot.damaged"),
    "another database": (lambda data: b"SQLite format 3\0" + bytes(8176), "snapshot.damaged"),
}


@pytest.mark.parametrize("what", SNAPSHOTS)
def test_a_snapshot_tampered_with_is_refused_and_the_store_stays(copied: Copied, what: str) -> None:
    path = store_path(copied.folder / "laptop").parent / "snapshots" / f"{copied.snapshot}.db"
    change, code = SNAPSHOTS[what]
    path.write_bytes(change(path.read_bytes()))
    before = tree(copied.folder)

    def restore(_: bytes) -> object:
        return restore_snapshot(copied.laptop, ROOM_ID, copied.snapshot, CODE)

    assert outcome(restore, b"") == code
    assert tree(copied.folder) == before
    room = reopen_room(copied.laptop, ROOM_ID, CODE)
    assert levels(room) == [2]
    close_room(room)


# A recovery kit, as text that anybody can edit.


def edited(data: bytes, change: Callable[[Any], object]) -> bytes:
    kit = json.loads(data)
    change(kit)
    return compact(kit)


KITS: dict[str, tuple[Callable[[Any], object], str]] = {
    "member added": (lambda kit: kit.update(more=1), "recovery.damaged"),
    "member removed": (lambda kit: kit.pop("check"), "recovery.damaged"),
    "body emptied": (lambda kit: kit["body"].update(sealed=""), "recovery.damaged"),
    "check of something else": (lambda kit: kit.update(check="ab" * 32), "recovery.damaged"),
    "later format": (lambda kit: kit.update(format=2), "wire.unknown_format"),
    "another type": (lambda kit: kit.update(type="soutenance-keystore"), "recovery.not_a_kit"),
}


@pytest.mark.parametrize("what", KITS)
def test_a_recovery_kit_tampered_with_is_refused(files: dict[str, File], what: str) -> None:
    change, code = KITS[what]
    kit = files["recovery kit"]

    assert outcome(kit.read, edited(kit.data, change)) == code
