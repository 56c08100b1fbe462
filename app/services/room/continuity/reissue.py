"""Taking a newer package in mid-day, after it was shown what that would change."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.room.continuity.renewal import PackageChange, renewed
from app.services.room.open_room import OpenRoom, reopened, take_newer
from app.trust.encryption import peek
from app.trust.payloads import PackageKind
from app.trust.room_packages import OpenedRoomPackage, read_room_package

__all__ = ["PackageChange", "plan_reissue", "take_reissue"]


def plan_reissue(room: OpenRoom, data: bytes, code: str) -> PackageChange:
    """Tell what a newer package would change, and change nothing; slow.

    Raises:
        UserError: wrong code, not a room package, another room's, not newer than the one in
            use, or rules or référentiel changed after the first rating.
        IntegrityError: the package is altered, truncated, or another centre's.
    """
    opened = _read(room, data, code)
    with room.store.transaction() as records:
        return renewed(records, records.dossier(), opened).change


def take_reissue(room: OpenRoom, data: bytes, code: str) -> OpenRoom:
    """Go on with a newer package, on the same store; slow.

    Raises:
        UserError: as `plan_reissue`.
        IntegrityError: as `plan_reissue`; nothing was replaced.
    """
    opened = _read(room, data, code)
    with room.store.transaction() as records:
        take_newer(room.laptop, records, records.dossier(), opened)
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
