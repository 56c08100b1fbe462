"""Keeping bytes under a secret that a person types, so that a wrong secret is told from damage.

Owns the one form (`Wrapped`) that keystore slots, room secrets and jurors' keys share. What
an error means to the person is said by the callers.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.trust import wire
from app.trust.derivation import SALT_BYTES, KdfCost, RandomSource, derive, expand

NONCE_BYTES = 12


class WrongSecretError(Exception):
    """The bytes are whole, and the secret does not open them."""


class DamagedWrappingError(Exception):
    """The bytes are not what was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """Bytes under AES-256-GCM, the key stretched from a secret.

    `check` is the SHA-256 of the rest. It protects from accidents only, and lets an accident
    be told from a wrong secret; against intent stands the authenticated encryption.
    """

    salt: bytes
    cost: KdfCost
    nonce: bytes
    sealed: bytes
    check: str


def wrap(
    plain: bytes,
    secret: bytes,
    *,
    purpose: str,
    cost: KdfCost,
    random: RandomSource,
    pepper: bytes = b"",
    context: bytes = b"",
) -> Wrapped:
    """Encrypt bytes under a typed secret.

    `purpose` separates the uses, so that one wrapping never passes for another; `pepper` is a
    second secret kept elsewhere (the device's), needed to open; `context` is bytes kept
    beside in the clear, which must not change either.
    """
    salt = random(SALT_BYTES)
    nonce = random(NONCE_BYTES)
    key = expand(derive(secret, salt, cost) + pepper, purpose)
    sealed = AESGCM(key).encrypt(nonce, plain, context)
    check = _check(salt, cost, nonce, sealed, context)
    return Wrapped(salt=salt, cost=cost, nonce=nonce, sealed=sealed, check=check)


def unwrap(
    wrapped: Wrapped, secret: bytes, *, purpose: str, pepper: bytes = b"", context: bytes = b""
) -> bytes:
    """Return the bytes.

    Raises:
        WrongSecretError: the secret or the pepper is not the one they were wrapped under.
        DamagedWrappingError: checksum, or a cost that no application of ours writes.
    """
    check = _check(wrapped.salt, wrapped.cost, wrapped.nonce, wrapped.sealed, context)
    if (
        check != wrapped.check
        or not wrapped.cost.is_acceptable
        or len(wrapped.salt) != SALT_BYTES
        or len(wrapped.nonce) != NONCE_BYTES
    ):
        raise DamagedWrappingError
    key = expand(derive(secret, wrapped.salt, wrapped.cost) + pepper, purpose)
    try:
        return AESGCM(key).decrypt(wrapped.nonce, wrapped.sealed, context)
    except InvalidTag as error:
        raise WrongSecretError from error


def _check(salt: bytes, cost: KdfCost, nonce: bytes, sealed: bytes, context: bytes) -> str:
    parts = (salt, wire.encode(cost), nonce, sealed, context)
    return hashlib.sha256(b"".join(len(part).to_bytes(8) + part for part in parts)).hexdigest()
