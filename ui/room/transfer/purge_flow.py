"""Erasing a room whose sheets the centre has all received."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.transfer.purge import (
    purge_blockers,
    purge_room,
    reports_not_received,
)
from ui.room.desk import RoomDesk
from ui.room.transfer.purge_page import PurgePage


class PurgeFlow(QObject):
    """Wires the page to the service.

    Signals:
        purging: nothing may touch the store any more.
        purged: the room is erased and its store closed.
        stopped: it was refused; the store is still there.
    """

    purging = Signal()
    purged = Signal()
    stopped = Signal()

    def __init__(self, desk: RoomDesk, page: PurgePage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.acted.connect(self._purge)
        page.left_erased.connect(self.purged)

    def open(self) -> None:
        """Say what keeps the room from being erased."""
        room = self._desk.room
        self.page.show_room(room.dossier.room, purge_blockers(room), reports_not_received(room))
        self.page.start()

    def leave(self) -> None:
        """Leave; nothing was typed that has to be forgotten."""

    def _purge(self) -> None:
        room = self._desk.room
        self.page.show_busy(self.tr("Effacement de la salle"))
        self.purging.emit()
        self._desk.runner.close()  # a snapshot under way would find its store closed

        def refused(error: UserError | IntegrityError) -> None:
            if error.code.startswith("purge."):  # refused before anything was closed
                self.page.show_error(error)
                self.stopped.emit()
            else:
                self.page.show_half_erased(error)

        self._desk.runner.run(
            lambda _progress: purge_room(room), lambda _nothing: self.purged.emit(), refused
        )
