"""What rooms' journals and witnesses tell that a person should know, and need not settle."""

from __future__ import annotations

from collections import Counter, defaultdict

from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.evidence import journal_tree
from app.services.ports.centre_evidence import MergedJournal
from app.services.ports.centre_store import CentreTransaction
from app.trust.payloads import WitnessKind
from app.trust.witnesses import (
    VerifiedAddition,
    VerifiedVoid,
    read_addition,
    read_void,
    telephone_number,
)


def room_notices(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[Sentence, ...]:
    """Return journals that went back without saying so, and codes that served twice, by room.

    Raises:
        IntegrityError: a statement that is kept no longer verifies.
    """
    rewound = {
        room
        for room in records.branching_rooms(session_id)
        if journal_tree(records, session_id, room).forks()
    }
    begun_again = _begun_again(records.journals(session_id))
    return (
        *(
            sentence(
                "Journal repris en arrière, salle « {room} » : deux suites d’une même ligne, sans "
                "reprise ni sauvegarde rétablie. Demandez à la salle ce qui s’est passé.",
                room=room,
            )
            for room in sorted(rewound)
        ),
        *(
            sentence(
                "Journal recommencé, salle « {room} » : le même ordinateur en a tenu deux depuis "
                "le début. Demandez à la salle ce qui s’est passé.",
                room=room,
            )
            for room in sorted(begun_again - rewound)
        ),
        *_codes_used_twice(centre, records, session_id),
    )


def _begun_again(journals: tuple[MergedJournal, ...]) -> frozenset[str]:
    """Return the rooms where one laptop's journal has two beginnings."""
    roots: dict[tuple[str, str], set[str]] = defaultdict(set)
    for journal in journals:
        roots[journal.room, journal.device].add(journal.root)
    return frozenset(room for (room, _), found in roots.items() if len(found) > 1)


def _codes_used_twice(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[Sentence, ...]:
    """Find the telephone codes, given once each, that vouch for two statements."""
    anchor = centre.keys.anchor
    vouching: list[VerifiedVoid | VerifiedAddition] = [
        *(read_void(void.statement, anchor) for void in records.voids(session_id)),
        *(read_addition(added.statement, anchor) for added in records.additions(session_id)),
    ]
    used = Counter(
        (statement.claim.room, telephone_number(witness.who, statement.claim.room) or 0)
        for statement in vouching
        for witness in statement.witnesses
        if witness.kind is WitnessKind.CENTRE
    )
    return tuple(
        sentence(
            "Le code n° {number} donné par téléphone à la salle « {room} » a servi plusieurs fois.",
            number=number,
            room=room,
        )
        for (room, number), times in sorted(used.items())
        if times > 1
    )
