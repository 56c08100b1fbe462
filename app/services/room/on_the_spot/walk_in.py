"""A walk-in candidate: somebody the planning did not know takes a blank slot of the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.referential import Assessment
from app.domain.room_addition import WalkInCandidate
from app.domain.session import Candidate, Sitting
from app.domain.wording import sentence
from app.services.room.on_the_spot.adding import add_candidate, checked_name
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
    taken = {sitting.id for sitting in room.dossier.planning.sittings}
    return tuple(slot for slot in room.dossier.blank_slots if slot not in taken)


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
    _check_slot(room, walk_in.slot)
    candidate = _candidate(room, walk_in)
    jury = room.dossier.planning.sitting(walk_in.panel_of)
    _check_assessment(room, walk_in.assessment, jury)
    added = WalkInCandidate(
        sitting=walk_in.slot,
        candidate=candidate,
        room=room.dossier.room,
        assessment=walk_in.assessment,
        starts_at=walk_in.starts_at,
        panel=jury.panel,
    )
    return add_candidate(room, added, reason, witnesses)


def _is_offered(assessment: Assessment) -> bool:
    return assessment.can_be_sat and assessment.team is None


def _check_slot(room: OpenRoom, slot: str) -> None:
    if slot not in blank_slots(room):
        raise UserError(
            "walk_in.no_slot",
            sentence("Ce passage de réserve est déjà pris, ou n’est pas de cette salle."),
            sentence(
                "Prenez un autre passage de réserve, ou demandez au centre un dossier à jour."
            ),
        )


def _candidate(room: OpenRoom, walk_in: WalkIn) -> Candidate:
    """Return the candidate; one whom the planning knows may come for another assessment."""
    candidate = Candidate(
        id=_number(walk_in.number),
        given_name=checked_name(walk_in.given_name),
        family_name=checked_name(walk_in.family_name),
    )
    planning = room.dossier.planning
    for known in planning.candidates:
        if known.id != candidate.id:
            continue
        sat = (
            sitting.assessment for sitting in planning.sittings if known.id in sitting.candidates
        )
        if known.name.casefold() != candidate.name.casefold() or walk_in.assessment in sat:
            raise UserError(
                "walk_in.number_taken",
                sentence(
                    "Le numéro {number} est déjà celui de {name}.", number=known.id, name=known.name
                ),
                sentence("Vérifiez le numéro sur la convocation, ou demandez-le au centre."),
            )
        return known
    return candidate


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


def _check_assessment(room: OpenRoom, code: str, jury: Sitting) -> None:
    assessment = room.dossier.referential.assessment(code)
    if not _is_offered(assessment):
        raise UserError(
            "walk_in.assessment_refused",
            sentence("L’épreuve {code} ne s’ouvre pas ici à une seule personne.", code=code),
            sentence("Choisissez une épreuve individuelle dont le référentiel fixe tout."),
        )
    panel = assessment.panel
    size = len(jury.panel)
    if panel is not None and not panel.minimum <= size <= panel.maximum:
        raise UserError(
            "walk_in.jury_size",
            sentence(
                "Le jury compte {size} membres ; l’épreuve {code} en veut {wanted}.",
                size=size,
                code=code,
                wanted=(
                    str(panel.minimum)
                    if panel.minimum == panel.maximum
                    else f"{panel.minimum} à {panel.maximum}"
                ),
            ),
            sentence("Choisissez le jury d’un autre passage."),
        )
