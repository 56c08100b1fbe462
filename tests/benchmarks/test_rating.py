"""A rating, from the key to the disk to the screen, in a room near the end of its day.

The oral runs and everybody is here, as when a jury rates. What is said: the whole, its stages,
and a raw commit taken after each rating, so that both meet the same disk and the same machine.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.services.room.scoring import record_rating
from tests.benchmarks.conftest import Say
from tests.benchmarks.full_day import FullDay
from tests.benchmarks.measures import STRICT, Measure, milliseconds, percentile, seconds
from tests.ui.room.driver import RoomDriver
from ui.room.sheet import sheet_writing
from ui.room.sheet.criterion_row import CriterionRow

TURNS = 600
WARM_UP = 45
FRAME = 1 / 60
PERCENTS = (50, 95, 99, 100)
STAGES = ("key to service", "service, until durable", "window told", "laid out", "painted")
_DIGITS = "123"


class Stamps(QObject):
    """Notes when each stage of the rating under way was over."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def note(self) -> None:
        self.times.append(perf_counter())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.UpdateRequest and len(self.times) == len(STAGES) - 2:
            self.note()
        return False


@dataclass
class Taken:
    """What every rating took, in seconds: each stage, the whole, the processor, a raw commit."""

    stages: list[tuple[float, ...]] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    commits: list[float] = field(default_factory=list)
    folds: list[float] = field(default_factory=list)

    def whole(self) -> list[float]:
        return [sum(stages) for stages in self.stages]


@pytest.mark.benchmark
@pytest.mark.timeout(300)
def test_rating(say: Say, day: FullDay, dressed: QApplication, tmp_path: Path) -> None:
    driver = RoomDriver(day.prepared)
    driver.start()
    driver.open(day.left[0])
    driver.everybody_present(day.left[0])
    driver.unlock()
    driver.press("timer_main")
    commit = _raw_commits(tmp_path / "raw.db")
    with _stamps(driver) as stamps:
        _rate(driver, stamps, commit, WARM_UP)
        taken = _rate(driver, stamps, commit, TURNS)
    shown = [row.scale.value() for row in driver.rows()]
    assert [row.level for row in driver.view(day.left[0], "J01").rows] == shown
    driver.press("timer_end")
    driver.press("stop_confirm")
    driver.close()
    _say_all(say, taken)
    assert not STRICT or percentile(taken.whole(), 99) <= FRAME


def _rate(driver: RoomDriver, stamps: Stamps, commit: Callable[[], None], turns: int) -> Taken:
    """Rate line after line, then clear them all, so that each rating changes every count.

    A second goes by between two ratings, so that each changes « Enregistré à » too.
    """
    rows = driver.rows()
    taken = Taken()
    for turn in range(turns):
        row = rows[turn % len(rows)]
        if row is rows[0]:
            _clear(driver, rows)
        driver.world.clock.pass_seconds(1)
        digit = _DIGITS[turn // len(rows) % len(_DIGITS)]
        stages, processor = _rated(driver, stamps, digit)
        taken.stages.append(stages)
        taken.processor.append(processor)
        taken.commits.append(seconds(commit))
        if (fold := _folded(driver)) is not None:
            taken.folds.append(fold)
        assert row.scale.value() == int(digit)
    return taken


def _rated(driver: RoomDriver, stamps: Stamps, digit: str) -> tuple[tuple[float, ...], float]:
    """Hand a key to the native window, and let Qt paint all that changed."""
    handle = driver.window.windowHandle()
    assert handle is not None
    key = QKeyEvent(QEvent.Type.KeyPress, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
    stamps.times = []
    used = thread_time()
    begun = perf_counter()
    QApplication.sendEvent(
        handle, key
    )  # returns once the rating is durable and the window was told
    stamps.note()
    QApplication.processEvents()
    stamps.note()
    used = thread_time() - used
    assert len(stamps.times) == len(STAGES), "nothing was painted"
    starts = (begun, *stamps.times)
    stages = tuple(end - start for start, end in zip(starts, stamps.times, strict=False))
    driver.settle()
    return stages, used


def _clear(driver: RoomDriver, rows: list[CriterionRow]) -> None:
    lines = driver.window.sheet_page.rows
    for row in rows:
        lines.go_to(row.key)
        driver.type("0")
    lines.go_to(rows[0].key)
    driver.settle()


def _folded(driver: RoomDriver) -> float | None:
    """Have a finished group fold now, as it does a moment after the rating that finished it."""
    lines = driver.window.sheet_page.rows
    if not lines._fold_soon.isActive():
        return None
    lines._fold_soon.stop()

    def fold() -> None:
        lines.fold_finished()
        QApplication.processEvents()

    return seconds(fold)


@contextmanager
def _stamps(driver: RoomDriver) -> Iterator[Stamps]:
    """Note the times at which the service is called, has written, and painting begins."""
    stamps = Stamps()

    def recorded(*given: object) -> object:
        stamps.note()
        at = record_rating(*given)  # type: ignore[arg-type]
        stamps.note()
        return at

    driver.window.installEventFilter(stamps)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet_writing, "record_rating", recorded)
        yield stamps
    driver.window.removeEventFilter(stamps)


def _say_all(say: Say, taken: Taken) -> None:
    whole = taken.whole()
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    what = "a rating: key, disk, paint"
    for percent in PERCENTS:
        raw = percentile(taken.commits, percent)
        against = f"a raw durable SQLite commit {milliseconds(raw)}, {load}"
        say(_measure(f"{what} ({_at(percent)})", percentile(whole, percent), against, raw, "<= 3"))
    for percent in PERCENTS:
        clock = percentile(whole, percent)
        used = percentile(taken.processor, percent)
        against = f"by the clock {milliseconds(clock)}"
        say(_measure(f"a rating: processor ({_at(percent)})", used, against, clock))
    for place, stage in enumerate(STAGES):
        times = [stages[place] for stages in taken.stages]
        figures = (f"{_at(each)} {milliseconds(percentile(times, each))}" for each in PERCENTS)
        say(Measure(what=f"  {stage}", measured=", ".join(figures), against="", ratio=None, aim=""))
    figures = (f"{_at(each)} {milliseconds(percentile(taken.folds, each))}" for each in PERCENTS)
    what_after = f"  afterwards, a finished group folds ({len(taken.folds)} times)"
    say(Measure(what=what_after, measured=", ".join(figures), against="", ratio=None, aim=""))
    against = f"one frame {milliseconds(FRAME)}"
    say(_measure(f"{what} (p99)", percentile(whole, 99), against, FRAME, "<= 1"))


def _measure(what: str, value: float, against: str, other: float, aim: str = "") -> Measure:
    return Measure(
        what=what, measured=milliseconds(value), against=against, ratio=value / other, aim=aim
    )


def _at(percent: int) -> str:
    return "max" if percent == max(PERCENTS) else f"p{percent}"


def _raw_commits(path: Path) -> Callable[[], None]:
    """Return what writes one row durably, as the store does but for all that it knows."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE level (id INTEGER PRIMARY KEY, value INTEGER)")

    def commit() -> None:
        raw.execute("INSERT INTO level (value) VALUES (3)")

    return commit
