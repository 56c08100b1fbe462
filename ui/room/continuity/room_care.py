"""What keeps a room from being lost while people work: copy, snapshots, sticks, clock.

Owns that they start and stop together, and where they are seen: the agenda's card of the
room's health, the notices of every page that has some, the age of the copy in every header.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Drive
from app.services.room.oral_timer import take_up_oral
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.continuity.care_notices import Care, CareNotices
from ui.room.continuity.clock_flow import ClockFlow
from ui.room.continuity.copy_page import CopyPage
from ui.room.continuity.copy_status import CopyChip, CopyStatus
from ui.room.continuity.live_copy_flow import LiveCopyFlow
from ui.room.continuity.snapshot_flow import SnapshotFlow
from ui.room.desk import RoomDesk
from ui.room.drives_watch import DrivesWatch
from ui.room.opening.arrival import Arrival, arrival, arrival_news
from ui.room.places_card import Destination
from ui.translation import shown


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
        self._notices: list[CareNotices] = []
        self._told: dict[Care, tuple[str, str]] = {}
        self.drives = DrivesWatch(desk, self)
        self.copy = LiveCopyFlow(desk, CopyPage(desk.room.dossier.session.kind), destination)
        self.snapshots = SnapshotFlow(desk, self)
        self.clock = ClockFlow(desk, self)
        self.drives.seen.connect(self._seen)
        self.copy.status_changed.connect(self._copy_changed)
        self.clock.warned.connect(lambda title, text: self._tell(Care.CLOCK, title, text))
        self.clock.jumped.connect(self._jumped)
        self.clock.slept.connect(self._slept)
        self.snapshots.refused.connect(page.error.show_error)
        self.clock.refused.connect(page.error.show_error)

    def show_in(self, page: QWidget) -> None:
        """Show the age of the copy in the header of this page too, and notices where it can."""
        status = self.copy.status()
        for chip in page.findChildren(CopyChip):
            chip.show_status(status)
            self._chips.append(chip)
        for notices in page.findChildren(CareNotices):
            notices.closed.connect(self._close)
            self._notices.append(notices)
            for care, (title, text) in self._told.items():
                notices.tell(care, title, text)

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

    def tell_oral(self, sitting: str | None) -> None:
        """Say that an oral was under way when the room was opened, if one was."""
        if sitting is None:
            return
        try:
            found = take_up_oral(self._desk.room, sitting)
        except (UserError, IntegrityError) as error:
            self._page.error.show_error(error)
            return
        if found is not None:
            self._tell(
                Care.ORAL, shown(found), self.tr("La reprise est écrite au journal de la salle.")
            )

    def tell_sleep_possible(self) -> None:
        """Say that the system does not keep the laptop awake during the oral."""
        self._tell(
            Care.AWAKE,
            self.tr("Cet ordinateur peut se mettre en veille pendant l’oral."),
            self.tr(
                "Le système a refusé de l’en empêcher. Touchez-le de temps en temps ; le "
                "chronomètre compte aussi la veille."
            ),
        )

    def _seen(self, drives: tuple[Drive, ...]) -> None:
        self.copy.show_drives(drives)
        self._page.state.show_drives(drives, late=self.drives.late)

    def _copy_changed(self, status: CopyStatus) -> None:
        self._page.state.show_copy(status)
        for chip in self._chips:
            chip.show_status(status)

    def _jumped(self, words: str) -> None:
        self._tell(Care.CLOCK, words, self.tr("Le saut est écrit au journal de la salle."))

    def _slept(self, words: str) -> None:
        self._tell(Care.SLEEP, words, self.tr("La veille est écrite au journal de la salle."))

    def _tell(self, care: Care, title: str, text: str) -> None:
        self._told[care] = title, text
        for notices in self._notices:
            notices.tell(care, title, text)

    def _close(self, care: Care) -> None:
        self._told.pop(care, None)
        for notices in self._notices:
            notices.close_notice(care)
