"""A juror's PIN: what may be chosen, how it locks the key, how long a wrong one waits.

Six digits are nothing against somebody who can try them all, so the key also needs the
device's secret, which is kept outside of the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import (
    certificate_bytes,
    certificate_from,
    private_key_bytes,
    private_key_from,
    same_key,
)
from app.trust.derivation import KdfCost, RandomSource, expand
from app.trust.enrolment import JurorKey
from app.trust.wire import FORMAT_VERSION
from app.trust.wrapping import DamagedWrappingError, Wrapped, WrongSecretError, unwrap, wrap

PIN_LENGTH = 6
DEVICE_SECRET_BYTES = 32
FREE_TRIES = 3
FIRST_DELAY = 5
LONGEST_DELAY = 300
_PURPOSE = "juror key"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Public:
    """What stands beside the key, in the clear and bound to it."""

    juror: str
    device: str
    certificate: bytes
    room_certificate: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _WrappedKey:
    format: int
    public: _Public
    key: Wrapped


def check_new_pin(pin: str) -> None:
    """Refuse a PIN that is not six digits, or that anybody would try first.

    Raises:
        UserError: `pin.malformed`, `pin.trivial`.
    """
    check_pin_form(pin)
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = any(pin == pin[:part] * (PIN_LENGTH // part) for part in (1, 2, 3))
    if repeats or steps in ({1}, {9}):
        raise UserError(
            "pin.trivial",
            sentence("Ce code PIN est trop facile à deviner."),
            sentence("Évitez les suites et les répétitions, comme 123456 ou 121212."),
        )


def check_pin_form(pin: str) -> None:
    """Refuse what is not six digits, which is not a try.

    Raises:
        UserError: `pin.malformed`.
    """
    if len(pin) != PIN_LENGTH or not (pin.isascii() and pin.isdigit()):
        raise UserError(
            "pin.malformed",
            sentence("Le code PIN a six chiffres."),
            sentence("Saisissez six chiffres, sans espace."),
        )


def pin_delay(failures: int) -> int:
    """Return the seconds to wait after that many wrong PINs in a row.

    It grows, and never locks for good: a colleague could lock somebody out.
    """
    if failures < FREE_TRIES:
        return 0
    doublings = min(failures - FREE_TRIES, 10)
    return min(FIRST_DELAY << doublings, LONGEST_DELAY)


def wrap_key(
    key: JurorKey, pin: str, device_secret: bytes, cost: KdfCost, random: RandomSource
) -> bytes:
    """Lock a juror's key under a newly chosen PIN and this device's secret. Slow.

    The bytes never leave the device: not in a package, a live copy or a snapshot.

    Raises:
        UserError: `pin.malformed`, `pin.trivial`.
    """
    check_new_pin(pin)
    public = _Public(
        juror=key.juror,
        device=device_id(device_secret),
        certificate=certificate_bytes(key.certificate),
        room_certificate=certificate_bytes(key.room_certificate),
    )
    wrapped = wrap(
        private_key_bytes(key.key),
        pin.encode(),
        purpose=_PURPOSE,
        pepper=device_secret,
        context=wire.encode(public),
        cost=cost,
        random=random,
    )
    return wire.encode(_WrappedKey(format=FORMAT_VERSION, public=public, key=wrapped))


def unlock(wrapped: bytes, pin: str, device_secret: bytes) -> JurorKey:
    """Return the juror's key. Slow.

    Raises:
        UserError: `pin.malformed`, `pin.wrong`; `pin.other_device`, when the key was locked
            with another device's secret.
        IntegrityError: `pin.wrapped_key_damaged`, or `wire.unknown_format`.
    """
    check_pin_form(pin)
    stored = _read(wrapped)
    public = stored.public
    if public.device != device_id(device_secret):
        raise UserError(
            "pin.other_device",
            sentence("Cette clé a été créée sur un autre ordinateur."),
            sentence("Inscrivez-vous sur cet ordinateur avec votre carte."),
        )
    try:
        plain = unwrap(
            stored.key,
            pin.encode(),
            purpose=_PURPOSE,
            pepper=device_secret,
            context=wire.encode(public),
        )
    except WrongSecretError as error:
        raise UserError(
            "pin.wrong",
            sentence("Ce code PIN n’est pas le bon."),
            sentence("Saisissez les six chiffres choisis à l’inscription sur cet ordinateur."),
        ) from error
    except DamagedWrappingError as error:
        raise _damaged() from error
    key = JurorKey(
        juror=public.juror,
        key=private_key_from(plain),
        certificate=certificate_from(public.certificate),
        room_certificate=certificate_from(public.room_certificate),
    )
    if not same_key(key.key, key.certificate):
        raise _damaged()
    return key


def device_id(device_secret: bytes) -> str:
    """Return what tells one device's secret from another's, and nothing about it."""
    if len(device_secret) != DEVICE_SECRET_BYTES:
        raise ValueError(f"a device secret has {DEVICE_SECRET_BYTES} bytes")
    return expand(device_secret, "device id")[:8].hex()


def _read(wrapped: bytes) -> _WrappedKey:
    try:
        return wire.decode(wrapped, _WrappedKey)
    except IntegrityError as error:
        if error.code == "wire.unknown_format":
            raise
        raise _damaged() from error


def _damaged() -> IntegrityError:
    return IntegrityError(
        "pin.wrapped_key_damaged",
        sentence("La clé enregistrée sur cet ordinateur est abîmée. Rien n’a été signé."),
    )
