"""Writing the rooms' packages, then the papers to print, with progress and a way to stop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.issuing.papers import WrittenPapers, write_papers
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
        page.papers_wanted.connect(self._write_papers_alone)
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
        folder = self._chosen(self.tr("Dossier où écrire les dossiers de salle"))
        if folder is None:
            return
        at = self._at
        self._written = None
        self._page.show_writing(self.tr("Écriture des dossiers de salle"))
        self._task = at.runner.run(
            reporting(
                lambda progress: issue_room_packages(
                    at.centre, at.session, folder, at.desk.files, progress
                )
            ),
            lambda issued: self._issued(folder, issued),
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _issued(self, folder: Path, issued: IssuedFiles) -> None:
        self._write_papers(Written(folder=folder, issued=issued, renewed=self._outdated))

    def _write_papers_alone(self) -> None:
        folder = self._chosen(self.tr("Dossier où écrire les papiers à imprimer"))
        if folder is not None:
            self._write_papers(Written(folder=folder))

    def _write_papers(self, written: Written) -> None:
        """Write the papers; what is written already stays said, whatever becomes of them."""
        at = self._at
        self._written = written
        self._page.show_writing(self.tr("Écriture des papiers à remplir à la main"))
        self._task = at.runner.run(
            reporting(
                lambda progress: write_papers(
                    at.centre, at.session, written.folder, at.desk.files, progress
                )
            ),
            lambda papers: self._done(written, papers),
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _chosen(self, words: str) -> Path | None:
        """Ask for a folder, unless something is being written."""
        if self._task is not None:
            return None
        return self._at.desk.picker.choose_folder(self._page, words)

    def _done(self, written: Written, papers: WrittenPapers) -> None:
        self._written = replace(written, papers=papers)
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
        papers = self._written is not None and self._written.papers is None
        self._page.show_writing_ended(stopped=stopped, papers=papers)
        self.refresh()
        self.changed.emit()
