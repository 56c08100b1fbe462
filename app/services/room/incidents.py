"""Incidents of a room's day: written down at once, completed later, told as a list.

What is signed of an incident is a report (`app.services.room.reports`); nothing of it changes
here. The journal says that an incident was recorded, and the digest of what it said when
somebody had done with it; it never repeats the facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.errors import UserError
from app.domain.incident import (
    BY_THE_ROOM,
    Incident,
    IncidentCategory,
    InvolvedPerson,
    PersonRole,
    incident_id,
)
from app.domain.journal import Action
from app.domain.session import Planning
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.trust.reports import read_incident_report
from app.trust.wire import content_digest

TEXT_LIMIT = 3_000
"""The longest of the free texts, in characters: a signed report stays small enough to read."""

NAME_LIMIT = 120
"""The longest name of somebody whom no list names, in characters."""

MOST_PERSONS = 40
_DIGEST = "digest"


class IncidentStanding(StrEnum):
    """How far an incident is told."""

    UNWRITTEN = "unwritten"
    TO_SIGN = "to_sign"
    SIGNED = "signed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentEntry:
    """What people write about an incident; see `Incident`."""

    sitting: str | None
    category: IncidentCategory
    happened_at: datetime
    facts: str = ""
    persons: tuple[InvolvedPerson, ...] = ()
    measures: str = ""
    statement: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """An incident as a list shows it; `subject` is for whom the sitting was, empty for none.

    `report` is the newest one that is signed.
    """

    incident: Incident
    subject: str
    standing: IncidentStanding
    report: StoredReport | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLabel:
    """Somebody of the planning who may be concerned, by name."""

    person: InvolvedPerson
    name: str


def new_entry(room: OpenRoom, sitting: str | None = None) -> IncidentEntry:
    """Return an entry with nothing in it but now and the sitting; nothing is recorded."""
    return IncidentEntry(
        sitting=sitting,
        category=IncidentCategory.TECHNICAL,
        happened_at=room.local(room.clock.now()).replace(second=0, microsecond=0),
    )


def entry_of(incident: Incident) -> IncidentEntry:
    """Return what is written about a recorded incident."""
    return IncidentEntry(
        sitting=incident.sitting,
        category=incident.category,
        happened_at=incident.happened_at,
        facts=incident.facts,
        persons=incident.persons,
        measures=incident.measures,
        statement=incident.statement,
        follow_up=incident.follow_up,
    )


def record_incident(room: OpenRoom, entry: IncidentEntry, incident: str | None = None) -> Incident:
    """Write an incident down, or what is known of it by now; durable when this returns.

    Args:
        room: where it happened.
        entry: all that is written about it.
        incident: the identifier of the one that is completed; `None` for a new one.

    Raises:
        UserError: `incident.too_long`, a text is longer than it may be.
    """
    _check(entry)
    now = room.clock.now()
    with room.store.transaction() as records:
        known = records.incidents()
        first = next((each for each in known if each.id == incident), None)
        recorded = Incident(
            id=incident_id(len(known) + 1) if first is None else first.id,
            sitting=entry.sitting,
            category=entry.category,
            happened_at=entry.happened_at,
            facts=entry.facts.strip(),
            persons=entry.persons,
            measures=entry.measures.strip(),
            statement=entry.statement.strip(),
            follow_up=entry.follow_up.strip(),
            recorded_at=room.local(now) if first is None else first.recorded_at,
            recorded_by=BY_THE_ROOM if first is None else first.recorded_by,
        )
        if recorded == first:
            return recorded
        records.put_incident(recorded)
        if first is None:
            _journal(room, records, recorded)
    return recorded


def conclude_incident(room: OpenRoom, incident: str) -> None:
    """Have the journal say what an incident tells, if it tells something else than before.

    Every key typed would be an entry otherwise.
    """
    with room.store.transaction() as records:
        told = incident_in(records, incident)
        last = ""
        for entry in records.journal():
            if entry.action is Action.INCIDENT_RECORDED and entry.subject == incident:
                last = dict(entry.detail).get(_DIGEST, "")
        if last != content_digest(told):
            _journal(room, records, told)


def incidents(room: OpenRoom) -> tuple[IncidentView, ...]:
    """List the incidents by when they happened.

    Raises:
        IntegrityError: a stored report does not verify any more.
    """
    with room.store.transaction() as records:
        return incidents_in(room, records)


def incidents_in(room: OpenRoom, records: RoomTransaction) -> tuple[IncidentView, ...]:
    """List them inside a transaction that is open already."""
    planning = room.dossier.planning
    views = (_view(room, records, planning, incident) for incident in records.incidents())
    return tuple(sorted(views, key=lambda view: view.incident.happened_at))


def incident_view(room: OpenRoom, incident: str) -> IncidentView:
    """Return one incident; raises `KeyError` when there is none of that identifier."""
    with room.store.transaction() as records:
        return _view(room, records, room.dossier.planning, incident_in(records, incident))


def incident_in(records: RoomTransaction, incident: str) -> Incident:
    """Return one incident inside an open transaction; raises `KeyError` when there is none."""
    return {each.id: each for each in records.incidents()}[incident]


def newest_report(records: RoomTransaction, incident: str) -> StoredReport | None:
    """Return the newest signed report of an incident, `None` before the first."""
    reports = [each for each in records.reports(ReportKind.INCIDENT) if each.subject == incident]
    return reports[-1] if reports else None


def people_around(room: OpenRoom, sitting: str | None) -> tuple[PersonLabel, ...]:
    """Return who may be concerned: a sitting's candidates and jurors, else the room's jurors."""
    planning = room.dossier.planning
    if sitting is None:
        seated = {juror: None for each in planning.sittings for juror in each.jurors}
        return tuple(_label(planning, PersonRole.JUROR, juror) for juror in seated)
    planned = planning.sitting(sitting)
    return (
        *(_label(planning, PersonRole.CANDIDATE, each) for each in planned.candidates),
        *(_label(planning, PersonRole.JUROR, each) for each in planned.jurors),
    )


def person_name(planning: Planning, person: InvolvedPerson) -> str:
    """Return the name of somebody concerned."""
    if person.role is PersonRole.CANDIDATE:
        return planning.candidate(person.id).name
    return planning.juror(person.id).name if person.role is PersonRole.JUROR else person.name


def _label(planning: Planning, role: PersonRole, id_: str) -> PersonLabel:
    person = InvolvedPerson(role=role, id=id_)
    return PersonLabel(person=person, name=person_name(planning, person))


def _view(
    room: OpenRoom, records: RoomTransaction, planning: Planning, incident: Incident
) -> IncidentView:
    report = newest_report(records, incident.id)
    subject = (
        ""
        if incident.sitting is None
        else planning.subject_name(planning.sitting(incident.sitting))
    )
    return IncidentView(
        incident=incident,
        subject=subject,
        standing=_standing(room, incident, report),
        report=report,
    )


def _standing(room: OpenRoom, incident: Incident, report: StoredReport | None) -> IncidentStanding:
    if report is None:
        told = incident.can_be_reported
        return IncidentStanding.TO_SIGN if told else IncidentStanding.UNWRITTEN
    signed = read_incident_report(report.jws, room.anchor).report.incident
    return IncidentStanding.SIGNED if signed == incident else IncidentStanding.CHANGED


def _check(entry: IncidentEntry) -> None:
    texts: Sequence[tuple[str, int]] = (
        *((text, TEXT_LIMIT) for text in (entry.facts, entry.measures)),
        *((text, TEXT_LIMIT) for text in (entry.statement, entry.follow_up)),
        *((person.name, NAME_LIMIT) for person in entry.persons),
    )
    for text, limit in texts:
        if len(text) > limit:
            raise UserError(
                "incident.too_long",
                sentence("Ce texte compte {count} caractères.", count=len(text)),
                sentence("Raccourcissez-le à {limit} caractères.", limit=limit),
            )
    if len(entry.persons) > MOST_PERSONS:
        raise UserError(
            "incident.too_many_persons",
            sentence("L’incident nomme {count} personnes.", count=len(entry.persons)),
            sentence(
                "Nommez-en {most} au plus, et dites les autres dans les faits.", most=MOST_PERSONS
            ),
        )


def _journal(room: OpenRoom, records: RoomTransaction, incident: Incident) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.INCIDENT_RECORDED,
            subject=incident.id,
            category=incident.category.value,
            digest=content_digest(incident),
        )
    )
