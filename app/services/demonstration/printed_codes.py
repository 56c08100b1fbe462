"""What the centre printed on instruction sheets and cards, for whoever plays a demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.centre.access.open_centre import OpenCentre
from app.trust.rooms import stored_room


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCodes:
    """Room codes by room and card codes by juror, ungrouped.

    Spare cards and witnesses' codes are among the cards, by their own identifiers.
    """

    rooms: Mapping[str, str]
    cards: Mapping[str, str]


def printed_codes(centre: OpenCentre, session: str) -> PrintedCodes:
    """Return the codes of a session, as they stand on paper."""
    with centre.store.transaction() as records:
        return PrintedCodes(
            rooms={room.room: stored_room(room.issued).code for room in records.rooms(session)},
            cards={card.juror: card.code for card in records.cards(session)},
        )
