"""Snapshots of the centre while it is open: at once, after what matters, every few minutes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.snapshots import take_snapshot
from ui.background import BackgroundRunner
from ui.translation import shown

EVERY_MS = 5 * 60 * 1000


class SnapshotWatch(QObject):
    """Takes them off the window, one at a time; nothing is written when nothing changed.

    Signals:
        changed: `problem` says something else.
    """

    changed = Signal()

    def __init__(self, centre: OpenCentre, parent: QObject) -> None:
        super().__init__(parent)
        self._centre = centre
        self._runner = BackgroundRunner(self)
        self._again = False
        self._problem = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.take)
        self._timer.start()
        self.take()

    @property
    def problem(self) -> str:
        """Why the last snapshot could not be taken; empty when it was."""
        return self._problem

    def take(self) -> None:
        """Take one now, or once the one under way is done."""
        if self._runner.is_busy():
            self._again = True
            return
        centre = self._centre
        task = self._runner.run(
            lambda _progress: take_snapshot(centre), lambda _taken: self.report(""), self._failed
        )
        task.ended.connect(self._ended)

    def _failed(self, error: UserError | IntegrityError) -> None:
        self.report(shown(error.what))

    def report(self, problem: str) -> None:
        """Tell how the last one went; empty words say that it was taken."""
        told, self._problem = self._problem, problem
        if told != problem:
            self.changed.emit()

    def _ended(self) -> None:
        if self._again:
            self._again = False
            self.take()

    def stop(self) -> None:
        """Take no more; the one under way is waited for, since it reads the store."""
        self._timer.stop()
        self._again = False
        self._runner.close()
