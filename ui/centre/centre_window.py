"""The exam office's window: opening a centre, its sessions, one session."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.services.centre.access.open_centre import OpenCentre, close_centre
from app.services.centre.sessions import session_overview
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk, SessionDesk
from ui.centre.entry.access_flow import AccessFlow
from ui.centre.entry.access_page import AccessPage
from ui.centre.entry.entry_view import EntryView
from ui.centre.preparation.sessions_flow import SessionsFlow
from ui.centre.preparation.sessions_page import SessionsPage
from ui.centre.session_view import OVERVIEW, SessionView
from ui.centre.snapshot_watch import SnapshotWatch
from ui.look.fitting import show_fitting
from ui.look.tokens import SMALLEST_WINDOW
from ui.verify.opening import centre_verify_window
from ui.verify.verify_window import VerifyWindow


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
        self._snapshots: SnapshotWatch | None = None
        self._verify: VerifyWindow | None = None
        self.session_view: SessionView | None = None
        self.entry = EntryView(desk, self._runner)
        self.sessions = SessionsPage()
        self.access = AccessPage()
        self._stack = QStackedWidget()
        for page in (self.entry, self.sessions, self.access):
            self._stack.addWidget(page)
        self.setCentralWidget(self._stack)
        self.entry.opened.connect(self._take)
        self.entry.ready.connect(self._show_sessions)
        self.entry.given_up.connect(self._close_centre)
        self.entry.left.connect(self._leave)
        self._sessions_flow = SessionsFlow(self.sessions, desk, self)
        self._sessions_flow.opened.connect(self.open_session)
        self.sessions.left.connect(self._close_centre)
        self.sessions.access_wanted.connect(self._show_access)
        self.sessions.kit_wanted.connect(self._ask_for_kit)
        self.sessions.verify_wanted.connect(self._open_verification)
        self._access_flow = AccessFlow(self.access, self._runner, self)
        self._access_flow.left.connect(self._show_sessions)
        self._access_flow.kit_wanted.connect(self._ask_for_kit)
        self.entry.start()

    @property
    def centre(self) -> OpenCentre | None:
        """The open centre, if there is one."""
        return self._centre

    @property
    def snapshots(self) -> SnapshotWatch | None:
        """What takes snapshots of the open centre."""
        return self._snapshots

    def open_folder(self, folder: Path) -> None:
        """Ask for the passphrase of a centre that was opened before."""
        self.entry.open_folder(folder)

    def show_centre(self, centre: OpenCentre) -> None:
        """Show the sessions of a centre that is open; the window closes it in the end."""
        self._take(centre)
        self._show_sessions()

    def _take(self, centre: OpenCentre) -> None:
        if self._centre is not centre:
            self._centre = centre
            self._snapshots = SnapshotWatch(centre, self)

    def _show_sessions(self) -> None:
        if self._centre is None:
            return
        self._forget_session()
        self._sessions_flow.start(self._centre)
        self._stack.setCurrentWidget(self.sessions)

    def _show_access(self) -> None:
        if self._centre is not None:
            self._access_flow.start(self._centre)
            self._stack.setCurrentWidget(self.access)

    def _ask_for_kit(self) -> None:
        if self._centre is not None:
            self.entry.ask_for_kit(self._centre)
            self._stack.setCurrentWidget(self.entry)

    def open_session(self, session: str) -> None:
        """Show a session of the open centre."""
        centre, snapshots = self._centre, self._snapshots
        if centre is None or snapshots is None:
            return
        self._forget_session()
        at = SessionDesk(desk=self._desk, centre=centre, session=session, runner=self._runner)
        view = SessionView(at, snapshots)
        view.left.connect(self._show_sessions)
        view.verify_wanted.connect(self._open_verification)
        self._stack.addWidget(view)
        self.session_view = view
        view.go(OVERVIEW)
        self._stack.setCurrentWidget(view)
        title = session_overview(centre, session).session.title
        self.setWindowTitle(self.tr("{0} · Soutenance").format(title))
        self.session_opened.emit(centre.folder, title)

    def _open_verification(self) -> None:
        """Open one window to verify documents, or bring it to the front."""
        if self._centre is None:
            return
        if self._verify is None:
            self._verify = centre_verify_window(self._centre, self._desk.files, self._desk.picker)
            self._verify.closed.connect(self._forget_verification)
            show_fitting(self._verify)
        self._verify.raise_()
        self._verify.activateWindow()

    def _forget_verification(self) -> None:
        window, self._verify = self._verify, None
        if window is not None:
            window.deleteLater()

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
        if self._verify is not None:
            self._verify.close()
        snapshots, self._snapshots = self._snapshots, None
        if snapshots is not None:
            snapshots.stop()
            snapshots.deleteLater()
        centre, self._centre = self._centre, None
        if centre is not None:
            close_centre(centre)
        self.entry.start()
        self._stack.setCurrentWidget(self.entry)

    def _leave(self) -> None:
        self.left.emit()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._close_centre()
        super().closeEvent(event)
