"""Writing the papers of a day where a person says."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.services.ports.machine import Drive, Progress, WrittenFile
from app.services.room.day_papers import day_papers, write_day_papers
from ui.room.desk import RoomDesk
from ui.room.papers.papers_page import PapersPage
from ui.room.places_card import Destination
from ui.service_progress import reporting


class PapersFlow(QObject):
    """Wires the page of papers to the service; no place is chosen in a person's place."""

    def __init__(self, desk: RoomDesk, page: PapersPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._drives: tuple[Drive, ...] = ()
        self._destination: Destination | None = None
        page.destination_chosen.connect(self._choose)
        page.other_folder_wanted.connect(self._choose_folder)
        page.acted.connect(self._write)

    def open(self) -> None:
        """Ask which papers, and where to."""
        room = self._desk.room
        today = room.local(room.clock.now()).date().isoformat()
        self.page.show_room(room.dossier.room, day_papers(room), today)
        self._choose(None)
        self.page.start()

    def leave(self) -> None:
        """Leave; nothing was typed that has to be forgotten."""

    def show_drives(self, drives: tuple[Drive, ...]) -> None:
        """Take in which sticks are plugged in; one that is gone is chosen no more."""
        self._drives = drives
        chosen = self._destination
        gone = (
            chosen is not None
            and chosen.removable
            and chosen.folder not in [drive.root for drive in drives]
        )
        self._choose(None if gone else chosen)

    def _choose(self, destination: Destination | None) -> None:
        self._destination = destination
        if not self.page.is_done():
            self.page.show_places(self._drives, destination)

    def _choose_folder(self) -> None:
        folder = self._desk.picker.choose_folder(self.page, self.tr("Choisir un dossier"))
        if folder is not None:
            label = folder.name or str(folder)
            self._choose(Destination(folder=folder, label=label, removable=False))

    def _write(self) -> None:
        destination = self._destination
        if destination is None:
            return
        room, files, folder = self._desk.room, self._desk.files, destination.folder
        choice = self.page.choice()

        def work(progress: Progress) -> tuple[WrittenFile, ...]:
            return write_day_papers(room, choice, folder, files, progress)

        self.page.show_busy(self.tr("Écriture et relecture des documents"))
        self._desk.runner.run(
            reporting(work),
            self.page.show_written,
            self.page.show_error,
            progressed=self.page.waiting.update_progress,
        )
