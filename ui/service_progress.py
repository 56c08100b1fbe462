"""Carrying progress and cancellation between a background task and the services."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.services.ports import machine
from ui import background

T = TypeVar("T")


class ServiceProgress:
    """A service's `Progress` over a background task's."""

    def __init__(self, task: background.Progress) -> None:
        self._task = task

    def advance(self, done: int, total: int) -> None:
        """Report; raises the services' `Cancelled`, which they know how to clean up after."""
        try:
            self._task.report(done, total)
        except background.Cancelled:
            raise machine.Cancelled from None


def reporting(work: Callable[[machine.Progress], T]) -> Callable[[background.Progress], T]:
    """Return `work` as a background runner calls it."""

    def run(task: background.Progress) -> T:
        try:
            return work(ServiceProgress(task))
        except machine.Cancelled:
            raise background.Cancelled from None

    return run
