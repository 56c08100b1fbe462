"""What importing a planning over another one would change for the rooms, told beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.session import Planning
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.planning.importing import check_replaceable
from app.trust.wire import encode


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportEffect:
    """Rooms by what they need after an import, each in the order of the new planning.

    `again` hold a package that the new planning makes out of date, `first` have none yet.
    `emptied` hold one and are in the planning no more, in the order of their first package.
    """

    again: tuple[str, ...]
    first: tuple[str, ...]
    emptied: tuple[str, ...]


def import_effect(centre: OpenCentre, session: str, planning: Planning) -> ImportEffect:
    """Tell what importing `planning` would change, and change nothing.

    Raises:
        UserError: `planning.received` or `planning.person_changed`, as `import_planning`.
    """
    with centre.store.transaction() as records:
        check_replaceable(records, session, planning)
        out = {package.room: package.planning for package in records.issued_packages(session)}
    return ImportEffect(
        again=tuple(
            room
            for room in planning.rooms
            if room in out and out[room] != encode(planning.for_room(room))
        ),
        first=tuple(room for room in planning.rooms if room not in out),
        emptied=tuple(room for room in out if room not in planning.rooms),
    )
