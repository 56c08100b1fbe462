"""Which sticks are plugged in, as the system tells it.

Slow where a drive is slow to answer: never to be called on the window's thread. A drive that
does not answer within `PATIENCE_S` is left out, and asked again once it has answered.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from app.services.ports.machine import Drive
from data.volumes import Mount, on_network_drive, parse_mounts

PATIENCE_S = 2.0
"""How long a drive may take to say how large it is."""

Ask = Callable[[], Drive | None]


class AskedDrives:
    """Asks drives, each in a thread of its own: one that hangs hides none of the others.

    A drive that has not answered yet is not asked again, so that threads do not pile up; they
    end with the process.
    """

    def __init__(self, patience: float = PATIENCE_S) -> None:
        self._patience = patience
        self._turn = threading.Lock()
        self._asked: dict[Path, Future[Drive | None]] = {}

    def answers(self, asks: Mapping[Path, Ask]) -> tuple[Drive, ...]:
        """Return what each drive says, in their order; those that say nothing are left out."""
        asked: dict[Path, Future[Drive | None]] = {}
        with self._turn:
            for root, ask in asks.items():
                known = self._asked.get(root)
                asked[root] = _asking(ask) if known is None or known.done() else known
            self._asked.update(asked)
        answered, _ = wait(asked.values(), timeout=self._patience)
        found = (
            each.result() for each in asked.values() if each in answered and not each.cancelled()
        )
        return tuple(drive for drive in found if drive is not None)


def _asking(ask: Ask) -> Future[Drive | None]:
    answer: Future[Drive | None] = Future()

    def answered() -> None:
        with ExitStack() as undo:
            undo.callback(answer.cancel)  # a bug goes to the hook of threads; ask again later
            answer.set_result(ask())

    threading.Thread(target=answered, name="drive", daemon=True).start()
    return answer


class LinuxDrives:
    """Follows each mounted block device to its disk; `proc` and `sys_` are injected in tests."""

    def __init__(
        self,
        mountinfo: Path = Path("/proc/self/mountinfo"),
        sys_: Path = Path("/sys"),
        patience: float = PATIENCE_S,
    ) -> None:
        self._mountinfo = mountinfo
        self._sys = sys_
        self._asked = AskedDrives(patience)

    def removable(self) -> tuple[Drive, ...]:
        """List removable drives, each once, in the order in which they were mounted."""
        mounts = parse_mounts(self._mountinfo.read_text(encoding="utf-8", errors="surrogateescape"))
        system_disks = {self._disk(mount.device) for mount in mounts if mount.point == Path("/")}
        by_device: dict[str, Mount] = {}
        for mount in mounts:
            disk = self._disk(mount.device)
            if disk is not None and disk not in system_disks and _can_be_pulled(disk):
                by_device.setdefault(mount.device, mount)
        return self._asked.answers(
            {
                mount.point: partial(
                    _drive, mount.point, mount.point.name, read_only=mount.read_only
                )
                for mount in by_device.values()
            }
        )

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

        def __init__(self, patience: float = PATIENCE_S) -> None:
            self._asked = AskedDrives(patience)

        def removable(self) -> tuple[Drive, ...]:
            """List removable drives by letter."""
            kernel = ctypes.windll.kernel32
            letters = kernel.GetLogicalDrives()
            roots = [f"{chr(ord('A') + bit)}:\\" for bit in range(26) if letters >> bit & 1]
            return self._asked.answers(
                {
                    Path(root): partial(_windows_drive, root)
                    for root in roots
                    if kernel.GetDriveTypeW(root) == _DRIVE_REMOVABLE
                }
            )

    def _windows_drive(root: str) -> Drive | None:
        # Without this Windows opens a window of its own for a card reader that is empty; the
        # thread is this drive's alone.
        ctypes.windll.kernel32.SetThreadErrorMode(_NO_DIALOG, None)
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

        def __init__(self, volumes: Path = Path("/Volumes"), patience: float = PATIENCE_S) -> None:
            self._volumes = volumes
            self._asked = AskedDrives(patience)

        def removable(self) -> tuple[Drive, ...]:
            """List the volumes, sorted by name."""
            if not self._volumes.is_dir():
                return ()
            volumes = sorted(self._volumes.iterdir())
            return self._asked.answers({each: partial(_mac_drive, each) for each in volumes})

    def _mac_drive(volume: Path) -> Drive | None:
        if volume.is_symlink() or not volume.is_mount() or on_network_drive(volume):
            return None
        return _drive(volume, volume.name, read_only=_read_only(volume))

    SystemDrives = MacDrives if sys.platform == "darwin" else LinuxDrives
