"""Reading results, one candidate's or everybody's, and saving signed copies.

Every sheet is verified again each time, so all of it happens off the window.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.overview import overview
from app.services.centre.results import (
    CandidateDetail,
    CandidateRow,
    candidate_detail,
    merged_results_pdf,
    panel_sheet_copy,
    session_results,
)
from app.services.centre.sessions import session_overview
from app.services.files import safe_name
from app.services.ports.machine import WrittenFile
from ui.centre.desk import SessionDesk
from ui.centre.page import CentrePage
from ui.centre.results.candidate_page import CandidatePage, CandidateView
from ui.centre.results.results_page import ResultsPage, ResultsView
from ui.centre.words import short_path
from ui.translation import shown


class ResultsFlow(QObject):
    """Drives the results page and the candidate's.

    Signals:
        candidate_shown, candidate_left: which of the two pages is to be on screen.
    """

    candidate_shown = Signal()
    candidate_left = Signal()

    def __init__(
        self, page: ResultsPage, candidate_page: CandidatePage, at: SessionDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._candidate_page = candidate_page
        self._at = at
        self._rows: tuple[CandidateRow, ...] = ()
        self._candidate = ""
        page.opened.connect(self._open)
        page.export_wanted.connect(self._export)
        candidate_page.left.connect(self.candidate_left)
        candidate_page.stepped.connect(self._step)
        candidate_page.copy_wanted.connect(self._save_copy)

    def refresh(self) -> None:
        """Read every result again."""
        at = self._at
        self._page.clear_refusal()
        self._page.waiting.start(self.tr("Vérification des signatures"), cancellable=False)
        at.runner.run(
            lambda _progress: session_results(at.centre, at.session),
            self._show,
            lambda error: self._refuse(self._page, error),
        )

    def _show(self, rows: tuple[CandidateRow, ...]) -> None:
        self._page.waiting.stop()
        self._rows = rows
        known = session_overview(self._at.centre, self._at.session)
        blocks = tuple((block.number, block.title) for block in known.referential.blocks)
        points = overview(self._at.centre, self._at.session).open_points
        closed = " ".join(shown(point) for point in points)
        self._page.show_view(ResultsView(rows=rows, blocks=blocks, closed=closed))

    def _refuse(self, page: CentrePage, error: UserError | IntegrityError) -> None:
        page.waiting.stop()
        page.show_refusal(error)

    # one candidate

    def _open(self, candidate: str) -> None:
        at = self._at
        self._candidate = candidate
        page = self._candidate_page
        page.clear_refusal()
        at.runner.run(
            lambda _progress: candidate_detail(at.centre, at.session, candidate),
            self._show_candidate,
            lambda error: self._refuse(self._page, error),
        )

    def _show_candidate(self, detail: CandidateDetail) -> None:
        rules = session_overview(self._at.centre, self._at.session).session.rules
        if rules is None or detail.candidate.id != self._candidate:
            return
        self._candidate_page.show_view(
            CandidateView(detail=detail, rules=rules, place=self._place(), total=len(self._rows))
        )
        self.candidate_shown.emit()

    def _place(self) -> int:
        order = [row.candidate.id for row in self._rows]
        return order.index(self._candidate)

    def _step(self, step: int) -> None:
        place = self._place() + step
        if 0 <= place < len(self._rows):
            self._open(self._rows[place].candidate.id)

    # saving

    def _save_copy(self, digest: str) -> None:
        at = self._at
        # A signed sheet's file says whose sheet it is by its digest: names stay inside.
        self._save(
            self._candidate_page,
            self.tr("Enregistrer la feuille signée"),
            f"grille-{digest[:8]}.pdf",
            lambda: panel_sheet_copy(at.centre, at.session, digest),
        )

    def _export(self) -> None:
        at = self._at
        title = session_overview(at.centre, at.session).session.title
        self._save(
            self._page,
            self.tr("Enregistrer les résultats"),
            f"resultats-{safe_name(title)}.pdf",
            lambda: merged_results_pdf(at.centre, at.session),
        )

    def _save(self, page: CentrePage, title: str, name: str, content: Callable[[], bytes]) -> None:
        path = self._at.desk.picker.save_file(page, title, name, self.tr("Document (*.pdf)"))
        if path is None:
            return
        files = self._at.desk.files
        page.clear_refusal()
        page.waiting.start(self.tr("Écriture du document"), cancellable=False)

        def saved(written: WrittenFile) -> None:
            page.waiting.stop()
            page.tell(
                self.tr("Le document est écrit et relu."),
                self.tr("Dans {0}.").format(short_path(written.path)),
            )

        self._at.runner.run(
            lambda _progress: files.write(path, content()),
            saved,
            lambda error: self._refuse(page, error),
        )
