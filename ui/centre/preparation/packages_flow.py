"""Writing the rooms' packages, with progress and a way to stop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.issuing.room_packages import IssuedFiles, issue_room_packages, room_rows
from ui.background import Task
from ui.centre.desk import SessionDesk
from ui.centre.overview.next_steps import Step
from ui.centre.overview.session_state import session_state
from ui.centre.preparation.packages_page import PackagesPage, PackagesView, Written
from ui.service_progress import reporting


class PackagesFlow(QObject):
    """Drives the packages page.

    Signals:
        changed: packages were written, all or some.
        page_wanted: the key of the page where what is missing is done.
    """

    changed = Signal()
    page_wanted = Signal(str)

    def __init__(self, page: PackagesPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._task: Task | None = None
        self._written: Written | None = None
        self._outdated: tuple[str, ...] = ()
        self._missing: Step | None = None
        page.write_wanted.connect(self._write)
        page.cancelled.connect(self._stop)
        page.missing_wanted.connect(lambda: self.page_wanted.emit(str(self._missing)))

    def refresh(self) -> None:
        """Show the rooms and their last packages."""
        if self._task is not None:
            return
        rooms = room_rows(self._at.centre, self._at.session)
        state = session_state(self._at)
        self._missing = state.missing_for_packages()
        words = {
            None: "",
            Step.PLANNING: self.tr("Il manque le planning."),
            Step.RULES: self.tr("Il manque le règlement."),
        }
        view = PackagesView(
            rooms=rooms,
            missing=words[self._missing],
            now=self._at.now(),
            written=self._written,
        )
        self._outdated = view.outdated
        self._page.show_view(view)

    def leave(self) -> None:
        """Forget what the last writing said: another page is shown."""
        self._written = None

    def _write(self) -> None:
        folder = self._at.desk.picker.choose_folder(
            self._page, self.tr("Dossier où écrire les dossiers de salle")
        )
        if folder is None or self._task is not None:
            return
        at = self._at
        self._page.show_writing()
        self._task = at.runner.run(
            reporting(
                lambda progress: issue_room_packages(
                    at.centre, at.session, folder, at.desk.files, progress
                )
            ),
            lambda issued: self._done(folder, issued),
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _done(self, folder: Path, issued: IssuedFiles) -> None:
        self._written = Written(folder=folder, issued=issued, renewed=self._outdated)
        self._end()

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._end()
        self._page.show_refusal(error)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.ended.connect(self._stopped)
            self._task.cancel()

    def _stopped(self) -> None:
        self._end(stopped=True)

    def _end(self, *, stopped: bool = False) -> None:
        self._task = None
        self._page.show_writing_ended(stopped=stopped)
        self.refresh()
        self.changed.emit()
