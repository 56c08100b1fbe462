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
    HandedJournal,
    OpenedSheets,
    PartKind,
    SealedSheets,
    read_sealed_sheets,
    write_sealed_sheets,
)
from app.trust.signing import seal_score_sheet
from app.trust.witnesses import juror_witness, sign_addition, sign_void
from tests.builders import (
    a_context,
    a_journal,
    a_moment,
    a_package,
    a_planning,
    a_score_sheet,
    a_session,
)
from tests.trust.vouching import TELEPHONE, an_addition, an_addition_claim, by_code
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
        additions=(),
        journal=JOURNAL,
        others=(),
        written_at=a_moment(60),
    )
    return replace(default, **changes)


def reading(world: World, content: SealedSheets) -> OpenedSheets:
    data = write_sealed_sheets(content, room=world.issued.keys)
    return read_sealed_sheets(data, room=world.issued.keys, kind=SessionKind.REAL)


def refused(code: str, world: World, content: SealedSheets) -> None:
    """The file as a whole is refused."""
    with pytest.raises(IntegrityError) as caught:
        reading(world, content)
    assert caught.value.code == code


def left_out(world: World, content: SealedSheets) -> list[tuple[PartKind, str]]:
    """Which parts are refused; whoever wants all of the file gets the first refusal."""
    opened = reading(world, content)
    with pytest.raises(IntegrityError) as caught:
        opened.check_whole()
    assert caught.value.code == opened.refused[0].code
    return [(part.kind, part.code) for part in opened.refused]


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
    addition = an_addition(world)
    elsewhere = HandedJournal(device="laptop-3", entries=a_journal(2))
    content = a_content(world, voids=(void,), additions=(addition,), others=(elsewhere,))
    opened = reading(world, content)
    opened.check_whole()

    assert opened.device == "laptop-2"
    assert opened.journals == (HandedJournal(device="laptop-2", entries=JOURNAL), elsewhere)
    assert [item.statement for item in opened.additions] == [addition]
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
    void = a_void(keys, "J2", "1f", [key, jurors["J2"][0]])
    claim = replace(an_addition_claim(world), room="Salle 2")
    addition = sign_addition(claim, [by_code(claim), by_code(claim, TELEPHONE)], keys)
    good = a_content(world)
    content = replace(
        good,
        sheets=(a_sheet(key, room="Salle 2"), *good.sheets),
        enrolments=(statement, *good.enrolments),
        voids=(void,),
        additions=(addition,),
    )
    assert {code for _, code in left_out(world, content)} == {"sheets.other_session"}
    opened = reading(world, content)
    assert (len(opened.sheets), len(opened.enrolments)) == (1, 2)
    assert (opened.voids, opened.additions) == ((), ())


def test_demonstration_and_real_sheets_never_mix(world: World) -> None:
    refused("sheets.other_session", world, a_content(world, session_kind=SessionKind.DEMONSTRATION))


@pytest.mark.parametrize("journal", [(), JOURNAL[1:], (*JOURNAL[:2], JOURNAL[3])])
def test_the_journal_holds_together_from_its_first_entry(world: World, journal: Any) -> None:
    refused("sheets.journal_broken", world, a_content(world, journal=journal))


def test_a_sheet_lies_on_the_journal_that_comes_with_it(world: World) -> None:
    stray = a_sheet(world.juror("J1"), journal_head="98" * 32)
    unknown = [(PartKind.SHEET, "sheets.unknown_head")]
    assert left_out(world, a_content(world, sheets=(stray,))) == unknown
    assert left_out(world, a_content(world, journal=JOURNAL[:3])) == unknown


def test_a_sheet_is_signed_with_a_key_whose_enrolment_comes_with_it(world: World) -> None:
    others = (world.enrolments["J2"].statement,)
    assert left_out(world, a_content(world, enrolments=others)) == [
        (PartKind.SHEET, "sheets.not_enrolled")
    ]


def test_one_bad_part_never_hides_the_good_ones(world: World) -> None:
    good, addition = a_sheet(world.juror("J1")), an_addition(world)
    content = a_content(
        world,
        sheets=(good.replace(b"signature", b"signaturf", 1), good),
        enrolments=(b"{}", *a_content(world).enrolments),
        voids=(b"{}",),
        additions=(b"{}", addition),
        others=(
            HandedJournal(device="laptop-3", entries=JOURNAL[1:]),
            HandedJournal(device="laptop-4", entries=JOURNAL),
        ),
    )

    assert left_out(world, content) == [
        (PartKind.JOURNAL, "sheets.journal_broken"),
        (PartKind.ENROLMENT, "jws.malformed"),
        (PartKind.SHEET, "jws.malformed"),
        (PartKind.VOID, "jws.malformed"),
        (PartKind.ADDITION, "jws.malformed"),
    ]
    opened = reading(world, content)
    assert [item.jws for item in opened.sheets] == [good]
    assert [item.statement for item in opened.additions] == [addition]
    assert [journal.device for journal in opened.others] == ["laptop-4"]
