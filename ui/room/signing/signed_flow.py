"""A signed sitting: its PDF to take away, its refusals and revision, and correcting it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.files import safe_name
from app.services.room.panel.panel_signature import score_sheet_pdf
from app.services.room.panel.revision import reopen_deliberation
from app.services.room.sitting import SittingView
from ui.room.desk import RoomDesk
from ui.room.signing.signed_page import SignedPage


class SignedSheetFlow(QObject):
    """Lets people take the signed PDF with them, or take the sheet up again.

    Signals:
        reopened: the sitting whose deliberation is open again.
    """

    reopened = Signal(str)

    def __init__(self, desk: RoomDesk, page: SignedPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._view: SittingView | None = None
        page.pdf_wanted.connect(self._save)
        page.correction_wanted.connect(self._reopen)

    def open(self, view: SittingView) -> None:
        """Show a signed sitting."""
        self._view = view
        self._page.show_sitting(view)
        self._page.start()

    def _save(self) -> None:
        view = self._view
        if view is None:
            return
        version = (
            "" if view.signed is None or not view.signed.replaces else f"-v{view.signed.revision}"
        )
        name = safe_name(f"{view.sitting.assessment}-{view.sitting.id}{version}") + ".pdf"
        path = self._desk.picker.save_file(
            self._page, self.tr("Enregistrer le PDF signé"), name, self.tr("PDF (*.pdf)")
        )
        if path is None:
            return
        room, files = self._desk.room, self._desk.files
        self._desk.runner.run(
            lambda _progress: files.write(path, score_sheet_pdf(room, view.sitting.id)),
            lambda written: self._page.show_pdf_saved(str(written.path)),
            self._page.show_error,
        )

    def _reopen(self, reason: str) -> None:
        view = self._view
        if view is None:
            return
        try:
            reopen_deliberation(self._desk.room, view.sitting.id, reason)
        except (UserError, IntegrityError) as error:
            self._page.correction.show_error(error)
            return
        self.reopened.emit(view.sitting.id)
