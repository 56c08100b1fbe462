"""One file of every kind that the application reads, and its reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import IntegrityError
from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.open_room import close_room
from app.trust.decisions import read_decision, sign_decision
from app.trust.enrolment import check_enrolment
from app.trust.enrolment_lists import read_enrolment_list, write_enrolment_list
from app.trust.key_case import KeptKey, KeyCase, open_case, seal_case
from app.trust.keystore import open_keystore
from app.trust.live_copy import read_live_copy
from app.trust.pins import unlock, wrap_key
from app.trust.recovery import new_recovery_kit, open_recovery_kit
from app.trust.reports import read_incident_report, read_minutes
from app.trust.results_packages import read_results_package
from app.trust.room_packages import read_room_package
from app.trust.signing import read_panel_sheet, read_score_sheet
from app.trust.verification import Verdict, Verification
from app.trust.witnesses import read_addition, read_void
from data.engine import reading_copy
from data.files import SafeFiles
from tests.faults.laptops import CODE, a_laptop, a_room, rate, store_path
from tests.tamper.copies import the_copy, verified
from tests.tamper.packages import Package, results_package, room_package
from tests.tamper.room_files import (
    read_receipt_file,
    read_sheets_file,
    the_receipt,
    the_sheets_file,
)
from tests.trust.deciding import SESSION, a_decision, an_enrolment_list
from tests.trust.reporting import an_incident_report, some_minutes
from tests.trust.vouching import a_void, an_addition
from tests.trust.world import COST, DEVICE_SECRET, OPERATOR, PASSPHRASE, World, a_world, stream

PIN = "194627"


@dataclass(frozen=True, kw_only=True)
class File:
    """A file, and what its reader makes of it.

    A `loose` one has bytes that say nothing: it may be read as if nothing were changed.
    """

    data: bytes
    read: Callable[[bytes], object]
    loose: bool = False


def signed_documents(world: World) -> dict[str, File]:
    """Each kind of signed document; its reader goes as far as a file alone allows."""
    anchor = world.keys.anchor
    return {
        "score sheet": File(
            data=world.score_sheet.jws, read=lambda data: read_score_sheet(data, anchor)
        ),
        "panel sheet": File(
            data=world.panel_sheet.jws, read=lambda data: read_panel_sheet(data, anchor)
        ),
        "incident report": File(
            data=an_incident_report(world), read=lambda data: read_incident_report(data, anchor)
        ),
        "minutes": File(data=some_minutes(world), read=lambda data: read_minutes(data, anchor)),
        "enrolment": File(
            data=world.enrolments["J1"].statement,
            read=lambda data: check_enrolment(data, world.mac_keys, anchor=anchor, session=SESSION),
        ),
        "void": File(data=a_void(world), read=lambda data: read_void(data, anchor)),
        "addition": File(data=an_addition(world), read=lambda data: read_addition(data, anchor)),
        "decision": File(
            data=sign_decision(a_decision(), world.keys).jws,
            read=lambda data: read_decision(data, anchor, session=SESSION),
        ),
        "enrolment list": File(
            data=write_enrolment_list(an_enrolment_list(), world.keys),
            read=lambda data: read_enrolment_list(data, anchor),
        ),
    }


def kept_secrets(world: World) -> dict[str, File]:
    """Files that hold keys, and stay where they were made."""
    room = world.opened.keys
    kit = new_recovery_kit(world.keys, cost=COST, random=stream("kit"))
    case = KeyCase(keys=(KeptKey(juror="J1", serial="0a", wrapped=b"wrapped"),))
    return {
        "keystore": File(
            data=world.keystore, read=lambda data: open_keystore(data, OPERATOR, PASSPHRASE)
        ),
        "recovery kit": File(data=kit.data, read=lambda data: open_recovery_kit(data, kit.code)),
        "key case": File(
            data=seal_case(case, room, DEVICE_SECRET, stream("case")),
            read=lambda data: open_case(data, room, DEVICE_SECRET),
        ),
        "wrapped key": File(
            data=wrap_key(world.juror("J1"), PIN, DEVICE_SECRET, COST, stream("wrapped")),
            read=lambda data: unlock(data, PIN, DEVICE_SECRET),
        ),
    }


def packages(world: World) -> dict[str, File]:
    """What travels encrypted, and what an insider makes of the zip inside."""
    return {
        "room package": File(
            data=world.package.data, read=lambda data: read_room_package(data, world.issued.code)
        ),
        "results package": File(
            data=world.results.data, read=lambda data: read_results_package(data, world.keys)
        ),
        "sealed sheets": File(data=the_sheets_file(), read=read_sheets_file),
        "receipt": File(data=the_receipt(), read=read_receipt_file),
        "room package from inside": _inside(room_package()),
        "results package from inside": _inside(results_package()),
    }


def _inside(package: Package) -> File:
    return File(data=package.plain, read=lambda data: package.read(package.close(data)), loose=True)


def stores(folder: Path) -> dict[str, File]:
    """A room's store as a snapshot has it, and its live copy."""
    room = a_room(a_laptop(folder / "laptop"))
    rate(room, 2)
    copy = write_live_copy(room, folder, SafeFiles()).path.read_bytes()
    close_room(room)
    damaged = folder / "damaged.db"

    def read(data: bytes) -> None:
        damaged.write_bytes(data)
        with reading_copy(damaged, room.keys.store_key):
            pass

    return {
        "snapshot": File(data=store_path(folder / "laptop").read_bytes(), read=read),
        "live copy": File(data=copy, read=lambda data: read_live_copy(data, CODE)),
    }


def _verified(pdf: bytes) -> Verification:
    """Verify a copy, whose verdict is that of its worst finding."""
    found = verified(pdf)
    if found.verdict is Verdict.REFUSED:
        first = next(item for item in found.findings if not item.holds)
        raise IntegrityError(first.code, first.sentence)
    return found


def every_file(folder: Path) -> dict[str, File]:
    """One file of each kind, by the names of `KINDS`."""
    world = a_world()
    return {
        **signed_documents(world),
        **kept_secrets(world),
        **packages(world),
        **stores(folder),
        "signed PDF": File(data=the_copy(), read=_verified, loose=True),
    }


KINDS = (
    "score sheet",
    "panel sheet",
    "incident report",
    "minutes",
    "enrolment",
    "void",
    "addition",
    "decision",
    "enrolment list",
    "keystore",
    "recovery kit",
    "key case",
    "wrapped key",
    "room package",
    "results package",
    "sealed sheets",
    "receipt",
    "room package from inside",
    "results package from inside",
    "snapshot",
    "live copy",
    "signed PDF",
)
