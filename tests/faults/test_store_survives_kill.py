"""A room is killed at any moment: every rating that it acknowledged is there on reopening.

`SOUTENANCE_KILLS` is the number of kills, `SOUTENANCE_SEED` the seed of their moments; `make
torture` has a thousand of them.
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
from app.services.ports.room_store import StoredDossier
from tests.builders import a_dossier, a_key, a_package
from tests.faults.rating_room import CRITERIA, KEY, ROOM, folders_in
from tests.rounds import RecordProperty, seeded_rounds, tried

_KILLS = int(os.environ.get("SOUTENANCE_KILLS", "15"))
_SEED = int(os.environ.get("SOUTENANCE_SEED", "2026"))
_ROOT = Path(__file__).parents[2]
_TORTURE_KILLS = 50
_LONGEST_LIFE = 0.25


def _last_acknowledged(base: Path, life: float) -> int:
    """Let a room rate for `life` seconds, kill it, and return what it said last."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.rating_room", str(base)],
        stdout=subprocess.PIPE,
        cwd=_ROOT,
    )
    said = 0
    was_running: list[bool] = []

    def kill() -> None:
        # Windows gives a killed process the status of one that failed.
        was_running.append(process.poll() is None)
        process.kill()

    with process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"open"
        timer = threading.Timer(life, kill)
        timer.start()
        for line in process.stdout:
            if line.endswith(b"\n"):
                said = int(line)
        timer.join()
    assert was_running == [True], "the room stopped by itself"
    return said


@pytest.mark.timeout(60 + 5 * _KILLS)
def test_no_acknowledged_rating_is_lost(tmp_path: Path) -> None:
    _kill_again_and_again(tmp_path, _KILLS, _SEED)


@pytest.mark.torture
@pytest.mark.timeout(60 + 30 * _TORTURE_KILLS)
@seeded_rounds
def test_no_acknowledged_rating_is_lost_in_a_long_row_of_kills(
    tmp_path: Path, record_property: RecordProperty, seed: int
) -> None:
    fault = "room killed at a random moment: acknowledged ratings lost"
    tried(record_property, fault, _TORTURE_KILLS)
    _kill_again_and_again(tmp_path, _TORTURE_KILLS, seed)


def _kill_again_and_again(tmp_path: Path, kills: int, seed: int) -> None:
    folders = folders_in(tmp_path)
    store = folders.create(ROOM, KEY)
    with store.transaction() as records:
        records.put_dossier(
            StoredDossier(dossier=a_dossier(), package=a_package(), credentials=b"")
        )
    store.close()
    moments = random.Random(seed)
    acknowledged = 0

    for _ in range(kills):
        said = _last_acknowledged(tmp_path, moments.uniform(0, _LONGEST_LIFE))
        acknowledged = max(acknowledged, said)

        store = folders.open(ROOM.id, KEY)  # checks every page and the chain
        with store.transaction() as records:
            journal = records.journal()
            levels = records.draft("S1", "J1").levels
        store.close()

        # One rating may be durable whose acknowledgement was cut off.
        assert acknowledged <= len(journal) <= acknowledged + 1
        acknowledged = len(journal)
        assert first_break(journal) is None
        assert levels == {
            a_key(f"E1.{entry.sequence % CRITERIA}"): int(entry.detail[0][1])
            for entry in journal[-CRITERIA:]
        }
    assert acknowledged > kills
