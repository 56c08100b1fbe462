"""A lost card or PIN: two others void the enrolment, and the centre believes them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.journal import Action
from app.services.room.enrolment import enrol_juror, is_enrolled, unlock_juror
from app.services.room.on_the_spot.voiding import EnrolledJuror, enrolled_jurors, void_enrolment
from app.services.room.on_the_spot.witnesses import WitnessAnswer, witness_choices
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.scoring import record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.trust.derivation import KdfCost
from app.trust.enrolment import check_enrolment
from app.trust.payloads import WitnessKind
from app.trust.witnesses import (
    VerifiedVoid,
    check_witnesses,
    read_void,
    supervisor_id,
    telephone_id,
)
from tests.services.templates import prepared_copy
from tests.services.vouching import ROOM, WRONG_PIN, Vouching, journal, refused
from tests.services.world import PIN, Prepared, World

LOST = "Carte et code PIN perdus"


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def vouching(prepared: Prepared) -> Vouching:
    return Vouching(prepared)


@pytest.fixture
def room(prepared: Prepared, vouching: Vouching) -> Iterator[OpenRoom]:
    room = prepared.room()
    vouching.enrol(room, "J01", "J02", "J03")
    yield room
    close_room(room)


def voids(room: OpenRoom) -> list[VerifiedVoid]:
    with room.store.transaction() as records:
        return [read_void(void.statement, room.anchor) for void in records.voids()]


def the_centre_believes(prepared: Prepared, room: OpenRoom, void: VerifiedVoid) -> None:
    """Check a void with what the centre kept, and nothing of the room's."""
    with prepared.centre.store.transaction() as records:
        mac_keys = {card.juror: card.mac_key for card in records.cards(prepared.session)}
    with room.store.transaction() as records:
        statements = [known.statement for known in records.enrolments()]
    enrolled: dict[str, set[str]] = {}
    for statement in statements:
        claim = check_enrolment(
            statement, mac_keys, anchor=prepared.centre.keys.anchor, session=prepared.session
        ).claim
        if claim.serial not in void.claim.serials:
            enrolled.setdefault(claim.juror, set()).add(claim.serial)
    check_witnesses(
        void,
        mac_keys,
        anchor=prepared.centre.keys.anchor,
        enrolled=enrolled,
    )


@pytest.mark.parametrize("pair", ["juror+supervisor", "juror+telephone", "codes", "jurors"])
def test_any_two_void_an_enrolment_and_the_centre_believes_them(
    prepared: Prepared, vouching: Vouching, room: OpenRoom, pair: str
) -> None:
    pairs: dict[str, Sequence[WitnessAnswer]] = {
        "juror+supervisor": (vouching.juror("J02"), vouching.supervisor()),
        "juror+telephone": (vouching.telephone(2), vouching.juror("J02")),
        "codes": vouching.both(),
        "jurors": (vouching.juror("J02"), vouching.juror("J03")),
    }
    serial = unlock_juror(room, "J01", PIN).serial

    void_enrolment(room, "J01", f" {LOST} ", pairs[pair])

    (void,) = voids(room)
    assert void.claim.juror == "J01"
    assert void.claim.serials == (serial,)
    assert void.claim.reason == LOST
    the_centre_believes(prepared, room, void)


def test_a_void_key_signs_nothing_and_its_card_makes_no_other(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    void_enrolment(room, "J01", LOST, vouching.both())

    assert not is_enrolled(room, "J01")
    refused("enrolment.missing", lambda: unlock_juror(room, "J01", PIN))
    code = prepared.codes["J01"]
    refused("enrolment.card_voided", lambda: enrol_juror(room, "J01", code, PIN))
    assert unlock_juror(room, "J02", PIN).juror == "J02"


def test_a_void_is_in_the_journal_with_its_digest_and_witnesses(
    vouching: Vouching, room: OpenRoom
) -> None:
    head = journal(room)[-1].hash
    void_enrolment(room, "J01", LOST, vouching.both())

    (void,) = voids(room)
    entry = journal(room)[-1]
    assert void.claim.journal_head == head
    assert (entry.action, entry.subject) == (Action.ENROLMENT_VOIDED, "J01")
    assert dict(entry.detail) == {
        "digest": void.digest,
        "first_witness": supervisor_id(ROOM),
        "second_witness": telephone_id(ROOM, 1),
    }


def test_what_was_sealed_stays_and_so_do_drafts(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J01", 2)
    sealed = seal_sheet(room, "P01", "J01", PIN)
    key = unlock_juror(room, "J01", PIN)
    row = scoring_view(room, "P02", key).rows[0].key
    record_rating(room, "P02", key, row, 3)

    void_enrolment(room, "J01", LOST, vouching.both())

    with room.store.transaction() as records:
        assert [sheet.digest for sheet in records.score_sheets("P01")] == [sealed.digest]
        assert records.draft("P02", "J01").levels == {row: 3}


def test_putting_the_store_back_does_not_make_the_card_good_again(
    prepared: Prepared, vouching: Vouching, room: OpenRoom, tmp_path: Path
) -> None:
    folder = prepared.world.folder / "laptop" / "rooms" / room.keys.store_id
    close_room(room)
    before = shutil.copytree(folder, tmp_path / "before")
    again = prepared.room()
    void_enrolment(again, "J01", LOST, vouching.both())
    close_room(again)
    for store in folder.glob("room.db*"):
        store.unlink()
    for store in before.glob("room.db*"):
        shutil.copy2(store, folder)
    rewound = prepared.room()

    assert voids(rewound) == []
    refused("enrolment.missing", lambda: unlock_juror(rewound, "J01", PIN))
    code = prepared.codes["J01"]
    refused("enrolment.card_voided", lambda: enrol_juror(rewound, "J01", code, PIN))
    close_room(rewound)


def test_a_void_holds_where_the_key_case_is_damaged(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    path = prepared.world.folder / "laptop" / "rooms" / room.keys.store_id / "keys.bin"
    path.write_bytes(b"damaged")

    void_enrolment(room, "J01", LOST, vouching.both())

    assert path.read_bytes() == b"damaged"
    code = prepared.codes["J01"]
    refused("enrolment.card_voided", lambda: enrol_juror(room, "J01", code, PIN))


def test_who_enrolled_is_listed_with_what_became_of_it(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    since = room.local(prepared.world.clock.now())
    void_enrolment(room, "J02", LOST, vouching.both())
    prepared.world.clock.pass_seconds(60)

    names = {juror.id: juror.name for juror in room.dossier.planning.jurors}
    assert enrolled_jurors(room) == tuple(
        EnrolledJuror(juror=id_, name=names[id_], since=since, devices=1, voided=id_ == "J02")
        for id_ in ("J01", "J02", "J03")
    )


def test_two_laptops_of_a_juror_are_void_together(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    with room.store.transaction() as records:
        mine = records.enrolments()[0]
        records.add_enrolment(replace(mine, device="laptop-2", serial="ab12"))

    void_enrolment(room, "J01", LOST, vouching.both())

    (void,) = voids(room)
    assert void.claim.serials == tuple(sorted((mine.serial, "ab12")))
    assert enrolled_jurors(room)[0].devices == 2


def nothing_changed(room: OpenRoom) -> bool:
    return not voids(room) and is_enrolled(room, "J01")


def test_a_void_without_a_reason_or_without_keys_is_refused(
    vouching: Vouching, room: OpenRoom
) -> None:
    both = vouching.both()
    refused("reason.missing", lambda: void_enrolment(room, "J01", "  ", both))
    refused("reason.too_long", lambda: void_enrolment(room, "J01", "x" * 5_000, both))
    refused("void.not_enrolled", lambda: void_enrolment(room, "J04", LOST, both))
    assert nothing_changed(room)
    void_enrolment(room, "J01", LOST, both)
    refused("void.already", lambda: void_enrolment(room, "J01", LOST, vouching.both(2)))


def test_one_person_is_not_two(vouching: Vouching, room: OpenRoom) -> None:
    supervisor = vouching.supervisor()
    pairs: list[tuple[str, Sequence[WitnessAnswer]]] = [
        ("witnesses.two_needed", ()),
        ("witnesses.two_needed", (supervisor,)),
        ("witnesses.two_needed", (supervisor, vouching.telephone(), vouching.juror("J02"))),
        ("witnesses.same", (supervisor, supervisor)),
        ("witnesses.same", (vouching.telephone(1), vouching.telephone(2))),
        ("witnesses.same", (vouching.juror("J02"), vouching.juror("J02"))),
        ("witnesses.concerned", (vouching.juror("J01"), supervisor)),
    ]
    for code, answers in pairs:
        refused(code, partial(void_enrolment, room, "J01", LOST, answers))
    assert nothing_changed(room)


def test_a_wrong_code_or_pin_vouches_for_nothing(vouching: Vouching, room: OpenRoom) -> None:
    supervisor, telephone = vouching.both()
    wrong = {
        "witnesses.wrong_code": replace(supervisor, secret=telephone.secret),
        "code.malformed": replace(supervisor, secret="ABCD"),
        "pin.wrong": vouching.juror("J02", WRONG_PIN),
        "enrolment.missing": vouching.juror("J04"),
    }
    for code, answer in wrong.items():
        answers = (answer, telephone)
        refused(code, partial(void_enrolment, room, "J01", LOST, answers))
    assert nothing_changed(room)


def test_a_telephone_code_serves_once(vouching: Vouching, room: OpenRoom) -> None:
    assert witness_choices(room, concerned=None).telephone == 1
    void_enrolment(room, "J01", LOST, vouching.both(2))
    assert witness_choices(room, concerned=None).telephone == 1
    refused("witnesses.wrong_code", lambda: void_enrolment(room, "J02", LOST, vouching.both(2)))
    void_enrolment(room, "J02", LOST, vouching.both(1))
    void_enrolment(room, "J03", LOST, vouching.both(3))

    assert witness_choices(room, concerned=None).telephone is None
    vouching.enrol(room, "J04")
    refused("witnesses.no_code", lambda: void_enrolment(room, "J04", LOST, vouching.both(1)))


def test_only_others_who_can_sign_here_may_vouch(vouching: Vouching, room: OpenRoom) -> None:
    def ids(concerned: str | None) -> set[str]:
        return {label.id for label in witness_choices(room, concerned=concerned).jurors}

    assert ids(None) == {"J01", "J02", "J03"}
    assert ids("J01") == {"J02", "J03"}
    void_enrolment(room, "J02", LOST, vouching.both())
    assert ids("J01") == {"J03"}


def test_a_package_without_codes_says_so(vouching: Vouching, room: OpenRoom) -> None:
    bare = replace(
        room, verifiers=tuple(v for v in room.verifiers if v.juror != supervisor_id(ROOM))
    )
    refused("witnesses.no_code", lambda: void_enrolment(bare, "J01", LOST, vouching.both()))


def test_a_package_may_not_ask_for_an_absurd_derivation(vouching: Vouching, room: OpenRoom) -> None:
    absurd = KdfCost(memory_kib=2**30, iterations=1, lanes=1)
    bare = replace(room, verifiers=tuple(replace(v, cost=absurd) for v in room.verifiers))
    refused("enrolment.cost_refused", lambda: void_enrolment(bare, "J01", LOST, vouching.both()))


def test_a_juror_s_secret_is_not_shown_by_mistake(vouching: Vouching) -> None:
    answer = WitnessAnswer(kind=WitnessKind.JUROR, who="J02", secret=PIN)
    assert PIN not in repr(answer)
    assert vouching.juror("J02") == answer
