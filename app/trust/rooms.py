"""Room keys: issued by the centre, carried by the room package, opened by the room's code.

The room secret keys the room's packages and its store; the code on the instruction sheet
only wraps it. Neither changes when a room's package is issued again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import (
    ROOM,
    Certificate,
    CertifiedKey,
    PrivateKey,
    Subject,
    certificate_bytes,
    certificate_from,
    certify,
    new_private_key,
    private_key_bytes,
    private_key_from,
    retention_validity,
    same_key,
)
from app.trust.codes import new_code, normalised_code
from app.trust.derivation import KEY_BYTES, KdfCost, RandomSource, expand
from app.trust.keystore import CentreKeys
from app.trust.wrapping import DamagedWrappingError, Wrapped, WrongSecretError, unwrap, wrap

RETENTION_YEARS = 5
"""How long results are kept unless the centre says otherwise; no statutory period is known."""

_PURPOSE = "room secret"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomKeys:
    """What a room works with: its key and certificate, its centre's authority, its secret."""

    session: str
    room: str
    key: PrivateKey = field(repr=False)
    certificate: Certificate
    authority: Certificate
    secret: bytes = field(repr=False)

    @property
    def certified(self) -> CertifiedKey:
        """The key with its certificate, to issue and sign with."""
        return CertifiedKey(key=self.key, certificate=self.certificate)

    @property
    def store_key(self) -> bytes:
        """The 32-byte key of the room's store."""
        return room_store_key(self.secret)

    @property
    def package_key(self) -> bytes:
        """The 32-byte key of the room's packages."""
        return room_package_key(self.secret)

    @property
    def store_id(self) -> str:
        """An identifier that says nothing, the same in every re-issue: safe in the clear."""
        return room_store_id(self.secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedRoom:
    """What the centre keeps of a room: its keys, and the code of its instruction sheet."""

    keys: RoomKeys
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PackedRoomKeys:
    """Room keys without the room secret, which opens what they travel in."""

    format: int
    session: str
    room: str
    key: bytes = field(repr=False)
    certificate: bytes
    authority: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _StoredRoom:
    keys: bytes
    secret: bytes
    code: str


def issue_room(
    keys: CentreKeys,
    session: str,
    room: str,
    *,
    random: RandomSource,
    now: datetime,
    retention_years: int = RETENTION_YEARS,
) -> IssuedRoom:
    """Make a room's key, certificate, secret and code.

    The certificate lasts one year longer than results are kept, so that they verify to the end.
    """
    key = new_private_key(random)
    certificate = certify(
        key.public_key(),
        Subject(name=room, centre=keys.centre, session=session, id=room),
        ROOM,
        retention_validity(now, retention_years, keys.anchor),
        issuer=keys.authority,
        random=random,
    )
    room_keys = RoomKeys(
        session=session,
        room=room,
        key=key,
        certificate=certificate,
        authority=keys.anchor,
        secret=random(KEY_BYTES),
    )
    return IssuedRoom(keys=room_keys, code=new_code(random))


def room_store_key(secret: bytes) -> bytes:
    """Return the key of a room's store, which follows from the room's secret."""
    return expand(secret, "room store")


def room_store_id(secret: bytes) -> str:
    """Return a room's identifier that says nothing, which follows from the room's secret."""
    return expand(secret, "room store id")[:8].hex()


def room_package_key(secret: bytes) -> bytes:
    """Return the key of a room's packages, which follows from the room's secret."""
    return expand(secret, "room package")


def wrap_secret(secret: bytes, code: str, cost: KdfCost, random: RandomSource) -> bytes:
    """Encrypt a room's secret under its code. Slow.

    Raises:
        UserError: `code.malformed`.
    """
    typed = normalised_code(code).encode()
    return wire.encode(wrap(secret, typed, purpose=_PURPOSE, cost=cost, random=random))


def unwrap_secret(wrapped: bytes, code: str) -> bytes:
    """Return a room's secret. Slow.

    Raises:
        UserError: `code.malformed`; `room.wrong_code`, when the bytes are whole.
        IntegrityError: `room.wrapped_secret_damaged`.
    """
    typed = normalised_code(code).encode()
    try:
        return unwrap(wire.decode(wrapped, Wrapped), typed, purpose=_PURPOSE)
    except WrongSecretError as error:
        raise UserError(
            "room.wrong_code",
            sentence("Ce code n’est pas celui de cette salle."),
            sentence("Recopiez le code de la fiche de consignes de la salle."),
        ) from error
    except (DamagedWrappingError, IntegrityError) as error:
        raise IntegrityError(
            "room.wrapped_secret_damaged",
            sentence("Le fichier qui garde l’accès à la salle est abîmé. Rien n’a été ouvert."),
        ) from error


def pack_room_keys(keys: RoomKeys) -> bytes:
    """Return room keys without their secret, in the clear: only for what is encrypted next."""
    packed = _PackedRoomKeys(
        format=wire.FORMAT_VERSION,
        session=keys.session,
        room=keys.room,
        key=private_key_bytes(keys.key),
        certificate=certificate_bytes(keys.certificate),
        authority=certificate_bytes(keys.authority),
    )
    return wire.encode(packed)


def unpack_room_keys(data: bytes, secret: bytes) -> RoomKeys:
    """Put room keys and their secret together again.

    Raises:
        IntegrityError: `wire.*`; `certificate.malformed`, also when key and certificate differ.
    """
    packed = wire.decode(data, _PackedRoomKeys)
    keys = RoomKeys(
        session=packed.session,
        room=packed.room,
        key=private_key_from(packed.key),
        certificate=certificate_from(packed.certificate),
        authority=certificate_from(packed.authority),
        secret=secret,
    )
    if not same_key(keys.key, keys.certificate):
        raise IntegrityError(
            "certificate.malformed",
            sentence("La clé de la salle ne va pas avec son certificat."),
        )
    return keys


def store_room(issued: IssuedRoom) -> bytes:
    """Return what the centre keeps of a room, in the clear: only for an encrypted store."""
    return wire.encode(
        _StoredRoom(keys=pack_room_keys(issued.keys), secret=issued.keys.secret, code=issued.code)
    )


def stored_room(data: bytes) -> IssuedRoom:
    """Read what `store_room` wrote; raises `IntegrityError` (`wire.*`, `certificate.*`)."""
    stored = wire.decode(data, _StoredRoom)
    return IssuedRoom(keys=unpack_room_keys(stored.keys, stored.secret), code=stored.code)
