"""Killed while it copies and restores itself, a room has one good store and whole copies.

`SOUTENANCE_RESTORE_KILLS` is the number of kills, `SOUTENANCE_SEED` the seed of their moments.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.domain.journal import first_break
from app.services.room.continuity.snapshots import snapshots
from app.services.room.open_room import OpenRoom, close_room, reopen_room
from app.trust.live_copy import read_live_copy
from data.engine import reading_copy
from tests.faults.laptops import CODE, ROOM_ID, a_laptop, a_room, rate, store_path
from tests.rounds import RecordProperty, seeded_rounds, tried

_KILLS = int(os.environ.get("SOUTENANCE_RESTORE_KILLS", "4"))
_SEED = int(os.environ.get("SOUTENANCE_SEED", "2026"))
_ROOT = Path(__file__).parents[2]
_TORTURE_KILLS = 20
_LONGEST_LIFE = 0.6


@pytest.mark.timeout(60 + 10 * _KILLS)
def test_a_killed_restore_leaves_one_good_store(tmp_path: Path) -> None:
    _kill_again_and_again(tmp_path, _KILLS, _SEED)


@pytest.mark.torture
@pytest.mark.timeout(60 + 30 * _TORTURE_KILLS)
@seeded_rounds
def test_a_long_row_of_killed_restores_leaves_one_good_store(
    tmp_path: Path, record_property: RecordProperty, seed: int
) -> None:
    fault = "room killed while it copies and restores itself: no good store, or half a copy"
    tried(record_property, fault, _TORTURE_KILLS)
    _kill_again_and_again(tmp_path, _TORTURE_KILLS, seed)


def _kill_again_and_again(tmp_path: Path, kills: int, seed: int) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    laptop = a_laptop(tmp_path / "laptop")
    room = a_room(laptop)
    rate(room, 1)
    close_room(room)
    moments = random.Random(seed)

    for _ in range(kills):
        said = _said_until_killed(tmp_path / "laptop", stick, moments.uniform(0, _LONGEST_LIFE))

        room = reopen_room(laptop, ROOM_ID, CODE)  # checks every page and the chain
        found = _journal_length(room)
        close_room(room)
        assert _may_be(found, said), (found, said[-4:])
        _check_copies(tmp_path / "laptop", room)
        for copy in stick.glob("*.secours"):
            read_live_copy(copy.read_bytes(), CODE)


def _may_be(found: int, said: list[tuple[str, int]]) -> bool:
    """Whether a journal of that length can follow what was said last."""
    word, sequence = said[-1]
    if word != "restoring":
        # One rating may be durable whose line was cut off; a restore says so before it begins.
        return found in (sequence, sequence + 1)
    rated = said[-2][1]
    return found == rated  # as it was, or the last rating undone and the restore told


def _check_copies(folder: Path, room: OpenRoom) -> None:
    """Every snapshot that is listed, and every store that was set aside, holds."""
    home = store_path(folder).parent
    listed = snapshots(room.laptop, ROOM_ID)
    for snapshot in listed:
        with reading_copy(home / "snapshots" / f"{snapshot.name}.db", room.keys.store_key):
            pass
    for store in home.glob("set-aside/*/room.db"):
        with reading_copy(store, room.keys.store_key):
            pass


def _journal_length(room: OpenRoom) -> int:
    with room.store.transaction() as records:
        entries = records.journal()
    assert first_break(entries) is None
    return len(entries)


def _said_until_killed(folder: Path, stick: Path, life: float) -> list[tuple[str, int]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.restoring_room", str(folder), str(stick)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_ROOT,
    )
    was_running: list[bool] = []

    def kill() -> None:
        was_running.append(process.poll() is None)
        process.kill()

    with process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        timer = threading.Timer(life, kill)
        timer.start()
        lines += process.stdout.readlines()
        timer.join()
    assert was_running == [True], "the room stopped by itself"
    said = [line.split() for line in lines if line.endswith("\n")]
    return [(word, int(sequence)) for word, sequence in said]
