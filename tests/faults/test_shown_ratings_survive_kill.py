"""Killed at any moment, a laptop comes back with every rating that its window had shown."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import close_room
from app.services.room.oral_timer import start_timer, timer_record
from app.services.room.scoring import scoring_view
from tests.rounds import RecordProperty, seeded_rounds, tried
from tests.services.world import PIN, Prepared, World

ROOT = Path(__file__).parent.parent.parent
TORTURE_KILLS = 10
KILLS = int(os.environ.get("SOUTENANCE_WINDOW_KILLS", "3"))
SEED = int(os.environ.get("SOUTENANCE_SEED", "20261123"))


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.enrolled(room, "P01")
    start_timer(room, "P01")
    close_room(room)
    return prepared


@pytest.mark.timeout(120 + 30 * KILLS)
def test_every_rating_shown_as_saved_is_there_after_a_kill(prepared: Prepared) -> None:
    _kill_again_and_again(prepared, KILLS, SEED)


@pytest.mark.torture
@pytest.mark.timeout(120 + 30 * TORTURE_KILLS)
@seeded_rounds
def test_every_rating_shown_is_there_after_a_long_row_of_kills(
    prepared: Prepared, record_property: RecordProperty, seed: int
) -> None:
    fault = "window killed at a random moment: ratings that it showed as saved lost"
    tried(record_property, fault, TORTURE_KILLS)
    _kill_again_and_again(prepared, TORTURE_KILLS, seed)


def _kill_again_and_again(prepared: Prepared, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(kills):
        shown = _shown_until_killed(prepared, chance.uniform(0.05, 0.6))
        room = prepared.room()
        juror = unlock_juror(room, "J01", PIN)
        kept = {row.key.criterion: row.level for row in scoring_view(room, "P01", juror).rows}
        running = timer_record(room, "P01").running
        close_room(room)
        assert running
        order = list(kept)
        following = order[(order.index(shown[-1][0]) + 1) % len(order)]
        for criterion, level in dict(shown).items():
            # The next rating may have become durable before its line was said.
            assert kept[criterion] == level or criterion == following, (criterion, level)


def _shown_until_killed(prepared: Prepared, seconds: float) -> list[tuple[str, int]]:
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.faults.shown_ratings",
            str(prepared.world.folder),
            prepared.room_code,
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process:
        assert process.stdout.readline() == "open\n"
        lines = [process.stdout.readline()]
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            lines.append(process.stdout.readline())
        process.kill()
        lines += process.stdout.readlines()
    whole = [line for line in lines if line.endswith("\n")]
    return [(criterion, int(digit)) for criterion, digit in map(str.split, whole)]
