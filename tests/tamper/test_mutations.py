"""Seeded samples of the damage that files meet: bytes changed, lost, repeated, cut off.

A damaged file is refused in words, whatever its kind, and nothing crashes. What is inside an
encrypted package is damaged too, as by somebody who has the key.
"""

from __future__ import annotations

import random

import pytest

from app.domain.errors import IntegrityError, UserError
from tests.rounds import RecordProperty, seeded_rounds, tried
from tests.tamper.files import KINDS, File

SAMPLES = 40
SLOW_SAMPLES = 8
SLOW = ("signed PDF", "snapshot")
TORTURE_SAMPLES = -(-5_000 // len(KINDS))


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Change, drop or repeat a few bytes, one to four times."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(changed))
        length = dice.randint(1, 8)
        match dice.randrange(3):
            case 0:
                changed[place] ^= dice.randint(1, 255)
            case 1:
                del changed[place : place + length]
            case _:
                origin = dice.randrange(len(changed))
                changed[place:place] = changed[origin : origin + length]
    return bytes(changed)


def mutate(file: File, samples: int, seed: str) -> None:
    dice = random.Random(seed)
    for _ in range(samples):
        damaged = mutated(file.data, dice)
        if damaged != file.data:
            assert_refused(file, damaged)


def assert_refused(file: File, damaged: bytes) -> None:
    try:
        read = file.read(damaged)
    except (UserError, IntegrityError):
        return
    assert file.loose
    assert read == file.read(file.data)


def test_a_kind_of_file_is_left_out_nowhere(files: dict[str, File]) -> None:
    assert set(files) == set(KINDS)
    assert TORTURE_SAMPLES * len(KINDS) >= 5_000
    for file in files.values():
        file.read(file.data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutated_file_is_refused_and_nothing_crashes(files: dict[str, File], kind: str) -> None:
    mutate(files[kind], SLOW_SAMPLES if kind in SLOW else SAMPLES, kind)


@pytest.mark.torture
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("kind", KINDS)
@seeded_rounds
def test_thousands_of_mutations_are_refused(
    files: dict[str, File], record_property: RecordProperty, kind: str, seed: int
) -> None:
    tried(record_property, "file damaged at random: accepted as whole, or a crash", TORTURE_SAMPLES)
    mutate(files[kind], TORTURE_SAMPLES, f"{kind} {seed}")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_at_any_hundredth_is_refused(files: dict[str, File], kind: str) -> None:
    file = files[kind]
    step = 10 if kind in SLOW else 1
    for hundredth in range(0, 100, step):
        assert_refused(file, file.data[: len(file.data) * hundredth // 100])


def test_a_damaged_keystore_is_never_taken_for_a_wrong_answer(files: dict[str, File]) -> None:
    dice = random.Random("keystore answers")
    keystore = files["keystore"]

    for _ in range(SAMPLES):
        damaged = mutated(keystore.data, dice)
        if damaged != keystore.data:
            with pytest.raises(IntegrityError):
                keystore.read(damaged)
