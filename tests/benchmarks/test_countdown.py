"""What a running countdown costs on both screens."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.conftest import Say
from tests.benchmarks.full_day import FullDay
from tests.benchmarks.measures import STRICT, Measure
from tests.ui.room.driver import RoomDriver
from ui.second_screen.content import PublicCountdown

SECONDS = 10


@pytest.mark.benchmark
def test_countdown(say: Say, day: FullDay, dressed: QApplication) -> None:
    driver = RoomDriver(day.prepared)
    driver.start()
    driver.open(day.left[1])
    driver.press("timer_main")
    public = driver.window.public.window
    first = public.content()
    used, gone = time.process_time(), time.perf_counter()
    loop = QEventLoop()
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    used, gone = time.process_time() - used, time.perf_counter() - gone
    last = public.content()
    shown = public.isVisible()
    driver.close()
    assert isinstance(first, PublicCountdown)
    assert isinstance(last, PublicCountdown)
    assert first.display.text != last.display.text
    say(
        Measure(
            what=f"countdown on {'both screens' if shown else 'one screen'}",
            measured=f"{used / gone * 100:.2f} % of a core",
            against=f"{gone:.0f} s of the clock",
            ratio=used / gone,
            aim="< 0.01",
        )
    )
    assert not STRICT or used / gone < 0.01
