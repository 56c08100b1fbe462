from __future__ import annotations

from dataclasses import replace

import pytest

from app.trust.derivation import STANDARD_COST, derive, expand
from tests.trust.world import COST


def test_a_key_depends_on_secret_salt_and_cost() -> None:
    key = derive(b"secret", b"s" * 16, COST)

    assert len(key) == 32
    assert key == derive(b"secret", b"s" * 16, COST)
    assert key != derive(b"Secret", b"s" * 16, COST)
    assert key != derive(b"secret", b"t" * 16, COST)
    assert key != derive(b"secret", b"s" * 16, replace(COST, iterations=2))


def test_keys_for_two_purposes_have_nothing_in_common() -> None:
    assert expand(b"k" * 32, "room store") != expand(b"k" * 32, "room package")
    assert len(expand(b"k" * 32, "room store")) == 32


def test_the_derivations_never_change() -> None:
    # Stores and packages already written depend on these bytes.
    assert derive(b"secret", b"s" * 16, COST).hex() == (
        "8cdb1b3691ecd22a86a44003eb3c203c7f5efc9d807c1b6535a41e247c5a934c"
    )
    assert expand(b"k" * 32, "room store").hex() == (
        "fda3339ef15446016d91461f864844751f7d963f166e9721430994564b7c5fa7"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 7},
        {"memory_kib": 1024 * 1024},
        {"iterations": 0},
        {"iterations": 17},
        {"lanes": 0},
        {"lanes": 17, "memory_kib": 1024},
    ],
)
def test_a_file_may_not_ask_for_an_absurd_cost(changes: dict[str, int]) -> None:
    assert COST.is_acceptable
    assert STANDARD_COST.is_acceptable
    assert not replace(COST, **changes).is_acceptable
