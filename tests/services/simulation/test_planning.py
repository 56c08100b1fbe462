"""A simulated planning is one that a centre may import, whatever its size."""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.centre.planning.reading import read_planning
from app.services.simulation.planning import INDIVIDUAL, TEAMS, simulated_planning
from tests.services.world import ZONE, referential

FRIDAY = date(2026, 11, 27)


@settings(max_examples=25, deadline=None)
@given(candidates=st.integers(1, 60), rooms=st.integers(1, 5), seed=st.integers(0, 1_000))
def test_any_size_can_be_imported(candidates: int, rooms: int, seed: int) -> None:
    planned = simulated_planning(
        Random(seed), candidates=candidates, rooms=min(rooms, candidates), first_day=FRIDAY
    )
    reading = read_planning(planned.tables, referential(), ZONE)

    assert reading.problems == ()
    assert reading.planning is not None
    assert set(reading.planning.rooms) == set(planned.rooms)
    passed = Counter(
        sitting.assessment for sitting in reading.planning.sittings if sitting.team is None
    )
    assert passed == dict.fromkeys(INDIVIDUAL, candidates)
    for sitting in reading.planning.sittings:
        assert time(8, 30) <= sitting.starts_at.timetz().replace(tzinfo=None) < time(18, 0)
        assert sitting.starts_at.weekday() < 5
        if sitting.team is not None:
            smallest, largest = TEAMS[sitting.assessment]
            assert smallest <= len(sitting.candidates) <= largest


def test_the_same_seed_draws_the_same_planning() -> None:
    first, second, other = (
        simulated_planning(Random(seed), candidates=12, rooms=2, first_day=FRIDAY)
        for seed in (7, 7, 8)
    )
    assert first == second != other
