"""Making one call to the system fail: the nth of all that write, flush, name or remove a file.

Whatever the code under test does next is its own: a test goes through every n until none is
left to fail.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES)

Attempt = Callable[[], None]


class Countdown:
    """Fails once, at the call or step of that number; `failed` names it."""

    def __init__(self, number: int, code: int) -> None:
        self._left = number
        self._code = code
        self.failed = ""

    def step(self, name: str) -> None:
        """Count one; raise `OSError` when it is the one."""
        self._left -= 1
        if self._left == 0:
            self.failed = name
            raise OSError(self._code, f"injected at {name}")


@contextmanager
def failing_call(number: int, code: int) -> Iterator[Countdown]:
    """Make the nth call fail inside the block."""
    countdown = Countdown(number, code)

    def counted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            countdown.step(name)
            return real(*arguments, **more)

        return call

    patches = [mock.patch.object(os, name, counted(name, getattr(os, name))) for name in CALLS]
    for patch in patches:
        patch.start()
    try:
        yield countdown
    finally:
        for patch in patches:
            patch.stop()


def every_failure(seed: int) -> Iterator[tuple[int, int]]:
    """Yield numbers from 1 on, each with an error; whoever asks stops when nothing failed."""
    number = 0
    while True:
        number += 1
        yield number, ERRORS[(number + seed) % len(ERRORS)]
