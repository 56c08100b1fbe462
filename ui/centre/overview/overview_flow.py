"""The session at a glance, and the receipts that rooms are given."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.errors import IntegrityError, UserError
from app.services.centre.issuing.receipts import write_receipts
from app.services.ports.machine import WrittenFile
from ui.centre.desk import SessionDesk
from ui.centre.overview.overview_page import OverviewPage, OverviewView
from ui.centre.overview.session_state import session_state
from ui.centre.snapshot_watch import SnapshotWatch
from ui.centre.words import short_path
from ui.counted import counted
from ui.service_progress import reporting
from ui.translation import shown


class OverviewFlow(QObject):
    """Drives the overview."""

    def __init__(
        self, page: OverviewPage, at: SessionDesk, snapshots: SnapshotWatch, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._snapshots = snapshots
        page.receipts_wanted.connect(self._write_receipts)
        snapshots.changed.connect(self._show)

    def refresh(self) -> None:
        """Show the session as it stands."""
        self._page.clear_refusal()
        self._show()

    def _show(self) -> None:
        state = session_state(self._at)
        notices = [shown(notice) for notice in state.overview.notices]
        if self._snapshots.problem:
            words = self.tr("Aucun instantané de sécurité n’a pu être pris. {0}")
            notices.append(words.format(self._snapshots.problem))
        self._page.show_view(
            OverviewView(
                state=state,
                now=self._at.now(),
                notices=tuple(notices),
                told=tuple(shown(words) for words in state.overview.told),
            )
        )

    def _write_receipts(self) -> None:
        at = self._at
        folder = at.desk.picker.choose_folder(
            self._page, self.tr("Clé ou dossier où écrire les accusés de réception")
        )
        if folder is None:
            return
        self._page.show_writing(self.tr("Écriture des accusés de réception"))
        at.runner.run(
            reporting(
                lambda progress: write_receipts(
                    at.centre, at.session, folder, at.desk.files, progress
                )
            ),
            self._written,
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _written(self, written: tuple[WrittenFile, ...]) -> None:
        self._page.show_writing_ended()
        self._show()
        title = counted(
            len(written),
            self.tr("{0} accusé de réception écrit et relu."),
            self.tr("{0} accusés de réception écrits et relus."),
        )
        place = short_path(written[0].path.parent)
        self._page.tell(
            title,
            self.tr("Dans {0}. Chaque salle ouvre le sien : elle saura ce qui est reçu.").format(
                place
            ),
        )

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_writing_ended()
        self._page.show_refusal(error)
