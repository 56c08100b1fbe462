"""Changing the room's planning on the spot: what all such changes share.

An addition is signed by the room with two witnesses, kept, and applied each time the room is
opened (`additions`). The centre holds what follows from it « à confirmer ».
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.panel_change import PanelCause, PanelChange
from app.domain.planning_change import PlanningChange
from app.domain.room_addition import (
    AddedSitting,
    MovedSitting,
    SubstituteJuror,
    WalkInCandidate,
)
from app.domain.session import Candidate, Juror
from app.domain.wording import sentence
from app.services.ports.room_store import StoredStatement
from app.services.room.on_the_spot.witnesses import WitnessAnswer, journal_vouched, vouched
from app.services.room.open_room import OpenRoom, reopened
from app.trust.payloads import AdditionClaim
from app.trust.wire import FORMAT_VERSION
from app.trust.witnesses import read_addition, sign_addition

NAME_LIMIT = 60
"""The longest given or family name that is taken: it must fit on a printed sheet."""


def add_change(
    room: OpenRoom, change: PlanningChange, reason: str, answers: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Keep a change for which two witnesses vouch, and return the room with it; slow.

    Whether it fits the planning is for the caller to ask first.
    """
    claim = _claim(room, reason, change)
    vouching = vouched(room, claim, answers)
    statement = sign_addition(claim, vouching, room.keys)
    digest = read_addition(statement, room.anchor).digest
    with room.store.transaction() as records:
        records.add_addition(StoredStatement(statement=statement, made_at=claim.added_at))
        journal_vouched(room, records, *journalled(change), vouching, digest=digest)
    return reopened(room)


def journalled(change: PlanningChange) -> tuple[Action, str]:
    """Return what the journal says of a change: the action, and a juror or a sitting."""
    match change:
        case SubstituteJuror():
            return Action.JUROR_ADDED, change.juror.id
        case PanelChange(cause=PanelCause.LEFT):
            return Action.JUROR_LEFT, change.juror or ""
        case PanelChange(cause=PanelCause.RECUSED):
            return Action.JUROR_RECUSED, change.juror or ""
        case PanelChange():
            return Action.CHAIR_CHANGED, change.chair
        case MovedSitting():
            return Action.SITTING_MOVED, change.sitting
        case WalkInCandidate() | AddedSitting():
            return Action.SITTING_ADDED, change.sitting


def checked_name(name: str) -> str:
    """Return a name with single spaces.

    Raises:
        UserError: `name.missing`, `name.too_long`.
    """
    text = " ".join(name.split())
    if not text:
        raise UserError(
            "name.missing",
            sentence("Il manque le nom ou le prénom."),
            sentence("Écrivez les deux, comme sur la pièce d’identité."),
        )
    if len(text) > NAME_LIMIT:
        raise UserError(
            "name.too_long",
            sentence("Ce nom compte {count} caractères.", count=len(text)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=NAME_LIMIT),
        )
    return text


def same_name(one: Juror | Candidate, other: Juror | Candidate) -> bool:
    """Whether two people are called the same, whatever the case."""
    return one.name.casefold() == other.name.casefold()


def _claim(room: OpenRoom, reason: str, change: PlanningChange) -> AdditionClaim:
    with room.store.transaction() as records:
        _, head = records.journal_head()
    return AdditionClaim(
        format=FORMAT_VERSION,
        session=room.keys.session,
        package=room.package,
        room=room.keys.room,
        device=room.laptop.device.device_id(),
        substitute=change if isinstance(change, SubstituteJuror) else None,
        walk_in=change if isinstance(change, WalkInCandidate) else None,
        panel=change if isinstance(change, PanelChange) else None,
        moved=change if isinstance(change, MovedSitting) else None,
        added=change if isinstance(change, AddedSitting) else None,
        reason=reason,
        journal_head=head,
        added_at=room.local(room.clock.now()),
    )
