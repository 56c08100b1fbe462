"""One more sitting for people whom the room knows: a second oral after an incident, a team's.

Somebody whom the planning does not know is a walk-in (`walk_in`); both take a blank slot of the
room, and both are held by the centre until it has confirmed them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.quorum import quorum
from app.domain.referential import Assessment
from app.domain.room_addition import AddedSitting
from app.domain.session import RoomDossier
from app.domain.wording import sentence
from app.services.room.on_the_spot.adding import add_change
from app.services.room.on_the_spot.moving import movable
from app.services.room.on_the_spot.walk_in import blank_slots
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who may sit an assessment: one candidate, or a team with all its members."""

    id: str
    name: str
    candidates: tuple[str, ...]
    team: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedSitting:
    """Who sits what once more, when and before which jury.

    `subject` is a candidate's or a team's identifier; `panel_of` a sitting whose jury sits for
    this one too; `starts_at` carries its offset from UTC.
    """

    slot: str
    assessment: str
    subject: str
    starts_at: datetime
    panel_of: str
    reason: str


def addable_assessments(room: OpenRoom) -> tuple[tuple[str, str], ...]:
    """Return code and title of the assessments for which the room knows somebody."""
    return tuple(
        (assessment.code, assessment.title)
        for assessment in room.dossier.referential.assessments()
        if assessment.can_be_sat and _subjects(room.dossier, assessment)
    )


def subjects(room: OpenRoom, assessment: str) -> tuple[Subject, ...]:
    """Return who may sit an assessment, by name: the teams, or the candidates."""
    return _subjects(room.dossier, room.dossier.referential.assessment(assessment))


def add_sitting(
    room: OpenRoom, wanted: WantedSitting, witnesses: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Plan one more sitting, and return the room that goes on with it; slow.

    Raises:
        UserError: `added_sitting.no_slot`, `added_sitting.assessment_refused`,
            `added_sitting.unknown_subject`, `added_sitting.still_to_come`,
            `added_sitting.jury_size`; a reason or a witness is refused. Nothing was changed.
    """
    reason = checked_reason(wanted.reason)
    if wanted.slot not in blank_slots(room):
        raise UserError(
            "added_sitting.no_slot",
            sentence("Ce passage de réserve est déjà pris, ou n’est pas de cette salle."),
            sentence(
                "Prenez un autre passage de réserve, ou demandez au centre un dossier à jour."
            ),
        )
    assessment = _assessment(room.dossier, wanted.assessment)
    subject = _subject(room.dossier, assessment, wanted.subject)
    added = AddedSitting(
        sitting=wanted.slot,
        room=room.dossier.room,
        assessment=assessment.code,
        starts_at=wanted.starts_at,
        candidates=subject.candidates,
        team=subject.team,
        panel=room.dossier.planning.sitting(wanted.panel_of).panel,
    )
    _check_no_other(room, added)
    _check_jury(assessment, added)
    return add_change(room, added, reason, witnesses)


def _subjects(dossier: RoomDossier, assessment: Assessment) -> tuple[Subject, ...]:
    planning = dossier.planning
    if assessment.team is None:
        found = [
            Subject(id=person.id, name=person.name, candidates=(person.id,), team=None)
            for person in planning.candidates
        ]
    else:
        found = [
            Subject(id=team.id, name=team.name, candidates=team.members, team=team.id)
            for team in planning.teams
        ]
    return tuple(sorted(found, key=lambda subject: (subject.name.casefold(), subject.id)))


def _assessment(dossier: RoomDossier, code: str) -> Assessment:
    for assessment in dossier.referential.assessments():
        if assessment.code == code and assessment.can_be_sat:
            return assessment
    raise UserError(
        "added_sitting.assessment_refused",
        sentence("L’épreuve {code} ne s’ouvre pas ici.", code=code),
        sentence("Choisissez une épreuve dont le référentiel fixe tout."),
    )


def _subject(dossier: RoomDossier, assessment: Assessment, id_: str) -> Subject:
    for subject in _subjects(dossier, assessment):
        if subject.id == id_:
            return subject
    raise UserError(
        "added_sitting.unknown_subject",
        sentence(
            "Cette salle ne connaît personne à ce nom pour l’épreuve {code}.", code=assessment.code
        ),
        sentence("Passez par « Candidat non prévu… », ou appelez le centre."),
    )


def _check_no_other(room: OpenRoom, added: AddedSitting) -> None:
    """Refuse a second sitting while the first has not begun: that one is moved."""
    planning = room.dossier.planning
    for id_ in movable(room):
        sitting = planning.sitting(id_)
        if (sitting.assessment, sitting.team, sitting.candidates) == (
            added.assessment,
            added.team,
            added.candidates,
        ):
            raise UserError(
                "added_sitting.still_to_come",
                sentence(
                    "{name} a déjà un passage à {hour} pour cette épreuve.",
                    name=planning.subject_name(sitting),
                    hour=f"{sitting.starts_at:%H:%M}",
                ),
                sentence("Déplacez ce passage plutôt que d’en ajouter un."),
            )


def _check_jury(assessment: Assessment, added: AddedSitting) -> None:
    found = quorum(assessment, added.panel)
    if found.falls_short or not found.size_fits:
        raise UserError(
            "added_sitting.jury_size",
            sentence(
                "Le jury choisi, de {size} membres, n’est pas celui que veut l’épreuve {code}.",
                size=found.seated,
                code=assessment.code,
            ),
            sentence("Choisissez le jury d’un autre passage."),
        )
