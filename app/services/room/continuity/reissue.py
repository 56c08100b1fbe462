"""Taking a newer package in mid-day, after it was shown what that would change."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.services.room.continuity.renewal import PackageChange, renewed
from app.services.room.open_room import (
    Laptop,
    OpenRoom,
    check_centre,
    close_room,
    known_rooms,
    open_read_package,
    reopen_under,
    reopened,
    take_newer,
)
from app.trust.encryption import peek
from app.trust.payloads import PackageKind
from app.trust.room_packages import OpenedRoomPackage, read_room_package

__all__ = ["Offer", "PackageChange", "open_or_offer", "plan_reissue", "take_offer", "take_reissue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A newer package, read with the room's code, and what it would change."""

    change: PackageChange
    package: OpenedRoomPackage


def open_or_offer(laptop: Laptop, data: bytes, code: str) -> tuple[OpenRoom, Offer | None]:
    """Open a room from a package; where a known room has an older one, offer this one. Slow.

    The code is derived once, whatever comes of it.

    Raises:
        UserError: wrong code, not a room package, older than the one in use, rules or
            référentiel changed after the first rating, or in use.
        IntegrityError: the package is altered or truncated, or another centre's; or the store
            is damaged.
    """
    package = read_room_package(data, code)
    if package.keys.store_id not in {room.id for room in known_rooms(laptop)}:
        return open_read_package(laptop, package), None
    try:
        room = reopen_under(laptop, package.keys.store_id, package.keys.secret)
    except UserError as error:
        if error.code != "room.unfinished":
            raise
        return open_read_package(laptop, package), None
    if package.reference == room.package:
        return room, None
    try:
        check_centre(package, room.anchor)
        return room, Offer(change=_change(room, package), package=package)
    except (UserError, IntegrityError):
        close_room(room)
        raise


def take_offer(room: OpenRoom, offer: Offer) -> OpenRoom:
    """Go on with an offered package, on the same store.

    Raises:
        UserError: as `plan_reissue`, where the room has gone on since the offer.
    """
    return _taken(room, offer.package)


def plan_reissue(room: OpenRoom, data: bytes, code: str) -> PackageChange:
    """Tell what a newer package would change, and change nothing; slow.

    Raises:
        UserError: wrong code, not a room package, another room's, not newer than the one in
            use, or rules or référentiel changed after the first rating.
        IntegrityError: the package is altered, truncated, or another centre's.
    """
    return _change(room, _read(room, data, code))


def take_reissue(room: OpenRoom, data: bytes, code: str) -> OpenRoom:
    """Go on with a newer package, on the same store; slow.

    Raises:
        UserError: as `plan_reissue`.
        IntegrityError: as `plan_reissue`; nothing was replaced.
    """
    return _taken(room, _read(room, data, code))


def _change(room: OpenRoom, package: OpenedRoomPackage) -> PackageChange:
    with room.store.transaction() as records:
        return renewed(records, records.dossier(), package).change


def _taken(room: OpenRoom, package: OpenedRoomPackage) -> OpenRoom:
    with room.store.transaction() as records:
        take_newer(room.laptop, records, records.dossier(), package)
    return reopened(room)


def _read(room: OpenRoom, data: bytes, code: str) -> OpenedRoomPackage:
    # Before the costly code is tried: a neighbour's package would only say « wrong code ».
    glimpse = peek(data)
    if glimpse.kind is PackageKind.ROOM and glimpse.recipient != room.keys.store_id:
        raise UserError(
            "package.other_room",
            sentence("Ce dossier est celui d’une autre salle ou d’une autre session."),
            sentence("Choisissez le dossier que le centre a écrit pour cette salle."),
        )
    return read_room_package(data, code, anchor=room.anchor)
