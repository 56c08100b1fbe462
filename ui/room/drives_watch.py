"""Which sticks are plugged in, looked up off the window's thread every few seconds."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports.machine import Drive
from ui.room.desk import RoomDesk
from ui.timely_ask import TimelyAsk

_LOOK_AGAIN_MS = 4_000
DEADLINE_MS = 5_000


class DrivesWatch(QObject):
    """Looks for drives for as long as the room is open.

    Attributes:
        plugged: the drives that the last look found, none when it was not answered.
        late: the last look was not answered in time: what is plugged in is not known.

    Signals:
        seen: the drives, only when they or `late` changed.
    """

    seen = Signal(object)

    def __init__(self, desk: RoomDesk, parent: QObject, *, deadline_ms: int = DEADLINE_MS) -> None:
        super().__init__(parent)
        self._drives = desk.drives
        self.plugged: tuple[Drive, ...] = ()
        self.late = False
        self._ask = TimelyAsk(self, deadline_ms=deadline_ms)
        self._ask.answered.connect(lambda drives: self._found(drives, late=False))
        self._ask.late.connect(lambda: self._found((), late=True))
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
        self._ask.stop()

    def look(self) -> None:
        """Look once, unless a look is under way."""
        self._ask.ask(self._drives.removable)

    def _found(self, drives: tuple[Drive, ...], *, late: bool) -> None:
        if (drives, late) != (self.plugged, self.late):
            self.plugged, self.late = drives, late
            self.seen.emit(drives)
