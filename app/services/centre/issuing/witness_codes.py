"""The codes that a centre says over the telephone, to vouch for what a room does on the spot.

Each is shown when it is given and not before, one after the other, with the reason. A room
takes each of them once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.journal import Action, JournalEntry
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.issuing.card_codes import room_reserve
from app.services.centre.journal import record
from app.services.ports.centre_store import CentreTransaction


@dataclass(frozen=True, slots=True, kw_only=True)
class TelephoneCode:
    """One of a room's codes, numbered from 1; `given_at` is when it was last said."""

    number: int
    given_at: datetime | None


def telephone_codes(centre: OpenCentre, session: str, room: str) -> tuple[TelephoneCode, ...]:
    """Return a room's codes in their order; none before its package is written."""
    with centre.store.transaction() as records:
        made = _codes(records, session, room)
        journal = records.journal()
    given = {}
    for entry in journal:
        number = _number_given(entry, session, room)
        if number is not None:
            given[number] = centre.local(entry.at)
    return tuple(TelephoneCode(number=number, given_at=given.get(number)) for number in made)


def give_telephone_code(
    centre: OpenCentre, session: str, room: str, number: int, reason: str
) -> str:
    """Return a code to be said to a room, not grouped; the journal says who gave it and why.

    A code that was given may be given again: a line may drop.

    Raises:
        UserError: the room has no such code, an earlier one was not given yet, or the reason
            is missing; nothing was shown.
    """
    why = reason.strip()
    if not why:
        raise UserError(
            "witness_codes.no_reason",
            sentence("Il manque le motif."),
            sentence("Écrivez pourquoi la salle demande ce code, puis donnez-le."),
        )
    codes = {code.number: code for code in telephone_codes(centre, session, room)}
    if number not in codes:
        raise UserError(
            "witness_codes.unknown",
            sentence("Cette salle n’a pas de code n° {number}.", number=number),
            sentence("Vérifiez le nom de la salle. Ses codes sont faits avec son dossier."),
        )
    waiting = next((n for n in codes if n < number and codes[n].given_at is None), None)
    if waiting is not None:
        raise UserError(
            "witness_codes.out_of_order",
            sentence("Le code n° {waiting} n’a pas encore été donné.", waiting=waiting),
            sentence("Demandez à la salle le numéro que son écran affiche."),
        )
    with centre.store.transaction() as records:
        code = _codes(records, session, room)[number]
        record(
            centre,
            records,
            Action.CODE_GIVEN,
            session,
            room=room,
            number=str(number),
            reason=why,
        )
    return code


def _codes(records: CentreTransaction, session: str, room: str) -> dict[int, str]:
    cards = {card.juror: card.code for card in records.cards(session)}
    holders = enumerate(room_reserve(room).telephone, start=1)
    return {number: cards[holder] for number, holder in holders if holder in cards}


def _number_given(entry: JournalEntry, session: str, room: str) -> int | None:
    detail = dict(entry.detail)
    if (entry.action, entry.subject, detail.get("room")) != (Action.CODE_GIVEN, session, room):
        return None
    return int(detail["number"])
