"""A disk that nobody waits for: everything is written, nothing is flushed to the medium.

Only a cut of the power tells the difference, and no test cuts it: processes that are killed
leave what they wrote. Flushing is most of what a store costs, and on a slow disk most of the
suite. Processes that a test starts flush, and so do benchmarks and tests marked `flushes`.
A pytest plugin.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

_real_fsync = os.fsync
_flushes = False


def _fsync(descriptor: int) -> None:
    if _flushes:
        _real_fsync(descriptor)
    else:
        os.fstat(descriptor)  # one that is closed fails as it would


def _write_behind(connection: Any, record: object) -> None:
    if not _flushes:
        connection.execute("PRAGMA synchronous = OFF")


os.fsync = _fsync  # type: ignore[assignment] # ours flushes descriptors, never objects
event.listen(Pool, "connect", _write_behind)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Flush or not, from a test's first fixture to its end."""
    global _flushes  # noqa: PLW0603 # the disk is the process's
    _flushes = any(item.get_closest_marker(name) for name in ("flushes", "benchmark"))
