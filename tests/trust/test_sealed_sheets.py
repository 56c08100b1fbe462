"""The file that one laptop of a room hands to another: it holds together, or it is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.trust.encryption import peek
from app.trust.enrolment import JurorKey, enrol
from app.trust.payloads import PackageKind, VoidClaim
from app.trust.rooms import RoomKeys, issue_room
from app.trust.sealed_sheets import (
    OpenedSheets,
    SealedSheets,
    read_sealed_sheets,
    write_sealed_sheets,
)
from app.trust.signing import seal_score_sheet
from app.trust.witnesses import juror_witness, sign_void
from tests.builders import (
    a_context,
    a_journal,
    a_moment,
    a_package,
    a_planning,
    a_score_sheet,
    a_session,
)
from tests.trust.world import CARD_CODES, NOW, World, a_world, stream

JOURNAL = a_journal(4)


@pytest.fixture
def world() -> World:
    return a_world()


def a_sheet(juror: JurorKey, **changes: Any) -> bytes:
    context = a_context(**{"journal_head": JOURNAL[-1].hash, **changes})
    return seal_score_sheet(a_score_sheet(context=context, juror=juror.juror), juror).jws


def a_void(room: RoomKeys, juror: str, serial: str, keys: list[JurorKey]) -> bytes:
    claim = VoidClaim(
        format=1,
        session=room.session,
        package=a_package(),
        room=room.room,
        device="laptop-2",
        juror=juror,
        serials=(serial,),
        reason="Carte perdue",
        journal_head=JOURNAL[1].hash,
        voided_at=NOW,
    )
    return sign_void(claim, [juror_witness(key, claim, NOW) for key in keys], room)


def a_content(world: World, **changes: Any) -> SealedSheets:
    room = world.issued.keys
    default = SealedSheets(
        format=1,
        session=room.session,
        session_kind=SessionKind.REAL,
        room=room.room,
        device="laptop-2",
        sheets=(a_sheet(world.juror("J1")),),
        enrolments=tuple(item.statement for item in world.enrolments.values()),
        voids=(),
        journal=JOURNAL,
        written_at=a_moment(60),
    )
    return replace(default, **changes)


def reading(world: World, content: SealedSheets) -> OpenedSheets:
    data = write_sealed_sheets(content, room=world.issued.keys)
    return read_sealed_sheets(data, room=world.issued.keys, kind=SessionKind.REAL)


def refused(code: str, world: World, content: SealedSheets) -> None:
    with pytest.raises(IntegrityError) as caught:
        reading(world, content)
    assert caught.value.code == code


def neighbour(world: World) -> tuple[RoomKeys, dict[str, tuple[JurorKey, bytes]]]:
    """Another room of the same centre and session, and its two jurors."""
    random = stream("neighbour")
    issued = issue_room(world.keys, a_session().id, "Salle 2", random=random, now=NOW)
    jurors: dict[str, tuple[JurorKey, bytes]] = {}
    for juror in a_planning().jurors:
        enrolment = enrol(
            CARD_CODES[juror.id],
            juror,
            package=a_package(),
            verifier=world.opened.verifier(juror.id),
            room=issued.keys,
            device="laptop-9",
            random=random,
            now=NOW,
        )
        jurors[juror.id] = (enrolment.key, enrolment.statement)
    return issued.keys, jurors


def test_a_file_comes_back_with_what_was_verified(world: World) -> None:
    second = world.juror("J2")
    void = a_void(world.issued.keys, "J2", second.serial, [world.juror("J1"), second])
    opened = reading(world, a_content(world, voids=(void,)))

    assert opened.device == "laptop-2"
    assert opened.journal == JOURNAL
    assert opened.written_at == a_moment(60)
    assert [item.verified.sheet.juror for item in opened.sheets] == ["J1"]
    assert [item.verified.claim.juror for item in opened.enrolments] == ["J1", "J2"]
    assert [item.verified.claim.juror for item in opened.voids] == ["J2"]
    assert opened.voids[0].statement == void


def test_the_file_says_what_it_is_and_nothing_more(world: World) -> None:
    data = write_sealed_sheets(a_content(world), room=world.issued.keys)
    glimpse = peek(data)
    assert glimpse.kind is PackageKind.SEALED_SHEETS
    assert glimpse.recipient == world.issued.keys.store_id
    assert glimpse.wrapped_secret == b""


def test_a_file_opens_only_under_its_rooms_secret(world: World) -> None:
    keys, _ = neighbour(world)
    data = write_sealed_sheets(a_content(world), room=world.issued.keys)
    with pytest.raises(UserError) as caught:
        read_sealed_sheets(data, room=keys, kind=SessionKind.REAL)
    assert caught.value.code == "package.other_room"


def test_writing_another_rooms_sheets_is_a_bug(world: World) -> None:
    with pytest.raises(ValueError, match="two rooms"):
        write_sealed_sheets(a_content(world, room="Salle 2"), room=world.issued.keys)


def test_nothing_of_a_neighbouring_room_is_taken(world: World) -> None:
    keys, jurors = neighbour(world)
    key, statement = jurors["J1"]
    refused("sheets.other_session", world, a_content(world, sheets=(a_sheet(key, room="Salle 2"),)))
    refused("sheets.other_session", world, a_content(world, enrolments=(statement,)))
    void = a_void(keys, "J2", "1f", [key, jurors["J2"][0]])
    refused("sheets.other_session", world, a_content(world, voids=(void,)))


def test_demonstration_and_real_sheets_never_mix(world: World) -> None:
    refused("sheets.other_session", world, a_content(world, session_kind=SessionKind.DEMONSTRATION))


@pytest.mark.parametrize("journal", [(), JOURNAL[1:], (*JOURNAL[:2], JOURNAL[3])])
def test_the_journal_holds_together_from_its_first_entry(world: World, journal: Any) -> None:
    refused("sheets.journal_broken", world, a_content(world, journal=journal))


def test_a_sheet_lies_on_the_journal_that_comes_with_it(world: World) -> None:
    stray = a_sheet(world.juror("J1"), journal_head="98" * 32)
    refused("sheets.unknown_head", world, a_content(world, sheets=(stray,)))
    refused("sheets.unknown_head", world, a_content(world, journal=JOURNAL[:3]))


def test_a_sheet_is_signed_with_a_key_whose_enrolment_comes_with_it(world: World) -> None:
    others = (world.enrolments["J2"].statement,)
    refused("sheets.not_enrolled", world, a_content(world, enrolments=others))


def test_one_bad_sheet_refuses_the_file(world: World) -> None:
    good = a_sheet(world.juror("J1"))
    bad = good.replace(b"signature", b"signaturf", 1)
    with pytest.raises(IntegrityError):
        reading(world, a_content(world, sheets=(good, bad)))
