"""From files that came back to a plan, from a plan to the store: nothing in between is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.services.centre.merge.apply import MergeOutcome, apply_merge
from app.services.centre.merge.plan import MergePlan, ReturnedFile, plan_merge
from app.services.centre.overview import SheetState, overview
from app.services.centre.sessions import session_overview
from app.services.ports.machine import Files, Progress
from app.services.room.transfer.results_export import RESULTS_SUFFIX
from ui.background import Task
from ui.centre.desk import SessionDesk
from ui.centre.reception.merge_page import MergePage, MergeView
from ui.centre.reception.reception_page import ReceptionPage, ReceptionView
from ui.service_progress import reporting

LARGEST_FILE = 512 * 1024 * 1024
"""The largest results package that is read, in bytes: everything is kept in memory."""


def returned_files(files: Files, paths: Iterable[Path]) -> tuple[ReturnedFile, ...]:
    """Read what came back; a folder gives the results packages in it and in its folders.

    Raises:
        UserError: a file cannot be read, or there is none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(sorted(path.rglob(f"*{RESULTS_SUFFIX}"))))
        else:
            found[path] = None
    if not found:
        raise UserError(
            "merge.nothing_found",
            sentence("Ce dossier ne contient aucune remontée ({suffix}).", suffix=RESULTS_SUFFIX),
            sentence("Choisissez le dossier où la salle a exporté, ou la clé entière."),
        )
    return tuple(
        ReturnedFile(name=path.name, content=files.read(path, limit=LARGEST_FILE)) for path in found
    )


class ReceptionFlow(QObject):
    """Drives the reception page and the plan's.

    Signals:
        changed: sheets or refusals were written.
        plan_shown, plan_left: which of the two pages is to be on screen.
    """

    changed = Signal()
    plan_shown = Signal()
    plan_left = Signal()

    def __init__(
        self, page: ReceptionPage, plan_page: MergePage, at: SessionDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._plan_page = plan_page
        self._at = at
        self._paths: tuple[Path, ...] = ()
        self._plan: MergePlan | None = None
        self._outcome: MergeOutcome | None = None
        self._task: Task | None = None
        page.files_wanted.connect(lambda: self._choose_files(()))
        page.folder_wanted.connect(self._choose_folder)
        page.dropped.connect(lambda paths: self._read(tuple(paths)))
        page.cancelled.connect(self._stop)
        plan_page.more_wanted.connect(lambda: self._choose_files(self._paths))
        plan_page.left.connect(self._leave_plan)
        plan_page.confirmed.connect(self._apply)

    @property
    def has_plan(self) -> bool:
        """Whether a plan waits for its answer."""
        return self._plan is not None

    def refresh(self) -> None:
        """Show how far the reception is."""
        known = session_overview(self._at.centre, self._at.session)
        seen = overview(self._at.centre, self._at.session)
        issued = known.packages_issued > 0
        self._page.show_view(
            ReceptionView(
                received=seen.received,
                expected=seen.expected,
                missing_sheets=seen.count(SheetState.LATE, SheetState.NOT_DUE),
                refusals=seen.refusals,
                now=self._at.now(),
                outcome=self._outcome,
                missing="" if issued else self.tr("Aucun dossier n’est encore parti."),
            )
        )

    def leave(self) -> None:
        """Forget what the last merge said: another page is shown."""
        self._outcome = None

    def _choose_files(self, before: Sequence[Path]) -> None:
        filters = self.tr("Remontées (*{0});;Tous les fichiers (*)").format(RESULTS_SUFFIX)
        paths = self._at.desk.picker.choose_files(
            self._page, self.tr("Remontées des salles"), filters
        )
        if paths:
            self._read((*before, *paths))

    def _choose_folder(self) -> None:
        folder = self._at.desk.picker.choose_folder(
            self._page, self.tr("Dossier ou clé des remontées")
        )
        if folder is not None:
            self._read((folder,))

    # reading

    def _read(self, paths: tuple[Path, ...]) -> None:
        if self._task is not None or not paths:
            return
        at = self._at

        def work(progress: Progress) -> MergePlan:
            returned = returned_files(at.desk.files, paths)
            return plan_merge(at.centre, at.session, returned, progress)

        self._outcome = None
        self.plan_left.emit()
        self._page.show_reading()
        self._task = at.runner.run(
            reporting(work),
            lambda plan: self._planned(paths, plan),
            self._not_read,
            progressed=self._page.waiting.update_progress,
        )

    def _planned(self, paths: tuple[Path, ...], plan: MergePlan) -> None:
        self._task = None
        self._page.show_reading_ended()
        self._paths, self._plan = paths, plan
        self._plan_page.clear_refusal()
        self._plan_page.show_view(MergeView(plan=plan, read_at=self._at.now()))
        self.plan_shown.emit()

    def _not_read(self, error: UserError | IntegrityError) -> None:
        self._task = None
        self._page.show_reading_ended()
        self._plan = None
        self._page.show_refusal(error)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._page.show_reading_ended()

    # answering

    def _leave_plan(self) -> None:
        self._paths, self._plan = (), None
        self.plan_left.emit()
        self.refresh()

    def _apply(self) -> None:
        plan = self._plan
        if plan is None or self._task is not None:
            return
        at = self._at
        self._plan_page.show_writing()
        self._task = at.runner.run(
            lambda _progress: apply_merge(at.centre, plan), self._applied, self._not_applied
        )

    def _applied(self, outcome: MergeOutcome) -> None:
        self._task = None
        self._plan_page.show_writing_ended()
        self._outcome = outcome
        self._leave_plan()
        self.changed.emit()

    def _not_applied(self, error: UserError | IntegrityError) -> None:
        self._task = None
        self._plan_page.show_writing_ended()
        self._plan_page.show_refusal(error)
