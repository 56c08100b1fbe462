"""Adding to the room's planning on the spot: what substitutes and walk-in candidates share.

An addition is signed by the room with two witnesses, kept, and applied each time the room is
opened (`additions`). The centre holds what follows from it « à confirmer ».
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.room_addition import SubstituteJuror, WalkInCandidate
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


def add_substitute(
    room: OpenRoom, substitute: SubstituteJuror, reason: str, answers: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Keep a substitute whom two witnesses vouch for, and return the room with them; slow."""
    claim = _claim(room, reason, substitute, None)
    return _add(room, claim, answers, Action.JUROR_ADDED, substitute.juror.id)


def add_candidate(
    room: OpenRoom, walk_in: WalkInCandidate, reason: str, answers: Sequence[WitnessAnswer]
) -> OpenRoom:
    """Keep a candidate whom two witnesses vouch for, and return the room with them; slow."""
    claim = _claim(room, reason, None, walk_in)
    return _add(room, claim, answers, Action.SITTING_ADDED, walk_in.sitting)


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


def _claim(
    room: OpenRoom,
    reason: str,
    substitute: SubstituteJuror | None,
    walk_in: WalkInCandidate | None,
) -> AdditionClaim:
    with room.store.transaction() as records:
        _, head = records.journal_head()
    return AdditionClaim(
        format=FORMAT_VERSION,
        session=room.keys.session,
        package=room.package,
        room=room.keys.room,
        device=room.laptop.device.device_id(),
        substitute=substitute,
        walk_in=walk_in,
        reason=reason,
        journal_head=head,
        added_at=room.local(room.clock.now()),
    )


def _add(
    room: OpenRoom,
    claim: AdditionClaim,
    answers: Sequence[WitnessAnswer],
    action: Action,
    subject: str,
) -> OpenRoom:
    concerned = claim.substitute.replaces if claim.substitute else None
    vouching = vouched(room, claim, answers, concerned=concerned)
    statement = sign_addition(claim, vouching, room.keys)
    digest = read_addition(statement, room.anchor).digest
    with room.store.transaction() as records:
        records.add_addition(StoredStatement(statement=statement, made_at=claim.added_at))
        journal_vouched(room, records, action, subject, vouching, digest=digest)
    return reopened(room)
