"""Long work off the GUI thread, with progress, a way to stop it, and results back on it.

One thread pool for the application. Work is a plain callable that knows no Qt: it is given a
`Progress`, returns a value or raises. What people or files caused goes to `refused`;
anything else is a bug and goes to the exception hook, as if it had happened in a slot.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache, partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.domain.errors import IntegrityError, UserError

T = TypeVar("T")
Refusal = UserError | IntegrityError


class Cancelled(Exception):  # noqa: N818  not an error: somebody asked for it
    """Raised inside the work at its next progress report, once it is cancelled."""


class Progress:
    """What the work is given to say how far it is; the only thing two threads share."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; call it often, it is cheap.

        Raises:
            Cancelled: somebody asked to stop; let it pass.
        """
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total)

    def stop(self) -> None:
        """Have the next report raise `Cancelled`."""
        self._stop.set()


_UNDER_WAY: set[Task] = set()
"""What keeps a task until the GUI thread has heard of its end, whatever became of its runner: a
`QObject` must not be destroyed by the thread of the work."""


class Task(QObject):
    """Work under way. Its callbacks run on the GUI thread, at most one of them, once."""

    ended = Signal()
    _finished = Signal(object)
    _progressed = Signal(int, int)

    def __init__(
        self,
        done: Callable[[object], None],
        refused: Callable[[Refusal], None],
        progressed: Callable[[int, int], None] | None,
        forget: Callable[[Task], object],
    ) -> None:
        super().__init__()
        _UNDER_WAY.add(self)
        self._forget = forget
        self._done = done
        self._refused = refused
        self._tell = progressed
        self._wanted = True
        self.progress = Progress(self._progressed.emit)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; no callback runs any more."""
        self._wanted = False
        self.progress.stop()

    def hand_over(self, future: Future[object]) -> None:
        """Take what the work gave to the GUI thread; called in the thread of the work."""
        self._finished.emit(future)

    @Slot(object)
    def _on_finished(self, future: Future[object]) -> None:
        wanted, self._wanted = self._wanted, False
        failure = future.exception()
        if failure is None:
            if wanted:
                self._done(future.result())
        elif isinstance(failure, Refusal):
            if wanted:
                self._refused(failure)
        elif not isinstance(failure, Cancelled):
            sys.excepthook(type(failure), failure, failure.__traceback__)
        self._forget(self)
        self.ended.emit()
        # Not now: Qt is still inside this object's own event.
        QTimer.singleShot(0, partial(_UNDER_WAY.discard, self))

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self._wanted and self._tell is not None:
            self._tell(done, total)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=2, thread_name_prefix="soutenance")


class BackgroundRunner(QObject):
    """Runs work for a window, and forgets it with the window.

    Args:
        parent: the window. When it closes it calls `close`; when it is destroyed without
            that, no callback reaches what is gone.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[Task, Future[object]] = {}
        tasks = self._tasks
        self.destroyed.connect(lambda: _cancel(tasks))

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        *,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Start work and return at once.

        Args:
            work: runs in another thread; touches no widget.
            done: takes the result, on the GUI thread.
            refused: takes an error that a person or a file caused, on the GUI thread.
            progressed: takes `done, total` on the GUI thread.
        """
        tasks = self._tasks
        task = Task(
            cast("Callable[[object], None]", done),
            refused,
            progressed,
            lambda ended: tasks.pop(ended, None),
        )
        future = cast("Future[object]", _pool().submit(work, task.progress))
        tasks[task] = future
        future.add_done_callback(task.hand_over)
        return task

    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        return bool(self._tasks)

    def close(self) -> None:
        """Cancel what is under way and wait for it: nothing writes once the store is closed."""
        _cancel(self._tasks)
        wait(self._tasks.values())


def _cancel(tasks: dict[Task, Future[object]]) -> None:
    for task in tasks:
        task.cancel()
