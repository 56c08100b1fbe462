"""Writing the README's table of faults from the report of `make torture`.

`python -m tests.torture_table REPORT README`, where the report is pytest's JUnit file: every
test that tells what it tried (`tests.rounds.tried`) is counted under its fault.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from tests.rounds import FULL_ROUNDS, ROUNDS

BEGIN, END = "<!-- torture: begin -->", "<!-- torture: end -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """How often one fault was tried, and in how many tests something went wrong."""

    name: str
    times: int
    failed: int


def faults(report: str) -> tuple[Fault, ...]:
    """Return the faults that a JUnit report tells of, sorted by name."""
    found: dict[str, Fault] = {}
    for case in ElementTree.fromstring(report).iter("testcase"):  # noqa: S314 - our own report
        told = {one.get("name"): one.get("value") for one in case.iter("property")}
        name, times = told.get("fault"), told.get("times")
        if name is None or times is None or case.find("skipped") is not None:
            continue
        before = found.get(name, Fault(name=name, times=0, failed=0))
        wrong = case.find("failure") is not None or case.find("error") is not None
        found[name] = Fault(
            name=name, times=before.times + int(times), failed=before.failed + wrong
        )
    return tuple(sorted(found.values(), key=lambda fault: fault.name))


def table(tried: tuple[Fault, ...], *, commit: str, day: str, rounds: int) -> str:
    """Return the table in Markdown, with the commit and the day it was made on."""
    share = "" if rounds >= FULL_ROUNDS else f", a sample: {rounds} of {FULL_ROUNDS} rounds"
    lines = [
        f"`make torture` at commit `{commit}`, {day}{share}.",
        "",
        "| fault | times | tests that failed |",
        "| --- | ---: | ---: |",
        *(f"| {fault.name} | {fault.times:,} | {fault.failed} |" for fault in tried),
    ]
    return "\n".join(lines)


def with_table(readme: str, text: str) -> str:
    """Return the README with the table between its two marks.

    Raises:
        ValueError: the README has no such marks.
    """
    head, begin, rest = readme.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the README has no place for the table: {BEGIN} and {END}")
    return f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}"


def main(report: Path, readme: Path) -> None:
    """Replace the table."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short=7", "HEAD"], capture_output=True, text=True, check=True
    ).stdout.strip()
    tried = faults(report.read_text(encoding="utf-8"))
    text = table(tried, commit=commit, day=f"{datetime.now(UTC):%Y-%m-%d}", rounds=ROUNDS)
    readme.write_text(with_table(readme.read_text(encoding="utf-8"), text), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
