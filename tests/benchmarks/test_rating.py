"""A rating, from the key to the disk to the screen, in a room near the end of its day."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.conftest import Say
from tests.benchmarks.full_day import FullDay
from tests.benchmarks.measures import Measure, milliseconds, percentile, seconds
from tests.ui.room.driver import RoomDriver

TURNS = 300
FRAME = 1 / 60


@pytest.mark.benchmark
def test_rating(say: Say, day: FullDay, dressed: QApplication, tmp_path: Path) -> None:
    """Each rating is followed by a raw commit, so that both meet the same disk."""
    sitting = day.left[0]
    driver = RoomDriver(day.prepared)
    driver.start()
    driver.open(sitting)
    driver.unlock()
    rows = driver.rows()
    commit = _raw_commits(tmp_path / "raw.db")
    ratings, commits = [], []
    for turn in range(TURNS):
        row = rows[turn % len(rows)]
        if row is rows[0]:
            _clear(driver)
        digit = "123"[turn // len(rows) % 3]
        row.scale.setFocus()
        driver.settle()
        ratings.append(_rated(driver, digit))
        commits.append(seconds(commit))
        assert row.scale.value() == int(digit)
    assert [row.level for row in driver.view(sitting, "J01").rows] == [
        row.scale.value() for row in rows
    ]
    driver.close()
    for percent in (50, 99):
        rating, raw = percentile(ratings, percent), percentile(commits, percent)
        against = f"a raw durable SQLite commit {milliseconds(raw)}"
        what = f"a rating: key, disk, paint (p{percent})"
        measured = milliseconds(rating)
        say(Measure(what=what, measured=measured, against=against, ratio=rating / raw, aim="<= 3"))
    say(
        Measure(
            what=what,
            measured=measured,
            against=f"one frame {milliseconds(FRAME)}",
            ratio=rating / FRAME,
            aim="<= 1",
        )
    )


def _clear(driver: RoomDriver) -> None:
    """Take every rating back, so that each that follows changes the count and what is missing."""
    for row in driver.rows():
        row.scale.setFocus()
        driver.type("0")


def _rated(driver: RoomDriver, digit: str) -> float:
    target = driver.window.focusWidget()
    event = QKeyEvent(QEvent.Type.KeyPress, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
    begun = perf_counter()
    QApplication.sendEvent(target, event)  # returns once the rating is durable
    QApplication.processEvents()  # lays out and paints what changed
    return perf_counter() - begun


def _raw_commits(path: Path) -> Callable[[], None]:
    """Return what writes one row durably, as the store does but for all that it knows."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE level (id INTEGER PRIMARY KEY, value INTEGER)")

    def commit() -> None:
        raw.execute("INSERT INTO level (value) VALUES (3)")

    return commit
