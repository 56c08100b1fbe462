"""Spare cards, the supervisor's code and telephone codes: made once, printed, given one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.room_addition import blank_slot_id, spare_card_id
from app.domain.session import Planning
from app.services.centre.access.open_centre import close_centre
from app.services.centre.issuing.room_packages import issue_room_packages
from app.services.centre.issuing.witness_codes import give_telephone_code, telephone_codes
from app.services.demonstration.planning import ROOM
from app.services.demonstration.printed_codes import printed_codes
from app.trust.codes import grouped
from app.trust.enrolment import activation
from app.trust.room_packages import OpenedRoomPackage, read_room_package
from app.trust.wire import decode
from app.trust.witnesses import supervisor_id, telephone_id
from tests.documents.reading import all_words, page_texts
from tests.services.templates import prepared_copy
from tests.services.world import COST, ZONE, Prepared, World

SPARES = (spare_card_id(ROOM, 1), spare_card_id(ROOM, 2))
TELEPHONE = tuple(telephone_id(ROOM, number) for number in (1, 2, 3))
RESERVE = (*SPARES, supervisor_id(ROOM), *TELEPHONE)


@pytest.fixture
def prepared(tmp_path: Path) -> Iterator[Prepared]:
    made = prepared_copy(World(tmp_path))
    yield made
    close_centre(made.centre)


def opened(prepared: Prepared) -> OpenedRoomPackage:
    return read_room_package(prepared.package, prepared.room_code)


def test_a_room_package_names_its_reserve_and_can_check_every_code(prepared: Prepared) -> None:
    package = opened(prepared)

    assert package.dossier.spare_cards == SPARES
    assert package.dossier.blank_slots == (blank_slot_id(ROOM, 1), blank_slot_id(ROOM, 2))
    for holder in ("J01", *RESERVE):
        made = activation(prepared.codes[holder], prepared.session, holder, COST)
        assert package.verifier(holder) == made.for_package


def test_the_centre_keeps_the_reserve_s_codes_and_the_package_none_of_them(
    prepared: Prepared,
) -> None:
    with prepared.centre.store.transaction() as records:
        cards = {card.juror: card for card in records.cards(prepared.session)}

    assert set(RESERVE) <= set(cards)
    for holder in RESERVE:
        made = activation(cards[holder].code, prepared.session, holder, COST)
        assert cards[holder].mac_key == made.mac_key
        assert opened(prepared).verifier(holder).verifier != made.mac_key
    assert len({card.code for card in cards.values()}) == len(cards)


def test_a_re_issue_keeps_every_code(prepared: Prepared) -> None:
    before = printed_codes(prepared.centre, prepared.session)

    again = issue_room_packages(
        prepared.centre, prepared.session, prepared.world.folder / "stick", prepared.world.files
    )

    assert printed_codes(prepared.centre, prepared.session) == before
    data = again.rooms[0].package.path.read_bytes()
    assert read_room_package(data, prepared.room_code).verifiers == opened(prepared).verifiers


def test_spare_cards_are_printed_apart_from_the_jurors_cards(prepared: Prepared) -> None:
    spare = all_words(prepared.issued.spare_cards.path.read_bytes())
    named = all_words(prepared.issued.cards.path.read_bytes())

    for holder in SPARES:
        assert grouped(prepared.codes[holder]) in spare
        assert grouped(prepared.codes[holder]) not in named
    assert grouped(prepared.codes["J01"]) in named


def test_the_room_s_papers_carry_the_supervisor_s_code_and_no_telephone_code(
    prepared: Prepared,
) -> None:
    pages = page_texts(prepared.issued.rooms[0].instructions.path.read_bytes())

    assert grouped(prepared.room_code) in pages[0]
    assert grouped(prepared.codes[supervisor_id(ROOM)]) in pages[-1]
    assert grouped(prepared.codes[supervisor_id(ROOM)]) not in "".join(pages[:-1])
    assert all(grouped(prepared.codes[holder]) not in "".join(pages) for holder in TELEPHONE)


def test_what_was_issued_keeps_the_planning_that_went_out(prepared: Prepared) -> None:
    with prepared.centre.store.transaction() as records:
        (issued,) = records.issued_packages(prepared.session)
        planning = records.planning(prepared.session)

    assert decode(issued.planning, Planning) == planning.for_room(ROOM)
    assert decode(issued.planning, Planning) == opened(prepared).dossier.planning


def test_telephone_codes_are_given_one_after_the_other_and_journalled(
    prepared: Prepared,
) -> None:
    centre, session = prepared.centre, prepared.session
    before = telephone_codes(centre, session, ROOM)

    code = give_telephone_code(centre, session, ROOM, 1, " Carte perdue ")

    first, second, third = telephone_codes(centre, session, ROOM)
    with centre.store.transaction() as records:
        entry = records.journal()[-1]
    assert [known.number for known in before] == [1, 2, 3]
    assert all(known.given_at is None for known in before)
    assert code == prepared.codes[TELEPHONE[0]]
    assert first.given_at == prepared.world.clock.utc.astimezone(ZONE)
    assert second.given_at is third.given_at is None
    assert (entry.action, entry.subject) == (Action.CODE_GIVEN, session)
    assert dict(entry.detail) == {"room": ROOM, "number": "1", "reason": "Carte perdue"}
    assert code not in str(entry)


def test_a_code_may_be_said_again_and_the_last_time_counts(prepared: Prepared) -> None:
    centre, session = prepared.centre, prepared.session
    code = give_telephone_code(centre, session, ROOM, 1, "Carte perdue")
    prepared.world.clock.pass_seconds(60)

    assert give_telephone_code(centre, session, ROOM, 1, "Ligne coupée") == code
    said = telephone_codes(centre, session, ROOM)[0].given_at
    assert said is not None
    assert said == prepared.world.clock.utc
    assert said.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize(
    ("room", "number", "reason", "code"),
    [
        (ROOM, 2, "Carte perdue", "witness_codes.out_of_order"),
        (ROOM, 4, "Carte perdue", "witness_codes.unknown"),
        (ROOM, 0, "Carte perdue", "witness_codes.unknown"),
        ("C101", 1, "Carte perdue", "witness_codes.unknown"),
        (ROOM, 1, "  ", "witness_codes.no_reason"),
    ],
)
def test_a_code_is_not_shown_without_reason_or_before_its_turn(
    prepared: Prepared, room: str, number: int, reason: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        give_telephone_code(prepared.centre, prepared.session, room, number, reason)

    assert caught.value.code == code
    with prepared.centre.store.transaction() as records:
        assert all(entry.action is not Action.CODE_GIVEN for entry in records.journal())


def test_another_room_s_and_another_session_s_codes_are_their_own(prepared: Prepared) -> None:
    give_telephone_code(prepared.centre, prepared.session, ROOM, 1, "Carte perdue")

    assert telephone_codes(prepared.centre, prepared.session, "C101") == ()
    assert telephone_codes(prepared.centre, "other", ROOM) == ()
