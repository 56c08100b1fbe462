"""Exporting: looking for drives, writing, reading back, telling when a stick may be pulled."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Drive, Progress
from app.services.room.transfer.results_export import ExportReceipt, export_results, export_summary
from ui.background import Task
from ui.room.desk import RoomDesk
from ui.room.places_card import Destination, drive_label, usable
from ui.room.transfer.export_page import ExportPage
from ui.room.words import long_date
from ui.service_progress import reporting

_LOOK_AGAIN_MS = 3_000


class ExportFlow(QObject):
    """Wires the export page to the drives and to the service.

    Signals:
        exported: something left the room.
    """

    exported = Signal()

    def __init__(self, desk: RoomDesk, page: ExportPage) -> None:
        super().__init__(page)
        self._room = desk.room
        self._page = page
        self._runner = desk.runner
        self._files = desk.files
        self._drives = desk.drives
        self._picker = desk.picker
        self._destination: Destination | None = None
        self._looking = False
        self._finished = False
        self._writing: Task | None = None
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look)
        page.drives_wanted.connect(self._look)
        page.other_folder_wanted.connect(self._choose_folder)
        page.destination_chosen.connect(self._choose)
        page.export_wanted.connect(self._export)
        page.cancel_wanted.connect(self._cancel)

    def open(self) -> None:
        """Show what an export would hold now, and look for drives."""
        self._destination = None
        self._finished = False
        today = long_date(self._room.local(self._room.clock.now()))
        self._page.show_summary(export_summary(self._room), self._room.dossier.room, today)
        self._page.show_drives(())
        self._page.show_destination(None)
        self._look()
        self._again.start()

    def leave(self) -> None:
        """Stop looking for drives."""
        self._again.stop()

    def _look(self) -> None:
        if self._looking or self._writing is not None:
            return
        self._looking = True
        self._runner.run(
            lambda _progress: self._drives.removable(), self._found, lambda _error: self._found(())
        )

    def _found(self, drives: tuple[Drive, ...]) -> None:
        self._looking = False
        if self._writing is not None or self._finished:
            return
        self._page.show_drives(drives)
        writable = [drive for drive in drives if usable(drive)]
        chosen = self._destination
        if chosen is not None and chosen.removable:
            if chosen.folder not in [drive.root for drive in writable]:
                self._choose(None)
        elif chosen is None and len(writable) == 1:
            drive = writable[0]
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
        destination = self._destination
        if destination is None or self._writing is not None:
            return

        def work(progress: Progress) -> ExportReceipt:
            return export_results(self._room, destination.folder, self._files, progress)

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
        self._page.show_receipt(receipt)
        self.exported.emit()

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._writing = None
        self._page.show_error(error)

    def _cancel(self) -> None:
        if self._writing is not None:
            self._writing.ended.connect(self._stopped)
            self._writing.cancel()

    def _stopped(self) -> None:
        # It may have ended just before it was asked to stop: what is on disk tells.
        self._writing = None
        self._page.show_stopped()
        self.open()
