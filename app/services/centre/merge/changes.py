"""Holding what a room changed in its planning against what the centre planned there.

Who vouched, and for which room, was looked at before (`statements`). A change is held against
the sittings as they may have been when it was made: as issued, and as changed before it.
"""

from __future__ import annotations

from app.domain.panel_change import PanelChange
from app.domain.referential import Referential
from app.domain.room_addition import AddedSitting, MovedSitting, WalkInCandidate
from app.domain.wording import sentence
from app.services.centre.merge.planned import PlannedSittings
from app.services.centre.merge.refusals import Refused
from app.trust.payloads import AdditionClaim


def check_change(claim: AdditionClaim, planned: PlannedSittings, referential: Referential) -> None:
    """Make sure that a change is about sittings, people and an assessment of that room.

    Raises:
        Refused: `addition.other_sitting`, `addition.unplannable`, `addition.unknown_subject`.
    """
    (change,) = claim.changes
    sequence = claim.package.sequence
    if isinstance(change, PanelChange):
        _check_panel(change, planned, sequence)
    elif isinstance(change, MovedSitting):
        _check_known(bool(planned.variants(change.sitting, sequence)))
    elif isinstance(change, WalkInCandidate | AddedSitting):
        codes = {assessment.code for assessment in referential.assessments()}
        if change.assessment not in codes or sum(seat.chair for seat in change.panel) != 1:
            raise Refused(
                "addition.unplannable",
                sentence("L’épreuve ou le jury de ce passage ajouté n’existe pas."),
            )
        if isinstance(change, AddedSitting):
            _check_subject(change, planned, sequence)


def _check_panel(change: PanelChange, planned: PlannedSittings, sequence: int) -> None:
    needed = {change.chair} if change.juror is None else {change.chair, change.juror}
    for id_ in change.sittings:
        variants = planned.variants(id_, sequence)
        _check_known(any(needed <= set(variant.sitting.jurors) for variant in variants))


def _check_known(is_known: bool) -> None:
    if not is_known:
        raise Refused(
            "addition.other_sitting",
            sentence("Ce changement vise un passage ou un juré qui n’est pas de cette salle."),
        )


def _check_subject(added: AddedSitting, planned: PlannedSittings, sequence: int) -> None:
    """Ask for one candidate, or for a team with all its members, whom the room knew."""
    people = planned.people(sequence)
    if added.team is None:
        fits = len(added.candidates) == 1 and added.candidates[0] in {
            person.id for person in people.candidates
        }
    else:
        fits = added.candidates in [team.members for team in people.teams if team.id == added.team]
    if not fits:
        raise Refused(
            "addition.unknown_subject",
            sentence("Ce passage ajouté vise des candidats que la salle ne connaissait pas."),
        )
