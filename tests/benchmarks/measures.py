"""What a benchmark says: one line, its measure and what it stands against taken in one run."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

STRICT = "SOUTENANCE_BENCH_STRICT" in os.environ
"""Whether a measure beyond its aim fails: only where nothing else runs on the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One line of the table.

    Attributes:
        what: what was measured.
        measured: the figure, with its unit.
        against: what it stands against, with its figure from the same run.
        ratio: `measured` over `against`, or the other way for rates; `None` says that there
            is none.
        aim: the design's.
    """

    what: str
    measured: str
    against: str
    ratio: float | None
    aim: str

    def cells(self) -> tuple[str, str, str, str, str]:
        """Return the line's cells."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return self.what, self.measured, self.against, ratio, self.aim

    def line(self) -> str:
        """Return the line as it is said when it was measured."""
        what, measured, against, ratio, aim = self.cells()
        return f"{what}: {measured}, {against}, ratio {ratio or 'none'}, aim {aim}"


def table(measures: Sequence[Measure]) -> list[str]:
    """Return the lines of a table, columns aligned."""
    rows = [("what", "measured", "against", "ratio", "aim"), *(each.cells() for each in measures)]
    widths = [max(len(row[place]) for row in rows) for place in range(5)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def seconds(work: Callable[[], object]) -> float:
    """Return how long work takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def milliseconds(value: float) -> str:
    """Return seconds in words."""
    return f"{value * 1000:.1f} ms"
