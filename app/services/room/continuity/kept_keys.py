"""Dropping jurors' keys from a laptop whose store is no longer the one they were made in."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import IntegrityError
from app.services.room.open_room import Laptop
from app.trust.key_case import open_case, seal_case
from app.trust.rooms import RoomKeys


def forget_keys(laptop: Laptop, keys: RoomKeys) -> None:
    """Drop every wrapped key of a room; counts of wrong PINs and voided cards stay.

    A case that does not open keeps what it has, and still opens to nobody: it must not stand
    in the way of the ratings.

    Raises:
        UserError: it cannot be read or written.
    """
    content = laptop.key_cases.read(keys.store_id)
    if content is None:
        return
    secret = laptop.device.device_secret()
    try:
        case = open_case(content, keys, secret)
    except IntegrityError:
        return
    emptied = tuple(replace(kept, serial="", wrapped=b"") for kept in case.keys)
    laptop.key_cases.write(
        keys.store_id,
        seal_case(replace(case, keys=emptied), keys, secret, laptop.random),
    )
