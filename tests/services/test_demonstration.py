"""A demonstration goes through the same services as a real session, its kit included."""

from __future__ import annotations

from pathlib import Path

from app.services.centre.access.open_centre import close_centre
from app.services.centre.access.recovery import has_recovery_kit
from app.services.demonstration.planning import ROOM
from app.services.demonstration.preparation import prepare_demonstration
from app.services.demonstration.printed_codes import printed_codes
from app.trust.codes import grouped, normalised_code
from app.trust.room_packages import read_room_package
from app.trust.witnesses import supervisor_id
from tests.services.world import World, referential


def test_a_demonstration_has_its_kit_and_hands_out_what_was_printed(tmp_path: Path) -> None:
    world = World(tmp_path)
    made = prepare_demonstration(world.office(), tmp_path, referential(), world.files)

    codes = printed_codes(made.centre, made.session)
    assert has_recovery_kit(made.centre)
    assert made.kit.kit.path.is_file()
    assert made.kit.sheet.path.is_file()
    assert codes.rooms == {ROOM: normalised_code(made.room_code)}
    assert [card.code for card in made.cards] == [
        grouped(codes.cards[card.juror]) for card in made.cards
    ]
    assert supervisor_id(ROOM) in codes.cards
    assert read_room_package(made.package.read_bytes(), made.room_code).dossier.room == ROOM
    close_centre(made.centre)
