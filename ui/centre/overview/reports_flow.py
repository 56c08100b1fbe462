"""Reading rooms' reports, saving their signed copies, settling which version stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.day_facts import DayFact, day_facts
from app.services.centre.overview import overview
from app.services.centre.reports import (
    RoomReports,
    by_room,
    report_copy,
    session_reports,
    settle_report,
)
from app.services.ports.machine import WrittenFile
from ui.centre.desk import SessionDesk
from ui.centre.overview.reports_page import ReportsPage, ReportsView
from ui.centre.words import short_path


class ReportsFlow(QObject):
    """Drives the page of reports; each is verified again as it is read, off the window.

    Signals:
        changed: a decision was signed.
    """

    changed = Signal()

    def __init__(self, page: ReportsPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._current = ""
        self._reports: tuple[RoomReports, ...] = ()
        self._facts: tuple[DayFact, ...] = ()
        page.picked.connect(self._look_at)
        page.copy_wanted.connect(self._save_copy)
        page.kept.connect(self._keep)

    def start(self) -> None:
        """Read every report again."""
        self._page.clear_refusal()
        self._page.forget()
        self._read()

    def _read(self, told: str = "") -> None:
        at = self._at

        def read() -> tuple[tuple[RoomReports, ...], tuple[DayFact, ...]]:
            reports = by_room(session_reports(at.centre, at.session))
            return reports, day_facts(at.centre, at.session)

        def done(found: tuple[tuple[RoomReports, ...], tuple[DayFact, ...]]) -> None:
            self._page.waiting.stop()
            self._reports, self._facts = found
            self._show()
            if told:
                self._page.tell(told, self.tr("Le motif est au journal."))

        self._page.waiting.start(self.tr("Vérification des signatures"), cancellable=False)
        at.runner.run(lambda _progress: read(), done, self._refused)

    def _look_at(self, room: str) -> None:
        self._current = room
        self._page.clear_refusal()
        self._page.forget()
        self._show()

    def _show(self) -> None:
        expected = [line.room for line in overview(self._at.centre, self._at.session).rooms]
        sent = [room.room for room in self._reports]
        rooms = tuple(dict.fromkeys((*sent, *expected)))
        if self._current not in rooms:
            self._current = rooms[0] if rooms else ""
        self._page.show_view(
            ReportsView(
                rooms=rooms, reports=self._reports, facts=self._facts, current=self._current
            )
        )

    def _keep(self, digest: str, reason: str) -> None:
        at = self._at

        def done(_nothing: None) -> None:
            self._page.show_writing_ended()
            self._page.forget()
            self.changed.emit()
            self._read(self.tr("PV retenu. Les autres contenus sont écartés et gardés."))

        self._page.show_writing()
        at.runner.run(
            lambda _progress: settle_report(at.centre, at.session, digest, reason),
            done,
            self._refused,
        )

    def _save_copy(self, digest: str) -> None:
        at = self._at
        # The file says which report it is by its digest: names stay inside.
        path = at.desk.picker.save_file(
            self._page,
            self.tr("Enregistrer le PV signé"),
            f"pv-{digest[:8]}.pdf",
            self.tr("Document (*.pdf)"),
        )
        if path is None:
            return
        files = at.desk.files
        self._page.clear_refusal()
        self._page.waiting.start(self.tr("Écriture du document"), cancellable=False)

        def saved(written: WrittenFile) -> None:
            self._page.waiting.stop()
            self._page.tell(
                self.tr("Le document est écrit et relu."),
                self.tr("Dans {0}.").format(short_path(written.path)),
            )

        at.runner.run(
            lambda _progress: files.write(path, report_copy(at.centre, at.session, digest)),
            saved,
            self._refused,
        )

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_writing_ended()
        self._page.show_refusal(error)
