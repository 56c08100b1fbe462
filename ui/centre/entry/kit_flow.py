"""Writing the recovery kit: into a folder of the person's choice, read back and opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.recovery import KitFiles, has_recovery_kit, write_recovery_kit
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk
from ui.centre.entry.kit_page import KitPage, KitView
from ui.service_progress import reporting


class KitFlow(QObject):
    """Drives the kit's page.

    Signals:
        finished: a kit is written, or the person keeps the one there was.
    """

    finished = Signal()

    def __init__(
        self, page: KitPage, desk: CentreDesk, runner: BackgroundRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._runner = runner
        self._centre: OpenCentre | None = None
        page.write_wanted.connect(self._write)
        page.finished.connect(self.finished)

    def start(self, centre: OpenCentre) -> None:
        """Say why a kit is needed, or that another one replaces the last."""
        self._centre = centre
        self._page.clear_refusal()
        self._page.show_view(KitView(centre=centre.name, has_kit=has_recovery_kit(centre)))

    def _write(self) -> None:
        centre = self._centre
        if centre is None:
            return
        folder = self._desk.picker.choose_folder(
            self._page, self.tr("Clé USB ou dossier du kit de secours")
        )
        if folder is None:
            return
        files = self._desk.files
        self._page.show_writing()
        self._runner.run(
            reporting(lambda progress: write_recovery_kit(centre, folder, files, progress)),
            lambda written: self._written(centre, written),
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _written(self, centre: OpenCentre, written: KitFiles) -> None:
        self._page.show_writing_ended()
        self._page.show_view(KitView(centre=centre.name, has_kit=True, files=written))

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_writing_ended()
        self._page.show_refusal(error)
