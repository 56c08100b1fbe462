"""Whether what another laptop of the room added fits the planning of this one.

Two laptops that do not know of each other may give the same spare card or blank slot to two
people: which of the two is here first stays, and the other is told what to do.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from app.domain.errors import UserError
from app.domain.room_addition import SubstituteJuror, WalkInCandidate
from app.domain.session import Planning, RoomDossier
from app.domain.wording import Sentence, sentence
from app.services.change_words import change_words
from app.services.ports.room_store import RoomTransaction
from app.services.room.on_the_spot.adding import same_name
from app.services.room.on_the_spot.substitution import check_card, check_seats
from app.services.room.on_the_spot.walk_in import check_walk_in
from app.services.room.transfer.not_taken import SAME_DOSSIER
from app.trust.payloads import AdditionClaim

_TO_DO = sentence(
    "Prenez le même dossier de salle sur les deux ordinateurs. S’il l’est déjà, voyez avec le jury "
    "et refaites cet ajout ici."
)


def addition_words(claim: AdditionClaim, planning: Planning) -> Sentence:
    """Say who was added, or what changed."""
    (change,) = claim.changes
    if isinstance(change, SubstituteJuror):
        return sentence("{name}, juré remplaçant", name=change.juror.name)
    if isinstance(change, WalkInCandidate):
        return sentence("{name}, candidat non prévu", name=change.candidate.name)
    names = {juror.id: juror.name for juror in planning.jurors}
    return change_words(change, lambda juror: names.get(juror, juror))


def is_same(one: AdditionClaim, other: AdditionClaim) -> bool:
    """Whether two statements say the same: a jury may have added it on each of its laptops.

    The hour of a sitting counts for nothing: each laptop was told its own.
    """
    if one.substitute is not None and other.substitute is not None:
        return _seats(one.substitute) == _seats(other.substitute) and same_name(
            one.substitute.juror, other.substitute.juror
        )
    if one.walk_in is not None and other.walk_in is not None:
        return _sitting(one.walk_in) == _sitting(other.walk_in) and same_name(
            one.walk_in.candidate, other.walk_in.candidate
        )
    if one.added is not None and other.added is not None:
        return replace(one.added, starts_at=other.added.starts_at) == other.added
    return one.changes == other.changes


def card_holder(dossier: RoomDossier, card: str) -> str | None:
    """Return who has a spare card here; `None` for a free one, and for another juror's card."""
    if card not in dossier.spare_cards:
        return None
    return {juror.id: juror.name for juror in dossier.planning.jurors}.get(card)


def check_familiar(claim: AdditionClaim, strangers: AbstractSet[str]) -> None:
    """Refuse what rests on a substitute who was refused: that card is somebody else's here.

    Raises:
        UserError: `gathering.rests_on_refused`.
    """
    named = {seat.juror for seat in claim.walk_in.panel} if claim.walk_in is not None else set()
    if claim.substitute is not None:
        named.add(claim.substitute.replaces)
    if not strangers.isdisjoint(named):
        raise UserError(
            "gathering.rests_on_refused",
            sentence("Cet ajout repose sur un juré remplaçant qui n’a pas été repris."),
            _TO_DO,
        )


def check_substitute(
    records: RoomTransaction,
    dossier: RoomDossier,
    voided: AbstractSet[str],
    substitute: SubstituteJuror,
) -> None:
    """Make sure that the card is free here, and that the seats may be taken.

    Raises:
        UserError: `gathering.card_conflict`, or as `check_card` and `check_seats`.
    """
    holder = card_holder(dossier, substitute.juror.id)
    if holder is not None:
        raise UserError(
            "gathering.card_conflict",
            sentence("Sur cet ordinateur, cette carte est déjà celle de {name}.", name=holder),
            sentence(
                "Si {name} siège, donnez-lui ici une autre carte de réserve : sa feuille se "
                "remplit sur cet ordinateur.",
                name=substitute.juror.name,
            ),
        )
    try:
        check_card(dossier, substitute.juror.id)
        check_seats(records, dossier, voided, substitute)
    except UserError as error:
        raise UserError(error.code, error.what, _TO_DO) from error


def check_candidate(dossier: RoomDossier, walk_in: WalkInCandidate) -> None:
    """Make sure that the slot is free here, and that candidate, assessment and jury fit.

    Raises:
        UserError: `gathering.slot_conflict`, `gathering.already_planned`,
            `gathering.unknown_jury`, or as `check_walk_in`.
    """
    _check_slot(dossier, walk_in)
    _check_sitting(dossier, walk_in)
    known = {juror.id for juror in dossier.planning.jurors}
    jurors = [seat.juror for seat in walk_in.panel]
    chairs = sum(seat.chair for seat in walk_in.panel)
    if not known.issuperset(jurors) or len(set(jurors)) != len(jurors) or chairs != 1:
        raise UserError(
            "gathering.unknown_jury",
            sentence("Le jury de ce passage n’est pas connu ici."),
            SAME_DOSSIER,
        )
    try:
        check_walk_in(dossier, walk_in)
    except UserError as error:
        raise UserError(error.code, error.what, _TO_DO) from error


def _check_slot(dossier: RoomDossier, walk_in: WalkInCandidate) -> None:
    planning = dossier.planning
    for sitting in planning.sittings:
        if sitting.id == walk_in.sitting and sitting.id in dossier.blank_slots:
            raise UserError(
                "gathering.slot_conflict",
                sentence(
                    "Sur cet ordinateur, ce passage de réserve est déjà celui de {name}.",
                    name=planning.subject_name(sitting),
                ),
                sentence(
                    "Ajoutez {name} ici, dans un autre passage de réserve : tout le jury note ce "
                    "passage sur cet ordinateur.",
                    name=walk_in.candidate.name,
                ),
            )


def _check_sitting(dossier: RoomDossier, walk_in: WalkInCandidate) -> None:
    """Refuse a second sitting for the same: both laptops added the candidate, in two slots."""
    planning = dossier.planning
    known = {candidate.id: candidate for candidate in planning.candidates}
    person = known.get(walk_in.candidate.id)
    if person is None or not same_name(person, walk_in.candidate):
        return
    if any(
        person.id in sitting.candidates and sitting.assessment == walk_in.assessment
        for sitting in planning.sittings
    ):
        raise UserError(
            "gathering.already_planned",
            sentence("{name} a déjà ici un passage pour cette épreuve.", name=person.name),
            sentence("Rien à refaire : tout le jury note ce passage sur cet ordinateur."),
        )


def _seats(substitute: SubstituteJuror) -> tuple[object, ...]:
    return substitute.juror.id, substitute.replaces, frozenset(substitute.sittings)


def _sitting(walk_in: WalkInCandidate) -> tuple[object, ...]:
    return walk_in.sitting, walk_in.candidate.id, walk_in.assessment, walk_in.panel
