"""Reading what is in quarantine, and recording which version counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.deciding.quarantine import QuarantinedCase, quarantine, settle
from app.services.centre.sessions import session_overview
from ui.centre.desk import SessionDesk
from ui.centre.reception.quarantine_page import QuarantinePage, QuarantineView


class QuarantineFlow(QObject):
    """Drives the quarantine page; every version is read and verified again off the window.

    Signals:
        changed: a decision was signed.
    """

    changed = Signal()

    def __init__(self, page: QuarantinePage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._cases: tuple[QuarantinedCase, ...] = ()
        self._current = ""
        page.picked.connect(self.look_at)
        page.settled.connect(self._settle)

    def refresh(self) -> None:
        """Read the cases again."""
        self._page.clear_refusal()
        self._read("")

    def _read(self, told: str) -> None:
        at = self._at
        self._page.waiting.start(self.tr("Vérification des signatures"), cancellable=False)
        at.runner.run(
            lambda _progress: quarantine(at.centre, at.session),
            lambda cases: self._show(cases, told),
            self._refused,
        )

    def look_at(self, case: str) -> None:
        """Show the versions of a case."""
        self._current = case
        self._page.clear_refusal()
        self._show_page()

    def _show(self, cases: tuple[QuarantinedCase, ...], told: str) -> None:
        self._page.show_writing_ended()
        self._cases = cases
        self._show_page()
        if told:
            self._page.tell(told, self.tr("Le motif est au journal ; les versions restent."))

    def _show_page(self) -> None:
        known = [case.id for case in self._cases]
        if self._current not in known:
            self._current = known[0] if known else ""
        rules = session_overview(self._at.centre, self._at.session).session.rules
        self._page.show_view(
            QuarantineView(
                cases=self._cases,
                current=self._current,
                scale=None if rules is None else rules.scale,
            )
        )

    def _settle(self, case: str, keep: str | None, reason: str) -> None:
        at = self._at
        told = (
            self.tr("Décision consignée : aucune version n’est gardée.")
            if keep is None
            else self.tr("Décision consignée : la version choisie compte.")
        )
        self._page.show_writing()
        at.runner.run(
            lambda _progress: settle(at.centre, at.session, case, keep, reason),
            lambda _nothing: self._settled(told),
            self._refused,
        )

    def _settled(self, told: str) -> None:
        self.changed.emit()
        self._read(told)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_writing_ended()
        self._page.show_refusal(error)
