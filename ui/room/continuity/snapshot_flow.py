"""Snapshots of the room's store: at opening, after what counts, and every five minutes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports.snapshots import Snapshot
from app.services.room.continuity.snapshots import take_snapshot
from ui.room.desk import RoomDesk

_EVERY_MS = 5 * 60 * 1_000


class SnapshotFlow(QObject):
    """Takes them off the window's thread, one at a time.

    Signals:
        taken: a `Snapshot`.
        refused: the error that kept one from being taken; the next is tried all the same.
    """

    taken = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: RoomDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._taking = False
        self._wanted = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.take)

    def start(self) -> None:
        """Take one now, and again."""
        self._timer.start()
        self.take()

    def stop(self) -> None:
        """Take none any more."""
        self._timer.stop()
        self._wanted = False

    def take(self) -> None:
        """Take one, or one more after the one under way."""
        if self._taking:
            self._wanted = True
            return
        self._taking = True
        room = self._desk.room
        self._desk.runner.run(lambda _progress: take_snapshot(room), self._done, self._failed)

    def _done(self, snapshot: Snapshot | None) -> None:
        if snapshot is not None:
            self.taken.emit(snapshot)
        self._next()

    def _failed(self, error: object) -> None:
        self.refused.emit(error)
        self._next()

    def _next(self) -> None:
        self._taking = False
        if self._wanted:
            self._wanted = False
            self.take()
