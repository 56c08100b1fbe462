"""Taking a newer package in mid-day: read it, show the change, go on with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.services.room.continuity.reissue import PackageChange, plan_reissue, take_reissue
from app.trust.encryption import PACKAGE_LIMIT
from ui.room.continuity.reissue_page import ReissuePage
from ui.room.desk import RoomDesk
from ui.room.opening.open_room_page import PACKAGE_SUFFIX


class ReissueFlow(QObject):
    """Wires the page of newer packages to the service.

    Signals:
        room_changed: the `OpenRoom` under the newer package.
    """

    room_changed = Signal(object)

    def __init__(self, desk: RoomDesk, page: ReissuePage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._data = b""
        self._code = ""
        page.file_wanted.connect(self._choose_file)
        page.file_given.connect(self.choose)
        page.plan_wanted.connect(self._plan)
        page.take_wanted.connect(self._take)

    def open(self) -> None:
        """Ask which package."""
        room = self._desk.room
        self.leave()
        self.page.show_room(room.dossier.room, room.package.sequence)

    def leave(self) -> None:
        """Forget the package and its code."""
        self._data = b""
        self._code = ""
        self.page.clear()

    def choose(self, path: Path) -> None:
        """Take a file, and ask its code."""
        try:
            self._data = self._desk.files.read(path, limit=PACKAGE_LIMIT)
        except UserError as error:
            self._data = b""
            self.page.show_file("")
            self.page.show_error(error)
            return
        self.page.show_file(path.name)

    def _choose_file(self) -> None:
        filters = self.tr("Dossier de salle (*{0})").format(PACKAGE_SUFFIX)
        path = self._desk.picker.choose_file(
            self.page, self.tr("Choisir un dossier de salle"), filters
        )
        if path is not None:
            self.choose(path)

    def _plan(self, code: str) -> None:
        room, data = self._desk.room, self._data

        def done(change: PackageChange) -> None:
            self._code = code
            self.page.show_change(change)

        self.page.show_busy(self.tr("Lecture du dossier"))
        self._desk.runner.run(
            lambda _progress: plan_reissue(room, data, code), done, self.page.show_code_error
        )

    def _take(self) -> None:
        room, data, code = self._desk.room, self._data, self._code
        self.page.show_busy(self.tr("Mise en place du dossier"))
        self._desk.runner.run(
            lambda _progress: take_reissue(room, data, code),
            self.room_changed.emit,
            self.page.show_error,
        )
