"""A substitute juror: a spare card gets a name on the spot, and takes another's seat.

The way out, too, for a juror whose enrolment was voided: the same person on a spare card.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.room_addition import SubstituteJuror
from app.domain.session import Juror, RoomDossier
from app.domain.sitting_state import nobody_came
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction
from app.services.room.on_the_spot.adding import add_change, checked_name, same_name
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import read_timer
from app.services.room.own_keys import voided_jurors
from app.services.room.reasons import checked_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SpareCard:
    """A card printed without a name; `number` is printed on it, `bound_to` who has it now."""

    id: str
    number: int
    bound_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """Who takes whose seat, in which sittings, with which spare card, and why."""

    spare: str
    given_name: str
    family_name: str
    replaces: str
    sittings: tuple[str, ...]
    reason: str


def spare_cards(room: OpenRoom) -> tuple[SpareCard, ...]:
    """Return the room's spare cards, in the order of their numbers."""
    return _cards(room.dossier)


def replaceable(room: OpenRoom, juror: str) -> tuple[str, ...]:
    """Return the sittings where the juror sits and has not sealed, in the order of the planning.

    A juror whose keys are void cannot sign what the jury agrees on, so a sitting that is
    sealed and not signed is among them: the spare card rates and seals anew, the first sheet
    stays as evidence.
    """
    with room.store.transaction() as records:
        return _replaceable(records, room.dossier, voided_jurors(room, records), juror)


def still_to_come(room: OpenRoom, juror: str) -> tuple[str, ...]:
    """Return those of `replaceable` that a substitute would take by all appearances.

    Left out are sittings to which nobody came, and those whose oral is over: on a president's
    laptop the juror's sheet may not have arrived yet. Of a juror whose keys are void all are
    returned, since every sheet has to be made anew.
    """
    with room.store.transaction() as records:
        voided = voided_jurors(room, records)
        left = _replaceable(records, room.dossier, voided, juror)
        if juror in voided:
            return left
        return tuple(sitting for sitting in left if not _is_over(room, records, sitting))


def _is_over(room: OpenRoom, records: RoomTransaction, sitting_id: str) -> bool:
    sitting = room.dossier.planning.sitting(sitting_id)
    if nobody_came(sitting, records.attendance(sitting_id)):
        return True
    on_paper = records.paper_record(sitting_id) is not None
    return on_paper or read_timer(room, records, sitting_id).settled


def bind_spare_card(
    room: OpenRoom, substitution: Substitution, witnesses: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Give a spare card to a substitute, who then enrols with it; slow.

    Raises:
        UserError: the card, a name, a sitting or a witness is refused; nothing was changed.
    """
    reason = checked_reason(substitution.reason)
    check_card(room.dossier, substitution.spare)
    substitute = SubstituteJuror(
        juror=Juror(
            id=substitution.spare,
            given_name=checked_name(substitution.given_name),
            family_name=checked_name(substitution.family_name),
        ),
        replaces=substitution.replaces,
        sittings=substitution.sittings,
    )
    with room.store.transaction() as records:
        check_seats(records, room.dossier, voided_jurors(room, records), substitute)
    return add_change(room, substitute, reason, witnesses)


def check_card(dossier: RoomDossier, spare: str) -> None:
    """Make sure that a spare card is the room's and nobody's yet.

    Raises:
        UserError: `substitution.unknown_card`, `substitution.card_bound`.
    """
    cards = {card.id: card for card in _cards(dossier)}
    if spare not in cards:
        raise UserError(
            "substitution.unknown_card",
            sentence("Cette carte n’est pas une carte de réserve de cette salle."),
            sentence("Prenez une carte de réserve remise avec les consignes de la salle."),
        )
    holder = cards[spare].bound_to
    if holder is not None:
        raise UserError(
            "substitution.card_bound",
            sentence("Cette carte de réserve est déjà celle de {name}.", name=holder),
            sentence("Prenez une autre carte de réserve."),
        )


def check_seats(
    records: RoomTransaction,
    dossier: RoomDossier,
    voided: AbstractSet[str],
    substitute: SubstituteJuror,
) -> None:
    """Make sure that a substitute may take the seats.

    Raises:
        UserError: `substitution.no_sitting`, `substitution.not_replaceable`,
            `substitution.already_on_panel`.
    """
    if not substitute.sittings:
        raise UserError(
            "substitution.no_sitting",
            sentence("Aucun passage n’est choisi."),
            sentence("Cochez les passages où cette personne siège."),
        )
    planning = dossier.planning
    left = _replaceable(records, dossier, voided, substitute.replaces)
    for id_ in substitute.sittings:
        if id_ not in left:
            raise UserError(
                "substitution.not_replaceable",
                sentence("À un passage choisi, la feuille est scellée ou le jury est autre."),
                sentence("Choisissez des passages où cette personne n’a pas encore scellé."),
            )
        others = (seat for seat in planning.sitting(id_).jurors if seat != substitute.replaces)
        if any(same_name(planning.juror(other), substitute.juror) for other in others):
            raise UserError(
                "substitution.already_on_panel",
                sentence(
                    "{name} siège déjà au jury d’un de ces passages.", name=substitute.juror.name
                ),
                sentence("Choisissez une autre personne, ou d’autres passages."),
            )


def _cards(dossier: RoomDossier) -> tuple[SpareCard, ...]:
    names = {juror.id: juror.name for juror in dossier.planning.jurors}
    return tuple(
        SpareCard(id=id_, number=number, bound_to=names.get(id_))
        for number, id_ in enumerate(dossier.spare_cards, start=1)
    )


def _replaceable(
    records: RoomTransaction, dossier: RoomDossier, voided: AbstractSet[str], juror: str
) -> tuple[str, ...]:
    sealed = {sheet.sitting for sheet in records.score_sheets() if sheet.juror == juror}
    signed = {sheet.sitting for sheet in records.panel_sheets()}
    kept = signed if juror in voided else sealed | signed
    return tuple(
        sitting.id
        for sitting in dossier.planning.sittings
        if juror in sitting.jurors and sitting.id not in kept
    )
