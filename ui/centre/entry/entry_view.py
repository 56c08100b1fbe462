"""From nothing to an open centre that has its recovery kit: the pages before the sessions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.recovery import has_recovery_kit
from app.services.ports.snapshots import DamagedStoreError
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk
from ui.centre.entry.kit_flow import KitFlow
from ui.centre.entry.kit_page import KitPage
from ui.centre.entry.opening_flow import OpeningFlow
from ui.centre.entry.opening_page import OpeningForm, OpeningPage
from ui.centre.entry.recover_flow import RecoverFlow
from ui.centre.entry.recover_page import RecoverPage
from ui.centre.entry.restore_flow import RestoreFlow
from ui.centre.entry.restore_page import RestorePage


class EntryView(QStackedWidget):
    """Opening, creating, recovering or restoring a centre, then its kit.

    Signals:
        opened: an `OpenCentre`, as soon as it is: whoever closes it may be needed at once.
        ready: its sessions may be shown: it has its kit.
        given_up: close the centre again.
        left: go back to the first window.
    """

    opened = Signal(object)
    ready = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(
        self, desk: CentreDesk, runner: BackgroundRunner, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.opening = OpeningPage()
        self.recover = RecoverPage()
        self.restore = RestorePage()
        self.kit = KitPage()
        for page in (self.opening, self.recover, self.restore, self.kit):
            self.addWidget(page)
        self._opening_flow = OpeningFlow(self.opening, desk, runner, self)
        self._opening_flow.opened.connect(self._opened)
        self._opening_flow.lost.connect(self._recover)
        self._opening_flow.damaged.connect(self._restore)
        self.opening.left.connect(self.left)
        self._recover_flow = RecoverFlow(self.recover, desk, runner, self)
        self._recover_flow.opened.connect(self._opened)
        self.recover.left.connect(self.start)
        self._restore_flow = RestoreFlow(self.restore, desk, runner, self)
        self._restore_flow.opened.connect(self._opened)
        self.restore.left.connect(self.start)
        self._kit_flow = KitFlow(self.kit, desk, runner, self)
        self._kit_flow.finished.connect(self.ready)
        self.kit.left.connect(self.given_up)

    def start(self) -> None:
        """Begin with the choice of a centre; what was typed is forgotten."""
        self._restore_flow.forget()
        self.recover.forget()
        self.setCurrentWidget(self.opening)
        self._opening_flow.start()

    def open_folder(self, folder: Path) -> None:
        """Ask for the passphrase of a centre that was opened before."""
        self.start()
        self._opening_flow.open_folder(folder)

    def ask_for_kit(self, centre: OpenCentre) -> None:
        """Write a recovery kit, the first or another."""
        self.setCurrentWidget(self.kit)
        self._kit_flow.start(centre)

    def _opened(self, centre: OpenCentre) -> None:
        self.opened.emit(centre)
        if has_recovery_kit(centre):
            self.ready.emit()
        else:
            self.ask_for_kit(centre)

    def _recover(self, folder: Path | None) -> None:
        self.setCurrentWidget(self.recover)
        self._recover_flow.start(folder)

    def _restore(self, folder: Path, form: OpeningForm, damage: DamagedStoreError) -> None:
        self.setCurrentWidget(self.restore)
        self._restore_flow.start(folder, form, damage)
