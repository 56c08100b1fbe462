"""The window « Vérifier un document », from the first window, from a room or from the centre."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QMainWindow, QWidget

from ui.background import BackgroundRunner
from ui.look.tokens import SMALLEST_WINDOW
from ui.verify.desk import VerifyDesk
from ui.verify.keys_dialog import VerifyKeysDialog
from ui.verify.verify_flow import VerifyFlow
from ui.verify.verify_page import VerifyPage


class VerifyWindow(QMainWindow):
    """A window of its own, so that what is open behind it stays as it is.

    Signals:
        closed: the person closed it; nothing of it is kept.
    """

    closed = Signal()

    def __init__(self, desk: VerifyDesk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verify_window")
        self.setWindowTitle(self.tr("Soutenance · vérifier un document"))
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1366, 768)
        self._runner = BackgroundRunner(self)
        self.page = VerifyPage(desk.place)
        self.setCentralWidget(self.page)
        self.page.another.setFocus()
        self._flow = VerifyFlow(self.page, desk, self._runner, self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self, self.page.files_wanted.emit)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self._show_keys)
        for key, action in (
            (Qt.Key.Key_PageDown, QAbstractSlider.SliderAction.SliderPageStepAdd),
            (Qt.Key.Key_PageUp, QAbstractSlider.SliderAction.SliderPageStepSub),
        ):
            QShortcut(QKeySequence(key), self, partial(self.page.turn_answer, action))

    def verify_paths(self, paths: Sequence[Path]) -> None:
        """Verify files, as if they had been dropped."""
        self._flow.verify_paths(paths)

    def _show_keys(self) -> None:
        VerifyKeysDialog(self).show()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._runner.close()
        super().closeEvent(event)
        self.closed.emit()
