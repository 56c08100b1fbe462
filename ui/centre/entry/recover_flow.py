"""From the recovery kit to an open centre; deriving keys happens off the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.recovery import KIT_LIMIT, KIT_SUFFIX, recover_centre
from app.trust.passphrases import MIN_PASSPHRASE
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk
from ui.centre.entry.recover_page import RecoverForm, RecoverPage, RecoverView


class RecoverFlow(QObject):
    """Drives the page of a lost passphrase.

    Signals:
        opened: an `OpenCentre`.
    """

    opened = Signal(object)

    def __init__(
        self, page: RecoverPage, desk: CentreDesk, runner: BackgroundRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._runner = runner
        self._folder: Path | None = None
        self._kit: Path | None = None
        page.folder_wanted.connect(self._choose_folder)
        page.kit_wanted.connect(self._choose_kit)
        page.submitted.connect(self._submit)

    def start(self, folder: Path | None) -> None:
        """Begin anew, with the folder when it is known already."""
        self._folder, self._kit = folder, None
        self._page.clear_refusal()
        self._page.forget()
        self._show()
        self._page.take_focus()

    def _show(self) -> None:
        self._page.show_view(
            RecoverView(folder=self._folder, kit=self._kit, minimum=MIN_PASSPHRASE)
        )

    def _choose_folder(self) -> None:
        folder = self._desk.picker.choose_folder(self._page, self.tr("Dossier du centre"))
        if folder is not None:  # its keystore may be lost as well: only its store is needed
            self._page.clear_refusal()
            self._folder = folder
            self._show()

    def _choose_kit(self) -> None:
        kit = self._desk.picker.choose_file(
            self._page,
            self.tr("Fichier du kit de secours"),
            self.tr("Kit de secours (*{0});;Tous les fichiers (*)").format(KIT_SUFFIX),
        )
        if kit is not None:
            self._page.clear_refusal()
            self._kit = kit
            self._show()

    def _submit(self, form: RecoverForm) -> None:
        folder, kit = self._folder, self._kit
        if folder is None or kit is None:
            return
        desk = self._desk

        def work() -> OpenCentre:
            content = desk.files.read(kit, limit=KIT_LIMIT)
            return recover_centre(
                desk.office, folder, content, form.code, form.operator, form.passphrase
            )

        self._page.show_waiting()
        self._runner.run(lambda _progress: work(), self._opened, self._refused)

    def _opened(self, centre: OpenCentre) -> None:
        self._page.show_result_came()
        self._page.forget()
        self.opened.emit(centre)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_result_came()
        self._page.show_refusal(error)
