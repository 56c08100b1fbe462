"""Giving a simulated session its machine: real stores and files, a simulated clock and laptops."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from app.bootstrap import machine
from app.services.centre.access.open_centre import Office
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.room.open_room import Laptop
from app.services.simulation.clock import SimulatedClock, SimulatedDevice
from app.services.simulation.simulate import (
    SIMULATION_COST,
    SimulatedSession,
    SimulationOrder,
    SimulationStage,
    simulate,
)
from data.centre_store import CentreFolders
from data.key_cases import FolderKeyCases
from data.referential_file import shipped_referential
from data.room_store import RoomFolders


def run_simulation(
    order: SimulationOrder, folder: Path, progress: Progress = NO_PROGRESS
) -> SimulatedSession:
    """Simulate a session under `folder`, which is made; slow.

    Raises:
        UserError: the folder cannot be written, or holds a centre already.
        Cancelled: the person stopped it.
    """
    files = machine.files()
    clock = SimulatedClock(utc=datetime(2000, 1, 1, tzinfo=UTC))
    folder.mkdir(parents=True, exist_ok=True)

    def laptop_for(room: str) -> Laptop:
        own = files.make_folder(files.make_folder(folder / "salles") / room)
        return Laptop(
            stores=RoomFolders(own),
            key_cases=FolderKeyCases(own),
            clock=clock,
            random=os.urandom,
            device=SimulatedDevice(name=f"{room}-1", secret=os.urandom(32)),
            cost=SIMULATION_COST,
            outbox=files.make_folder(own / "outbox"),
        )

    stage = SimulationStage(
        office=Office(stores=CentreFolders(), clock=clock, random=os.urandom, cost=SIMULATION_COST),
        clock=clock,
        laptop_for=laptop_for,
        files=files,
        referential=shipped_referential(),
        folder=folder,
    )
    return simulate(order, stage, progress)
