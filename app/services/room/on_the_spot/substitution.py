"""A substitute juror: a spare card gets a name on the spot, and takes another's seat.

The way out, too, for a juror whose enrolment was voided: the same person on a spare card.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.room_addition import SubstituteJuror
from app.domain.session import Juror
from app.domain.wording import sentence
from app.services.room.on_the_spot.adding import add_substitute, checked_name
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
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
    names = {juror.id: juror.name for juror in room.dossier.planning.jurors}
    return tuple(
        SpareCard(id=id_, number=number, bound_to=names.get(id_))
        for number, id_ in enumerate(room.dossier.spare_cards, start=1)
    )


def replaceable(room: OpenRoom, juror: str) -> tuple[str, ...]:
    """Return the sittings where the juror sits and has not sealed, in the order of the planning.

    A juror whose keys are void cannot sign what the jury agrees on, so a sitting that is
    sealed and not signed is among them: the spare card rates and seals anew, the first sheet
    stays as evidence.
    """
    with room.store.transaction() as records:
        sealed = {sheet.sitting for sheet in records.score_sheets() if sheet.juror == juror}
        signed = {sheet.sitting for sheet in records.panel_sheets()}
        kept = signed if juror in voided_jurors(room, records) else sealed | signed
    return tuple(
        sitting.id
        for sitting in room.dossier.planning.sittings
        if juror in sitting.jurors and sitting.id not in kept
    )


def bind_spare_card(
    room: OpenRoom, substitution: Substitution, witnesses: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Give a spare card to a substitute, who then enrols with it; slow.

    Raises:
        UserError: the card, a name, a sitting or a witness is refused; nothing was changed.
    """
    reason = checked_reason(substitution.reason)
    substitute = SubstituteJuror(
        juror=Juror(
            id=_free_card(room, substitution.spare),
            given_name=checked_name(substitution.given_name),
            family_name=checked_name(substitution.family_name),
        ),
        replaces=substitution.replaces,
        sittings=substitution.sittings,
    )
    _check_sittings(room, substitute)
    return add_substitute(room, substitute, reason, witnesses)


def _free_card(room: OpenRoom, spare: str) -> str:
    cards = {card.id: card for card in spare_cards(room)}
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
    return spare


def _check_sittings(room: OpenRoom, substitute: SubstituteJuror) -> None:
    if not substitute.sittings:
        raise UserError(
            "substitution.no_sitting",
            sentence("Aucun passage n’est choisi."),
            sentence("Cochez les passages où cette personne siège."),
        )
    planning = room.dossier.planning
    left = replaceable(room, substitute.replaces)
    for id_ in substitute.sittings:
        if id_ not in left:
            raise UserError(
                "substitution.not_replaceable",
                sentence("À un passage choisi, la feuille est scellée ou le jury est autre."),
                sentence("Choisissez des passages où cette personne n’a pas encore scellé."),
            )
        others = (seat for seat in planning.sitting(id_).jurors if seat != substitute.replaces)
        if any(_same_name(planning.juror(other), substitute.juror) for other in others):
            raise UserError(
                "substitution.already_on_panel",
                sentence(
                    "{name} siège déjà au jury d’un de ces passages.", name=substitute.juror.name
                ),
                sentence("Choisissez une autre personne, ou d’autres passages."),
            )


def _same_name(one: Juror, other: Juror) -> bool:
    return one.name.casefold() == other.name.casefold()
