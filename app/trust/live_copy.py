"""A room's live copy: its store as it stands, for another laptop that takes the room over.

The store's bytes are encrypted already; around them goes who copied them and when, and the
whole is encrypted again under the room secret. The room's code alone opens it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.encryption import altered, decrypt_for_room, encrypt_for_room, peek
from app.trust.payloads import PackageKind
from app.trust.rooms import RoomKeys, unwrap_secret
from app.trust.wire import FORMAT_VERSION

_LENGTH_BYTES = 4
_LABEL_LIMIT = 16 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCopyLabel:
    """Which room's store it is, on which device, and how far its journal went then."""

    format: int = FORMAT_VERSION
    room: str
    device: str
    sequence: int
    head: str
    copied_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLiveCopy:
    """A live copy that the room's code opened; the pages of `store` are not checked yet."""

    label: LiveCopyLabel
    store: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    wrapped_secret: bytes = field(repr=False)


def write_live_copy(
    label: LiveCopyLabel, store: bytes, *, room: RoomKeys, wrapped_secret: bytes
) -> bytes:
    """Return a live copy as it goes to the stick.

    Args:
        label: what stands beside the store.
        store: the store's bytes.
        room: the room's keys; the secret among them encrypts.
        wrapped_secret: the same secret under the room's code.

    Raises:
        UserError: `package.too_large`.
    """
    head = wire.encode(label)
    plain = len(head).to_bytes(_LENGTH_BYTES) + head + store
    return encrypt_for_room(
        plain, room.secret, kind=PackageKind.LIVE_COPY, wrapped_secret=wrapped_secret
    )


def read_live_copy(data: bytes, code: str) -> OpenedLiveCopy:
    """Open a live copy with the room's code. Slow.

    Raises:
        UserError: `package.not_a_package`, `package.other_kind`, `package.too_large`,
            `copy.wrong_code`, `code.malformed`.
        IntegrityError: `package.truncated`, `package.altered`, `wire.*`.
    """
    glimpse = peek(data)
    if glimpse.kind is not PackageKind.LIVE_COPY:
        raise UserError(
            "package.other_kind",
            sentence("Ce fichier n’est pas une copie de secours."),
            sentence("Choisissez le fichier dont le nom finit par « .secours »."),
        )
    secret = _unwrapped(glimpse.wrapped_secret, code)
    plain = decrypt_for_room(data, secret, kind=PackageKind.LIVE_COPY)
    start = _LENGTH_BYTES + int.from_bytes(plain[:_LENGTH_BYTES])
    return OpenedLiveCopy(
        label=wire.decode(plain[_LENGTH_BYTES:start], LiveCopyLabel, limit=_LABEL_LIMIT),
        store=plain[start:],
        secret=secret,
        wrapped_secret=glimpse.wrapped_secret,
    )


def _unwrapped(wrapped: bytes, code: str) -> bytes:
    try:
        return unwrap_secret(wrapped, code)
    except UserError as error:
        if error.code != "room.wrong_code":
            raise
        raise UserError(
            "copy.wrong_code",
            sentence("Ce code n’ouvre pas cette copie de secours."),
            sentence("Recopiez le code de la fiche de consignes, et vérifiez le nom de la salle."),
        ) from error
    except IntegrityError as error:
        raise altered() from error
