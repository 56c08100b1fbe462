"""A juror leaves, abstains, hands the chair over: the panel goes on, and the centre is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal import Action
from app.domain.panel_change import PanelCause
from app.domain.rules import AgreementRule, TieRule
from app.services.room.on_the_spot.panel_changes import (
    WantedPanelChange,
    change_panel,
    open_seats,
    panels_after,
    sealed_seats,
)
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.open_room import OpenRoom, close_room, reopen_room
from app.services.room.panel.jury_agreement import deliberation_view
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import sitting_view
from app.trust.witnesses import read_addition
from tests.services.templates import prepared_copy
from tests.services.vouching import Vouching, a_panel_change, journal, refused
from tests.services.world import PIN, PLAIN_RULES, Prepared, World


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


def wanted(**changes: Any) -> WantedPanelChange:
    """`J02` leaves `P04`, which three others go on with: too few."""
    return a_panel_change(**{"juror": "J02", "chair": "J01", "sittings": ("P04",), **changes})


def another_chair(**changes: Any) -> WantedPanelChange:
    return wanted(**{"cause": PanelCause.CHAIR, "juror": None, "chair": "J03", **changes})


def jurors_of(room: OpenRoom, sitting: str) -> tuple[str, ...]:
    return room.dossier.planning.sitting(sitting).jurors


def test_who_leaves_has_no_seat_left_in_the_chosen_sittings_only(
    vouching: Vouching, room: OpenRoom
) -> None:
    after = change_panel(room, wanted(), vouching.both())

    assert jurors_of(after, "P04") == ("J01", "J03", "J04")
    assert jurors_of(after, "P01") == ("J01", "J02")
    assert jurors_of(room, "P04") == ("J01", "J03", "J02", "J04")
    entry = journal(after)[-1]
    assert (entry.action, entry.subject) == (Action.JUROR_LEFT, "J02")
    assert "urgence" not in repr(entry)


def test_the_room_opens_again_with_the_panel_as_it_is(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    after = change_panel(room, wanted(chair="J03", juror="J01"), vouching.both(1))
    close_room(change_panel(after, another_chair(chair="J04"), vouching.both(2)))

    again = reopen_room(room.laptop, room.keys.store_id, prepared.room_code)

    assert jurors_of(again, "P04") == ("J03", "J02", "J04")
    assert again.dossier.planning.sitting("P04").chair == "J04"
    close_room(again)


def test_a_smaller_panel_sits_to_the_end(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    after = change_panel(room, wanted(), vouching.both())

    prepared.conclude(after, "P04", 2, 3, 3)

    with after.store.transaction() as records:
        assert {sheet.juror for sheet in records.score_sheets("P04")} == {"J01", "J03", "J04"}
        assert len(records.panel_sheets("P04")) == 1


def test_a_sitting_that_only_waited_for_who_left_is_ready_to_deliberate(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J01", 3)
    prepared.rate_all(room, "P01", "J02", 2)
    seal_sheet(room, "P01", "J01", PIN)

    after = change_panel(room, wanted(sittings=("P01",)), vouching.both())

    assert sitting_view(after, "P01").state.value == "to_deliberate"
    assert all(row.agreed is not None for row in deliberation_view(after, "P01").rows)


def test_whoever_abstains_vouches_with_their_own_pin(vouching: Vouching, room: OpenRoom) -> None:
    vouching.enrol(room, "J02")
    recusal = wanted(cause=PanelCause.RECUSED, sittings=("P03",), chair="J03")

    after = change_panel(room, recusal, (vouching.juror("J02"), vouching.supervisor()))

    assert jurors_of(after, "P03") == ("J03",)
    assert journal(after)[-1].action is Action.JUROR_RECUSED


def test_whoever_leaves_does_not_vouch(vouching: Vouching, room: OpenRoom) -> None:
    vouching.enrol(room, "J02")
    answers = (vouching.juror("J02"), vouching.supervisor())

    refused("witnesses.concerned", lambda: change_panel(room, wanted(), answers))


def test_another_member_takes_the_chair_and_both_may_vouch(
    vouching: Vouching, room: OpenRoom
) -> None:
    vouching.enrol(room, "J01", "J03")
    answers = (vouching.juror("J01"), vouching.juror("J03"))

    after = change_panel(room, another_chair(below_quorum=False), answers)

    assert after.dossier.planning.sitting("P04").chair == "J03"
    assert jurors_of(after, "P04") == jurors_of(room, "P04")
    assert journal(after)[-1].action is Action.CHAIR_CHANGED
    with after.store.transaction() as records:
        (stored,) = records.additions()
    panel = read_addition(stored.statement, after.anchor).claim.panel
    assert panel is not None
    assert not panel.below_quorum


def test_a_chair_who_takes_over_after_the_seals_breaks_the_tie(tmp_path: Path) -> None:
    rules = replace(PLAIN_RULES, agreement=AgreementRule.MEDIAN, tie=TieRule.CHAIR)
    prepared = World(tmp_path, rules=rules).prepared()
    room = prepared.room()
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 2)
    before = deliberation_view(room, "P01")

    handed = another_chair(chair="J02", sittings=("P01",))
    after = change_panel(room, handed, Vouching(prepared).both())

    view = deliberation_view(after, "P01")
    assert {row.comparison.proposal for row in before.rows} == {3}
    assert {row.comparison.proposal for row in view.rows} == {2}
    assert view.jurors[0].id == "J02"
    close_room(after)


def test_below_the_quorum_the_jury_must_say_that_it_goes_on(
    vouching: Vouching, room: OpenRoom
) -> None:
    (panel,) = panels_after(room, ("P04",), "J02")
    assert panel.below_quorum
    assert (panel.quorum.seated, panel.quorum.minimum) == (3, 4)
    assert [label.id for label in panel.members] == ["J01", "J03", "J04"]

    refused(
        "panel_change.below_quorum",
        lambda: change_panel(room, wanted(below_quorum=False), vouching.both()),
    )
    with room.store.transaction() as records:
        assert records.additions() == ()


def test_a_sealed_sheet_stays_and_its_signature_is_owed(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    assert open_seats(room, "J02") == ("P01", "P02", "P03", "P04")
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J02", 2)
    seal_sheet(room, "P01", "J02", PIN)

    assert open_seats(room, "J02") == ("P02", "P03", "P04")
    assert sealed_seats(room, "J02") == ("P01",)
    assert open_seats(room, None) == ("P01", "P02", "P03", "P04")
    refused(
        "panel_change.closed",
        lambda: change_panel(room, wanted(sittings=("P01", "P04")), vouching.both()),
    )


def test_whose_key_is_void_may_leave_a_sitting_that_is_sealed(
    prepared: Prepared, vouching: Vouching, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 2)
    void_enrolment(room, "J02", "Carte perdue", vouching.both(1))

    after = change_panel(room, wanted(sittings=("P01",)), vouching.both(2))
    prepared.agree_all(after, "P01")
    prepared.sign(after, "P01")

    assert sitting_view(after, "P01").state.value == "signed"
    assert "P01" not in open_seats(after, None)
    assert sealed_seats(after, "J01") == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": " "}, "reason.missing"),
        ({"sittings": ()}, "panel_change.no_sitting"),
        ({"sittings": ("P99",)}, "panel_change.closed"),
        ({"juror": "J04", "sittings": ("P01",)}, "panel_change.closed"),
        ({"chair": "J02"}, "panel_change.other_chair"),
        ({"chair": "nobody"}, "panel_change.other_chair"),
        ({"chair": "J03", "sittings": ("P01", "P04")}, "panel_change.other_chair"),
        ({"cause": PanelCause.CHAIR, "juror": None}, "panel_change.no_change"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(
    vouching: Vouching, room: OpenRoom, changes: dict[str, Any], code: str
) -> None:
    entries = len(journal(room))

    refused(code, lambda: change_panel(room, wanted(**changes), vouching.both()))

    assert len(journal(room)) == entries
    assert jurors_of(room, "P04") == ("J01", "J03", "J02", "J04")


def test_nobody_leaves_a_panel_empty(vouching: Vouching, room: OpenRoom) -> None:
    after = change_panel(room, wanted(sittings=("P01",)), vouching.both(1))

    assert "P01" not in open_seats(after, "J01")
