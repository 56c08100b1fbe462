"""The live copy: written off the window's thread at most ten seconds behind a rating.

It never blocks the window and never gives up: what fails is said in place and tried again.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Drive, Progress
from app.services.room.continuity.live_copy import LiveCopy, needs_copy, write_live_copy
from ui.room.continuity.copy_page import CopyPage
from ui.room.continuity.copy_status import LATE_AFTER_S, CopyKind, CopyStatus
from ui.room.desk import RoomDesk
from ui.room.errors_in_place import what_happened, what_to_do
from ui.room.places_card import Destination, usable
from ui.service_progress import reporting

_LOOK_MS = 1_000
_EVERY = 2  # looks between two questions to the store


class LiveCopyFlow(QObject):
    """Writes the copy wherever a person chose once.

    Signals:
        status_changed: a `CopyStatus`, at least once a second while a place is chosen.
    """

    status_changed = Signal(object)

    def __init__(
        self, desk: RoomDesk, page: CopyPage, destination: Destination | None = None
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._drives: tuple[Drive, ...] = ()
        self.destination = destination
        self._last: LiveCopy | None = None
        self._copied_at = 0  # ticks, which nobody sets
        self._problem: CopyStatus | None = None
        self._behind_since: int | None = None
        self._writing = False
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        page.destination_chosen.connect(self.choose)
        page.other_folder_wanted.connect(self._choose_folder)
        page.stop_wanted.connect(lambda: self.choose(None))

    def start(self) -> None:
        """Begin to watch; a copy is written at once where a place is chosen."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Write no more."""
        self._timer.stop()

    def open(self) -> None:
        """Ask where to copy."""
        self.page.show_room(self._desk.room.dossier.room)
        self._show()
        self.page.start()

    def leave(self) -> None:
        """Leave the page; copying goes on."""

    def choose(self, destination: Destination | None) -> None:
        """Copy to another place from now on, or nowhere."""
        self.destination = destination
        self._last = None
        self._problem = None
        self._behind_since = None
        self._looks = 0
        self.look()

    def show_drives(self, drives: tuple[Drive, ...]) -> None:
        """Take in which sticks are plugged in."""
        self._drives = drives
        self._show_places()

    def look(self) -> None:
        """Write if something changed since the last copy; show its age in any case."""
        if self.destination is not None and not self._writing and self._looks % _EVERY == 0:
            self._write_if_needed(self.destination)
        self._looks += 1
        self._show()

    def status(self) -> CopyStatus:
        """Return how good the copy is now."""
        if self.destination is None:
            return CopyStatus()
        room = self._desk.room
        now = room.clock.now()
        last = self._last
        written_at = None if last is None else last.written_at.astimezone(room.laptop.zone)
        age = 0 if last is None else (now.ticks - self._copied_at) // 1000
        kind = CopyKind.CURRENT if last is not None else CopyKind.FIRST
        if self._problem is not None:
            kind = self._problem.kind
        elif self._behind_since is not None:
            late = now.ticks - self._behind_since > LATE_AFTER_S * 1000
            kind = CopyKind.LATE if late else CopyKind.BEHIND if last is not None else kind
        return CopyStatus(
            kind=kind,
            place=self.destination.label,
            written_at=written_at,
            age=age,
            what=self._problem.what if self._problem else "",
            next_step=self._problem.next_step if self._problem else "",
        )

    def _write_if_needed(self, destination: Destination) -> None:
        room = self._desk.room
        try:
            needed = needs_copy(room, self._last)
        except (UserError, IntegrityError) as error:
            self._refused(destination, error)
            return
        if not needed:
            self._behind_since = None
            self._problem = None
            return
        ticks = room.clock.now().ticks
        if self._behind_since is None:
            self._behind_since = ticks

        def work(progress: Progress) -> LiveCopy | None:
            if destination.removable and not self._plugged(destination):
                return None  # its folder may still be there, and would be the laptop's own disk
            return write_live_copy(room, destination.folder, self._desk.files, progress)

        self._writing = True
        self._desk.runner.run(
            reporting(work),
            lambda copy: self._written(destination, copy, ticks),
            lambda error: self._refused(destination, error),
        )

    def _plugged(self, destination: Destination) -> bool:
        return any(
            drive.root == destination.folder and usable(drive)
            for drive in self._desk.drives.removable()
        )

    def _written(self, destination: Destination, copy: LiveCopy | None, ticks: int) -> None:
        self._writing = False
        if self.destination != destination:
            return
        if copy is None:
            self._problem = CopyStatus(
                kind=CopyKind.GONE,
                what=self.tr("La clé « {0} » n’est plus branchée.").format(destination.label),
                next_step=self.tr("Rebranchez-la : la copie reprend seule."),
            )
        else:
            self._last = copy
            self._copied_at = ticks
            self._problem = None
            self._behind_since = None
        self._show()

    def _refused(self, destination: Destination, error: UserError | IntegrityError) -> None:
        self._writing = False
        if self.destination != destination:
            return
        self._problem = CopyStatus(
            kind=CopyKind.FAILED, what=what_happened(error), next_step=what_to_do(error)
        )
        self._show()

    def _choose_folder(self) -> None:
        folder = self._desk.picker.choose_folder(self.page, self.tr("Choisir un dossier"))
        if folder is not None:
            label = folder.name or str(folder)
            self.choose(Destination(folder=folder, label=label, removable=False))

    def _show(self) -> None:
        status = self.status()
        self.page.show_status(status)
        self._show_places()
        self.status_changed.emit(status)

    def _show_places(self) -> None:
        self.page.show_places(self._drives, self.destination)
