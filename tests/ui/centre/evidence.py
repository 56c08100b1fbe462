"""What rooms send that the office must look at: made by real rooms, merged by the real merge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.services.centre.merge.plan import ReturnedFile
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.open_room import close_room
from tests.services.templates import sent_after
from tests.services.vouching import Vouching, a_substitution
from tests.services.world import FakeDevice, Prepared, World


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


def hold_sittings(prepared: Prepared, *held: tuple[str, tuple[int | None, ...]]) -> Path:
    """Hold sittings in a room, the jurors of each at its levels; return what the room sends."""
    room = prepared.room()
    for sitting, levels in held:
        prepared.conclude(room, sitting, *levels)
    path = prepared.export(room).written.path
    close_room(room)
    return path


def merge_sittings(prepared: Prepared, *held: tuple[str, tuple[int | None, ...]]) -> None:
    """Merge what a room sends that held these sittings."""
    _merge(prepared, sent_after(hold_sittings, prepared, *held))


def merge_sitting(prepared: Prepared, sitting: str, *levels: int | None) -> None:
    """Merge what a room sends that held one sitting."""
    merge_sittings(prepared, (sitting, levels))


def merge_conflict(prepared: Prepared) -> None:
    """Two laptops send the sheets of the same sitting, with other ratings."""
    merge_sitting(prepared, "P01", 3, 2)
    merge_sitting(second_laptop(prepared), "P01", 2, 3)


def substitute_export(prepared: Prepared) -> Path:
    """A room holds a sitting with a substitute; return what it sends."""
    return sent_after(hold_with_substitute, prepared)


def hold_with_substitute(prepared: Prepared) -> Path:
    """A room binds a spare card and holds the sitting with the substitute; return what it sends."""
    room = bind_spare_card(prepared.room(), a_substitution(), Vouching(prepared).both())
    prepared.conclude(room, "P01", 3, 2)
    path = prepared.export(room).written.path
    close_room(room)
    return path


def merge_substitute(prepared: Prepared) -> None:
    """Merge what a room with a substitute sends."""
    _merge(prepared, substitute_export(prepared))


def _merge(prepared: Prepared, path: Path) -> None:
    prepared.merge(ReturnedFile(name=path.name, content=path.read_bytes()))
