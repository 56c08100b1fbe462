"""Recording the session's rules."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.services.centre.sessions import RulesChoice, decide_rules, session_overview
from ui.centre.desk import SessionDesk, attempt
from ui.centre.preparation.rules_page import RulesPage, RulesView


class RulesFlow(QObject):
    """Drives the rules page.

    Signals:
        changed: rules were recorded.
    """

    changed = Signal()

    def __init__(self, page: RulesPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        page.submitted.connect(self._record)

    def refresh(self) -> None:
        """Show the rules as they stand."""
        known = session_overview(self._at.centre, self._at.session)
        self._page.show_view(
            RulesView(
                rules=known.session.rules,
                locked=known.packages_issued > 0,
                operator=self._at.centre.operator,
                assessments=tuple(known.referential.assessments()),
                now=self._at.now(),
            )
        )

    def _record(self, choice: RulesChoice) -> None:
        decided = attempt(
            self._page, lambda: decide_rules(self._at.centre, self._at.session, choice)
        )
        if decided is not None:
            self.refresh()
            self.changed.emit()
