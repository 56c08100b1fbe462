"""What keeps a room from being lost while people work: copy, snapshots, sticks, clock.

Owns that they start and stop together, and where they are seen: the agenda's card of the
room's health, its notices, and the age of the copy in every header.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.ports.machine import Drive
from ui.announce import announce
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.continuity.clock_flow import ClockFlow
from ui.room.continuity.copy_page import CopyPage
from ui.room.continuity.copy_status import CopyChip, CopyStatus
from ui.room.continuity.live_copy_flow import LiveCopyFlow
from ui.room.continuity.snapshot_flow import SnapshotFlow
from ui.room.desk import RoomDesk
from ui.room.drives_watch import DrivesWatch
from ui.room.opening.arrival import Arrival, arrival, arrival_news
from ui.room.places_card import Destination


class RoomCare(QObject):
    """Watches over a room for as long as it is open."""

    def __init__(
        self,
        desk: RoomDesk,
        page: AgendaPage,
        parent: QObject,
        *,
        destination: Destination | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._chips: list[CopyChip] = []
        self.drives = DrivesWatch(desk, self)
        self.copy = LiveCopyFlow(desk, CopyPage(desk.room.dossier.session.kind), destination)
        self.snapshots = SnapshotFlow(desk, self)
        self.clock = ClockFlow(desk, self)
        self.drives.seen.connect(self._seen)
        self.copy.status_changed.connect(self._copy_changed)
        self.clock.warned.connect(page.show_clock)
        self.clock.jumped.connect(self._jumped)
        self.snapshots.refused.connect(page.error.show_error)
        self.clock.refused.connect(page.error.show_error)

    def show_in(self, page: QWidget) -> None:
        """Show the age of the copy in the header of this page too."""
        status = self.copy.status()
        for chip in page.findChildren(CopyChip):
            chip.show_status(status)
            self._chips.append(chip)

    def start(self) -> None:
        """Begin to watch, to copy and to keep snapshots."""
        for each in (self.drives, self.copy, self.snapshots, self.clock):
            each.start()

    def keep(self) -> None:
        """Take a snapshot: something that counts was just written."""
        self.snapshots.take()

    def stop(self) -> None:
        """Touch the store no more."""
        for each in (self.drives, self.copy, self.snapshots, self.clock):
            each.stop()

    def tell_arrival(self) -> None:
        """Say on the agenda how the room came here, if it was taken over or restored."""
        room = self._desk.room

        def tell(found: Arrival | None) -> None:
            if found is not None:
                self._page.show_news(*arrival_news(found, room))

        self._desk.runner.run(lambda _progress: arrival(room), tell, self._page.error.show_error)

    def _seen(self, drives: tuple[Drive, ...]) -> None:
        self.copy.show_drives(drives)
        self._page.state.show_drives(drives)

    def _copy_changed(self, status: CopyStatus) -> None:
        self._page.state.show_copy(status)
        for chip in self._chips:
            chip.show_status(status)

    def _jumped(self, words: str) -> None:
        self._page.show_clock(words, self.tr("Le saut est écrit au journal de la salle."))
        announce(self._page, words, assertive=True)
