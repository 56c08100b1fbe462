"""« Incidents… »: the list, always as the store is now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.incidents import incidents
from ui.room.desk import RoomDesk
from ui.room.incidents.incidents_page import IncidentsPage


class IncidentsFlow(QObject):
    """Wires the list to the service.

    Signals:
        incident_wanted: its identifier; empty for a new one.
    """

    incident_wanted = Signal(str)

    def __init__(self, desk: RoomDesk, page: IncidentsPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.incident_wanted.connect(self.incident_wanted)

    def open(self) -> None:
        """Show the list.

        Raises:
            IntegrityError: a stored report does not verify any more.
        """
        self._list()
        self.page.start()

    def refresh(self) -> None:
        """Show it again after something changed."""
        try:
            self._list()
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)

    def leave(self) -> None:
        """Leave; nothing was typed that has to be forgotten."""

    def _list(self) -> None:
        room = self._desk.room
        self.page.show_incidents(room.dossier.room, incidents(room))
