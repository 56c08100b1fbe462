"""Laptops of one room, on real stores in a folder; only time, cost and the device are injected.

The room's package is that of `tests.trust.world`: nothing here needs a centre.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.score_sheet import RatingKey
from app.domain.timer_record import Instant
from app.services.journal import entry_after
from app.services.room.open_room import Laptop, OpenRoom, open_package
from app.services.room.oral_timer import ROOM_ACTOR
from data.files import BeforeStep, SafeFiles, no_fault
from data.key_cases import FolderKeyCases
from data.room_store import RoomFolders
from tests import builders
from tests.trust.world import COST, a_world

CODE = a_world().issued.code
ROOM_ID = a_world().issued.keys.store_id
PACKAGE = a_world().package.data
SITTING = "S1"


@dataclass
class MovingClock:
    """A clock that stands still until it is told to move; on the exam day at 09:00 in Paris."""

    utc: datetime = field(default_factory=lambda: builders.a_moment().astimezone(UTC))
    ticks: int = 1_000_000
    boot: str = "boot-1"
    slept: int = 0

    def now(self) -> Instant:
        return Instant(utc=self.utc, ticks=self.ticks, boot=self.boot)

    def awake(self) -> int:
        return self.ticks - self.slept

    def pass_seconds(self, seconds: float) -> None:
        self.utc += timedelta(seconds=seconds)
        self.ticks += round(seconds * 1000)

    def sleep(self, seconds: float) -> None:
        """The laptop sleeps: both clocks of an instant go on, the one of its waking stands."""
        self.pass_seconds(seconds)
        self.slept += round(seconds * 1000)

    def set_by(self, seconds: float) -> None:
        """Somebody sets the wall clock; the ticks do not care."""
        self.utc += timedelta(seconds=seconds)

    def restart(self) -> None:
        self.boot, self.ticks, self.slept = f"{self.boot}+", 1, 0


@dataclass(frozen=True)
class Device:
    """A laptop's name and secret."""

    name: str = "laptop-1"

    def device_secret(self) -> bytes:
        return self.name.encode().ljust(32, b".")

    def device_id(self) -> str:
        return self.name


def a_laptop(
    folder: Path,
    clock: MovingClock | None = None,
    name: str = "laptop-1",
    before: BeforeStep = no_fault,
) -> Laptop:
    """A laptop that keeps everything below `folder`."""
    files = SafeFiles(before)
    return Laptop(
        stores=RoomFolders(folder, files, lambda _: False, before),
        key_cases=FolderKeyCases(folder, files),
        clock=clock or MovingClock(),
        random=os.urandom,
        device=Device(name),
        cost=COST,
        outbox=folder / "outbox",
        zone=builders.a_moment().tzinfo,
    )


def a_room(laptop: Laptop) -> OpenRoom:
    return open_package(laptop, PACKAGE, CODE)


def store_path(folder: Path) -> Path:
    return folder / "rooms" / ROOM_ID / "room.db"


def rate(room: OpenRoom, level: int, criterion: str = "E1.1") -> None:
    """Record a rating as the service does, without a juror's key."""
    with room.store.transaction() as records:
        records.put_level(SITTING, "J1", RatingKey(criterion=criterion, candidate="N001"), level)
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor="J1",
                action=builders.an_entry(1, "").action,
                subject=f"{SITTING}/{criterion}",
                level=str(level),
            )
        )


def levels(room: OpenRoom) -> list[int]:
    """Every level ever recorded, as the journal tells."""
    with room.store.transaction() as records:
        entries = records.journal()
    return [int(dict(entry.detail)["level"]) for entry in entries if entry.actor != ROOM_ACTOR]


def damage(path: Path, offset: int = 5000) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 1
    path.write_bytes(bytes(content))
