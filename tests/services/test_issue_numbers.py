"""Numbers of packages and receipts never repeat, whatever store they were counted in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.journal import Action
from app.services.centre.access.open_centre import close_centre
from app.services.centre.access.snapshots import (
    last_restore,
    restore_snapshot,
    take_snapshot,
)
from app.services.centre.issuing.receipts import write_receipts
from app.services.centre.issuing.room_packages import IssuedRoomFiles, issue_room_packages
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.centre.sessions import create_session, decide_rules
from app.services.demonstration.planning import demonstration_tables
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.room.open_room import close_room, open_package
from app.trust.receipts import read_receipt
from data.centre_store import CentreFolders
from tests.builders import an_entry
from tests.services.templates import prepared_copy
from tests.services.world import (
    OPERATOR,
    PASSPHRASE,
    ZONE,
    Prepared,
    World,
    referential,
    returned,
)


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    """A centre that has written the packages n° 1."""
    return prepared_copy(World(tmp_path))


def issued_again(prepared: Prepared) -> IssuedRoomFiles:
    """What is written for the room now."""
    stick = prepared.world.folder / "stick"
    issued = issue_room_packages(prepared.centre, prepared.session, stick, prepared.world.files)
    return issued.rooms[0]


def last_number(prepared: Prepared) -> int:
    with prepared.centre.store.transaction() as records:
        return records.issued_packages(prepared.session)[-1].sequence


def restored(prepared: Prepared, name: str) -> Prepared:
    """Put that snapshot in the place of the centre's store."""
    folder = prepared.centre.folder
    close_centre(prepared.centre)
    back = restore_snapshot(prepared.world.office(), folder, name, OPERATOR, PASSPHRASE)
    return replace(prepared, centre=back)


def a_snapshot(prepared: Prepared) -> str:
    taken = take_snapshot(prepared.centre)
    assert taken is not None
    return taken.name


def test_numbers_follow_each_other_where_nothing_was_restored(prepared: Prepared) -> None:
    issued_again(prepared)

    assert last_number(prepared) == 2


def test_a_room_takes_what_a_restored_centre_issues(prepared: Prepared) -> None:
    snapshot = a_snapshot(prepared)
    forgotten = issued_again(prepared)
    room = open_package(
        prepared.world.laptop(), forgotten.package.path.read_bytes(), forgotten.code
    )
    assert room.package.sequence == 2
    close_room(room)

    prepared = restored(prepared, snapshot)
    later = issued_again(prepared)

    assert last_number(prepared) == 10_001
    room = open_package(prepared.world.laptop(), later.package.path.read_bytes(), later.code)
    assert room.package.sequence == 10_001
    close_room(room)
    issued_again(prepared)
    assert last_number(prepared) == 10_002


def test_the_same_snapshot_put_back_twice_counts_on(prepared: Prepared) -> None:
    snapshot = a_snapshot(prepared)
    numbers = []
    for _ in range(3):
        prepared = restored(prepared, snapshot)
        issued_again(prepared)
        numbers.append(last_number(prepared))

    assert numbers == [10_001, 20_001, 30_001]


def test_a_later_snapshot_knows_of_the_restores_before_it(prepared: Prepared) -> None:
    prepared = restored(prepared, a_snapshot(prepared))
    issued_again(prepared)
    snapshot = a_snapshot(prepared)
    (prepared.centre.folder / "restores.txt").unlink()

    prepared = restored(prepared, snapshot)
    issued_again(prepared)

    assert last_number(prepared) == 20_001


def test_a_store_that_is_gone_counts_as_one_that_is_replaced(prepared: Prepared) -> None:
    snapshot = a_snapshot(prepared)
    store = prepared.centre.folder / "centre.db"
    numbers = []
    for _ in range(2):
        close_centre(prepared.centre)
        store.unlink()
        folder, office = prepared.centre.folder, prepared.world.office()
        back = restore_snapshot(office, folder, snapshot, OPERATOR, PASSPHRASE)
        prepared = replace(prepared, centre=back)
        issued_again(prepared)
        numbers.append(last_number(prepared))

    assert numbers == [10_001, 20_001]


def test_a_snapshot_from_before_the_first_package_does_not_begin_again_at_one(
    tmp_path: Path,
) -> None:
    world = World(tmp_path)
    centre = world.centre()
    session = create_session(centre, "Session de novembre 2026", referential(), world.kind)
    tables = demonstration_tables(centre.local(world.clock.now()).date())
    import_planning(centre, session.id, read_planning(tables, referential(), ZONE))
    decide_rules(centre, session.id, DEMONSTRATION_RULES)
    stick = world.files.make_folder(tmp_path / "stick")
    snapshot = take_snapshot(centre)
    assert snapshot is not None
    issue_room_packages(centre, session.id, stick, world.files)
    close_centre(centre)

    back = restore_snapshot(world.office(), centre.folder, snapshot.name, OPERATOR, PASSPHRASE)
    issue_room_packages(back, session.id, stick, world.files)

    with back.store.transaction() as records:
        issued = records.issued_packages(session.id)
    assert [package.sequence for package in issued] == [10_001]


def test_a_restore_that_a_draft_did_not_number_is_the_first() -> None:
    entry = replace(an_entry(1, "0" * 64), action=Action.SNAPSHOT_RESTORED, detail=())

    assert (last_restore([]), last_restore([entry])) == (0, 1)


def test_receipts_of_a_restored_centre_are_not_taken_for_earlier_ones(
    prepared: Prepared,
) -> None:
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    file = returned(prepared.export(room))
    prepared.merge(file)
    snapshot = a_snapshot(prepared)
    stick = prepared.world.folder / "stick"

    def receipt_number() -> int:
        (written,) = write_receipts(prepared.centre, prepared.session, stick, prepared.world.files)
        return read_receipt(written.path.read_bytes(), room.keys).sequence

    assert receipt_number() == 1
    prepared = restored(prepared, snapshot)
    assert receipt_number() == 10_001
    close_room(room)


@pytest.mark.parametrize("damage", [lambda _: b"many", lambda count: count * 40])
def test_a_count_that_cannot_be_read_does_not_stop_a_restore(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    stores = CentreFolders()
    assert [stores.count_restore(tmp_path) for _ in range(2)] == [1, 2]
    path = tmp_path / "restores.txt"
    path.write_bytes(damage(path.read_bytes()))

    assert stores.count_restore(tmp_path) == 1
