"""The laptop's clocks: a warning at opening, jumps and sleep while the room is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.continuity.clock_watch import clock_warning, watch_clock
from app.services.room.continuity.sleep_watch import clock_reading, watch_sleep
from ui.room.desk import RoomDesk
from ui.translation import shown

_LOOK_AGAIN_MS = 15_000


class ClockFlow(QObject):
    """Asks the services whether the clock can be believed, and whether the laptop slept.

    They record jumps and sleep themselves.

    Signals:
        warned: what is wrong with the clock, and what to do.
        jumped: what the clock just did.
        slept: for how long the laptop did.
        refused: a jump or a sleep could not be recorded.
    """

    warned = Signal(str, str)
    jumped = Signal(str)
    slept = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: RoomDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._room = desk.room
        self._reading = clock_reading(self._room)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look at the clock against the package, then go on watching it."""
        self._timer.start()
        self.look()
        try:
            warning = clock_warning(self._room)
        except (UserError, IntegrityError) as error:
            self.refused.emit(error)
            return
        if warning is not None:
            self.warned.emit(shown(warning.sentence), shown(warning.next_step))

    def look(self) -> None:
        """Tell a jump or a sleep once."""
        try:
            jump = watch_clock(self._room)
            self._reading, sleep = watch_sleep(self._room, self._reading)
        except (UserError, IntegrityError) as error:
            self.refused.emit(error)
            return
        if jump is not None:
            self.jumped.emit(shown(jump))
        if sleep is not None:
            self.slept.emit(shown(sleep))

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
