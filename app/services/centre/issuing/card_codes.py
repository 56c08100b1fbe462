"""The secret codes that a centre prints or says: jurors' cards, spare cards, witnesses' codes.

All are cards to `app.trust`: the centre's store keeps each code and the MAC key derived from
it, a room package carries only the verifier. A code is made once, whatever is issued later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.room_addition import blank_slot_id, spare_card_id
from app.services.centre.access.open_centre import OpenCentre
from app.services.ports.centre_store import StoredCard
from app.services.ports.machine import Progress
from app.trust.codes import new_code
from app.trust.enrolment import activation
from app.trust.wire import encode
from app.trust.witnesses import supervisor_id, telephone_id

SPARE_CARDS = 2
TELEPHONE_CODES = 3
BLANK_SLOTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomReserve:
    """The identifiers of what every room gets beside its planning."""

    room: str
    spare_cards: tuple[str, ...]
    supervisor: str
    telephone: tuple[str, ...]
    blank_slots: tuple[str, ...]

    @property
    def coded(self) -> tuple[str, ...]:
        """Those that have a code, and so a verifier in the room's package."""
        return (*self.spare_cards, self.supervisor, *self.telephone)


def room_reserve(room: str) -> RoomReserve:
    """Return what a room has in reserve: always the same identifiers."""
    return RoomReserve(
        room=room,
        spare_cards=tuple(spare_card_id(room, n + 1) for n in range(SPARE_CARDS)),
        supervisor=supervisor_id(room),
        telephone=tuple(telephone_id(room, n + 1) for n in range(TELEPHONE_CODES)),
        blank_slots=tuple(blank_slot_id(room, n + 1) for n in range(BLANK_SLOTS)),
    )


def session_cards(
    centre: OpenCentre, session: str, holders: Iterable[str], progress: Progress, *, steps: int
) -> dict[str, StoredCard]:
    """Return a card for each holder, making those that do not exist yet. Slow.

    `progress` is told of each holder, out of `steps` in all. Cards made before it stops the
    work are kept.
    """
    with centre.store.transaction() as records:
        cards = {card.juror: card for card in records.cards(session)}
    for rank, holder in enumerate(holders):
        progress.advance(rank, steps)
        if holder in cards:
            continue
        code = new_code(centre.office.random)
        made = activation(code, session, holder, centre.office.cost)
        card = StoredCard(
            session=session,
            juror=holder,
            code=code,
            verifier=encode(made.for_package),
            mac_key=made.mac_key,
        )
        with centre.store.transaction() as records:
            records.add_card(card)
        cards[holder] = card
    return cards
