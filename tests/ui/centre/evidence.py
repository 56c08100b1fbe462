"""What rooms send that the office must look at: made by real rooms, merged by the real merge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.services.centre.merge.plan import ReturnedFile
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.open_room import close_room
from tests.services.vouching import Vouching, a_substitution
from tests.services.world import FakeDevice, Prepared, World, returned


def second_laptop(prepared: Prepared) -> Prepared:
    """Return the same session, opened from the same package on another laptop."""
    first = prepared.world
    world = World(
        first.files.make_folder(first.folder / "second"),
        clock=first.clock,
        device=FakeDevice(name="laptop-2", secret=b"e" * 32),
    )
    world.files.make_folder(world.folder / "stick")
    return replace(prepared, world=world)


def merge_sitting(prepared: Prepared, sitting: str, *levels: int | None) -> None:
    """Hold a sitting in the room and merge what it sends."""
    room = prepared.room()
    prepared.conclude(room, sitting, *levels)
    prepared.merge(returned(prepared.export(room)))
    close_room(room)


def merge_conflict(prepared: Prepared) -> None:
    """Two laptops send the sheets of the same sitting, with other ratings."""
    merge_sitting(prepared, "P01", 3, 2)
    merge_sitting(second_laptop(prepared), "P01", 2, 3)


def substitute_export(prepared: Prepared) -> Path:
    """A room binds a spare card and holds the sitting with the substitute; return what it sends."""
    room = bind_spare_card(prepared.room(), a_substitution(), Vouching(prepared).both())
    prepared.conclude(room, "P01", 3, 2)
    path = prepared.export(room).written.path
    close_room(room)
    return path


def merge_substitute(prepared: Prepared) -> None:
    """Merge what a room with a substitute sends."""
    path = substitute_export(prepared)
    prepared.merge(ReturnedFile(name=path.name, content=path.read_bytes()))
