"""A receipt: what the centre holds of a room, sheet by sheet, for that room alone.

The centre's document key signs it and the room secret encrypts it: a digest names nobody, but
a list of them says how many were examined and what was refused.
"""

from __future__ import annotations

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.encryption import decrypt_for_room, encrypt_for_room
from app.trust.formats import RECEIPT
from app.trust.jws import open_jws, sign, signing_key
from app.trust.keystore import CentreKeys
from app.trust.payloads import PackageKind, Receipt
from app.trust.rooms import RoomKeys


def write_receipt(receipt: Receipt, *, keys: CentreKeys, room: RoomKeys) -> bytes:
    """Sign a receipt and encrypt it for its room.

    Raises:
        ValueError: the receipt is another room's: a bug of the caller.
        UserError: `package.too_large`.
    """
    if (receipt.session, receipt.room) != (room.session, room.room):
        raise ValueError("the receipt and the keys are those of two rooms")
    signer = signing_key(keys.documents.key, keys.documents.certificate)
    signed = sign(wire.encode(receipt), RECEIPT, [signer])
    return encrypt_for_room(signed, room.secret, kind=PackageKind.RECEIPT)


def read_receipt(data: bytes, room: RoomKeys) -> Receipt:
    """Open a receipt in its room.

    Raises:
        UserError: `package.not_a_package`, `package.too_large`, `package.other_kind`,
            `package.other_room`.
        IntegrityError: `package.truncated`, `package.altered`, `jws.*`, `certificate.*`,
            `wire.*`, `receipt.other_room`.
    """
    signed = decrypt_for_room(data, room.secret, kind=PackageKind.RECEIPT)
    opened = open_jws(signed, RECEIPT, room.authority, at=None)
    receipt = wire.decode(opened.payload, Receipt, limit=RECEIPT.limit)
    if (receipt.session, receipt.room) != (room.session, room.room):
        raise IntegrityError(
            "receipt.other_room",
            sentence("Cet accusé de réception est celui d’une autre salle."),
        )
    return receipt
