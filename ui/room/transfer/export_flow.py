"""Exporting: looking for drives, writing, reading back, telling when a stick may be pulled."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Drive, Progress
from app.services.room.transfer.results_export import (
    ExportReceipt,
    export_results,
    export_summary,
    write_again,
)
from ui.background import Task
from ui.room.desk import RoomDesk
from ui.room.drives_watch import DrivesWatch
from ui.room.places_card import Destination, drive_label, usable
from ui.room.transfer.export_page import ExportPage
from ui.room.words import long_date
from ui.service_progress import reporting


class ExportFlow(QObject):
    """Wires the export page to the drives and to the service.

    Signals:
        exported: something left the room.
    """

    exported = Signal()

    def __init__(self, desk: RoomDesk, page: ExportPage, drives: DrivesWatch) -> None:
        super().__init__(page)
        self._room = desk.room
        self._page = page
        self._runner = desk.runner
        self._files = desk.files
        self._drives = drives
        self._picker = desk.picker
        self._destination: Destination | None = None
        self._is_open = False
        self._finished = False
        self._first: ExportReceipt | None = None
        self._written_to: set[Destination] = set()
        self._writing: Task | None = None
        drives.seen.connect(self._found)
        page.drives_wanted.connect(drives.look)
        page.other_folder_wanted.connect(self._choose_folder)
        page.destination_chosen.connect(self._choose)
        page.export_wanted.connect(self._export)
        page.second_wanted.connect(self._second)
        page.cancel_wanted.connect(self._cancel)

    def open(self) -> None:
        """Show what an export would hold now, and look for drives."""
        self._is_open = True
        self._destination = None
        self._finished = False
        self._first = None
        self._written_to = set()
        self._show_summary()
        self._page.show_destination(None)
        self._found(self._drives.plugged)
        self._drives.look()

    def leave(self) -> None:
        """Follow drives no more."""
        self._is_open = False

    def receipt_read(self) -> None:
        """Say on the page what the receipt that was just read tells."""
        if self._is_open:
            self._page.outcome.show_received(export_summary(self._room))

    def _show_summary(self) -> None:
        today = long_date(self._room.local(self._room.clock.now()))
        self._page.show_summary(export_summary(self._room), self._room.dossier.room, today)

    def _found(self, drives: tuple[Drive, ...]) -> None:
        if not self._is_open or self._writing is not None or self._finished:
            return
        self._page.show_drives(drives, late=self._drives.late)
        written = {place.folder for place in self._written_to}
        writable = [drive for drive in drives if usable(drive)]
        left = [drive for drive in writable if drive.root not in written]
        chosen = self._destination
        if chosen is not None and chosen.removable:
            if chosen.folder not in [drive.root for drive in writable]:
                self._choose(None)
        elif chosen is None and len(left) == 1:
            (drive,) = left
            self._choose(Destination(folder=drive.root, label=drive_label(drive), removable=True))

    def _choose_folder(self) -> None:
        folder = self._picker.choose_folder(self._page, self.tr("Choisir un dossier"))
        if folder is not None:
            self._choose(
                Destination(folder=folder, label=folder.name or str(folder), removable=False)
            )

    def _choose(self, destination: Destination | None) -> None:
        self._destination = destination
        self._page.show_destination(destination)

    def _export(self) -> None:
        destination, first = self._destination, self._first
        if destination is None or self._writing is not None:
            return

        def work(progress: Progress) -> ExportReceipt:
            if first is None:
                return export_results(self._room, destination.folder, self._files, progress)
            return write_again(self._room, first, destination.folder, self._files, progress)

        self._page.show_writing()
        self._writing = self._runner.run(
            reporting(work),
            self._done,
            self._refused,
            progressed=self._page.outcome.waiting.update_progress,
        )

    def _done(self, receipt: ExportReceipt) -> None:
        self._writing = None
        self._finished = True
        self._first = receipt
        if self._destination is not None:
            self._written_to.add(self._destination)
        self._page.show_receipt(receipt)
        self.exported.emit()

    def _second(self) -> None:
        self._finished = False
        self._destination = None
        self._page.show_second()
        self._found(self._drives.plugged)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._writing = None
        self._page.show_error(error)

    def _cancel(self) -> None:
        if self._writing is not None:
            self._writing.ended.connect(self._stopped)
            self._writing.cancel()
            self._page.show_stopping()

    def _stopped(self) -> None:
        # It may have ended just before it was asked to stop: what is on disk tells.
        self._writing = None
        self._page.show_stopped()
        if self._first is None:
            self.open()
