from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import IntegrityError, UserError
from app.services.ports.room_store import RoomStore
from app.services.ports.snapshots import DamagedStoreError, Snapshot
from data.engine import incoming, reading_copy
from data.files import SafeFiles
from data.room_store import RoomFolders
from data.rows.journal import JournalRows
from data.snapshots import KEPT_DAYS, KEPT_LATEST, kept
from tests.builders import an_entry
from tests.data.conftest import KEY, a_known_room, a_stored_dossier

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ROOM = "room-1"


@pytest.fixture
def room_folder(tmp_path: Path) -> Path:
    return tmp_path / "rooms" / ROOM


def happen(store: RoomStore) -> int:
    """Let something happen in the room; return the journal's length then."""
    with store.transaction() as records:
        sequence, head = records.journal_head()
        records.append_journal(an_entry(sequence + 1, head))
    return sequence + 1


def taken(store: RoomStore, at: datetime = NOON) -> Snapshot:
    happen(store)
    snapshot = store.take_snapshot(at)
    assert snapshot is not None
    return snapshot


def length(store: RoomStore) -> int:
    with store.transaction() as records:
        return records.journal_head()[0]


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[6000] ^= 1
    path.write_bytes(bytes(content))


def test_a_snapshot_holds_what_was_acknowledged_and_is_still_encrypted(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)

    path = room_folder / "snapshots" / f"{snapshot.name}.db"
    assert snapshot.size == path.stat().st_size
    assert snapshot.taken_at == NOON
    assert b"SQLite format" not in path.read_bytes()
    with reading_copy(path, KEY) as connection:
        assert JournalRows(connection).journal_head()[0] == 1
    assert folders.snapshots(ROOM) == (snapshot,)


def test_reading_a_snapshot_leaves_nothing_beside_it(store: RoomStore, room_folder: Path) -> None:
    taken(store)

    assert len(list((room_folder / "snapshots").iterdir())) == 1


def test_nothing_is_taken_while_nothing_happens(store: RoomStore) -> None:
    assert store.take_snapshot(NOON) is None  # the journal is empty
    taken(store)

    assert store.take_snapshot(NOON + timedelta(hours=1)) is None


def test_a_reopened_store_knows_that_nothing_happened_since(
    store: RoomStore, folders: RoomFolders
) -> None:
    taken(store)
    store.close()

    again = folders.open(ROOM, KEY)

    assert again.take_snapshot(NOON) is None
    again.close()


def test_a_clock_set_back_does_not_make_an_old_snapshot_the_latest(
    store: RoomStore, folders: RoomFolders
) -> None:
    first = taken(store, NOON)
    second = taken(store, NOON - timedelta(days=30))

    assert [one.name for one in folders.snapshots(ROOM)] == [second.name, first.name]


def test_the_last_ten_stay_and_the_last_of_each_day(store: RoomStore, folders: RoomFolders) -> None:
    day_before = [taken(store, NOON - timedelta(days=1)) for _ in range(3)]
    today = [taken(store) for _ in range(KEPT_LATEST + 2)]

    names = [snapshot.name for snapshot in folders.snapshots(ROOM)]

    assert names == [one.name for one in (*reversed(today[-KEPT_LATEST:]), day_before[-1])]


def test_a_week_of_days_stays() -> None:
    listed = tuple(
        Snapshot(name=f"{30 - day}", taken_at=NOON - timedelta(days=day), size=1)
        for day in range(30)
    )

    staying = kept(listed)

    assert len(staying) == max(KEPT_DAYS, KEPT_LATEST)
    twice_a_day = tuple(
        Snapshot(name=f"{60 - half}", taken_at=NOON - timedelta(hours=12 * half), size=1)
        for half in range(60)
    )
    days = {one.taken_at.date() for one in twice_a_day if one.name in kept(twice_a_day)}
    assert len(days) == KEPT_DAYS


def test_what_is_not_a_snapshot_is_not_listed(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    (room_folder / "snapshots" / "notes.db").write_bytes(b"mine")
    (room_folder / "snapshots" / "000009-20269999T000000Z-0123456789abcdef.db").write_bytes(b"")

    assert folders.snapshots(ROOM) == (snapshot,)


def test_a_damaged_store_is_told_with_its_last_good_snapshot(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    good = taken(store)
    bad = taken(store)
    store.close()
    damage(room_folder / "room.db")
    damage(room_folder / "snapshots" / f"{bad.name}.db")

    with pytest.raises(DamagedStoreError) as error:
        folders.open(ROOM, KEY)

    assert error.value.code == "store.damaged"
    assert error.value.snapshots == (bad, good)
    assert error.value.last_good == good


@pytest.mark.parametrize("page", [bytes(4096), b"another page" * 400])
def test_a_first_page_that_is_lost_is_not_taken_for_another_key(
    store: RoomStore, folders: RoomFolders, room_folder: Path, page: bytes
) -> None:
    good = taken(store)
    store.close()
    path = room_folder / "room.db"
    path.write_bytes(page[:4096] + path.read_bytes()[4096:])

    with pytest.raises(DamagedStoreError) as error:
        folders.open(ROOM, KEY)

    assert error.value.code == "store.damaged"
    assert error.value.last_good == good


def test_another_key_stays_another_key_where_there_are_snapshots(
    store: RoomStore, folders: RoomFolders
) -> None:
    taken(store)
    store.close()

    with pytest.raises(IntegrityError) as error:
        folders.open(ROOM, bytes(32))

    assert error.value.code == "store.wrong_key"


def test_a_damaged_store_without_snapshots_says_so(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    store.close()
    damage(room_folder / "room.db")

    with pytest.raises(DamagedStoreError) as error:
        folders.open(ROOM, KEY)

    assert error.value.last_good is None


def test_a_store_damaged_while_it_is_open_is_never_kept_as_a_snapshot(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    good = taken(store)
    happen(store)
    store.copy()  # the log is folded: what is damaged next is what a copy reads
    damage(room_folder / "room.db")

    with pytest.raises(IntegrityError):
        store.take_snapshot(NOON)

    assert folders.snapshots(ROOM) == (good,)


def test_a_restored_snapshot_takes_the_place_and_the_store_is_set_aside(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    happen(store)
    store.close()
    before = (room_folder / "room.db").read_bytes()

    with folders.restoring(ROOM, snapshot.name, KEY, NOON) as records:
        sequence, head = records.journal_head()
        records.append_journal(an_entry(sequence + 1, head, subject="restored"))

    again = folders.open(ROOM, KEY)
    with again.transaction() as records:
        assert [entry.subject for entry in records.journal()] == ["S1", "restored"]
    again.close()
    aside = room_folder / "set-aside" / "20261123T120000Z"
    assert (aside / "room.db").read_bytes() == before
    assert folders.snapshots(ROOM) == (snapshot,)


def test_two_restores_in_one_second_keep_both_stores(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    store.close()

    for _ in range(2):
        with folders.restoring(ROOM, snapshot.name, KEY, NOON):
            pass

    assert len(list((room_folder / "set-aside").iterdir())) == 2


def test_a_log_that_cannot_be_folded_never_follows_the_new_store(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    happen(store)
    log = (room_folder / "room.db-wal").read_bytes()
    store.close()
    damage(room_folder / "room.db")
    (room_folder / "room.db").write_bytes(b"x" * 5000)
    (room_folder / "room.db-wal").write_bytes(log)

    with folders.restoring(ROOM, snapshot.name, KEY, NOON):
        pass

    again = folders.open(ROOM, KEY)
    assert length(again) == 1
    again.close()
    (aside,) = (room_folder / "set-aside").iterdir()
    assert sorted(path.name for path in aside.iterdir()) == ["room.db", "room.db-wal"]


def test_an_open_store_is_not_replaced(store: RoomStore, folders: RoomFolders) -> None:
    snapshot = taken(store)

    with (
        pytest.raises(UserError) as error,
        folders.restoring(ROOM, snapshot.name, KEY, NOON),
    ):
        pass

    assert error.value.code == "store.in_use"
    assert length(store) == 1


def test_a_store_on_a_network_drive_is_not_replaced(store: RoomStore, tmp_path: Path) -> None:
    snapshot = taken(store)
    store.close()

    with (
        pytest.raises(UserError) as error,
        RoomFolders(tmp_path, is_network=lambda _: True).restoring(ROOM, snapshot.name, KEY, NOON),
    ):
        pass

    assert error.value.code == "store.network_drive"


def test_a_damaged_snapshot_replaces_nothing(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    happen(store)
    store.close()
    damage(room_folder / "snapshots" / f"{snapshot.name}.db")

    with (
        pytest.raises(IntegrityError) as error,
        folders.restoring(ROOM, snapshot.name, KEY, NOON),
    ):
        pass

    assert error.value.code == "snapshot.damaged"
    again = folders.open(ROOM, KEY)
    assert length(again) == 2
    again.close()
    assert not (room_folder / "set-aside").exists()
    assert not incoming(room_folder / "room.db").exists()


def test_a_snapshot_without_its_first_page_is_damaged(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    store.close()
    path = room_folder / "snapshots" / f"{snapshot.name}.db"
    path.write_bytes(path.read_bytes()[4096:])

    with (
        pytest.raises(IntegrityError) as error,
        folders.restoring(ROOM, snapshot.name, KEY, NOON),
    ):
        pass

    assert error.value.code == "snapshot.damaged"


def test_a_key_is_known_by_another_snapshot_where_the_store_is_gone(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    first = taken(store)
    happen(store)
    taken(store)
    store.close()
    (room_folder / "room.db").unlink()
    path = room_folder / "snapshots" / f"{first.name}.db"
    path.write_bytes(path.read_bytes()[4096:])

    with (
        pytest.raises(IntegrityError) as error,
        folders.restoring(ROOM, first.name, KEY, NOON),
    ):
        pass

    assert error.value.code == "snapshot.damaged"


def test_another_key_is_told_from_damage(store: RoomStore, folders: RoomFolders) -> None:
    snapshot = taken(store)
    store.close()

    with (
        pytest.raises(IntegrityError) as error,
        folders.restoring(ROOM, snapshot.name, bytes(32), NOON),
    ):
        pass

    assert error.value.code == "store.wrong_key"


@pytest.mark.parametrize("name", ["", "../room", "000009-20261123T120000Z-0123456789abcdef"])
def test_a_snapshot_that_is_not_there_is_told(
    store: RoomStore, folders: RoomFolders, name: str
) -> None:
    store.close()

    with pytest.raises(UserError) as error, folders.restoring(ROOM, name, KEY, NOON):
        pass

    assert error.value.code == "snapshot.missing"


def test_what_goes_wrong_inside_a_restore_changes_nothing(
    store: RoomStore, folders: RoomFolders
) -> None:
    snapshot = taken(store)
    happen(store)
    store.close()

    with pytest.raises(KeyError), folders.restoring(ROOM, snapshot.name, KEY, NOON):
        raise KeyError

    again = folders.open(ROOM, KEY)
    assert length(again) == 2
    again.close()


def test_a_file_system_without_second_names_gets_a_copy(
    store: RoomStore, folders: RoomFolders, room_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = taken(store)
    happen(store)
    store.close()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "FAT has no links")

    monkeypatch.setattr(os, "link", refuse)

    with folders.restoring(ROOM, snapshot.name, KEY, NOON):
        pass

    (aside,) = (room_folder / "set-aside").iterdir()
    with reading_copy(aside / "room.db", KEY) as connection:
        assert JournalRows(connection).journal_head()[0] == 2


def test_what_a_stopped_restore_left_is_tidied_at_opening(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    taken(store)
    store.close()
    left = incoming(room_folder / "room.db")
    left.write_bytes(b"half")

    folders.open(ROOM, KEY).close()

    assert not left.exists()


def test_what_a_stopped_snapshot_left_is_tidied_by_the_next(
    store: RoomStore, room_folder: Path
) -> None:
    taken(store)
    left = room_folder / "snapshots" / ".0123456789ab.part"
    left.write_bytes(b"half")

    taken(store)

    assert not left.exists()


@pytest.fixture
def copied(store: RoomStore) -> Iterator[bytes]:
    happen(store)
    yield store.copy().content
    store.close()


def test_a_copy_is_adopted_where_the_room_is_new(copied: bytes, tmp_path: Path) -> None:
    spare = RoomFolders(tmp_path / "spare", is_network=lambda _: False)

    with spare.adopting(a_known_room(), copied, KEY, NOON) as records:
        assert records.dossier() == a_stored_dossier()

    assert spare.known() == (a_known_room(),)
    adopted = spare.open(ROOM, KEY)
    assert length(adopted) == 1
    adopted.close()


def test_a_copy_that_does_not_hold_makes_no_room(copied: bytes, tmp_path: Path) -> None:
    spare = RoomFolders(tmp_path / "spare", is_network=lambda _: False)

    with (
        pytest.raises(IntegrityError) as error,
        spare.adopting(a_known_room(), copied[:-1], KEY, NOON),
    ):
        pass

    assert error.value.code == "copy.damaged"
    assert spare.known() == ()


def test_a_store_whose_card_was_lost_is_found_again(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    happen(store)
    store.close()
    (room_folder / "room.json").unlink()

    again = folders.create(a_known_room(), KEY)

    assert length(again) == 1
    assert folders.known() == (a_known_room(),)
    again.close()


def test_an_erased_room_leaves_nothing(
    store: RoomStore, folders: RoomFolders, room_folder: Path
) -> None:
    snapshot = taken(store)
    store.close()
    with folders.restoring(ROOM, snapshot.name, KEY, NOON):
        pass

    folders.erase(ROOM)
    folders.erase(ROOM)

    assert folders.known() == ()
    assert not room_folder.exists()


def test_an_open_room_is_not_erased(store: RoomStore, folders: RoomFolders) -> None:
    with pytest.raises(UserError) as error:
        folders.erase(ROOM)

    assert error.value.code == "store.in_use"
    assert length(store) == 0


def test_a_room_that_cannot_be_erased_is_told_and_known_no_more(
    store: RoomStore, folders: RoomFolders, room_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(os, "unlink", refuse)
    unlink = Path.unlink
    monkeypatch.setattr(
        Path,
        "unlink",
        lambda path, **more: unlink(path, **more) if path.name == "room.json" else refuse(),
    )

    with pytest.raises(UserError) as error:
        folders.erase(ROOM)

    assert error.value.code == "file.no_permission"


def test_a_snapshot_folder_that_cannot_be_made_is_told(store: RoomStore, room_folder: Path) -> None:
    happen(store)
    (room_folder / "snapshots").write_bytes(b"a file")

    with pytest.raises(UserError) as error:
        store.take_snapshot(NOON)

    assert error.value.code.startswith("file.")


def test_copies_are_written_with_the_files_that_were_given(tmp_path: Path) -> None:
    steps: list[str] = []
    folders = RoomFolders(tmp_path, SafeFiles(steps.append), lambda _: False)
    store = folders.create(a_known_room(), KEY)
    happen(store)
    steps.clear()

    store.take_snapshot(NOON)
    store.close()

    assert steps[0] == "look at the volume"
    assert steps[-1] == "read again"
