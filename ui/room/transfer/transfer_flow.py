"""From one laptop of the room to another: handing over, gathering."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports.machine import Drive
from app.services.room.open_room import OpenRoom
from app.services.room.transfer.gathering import Gathered, gather_sheets
from app.services.room.transfer.handing_over import (
    SHEETS_SUFFIX,
    hand_over_sheets,
    hand_over_summary,
)
from app.trust.encryption import PACKAGE_LIMIT
from ui.room.desk import RoomDesk
from ui.room.places_card import Destination, drive_label, usable
from ui.room.transfer.gather_page import GatherPage
from ui.room.transfer.hand_over_page import HandOverPage


class HandOverFlow(QObject):
    """Writes what this laptop has for the others where a person says."""

    def __init__(self, desk: RoomDesk, page: HandOverPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._drives: tuple[Drive, ...] = ()
        self._destination: Destination | None = None
        page.destination_chosen.connect(self._choose)
        page.other_folder_wanted.connect(self._choose_folder)
        page.acted.connect(self._write)

    def open(self) -> None:
        """Ask where; the only stick is chosen already.

        Raises:
            IntegrityError: a stored addition does not verify any more.
        """
        room = self._desk.room
        self.page.show_room(room.dossier.room, hand_over_summary(room))
        writable = [drive for drive in self._drives if usable(drive)]
        only = writable[0] if len(writable) == 1 else None
        self._choose(
            Destination(folder=only.root, label=drive_label(only), removable=True) if only else None
        )
        self.page.start()

    def leave(self) -> None:
        """Leave; nothing was typed that has to be forgotten."""

    def show_drives(self, drives: tuple[Drive, ...]) -> None:
        """Take in which sticks are plugged in."""
        self._drives = drives
        chosen = self._destination
        gone = chosen is not None and chosen.removable
        if chosen is not None and gone and chosen.folder in [drive.root for drive in drives]:
            gone = False
        self._choose(None if gone else chosen)

    def _choose(self, destination: Destination | None) -> None:
        self._destination = destination
        if not self.page.is_done():
            self.page.show_places(self._drives, destination)

    def _choose_folder(self) -> None:
        folder = self._desk.picker.choose_folder(self.page, self.tr("Choisir un dossier"))
        if folder is not None:
            self._choose(
                Destination(folder=folder, label=folder.name or str(folder), removable=False)
            )

    def _write(self) -> None:
        room, destination = self._desk.room, self._destination
        if destination is None:
            return
        self.page.show_busy(self.tr("Écriture et relecture du fichier"))
        self._desk.runner.run(
            lambda _progress: hand_over_sheets(room, destination.folder, self._desk.files),
            self.page.show_written,
            self.page.show_error,
        )


class GatherFlow(QObject):
    """Takes in what another laptop hands over.

    Signals:
        gathered: a file was taken in.
        room_changed: go on with this `OpenRoom`, whose planning has grown; once the person has
            read what came and goes back.
    """

    gathered = Signal()
    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: GatherPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._grown: OpenRoom | None = None
        page.back_wanted.connect(self._go_on)
        page.file_wanted.connect(self._choose_file)
        page.file_given.connect(self.take)

    def open(self) -> None:
        """Ask which file."""
        self.page.show_room(self._desk.room.dossier.room)
        self.page.start()

    def leave(self) -> None:
        """Leave; nothing was typed that has to be forgotten."""

    def take(self, path: Path) -> None:
        """Read a file and take in what it holds."""
        room, files = self._grown or self._desk.room, self._desk.files
        self.page.show_busy(self.tr("Vérification des signatures"))
        self._desk.runner.run(
            lambda _progress: gather_sheets(room, files.read(path, limit=PACKAGE_LIMIT)),
            self._done,
            self.page.show_error,
        )

    def _choose_file(self) -> None:
        filters = self.tr("D’un autre ordinateur (*{0})").format(SHEETS_SUFFIX)
        path = self._desk.picker.choose_file(self.page, self.tr("Choisir le fichier"), filters)
        if path is not None:
            self.take(path)

    def _done(self, gathered: Gathered) -> None:
        planning = gathered.room.dossier.planning
        waiting = [planning.subject_name(planning.sitting(id_)) for id_ in gathered.waiting]
        if planning != self._desk.room.dossier.planning:
            self._grown = gathered.room
        self.page.show_gathered(gathered, waiting)
        self.gathered.emit()

    def _go_on(self) -> None:
        """Have the window made anew, after it has left this page."""
        room, self._grown = self._grown, None
        if room is not None:
            QTimer.singleShot(0, self, lambda: self.room_changed.emit(room))
