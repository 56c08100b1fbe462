from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from app.domain.errors import UserError
from data.files import SafeFiles
from data.key_cases import FolderKeyCases

ROOM = "0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    room = tmp_path / "rooms" / ROOM
    room.mkdir(parents=True)
    return room


def test_a_case_stands_beside_its_store_and_is_replaced(tmp_path: Path, folder: Path) -> None:
    cases = FolderKeyCases(tmp_path)

    assert cases.read(ROOM) is None
    cases.write(ROOM, b"first")
    cases.write(ROOM, b"second")

    assert cases.read(ROOM) == b"second"
    assert [path.name for path in folder.iterdir()] == ["keys.bin"]


def test_a_case_that_cannot_be_replaced_is_intact(tmp_path: Path, folder: Path) -> None:
    def full(step: str) -> None:
        if step == "write":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    FolderKeyCases(tmp_path).write(ROOM, b"first")
    with pytest.raises(UserError) as caught:
        FolderKeyCases(tmp_path, SafeFiles(before=full)).write(ROOM, b"second")

    assert caught.value.code == "file.full"
    assert FolderKeyCases(tmp_path).read(ROOM) == b"first"
    assert [path.name for path in folder.iterdir()] == ["keys.bin"]


def test_a_case_too_large_to_be_one_is_not_read(tmp_path: Path, folder: Path) -> None:
    (folder / "keys.bin").write_bytes(bytes(4 * 1024 * 1024 + 1))

    with pytest.raises(UserError) as caught:
        FolderKeyCases(tmp_path).read(ROOM)
    assert caught.value.code == "file.too_large"


@pytest.mark.parametrize("id_", ["", "..", "a/b", "a\\b", "COM1:"])
def test_a_room_s_identifier_never_leaves_the_folder(tmp_path: Path, id_: str) -> None:
    with pytest.raises(ValueError, match="folder"):
        FolderKeyCases(tmp_path).read(id_)
