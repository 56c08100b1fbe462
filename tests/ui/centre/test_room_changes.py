"""What rooms changed on the spot: some waits for the centre's answer, the rest is told."""

from __future__ import annotations

import pytest

from app.services.room.on_the_spot.adding_sitting import add_sitting
from app.services.room.on_the_spot.moving import Move, move_sitting
from app.services.room.on_the_spot.panel_changes import change_panel
from app.services.room.open_room import close_room
from tests.services.vouching import SLOT, Vouching, a_panel_change, a_second_oral
from tests.services.world import Prepared, returned
from tests.ui.centre.conftest import Bench


@pytest.fixture
def after_changes(at_session: Bench, prepared: Prepared) -> Bench:
    """`P02` went on with too few, `P01` was heard twice, `P04` moved."""
    vouching = Vouching(prepared)
    room = change_panel(prepared.room(), a_panel_change(), vouching.both(1))
    prepared.world.clock.pass_seconds(60)
    prepared.conclude(room, "P01", 2, 2)
    room = add_sitting(room, a_second_oral(), vouching.both(2))
    at = room.dossier.planning.sitting("P04").starts_at.replace(hour=16)
    move = Move(sitting="P04", starts_at=at, reason="Train supprimé")
    room = move_sitting(room, move, vouching.both(3))
    prepared.conclude(room, "P02", 3)
    prepared.conclude(room, SLOT, 3, 3)
    prepared.merge(returned(prepared.export(room)))
    close_room(room)
    return at_session


def test_a_small_panel_and_a_second_oral_wait_and_a_move_is_told(after_changes: Bench) -> None:
    bench = after_changes
    bench.go("overview")
    assert "passage P04 déplacé à 16:00" in bench.words(bench.find("overview_told"))
    bench.go("confirmations")

    said = bench.words(bench.session.confirmations)

    assert "2 ajouts faits dans les salles" in said
    assert "Hélène Marchetti ne siège plus, le jury continue sous le nombre prévu." in said
    assert "Inès Aubertin passe une fois de plus, épreuve E1." in said
    assert "déplacé" not in said
