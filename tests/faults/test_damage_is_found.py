"""Stored data damaged anywhere is found at opening, and the last good snapshot brings it back.

`SOUTENANCE_SEED` is the seed of where.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.services.ports.snapshots import DamagedStoreError
from app.services.room.continuity.snapshots import restore_snapshot, take_snapshot
from app.services.room.open_room import close_room, reopen_room
from tests.faults.laptops import CODE, ROOM_ID, a_laptop, a_room, levels, rate, store_path
from tests.rounds import RecordProperty, seeded_rounds, tried

_SEED = int(os.environ.get("SOUTENANCE_SEED", "2026"))
_TIMES = 6
_TORTURE_TIMES = 50

Damage = Callable[[bytearray, random.Random], bytearray]


def one_bit(content: bytearray, chance: random.Random) -> bytearray:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def one_page(content: bytearray, chance: random.Random) -> bytearray:
    start = chance.randrange(len(content) // 4096) * 4096
    content[start : start + 4096] = bytes(4096)
    return content


def cut(content: bytearray, chance: random.Random) -> bytearray:
    return content[: chance.randrange(len(content))]


def an_older_page(content: bytearray, chance: random.Random) -> bytearray:
    """A page of the store in the place of another: whole, and not its own."""
    pages = len(content) // 4096
    source, target = chance.sample(range(1, pages), 2)
    content[target * 4096 : (target + 1) * 4096] = content[source * 4096 : (source + 1) * 4096]
    return content


KINDS: tuple[Damage, ...] = (one_bit, one_page, cut, an_older_page)


@pytest.mark.parametrize("damage", KINDS)
def test_damage_is_found_and_mended(tmp_path: Path, damage: Damage) -> None:
    _damage_again_and_again(tmp_path, damage, _TIMES, _SEED)


@pytest.mark.torture
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("damage", KINDS)
@seeded_rounds
def test_a_long_row_of_damage_is_found_and_mended(
    tmp_path: Path, record_property: RecordProperty, damage: Damage, seed: int
) -> None:
    tried(record_property, "store damaged on disk: not found, or not put back", _TORTURE_TIMES)
    _damage_again_and_again(tmp_path, damage, _TORTURE_TIMES, seed)


def _damage_again_and_again(tmp_path: Path, damage: Damage, times: int, seed: int) -> None:
    chance = random.Random(seed)
    laptop = a_laptop(tmp_path)
    room = a_room(laptop)
    for _ in range(times):
        rate(room, 2)
        snapshot = take_snapshot(room)
        expected = levels(room)
        rate(room, 3)
        close_room(room)
        path = store_path(tmp_path)
        path.write_bytes(damage(bytearray(path.read_bytes()), chance))

        with pytest.raises(DamagedStoreError) as error:
            reopen_room(laptop, ROOM_ID, CODE)

        assert error.value.last_good == snapshot
        assert snapshot is not None
        room = restore_snapshot(laptop, ROOM_ID, snapshot.name, CODE)
        assert levels(room) == expected
    close_room(room)
