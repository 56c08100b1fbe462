"""The window that opens a room: it asks, tries the code off the GUI thread, and hands over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Files
from app.services.room.open_room import (
    Laptop,
    OpenRoom,
    close_room,
    known_rooms,
    open_package,
    reopen_room,
)
from ui.background import BackgroundRunner
from ui.file_picker import FilePicker
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.open_room_page import PACKAGE_SUFFIX, OpenRoomPage

_LARGEST_PACKAGE = 64 * 1024 * 1024


class OpenRoomWindow(QMainWindow):
    """Opens a room package, or again a room that was opened on this laptop.

    Signals:
        opened: an `OpenRoom`; whoever takes it closes it.
        back_wanted: to the launcher.
    """

    opened = Signal(object)
    back_wanted = Signal()

    def __init__(self, laptop: Laptop, files: Files, picker: FilePicker) -> None:
        super().__init__()
        self._laptop = laptop
        self._files = files
        self._picker = picker
        self._opens: Callable[[str], OpenRoom] | None = None
        self._closing = False
        self.setObjectName("open_room_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ouvrir une salle · Soutenance"))
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1366, 768)
        self._runner = BackgroundRunner(self)
        self.page = OpenRoomPage()
        self.setCentralWidget(self.page)
        self.page.file_wanted.connect(self._choose_file)
        self.page.file_given.connect(self.choose_package)
        self.page.known_chosen.connect(self.choose_known)
        self.page.code_given.connect(self._open)
        self.page.back_wanted.connect(self.back_wanted)
        self.page.show_known(known_rooms(laptop))

    def choose_package(self, path: Path) -> None:
        """Take a package, read it, and ask its code."""
        try:
            data = self._files.read(path, limit=_LARGEST_PACKAGE)
        except UserError as error:
            self._opens = None
            self.page.show_choice("", "")
            self.page.show_file_error(error)
            return
        self._opens = lambda code: open_package(self._laptop, data, code)
        self.page.show_choice(
            path.name, self.tr("Saisissez le code imprimé sur la feuille de la salle.")
        )

    def choose_known(self, id_: str) -> None:
        """Take a room that was opened here before, and ask its code."""
        rooms = {room.id: room for room in known_rooms(self._laptop)}
        if id_ not in rooms:
            return
        self._opens = lambda code: reopen_room(self._laptop, id_, code)
        self.page.show_choice(
            rooms[id_].label,
            self.tr("Saisissez le code de la salle : elle reprend où elle en était."),
            known=id_,
        )

    def _choose_file(self) -> None:
        filters = self.tr("Dossier de salle (*{0})").format(PACKAGE_SUFFIX)
        path = self._picker.choose_file(self, self.tr("Choisir un dossier de salle"), filters)
        if path is not None:
            self.choose_package(path)

    def _open(self, code: str) -> None:
        opens = self._opens
        if opens is None:
            return

        def work(_progress: object) -> OpenRoom:
            room = opens(code)
            if self._closing:
                close_room(room)
            return room

        self.page.show_opening()
        self._runner.run(work, self._opened, self._refused)

    def _opened(self, room: OpenRoom) -> None:
        self.page.waiting.stop()
        self.opened.emit(room)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self.page.show_code_error(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._closing = True
        self._runner.close()
        super().closeEvent(event)
