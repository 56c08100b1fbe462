"""What rooms changed on the spot and the centre is only told: it has nothing to decide on."""

from __future__ import annotations

from collections import defaultdict
from functools import reduce

from app.domain.panel_change import PanelChange
from app.domain.planning_change import asks_confirmation
from app.domain.room_addition import MovedSitting
from app.domain.wording import Sentence, sentence
from app.services.centre.evidence import addition_claim
from app.services.centre.people import people_of, with_added
from app.services.change_words import change_words
from app.services.ports.centre_store import CentreTransaction


def told_changes(records: CentreTransaction, session_id: str) -> tuple[Sentence, ...]:
    """Return one sentence for each room that changed something, oldest change first."""
    claims = [addition_claim(addition) for addition in records.additions(session_id)]
    people = with_added(people_of([records.planning(session_id)]), claims)
    # Two laptops of a room may each have noted the same.
    words: dict[str, dict[Sentence, None]] = defaultdict(dict)
    for claim in claims:
        for change in claim.changes:
            if isinstance(change, PanelChange | MovedSitting) and not asks_confirmation(change):
                said = change_words(change, people.juror)
                told = sentence("{change} ({reason})", change=said, reason=claim.reason)
                words[claim.room][told] = None
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
