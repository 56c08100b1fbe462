"""One process at a time: an operating-system lock on a file beside a store.

The system lets go of the lock when its process dies, however it dies, so a lock file that
was left behind means nothing by itself and is never removed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.domain.errors import UserError
from app.domain.wording import sentence

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProcessLock:
    """Held from its making to `release`, or to the end of the process.

    Attributes:
        path: the lock's file.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            UserError: `store.in_use`, somebody holds it.
            OSError: the file cannot be made.
        """
        self.path = path
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        self._descriptor: int | None = os.open(path, flags, 0o600)
        try:
            _try_lock(self._descriptor)
        except OSError as error:
            self.release()
            raise UserError(
                "store.in_use",
                sentence("Ces données sont déjà ouvertes dans une autre fenêtre de Soutenance."),
                sentence("Fermez l’autre fenêtre, puis recommencez."),
            ) from error

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
