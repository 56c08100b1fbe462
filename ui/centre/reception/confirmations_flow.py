"""Confirming or rejecting what a room added on the spot, and what only a paper proves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.deciding.confirmations import (
    confirm_addition,
    pending_additions,
    reject_addition,
)
from app.services.centre.deciding.papers import confirm_paper, paper_sheets, reject_paper
from ui.centre.desk import SessionDesk
from ui.centre.reception.confirmations_page import ConfirmationsPage, ConfirmationsView


class ConfirmationsFlow(QObject):
    """Drives the page of what is to be confirmed.

    Signals:
        changed: a decision was signed.
    """

    changed = Signal()

    def __init__(self, page: ConfirmationsPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._current = ""
        page.picked.connect(self._look_at)
        page.confirmed.connect(self._confirm)
        page.rejected.connect(self._reject)
        page.paper_confirmed.connect(self._confirm_paper)
        page.paper_rejected.connect(self._reject_paper)

    def refresh(self) -> None:
        """Show what waits."""
        self._page.clear_refusal()
        self._show()

    def _look_at(self, digest: str) -> None:
        self._current = digest
        self._page.clear_refusal()
        self._show()

    def _show(self) -> None:
        at = self._at
        additions = pending_additions(at.centre, at.session)
        papers = paper_sheets(at.centre, at.session)
        known = [*(one.digest for one in additions), *(one.digest for one in papers)]
        if self._current not in known:
            self._current = known[0] if known else ""
        self._page.show_view(
            ConfirmationsView(
                additions=additions, papers=papers, current=self._current, now=at.now()
            )
        )

    def _confirm(self, digest: str, reason: str) -> None:
        at = self._at
        self._decide(
            lambda: confirm_addition(at.centre, at.session, digest, reason),
            self.tr("Ajout confirmé : ses feuilles comptent."),
        )

    def _reject(self, digest: str, reason: str) -> None:
        at = self._at
        self._decide(
            lambda: reject_addition(at.centre, at.session, digest, reason),
            self.tr("Ajout écarté : ses feuilles ne comptent pas, elles sont gardées."),
        )

    def _confirm_paper(self, digest: str, reference: str) -> None:
        at = self._at
        self._decide(
            lambda: confirm_paper(at.centre, at.session, digest, reference),
            self.tr("Original confirmé : la feuille compte."),
        )

    def _reject_paper(self, digest: str, reason: str) -> None:
        at = self._at
        self._decide(
            lambda: reject_paper(at.centre, at.session, digest, reason),
            self.tr("Feuille écartée : elle ne compte pas, elle est gardée."),
        )

    def _decide(self, work: Callable[[], None], told: str) -> None:
        def done(_nothing: None) -> None:
            self._page.show_writing_ended()
            self.changed.emit()
            self._show()
            self._page.tell(told, self.tr("Le motif est au journal."))

        def refused(error: UserError | IntegrityError) -> None:
            self._page.show_writing_ended()
            self._page.show_refusal(error)

        self._page.show_writing()
        self._at.runner.run(lambda _progress: work(), done, refused)
