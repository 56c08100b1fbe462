"""The rounds of `make torture`: the same test over and over, each round from a seed of its own.

`SOUTENANCE_ROUNDS` is how many there are. A round that fails is run again by its number: the
seed is in the test's name.
"""

from __future__ import annotations

import os

import pytest

ROUNDS = int(os.environ.get("SOUTENANCE_ROUNDS", "20"))

seeded_rounds = pytest.mark.parametrize("seed", range(ROUNDS))
