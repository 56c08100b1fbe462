from __future__ import annotations

import sys
from pathlib import Path
from threading import Event

import pytest

from app.services.ports.machine import Drive, Drives
from data.drives import AskedDrives, LinuxDrives, SystemDrives

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links and mounts of POSIX")


class Machine:
    """A mount table and a sysfs of its own."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: list[str] = []
        self.disk("254:0", "devices/virtio0/block/vda")
        self._lines.append("22 1 254:0 / / rw - ext4 /dev/vda rw")

    def disk(self, device: str, path: str, *, partition: str = "", removable: str = "0") -> None:
        disk = self._root / "sys" / path
        folder = disk / partition if partition else disk
        folder.mkdir(parents=True, exist_ok=True)
        (disk / "removable").write_text(f"{removable}\n", encoding="ascii")
        if partition:
            (folder / "partition").write_text("1\n", encoding="ascii")
        block = self._root / "sys" / "dev" / "block"
        block.mkdir(parents=True, exist_ok=True)
        (block / device).symlink_to(folder)

    def mount(self, device: str, name: str, options: str = "rw") -> Path:
        point = self._root / "media" / name
        point.mkdir(parents=True, exist_ok=True)
        escaped = str(point).replace(" ", "\\040")
        self._lines.append(f"40 22 {device} / {escaped} {options} - vfat /dev/x {options}")
        return point

    @property
    def drives(self) -> Drives:
        mountinfo = self._root / "mountinfo"
        mountinfo.write_text("\n".join(self._lines) + "\n", encoding="utf-8")
        return LinuxDrives(mountinfo, self._root / "sys")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    if sys.platform == "win32":
        pytest.skip("a tree of links as in sysfs")
    return Machine(tmp_path)


STICK = "devices/pci0000:00/usb1/1-2/1-2:1.0/host6/target6:0:0/6:0:0:0/block/sdb"


def test_a_stick_is_found_by_its_partition(machine: Machine) -> None:
    machine.disk("8:17", STICK, partition="sdb1", removable="1")
    point = machine.mount("8:17", "CLE JURY")

    (drive,) = machine.drives.removable()

    assert (drive.root, drive.label, drive.read_only) == (point, "CLE JURY", False)
    assert 0 < drive.free < drive.total


def test_a_disk_in_a_usb_case_counts_and_one_inside_does_not(machine: Machine) -> None:
    machine.disk("8:16", STICK)
    machine.disk("8:32", "devices/pci0000:00/ata1/host0/block/sdc")
    outside = machine.mount("8:16", "COFFRET")
    machine.mount("8:32", "DONNEES")

    assert [drive.root for drive in machine.drives.removable()] == [outside]


def test_a_card_reader_counts_and_a_dvd_does_not(machine: Machine) -> None:
    machine.disk("179:1", "devices/mmc0/block/mmcblk0", partition="mmcblk0p1", removable="1")
    machine.disk("11:0", "devices/ata2/host1/block/sr0", removable="1")
    card = machine.mount("179:1", "CARTE", "ro")
    machine.mount("11:0", "FILM")

    (drive,) = machine.drives.removable()

    assert (drive.root, drive.read_only) == (card, True)


def test_a_stick_that_is_mounted_twice_is_listed_once(machine: Machine) -> None:
    machine.disk("8:17", STICK, partition="sdb1")
    first = machine.mount("8:17", "CLE")
    machine.mount("8:17", "copie")

    assert [drive.root for drive in machine.drives.removable()] == [first]


def test_the_stick_that_the_system_runs_from_is_not_offered(machine: Machine) -> None:
    machine._lines = ["22 1 8:17 / / rw - ext4 /dev/sdb1 rw"]
    machine.disk("8:17", STICK, partition="sdb1", removable="1")
    machine.disk("8:18", STICK, partition="sdb2", removable="1")
    machine.mount("8:18", "home")

    assert machine.drives.removable() == ()


def test_what_is_on_no_disk_or_does_not_answer_is_left_out(machine: Machine) -> None:
    machine.disk("8:17", STICK, partition="sdb1")
    machine.mount("8:17", "PARTIE").rmdir()
    machine.mount("0:44", "tmpfs")

    assert machine.drives.removable() == ()


def test_this_machine_answers() -> None:
    assert all(drive.root.is_dir() for drive in SystemDrives().removable())


@posix_only
def test_on_a_mac_each_mounted_volume_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from data.drives import MacDrives  # noqa: PLC0415 - Windows has no `statvfs` for it

    for name in ("CLE", "dossier"):
        (tmp_path / name).mkdir()
    (tmp_path / "Macintosh HD").symlink_to("/")
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "CLE")

    (drive,) = MacDrives(tmp_path).removable()

    assert (drive.label, drive.read_only) == ("CLE", False)
    assert MacDrives(tmp_path / "nowhere").removable() == ()


def test_a_drive_that_hangs_hides_no_other_and_is_asked_again(tmp_path: Path) -> None:
    let_go = Event()
    asked = AskedDrives(patience=0.1)
    calls: list[str] = []

    def hangs() -> Drive:
        calls.append("asked")
        assert let_go.wait(timeout=20)
        return a_drive("SLOW", tmp_path)

    asks = {tmp_path / "slow": hangs, tmp_path / "quick": lambda: a_drive("QUICK", tmp_path)}
    assert [drive.label for drive in asked.answers(asks)] == ["QUICK"]
    assert [drive.label for drive in asked.answers(asks)] == ["QUICK"]
    assert calls == ["asked"], "nobody asks again what has not answered"

    let_go.set()
    while len(found := asked.answers(asks)) < 2:
        pass
    assert [drive.label for drive in found] == ["SLOW", "QUICK"]


def test_a_bug_in_the_asking_goes_to_the_hook_and_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr("threading.excepthook", lambda args: hooked.append(args.exc_type))
    asked = AskedDrives(patience=20)
    failing: list[None] = [None]

    def fails_once() -> Drive:
        if failing:
            failing.clear()
            raise ZeroDivisionError
        return a_drive("MENDED", tmp_path)

    assert asked.answers({tmp_path: fails_once}) == ()
    assert [drive.label for drive in asked.answers({tmp_path: fails_once})] == ["MENDED"]
    assert hooked == [ZeroDivisionError]


def a_drive(label: str, root: Path) -> Drive:
    return Drive(root=root, label=label, free=1, total=2, read_only=False)
