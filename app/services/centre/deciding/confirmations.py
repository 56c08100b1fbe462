"""What rooms added on the spot, for the centre to confirm or to reject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.panel_change import PanelChange
from app.domain.planning_change import asks_confirmation
from app.domain.room_addition import (
    AddedSitting,
    SubstituteJuror,
    WalkInCandidate,
    sitting_of,
)
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.decisions import decide
from app.services.centre.evidence import addition_claim, decisions_of
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.people import People
from app.services.change_words import change_words
from app.services.ports.centre_evidence import MergedStatement
from app.services.ports.centre_store import CentreTransaction
from app.trust.payloads import AdditionClaim, DecisionKind, Witness, WitnessKind
from app.trust.witnesses import read_addition, telephone_number


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingAddition:
    """An addition that the centre has not decided on; `sheets` rest on it.

    `witnesses` are the two who vouched for it, in words.
    """

    digest: str
    words: Sentence
    reason: str
    room: str
    added_at: datetime
    witnesses: tuple[str, ...]
    sheets: int


def undecided_additions(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[MergedStatement, ...]:
    """Return the additions that are neither confirmed nor rejected, oldest first.

    Those of which the centre is only told are not among them, unless a sheet rests on one.
    """
    verdicts = decisions_of(centre, records, session_id).rulings.verdicts
    resting = {digest for sheet in records.sheets(session_id) for digest in sheet.rests_on}
    return tuple(
        addition
        for addition in records.additions(session_id)
        if addition.digest not in verdicts
        and (
            addition.digest in resting
            or any(map(asks_confirmation, addition_claim(addition).changes))
        )
    )


def pending_additions(centre: OpenCentre, session_id: str) -> tuple[PendingAddition, ...]:
    """Return the additions that the centre has to decide on, oldest first."""
    with centre.store.transaction() as records:
        additions = undecided_additions(centre, records, session_id)
        if not additions:
            return ()
        people = session_people(centre_knowledge(centre, records, session_id), records)
        resting = [
            digest
            for sheet in records.sheets(session_id)
            if sheet.standing is not SheetStanding.REJECTED
            for digest in sheet.rests_on
        ]
    return tuple(
        _pending(centre, people, addition, resting.count(addition.digest)) for addition in additions
    )


def confirm_addition(centre: OpenCentre, session_id: str, digest: str, reason: str) -> None:
    """Confirm an addition: what rests on it counts.

    Raises:
        UserError: `decision.no_reason`, `addition.unknown`.
    """
    _decide(centre, session_id, digest, DecisionKind.CONFIRM, reason)


def reject_addition(centre: OpenCentre, session_id: str, digest: str, reason: str) -> None:
    """Reject an addition: what rests on it does not count.

    Raises:
        UserError: `decision.no_reason`, `addition.unknown`.
    """
    _decide(centre, session_id, digest, DecisionKind.REJECT, reason)


def _decide(
    centre: OpenCentre, session_id: str, digest: str, kind: DecisionKind, reason: str
) -> None:
    with centre.store.transaction() as records:
        if digest not in {addition.digest for addition in records.additions(session_id)}:
            raise UserError(
                "addition.unknown",
                sentence("Le centre ne connaît pas cet ajout."),
                sentence("Fermez cette page, puis rouvrez-la."),
            )
        decide(centre, records, session_id, reason, (kind, digest))


def _pending(
    centre: OpenCentre, people: People, addition: MergedStatement, sheets: int
) -> PendingAddition:
    claim = addition_claim(addition)
    verified = read_addition(addition.statement, centre.keys.anchor)
    return PendingAddition(
        digest=addition.digest,
        words=_words(claim, people),
        reason=claim.reason,
        room=claim.room,
        added_at=claim.added_at,
        witnesses=tuple(
            witness_words(witness, claim.room, people.jurors).french()
            for witness in verified.witnesses
        ),
        sheets=sheets,
    )


def _words(claim: AdditionClaim, people: People) -> Sentence:
    (change,) = claim.changes
    if isinstance(change, SubstituteJuror):
        return sentence(
            "{newcomer} remplace {replaced}. Passages : {sittings}.",
            newcomer=change.juror.name,
            replaced=people.juror(change.replaces),
            sittings=", ".join(change.sittings),
        )
    if isinstance(change, WalkInCandidate):
        return sentence(
            "{candidate} ({number}) passe en plus, épreuve {assessment}.",
            candidate=change.candidate.name,
            number=change.candidate.id,
            assessment=change.assessment,
        )
    if isinstance(change, AddedSitting):
        return sentence(
            "{subject} passe une fois de plus, épreuve {assessment}. Confirmé, ce passage compte "
            "seul.",
            subject=people.subject(sitting_of(change)),
            assessment=change.assessment,
        )
    if isinstance(change, PanelChange) and change.juror is not None:
        return sentence(
            "{juror} ne siège plus, le jury continue sous le nombre prévu. Passages : {sittings}.",
            juror=people.juror(change.juror),
            sittings=", ".join(change.sittings),
        )
    return change_words(change, people.juror)


def witness_words(witness: Witness, room: str, jurors: Mapping[str, str]) -> Sentence:
    """Say who vouched."""
    if witness.kind is WitnessKind.JUROR:
        return sentence("{name}, membre d’un jury", name=jurors.get(witness.who, witness.who))
    if witness.kind is WitnessKind.SUPERVISOR:
        return sentence("code imprimé de la surveillance")
    return sentence(
        "code du centre par téléphone, n° {number}",
        number=telephone_number(witness.who, room) or 0,
    )
