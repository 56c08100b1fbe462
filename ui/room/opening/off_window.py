"""Opening a room off the window's thread: a package, a known room, a copy taken over.

A package that is newer than the one in use is not taken by opening it: what it changes is
shown first.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.services.room.continuity.reissue import Offer, open_or_offer
from app.services.room.continuity.takeover import take_over
from app.services.room.open_room import Laptop, OpenRoom, known_rooms
from app.services.room.open_room import reopen_room as reopen
from app.trust.encryption import peek


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A room that is open; with an `offer`, a newer package waits for a decision."""

    room: OpenRoom
    offer: Offer | None = None


def package_room(laptop: Laptop, data: bytes) -> str:
    """Return the identifier of the known room that a package is for, empty when it is new.

    Raises:
        UserError: not a package.
        IntegrityError: it is truncated or altered.
    """
    recipient = peek(data).recipient
    return recipient if recipient in {room.id for room in known_rooms(laptop)} else ""


def opened_package(laptop: Laptop, data: bytes, code: str) -> Opening:
    """Open a package, or a known room with the change that its newer package would bring.

    Raises:
        UserError: as `open_or_offer`.
        IntegrityError: as `open_or_offer`.
    """
    room, offer = open_or_offer(laptop, data, code)
    return Opening(room=room, offer=offer)


def opened_again(laptop: Laptop, id_: str, code: str) -> Opening:
    """Open a room that was opened here before.

    Raises:
        UserError: as `reopen_room`.
        IntegrityError: as `reopen_room`.
    """
    return Opening(room=reopen(laptop, id_, code))


def taken_over(laptop: Laptop, data: bytes, code: str) -> Opening:
    """Go on from another laptop's live copy.

    Raises:
        UserError: as `take_over`.
        IntegrityError: as `take_over`.
    """
    return Opening(room=take_over(laptop, data, code))
