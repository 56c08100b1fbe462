"""Every expected sheet, and the waiver of one that will not come."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.deciding.waivers import waive
from app.services.centre.overview import ExpectedSheet, overview
from ui.centre.desk import SessionDesk
from ui.centre.overview.sheets_page import SheetsPage, SheetsView


class SheetsFlow(QObject):
    """Drives the page of expected sheets.

    Signals:
        changed: a waiver was signed.
    """

    changed = Signal()

    def __init__(self, page: SheetsPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        page.waived.connect(self._waive)

    def start(self) -> None:
        """Show every sheet as it stands."""
        self._page.clear_refusal()
        self._page.forget()
        self._show()

    def _show(self) -> None:
        seen = overview(self._at.centre, self._at.session)
        self._page.show_view(SheetsView(sheets=seen.sheets))

    def _waive(self, sheet: ExpectedSheet, reason: str) -> None:
        at = self._at

        def done(_nothing: None) -> None:
            self._page.show_writing_ended()
            self._page.forget()
            self.changed.emit()
            self._show()
            self._page.tell(
                self.tr("Feuille dispensée : {0}, {1}.").format(sheet.juror_name, sheet.subject),
                self.tr("Le motif est au journal."),
            )

        def refused(error: UserError | IntegrityError) -> None:
            self._page.show_writing_ended()
            self._page.show_refusal(error)

        self._page.show_writing()
        at.runner.run(
            lambda _progress: waive(at.centre, at.session, sheet.sitting, sheet.juror, reason),
            done,
            refused,
        )
