"""Showing a session's référentiel, and recording what the centre settles in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.referential import Assessment
from app.domain.settling import Decision, SettledField
from app.services.centre.sessions import session_overview
from app.services.centre.settling import settle_open_point
from ui.centre.desk import SessionDesk, attempt
from ui.centre.referential.referential_page import ReferentialPage, ReferentialView
from ui.centre.referential.referential_words import field_words
from ui.centre.words import listed


class ReferentialFlow(QObject):
    """Drives the référentiel's page.

    Signals:
        changed: a point was settled.
    """

    changed = Signal()

    def __init__(self, page: ReferentialPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        page.settled.connect(self._settle)

    def refresh(self) -> None:
        """Show the référentiel as the session has it."""
        known = session_overview(self._at.centre, self._at.session)
        self._page.show_view(
            ReferentialView(
                referential=known.referential,
                digest=known.session.referential_digest,
                locked=known.packages_issued > 0,
            )
        )

    def _settle(self, assessment: str, decision: Decision) -> None:
        settled = attempt(
            self._page,
            lambda: settle_open_point(self._at.centre, self._at.session, assessment, decision),
        )
        if settled is None:
            return
        self.refresh()
        words = self.tr("{0} : la décision du centre est enregistrée.")
        self._page.tell(
            words.format(f"{assessment}, {field_words(decision.field).lower()}"),
            self._what_is_left(settled.assessment(assessment)),
        )
        self.changed.emit()

    def _what_is_left(self, assessment: Assessment) -> str:
        """Say what still keeps the assessment from being planned, or that nothing does."""
        left = [
            field_words(field).lower()
            for field, missing in (
                (SettledField.ORAL_MINUTES, assessment.oral_minutes is None),
                (SettledField.PANEL, assessment.panel is None),
                (SettledField.CRITERIA, not assessment.enabled_criteria),
            )
            if missing
        ]
        if left:
            words = self.tr("Reste à décider avant de planifier {0} : {1}.")
            return words.format(assessment.code, listed(left))
        return self.tr("Des passages de {0} peuvent être planifiés.").format(assessment.code)
