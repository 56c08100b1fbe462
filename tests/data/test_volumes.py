from __future__ import annotations

import sys
from pathlib import Path

import pytest

from data.volumes import Mount, mount_of, names_a_network, on_network_drive, parse_mounts

MOUNTINFO = (
    "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
    "30 22 0:40 / /srv/exams rw,relatime - nfs4 server:/exams rw,vers=4.2\n"
    "31 22 8:17 / /media/jury/CLE\\040JURY rw,nosuid,nodev shared:9 master:1 - vfat /dev/sdb1 rw\n"
    "32 22 8:33 / /media/jury/PLEINE ro,nosuid - vfat /dev/sdc1 ro,errors=remount-ro\n"
    "33 22 0:50 / /media/jury/PLEINE rw - fuse.sshfs host: rw\n"
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads Linux' mount table")


def test_the_mount_table_is_read_with_its_escapes() -> None:
    mounts = parse_mounts(MOUNTINFO)

    assert mounts[2] == Mount(
        device="8:17", point=Path("/media/jury/CLE JURY"), type="vfat", read_only=False
    )
    assert [mount.read_only for mount in mounts] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("/home/jury", "ext4"),
        ("/srv/exams/2026", "nfs4"),
        ("/srv/exams-local", "ext4"),
        ("/media/jury/CLE JURY", "vfat"),
        ("/media/jury/PLEINE/x", "fuse.sshfs"),
    ],
)
def test_a_path_belongs_to_its_deepest_and_latest_mount(path: str, type_: str) -> None:
    mount = mount_of(Path(path), parse_mounts(MOUNTINFO))

    assert mount is not None
    assert mount.type == type_


def test_a_path_outside_every_mount_belongs_to_none() -> None:
    assert mount_of(Path("relative"), parse_mounts(MOUNTINFO)) is None


@pytest.mark.parametrize("type_", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone"])
def test_network_file_systems_are_known(type_: str) -> None:
    assert names_a_network(type_)


@pytest.mark.parametrize("type_", ["ext4", "btrfs", "fuseblk", "vfat", "9p", "overlay", "fuse.x"])
def test_what_is_not_named_counts_as_local(type_: str) -> None:
    assert not names_a_network(type_)


@linux_only
def test_a_folder_that_is_not_there_yet_is_judged_by_its_parent(tmp_path: Path) -> None:
    mountinfo = tmp_path / "mountinfo"
    mountinfo.write_text(
        f"22 1 254:0 / / rw - ext4 /dev/vda rw\n30 22 0:40 / {tmp_path} rw - nfs4 server:/ rw\n",
        encoding="utf-8",
    )

    assert on_network_drive(tmp_path / "a" / "b", mountinfo)
    assert not on_network_drive(Path("/"), mountinfo)


def test_the_folder_of_the_tests_is_local(tmp_path: Path) -> None:
    assert not on_network_drive(tmp_path / "new")
