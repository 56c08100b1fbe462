"""Which sticks are plugged in, looked up off the window's thread every few seconds."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports.machine import Drive
from ui.room.desk import RoomDesk

_LOOK_AGAIN_MS = 4_000


class DrivesWatch(QObject):
    """Looks for drives for as long as the room is open.

    Signals:
        seen: the drives, only when they changed.
    """

    seen = Signal(object)

    def __init__(self, desk: RoomDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looking = False
        self.plugged: tuple[Drive, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and again."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once, unless a look is under way."""
        if self._looking:
            return
        self._looking = True
        self._desk.runner.run(
            lambda _progress: self._desk.drives.removable(),
            self._found,
            lambda _error: self._found(()),
        )

    def _found(self, drives: tuple[Drive, ...]) -> None:
        self._looking = False
        if drives != self.plugged:
            self.plugged = drives
            self.seen.emit(drives)
