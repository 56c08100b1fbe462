"""Real volumes that fill up, become read-only or vanish; making them needs root on Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

SIZE = 8 << 20
"""Bytes of a volume on an image; one that fills up has a mebibyte."""


class Volume:
    """A mounted volume; `point` is its folder, which the laptop's own disk has below."""

    def __init__(self, point: Path, pull: Callable[[], None]) -> None:
        self.point = point
        self.pull = pull


def unmount(point: Path) -> None:
    """Take a volume away at once, whoever has files of it open; twice does no harm."""
    subprocess.run(["umount", "-l", str(point)], capture_output=True, check=False)


def mount(*arguments: str) -> None:
    """Mount, or skip the test where that is not allowed."""
    done = subprocess.run(["mount", *arguments], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("mounting is not allowed here")


@contextmanager
def full_of_one_mebibyte(folder: Path) -> Iterator[Volume]:
    """A volume of 1 MiB."""
    with _point(folder) as point:
        mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(point))
        yield Volume(point, lambda: unmount(point))


@contextmanager
def ext4(folder: Path) -> Iterator[Volume]:
    """An ext4 volume on an image, through the kernel."""
    image = _image(folder, "mkfs.ext4", "-q", "-F")
    with _point(folder) as point:
        mount("-o", "loop", str(image), str(point))
        yield Volume(point, lambda: unmount(point))


@contextmanager
def vfat(folder: Path) -> Iterator[Volume]:
    """A FAT volume on an image, through FUSE; pulling it kills the process that serves it."""
    image = _image(folder, "mkfs.vfat")
    _need("fusefat")
    with _point(folder) as point:
        serving = subprocess.Popen(
            ["fusefat", "-f", "-o", "rw+", str(image), str(point)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with serving:
            try:
                _wait_until_mounted(point, serving)
                yield Volume(point, serving.kill)
            finally:
                unmount(point)
                serving.kill()


@contextmanager
def _point(folder: Path) -> Iterator[Path]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root mounts")
    point = folder / "stick"
    point.mkdir()
    with ExitStack() as undo:
        undo.callback(unmount, point)
        yield point


def _image(folder: Path, *make: str) -> Path:
    _need(make[0])
    image = folder / "stick.img"
    with image.open("wb") as file:
        file.truncate(SIZE)
    subprocess.run([*make, str(image)], capture_output=True, check=True)
    return image


def _need(tool: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")


def _wait_until_mounted(point: Path, serving: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if os.path.ismount(point):
            return
        if serving.poll() is not None:
            break
        time.sleep(0.02)
    pytest.skip("FUSE is not allowed here")
