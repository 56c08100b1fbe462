"""What the flows of an open room work with."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.ports.machine import Drives, Files
from app.services.room.open_room import OpenRoom
from ui.background import BackgroundRunner
from ui.file_picker import FilePicker


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDesk:
    """An open room, and the window's ways to the machine."""

    room: OpenRoom
    runner: BackgroundRunner
    files: Files
    drives: Drives
    picker: FilePicker
