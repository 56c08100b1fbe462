"""From the start of the process to a first field that takes keys."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from tests.benchmarks.conftest import Say
from tests.benchmarks.measures import Measure, milliseconds

ROOT = Path(__file__).parents[2]
TURNS = 9


@pytest.mark.benchmark
def test_start(say: Say, tmp_path: Path) -> None:
    """Both in turn, each at its quickest: other work on the machine only ever adds."""
    modules = ("bare_window", "first_window")
    for module in modules:
        _start(module, tmp_path)  # compiles, and makes this person's folders
    taken = [[_start(module, tmp_path) for module in modules] for _ in range(TURNS)]
    bare, first = (min(column) for column in zip(*taken, strict=True))
    say(
        Measure(
            what="start to usable window",
            measured=milliseconds(first),
            against=f"a bare PySide6 window {milliseconds(bare)}",
            ratio=first / bare,
            aim="<= 1.5",
        )
    )
    assert first < 5


def _start(module: str, folder: Path) -> float:
    surroundings = {
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", f"tests.benchmarks.{module}"],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        taken = perf_counter() - begun
        _, errors = process.communicate()
    assert (said, process.returncode) == ("ready\n", 0), errors
    return taken
