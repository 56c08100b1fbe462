"""The signing ceremony: one key after the other, then one signature with all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.files import safe_name
from app.services.ports.machine import Files, Progress
from app.services.ports.room_store import StoredPanelSheet
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.services.room.panel_signature import (
    PreparedPanelSheet,
    prepare_panel_sheet,
    score_sheet_pdf,
    sign_panel_sheet,
)
from app.services.room.sitting import SittingView
from app.trust.enrolment import JurorKey
from ui.background import BackgroundRunner
from ui.file_picker import FilePicker
from ui.room.sign_page import SignPage
from ui.room.signed_page import SignedPage
from ui.service_progress import reporting


class SigningFlow(QObject):
    """Collects every member's key, signs, and lets go of the keys.

    Signals:
        signed: the sitting whose sheet is signed now.
    """

    signed = Signal(str)

    def __init__(self, room: OpenRoom, page: SignPage, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._runner = runner
        self._prepared: PreparedPanelSheet | None = None
        self._keys: dict[str, JurorKey] = {}
        page.pin_given.connect(self._unlock)

    def open(self, sitting: str) -> None:
        """Freeze what the jury agreed on, and show it before any PIN is asked.

        Raises:
            UserError: the deliberation is not over, or the sheet is signed already.
        """
        self._keys = {}
        self._prepared = prepare_panel_sheet(self._room, sitting)
        self._page.show_review(self._prepared.review, self._room.dossier.rules.scale)

    def leave(self) -> None:
        """Drop every key; nothing is signed."""
        self._keys = {}
        self._prepared = None
        self._page.clear()

    def _unlock(self, juror: str, pin: str) -> None:
        prepared = self._prepared

        def done(key: JurorKey) -> None:
            if self._prepared is prepared:
                self._take(key)

        def refused(error: UserError | IntegrityError) -> None:
            if self._prepared is prepared:
                self._page.show_pin_error(error)

        self._runner.run(lambda _progress: unlock_juror(self._room, juror, pin), done, refused)

    def _take(self, key: JurorKey) -> None:
        prepared = self._prepared
        if prepared is None:
            return
        self._keys[key.juror] = key
        self._page.show_signers(tuple(self._keys))
        if len(self._keys) == len(prepared.review.signers):
            self._sign(prepared, tuple(self._keys.values()))

    def _sign(self, prepared: PreparedPanelSheet, keys: tuple[JurorKey, ...]) -> None:
        def work(progress: Progress) -> StoredPanelSheet:
            return sign_panel_sheet(self._room, prepared, keys, progress)

        self._page.show_signing()
        self._runner.run(
            reporting(work),
            self._done,
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _done(self, sheet: StoredPanelSheet) -> None:
        self._page.stop_signing()
        self.leave()
        self.signed.emit(sheet.sitting)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._keys = {}
        self._page.show_error(error)


class SignedSheetFlow(QObject):
    """Lets people take the signed PDF with them."""

    def __init__(
        self,
        room: OpenRoom,
        page: SignedPage,
        runner: BackgroundRunner,
        *,
        files: Files,
        picker: FilePicker,
    ) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._runner = runner
        self._files = files
        self._picker = picker
        self._view: SittingView | None = None
        page.pdf_wanted.connect(self._save)

    def open(self, view: SittingView) -> None:
        """Show a signed sitting."""
        self._view = view
        self._page.show_sitting(view)
        self._page.start()

    def _save(self) -> None:
        view = self._view
        if view is None:
            return
        name = safe_name(f"{view.sitting.assessment}-{view.sitting.id}") + ".pdf"
        path = self._picker.save_file(
            self._page, self.tr("Enregistrer le PDF signé"), name, self.tr("PDF (*.pdf)")
        )
        if path is None:
            return
        self._runner.run(
            lambda _progress: self._files.write(path, score_sheet_pdf(self._room, view.sitting.id)),
            lambda written: self._page.show_pdf_saved(str(written.path)),
            self._page.show_error,
        )
