"""Panels that changed, sittings that moved or were added: what the centre makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.award import Verdict
from app.domain.evidence import SheetStanding
from app.domain.panel_change import PanelCause
from app.services.centre.deciding.confirmations import (
    PendingAddition,
    confirm_addition,
    pending_additions,
    reject_addition,
)
from app.services.centre.overview import SheetState, overview
from app.services.centre.planning.tables import PlanningTable
from app.services.centre.results import candidate_detail
from app.services.room.on_the_spot.adding_sitting import add_sitting
from app.services.room.on_the_spot.moving import Move, move_sitting
from app.services.room.on_the_spot.panel_changes import WantedPanelChange, change_panel
from app.services.room.on_the_spot.walk_in import add_walk_in
from app.services.room.open_room import OpenRoom, close_room
from tests.services.templates import prepared_copy
from tests.services.vouching import (
    OTHER_SLOT,
    SLOT,
    Vouching,
    a_panel_change,
    a_second_oral,
    a_walk_in,
)
from tests.services.world import Prepared, World, plain_tables, returned


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


def leaving(**changes: Any) -> WantedPanelChange:
    """`J02` leaves `P04`: four are asked for, three stay."""
    return a_panel_change(**{"juror": "J02", "chair": "J01", "sittings": ("P04",), **changes})


def sent(prepared: Prepared, room: OpenRoom) -> None:
    """Export and merge; nothing is refused."""
    outcome = prepared.merge(returned(prepared.export(room)))
    assert outcome.refused == 0
    close_room(room)


def pending(prepared: Prepared) -> tuple[PendingAddition, ...]:
    return pending_additions(prepared.centre, prepared.session)


def states(prepared: Prepared, sitting: str) -> dict[str, SheetState]:
    return {
        sheet.juror: sheet.state
        for sheet in overview(prepared.centre, prepared.session).sheets
        if sheet.sitting == sitting
    }


def panel_standing(prepared: Prepared, sitting: str) -> tuple[SheetStanding, str]:
    with prepared.centre.store.transaction() as records:
        (found,) = (
            (sheet.standing, sheet.code)
            for sheet in records.sheets(prepared.session)
            if sheet.sitting == sitting and sheet.juror is None
        )
    return found


def told(prepared: Prepared) -> list[str]:
    return [words.french() for words in overview(prepared.centre, prepared.session).told]


def test_a_panel_below_the_quorum_waits_for_the_centre(prepared: Prepared) -> None:
    room = change_panel(prepared.room(), leaving(), Vouching(prepared).both())
    prepared.conclude(room, "P04", 3, 3, 2)
    sent(prepared, room)

    assert panel_standing(prepared, "P04") == (SheetStanding.TO_CONFIRM, "addition.unconfirmed")
    assert states(prepared, "P04").keys() == {"J01", "J03", "J04"}
    (found,) = pending(prepared)
    assert found.words.french().startswith("Karim Benali ne siège plus")
    assert (found.reason, found.sheets) == ("Départ en urgence", 1)
    confirm_addition(prepared.centre, prepared.session, found.digest, "Convenu au téléphone")

    assert panel_standing(prepared, "P04") == (SheetStanding.RECEIVED, "")
    assert set(states(prepared, "P04").values()) == {SheetState.RECEIVED}
    assert pending(prepared) == ()


def test_whose_leaving_is_rejected_is_expected_again(prepared: Prepared) -> None:
    room = change_panel(prepared.room(), leaving(), Vouching(prepared).both())
    prepared.conclude(room, "P04", 3, 3, 2)
    sent(prepared, room)
    (found,) = pending(prepared)
    reject_addition(prepared.centre, prepared.session, found.digest, "Il fallait attendre")

    assert panel_standing(prepared, "P04") == (SheetStanding.REJECTED, "addition.rejected")
    assert states(prepared, "P04") == {
        "J01": SheetState.RECEIVED,
        "J02": SheetState.NOT_DUE,
        "J03": SheetState.RECEIVED,
        "J04": SheetState.RECEIVED,
    }


def test_a_seat_that_is_gone_is_not_expected_before_any_sheet_comes(prepared: Prepared) -> None:
    room = change_panel(prepared.room(), leaving(), Vouching(prepared).both())
    prepared.conclude(room, "P01", 3, 2)
    sent(prepared, room)

    assert "J02" not in states(prepared, "P04")
    assert "J02" in states(prepared, "P01")
    assert [found.sheets for found in pending(prepared)] == [0]


def test_whoever_abstains_is_believed_by_their_own_pin(prepared: Prepared) -> None:
    vouching = Vouching(prepared)
    room = prepared.room()
    vouching.enrol(room, "J02")
    recusal = leaving(cause=PanelCause.RECUSED, sittings=("P01",), reason="Lien de famille")
    room = change_panel(room, recusal, (vouching.juror("J02"), vouching.supervisor()))
    prepared.conclude(room, "P01", 3)
    sent(prepared, room)

    assert states(prepared, "P01").keys() == {"J01"}
    (found,) = pending(prepared)
    assert found.witnesses[0].startswith("Karim Benali")


def test_another_chair_counts_at_once_and_is_told(prepared: Prepared) -> None:
    handed = leaving(cause=PanelCause.CHAIR, juror=None, chair="J03", below_quorum=False)
    room = change_panel(prepared.room(), handed, Vouching(prepared).both())
    prepared.conclude(room, "P04", 3, 3, 2, 2)
    sent(prepared, room)

    assert panel_standing(prepared, "P04") == (SheetStanding.RECEIVED, "")
    assert pending(prepared) == ()
    assert told(prepared) == [
        "Changé sur place, salle «\u00a0B204\u00a0», devant deux témoins\u00a0: "
        "Sophie Delattre préside désormais (passages P04) (Départ en urgence)."
    ]


def test_a_chair_who_had_sealed_hands_over_and_all_counts(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 2)
    handed = leaving(
        cause=PanelCause.CHAIR, juror=None, chair="J02", sittings=("P01",), below_quorum=False
    )
    room = change_panel(room, handed, Vouching(prepared).both())
    prepared.agree_all(room, "P01")
    prepared.sign(room, "P01")
    sent(prepared, room)

    assert panel_standing(prepared, "P01") == (SheetStanding.RECEIVED, "")
    assert set(states(prepared, "P01").values()) == {SheetState.RECEIVED}


def five_jurors(day: date) -> Mapping[PlanningTable, bytes]:
    """The planning with a fifth juror in `P04`."""
    tables = plain_tables(day)
    jurors = tables[PlanningTable.JURORS].decode("utf-8-sig").rstrip()
    sittings = tables[PlanningTable.SITTINGS].decode("utf-8-sig")
    return {
        **tables,
        PlanningTable.JURORS: f"{jurors}\r\nJ05;Maillard;Yann\r\n".encode(),
        PlanningTable.SITTINGS: sittings.replace("J02 J04", "J02 J04 J05").encode(),
    }


def test_a_panel_that_stays_large_enough_counts_at_once(tmp_path: Path) -> None:
    prepared = World(tmp_path, tables=five_jurors).prepared()
    room = change_panel(prepared.room(), leaving(below_quorum=False), Vouching(prepared).both())
    prepared.conclude(room, "P04", 3, 3, 2, 2)
    sent(prepared, room)

    assert panel_standing(prepared, "P04") == (SheetStanding.RECEIVED, "")
    assert states(prepared, "P04").keys() == {"J01", "J03", "J04", "J05"}
    assert pending(prepared) == ()
    assert "Karim Benali quitte le jury (passages P04)" in told(prepared)[0]


def test_a_moved_sitting_is_at_its_time_and_nothing_waits(prepared: Prepared) -> None:
    room = prepared.room()
    for number, (sitting, hour) in enumerate((("P01", 12), ("P04", 15)), start=1):
        at = room.dossier.planning.sitting(sitting).starts_at.replace(hour=hour, minute=40)
        move = Move(sitting=sitting, starts_at=at, reason="Train supprimé")
        room = move_sitting(room, move, Vouching(prepared).both(number))
        prepared.world.clock.pass_seconds(60)
    prepared.conclude(room, "P01", 3, 2)
    sent(prepared, room)

    times = {
        sheet.sitting: f"{sheet.starts_at:%H:%M}"
        for sheet in overview(prepared.centre, prepared.session).sheets
    }
    assert (times["P01"], times["P04"]) == ("12:40", "15:40")
    assert panel_standing(prepared, "P01") == (SheetStanding.RECEIVED, "")
    assert pending(prepared) == ()
    (words,) = told(prepared)
    assert "à 12:40 (Train supprimé)\u202f; passage P04 déplacé à 15:40 (Train supprimé)." in words


def levels(prepared: Prepared) -> tuple[Verdict, set[int | None]]:
    """How block 1 of the candidate of `P01` stands, and the levels that count."""
    detail = candidate_detail(prepared.centre, prepared.session, "2026-0402")
    result = detail.blocks[0].result
    return result.verdict, {count.level for count in result.counts if count.count}


def test_a_second_oral_counts_once_the_centre_has_confirmed_it(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.conclude(room, "P01", 1, 1)
    prepared.world.clock.pass_seconds(60)
    room = add_sitting(room, a_second_oral(), Vouching(prepared).both())
    prepared.conclude(room, SLOT, 3, 3)
    sent(prepared, room)

    assert panel_standing(prepared, SLOT) == (SheetStanding.TO_CONFIRM, "addition.unconfirmed")
    assert levels(prepared)[1] == {1}
    (found,) = pending(prepared)
    assert found.words.french() == (
        "Inès Aubertin passe une fois de plus, épreuve E1. Confirmé, ce passage compte seul."
    )
    assert found.sheets == 3
    confirm_addition(prepared.centre, prepared.session, found.digest, "Incident connu")

    assert panel_standing(prepared, SLOT) == (SheetStanding.RECEIVED, "")
    assert levels(prepared) == (Verdict.ACQUIRED, {3})
    assert told(prepared) == []


def test_a_rejected_second_oral_leaves_the_first(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.conclude(room, "P01", 1, 1)
    room = add_sitting(room, a_second_oral(), Vouching(prepared).both())
    prepared.conclude(room, SLOT, 3, 3)
    sent(prepared, room)
    reject_addition(prepared.centre, prepared.session, pending(prepared)[0].digest, "Non prévu")

    assert panel_standing(prepared, SLOT) == (SheetStanding.REJECTED, "addition.rejected")
    assert levels(prepared)[1] == {1}
    assert states(prepared, SLOT) == {}


def test_a_walk_in_may_come_again_before_a_panel_that_changed(prepared: Prepared) -> None:
    vouching = Vouching(prepared)
    room = add_walk_in(prepared.room(), a_walk_in(), vouching.both(1))
    prepared.conclude(room, SLOT, 2, 2)
    again = a_second_oral(slot=OTHER_SLOT, subject="2026-0999")
    room = add_sitting(room, again, vouching.both(2))
    room = change_panel(room, leaving(sittings=(OTHER_SLOT,)), vouching.both(3))
    prepared.conclude(room, OTHER_SLOT, 3)
    sent(prepared, room)

    assert panel_standing(prepared, OTHER_SLOT)[0] is SheetStanding.TO_CONFIRM
    assert states(prepared, OTHER_SLOT).keys() == {"J01"}
    for found in pending(prepared):
        confirm_addition(prepared.centre, prepared.session, found.digest, "Convenu")
    assert panel_standing(prepared, OTHER_SLOT) == (SheetStanding.RECEIVED, "")
