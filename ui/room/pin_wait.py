"""The wait after wrong PINs: counted down where the PIN is asked, the field disabled meanwhile.

The service knows how long; this only asks it again, and never counts by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.enrolment import pin_wait
from app.services.room.open_room import OpenRoom

_ASK_AGAIN_MS = 250


def wait_words(seconds: int) -> str:
    """« Encore 28 s avant le prochain essai. » and why there is a wait at all."""
    if seconds < 60:
        left = QCoreApplication.translate("PinWait", "Encore {0} s avant le prochain essai.")
        left = left.format(seconds)
    else:
        left = QCoreApplication.translate("PinWait", "Encore {0} min {1:02d} s.")
        left = left.format(*divmod(seconds, 60))
    why = QCoreApplication.translate(
        "PinWait", "L’attente protège votre clé ; elle n’est jamais bloquée pour de bon."
    )
    return f"{left} {why}"


class PinWait(QObject):
    """Follows one juror's wait.

    Signals:
        left: whole seconds until the PIN may be tried; 0 once, when it may.
    """

    left = Signal(int)

    def __init__(self, room: OpenRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._juror: str | None = None
        self._shown = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_ASK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, juror: str) -> None:
        """Follow a juror's wait from now on; says nothing where there is none."""
        self._juror = juror
        self._shown = 0
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Follow nobody's."""
        self._juror = None
        self._timer.stop()

    def look(self) -> None:
        """Ask the service, and tell what changed."""
        if self._juror is None:
            return
        try:
            seconds = pin_wait(self._room, self._juror)
        except (UserError, IntegrityError):
            seconds = 0  # giving the PIN will say what is wrong
        if seconds != self._shown:
            self._shown = seconds
            self.left.emit(seconds)
        if not seconds:
            self._timer.stop()
