"""What one laptop adds on the spot reaches the room's others, with its proofs, once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from app.domain.journal import Action
from app.domain.panel_change import PanelCause, PanelChange
from app.domain.room_addition import blank_slot_id
from app.services.centre.deciding.confirmations import confirm_addition, pending_additions
from app.services.centre.overview import SheetState
from app.services.room.agenda import agenda
from app.services.room.enrolment import enrol_juror, unlock_juror
from app.services.room.on_the_spot.adding import add_change
from app.services.room.on_the_spot.voiding import enrolled_jurors, void_enrolment
from app.services.room.open_room import OpenRoom, close_room, reopen_room
from app.services.room.transfer.gathering import gather_sheets
from app.services.room.transfer.handing_over import HandOverSummary, hand_over_summary
from app.services.room.transfer.results_export import export_results
from app.trust.results_packages import read_results_package
from app.trust.witnesses import (
    read_addition,
    read_void,
    telephone_id,
)
from tests.builders import a_moment
from tests.services.several_laptops import Day, codes, opened_on, sittings
from tests.services.vouching import (
    OTHER_SPARE,
    ROOM,
    SLOT,
    SPARE,
    Vouching,
    journal,
    refused,
)
from tests.services.world import PIN, World

OTHER_SLOT = blank_slot_id(ROOM, 2)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    prepared = World(tmp_path).prepared()
    with Day(prepared=prepared, vouching=Vouching(prepared)) as made:
        yield made


def kept(room: OpenRoom) -> tuple[object, ...]:
    """All that a gathering may touch."""
    with room.store.transaction() as records:
        return (
            records.dossier(),
            records.score_sheets(),
            records.enrolments(),
            records.voids(),
            records.additions(),
            records.foreign_journals(),
            records.journal_head(),
        )


def additions(room: OpenRoom) -> list[str]:
    """The digests of the additions that a laptop knows, in its own order."""
    with room.store.transaction() as records:
        return [read_addition(item.statement, room.anchor).digest for item in records.additions()]


# What the whole is for.


@pytest.mark.parametrize("adding", ["A", "B"])
def test_a_walk_in_added_on_one_laptop_is_rated_on_two_and_merged_to_confirm(
    day: Day, adding: str
) -> None:
    other = "B" if adding == "A" else "A"
    day.walk_in(adding)
    came = day.give(adding, other)
    assert (came.candidates, came.substitutes, came.refused) == (("Malo Kervella",), (), ())
    row = agenda(day.room(other)).row(SLOT)
    assert (row.subject, [juror.id for juror in row.jurors]) == ("Malo Kervella", ["J01", "J02"])

    day.seal("A", SLOT, "J01", 3)
    day.seal("B", SLOT, "J02", 2)
    assert day.give("B", "A").added == 1
    day.conclude("A", SLOT)

    expected = {("J01", SheetState.TO_CONFIRM), ("J02", SheetState.TO_CONFIRM)}
    assert day.states(SLOT) == expected
    (pending,) = pending_additions(day.prepared.centre, day.prepared.session)
    confirm_addition(day.prepared.centre, day.prepared.session, pending.digest, "Convocation vue")
    assert {state for _, state in day.states(SLOT)} == {SheetState.RECEIVED}


def test_a_substitute_rates_on_another_laptop_than_the_one_that_bound_the_card(day: Day) -> None:
    day.substitute("A")
    assert day.give("A", "B").substitutes == ("Rémi Aubry",)
    day.seal("A", "P01", "J01", 3)
    day.seal("B", "P01", SPARE, 2)

    came = day.give("B", "A")

    assert (came.added, came.jurors, came.refused) == (1, ("Rémi Aubry",), ())
    day.conclude("A", "P01")
    assert day.states("P01") == {
        ("J01", SheetState.RECEIVED),
        (SPARE, SheetState.TO_CONFIRM),
    }


def test_what_was_added_reaches_the_president_through_a_third_laptop(day: Day) -> None:
    """The centre asks for the journal on which an addition lies: it travels on, too."""
    day.walk_in("C")
    day.give("C", "B")
    assert day.give("B", "A").candidates == ("Malo Kervella",)
    day.seal("A", SLOT, "J01", 3)
    day.seal("B", SLOT, "J02", 3)
    day.give("B", "A")
    day.conclude("A", SLOT)
    assert {state for _, state in day.states(SLOT)} == {SheetState.TO_CONFIRM}


def test_a_room_opened_again_has_what_came(day: Day) -> None:
    day.walk_in("A")
    day.give("A", "B")
    close_room(day.rooms.pop("B"))
    closed = opened_on(day.prepared, "B")
    close_room(closed)
    day.rooms["B"] = reopen_room(closed.laptop, closed.keys.store_id, day.prepared.room_code)
    assert SLOT in sittings(day.room("B"))


def test_a_voided_key_serves_on_no_laptop_of_the_room(day: Day) -> None:
    for name in ("A", "B"):
        day.vouching.enrol(day.room(name), "J02")
    void_enrolment(day.room("A"), "J02", "Code PIN oublié", day.vouching.both())

    assert day.give("A", "B").voided == ("Karim Benali",)

    other = day.room("B")
    assert [known.voided for known in enrolled_jurors(other)] == [True]
    refused("enrolment.missing", lambda: unlock_juror(other, "J02", PIN))
    card = day.prepared.codes["J02"]
    refused("enrolment.card_voided", lambda: enrol_juror(other, "J02", card, PIN))


def test_a_juror_voided_after_sealing_elsewhere_is_replaced_here_too(day: Day) -> None:
    """The void comes first, so that the seat may be taken where a sheet is sealed."""
    day.seal("B", "P01", "J02")
    day.seal("A", "P01", "J01")
    day.give("B", "A")
    void_enrolment(day.room("A"), "J02", "Ordinateur volé", day.vouching.both(1))
    day.substitute("A", 2)

    came = day.give("A", "B")

    assert (came.voided, came.substitutes, came.refused) == (
        ("Karim Benali",),
        ("Rémi Aubry",),
        (),
    )
    assert sittings(day.room("B"))["P01"] == ("J01", SPARE)


# Once, in any order, by any way.


def test_reading_a_file_again_changes_nothing(day: Day) -> None:
    day.walk_in("A")
    day.substitute("A", 2)
    data = day.handed("A")
    day.take("B", data)
    before = kept(day.room("B"))

    again = day.take("B", data)

    assert (again.candidates, again.substitutes, again.voided, again.refused) == ((), (), (), ())
    assert kept(day.room("B")) == before


def test_files_in_any_order_end_in_the_same_planning(day: Day) -> None:
    day.walk_in("A", 1)
    day.substitute("B", 2)
    day.vouching.enrol(day.room("B"), "J03")
    void_enrolment(day.room("B"), "J03", "Carte perdue", day.vouching.both(1))
    day.give("A", "C")
    day.walk_in("C", 3, slot=OTHER_SLOT, number="2026-0998", given_name="Zoé")
    files = [day.handed(name) for name in ("A", "B", "C")]

    ends = []
    for rank, order in enumerate(permutations(range(3))):
        name = f"copy-{rank}"
        for index in (*order, order[0]):
            assert day.take(name, files[index]).refused == ()
        with day.room(name).store.transaction() as records:
            voids = {read_void(item.statement, None).digest for item in records.voids()}
            devices = [journal.device for journal in records.foreign_journals()]
        ends.append((sittings(day.room(name)), set(additions(day.room(name))), voids, devices))

    assert all(end == ends[0] for end in ends)
    assert set(ends[0][0]) >= {SLOT, OTHER_SLOT}
    assert (len(ends[0][1]), len(ends[0][2]), ends[0][3]) == (3, 1, ["A", "B", "C"])


def test_what_comes_back_to_where_it_was_made_is_known(day: Day) -> None:
    day.walk_in("A")
    day.give("A", "B")
    day.substitute("B", 2)
    before = additions(day.room("A"))

    came = day.give("B", "A")

    assert (came.candidates, came.substitutes, came.refused) == ((), ("Rémi Aubry",), ())
    assert additions(day.room("A"))[:1] == before
    with day.room("A").store.transaction() as records:
        assert [journal.device for journal in records.foreign_journals()] == ["B"]


def test_the_same_addition_made_on_both_laptops_counts_once(day: Day) -> None:
    for name in ("A", "B"):
        day.walk_in(name, 1, starts_at=a_moment(150 if name == "A" else 155))
        day.substitute(name, 2, family_name="Aubry" if name == "A" else "AUBRY")
    before = additions(day.room("A"))

    came = day.give("B", "A")

    assert (came.candidates, came.substitutes, came.refused) == ((), (), ())
    assert additions(day.room("A")) == before
    day.seal("A", SLOT, "J01")
    day.seal("B", SLOT, "J02")
    assert day.give("B", "A").added == 1
    day.conclude("A", SLOT)
    assert len(pending_additions(day.prepared.centre, day.prepared.session)) == 2


def test_a_laptop_put_back_to_before_gets_its_own_addition_from_another(day: Day) -> None:
    """Its lost journal comes with it, or the centre would not believe the addition."""
    close_room(day.room("A"))
    folder = day.prepared.world.folder
    shutil.copytree(folder / "A", folder / "before")
    day.rooms["A"] = opened_on(day.prepared, "A")
    day.walk_in("A")
    day.give("A", "B")
    close_room(day.rooms.pop("A"))
    shutil.rmtree(folder / "A")
    (folder / "before").rename(folder / "A")

    assert day.give("B", "A").candidates == ("Malo Kervella",)

    day.seal("A", SLOT, "J01")
    day.seal("B", SLOT, "J02")
    day.give("B", "A")
    day.conclude("A", SLOT)
    assert {state for _, state in day.states(SLOT)} == {SheetState.TO_CONFIRM}


def test_the_results_hold_each_addition_once_and_every_journal(day: Day) -> None:
    day.walk_in("B")
    for _ in range(2):
        day.give("B", "A")
        day.give("A", "B")
    day.prepared.conclude(day.room("A"), SLOT, 3)

    room, world = day.room("A"), day.prepared.world
    written = export_results(room, world.folder / "stick", world.files).written
    content = read_results_package(written.path.read_bytes(), day.prepared.centre.keys).content

    assert len(content.additions) == 1
    assert [found.device for found in content.journals] == ["A", "B"]


def test_the_arrival_is_journalled_with_its_witnesses_and_where_it_comes_from(day: Day) -> None:
    day.walk_in("A")
    day.give("A", "B")

    added, gathered = journal(day.room("B"))[-2:]

    assert (added.action, added.subject) == (Action.SITTING_ADDED, SLOT)
    detail = dict(added.detail)
    assert detail["device"] == "A"
    assert detail["digest"] == additions(day.room("B"))[0]
    assert detail["second_witness"] == telephone_id(ROOM, 1)
    assert (gathered.action, gathered.subject) == (Action.SHEETS_GATHERED, "A")
    counts = {name: dict(gathered.detail)[name] for name in ("sheets", "additions", "voids")}
    assert counts == {"sheets": "0", "additions": "1", "voids": "0"}


def test_a_change_of_the_panel_reaches_the_other_laptops(day: Day) -> None:
    left = PanelChange(
        cause=PanelCause.LEFT, juror="J02", chair="J01", sittings=("P01",), below_quorum=True
    )
    day.rooms["A"] = add_change(day.room("A"), left, "Train à prendre", day.vouching.both())
    summary = hand_over_summary(day.room("A"))
    assert (summary.substitutes, summary.changes, summary.is_empty) == (0, 1, False)

    came = day.give("A", "B")

    assert [change.french() for change in came.changes] == [
        "Karim Benali quitte le jury (passages P01)"
    ]
    assert came.refused == ()
    assert day.room("B").dossier.planning.sitting("P01").jurors == ("J01",)
    added = journal(day.room("B"))[-2]
    assert (added.action, added.subject) == (Action.JUROR_LEFT, "J02")
    assert day.give("A", "B").refused == ()
    assert len(additions(day.room("B"))) == 1


def test_a_summary_says_what_would_be_handed_over(day: Day) -> None:
    room = day.room("A")
    assert hand_over_summary(room).is_empty
    refused("gathering.nothing", lambda: day.handed("A"))
    day.seal("A", "P01", "J01")
    day.walk_in("A", 1)
    day.substitute("A", 2, sittings=("P02",))
    void_enrolment(day.room("A"), "J01", "Carte perdue", day.vouching.both(3))

    summary = hand_over_summary(day.room("A"))

    assert summary == HandOverSummary(sheets=1, candidates=1, substitutes=1, voids=1)
    assert not summary.is_empty


# Two laptops that did not know of each other.


def test_of_two_candidates_in_one_slot_the_one_that_is_here_stays(day: Day) -> None:
    day.walk_in("A")
    day.walk_in("B", number="2026-0998", given_name="Zoé", family_name="Lambert")
    day.substitute("B", 2)

    came = day.give("B", "A")

    assert codes(came) == ["gathering.slot_conflict"]
    (left,) = came.refused
    assert "Zoé Lambert" in left.subject.french()
    assert "Malo Kervella" in left.what.french()
    assert "autre passage de réserve" in left.next_step.french()
    assert came.substitutes == ("Rémi Aubry",)
    planning = day.room("A").dossier.planning
    assert planning.subject_name(planning.sitting(SLOT)) == "Malo Kervella"
    before = kept(day.room("A"))
    assert codes(day.give("B", "A")) == ["gathering.slot_conflict"]
    assert kept(day.room("A"))[4] == before[4]


def test_an_older_value_of_the_room_does_not_take_a_slot_twice(day: Day) -> None:
    before = day.room("A")
    day.walk_in("A")
    day.walk_in("B", number="2026-0998", given_name="Zoé", family_name="Lambert")

    came = gather_sheets(before, day.handed("B"))

    assert codes(came) == ["gathering.slot_conflict"]
    planning = came.room.dossier.planning
    assert planning.subject_name(planning.sitting(SLOT)) == "Malo Kervella"


def test_what_the_refusal_advises_works(day: Day) -> None:
    day.walk_in("A")
    day.walk_in("B", number="2026-0998", given_name="Zoé", family_name="Lambert")
    day.seal("B", SLOT, "J02")
    day.give("B", "A")
    day.walk_in(
        "A", 2, slot=OTHER_SLOT, number="2026-0998", given_name="Zoé", family_name="Lambert"
    )
    day.prepared.conclude(day.room("A"), OTHER_SLOT, 3)
    came = day.give("B", "A")
    assert codes(came) == ["gathering.slot_conflict", "gathering.not_planned"]
    assert "notez ce passage" in came.refused[1].next_step.french()
    assert codes(day.give("A", "B"))[:2] == ["gathering.slot_conflict", "gathering.already_planned"]


def test_of_two_people_on_one_spare_card_the_one_that_is_here_stays(day: Day) -> None:
    day.substitute("A")
    day.substitute("B", 1, given_name="Léna", sittings=("P02",))
    day.vouching.enrol(day.room("B"), "J01", SPARE)
    day.substitute("B", 2, spare=OTHER_SPARE, given_name="Odile", replaces=SPARE, sittings=("P02",))
    void_enrolment(day.room("B"), SPARE, "Carte égarée", day.vouching.both(3))

    came = day.give("B", "A")

    assert codes(came) == [
        "gathering.other_key",
        "gathering.card_conflict",
        "gathering.rests_on_refused",
    ]
    assert sittings(day.room("A"))["P02"] == ("J01", "J02")


def test_a_substitute_who_takes_a_seat_that_is_sealed_here_is_left_out(day: Day) -> None:
    day.seal("A", "P01", "J02")
    day.substitute("B")

    came = day.give("B", "A")

    assert codes(came) == ["substitution.not_replaceable"]
    assert "ici" in came.refused[0].next_step.french()
    assert sittings(day.room("A"))["P01"] == ("J01", "J02")


def test_a_substitute_s_sheet_is_only_taken_from_who_has_the_card_here(day: Day) -> None:
    """Both laptops gave one card to different people; one of the two enrolled with it."""
    day.substitute("A")
    day.substitute("B", given_name="Léna")
    day.seal("B", "P01", SPARE)
    day.seal("A", "P01", "J01")

    came = day.give("B", "A")

    assert codes(came) == ["gathering.card_conflict", "gathering.not_planned"]
    assert "Léna Aubry" in came.refused[1].subject.french()
    with day.room("A").store.transaction() as records:
        assert {found.juror for found in records.enrolments()} == {"J01"}
