"""A substitute juror and a walk-in candidate: two vouch, the planning grows, nothing else moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.attendance import Presence
from app.domain.errors import UserError
from app.domain.journal import Action
from app.services.centre.deciding.confirmations import confirm_addition, pending_additions
from app.services.centre.overview import SheetState, overview
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import enrol_juror, unlock_juror
from app.services.room.on_the_spot.substitution import (
    SpareCard,
    bind_spare_card,
    replaceable,
    spare_cards,
    still_to_come,
)
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.on_the_spot.walk_in import add_walk_in, blank_slots, walk_in_assessments
from app.services.room.open_room import OpenRoom, close_room, reopen_room
from app.services.room.sealing import seal_sheet
from app.trust.certificates import common_name
from app.trust.enrolment import check_enrolment
from app.trust.witnesses import check_witnesses, read_addition
from tests.builders import a_moment
from tests.services.templates import prepared_copy
from tests.services.vouching import (
    OTHER_SPARE,
    SLOT,
    SPARE,
    Vouching,
    a_substitution,
    a_walk_in,
    journal,
    refused,
)
from tests.services.world import PIN, Prepared, World, returned


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def vouching(prepared: Prepared) -> Vouching:
    return Vouching(prepared)


@pytest.fixture
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    room = prepared.room()
    yield room
    close_room(room)


def jurors_of(room: OpenRoom, sitting: str) -> tuple[str, ...]:
    return room.dossier.planning.sitting(sitting).jurors


def mac_keys(prepared: Prepared) -> dict[str, bytes]:
    with prepared.centre.store.transaction() as records:
        return {card.juror: card.mac_key for card in records.cards(prepared.session)}


def test_a_substitute_takes_the_seat_in_the_chosen_sittings_only(
    vouching: Vouching, room: OpenRoom
) -> None:
    before = room.dossier.planning.sitting("P01")

    after = bind_spare_card(room, a_substitution(given_name="  Rémi "), vouching.both())

    assert jurors_of(after, "P01") == ("J01", SPARE)
    assert after.dossier.planning.sitting("P01").seat(SPARE) == replace(
        before.seat("J02"), juror=SPARE
    )
    assert after.dossier.planning.juror(SPARE).name == "Rémi Aubry"
    assert jurors_of(after, "P02") == ("J01", "J02")
    assert jurors_of(room, "P01") == ("J01", "J02")


def test_the_room_opens_again_with_its_substitute(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    close_room(bind_spare_card(room, a_substitution(), vouching.both()))

    again = reopen_room(room.laptop, room.keys.store_id, prepared.room_code)

    assert jurors_of(again, "P01") == ("J01", SPARE)
    close_room(again)


def test_the_substitute_enrols_with_the_spare_card_under_the_bound_name(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    after = bind_spare_card(room, a_substitution(), vouching.both())

    key = enrol_juror(after, SPARE, prepared.codes[SPARE], PIN)

    assert common_name(key.certificate) == "Rémi Aubry"
    with after.store.transaction() as records:
        statement = records.enrolments()[-1].statement
    claim = check_enrolment(
        statement,
        mac_keys(prepared),
        anchor=prepared.centre.keys.anchor,
        session=prepared.session,
    ).claim
    assert claim.juror == SPARE
    refused(
        "enrolment.wrong_code",
        lambda: enrol_juror(after, "J02", prepared.codes[OTHER_SPARE], PIN),
    )


def test_a_substitute_sits_to_the_end(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    after = bind_spare_card(room, a_substitution(), vouching.both())

    prepared.conclude(after, "P01", 2, 3)

    with after.store.transaction() as records:
        assert {sheet.juror for sheet in records.score_sheets("P01")} == {"J01", SPARE}
        assert len(records.panel_sheets("P01")) == 1


def test_the_centre_believes_the_witnesses_of_a_substitution(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    vouching.enrol(room, "J01")
    answers = (vouching.juror("J01"), vouching.telephone(3))
    after = bind_spare_card(room, a_substitution(), answers)

    with after.store.transaction() as records:
        (stored,) = records.additions()
    addition = read_addition(stored.statement, prepared.centre.keys.anchor)
    check_witnesses(
        addition,
        mac_keys(prepared),
        anchor=prepared.centre.keys.anchor,
        enrolled={"J01": {unlock_juror(after, "J01", PIN).serial}},
    )
    entry = journal(after)[-1]
    assert (entry.action, entry.subject) == (Action.JUROR_ADDED, SPARE)
    assert dict(entry.detail)["digest"] == addition.digest
    assert addition.claim.reason == "Train supprimé"
    assert addition.claim.walk_in is None


def test_who_is_replaced_does_not_vouch(vouching: Vouching, room: OpenRoom) -> None:
    vouching.enrol(room, "J02")
    answers = (vouching.juror("J02"), vouching.supervisor())

    refused("witnesses.concerned", lambda: bind_spare_card(room, a_substitution(), answers))


def test_a_juror_whose_card_is_void_goes_on_with_a_spare_one(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    vouching.enrol(room, "J02")
    void_enrolment(room, "J02", "Code PIN oublié", vouching.both(1))
    same = room.dossier.planning.juror("J02")

    after = bind_spare_card(
        room,
        a_substitution(
            given_name=same.given_name,
            family_name=same.family_name,
            sittings=replaceable(room, "J02"),
        ),
        vouching.both(2),
    )

    assert replaceable(after, "J02") == ()
    enrol_juror(after, SPARE, prepared.codes[SPARE], PIN)
    assert unlock_juror(after, SPARE, PIN).juror == SPARE


def test_a_juror_voided_after_sealing_is_replaced_and_the_sitting_ends_well(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 2)
    assert "P01" not in replaceable(room, "J02")
    void_enrolment(room, "J02", "Ordinateur volé", vouching.both(1))
    assert "P01" in replaceable(room, "J02")

    after = bind_spare_card(room, a_substitution(sittings=("P01",)), vouching.both(2))
    enrol_juror(after, SPARE, prepared.codes[SPARE], PIN)
    prepared.rate_all(after, "P01", SPARE, 3)
    seal_sheet(after, "P01", SPARE, PIN)
    prepared.agree_all(after, "P01")
    prepared.sign(after, "P01")
    prepared.merge(returned(prepared.export(after)))
    (pending,) = pending_additions(prepared.centre, prepared.session)
    confirm_addition(prepared.centre, prepared.session, pending.digest, "Remplacement connu")

    states = {
        (sheet.juror, sheet.state)
        for sheet in overview(prepared.centre, prepared.session).sheets
        if sheet.sitting == "P01"
    }
    assert states == {("J01", SheetState.RECEIVED), (SPARE, SheetState.RECEIVED)}
    with pytest.raises(UserError):
        bind_spare_card(
            after, a_substitution(spare=OTHER_SPARE, sittings=("P01",)), vouching.both(3)
        )


def test_a_substitute_takes_what_is_still_to_come_by_all_appearances(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    # The juror rates on another laptop: what is over here is sealed there.
    prepared.run_oral(room, "P01")
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    assert replaceable(room, "J02") == ("P01", "P02", "P03", "P04")
    assert still_to_come(room, "J02") == ("P03", "P04")

    prepared.enrolled(room, "P01")
    void_enrolment(room, "J02", "Ordinateur volé", vouching.both(1))
    assert still_to_come(room, "J02") == replaceable(room, "J02")


def test_a_spare_card_has_one_holder(vouching: Vouching, room: OpenRoom) -> None:
    assert spare_cards(room) == (
        SpareCard(id=SPARE, number=1, bound_to=None),
        SpareCard(id=OTHER_SPARE, number=2, bound_to=None),
    )
    after = bind_spare_card(room, a_substitution(), vouching.both(1))

    assert [card.bound_to for card in spare_cards(after)] == ["Rémi Aubry", None]
    again = a_substitution(sittings=("P02",))
    refused("substitution.card_bound", lambda: bind_spare_card(after, again, vouching.both(2)))
    both = bind_spare_card(after, replace(again, spare=OTHER_SPARE), vouching.both(2))
    assert jurors_of(both, "P01") == ("J01", SPARE)
    assert jurors_of(both, "P02") == ("J01", OTHER_SPARE)


def test_a_substitute_may_be_replaced_in_turn(vouching: Vouching, room: OpenRoom) -> None:
    first = bind_spare_card(room, a_substitution(), vouching.both(1))
    second = a_substitution(spare=OTHER_SPARE, given_name="Léna", replaces=SPARE)

    after = bind_spare_card(first, second, vouching.both(2))

    assert jurors_of(after, "P01") == ("J01", OTHER_SPARE)


def test_a_sealed_sheet_keeps_its_juror(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    assert replaceable(room, "J02") == ("P01", "P02", "P03", "P04")
    vouching.enrol(room, "J02")
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J02", 2)
    seal_sheet(room, "P01", "J02", PIN)

    assert replaceable(room, "J02") == ("P02", "P03", "P04")
    refused(
        "substitution.not_replaceable",
        lambda: bind_spare_card(room, a_substitution(), vouching.both()),
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": " "}, "reason.missing"),
        ({"spare": "reserve:B999:1"}, "substitution.unknown_card"),
        ({"spare": "J04"}, "substitution.unknown_card"),
        ({"given_name": " "}, "name.missing"),
        ({"family_name": ""}, "name.missing"),
        ({"family_name": "x" * 61}, "name.too_long"),
        ({"sittings": ()}, "substitution.no_sitting"),
        ({"replaces": "J03"}, "substitution.not_replaceable"),
        ({"replaces": "nobody"}, "substitution.not_replaceable"),
        ({"sittings": ("P01", "P99")}, "substitution.not_replaceable"),
        (
            {"given_name": "hélène", "family_name": "MARCHETTI"},
            "substitution.already_on_panel",
        ),
    ],
)
def test_a_substitution_that_makes_no_sense_is_refused(
    vouching: Vouching, room: OpenRoom, changes: dict[str, Any], code: str
) -> None:
    entries = len(journal(room))
    substitution = a_substitution(**changes)

    refused(code, lambda: bind_spare_card(room, substitution, vouching.both()))

    assert len(journal(room)) == entries
    assert spare_cards(room)[0].bound_to is None


def test_a_walk_in_takes_a_blank_slot_before_a_jury_of_the_day(
    vouching: Vouching, room: OpenRoom
) -> None:
    after = add_walk_in(room, a_walk_in(number=" 2026-0999 "), vouching.both())

    sitting = after.dossier.planning.sitting(SLOT)
    assert sitting.panel == room.dossier.planning.sitting("P01").panel
    assert sitting.candidates == ("2026-0999",)
    assert sitting.starts_at == a_moment(150)
    assert after.dossier.planning.subject_name(sitting) == "Malo Kervella"
    assert SLOT not in blank_slots(after)
    assert len(blank_slots(after)) == len(blank_slots(room)) - 1
    entry = journal(after)[-1]
    assert (entry.action, entry.subject) == (Action.SITTING_ADDED, SLOT)


def test_a_walk_in_is_heard_and_signed_like_anybody(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    after = add_walk_in(room, a_walk_in(), vouching.both())

    prepared.conclude(after, SLOT, 3)

    close_room(after)
    again = prepared.room()
    with again.store.transaction() as records:
        assert len(records.panel_sheets(SLOT)) == 1
    close_room(again)


def test_any_two_jurors_vouch_for_a_walk_in(vouching: Vouching, room: OpenRoom) -> None:
    vouching.enrol(room, "J01", "J02")
    answers = (vouching.juror("J01"), vouching.juror("J02"))

    assert SLOT not in blank_slots(add_walk_in(room, a_walk_in(), answers))


def test_a_walk_in_jury_has_its_substitute(vouching: Vouching, room: OpenRoom) -> None:
    with_candidate = add_walk_in(room, a_walk_in(), vouching.both(1))
    after = bind_spare_card(with_candidate, a_substitution(sittings=(SLOT,)), vouching.both(2))

    assert jurors_of(after, SLOT) == ("J01", SPARE)
    assert jurors_of(after, "P01") == ("J01", "J02")


def test_a_known_candidate_may_walk_in_for_another_assessment(
    vouching: Vouching, room: OpenRoom
) -> None:
    known = room.dossier.planning.candidate("2026-0440")
    again = a_walk_in(
        number=known.id, given_name=known.given_name, family_name=known.family_name.upper()
    )

    after = add_walk_in(room, again, vouching.both())

    people = after.dossier.planning.candidates
    assert [person for person in people if person.id == known.id] == [known]


def test_only_individual_assessments_whose_terms_are_known_are_offered(room: OpenRoom) -> None:
    titles = {found.code: found.title for found in room.dossier.referential.assessments()}

    assert walk_in_assessments(room) == (("E1", titles["E1"]), ("E5b", titles["E5b"]))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": ""}, "reason.missing"),
        ({"slot": "libre:B204:9"}, "walk_in.no_slot"),
        ({"slot": "P02"}, "walk_in.no_slot"),
        ({"number": " "}, "walk_in.number_malformed"),
        ({"number": "n" * 41}, "walk_in.number_malformed"),
        ({"number": "2026\n1"}, "walk_in.number_malformed"),
        ({"number": "2026-0402"}, "walk_in.number_taken"),
        (
            {"number": "2026-0402", "given_name": "Inès", "family_name": "Aubertin"},
            "walk_in.number_taken",
        ),
        ({"given_name": ""}, "name.missing"),
        ({"family_name": " "}, "name.missing"),
        ({"assessment": "E3a"}, "walk_in.assessment_refused"),
        ({"assessment": "E3b"}, "walk_in.assessment_refused"),
        ({"assessment": "E5b"}, "walk_in.jury_size"),
        ({"panel_of": "P04"}, "walk_in.jury_size"),
    ],
)
def test_a_walk_in_that_makes_no_sense_is_refused(
    vouching: Vouching, room: OpenRoom, changes: dict[str, Any], code: str
) -> None:
    entries = len(journal(room))
    walk_in = a_walk_in(**changes)

    refused(code, lambda: add_walk_in(room, walk_in, vouching.both()))

    assert len(journal(room)) == entries


def test_a_slot_serves_once(vouching: Vouching, room: OpenRoom) -> None:
    after = add_walk_in(room, a_walk_in(), vouching.both(1))

    other = a_walk_in(number="2026-1000")
    refused("walk_in.no_slot", lambda: add_walk_in(after, other, vouching.both(2)))


def test_an_addition_without_good_witnesses_changes_nothing(
    vouching: Vouching, room: OpenRoom
) -> None:
    supervisor = vouching.supervisor()
    refused("witnesses.same", lambda: add_walk_in(room, a_walk_in(), (supervisor, supervisor)))

    with room.store.transaction() as records:
        assert records.additions() == ()
