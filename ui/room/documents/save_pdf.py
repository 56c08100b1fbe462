"""Writing a signed PDF where a person says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from ui.room.desk import RoomDesk


def save_pdf(
    desk: RoomDesk,
    parent: QWidget,
    make: Callable[[], bytes],
    file_name: str,
    *,
    saved: Callable[[str], None],
    refused: Callable[[UserError | IntegrityError], None],
) -> None:
    """Ask where to, then make the PDF and write it; nothing where nobody says.

    Args:
        desk: the window's ways to the machine.
        parent: the question stands over it.
        make: makes the PDF, off the window's thread.
        file_name: proposed.
        saved: told the path.
        refused: told why not.
    """
    path = desk.picker.save_file(
        parent,
        QCoreApplication.translate("SavePdf", "Enregistrer le PDF"),
        file_name,
        QCoreApplication.translate("SavePdf", "PDF (*.pdf)"),
    )
    if path is not None:
        desk.runner.run(
            lambda _progress: desk.files.write(path, make()),
            lambda written: saved(str(written.path)),
            refused,
        )
