"""From a folder and a passphrase to an open centre; deriving keys happens off the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre, create_centre, open_centre
from app.services.ports.snapshots import DamagedStoreError
from app.trust.passphrases import MIN_PASSPHRASE
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk, attempt
from ui.centre.entry.opening_page import OpeningForm, OpeningPage, OpeningStep, OpeningView


class OpeningFlow(QObject):
    """Drives the opening page.

    Signals:
        opened: an `OpenCentre`.
        lost: its passphrase is lost; the folder when it is chosen already, else `None`.
        damaged: a centre whose store does not hold: its folder, the `OpeningForm`, and the
            `DamagedStoreError`.
    """

    opened = Signal(object)
    lost = Signal(object)
    damaged = Signal(object, object, object)

    def __init__(
        self, page: OpeningPage, desk: CentreDesk, runner: BackgroundRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._runner = runner
        self._step = OpeningStep.CHOOSE
        self._folder: Path | None = None
        page.folder_wanted.connect(self._choose_folder)
        page.back_wanted.connect(self.start)
        page.submitted.connect(self._submit)
        page.lost.connect(lambda: self.lost.emit(self._folder))

    def start(self) -> None:
        """Begin with the choice of the two."""
        self._page.clear_refusal()
        self._show(OpeningStep.CHOOSE, None)

    def open_folder(self, folder: Path) -> None:
        """Ask for the passphrase of the centre in `folder`; say so when it holds none."""
        if attempt(self._page, lambda: self._desk.office.stores.keystore(folder)) is not None:
            self._show(OpeningStep.OPEN, folder)

    def _choose_folder(self, step: OpeningStep) -> None:
        title = (
            self.tr("Dossier du nouveau centre")
            if step is OpeningStep.CREATE
            else self.tr("Dossier du centre")
        )
        folder = self._desk.picker.choose_folder(self._page, title)
        if folder is None:
            return
        if step is OpeningStep.OPEN:
            self.open_folder(folder)
            return
        self._page.clear_refusal()
        self._show(OpeningStep.CREATE, folder)

    def _show(self, step: OpeningStep, folder: Path | None) -> None:
        self._step, self._folder = step, folder
        self._page.show_view(OpeningView(step=step, folder=folder, minimum=MIN_PASSPHRASE))

    def _submit(self, form: OpeningForm) -> None:
        folder = self._folder
        if folder is None:
            return
        office = self._desk.office

        def work() -> OpenCentre:
            if form.centre:
                return create_centre(office, folder, form.centre, form.operator, form.passphrase)
            return open_centre(office, folder, form.operator, form.passphrase)

        self._page.show_waiting()
        self._runner.run(
            lambda _progress: work(),
            self._opened,
            lambda error: self._refused(folder, form, error),
        )

    def _opened(self, centre: OpenCentre) -> None:
        self._page.show_result_came()
        self._page.forget_passphrase()
        self.opened.emit(centre)

    def _refused(self, folder: Path, form: OpeningForm, error: UserError | IntegrityError) -> None:
        self._page.show_result_came()
        if isinstance(error, DamagedStoreError):
            self._page.forget_passphrase()
            self.damaged.emit(folder, form, error)
        else:
            self._page.show_refusal(error)
