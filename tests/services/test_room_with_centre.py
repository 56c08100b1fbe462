"""A room with the real centre: two laptops up to the receipt, a substitute under a re-issue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.sitting_state import SittingState
from app.services.centre.issuing.receipts import write_receipts
from app.services.centre.issuing.room_packages import issue_room_packages
from app.services.centre.overview import overview
from app.services.room.agenda import agenda
from app.services.room.on_the_spot.substitution import Substitution, bind_spare_card, spare_cards
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import (
    Laptop,
    OpenRoom,
    close_room,
    known_rooms,
    open_package,
)
from app.services.room.panel.revision import reopen_deliberation
from app.services.room.sealing import seal_sheet
from app.services.room.transfer.gathering import gather_sheets
from app.services.room.transfer.handing_over import hand_over_sheets
from app.services.room.transfer.purge import purge_blockers, purge_room
from app.services.room.transfer.receipts import read_receipt_file
from app.trust.payloads import WitnessKind
from app.trust.witnesses import supervisor_id
from data.key_cases import FolderKeyCases
from data.room_store import RoomFolders
from tests.services.templates import prepared_copy
from tests.services.world import PIN, FakeDevice, Prepared, World, returned


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


def second_laptop(world: World) -> Laptop:
    base = world.files.make_folder(world.folder / "second")
    return replace(
        world.laptop(),
        stores=RoomFolders(base),
        key_cases=FolderKeyCases(base),
        device=FakeDevice(name="laptop-2", secret=b"e" * 32),
        outbox=world.files.make_folder(base / "outbox"),
    )


def sealed_by(prepared: Prepared, room: OpenRoom, juror: str) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", juror, 3)
    seal_sheet(room, "P01", juror, PIN)


def test_gathered_sheets_are_merged_received_and_may_be_erased_everywhere(
    prepared: Prepared,
) -> None:
    world = prepared.world
    chair = prepared.room()
    other = open_package(second_laptop(world), prepared.package, prepared.room_code)
    sealed_by(prepared, chair, "J01")
    sealed_by(prepared, other, "J02")
    stick = world.folder / "stick"
    handed = hand_over_sheets(other, stick, world.files)
    assert gather_sheets(chair, handed.path.read_bytes()).added == 1
    prepared.sign(chair, "P01")
    reopen_deliberation(chair, "P01", "Note saisie à l’envers")
    prepared.sign(chair, "P01")

    plan = prepared.plan(returned(prepared.export(chair)))
    assert plan.refusals == ()
    prepared.merge(returned(prepared.export(chair)))
    assert overview(prepared.centre, prepared.session).received == 2

    (receipt,) = write_receipts(prepared.centre, prepared.session, stick, world.files)
    for room in (chair, other):
        summary = read_receipt_file(room, receipt.path.read_bytes())
        assert (summary.merged, summary.quarantined, summary.refused) == (4, 0, 0)
        assert purge_blockers(room) == ()
    assert agenda(chair).row("P01").state is SittingState.RECEIVED
    assert agenda(chair).row("P01").revised
    purge_room(other)
    assert known_rooms(second_laptop(world)) == ()


def test_a_substitute_keeps_the_seat_under_a_newer_package(prepared: Prepared) -> None:
    world = prepared.world
    room = prepared.room()
    prepared.enrolled(room, "P01")
    (spare, *_) = spare_cards(room)
    substitution = Substitution(
        spare=spare.id,
        given_name="Odile",
        family_name="Passerose",
        replaces="J02",
        sittings=("P01",),
        reason="Train supprimé",
    )
    answers = (
        WitnessAnswer(kind=WitnessKind.JUROR, who="J01", secret=PIN),
        WitnessAnswer(
            kind=WitnessKind.SUPERVISOR,
            who="",
            secret=prepared.codes[supervisor_id(room.dossier.room)],
        ),
    )
    bound = bind_spare_card(room, substitution, answers)
    close_room(bound)
    stick = world.files.make_folder(world.folder / "again")
    again = issue_room_packages(prepared.centre, prepared.session, stick, world.files)
    package = again.rooms[0].package.path.read_bytes()
    latest = open_package(world.laptop(), package, prepared.room_code)
    assert latest.package.sequence == 2
    assert latest.dossier.planning.sitting("P01").jurors == ("J01", spare.id)
    assert latest.dossier.planning.juror(spare.id).name == "Odile Passerose"
    prepared.conclude(latest, "P01", 3)
    with latest.store.transaction() as records:
        assert [sheet.juror for sheet in records.score_sheets("P01")] == ["J01", spare.id]
