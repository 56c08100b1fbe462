"""What travels under a room's secret, written by whoever has that secret."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from app.domain.session import SessionKind
from app.trust.encryption import encrypt_for_room
from app.trust.payloads import PackageKind
from app.trust.receipts import read_receipt, write_receipt
from app.trust.sealed_sheets import (
    HandedJournal,
    SealedSheets,
    read_sealed_sheets,
    write_sealed_sheets,
)
from app.trust.signing import seal_score_sheet
from tests import builders
from tests.trust.deciding import a_receipt
from tests.trust.vouching import a_void, an_addition
from tests.trust.world import a_world

JOURNAL = builders.a_journal(4)


@cache
def handed_sheets() -> SealedSheets:
    """What one laptop hands to the president's: a sheet and what it rests on."""
    world = a_world()
    context = builders.a_context(package=world.opened.reference, journal_head=JOURNAL[-1].hash)
    return SealedSheets(
        format=1,
        session=world.issued.keys.session,
        session_kind=SessionKind.REAL,
        room=world.issued.keys.room,
        device="laptop-2",
        sheets=(seal_score_sheet(builders.a_score_sheet(context=context), world.juror("J1")).jws,),
        enrolments=tuple(item.statement for item in world.enrolments.values()),
        voids=(a_void(world),),
        additions=(an_addition(world),),
        journal=JOURNAL,
        others=(HandedJournal(device="laptop-3", entries=JOURNAL[:2]),),
        written_at=builders.a_moment(60),
    )


def a_sheets_file(**changes: Any) -> bytes:
    return write_sealed_sheets(replace(handed_sheets(), **changes), room=a_world().issued.keys)


def read_sheets_file(data: bytes) -> object:
    opened = read_sealed_sheets(data, room=a_world().issued.keys, kind=SessionKind.REAL)
    opened.check_whole()
    return opened


@cache
def the_sheets_file() -> bytes:
    return a_sheets_file()


@cache
def the_receipt() -> bytes:
    world = a_world()
    return write_receipt(a_receipt(), keys=world.keys, room=world.issued.keys)


def read_receipt_file(data: bytes) -> object:
    return read_receipt(data, a_world().opened.keys)


def under_the_secret(kind: PackageKind, plain: bytes) -> bytes:
    """Anything at all, encrypted as that kind of file."""
    world = a_world()
    return encrypt_for_room(
        plain,
        world.issued.keys.secret,
        kind=kind,
        wrapped_secret=world.opened.wrapped_secret,
    )
