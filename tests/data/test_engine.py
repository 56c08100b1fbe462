from __future__ import annotations

import errno
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.domain.errors import IntegrityError, UserError
from data.engine import EncryptedStore, create_store, open_store

KEY = bytes(range(32))
_COUNT = text("SELECT count(*) FROM notes")


def local(_: Path) -> bool:
    return False


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "room.db"


@pytest.fixture
def store(path: Path) -> Iterator[EncryptedStore]:
    made = create_store(path, KEY, local)
    yield made
    made.close()


def put(store: EncryptedStore, value: str) -> None:
    with store.transaction() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS notes (note TEXT) STRICT"))
        connection.execute(text("INSERT INTO notes VALUES (:note)"), {"note": value})


def notes(store: EncryptedStore) -> list[str]:
    with store.transaction() as connection:
        return list(connection.execute(text("SELECT note FROM notes ORDER BY rowid")).scalars())


def flip(path: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 1
    path.write_bytes(bytes(content))


def test_what_a_transaction_wrote_is_there_on_reopening(store: EncryptedStore, path: Path) -> None:
    put(store, "kept")
    store.close()

    reopened = open_store(path, KEY, local)

    assert notes(reopened) == ["kept"]
    reopened.close()


def test_a_transaction_that_raises_leaves_nothing(store: EncryptedStore) -> None:
    put(store, "kept")

    def fail() -> None:
        with store.transaction() as connection:
            connection.execute(text("INSERT INTO notes VALUES ('gone')"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert notes(store) == ["kept"]


def test_connections_are_set_for_durability_and_integrity(store: EncryptedStore) -> None:
    with store.transaction() as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store")
        }

    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}


def test_a_transaction_inside_another_is_a_bug(store: EncryptedStore) -> None:
    def nest() -> None:
        with store.transaction(), store.transaction():
            pass

    with pytest.raises(RuntimeError, match="inside another"):
        nest()
    put(store, "usable afterwards")


def test_threads_take_turns(store: EncryptedStore) -> None:
    put(store, "first")

    def put_ten() -> None:
        for _ in range(10):
            put(store, "more")

    threads = [threading.Thread(target=put_ten) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(notes(store)) == 31


def test_all_transactions_share_a_connection(store: EncryptedStore) -> None:
    put(store, "kept")
    used = [_driver(store)]
    store.copy(lambda _: None)  # beside them, on one of its own

    used += [_driver(store), _driver(store)]

    assert used == used[:1] * 3


def _driver(store: EncryptedStore) -> object:
    with store.transaction() as connection:
        return connection.connection.dbapi_connection


def test_closing_waits_for_whoever_is_in_a_transaction(store: EncryptedStore, path: Path) -> None:
    put(store, "before")
    inside, go_on = threading.Event(), threading.Event()

    def write() -> None:
        with store.transaction() as connection:
            inside.set()
            go_on.wait()
            connection.execute(text("INSERT INTO notes VALUES ('meanwhile')"))

    writer, closer = threading.Thread(target=write), threading.Thread(target=store.close)
    writer.start()
    inside.wait()
    closer.start()
    closer.join(0.05)
    assert closer.is_alive()
    go_on.set()
    writer.join()
    closer.join()

    reopened = open_store(path, KEY, local)
    assert notes(reopened) == ["before", "meanwhile"]
    reopened.close()


def test_a_sql_mistake_stays_a_bug(store: EncryptedStore) -> None:
    with pytest.raises(DBAPIError), store.transaction() as connection:
        connection.execute(text("SELECT * FROM nowhere"))


def test_a_store_opens_once_at_a_time(store: EncryptedStore, path: Path) -> None:
    with pytest.raises(UserError) as error:
        open_store(path, KEY, local)

    assert error.value.code == "store.in_use"


def test_another_process_holds_the_store_until_it_dies(path: Path) -> None:
    create_store(path, KEY, local).close()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from data.engine import open_store\n"
            "store = open_store(Path(sys.argv[1]), bytes(range(32)), lambda _: False)\n"
            "print('open', flush=True); sys.stdin.read()",
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"open"
        with pytest.raises(UserError) as error:
            open_store(path, KEY, local)
        holder.kill()

    assert error.value.code == "store.in_use"
    open_store(path, KEY, local).close()


def test_a_second_store_never_replaces_the_first(store: EncryptedStore, path: Path) -> None:
    put(store, "kept")
    store.close()

    with pytest.raises(UserError) as error:
        create_store(path, KEY, local)

    assert error.value.code == "store.exists"
    reopened = open_store(path, KEY, local)
    assert notes(reopened) == ["kept"]
    reopened.close()


def test_a_missing_store_is_not_made_by_opening_it(path: Path) -> None:
    with pytest.raises(UserError) as error:
        open_store(path, KEY, local)

    assert error.value.code == "store.missing"
    assert not path.parent.exists()


@pytest.mark.parametrize("open_or_create", [open_store, create_store])
def test_a_network_drive_is_refused(path: Path, open_or_create: object) -> None:
    assert callable(open_or_create)
    with pytest.raises(UserError) as error:
        open_or_create(path, KEY, lambda _: True)

    assert error.value.code == "store.network_drive"


def test_a_wrong_key_is_told_from_damage(store: EncryptedStore, path: Path) -> None:
    store.close()

    with pytest.raises(IntegrityError) as error:
        open_store(path, bytes(32), local)

    assert error.value.code == "store.wrong_key"
    open_store(path, KEY, local).close()


def test_a_key_of_the_wrong_size_is_a_bug(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        create_store(path, b"short", local)
    assert not path.exists()


@pytest.mark.parametrize("place", [0, 15, 16, 100, 4095, 4096, 0.3, 0.7, -1])
def test_one_flipped_bit_is_found_at_opening(
    store: EncryptedStore, path: Path, place: float
) -> None:
    store.close()
    size = path.stat().st_size
    flip(path, int(place * size) if 0 < place < 1 else int(place))

    with pytest.raises(IntegrityError) as error:
        open_store(path, KEY, local)

    assert error.value.code == "store.damaged"


@pytest.mark.parametrize("kept", [0, 1, 4096, 5000, -4096, -1])
def test_a_truncated_store_is_found_at_opening(
    store: EncryptedStore, path: Path, kept: int
) -> None:
    store.close()
    path.write_bytes(path.read_bytes()[:kept])

    with pytest.raises(IntegrityError) as error:
        open_store(path, KEY, local)

    assert error.value.code == "store.damaged"


def test_a_damaged_store_is_released_for_whoever_repairs_it(
    store: EncryptedStore, path: Path
) -> None:
    store.close()
    whole = path.read_bytes()
    flip(path, 4096)
    with pytest.raises(IntegrityError):
        open_store(path, KEY, local)

    path.write_bytes(whole)

    open_store(path, KEY, local).close()


def test_the_folder_is_private(store: EncryptedStore, path: Path) -> None:
    if sys.platform != "win32":
        assert path.parent.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")

    with pytest.raises(UserError) as error:
        create_store(tmp_path / "file" / "room.db", KEY, local)

    assert error.value.code.startswith("file.")


def test_a_full_disk_is_told_and_what_was_written_stays(
    store: EncryptedStore,
) -> None:
    put(store, "kept")

    def fill() -> None:
        with store.transaction() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            # SQLite answers a full file the way it answers a full disk.
            connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
            connection.execute(text("INSERT INTO notes VALUES (hex(zeroblob(100000)))"))

    with pytest.raises(UserError) as error:
        fill()

    assert error.value.code == "store.full"
    assert notes(store) == ["kept"]


@pytest.mark.parametrize(
    ("sqlite_code", "code"),
    [
        (5, "store.busy"),
        (6, "store.busy"),
        (8, "store.unwritable"),
        (10 | 4 << 8, "store.unwritable"),
        (11, "store.damaged"),
        (26, "store.damaged"),
    ],
)
def test_a_failing_file_is_never_taken_for_a_bug(
    store: EncryptedStore, sqlite_code: int, code: str
) -> None:
    failure = sqlcipher.OperationalError("injected")
    failure.sqlite_errorcode = sqlite_code

    with pytest.raises((UserError, IntegrityError)) as error, store.transaction():
        raise failure

    assert isinstance(error.value, UserError | IntegrityError)
    assert error.value.code == code


def test_a_lock_file_that_cannot_be_made_is_told(store: EncryptedStore, path: Path) -> None:
    store.close()
    path.with_suffix(".lock").unlink()
    path.with_suffix(".lock").mkdir()

    with pytest.raises(UserError) as error:
        open_store(path, KEY, local)

    assert error.value.code.startswith("file.")


def test_a_store_that_the_system_does_not_let_be_read_is_told(
    store: EncryptedStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(UserError) as error:
        open_store(path, KEY, local)

    assert error.value.code == "file.no_permission"


def test_an_error_never_repeats_what_was_written(store: EncryptedStore) -> None:
    put(store, "kept")

    with pytest.raises(DBAPIError) as error, store.transaction() as connection:
        connection.execute(text("INSERT INTO notes VALUES (:note, 1)"), {"note": "Quatremaille"})

    assert "Quatremaille" not in str(error.value)


def test_a_copy_holds_all_that_was_committed_and_opens_alone(
    store: EncryptedStore, tmp_path: Path
) -> None:
    put(store, "one")
    seen, content = store.copy(lambda connection: connection.execute(_COUNT).scalar())
    put(store, "two")
    (tmp_path / "copy").write_bytes(content)

    with store.reading_copy(tmp_path / "copy") as connection:
        assert connection.execute(_COUNT).scalar() == seen == 1
    assert notes(store) == ["one", "two"]


def test_a_copy_that_is_taken_while_others_write_holds_together(
    store: EncryptedStore, tmp_path: Path
) -> None:
    put(store, "first")
    done = threading.Event()

    def write() -> None:
        while not done.is_set():
            put(store, "more")

    writers = [threading.Thread(target=write) for _ in range(2)]
    for writer in writers:
        writer.start()
    try:
        for _ in range(20):
            seen, content = store.copy(lambda connection: connection.execute(_COUNT).scalar())
            (tmp_path / "copy").write_bytes(content)
            with store.reading_copy(tmp_path / "copy") as connection:
                assert connection.execute(_COUNT).scalar() == seen
    finally:
        done.set()
        for writer in writers:
            writer.join()


def test_a_copy_is_not_written_to(store: EncryptedStore, tmp_path: Path) -> None:
    put(store, "one")
    (tmp_path / "copy").write_bytes(store.copy(lambda _: None)[1])

    with (
        pytest.raises((DBAPIError, sqlcipher.Error)),
        store.reading_copy(tmp_path / "copy") as connection,
    ):
        connection.execute(text("DELETE FROM notes"))


@pytest.mark.parametrize(
    "change", [lambda copy: copy[:-4096], lambda copy: b"", lambda _: b"x" * 9]
)
def test_a_copy_that_is_not_whole_is_damage(
    store: EncryptedStore, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    put(store, "one")
    (tmp_path / "copy").write_bytes(change(store.copy(lambda _: None)[1]))

    with pytest.raises(IntegrityError) as error, store.reading_copy(tmp_path / "copy"):
        pass

    assert error.value.code == "store.damaged"


def test_taking_a_copy_leaves_sqlite_its_locks(store: EncryptedStore, path: Path) -> None:
    put(store, "one")
    store.copy(lambda _: None)
    store.copy(lambda _: None)

    other = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from data.engine import _connect\n"
            "connection = _connect(Path(sys.argv[1]), bytes(range(32)), 'mode=rw')\n"
            "connection.execute('PRAGMA busy_timeout = 50')\n"
            "connection.execute('PRAGMA journal_mode = DELETE')",
            str(path),
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )

    assert b"locked" in other.stderr


def test_a_store_that_cannot_be_read_for_a_copy_is_told(
    store: EncryptedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, "one")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(UserError) as error:
        store.copy(lambda _: None)

    assert error.value.code == "file.no_permission"


def test_a_log_that_somebody_reads_is_not_half_copied(store: EncryptedStore, path: Path) -> None:
    put(store, "one")
    reader = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
    salt = path.read_bytes()[:16]
    reader.execute("PRAGMA cipher_log_level = NONE")
    reader.execute(f"PRAGMA key = \"x'{KEY.hex()}{salt.hex()}'\"")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM notes").fetchall()
    put(store, "two")

    with pytest.raises(UserError) as error:
        store.copy(lambda _: None)

    reader.close()
    assert error.value.code == "store.busy"
    assert store.copy(lambda connection: connection.execute(_COUNT).scalar())[0] == 2


def test_a_thread_whose_turn_does_not_come_is_told(
    store: EncryptedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, "one")
    monkeypatch.setattr("data.engine._BUSY_MILLISECONDS", 20)
    refused: list[str] = []

    def wait() -> None:
        with pytest.raises(UserError) as error:
            put(store, "two")
        refused.append(error.value.code)

    with store.transaction():
        thread = threading.Thread(target=wait)
        thread.start()
        thread.join()

    assert refused == ["store.busy"]
    put(store, "three")
    assert notes(store) == ["one", "three"]
