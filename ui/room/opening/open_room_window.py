"""The window that opens a room: it asks, tries the code off the GUI thread, and hands over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Files
from app.services.ports.snapshots import DamagedStoreError, Snapshot
from app.services.room.continuity.live_copy import LIVE_COPY_SUFFIX
from app.services.room.continuity.reissue import take_offer
from app.services.room.continuity.snapshots import restore_snapshot
from app.services.room.open_room import Laptop, OpenRoom, close_room, known_rooms
from app.trust.encryption import PACKAGE_LIMIT
from ui.background import BackgroundRunner
from ui.file_picker import FilePicker
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.errors_in_place import what_happened, what_to_do
from ui.room.opening.off_window import (
    Opening,
    opened_again,
    opened_package,
    package_room,
    taken_over,
)
from ui.room.opening.open_room_page import PACKAGE_SUFFIX, OpenRoomPage
from ui.room.opening.restore_card import SnapshotWords
from ui.room.words import room_words


class OpenRoomWindow(QMainWindow):
    """Opens a room package, a room that was opened here before, or another laptop's copy.

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
        self._opens: Callable[[str], Opening] | None = None
        self._id = ""
        self._code = ""
        self._waiting: Opening | None = None
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
        self.page.file_given.connect(self.choose_file)
        self.page.copy_wanted.connect(self._choose_copy)
        self.page.known_chosen.connect(self.choose_known)
        self.page.code_given.connect(self._open)
        self.page.restore.restore_wanted.connect(self._restore)
        self.page.change_taken.connect(self._take_change)
        self.page.change_left.connect(self._hand_over_waiting)
        self.page.back_wanted.connect(self.back_wanted)
        self.page.show_known(known_rooms(laptop))

    def choose_file(self, path: Path) -> None:
        """Take a package, or a live copy."""
        if path.suffix.lower() == LIVE_COPY_SUFFIX:
            self.choose_copy(path)
        else:
            self.choose_package(path)

    def choose_package(self, path: Path) -> None:
        """Take a package, read it, and ask its code."""
        data = self._read(path)
        if data is None:
            return
        try:
            self._id = package_room(self._laptop, data)
        except (UserError, IntegrityError):
            self._id = ""  # said under the code, as for every file that is no package
        self._opens = lambda code: opened_package(self._laptop, data, code)
        self.page.show_choice(
            path.name, self.tr("Saisissez le code imprimé sur la feuille de la salle.")
        )

    def choose_copy(self, path: Path) -> None:
        """Take another laptop's live copy, and ask the room's code."""
        data = self._read(path)
        if data is None:
            return
        self._id = ""
        self._opens = lambda code: taken_over(self._laptop, data, code)
        self.page.show_choice(
            path.name,
            self.tr(
                "Saisissez le code de la salle pour la reprendre ici. N’utilisez plus l’autre "
                "ordinateur ensuite."
            ),
        )

    def choose_known(self, id_: str) -> None:
        """Take a room that was opened here before, and ask its code."""
        rooms = {room.id: room for room in known_rooms(self._laptop)}
        if id_ not in rooms:
            return
        self._id = id_
        self._opens = lambda code: opened_again(self._laptop, id_, code)
        self.page.show_choice(
            rooms[id_].label,
            self.tr("Saisissez le code de la salle : elle reprend où elle en était."),
            known=id_,
        )

    def _read(self, path: Path) -> bytes | None:
        self._drop_waiting()
        try:
            return self._files.read(path, limit=PACKAGE_LIMIT)
        except UserError as error:
            self._opens = None
            self.page.show_choice("", "")
            self.page.show_file_error(error)
            return None

    def _choose_file(self) -> None:
        filters = self.tr("Dossier de salle (*{0})").format(PACKAGE_SUFFIX)
        path = self._picker.choose_file(self, self.tr("Choisir un dossier de salle"), filters)
        if path is not None:
            self.choose_package(path)

    def _choose_copy(self) -> None:
        filters = self.tr("Copie de secours (*{0})").format(LIVE_COPY_SUFFIX)
        path = self._picker.choose_file(self, self.tr("Choisir une copie de secours"), filters)
        if path is not None:
            self.choose_copy(path)

    def _open(self, code: str) -> None:
        opens = self._opens
        if opens is None:
            return

        def work(_progress: object) -> Opening:
            opening = opens(code)
            if self._closing:
                close_room(opening.room)
            return opening

        self._code = code
        self.page.show_opening()
        self._runner.run(work, self._opened, self._refused)

    def _opened(self, opening: Opening) -> None:
        self.page.waiting.stop()
        if opening.offer is None:
            self._hand_over(opening.room)
            return
        self._waiting = opening
        self.page.show_change(opening.room.dossier.room, opening.offer.change)

    def _refused(self, error: UserError | IntegrityError) -> None:
        if not (isinstance(error, DamagedStoreError) and self._id):
            self._code = ""
            self.page.show_code_error(error)
            return
        labels = {room.id: room.label for room in known_rooms(self._laptop)}
        good = error.last_good
        self.page.show_damage(
            room_words(labels[self._id]),
            what_happened(error),
            self._words(good) if good else None,
            [
                self._words(each)
                for each in error.snapshots
                if good is None or each.name != good.name
            ],
        )

    def _words(self, snapshot: Snapshot) -> SnapshotWords:
        return snapshot.name, snapshot.taken_at.astimezone(self._laptop.zone), snapshot.size

    def _restore(self, name: str) -> None:
        laptop, id_, code = self._laptop, self._id, self._code

        def work(_progress: object) -> OpenRoom:
            room = restore_snapshot(laptop, id_, name, code)
            if self._closing:
                close_room(room)
            return room

        def refused(error: UserError | IntegrityError) -> None:
            self.page.restore.show_error(what_happened(error), what_to_do(error))

        self.page.restore.show_busy()
        self._runner.run(work, self._hand_over, refused)

    def _take_change(self) -> None:
        waiting = self._waiting
        if waiting is None or waiting.offer is None:
            return
        room, offer = waiting.room, waiting.offer

        def done(renewed: OpenRoom) -> None:
            self._waiting = None
            self._hand_over(renewed)

        self.page.show_taking()
        self._runner.run(
            lambda _progress: take_offer(room, offer), done, self.page.show_change_error
        )

    def _hand_over_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._hand_over(waiting.room)

    def _hand_over(self, room: OpenRoom) -> None:
        self._code = ""
        self.opened.emit(room)

    def _drop_waiting(self) -> None:
        """Let go of a room whose newer package was neither taken nor left."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            close_room(waiting.room)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._closing = True
        self._runner.close()
        self._drop_waiting()
        super().closeEvent(event)
