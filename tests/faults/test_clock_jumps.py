"""Clock set, laptop asleep, minutes added in mid-oral: durations stay, and the journal tells.

`SOUTENANCE_SEED` is the seed of the jumps.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from app.domain.journal import Action, first_break
from app.services.room.continuity.clock_watch import watch_clock
from app.services.room.continuity.sleep_watch import clock_reading, watch_sleep
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import (
    add_time,
    pause_timer,
    resume_timer,
    start_timer,
    timer_record,
)
from app.timing.elapsed import elapsed
from tests.faults.laptops import SITTING, MovingClock, a_laptop, a_room
from tests.rounds import RecordProperty, seeded_rounds, tried

_SEED = int(os.environ.get("SOUTENANCE_SEED", "2026"))
_STEPS = 40
_TORTURE_STEPS = 400


def test_durations_stay_whatever_the_wall_clock_says(tmp_path: Path) -> None:
    _set_again_and_again(tmp_path, _STEPS, _SEED)


@pytest.mark.torture
@seeded_rounds
def test_durations_stay_through_a_long_row_of_jumps(
    tmp_path: Path, record_property: RecordProperty, seed: int
) -> None:
    tried(record_property, "clock set in mid-oral: duration changed, or not told", _TORTURE_STEPS)
    _set_again_and_again(tmp_path, _TORTURE_STEPS, seed)


def _set_again_and_again(tmp_path: Path, steps: int, seed: int) -> None:
    chance = random.Random(seed)
    clock = MovingClock()
    room = a_room(a_laptop(tmp_path, clock))
    start_timer(room, SITTING)
    ran, jumps, sleeps = 0, 0, 0
    reading = clock_reading(room)
    for _ in range(steps):
        seconds = chance.randint(1, 600)
        asleep = chance.random() < 0.2
        (clock.sleep if asleep else clock.pass_seconds)(seconds)
        if timer_record(room, SITTING).running:
            ran += seconds * 1000
        jump = chance.choice((0, 0, chance.randint(-30 * 86_400, 30 * 86_400)))
        clock.set_by(jump)
        told = watch_clock(room)
        assert (told is not None) == (abs(jump) > 60)
        jumps += told is not None
        reading, slept = watch_sleep(room, reading)
        assert (slept is not None) == (asleep and seconds > 1)
        sleeps += slept is not None
        if chance.random() < 0.1:
            add_time(room, SITTING, 1, "Alarme incendie")
        if chance.random() < 0.3:
            _pause_or_resume(room)
        assert elapsed(timer_record(room, SITTING), clock.now()) == ran
    with room.store.transaction() as records:
        entries = records.journal()
    close_room(room)
    assert sum(entry.action is Action.CLOCK_JUMPED for entry in entries) == jumps
    assert sum(entry.action is Action.LAPTOP_SLEPT for entry in entries) == sleeps
    assert first_break(entries) is None


def _pause_or_resume(room: OpenRoom) -> None:
    if timer_record(room, SITTING).running:
        pause_timer(room, SITTING, "Alarme incendie")
    else:
        resume_timer(room, SITTING)
