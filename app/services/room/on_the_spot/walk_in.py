"""A walk-in candidate: somebody the planning did not know takes a blank slot of the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.quorum import quorum
from app.domain.referential import Assessment
from app.domain.room_addition import WalkInCandidate
from app.domain.session import Candidate, RoomDossier
from app.domain.wording import sentence
from app.services.room.on_the_spot.adding import add_change, checked_name, same_name
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason

NUMBER_LIMIT = 40
"""The longest candidate number that is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkIn:
    """Who comes, for what, when and before which jury.

    `panel_of` is a sitting whose jury sits for this one too; `starts_at` carries its offset
    from UTC.
    """

    slot: str
    number: str
    given_name: str
    family_name: str
    assessment: str
    starts_at: datetime
    panel_of: str
    reason: str


def blank_slots(room: OpenRoom) -> tuple[str, ...]:
    """Return the room's blank slots that are still free."""
    return _free_slots(room.dossier)


def walk_in_assessments(room: OpenRoom) -> tuple[tuple[str, str], ...]:
    """Return code and title of the individual assessments that can be sat."""
    return tuple(
        (assessment.code, assessment.title)
        for assessment in room.dossier.referential.assessments()
        if _is_offered(assessment)
    )


def add_walk_in(room: OpenRoom, walk_in: WalkIn, witnesses: Sequence[WitnessAnswer]) -> OpenRoom:
    """Plan a sitting for a candidate who came unannounced; slow.

    Raises:
        UserError: the slot, the candidate, the assessment, the jury or a witness is refused;
            nothing was changed.
    """
    reason = checked_reason(walk_in.reason)
    candidate = Candidate(
        id=_number(walk_in.number),
        given_name=checked_name(walk_in.given_name),
        family_name=checked_name(walk_in.family_name),
    )
    added = WalkInCandidate(
        sitting=walk_in.slot,
        candidate=_as_known(room.dossier, candidate),
        room=room.dossier.room,
        assessment=walk_in.assessment,
        starts_at=walk_in.starts_at,
        panel=room.dossier.planning.sitting(walk_in.panel_of).panel,
    )
    check_walk_in(room.dossier, added)
    return add_change(room, added, reason, witnesses)


def check_walk_in(dossier: RoomDossier, walk_in: WalkInCandidate) -> None:
    """Make sure that a walk-in has a free slot, a number of their own, and a fitting jury.

    Raises:
        UserError: `walk_in.no_slot`, `walk_in.number_taken`, `walk_in.assessment_refused`,
            `walk_in.jury_size`.
    """
    if walk_in.sitting not in _free_slots(dossier) or walk_in.room != dossier.room:
        raise UserError(
            "walk_in.no_slot",
            sentence("Ce passage de réserve est déjà pris, ou n’est pas de cette salle."),
            sentence(
                "Prenez un autre passage de réserve, ou demandez au centre un dossier à jour."
            ),
        )
    _check_number(dossier, walk_in)
    _check_assessment(dossier, walk_in)


def _is_offered(assessment: Assessment) -> bool:
    return assessment.can_be_sat and assessment.team is None


def _free_slots(dossier: RoomDossier) -> tuple[str, ...]:
    taken = {sitting.id for sitting in dossier.planning.sittings}
    return tuple(slot for slot in dossier.blank_slots if slot not in taken)


def _as_known(dossier: RoomDossier, candidate: Candidate) -> Candidate:
    """Return the planning's own where it has the same person under that number."""
    for known in dossier.planning.candidates:
        if known.id == candidate.id and same_name(known, candidate):
            return known
    return candidate


def _check_number(dossier: RoomDossier, walk_in: WalkInCandidate) -> None:
    """Refuse another's number; one whom the planning knows may come for another assessment."""
    planning = dossier.planning
    for known in planning.candidates:
        if known.id != walk_in.candidate.id:
            continue
        sat = (
            sitting.assessment for sitting in planning.sittings if known.id in sitting.candidates
        )
        if not same_name(known, walk_in.candidate) or walk_in.assessment in sat:
            raise UserError(
                "walk_in.number_taken",
                sentence(
                    "Le numéro {number} est déjà celui de {name}.", number=known.id, name=known.name
                ),
                sentence("Vérifiez le numéro sur la convocation, ou demandez-le au centre."),
            )


def _number(text: str) -> str:
    number = text.strip()
    if not number or len(number) > NUMBER_LIMIT or not number.isprintable():
        raise UserError(
            "walk_in.number_malformed",
            sentence("Le numéro de candidat manque, ou ne peut pas être pris tel quel."),
            sentence(
                "Recopiez le numéro de la convocation, {limit} caractères au plus.",
                limit=NUMBER_LIMIT,
            ),
        )
    return number


def _check_assessment(dossier: RoomDossier, walk_in: WalkInCandidate) -> None:
    code = walk_in.assessment
    offered = {known.code: known for known in dossier.referential.assessments()}
    if code not in offered or not _is_offered(offered[code]):
        raise UserError(
            "walk_in.assessment_refused",
            sentence("L’épreuve {code} ne s’ouvre pas ici à une seule personne.", code=code),
            sentence("Choisissez une épreuve individuelle dont le référentiel fixe tout."),
        )
    found = quorum(offered[code], walk_in.panel)
    if not found.size_fits:
        raise UserError(
            "walk_in.jury_size",
            sentence(
                "Le jury compte {size} membres ; l’épreuve {code} en veut {wanted}.",
                size=found.seated,
                code=code,
                wanted=(
                    str(found.minimum)
                    if found.minimum == found.maximum
                    else f"{found.minimum} à {found.maximum}"
                ),
            ),
            sentence("Choisissez le jury d’un autre passage."),
        )
