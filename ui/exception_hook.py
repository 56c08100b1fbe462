"""The last net: a bug is written down, told in plain words, and never ends the day silently.

What people or files cause never comes here: those errors have their own texts and places.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QMessageBox


class _Net(QObject):
    """Takes exceptions of every thread to the GUI thread, one dialog at a time."""

    caught = Signal(object)

    def __init__(self, folder: Path, show: Callable[[Path | None], None]) -> None:
        super().__init__()
        self._folder = folder
        self._show = show
        self._showing = False
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def catch(
        self,
        kind: type[BaseException],
        failure: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Write the report where the failure happened; tell it on the GUI thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, failure, trace)
            return
        text = "".join(traceback.format_exception(kind, failure, trace))
        sys.stderr.write(text)
        report = write_report(self._folder, text, datetime.now(UTC))
        if QThread.currentThread() is self.thread():
            self._tell(report)
        else:
            self.caught.emit(report)

    def _tell(self, report: Path | None) -> None:
        if self._showing:  # a bug in a repaint would stack dialogs for ever
            return
        self._showing = True
        try:
            self._show(report)
        finally:
            self._showing = False


def write_report(folder: Path, text: str, at: datetime) -> Path | None:
    """Write a report and return its path, `None` when the disk refuses it.

    Args:
        folder: made when missing.
        text: the trace; it holds code, never ratings, but may hold file names.
        at: UTC, becomes the file's name.
    """
    path = folder / f"incident-{at:%Y%m%dT%H%M%S%fZ}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path


def show_report(report: Path | None) -> None:
    """Say that something failed inside, that ratings are safe, and what to do."""
    title = QCoreApplication.translate("ExceptionHook", "Une opération a échoué")
    box = QMessageBox(QMessageBox.Icon.Warning, title, "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate(
            "ExceptionHook", "Une opération a échoué, pour une raison interne au logiciel."
        )
    )
    safe = QCoreApplication.translate(
        "ExceptionHook",
        "Les notes enregistrées sont intactes sur le disque. Vous pouvez continuer ; "
        "si cela se reproduit, fermez puis rouvrez l’application.",
    )
    where = QCoreApplication.translate("ExceptionHook", "Rapport à transmettre au centre : {0}")
    box.setInformativeText(f"{safe}\n\n{where.format(report)}" if report else safe)
    box.addButton(
        QCoreApplication.translate("ExceptionHook", "Continuer"), QMessageBox.ButtonRole.AcceptRole
    )
    box.exec()


def install_exception_hook(
    folder: Path, *, show: Callable[[Path | None], None] = show_report
) -> None:
    """Send every uncaught exception, of any thread, to a report file and a dialog.

    Args:
        folder: where reports are written.
        show: tells the person; replaced in tests, where a dialog would block.
    """
    net = _Net(folder, show)
    sys.excepthook = net.catch

    def of_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            net.catch(failed.exc_type, failed.exc_value, failed.exc_traceback)

    threading.excepthook = of_thread
