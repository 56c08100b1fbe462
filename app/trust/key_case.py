"""A laptop's key case: the jurors' wrapped keys of one room, and how many wrong PINs were tried.

It stays on its laptop, outside everything that is copied, so that putting back an older store
gives nobody more tries. Two secrets open it, the room's and the device's: a case taken from
another laptop or another room is told from a damaged one. Each key inside is still wrapped
under its juror's PIN (`pins`).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import IntegrityError
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.trust import wire
from app.trust.derivation import RandomSource, expand
from app.trust.pins import device_id, pin_delay
from app.trust.rooms import RoomKeys
from app.trust.wire import FORMAT_VERSION
from app.trust.wrapping import NONCE_BYTES

_LIMIT = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTry:
    """When a PIN was last tried: ticks in milliseconds, which compare within one boot."""

    ticks: int
    boot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptKey:
    """One juror's key on this laptop; `failures` are wrong PINs in a row.

    `serial` is the certificate's number in hexadecimal. `last_try` is `None` until a PIN was
    tried since the last right one.
    """

    juror: str
    serial: str
    wrapped: bytes = field(repr=False)
    failures: int = 0
    last_try: LastTry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCase:
    """What the case holds: a key for each juror enrolled here, and whose cards are void here.

    `voided` outlives the store: putting back a copy from before a void does not make the
    card good again on this laptop.
    """

    format: int = FORMAT_VERSION
    keys: tuple[KeptKey, ...] = ()
    voided: tuple[str, ...] = ()

    def key(self, juror: str) -> KeptKey | None:
        """Return a juror's key, or `None` when there is none here."""
        return next((kept for kept in self.keys if kept.juror == juror), None)

    def with_key(self, kept: KeptKey) -> KeyCase:
        """Return the case with this key, in the place of an older one of the same juror."""
        return replace(self, keys=(*self._others(kept.juror), kept))

    def with_void(self, juror: str) -> KeyCase:
        """Return the case without the juror's key, and with the card marked void."""
        others = tuple(voided for voided in self.voided if voided != juror)
        return replace(self, keys=self._others(juror), voided=(*others, juror))

    def _others(self, juror: str) -> tuple[KeptKey, ...]:
        return tuple(kept for kept in self.keys if kept.juror != juror)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a case belongs, in the clear and bound to what is encrypted."""

    room: str
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _SealedCase:
    """`check` is the SHA-256 of the rest: it tells an accident, never an intent."""

    format: int
    place: _Place
    nonce: bytes
    sealed: bytes
    check: str


def wait_before_try(kept: KeptKey, now: Instant) -> int:
    """Return the seconds to wait before the next PIN, 0 when it may be tried.

    After another start of the machine ticks tell nothing of the time that has passed, so the
    whole delay is still to come: see `restarted`.
    """
    delay = pin_delay(kept.failures) * 1000
    last = kept.last_try
    if last is None or delay == 0:
        return 0
    passed = max(0, now.ticks - last.ticks) if last.boot == now.boot else 0
    return max(0, -((passed - delay) // 1000))


def restarted(kept: KeptKey, now: Instant) -> KeptKey:
    """Return the key with its wait counted from now when the machine was started since.

    What it returns is to be kept, or the wait would begin again at each look.
    """
    if kept.last_try is None or kept.last_try.boot == now.boot:
        return kept
    return replace(kept, last_try=LastTry(ticks=now.ticks, boot=now.boot))


def counted(kept: KeptKey, now: Instant) -> KeptKey:
    """Return the key with one more wrong PIN, to be kept *before* the PIN is tried.

    So that cutting the power in mid-try gives no free one; `cleared` takes it back.
    """
    last_try = LastTry(ticks=now.ticks, boot=now.boot)
    return replace(kept, failures=kept.failures + 1, last_try=last_try)


def cleared(kept: KeptKey) -> KeptKey:
    """Return the key after the right PIN."""
    return replace(kept, failures=0, last_try=None)


def seal_case(case: KeyCase, room: RoomKeys, device_secret: bytes, random: RandomSource) -> bytes:
    """Encrypt a case for this room on this device."""
    place = _Place(room=room.store_id, device=device_id(device_secret))
    nonce = random(NONCE_BYTES)
    cipher = AESGCM(_key(room, device_secret))
    sealed = cipher.encrypt(nonce, wire.encode(case), wire.encode(place))
    check = _check(place, nonce, sealed)
    return wire.encode(
        _SealedCase(format=FORMAT_VERSION, place=place, nonce=nonce, sealed=sealed, check=check)
    )


def open_case(data: bytes, room: RoomKeys, device_secret: bytes) -> KeyCase:
    """Return a case.

    Raises:
        IntegrityError: `key_case.damaged`; `key_case.foreign`, whole but another laptop's or
            room's; `wire.unknown_format`, written by another version.
    """
    stored = _stored(data)
    if stored.check != _check(stored.place, stored.nonce, stored.sealed):
        raise _damaged()
    if stored.place != _Place(room=room.store_id, device=device_id(device_secret)):
        raise IntegrityError(
            "key_case.foreign",
            sentence("Les clés trouvées ici sont celles d’un autre ordinateur."),
        )
    try:
        plain = AESGCM(_key(room, device_secret)).decrypt(
            stored.nonce, stored.sealed, wire.encode(stored.place)
        )
    except (InvalidTag, ValueError) as error:
        raise _damaged() from error
    return wire.decode(plain, KeyCase, limit=_LIMIT)


def _stored(data: bytes) -> _SealedCase:
    try:
        return wire.decode(data, _SealedCase, limit=_LIMIT)
    except IntegrityError as error:
        if error.code == "wire.unknown_format":
            raise
        raise _damaged() from error


def _key(room: RoomKeys, device_secret: bytes) -> bytes:
    return expand(room.secret + device_secret, "key case")


def _check(place: _Place, nonce: bytes, sealed: bytes) -> str:
    parts = (wire.encode(place), nonce, sealed)
    return hashlib.sha256(b"".join(len(part).to_bytes(8) + part for part in parts)).hexdigest()


def _damaged() -> IntegrityError:
    return IntegrityError(
        "key_case.damaged",
        sentence("Les clés gardées sur cet ordinateur sont abîmées."),
    )
