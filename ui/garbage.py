"""Collecting garbage on the GUI thread alone.

Python collects in whichever thread happens to allocate, and what it finds then may be widgets
that only a cycle of references kept: a widget that another thread destroys takes the program
with it. So Python's own collections are switched off, and a timer of the GUI thread asks for
them. Owns when; what is set aside while a sheet is open is the sheet's.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000
_FULL_AFTER = 60
"""Collections of what is young for one of everything, which takes a tenth of a second."""


class GarbageCollection(QObject):
    """Collects while it lives, and leaves Python's own collections as they were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done = 0
        found = gc.isenabled()
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()
        self.destroyed.connect(lambda: gc.enable() if found else None)

    def collect(self) -> None:
        """Collect what is young if there is enough of it; now and then, everything."""
        young, *_ = gc.get_threshold()
        if gc.get_count()[0] <= young:
            return
        self._done += 1
        gc.collect(2 if self._done % _FULL_AFTER == 0 else 1)
