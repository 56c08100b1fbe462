"""Reading the centre's receipts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.services.room.transfer.found_receipts import RECEIPT_SUFFIX
from app.services.room.transfer.receipts import latest_receipt, read_receipt_file
from app.trust.encryption import PACKAGE_LIMIT
from ui.room.desk import RoomDesk
from ui.room.transfer.receipt_page import ReceiptPage


class ReceiptFlow(QObject):
    """Wires the page of receipts to the service."""

    def __init__(self, desk: RoomDesk, page: ReceiptPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        page.file_wanted.connect(self._choose_file)
        page.file_given.connect(self.take)

    def open(self) -> None:
        """Show the latest receipt, and ask for one."""
        self.page.show_room(self._desk.room.dossier.room)
        self.page.show_receipt(latest_receipt(self._desk.room))
        self.page.start()

    def leave(self) -> None:
        """Leave; nothing was typed that has to be forgotten."""

    def take(self, path: Path) -> None:
        """Read a receipt."""
        room, files = self._desk.room, self._desk.files
        self.page.show_busy(self.tr("Lecture de l’accusé"))
        self._desk.runner.run(
            lambda _progress: read_receipt_file(room, files.read(path, limit=PACKAGE_LIMIT)),
            self.page.show_receipt,
            self.page.show_error,
        )

    def _choose_file(self) -> None:
        filters = self.tr("Accusé de réception (*{0})").format(RECEIPT_SUFFIX)
        path = self._desk.picker.choose_file(
            self.page, self.tr("Choisir un accusé de réception"), filters
        )
        if path is not None:
            self.take(path)
