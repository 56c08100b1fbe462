"""What many tests begin with, made once by each process and copied for each of them.

Stores, keys, certificates and signed files are real; only making them again is saved. Copies
of a session share its keys: a test whose centres must not know each other makes them with
`World.prepared`.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import astuple, dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from app.services.centre.access.open_centre import close_centre, open_centre
from app.services.ports.machine import WrittenFile
from tests.services.world import OPERATOR, PASSPHRASE, FakeClock, Prepared, World

_OF_A_LAPTOP = ("laptop", "stick")


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="soutenance-templates-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _new_folder() -> Path:
    return Path(tempfile.mkdtemp(dir=_folder()))


@cache
def _prepared() -> Prepared:
    made = World(_new_folder()).prepared()
    close_centre(made.centre)
    return made


def prepared_copy(world: World) -> Prepared:
    """Return the session of `World(…).prepared()`, in the folder of a world like that one."""
    like = World(world.folder, files=world.files, device=world.device)
    assert world == like, "a world with settings of its own is prepared by itself"
    made = _prepared()
    shutil.copytree(made.world.folder, world.folder, dirs_exist_ok=True)
    _set(world.clock, made.world.clock)
    return replace(
        made,
        world=world,
        centre=open_centre(world.office(), world.folder / "centre", OPERATOR, PASSPHRASE),
        issued=_moved(made.issued, made.world.folder, world.folder),
        codes=dict(made.codes),
    )


def _moved(value: Any, old: Path, new: Path) -> Any:
    """Return issued files under the names that they have in another folder."""
    if isinstance(value, WrittenFile):
        return replace(value, path=new / value.path.relative_to(old))
    if isinstance(value, tuple):
        return tuple(_moved(each, old, new) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _moved(getattr(value, each.name), old, new) for each in fields(value)}
        return replace(value, **changed)
    return value


def _set(clock: FakeClock, other: FakeClock) -> None:
    for each in fields(clock):
        setattr(clock, each.name, getattr(other, each.name))


@dataclass(frozen=True)
class _Held:
    """What a laptop and its stick hold afterwards, and when that was."""

    folder: Path
    sent: Path
    clock: FakeClock


_held: dict[tuple[object, ...], _Held] = {}


def sent_after(hold: Callable[..., Path], prepared: Prepared, *arguments: object) -> Path:
    """Return the file that a laptop sends after `hold(prepared, *arguments)`.

    Where the same laptop did the same at the same time from the same package, what it had on
    its disks is copied; a laptop that was used before goes on by itself.
    """
    world = prepared.world
    if (world.folder / "laptop").exists():
        return hold(prepared, *arguments)
    key = (hold, arguments, prepared.package, astuple(world.device), astuple(world.clock))
    if key not in _held:
        sent = hold(prepared, *arguments)
        kept = _new_folder()
        _copy_laptop(world.folder, kept)
        _held[key] = _Held(
            folder=kept, sent=sent.relative_to(world.folder), clock=replace(world.clock)
        )
        return sent
    held = _held[key]
    _copy_laptop(held.folder, world.folder)
    _set(world.clock, held.clock)
    return world.folder / held.sent


def _copy_laptop(source: Path, target: Path) -> None:
    for name in _OF_A_LAPTOP:
        shutil.copytree(source / name, target / name, dirs_exist_ok=True)
