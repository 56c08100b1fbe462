"""The exam office's window: opening a centre, its sessions, one session."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.services.centre.open_centre import OpenCentre, close_centre
from app.services.centre.sessions import session_overview
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk, SessionDesk
from ui.centre.opening_flow import OpeningFlow
from ui.centre.opening_page import OpeningPage
from ui.centre.session_view import OVERVIEW, SessionView
from ui.centre.sessions_flow import SessionsFlow
from ui.centre.sessions_page import SessionsPage
from ui.look.tokens import SMALLEST_WINDOW


class CentreWindow(QMainWindow):
    """Goes from one to the next and back; closing it closes the centre.

    Signals:
        left: the person goes back to the first window; the centre is closed.
        session_opened: folder and title of a session, for the list of recent ones.
    """

    left = Signal()
    session_opened = Signal(object, str)

    def __init__(self, desk: CentreDesk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("centre_window")
        self.setWindowTitle(self.tr("Soutenance · centre d’examen"))
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1366, 768)
        self._desk = desk
        self._runner = BackgroundRunner(self)
        self._centre: OpenCentre | None = None
        self.session_view: SessionView | None = None
        self.opening = OpeningPage()
        self.sessions = SessionsPage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.opening)
        self._stack.addWidget(self.sessions)
        self.setCentralWidget(self._stack)
        self._opening_flow = OpeningFlow(self.opening, desk, self._runner, self)
        self._opening_flow.opened.connect(self.show_centre)
        self.opening.left.connect(self._leave)
        self._sessions_flow = SessionsFlow(self.sessions, desk, self)
        self._sessions_flow.opened.connect(self.open_session)
        self.sessions.left.connect(self._close_centre)
        self._opening_flow.start()

    @property
    def centre(self) -> OpenCentre | None:
        """The open centre, if there is one."""
        return self._centre

    def open_folder(self, folder: Path) -> None:
        """Ask for the passphrase of a centre that was opened before."""
        self._opening_flow.open_folder(folder)

    def show_centre(self, centre: OpenCentre) -> None:
        """Show the sessions of a centre that is open; the window closes it in the end."""
        self._centre = centre
        self._forget_session()
        self._sessions_flow.start(centre)
        self._stack.setCurrentWidget(self.sessions)

    def open_session(self, session: str) -> None:
        """Show a session of the open centre."""
        centre = self._centre
        if centre is None:
            return
        self._forget_session()
        at = SessionDesk(desk=self._desk, centre=centre, session=session, runner=self._runner)
        view = SessionView(at)
        view.left.connect(lambda: self.show_centre(centre))
        self._stack.addWidget(view)
        self.session_view = view
        view.go(OVERVIEW)
        self._stack.setCurrentWidget(view)
        title = session_overview(centre, session).session.title
        self.setWindowTitle(self.tr("{0} · Soutenance").format(title))
        self.session_opened.emit(centre.folder, title)

    def _forget_session(self) -> None:
        view, self.session_view = self.session_view, None
        if view is not None:
            self._runner.close()
            self._stack.removeWidget(view)
            view.deleteLater()
        self.setWindowTitle(self.tr("Soutenance · centre d’examen"))

    def _close_centre(self) -> None:
        """Stop what is under way, then let go of the store."""
        self._forget_session()
        self._runner.close()
        centre, self._centre = self._centre, None
        if centre is not None:
            close_centre(centre)
        self._opening_flow.start()
        self._stack.setCurrentWidget(self.opening)

    def _leave(self) -> None:
        self.left.emit()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._close_centre()
        super().closeEvent(event)
