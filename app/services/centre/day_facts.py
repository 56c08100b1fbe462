"""What a room's minutes and incident reports tell that no sheet does, sitting by sitting.

Only reports that stand are read. A room's own words are quoted and never taken for more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.incident import IncidentReport, PersonRole
from app.domain.minutes import Minutes, MinutesSitting, SittingOutcome
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.people import People
from app.services.centre.reports import received_incidents, received_minutes
from app.services.incident_words import category_words
from app.services.ports.centre_store import CentreTransaction


class FactKind(StrEnum):
    """What sort of fact it is, as far as it is looked at otherwise."""

    REFUSED = "refused"
    OPEN = "open"
    INCIDENT = "incident"
    NOBODY_CAME = "nobody_came"
    NOT_HELD = "not_held"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFact:
    """One fact; `quoted` are the room's own words, empty where it wrote none.

    `subject` names the sitting, empty for what concerned none. `report` is the digest of the
    report that tells it.
    """

    kind: FactKind
    room: str
    sitting: str | None
    subject: str
    candidates: tuple[str, ...]
    words: Sentence
    quoted: str
    report: str


_OUTCOMES = {
    SittingOutcome.NOBODY_CAME: (FactKind.NOBODY_CAME, sentence("Personne n’est venu.")),
    SittingOutcome.OPEN: (
        FactKind.OPEN,
        sentence("Passage tenu, grille harmonisée non signée à la fin du jour."),
    ),
    SittingOutcome.NOT_HELD: (FactKind.NOT_HELD, sentence("Passage non tenu ce jour.")),
}


def day_facts(centre: OpenCentre, session_id: str) -> tuple[DayFact, ...]:
    """Return what is told of a session, by room, the most pressing of each room first.

    Raises:
        IntegrityError: a kept report no longer verifies.
    """
    with centre.store.transaction() as records:
        return facts_in(centre, records, session_id)


def facts_in(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[DayFact, ...]:
    """As `day_facts`, inside a transaction."""
    minutes = received_minutes(centre, records, session_id)
    incidents = received_incidents(centre, records, session_id)
    if not (minutes or incidents):
        return ()
    people = session_people(centre_knowledge(centre, records, session_id), records)
    found = [fact for named, day in minutes.items() for fact in _of_day(named, day, people)]
    found += [_of_incident(named, report, people) for named, report in incidents.items()]
    order = list(FactKind)
    return tuple(sorted(found, key=lambda fact: (fact.room, order.index(fact.kind))))


def _of_day(named: str, day: Minutes, people: People) -> Iterator[DayFact]:
    for held in day.sittings:
        for kind, words, quoted in _of_sitting(held, people):
            yield DayFact(
                kind=kind,
                room=day.room,
                sitting=held.sitting,
                subject=people.sheet_of(held.sitting, None),
                candidates=held.candidates,
                words=words,
                quoted=quoted,
                report=named,
            )
    if day.observations.strip():
        yield DayFact(
            kind=FactKind.NOTE,
            room=day.room,
            sitting=None,
            subject="",
            candidates=(),
            words=sentence("Observations du jury au PV."),
            quoted=day.observations,
            report=named,
        )


def _of_sitting(held: MinutesSitting, people: People) -> Iterator[tuple[FactKind, Sentence, str]]:
    for refusal in held.refusals:
        words = sentence(
            "{name} refuse de signer la grille harmonisée.", name=people.juror(refusal.juror)
        )
        yield FactKind.REFUSED, words, refusal.reason
    if held.outcome in _OUTCOMES:
        kind, words = _OUTCOMES[held.outcome]
        yield kind, words, ""


def _of_incident(named: str, report: IncidentReport, people: People) -> DayFact:
    incident = report.incident
    known = people.sittings.get(incident.sitting or "")
    involved = [person.id for person in incident.persons if person.role is PersonRole.CANDIDATE]
    return DayFact(
        kind=FactKind.INCIDENT,
        room=report.room,
        sitting=incident.sitting,
        subject="" if incident.sitting is None else people.sheet_of(incident.sitting, None),
        candidates=tuple(dict.fromkeys((*involved, *(known.candidates if known else ())))),
        words=sentence(
            "Incident à {time} : {category}.",
            time=f"{incident.happened_at:%H:%M}",
            category=category_words(incident.category),
        ),
        quoted=incident.facts,
        report=named,
    )
