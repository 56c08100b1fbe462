"""Exports to real file systems that fill up, become read-only or vanish; needs root on Linux.

Unprivileged runs have the same faults injected, in `tests/data/test_files.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import UserError
from data.files import SafeFiles

OLD = b"the export of this morning"


def _mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A volume of 1 MiB with an earlier export on it."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root mounts")
    point = tmp_path / "stick"
    point.mkdir()
    if not _mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(point)):
        pytest.skip("mounting is not allowed here")
    (point / "remontee.sout").write_bytes(OLD)
    yield point
    subprocess.run(["umount", "-l", str(point)], capture_output=True, check=False)


def assert_intact(stick: Path) -> None:
    assert (stick / "remontee.sout").read_bytes() == OLD
    assert [path.name for path in stick.iterdir()] == ["remontee.sout"]


def test_a_full_stick_keeps_the_earlier_export_and_says_what_is_missing(stick: Path) -> None:
    with pytest.raises(UserError) as error:
        SafeFiles().write(stick / "remontee.sout", bytes(3 << 20))

    assert error.value.code == "file.full"
    assert error.value.what.french().startswith("Il manque 3\u00a0Mo dans ")
    assert_intact(stick)


def test_a_read_only_stick_is_told(stick: Path) -> None:
    if not _mount("-o", "remount,ro", str(stick)):
        pytest.skip("remounting is not allowed here")

    with pytest.raises(UserError) as error:
        SafeFiles().write(stick / "remontee.sout", b"new")

    assert error.value.code == "file.read_only"
    assert_intact(stick)


def test_a_stick_pulled_in_mid_write_leaves_nothing_on_the_laptop(stick: Path) -> None:
    def pull(step: str) -> None:
        if step == "flush":
            subprocess.run(["umount", "-l", str(stick)], check=True)

    with pytest.raises(UserError) as error:
        SafeFiles(pull).write(stick / "remontee.sout", b"new")

    assert error.value.code in ("file.unplugged", "file.volume_changed")
    assert list(stick.iterdir()) == []  # the bare folder below, on the laptop's own disk


def test_a_stick_pulled_before_the_rename_is_told(stick: Path) -> None:
    def pull(step: str) -> None:
        if step == "check the volume":
            subprocess.run(["umount", "-l", str(stick)], check=True)

    with pytest.raises(UserError) as error:
        SafeFiles(pull).write(stick / "remontee.sout", b"new")

    assert error.value.code == "file.volume_changed"
    assert list(stick.iterdir()) == []
