"""Keys from secrets: Argon2id for what people type, HKDF for what is already a key.

Owns the costs and their caps. It must not know what a key is for: callers name that in `info`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

RandomSource = Callable[[int], bytes]
"""Gives that many random bytes; `secrets.token_bytes` outside of tests."""

KEY_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """What one guess costs with Argon2id (RFC 9106): memory, passes over it, lanes."""

    memory_kib: int
    iterations: int
    lanes: int

    @property
    def is_acceptable(self) -> bool:
        """Whether a file may ask this machine for it: what Argon2 accepts, up to a cap."""
        return (
            1 <= self.lanes <= LANE_CAP
            and 8 * self.lanes <= self.memory_kib <= MEMORY_CAP_KIB
            and 1 <= self.iterations <= ITERATION_CAP
        )


STANDARD_COST = KdfCost(memory_kib=128 * 1024, iterations=3, lanes=4)
"""About 300 ms on a laptop with two cores; the interpreter lock is released meanwhile."""

MEMORY_CAP_KIB = 512 * 1024
ITERATION_CAP = 16
LANE_CAP = 16


def derive(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    """Stretch a secret that a person can type into a 32-byte key (Argon2id).

    Slow by design: never on the thread of the windows.
    """
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(secret)


def expand(key: bytes, info: str) -> bytes:
    """Make a 32-byte key for one purpose from a key (HKDF-SHA256, RFC 5869, no salt)."""
    kdf = HKDF(
        algorithm=hashes.SHA256(),
        length=KEY_BYTES,
        salt=None,
        info=f"soutenance {info} v1".encode(),
    )
    return kdf.derive(key)
