"""Several laptops of the demonstration's room, and what one hands to another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.session import SessionKind
from app.services.centre.overview import SheetState, overview
from app.services.room.enrolment import enrol_juror
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.on_the_spot.voiding import enrolled_jurors
from app.services.room.on_the_spot.walk_in import add_walk_in
from app.services.room.open_room import Laptop, OpenRoom, close_room, open_package
from app.services.room.sealing import seal_sheet
from app.services.room.transfer.gathering import Gathered, gather_sheets
from app.services.room.transfer.handing_over import hand_over_sheets
from app.trust.sealed_sheets import SealedSheets, read_sealed_sheets
from data.key_cases import FolderKeyCases
from data.room_store import RoomFolders
from tests.services.vouching import Vouching, a_substitution, a_walk_in
from tests.services.world import PIN, FakeDevice, Prepared, World, returned


def a_laptop(world: World, name: str) -> Laptop:
    """Another laptop than the world's own, at the same moment."""
    base = world.files.make_folder(world.folder / name)
    return replace(
        world.laptop(),
        stores=RoomFolders(base),
        key_cases=FolderKeyCases(base),
        device=FakeDevice(name=name, secret=name.ljust(32, "x").encode()),
        outbox=world.files.make_folder(base / "outbox"),
    )


def opened_on(prepared: Prepared, name: str) -> OpenRoom:
    """The room, opened from its package on another laptop."""
    return open_package(a_laptop(prepared.world, name), prepared.package, prepared.room_code)


def handed(prepared: Prepared, room: OpenRoom) -> bytes:
    """What a laptop writes for the others."""
    folder = prepared.world.folder / "stick"
    return hand_over_sheets(room, folder, prepared.world.files).path.read_bytes()


def content_of(room: OpenRoom, data: bytes) -> SealedSheets:
    """What a file holds, to be written again otherwise."""
    opened = read_sealed_sheets(data, room=room.keys, kind=SessionKind.REAL)
    return SealedSheets(
        format=1,
        session=room.keys.session,
        session_kind=SessionKind.REAL,
        room=room.keys.room,
        device=opened.device,
        sheets=tuple(item.jws for item in opened.sheets),
        enrolments=tuple(item.statement for item in opened.enrolments),
        voids=tuple(item.statement for item in opened.voids),
        additions=tuple(item.statement for item in opened.additions),
        journal=opened.journal,
        others=opened.others,
        written_at=opened.written_at,
    )


@dataclass
class Day:
    """One room on laptops `A` (the president's), `B` and `C`; a context that closes them."""

    prepared: Prepared
    vouching: Vouching
    rooms: dict[str, OpenRoom] = field(default_factory=dict)

    def __enter__(self) -> Day:
        return self

    def __exit__(self, *_: object) -> None:
        for room in self.rooms.values():
            close_room(room)

    def room(self, name: str) -> OpenRoom:
        if name not in self.rooms:
            self.rooms[name] = opened_on(self.prepared, name)
        return self.rooms[name]

    def walk_in(self, name: str, code: int = 1, **changes: Any) -> None:
        room, answers = self.room(name), self.vouching.both(code)
        self.rooms[name] = add_walk_in(room, a_walk_in(**changes), answers)

    def substitute(self, name: str, code: int = 1, **changes: Any) -> None:
        room, answers = self.room(name), self.vouching.both(code)
        self.rooms[name] = bind_spare_card(room, a_substitution(**changes), answers)

    def handed(self, name: str) -> bytes:
        return handed(self.prepared, self.room(name))

    def give(self, source: str, *targets: str) -> Gathered:
        """Hand over to some; what came to the last."""
        for target in targets:
            gathered = self.take(target, self.handed(source))
        return gathered

    def take(self, name: str, data: bytes) -> Gathered:
        gathered = gather_sheets(self.room(name), data)
        self.rooms[name] = gathered.room
        return gathered

    def seal(self, name: str, sitting: str, juror: str, level: int = 3) -> None:
        """Hear a sitting on that laptop, where one juror rates and seals."""
        room = self.room(name)
        if juror not in {known.juror for known in enrolled_jurors(room) if known.devices}:
            enrol_juror(room, juror, self.prepared.codes[juror], PIN)
        self.prepared.run_oral(room, sitting)
        self.prepared.rate_all(room, sitting, juror, level)
        seal_sheet(room, sitting, juror, PIN)

    def conclude(self, name: str, sitting: str) -> None:
        """Agree, sign and export on a laptop that has every sheet, and merge."""
        room = self.room(name)
        self.prepared.enrolled(room, sitting)
        self.prepared.agree_all(room, sitting)
        self.prepared.sign(room, sitting)
        plan = self.prepared.plan(returned(self.prepared.export(room)))
        assert plan.refusals == ()
        self.prepared.merge(returned(self.prepared.export(room)))

    def states(self, sitting: str) -> set[tuple[str, SheetState]]:
        found = overview(self.prepared.centre, self.prepared.session).sheets
        return {(sheet.juror, sheet.state) for sheet in found if sheet.sitting == sitting}


def sittings(room: OpenRoom) -> dict[str, tuple[str, ...]]:
    return {sitting.id: sitting.jurors for sitting in room.dossier.planning.sittings}


def codes(gathered: Gathered) -> list[str]:
    return [part.code for part in gathered.refused]
