"""Seeded samples of the damage that files meet: bytes changed, lost, repeated."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from app.domain.errors import IntegrityError, UserError
from app.trust.keystore import open_keystore
from app.trust.results_packages import read_results_package
from app.trust.room_packages import read_room_package
from app.trust.signing import read_panel_sheet, read_score_sheet
from tests.rounds import seeded_rounds
from tests.trust.world import OPERATOR, PASSPHRASE, a_world

SAMPLES = 150
TORTURE_SAMPLES = 200
WORLD = a_world()
FILES: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "score sheet": (
        WORLD.score_sheet.jws,
        lambda data: read_score_sheet(data, WORLD.keys.anchor),
    ),
    "panel sheet": (
        WORLD.panel_sheet.jws,
        lambda data: read_panel_sheet(data, WORLD.keys.anchor),
    ),
    "room package": (
        WORLD.package.data,
        lambda data: read_room_package(data, WORLD.issued.code),
    ),
    "results package": (
        WORLD.results.data,
        lambda data: read_results_package(data, WORLD.keys),
    ),
    "keystore": (
        WORLD.keystore,
        lambda data: open_keystore(data, OPERATOR, PASSPHRASE),
    ),
}


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


@pytest.mark.parametrize("name", FILES)
def test_a_mutated_file_is_refused_and_nothing_crashes(name: str) -> None:
    _mutate(name, SAMPLES, name)


@pytest.mark.torture
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", FILES)
@seeded_rounds
def test_thousands_of_mutations_are_refused(name: str, seed: int) -> None:
    _mutate(name, TORTURE_SAMPLES, f"{name} {seed}")


def _mutate(name: str, samples: int, seed: str) -> None:
    data, read = FILES[name]
    dice = random.Random(seed)

    for _ in range(samples):
        damaged = mutated(data, dice)
        if damaged != data:
            with pytest.raises((UserError, IntegrityError)):
                read(damaged)


def test_a_damaged_keystore_is_never_taken_for_a_wrong_answer() -> None:
    dice = random.Random("keystore answers")

    for _ in range(SAMPLES):
        damaged = mutated(WORLD.keystore, dice)
        if damaged != WORLD.keystore:
            with pytest.raises(IntegrityError):
                open_keystore(damaged, OPERATOR, PASSPHRASE)
