"""A room near the end of a full day: forty sittings, all but the last two concluded."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic

from app.domain.timer_record import Instant
from app.services.centre.issuing.room_packages import issue_room_packages
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.centre.planning.tables import COLUMNS, PlanningTable
from app.services.centre.sessions import create_session, decide_rules
from app.services.demonstration.planning import ROOM, demonstration_tables
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.room.open_room import close_room
from tests.services.world import ZONE, FakeClock, Prepared, World, referential, returned

SITTINGS = 40
LEFT = 2
_A_DAY = 10


@dataclass
class RunningClock(FakeClock):
    """A clock that goes by itself, and can still be moved."""

    begun: float = field(default_factory=monotonic)

    def now(self) -> Instant:
        gone = monotonic() - self.begun
        return Instant(
            utc=self.utc + timedelta(seconds=gone),
            ticks=self.ticks + round(gone * 1000),
            boot=self.boot,
        )

    def awake(self) -> int:
        return self.now().ticks - self.slept


@dataclass(frozen=True)
class FullDay:
    """The room, closed; its export; and the sittings that nobody has held yet."""

    prepared: Prepared
    export: bytes
    left: tuple[str, ...]


def a_full_day(folder: Path) -> FullDay:
    """Hold every sitting but the last: attendance, oral, sheets, deliberation, signed PDF."""
    world = World(folder, clock=RunningClock(utc=datetime(2026, 11, 23, 7, 0, tzinfo=UTC)))
    prepared = _prepared(world)
    ids = tuple(_id(rank) for rank in range(SITTINGS))
    room = prepared.room()
    for rank, id_ in enumerate(ids[:-LEFT]):
        prepared.conclude(room, id_, *((3, 2) if rank % 3 else (3, 3)))
    for id_ in ids[-LEFT:]:
        prepared.enrolled(room, id_)
    export = returned(prepared.export(room)).content
    close_room(room)
    return FullDay(prepared=prepared, export=export, left=ids[-LEFT:])


def _prepared(world: World) -> Prepared:
    """Prepare a centre as `World.prepared` does, with a planning of forty sittings."""
    centre = world.centre()
    session = create_session(centre, "Session de novembre 2026", referential(), world.kind)
    first = centre.local(world.clock.now()).date()
    tables = {
        **demonstration_tables(first),
        PlanningTable.CANDIDATES: _table(
            PlanningTable.CANDIDATES,
            ((_number(rank), f"Famille{rank:02}", "Alix") for rank in range(SITTINGS)),
        ),
        PlanningTable.TEAMS: _table(PlanningTable.TEAMS, ()),
        PlanningTable.SITTINGS: _table(
            PlanningTable.SITTINGS, (_sitting(rank, first) for rank in range(SITTINGS))
        ),
    }
    import_planning(centre, session.id, read_planning(tables, referential(), ZONE))
    decide_rules(centre, session.id, DEMONSTRATION_RULES)
    stick = world.files.make_folder(world.folder / "stick")
    issued = issue_room_packages(centre, session.id, stick, world.files)
    with centre.store.transaction() as records:
        codes = {card.juror: card.code for card in records.cards(session.id)}
    return Prepared(world=world, centre=centre, session=session.id, issued=issued, codes=codes)


def _sitting(rank: int, first: date) -> tuple[str, ...]:
    """An hour each, so that no rule on the planning has anything to say."""
    day = first + timedelta(days=rank // _A_DAY)
    hour = f"{8 + rank % _A_DAY:02}:00"
    return (_id(rank), f"{day:%d/%m/%Y}", hour, ROOM, "E1", _number(rank), "J01", "J01", "J02")


def _id(rank: int) -> str:
    return f"P{rank + 1:02}"


def _number(rank: int) -> str:
    return f"2026-{rank + 1:04}"


def _table(table: PlanningTable, rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(COLUMNS[table])
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
