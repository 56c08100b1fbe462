"""The French interface says months in French on a computer whose own language is another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from datetime import date, datetime
from pathlib import Path
from PySide6.QtCore import QLocale
from app.bootstrap.application import Windows, qt_application
from ui.centre.words import recent
from ui.dates import day_range, long_day, plain_day, short_day
from ui.room.words import long_date
from ui.verify.looks import moment_words

QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
windows = Windows(qt_application(), folder=Path(sys.argv[1]))
day, later = datetime(2026, 8, 4, 15, 29), datetime(2026, 12, 3, 9, 0)
first = date(2026, 12, 1)
for words in (
    long_date(day),
    long_day(day.date()),
    short_day(day.date()),
    day_range(day.date(), later.date()),
    recent(day, later),
    moment_words(day),
    long_day(first),
    plain_day(first),
    short_day(first),
    day_range(first, later.date()),
    day_range(date(2026, 6, 1), later.date()),
    day_range(date(2025, 6, 1), later.date()),
    day_range(date(2026, 12, 2), later.date()),
    day_range(first, first),
):
    sys.stdout.buffer.write(f"{words}\\n".encode())
"""


def test_dates_are_french_whatever_the_computer_speaks(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
    )
    assert answer.stdout.decode().splitlines() == [
        "mardi 4 août 2026",
        "mardi 4 août 2026",
        "4 août",
        "4 août au 3 décembre 2026",
        "4 août, 15:29",
        "4 août 2026, 15:29",
        "mardi 1er décembre 2026",
        "1er décembre 2026",
        "1er déc.",
        "1er au 3 décembre 2026",
        "1er juin au 3 décembre 2026",
        "1er juin 2025 au 3 décembre 2026",
        "2 au 3 décembre 2026",
        "1er décembre 2026",
    ]
