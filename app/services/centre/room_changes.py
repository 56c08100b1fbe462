"""What rooms changed on the spot and the centre is only told: it has nothing to decide on."""

from __future__ import annotations

from collections import defaultdict
from functools import reduce

from app.domain.planning_change import asks_confirmation
from app.domain.room_addition import SubstituteJuror, WalkInCandidate
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.evidence import addition_claim
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.change_words import change_words
from app.services.ports.centre_store import CentreTransaction


def told_changes(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[Sentence, ...]:
    """Return one sentence for each room that changed something, by room, oldest change first."""
    told = [
        (addition.room, change)
        for addition in records.additions(session_id)
        for change in addition_claim(addition).changes
        if not asks_confirmation(change)
    ]
    if not told:
        return ()
    people = session_people(centre_knowledge(centre, records, session_id), records)
    words: dict[str, list[Sentence]] = defaultdict(list)
    for room, change in told:
        if not isinstance(change, SubstituteJuror | WalkInCandidate):
            words[room].append(change_words(change, people.juror))
    return tuple(
        sentence(
            "Changé sur place, salle « {room} », devant deux témoins : {changes}.",
            room=room,
            changes=reduce(_and, words[room]),
        )
        for room in sorted(words)
    )


def _and(first: Sentence, second: Sentence) -> Sentence:
    return sentence("{first} ; {second}", first=first, second=second)
