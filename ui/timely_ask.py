"""Asking what may never answer: a stick that hangs, a share that is gone.

Each question has a thread of its own that nothing waits for: neither the window, nor its
other work, nor the end of the application. The thread touches nothing of Qt and is given
nothing that is closed before it ends.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

_LOOK_MS = 20
_MOST_UNANSWERED = 3


class TimelyAsk(QObject):
    """One question at a time, answered before a deadline or given up.

    Args:
        deadline_ms: how long an answer may take.

    Signals:
        answered: what the work returned.
        late: the deadline has passed, and an answer that still comes is not heard; or the work
            has failed, which is a bug.
    """

    answered = Signal(object)
    late = Signal()

    def __init__(self, parent: QObject, *, deadline_ms: int) -> None:
        super().__init__(parent)
        self._deadline_ms = deadline_ms
        self._deadline = QDeadlineTimer()
        self._asked: Future[object] | None = None
        self._unanswered: list[Future[object]] = []
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._take_answer)

    def ask(self, work: Callable[[], object]) -> None:
        """Ask, unless an answer is awaited, or too many questions never had one."""
        self._unanswered = [asked for asked in self._unanswered if not asked.done()]
        if self._asked is not None or len(self._unanswered) >= _MOST_UNANSWERED:
            return
        self._asked = _asking(work)
        self._deadline = QDeadlineTimer(self._deadline_ms)
        self._look.start()

    def stop(self) -> None:
        """Hear no answer any more."""
        if self._asked is not None:
            self._unanswered.append(self._asked)
        self._asked = None
        self._look.stop()

    def _take_answer(self) -> None:
        asked = self._asked
        if asked is not None and asked.done():
            self.stop()
            if asked.cancelled():
                self.late.emit()
            else:
                self.answered.emit(asked.result())
        elif self._deadline.hasExpired():
            self.stop()
            self.late.emit()


def _asking(work: Callable[[], object]) -> Future[object]:
    answer: Future[object] = Future()

    def ask() -> None:
        with ExitStack() as undo:
            undo.callback(answer.cancel)  # a bug in the work goes to the hook of threads
            answer.set_result(work())

    threading.Thread(target=ask, name="timely", daemon=True).start()
    return answer
