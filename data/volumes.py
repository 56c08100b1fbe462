"""What kind of volume a folder is on: mounted where, from what, local or on a network.

Owns the reading of the system's mount table; which drives are shown to people is
`data.drives`' business.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

IsNetwork = Callable[[Path], bool]
"""Tells whether a folder is on a network drive."""

# Named one by one: a local file system that nobody thought of must not be refused.
_NETWORK_TYPES = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "gfs2",
        "lustre",
        "glusterfs",
        "davfs",
        "webdav",
    )
)
_NETWORK_FUSE = frozenset(
    ("sshfs", "rclone", "davfs2", "glusterfs", "ceph", "gvfsd-fuse", "smbnetfs", "s3fs")
)

_DRIVE_REMOTE = 4
_MNT_LOCAL = 0x1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """One line of `/proc/self/mountinfo`; `device` is `major:minor`."""

    device: str
    point: Path
    type: str
    read_only: bool


def parse_mounts(mountinfo: str) -> tuple[Mount, ...]:
    """Read the kernel's mount table (proc(5)), oldest mount first."""
    mounts: list[Mount] = []
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields, origin = left.split(" "), right.split(" ")
        mounts.append(
            Mount(
                device=fields[2],
                point=Path(_unescape(fields[4])),
                type=origin[0],
                read_only="ro" in (*fields[5].split(","), *origin[2].split(",")),
            )
        )
    return tuple(mounts)


def _unescape(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)


def mount_of(path: Path, mounts: tuple[Mount, ...]) -> Mount | None:
    """Return the mount that holds `path`, the latest one where several share a point."""
    holding = [mount for mount in mounts if path.is_relative_to(mount.point)]
    return max(reversed(holding), key=lambda mount: len(mount.point.parts), default=None)


def names_a_network(type_: str) -> bool:
    """Whether a file system of that type lives on another machine."""
    return type_ in _NETWORK_TYPES or type_.removeprefix("fuse.") in _NETWORK_FUSE


def _existing(path: Path) -> Path:
    """Return the nearest folder that exists: the store's own may still have to be made."""
    path = path.resolve()
    while not path.exists():
        path = path.parent
    return path


if sys.platform == "win32":

    def on_network_drive(path: Path) -> bool:
        """Tell whether a folder is on a network drive (`GetDriveTypeW`)."""
        anchor = path.resolve().anchor
        drive_type: int = ctypes.windll.kernel32.GetDriveTypeW(anchor)
        return anchor.startswith("\\\\") or drive_type == _DRIVE_REMOTE

elif sys.platform == "darwin":

    class _StatFs(ctypes.Structure):
        """`struct statfs` of <sys/mount.h>, the one with 64-bit inodes."""

        _fields_ = (
            ("sizes", ctypes.c_uint32 * 2),
            ("counts", ctypes.c_uint64 * 5),
            ("fsid", ctypes.c_int32 * 2),
            ("owner", ctypes.c_uint32),
            ("type", ctypes.c_uint32),
            ("flags", ctypes.c_uint32),
            ("subtype", ctypes.c_uint32),
            ("type_name", ctypes.c_char * 16),
            ("mounted_on", ctypes.c_char * 1024),
            ("mounted_from", ctypes.c_char * 1024),
            ("reserved", ctypes.c_uint32 * 8),
        )

    def on_network_drive(path: Path) -> bool:
        """Tell whether a folder is on a network drive (`statfs`, flag `MNT_LOCAL`)."""
        found = _StatFs()
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.statfs(os.fsencode(_existing(path)), ctypes.byref(found)):
            raise OSError(ctypes.get_errno(), "statfs", str(path))
        return not found.flags & _MNT_LOCAL

else:

    def on_network_drive(path: Path, mountinfo: Path = Path("/proc/self/mountinfo")) -> bool:
        """Tell whether a folder is on a network drive (file system type of its mount)."""
        mounts = parse_mounts(mountinfo.read_text(encoding="utf-8", errors="surrogateescape"))
        mount = mount_of(_existing(path), mounts)
        return mount is not None and names_a_network(mount.type)
