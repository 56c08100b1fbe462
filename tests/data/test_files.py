from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.ports.machine import Cancelled
from data import files as files_module
from data.file_errors import file_error
from data.files import SafeFiles

OLD = b"the export of this morning"
NEW = os.urandom(600_000)
BEFORE_RENAME = (
    "look at the volume",
    "make",
    "write",
    "flush",
    "read back",
    "check the volume",
    "rename",
)
AFTER_RENAME = ("flush the folder", "read again")
CODES = {
    errno.ENOSPC: "file.full",
    errno.EROFS: "file.read_only",
    errno.ENODEV: "file.unplugged",
    errno.ENOENT: "file.unplugged",
    errno.EIO: "file.unplugged",
    errno.ENOTCONN: "file.unplugged",
    errno.EACCES: "file.no_permission",
    errno.ENAMETOOLONG: "file.name_refused",
}

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX names and pipes")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = folder / "remontee.sout"
    path.write_bytes(OLD)
    return path


def failing_at(step: str, action: Callable[[], None]) -> Callable[[str], None]:
    def before(reached: str) -> None:
        if reached == step:
            action()

    return before


def raising(number: int) -> Callable[[], None]:
    def fail() -> None:
        raise OSError(number, os.strerror(number))

    return fail


class Counting:
    """Progress that stops after some reports."""

    def __init__(self, stop_after: int = 10_000) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def advance(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if len(self.reports) > self._stop_after:
            raise Cancelled


def test_a_written_file_is_whole_and_alone(target: Path) -> None:
    written = SafeFiles().write(target, NEW)

    assert target.read_bytes() == NEW
    assert (written.path, written.size) == (target, len(NEW))
    assert written.digest == hashlib.sha256(NEW).hexdigest()
    assert list(target.parent.iterdir()) == [target]


def test_an_empty_file_can_be_written(target: Path) -> None:
    assert SafeFiles().write(target, b"").size == 0
    assert target.read_bytes() == b""


@posix_only
def test_a_name_may_be_as_long_as_the_file_system_allows(target: Path) -> None:
    path = target.with_name("é" * 127)

    SafeFiles().write(path, NEW)

    assert path.read_bytes() == NEW


def test_progress_goes_from_nothing_to_all(target: Path) -> None:
    progress = Counting()

    SafeFiles().write(target, NEW, progress)

    assert progress.reports[0] == (0, len(NEW))
    assert progress.reports[-1] == (len(NEW), len(NEW))
    assert len(progress.reports) == 4
    assert progress.reports == sorted(progress.reports)


@pytest.mark.parametrize("stop_after", [0, 1, 3])
def test_a_cancelled_write_leaves_what_was_there(target: Path, stop_after: int) -> None:
    with pytest.raises(Cancelled):
        SafeFiles().write(target, NEW, Counting(stop_after))

    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", BEFORE_RENAME)
@pytest.mark.parametrize("number", CODES)
def test_a_write_that_fails_leaves_what_was_there(target: Path, step: str, number: int) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles(failing_at(step, raising(number))).write(target, NEW)

    assert error.value.code == CODES[number]
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", AFTER_RENAME)
def test_a_file_that_cannot_be_confirmed_is_not_called_good(target: Path, step: str) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles(failing_at(step, raising(errno.EIO))).write(target, NEW)

    assert error.value.code == "file.unconfirmed"
    assert target.read_bytes() == NEW


def test_every_step_is_a_place_where_a_test_can_fail_it(target: Path) -> None:
    steps: list[str] = []

    SafeFiles(steps.append).write(target, NEW)

    assert tuple(dict.fromkeys(steps)) == (*BEFORE_RENAME, *AFTER_RENAME)
    assert steps.count("write") == 3


def test_a_medium_that_returns_other_bytes_is_told_before_anything_is_replaced(
    target: Path,
) -> None:
    def corrupt() -> None:
        (part,) = target.parent.glob("*.part")
        part.write_bytes(NEW[:-1] + b"?")

    with pytest.raises(UserError) as error:
        SafeFiles(failing_at("read back", corrupt)).write(target, NEW)

    assert error.value.code == "file.read_back_differs"
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_reads_otherwise_under_its_name_is_told(target: Path) -> None:
    def corrupt() -> None:
        target.write_bytes(OLD)

    with pytest.raises(UserError) as error:
        SafeFiles(failing_at("read again", corrupt)).write(target, NEW)

    assert error.value.code == "file.unconfirmed"


@posix_only
@pytest.mark.parametrize(("number", "confirmed"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_file_system_that_cannot_flush_a_folder_is_not_at_fault(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, confirmed: bool
) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)

    if confirmed:
        assert SafeFiles().write(target, NEW).size == len(NEW)
        return
    with pytest.raises(UserError) as error:
        SafeFiles().write(target, NEW)
    assert error.value.code == "file.unconfirmed"


def test_another_stick_in_the_same_place_is_told(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swapped: list[bool] = []
    real = files_module._refuse_other_volume

    def on_another_volume(path: Path, expected: int) -> None:
        real(path, expected + 1 if swapped else expected)

    monkeypatch.setattr(files_module, "_refuse_other_volume", on_another_volume)

    with pytest.raises(UserError) as error:
        SafeFiles(failing_at("check the volume", lambda: swapped.append(True))).write(target, NEW)
    assert error.value.code == "file.volume_changed"
    assert target.read_bytes() == OLD

    swapped.clear()
    with pytest.raises(UserError) as error:
        SafeFiles(failing_at("read again", lambda: swapped.append(True))).write(target, NEW)
    assert error.value.code == "file.unconfirmed"


def test_a_full_drive_tells_how_much_is_missing(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 100_000

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage)

    with pytest.raises(UserError) as error:
        SafeFiles(failing_at("write", raising(errno.ENOSPC))).write(target, NEW)

    assert error.value.what.french().startswith("Il manque 500\u00a0ko dans ")


@pytest.mark.parametrize(
    ("missing", "amount"), [(1, "1 ko"), (1_000_001, "2 Mo"), (2_000_000, "2 Mo"), (999, "1 ko")]
)
def test_what_is_missing_is_rounded_up(tmp_path: Path, missing: int, amount: str) -> None:
    error = file_error(OSError(errno.ENOSPC, "full"), tmp_path, missing=missing)

    assert f"Il manque {amount} dans" in error.what.french().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("windows", "code"),
    [
        (112, "file.full"),
        (19, "file.read_only"),
        (32, "file.in_use"),
        (123, "file.name_refused"),
        (21, "file.unplugged"),
        (5, "file.no_permission"),
    ],
)
def test_what_windows_says_is_understood(tmp_path: Path, windows: int, code: str) -> None:
    error = OSError(errno.EACCES, "refused")
    error.winerror = windows  # type: ignore[attr-defined,unused-ignore]

    assert file_error(error, tmp_path / "x").code == code


@pytest.mark.parametrize("step", ["write", "flush"])
def test_a_stick_that_goes_while_it_is_written_is_not_a_refused_name(
    target: Path, step: str
) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles(failing_at(step, raising(errno.EINVAL))).write(target, NEW)

    assert error.value.code == "file.unplugged"
    assert target.read_bytes() == OLD


def test_windows_refusing_to_replace_a_file_means_that_it_is_open(target: Path) -> None:
    error = OSError(errno.EACCES, "refused")
    error.winerror = 5  # type: ignore[attr-defined,unused-ignore]

    assert file_error(error, target).code == "file.in_use"


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere an open file can be replaced")
def test_a_file_that_is_open_elsewhere_is_not_replaced(target: Path) -> None:
    with target.open("rb"), pytest.raises(UserError) as error:
        SafeFiles().write(target, NEW)

    assert error.value.code == "file.in_use"
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles().write(tmp_path / "gone" / "remontee.sout", NEW)

    assert error.value.code == "file.unplugged"
    assert not (tmp_path / "gone").exists()


def test_a_file_is_read_up_to_its_limit(target: Path) -> None:
    assert SafeFiles().read(target, limit=len(OLD)) == OLD

    with pytest.raises(UserError) as error:
        SafeFiles().read(target, limit=len(OLD) - 1)
    assert error.value.code == "file.too_large"


def test_what_is_no_file_is_not_read(target: Path) -> None:
    with pytest.raises(UserError) as missing:
        SafeFiles().read(target.with_name("nowhere"), limit=10)
    with pytest.raises(UserError) as folder:
        SafeFiles().read(target.parent, limit=10)

    assert missing.value.code == "file.not_found"
    assert folder.value.code == "file.unreadable"


@posix_only
def test_a_pipe_does_not_keep_anybody_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(UserError) as error:
        SafeFiles().read(pipe, limit=10)

    assert error.value.code == "file.unreadable"


def test_an_unreadable_file_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(UserError) as error:
        SafeFiles().read(target, limit=10)

    assert error.value.code == "file.unreadable"


def test_a_folder_is_made_once_and_only_inside_one_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "cartes"

    assert SafeFiles().make_folder(folder) == SafeFiles().make_folder(folder) == folder
    assert folder.is_dir()
    with pytest.raises(UserError) as error:
        SafeFiles().make_folder(tmp_path / "gone" / "cartes")
    assert error.value.code == "file.unplugged"
