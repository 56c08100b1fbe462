"""Noticing that nobody has touched the laptop for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

IDLE_MS = 120_000
"""After that long without a gesture an open sheet is locked."""

_GESTURES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)


class IdleWatch(QObject):
    """Emits `idle` once after `milliseconds` without a gesture in a window, while it watches."""

    idle = Signal()

    def __init__(self, parent: QObject, *, milliseconds: int = IDLE_MS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.idle)

    def watch(self, window: QWindow | None) -> None:
        """Start to watch a native window; the count begins now."""
        self.watch_too(window)
        self._timer.start()

    def watch_too(self, window: QWindow | None) -> None:
        """Take gestures in another window too, such as a panel over the first one."""
        if window is not None:
            window.installEventFilter(self)  # twice does nothing more

    def rest(self) -> None:
        """Stop counting: there is nothing to lock."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self._timer.isActive() and event.type() in _GESTURES:
            self._timer.start()
        return False
