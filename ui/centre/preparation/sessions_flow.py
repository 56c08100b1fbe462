"""Listing and creating sessions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.referential import Referential
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.recovery import has_recovery_kit
from app.services.centre.sessions import create_session, list_sessions
from ui.centre.desk import CentreDesk, attempt
from ui.centre.preparation.sessions_page import SessionForm, SessionsPage, SessionsView


class SessionsFlow(QObject):
    """Drives the sessions page.

    Signals:
        opened: a session's identifier.
    """

    opened = Signal(str)

    def __init__(self, page: SessionsPage, desk: CentreDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._centre: OpenCentre | None = None
        self._read: Referential | None = None
        page.opened.connect(self.opened)
        page.file_wanted.connect(self._read_file)
        page.submitted.connect(self._create)

    def start(self, centre: OpenCentre) -> None:
        """Show a centre's sessions."""
        self._centre = centre
        self._read = None
        self._page.clear_refusal()
        self._page.forget_form()
        self._show()

    def _show(self) -> None:
        centre = self._centre
        if centre is None:
            return
        self._page.show_view(
            SessionsView(
                centre=centre.name,
                operator=centre.operator,
                sessions=list_sessions(centre),
                shipped=self._desk.shipped_referential().title,
                from_file="" if self._read is None else self._read.title,
                has_kit=has_recovery_kit(centre),
            )
        )

    def _read_file(self) -> None:
        path = self._desk.picker.choose_file(
            self._page, self.tr("Fichier du référentiel"), self.tr("Référentiel (*.yaml *.yml)")
        )
        if path is None:
            return
        read = attempt(self._page, lambda: self._desk.read_referential(path))
        if read is not None:
            self._read = read
            self._show()

    def _create(self, form: SessionForm) -> None:
        centre = self._centre
        if centre is None:
            return
        referential = self._desk.shipped_referential()
        if form.from_file and self._read is not None:
            referential = self._read
        session = attempt(
            self._page, lambda: create_session(centre, form.title, referential, form.kind)
        )
        if session is not None:
            self.opened.emit(session.id)
