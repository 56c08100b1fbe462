"""The table at the end of a run, a room after a day of sittings, and a dressed application."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.full_day import FullDay, a_full_day
from tests.benchmarks.measures import Measure, table
from ui.look.theme import Theme, apply_look
from ui.translation import install_translation

Say = Callable[[Measure], None]
_said: list[Measure] = []


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Say a measure at once, and keep it for the table."""

    def said(measure: Measure) -> None:
        _said.append(measure)
        with capsys.disabled():
            print(f"\n{measure.line()}")  # noqa: T201

    return said


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    if _said:
        terminalreporter.section("measured")
        for line in table(_said):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    apply_look(qapp, Theme.LIGHT)
    install_translation(qapp, "fr")
    return qapp


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> FullDay:
    return a_full_day(tmp_path_factory.mktemp("day"))
