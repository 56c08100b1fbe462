"""The rounds of `make torture`: the same test over and over, each round from a seed of its own.

`SOUTENANCE_ROUNDS` is how many there are. A round that fails is run again by its number: the
seed is in the test's name. What each round tried is told with `tried`, and counted by
`tests.torture_table`.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

ROUNDS = int(os.environ.get("SOUTENANCE_ROUNDS", "20"))
FULL_ROUNDS = 20
"""As many rounds as the full counts need; fewer are told as a sample."""

RecordProperty = Callable[[str, object], None]
"""pytest's own fixture of that name."""

seeded_rounds = pytest.mark.parametrize("seed", range(ROUNDS))


def tried(record_property: RecordProperty, fault: str, times: int) -> None:
    """Tell which fault a test tries, in the words of the table, and how many times."""
    record_property("fault", fault)
    record_property("times", times)
