"""Which sticks are plugged in, as the system tells it.

Slow where a drive is slow to answer: never to be called on the window's thread. A drive that
does not answer is left out.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

from app.services.ports.machine import Drive
from data.volumes import Mount, on_network_drive, parse_mounts


class LinuxDrives:
    """Follows each mounted block device to its disk; `proc` and `sys_` are injected in tests."""

    def __init__(
        self, mountinfo: Path = Path("/proc/self/mountinfo"), sys_: Path = Path("/sys")
    ) -> None:
        self._mountinfo = mountinfo
        self._sys = sys_

    def removable(self) -> tuple[Drive, ...]:
        """List removable drives, each once, in the order in which they were mounted."""
        mounts = parse_mounts(self._mountinfo.read_text(encoding="utf-8", errors="surrogateescape"))
        system_disks = {self._disk(mount.device) for mount in mounts if mount.point == Path("/")}
        by_device: dict[str, Mount] = {}
        for mount in mounts:
            disk = self._disk(mount.device)
            if disk is not None and disk not in system_disks and _can_be_pulled(disk):
                by_device.setdefault(mount.device, mount)
        found = (
            _drive(mount.point, mount.point.name, read_only=mount.read_only)
            for mount in by_device.values()
        )
        return tuple(drive for drive in found if drive is not None)

    def _disk(self, device: str) -> Path | None:
        """Return the whole disk's folder in sysfs; `None` for what is not on a disk."""
        block = (self._sys / "dev" / "block" / device).resolve()
        if not block.exists():
            return None
        return block.parent if (block / "partition").exists() else block


def _can_be_pulled(disk: Path) -> bool:
    flag = disk / "removable"
    says_so = flag.exists() and flag.read_text(encoding="ascii").strip() == "1"
    # A disk in a USB case says that it is fixed; a DVD says that it is removable.
    on_usb = any(part.startswith("usb") for part in disk.parts)
    return on_usb or (says_so and not disk.name.startswith("sr"))


def _drive(root: Path, label: str, *, read_only: bool) -> Drive | None:
    try:
        usage = shutil.disk_usage(root)
    except OSError:
        return None
    return Drive(root=root, label=label, free=usage.free, total=usage.total, read_only=read_only)


if sys.platform == "win32":
    _DRIVE_REMOVABLE = 2
    _READ_ONLY_VOLUME = 0x0008_0000
    _NO_DIALOG = 0x0001

    class WindowsDrives:
        """Asks Windows for the type of each drive letter."""

        def removable(self) -> tuple[Drive, ...]:
            """List removable drives by letter."""
            kernel = ctypes.windll.kernel32
            previous = ctypes.c_uint32()
            # Without this Windows opens a window of its own for a card reader that is empty.
            kernel.SetThreadErrorMode(_NO_DIALOG, ctypes.byref(previous))
            try:
                letters = kernel.GetLogicalDrives()
                roots = [f"{chr(ord('A') + bit)}:\\" for bit in range(26) if letters >> bit & 1]
                found = [
                    _windows_drive(root)
                    for root in roots
                    if kernel.GetDriveTypeW(root) == _DRIVE_REMOVABLE
                ]
            finally:
                kernel.SetThreadErrorMode(previous, None)
            return tuple(drive for drive in found if drive is not None)

    def _windows_drive(root: str) -> Drive | None:
        label = ctypes.create_unicode_buffer(261)
        flags = ctypes.c_uint32()
        answers: int = ctypes.windll.kernel32.GetVolumeInformationW(
            root, label, len(label), None, None, ctypes.byref(flags), None, 0
        )
        if not answers:
            return None
        read_only = bool(flags.value & _READ_ONLY_VOLUME)
        return _drive(Path(root), label.value or root.rstrip("\\"), read_only=read_only)

    SystemDrives = WindowsDrives

else:

    def _read_only(volume: Path) -> bool:
        try:
            return bool(os.statvfs(volume).f_flag & os.ST_RDONLY)
        except OSError:
            return False

    class MacDrives:
        """Every local volume under `/Volumes` but the system's, which is a link there."""

        def __init__(self, volumes: Path = Path("/Volumes")) -> None:
            self._volumes = volumes

        def removable(self) -> tuple[Drive, ...]:
            """List the volumes, sorted by name."""
            if not self._volumes.is_dir():
                return ()
            found = (
                _drive(volume, volume.name, read_only=_read_only(volume))
                for volume in sorted(self._volumes.iterdir())
                if not volume.is_symlink() and volume.is_mount() and not on_network_drive(volume)
            )
            return tuple(drive for drive in found if drive is not None)

    SystemDrives = MacDrives if sys.platform == "darwin" else LinuxDrives
