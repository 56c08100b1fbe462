"""The day of a room as its minutes tell it, built from the records, and what still lacks.

Nothing is asked here that was recorded already, and nothing that lacks keeps anybody from
signing: the minutes say what was, an open sitting included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.interest import latest_declarations
from app.domain.minutes import Minutes, MinutesSitting, SignatureRefusal, SittingOutcome
from app.domain.session import PanelSeat, Planning, Sitting
from app.domain.wording import Sentence, sentence
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.ports.room_store import RoomTransaction
from app.services.room.day_reading import DayReading, part_of, read_day
from app.services.room.incidents import IncidentStanding, IncidentView, incidents_in
from app.services.room.open_room import OpenRoom
from app.services.room.sealed_sheets import read_sealed_sheets
from app.services.room.sheet_context import panel_timer
from app.services.room.transfer.fitting import addition_words
from app.trust.reports import read_minutes
from app.trust.witnesses import VerifiedAddition, read_addition


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """What the minutes of a day repeat; see `Minutes`."""

    sittings: tuple[MinutesSitting, ...]
    incidents: tuple[str, ...]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChange:
    """A change of the planning, in words; `reason` is what the room wrote."""

    digest: str
    words: Sentence
    reason: str
    addition: VerifiedAddition


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesView:
    """A day as its minutes would tell it now.

    `gaps` are what still lacks. `signed` are the newest minutes that are signed, and `told` is
    what they say; `changed` tells that the day is another one since.
    """

    day: date
    facts: DayFacts
    incidents: tuple[IncidentView, ...]
    changes: tuple[DayChange, ...]
    gaps: tuple[Sentence, ...]
    signed: StoredReport | None
    told: Minutes | None
    changed: bool


def minutes_days(room: OpenRoom) -> tuple[date, ...]:
    """Return the days on which the room has sittings."""
    return tuple(sorted({each.starts_at.date() for each in room.dossier.planning.sittings}))


def minutes_view(room: OpenRoom, day: date) -> MinutesView:
    """Return a day as it stands.

    Raises:
        IntegrityError: something stored does not verify any more.
    """
    with room.store.transaction() as records:
        facts = day_facts(room, records, day)
        told = _incidents(room, records, day)
        changes = tuple(_changes(room, records, day))
        stored = newest_minutes(records, day)
    minutes = None if stored is None else read_minutes(stored.jws, room.anchor).minutes
    return MinutesView(
        day=day,
        facts=facts,
        incidents=told,
        changes=changes,
        gaps=(*_gaps(room.dossier.planning, facts), *_untold(told)),
        signed=stored,
        told=minutes,
        changed=minutes is not None and facts != facts_of(minutes),
    )


def day_facts(room: OpenRoom, records: RoomTransaction, day: date) -> DayFacts:
    """Gather them inside a transaction that is open."""
    reading = read_day(records)
    told = {view.incident.id for view in _incidents(room, records, day)}
    return DayFacts(
        sittings=tuple(
            _sitting(room, records, reading, sitting) for sitting in day_sittings(room, day)
        ),
        incidents=tuple(
            report.digest
            for report in records.reports(ReportKind.INCIDENT)
            if report.subject in told
        ),
        changes=tuple(change.digest for change in _changes(room, records, day)),
    )


def facts_of(minutes: Minutes) -> DayFacts:
    """Return what minutes repeat of the records."""
    return DayFacts(sittings=minutes.sittings, incidents=minutes.incidents, changes=minutes.changes)


def newest_minutes(records: RoomTransaction, day: date) -> StoredReport | None:
    """Return the newest signed minutes of a day, `None` before the first."""
    subject = day.isoformat()
    signed = [each for each in records.reports(ReportKind.MINUTES) if each.subject == subject]
    return signed[-1] if signed else None


def day_sittings(room: OpenRoom, day: date) -> list[Sitting]:
    """Return a day's sittings in the order of their times."""
    sittings = (each for each in room.dossier.planning.sittings if each.starts_at.date() == day)
    return sorted(sittings, key=lambda sitting: sitting.starts_at)


def seats_of(facts: DayFacts) -> tuple[PanelSeat, ...]:
    """Return the seats of who sat that day, else of who was to."""
    held = [each for each in facts.sittings if each.outcome is not SittingOutcome.NOT_HELD]
    return tuple(seat for each in held or facts.sittings for seat in each.panel)


def _sitting(
    room: OpenRoom, records: RoomTransaction, day: DayReading, sitting: Sitting
) -> MinutesSitting:
    sheets = [item.sheet for item in read_sealed_sheets(room, records, sitting.id)]
    here = day.progress(room.dossier, part_of(room.dossier.planning, sitting)).timer
    declared = (
        *records.declarations(sitting.id),
        *(declaration for sheet in sheets for declaration in sheet.context.declarations),
    )
    return MinutesSitting(
        sitting=sitting.id,
        assessment=sitting.assessment,
        team=sitting.team,
        candidates=sitting.candidates,
        panel=sitting.panel,
        planned_at=sitting.starts_at,
        timer=panel_timer(here, sheets),
        paper=records.paper_record(sitting.id),
        attendance=day.attendance.get(sitting.id, ()),
        declarations=latest_declarations(declared),
        score_sheets=tuple(sheet.digest for sheet in day.score_sheets.get(sitting.id, ())),
        panel_sheets=tuple(sheet.digest for sheet in day.panel_sheets.get(sitting.id, ())),
        refusals=tuple(
            SignatureRefusal(juror=each.juror, reason=each.reason, refused_at=each.refused_at)
            for each in records.refusals(sitting.id)
        ),
    )


def _incidents(room: OpenRoom, records: RoomTransaction, day: date) -> tuple[IncidentView, ...]:
    of_day = {sitting.id for sitting in day_sittings(room, day)}
    return tuple(
        view
        for view in incidents_in(room, records)
        if view.incident.happened_at.date() == day or view.incident.sitting in of_day
    )


def _changes(room: OpenRoom, records: RoomTransaction, day: date) -> Iterator[DayChange]:
    for stored in records.additions():
        addition = read_addition(stored.statement, room.anchor)
        if addition.claim.added_at.astimezone(room.laptop.zone).date() == day:
            yield DayChange(
                digest=addition.digest,
                words=addition_words(addition.claim, room.dossier.planning),
                reason=addition.claim.reason,
                addition=addition,
            )


def _gaps(planning: Planning, facts: DayFacts) -> Iterator[Sentence]:
    for told in facts.sittings:
        subject = planning.subject_name(planning.sitting(told.sitting))
        recorded = {entry.candidate for entry in told.attendance}
        for entry in told.attendance:
            if entry.lacks_reason:
                yield sentence(
                    "{name} : le motif de l’absence excusée n’est pas écrit.",
                    name=planning.candidate(entry.candidate).name,
                )
        if told.outcome is SittingOutcome.NOT_HELD:
            yield sentence("{subject} : l’oral n’a pas eu lieu.", subject=subject)
            continue
        for candidate in told.candidates:
            if candidate not in recorded:
                yield sentence(
                    "{name} : la présence n’est pas notée.",
                    name=planning.candidate(candidate).name,
                )
        if told.outcome is SittingOutcome.OPEN:
            yield sentence("{subject} : la grille n’est pas signée.", subject=subject)


def _untold(views: tuple[IncidentView, ...]) -> Iterator[Sentence]:
    for view in views:
        if view.standing is not IncidentStanding.SIGNED:
            yield sentence(
                "Incident n° {number} : le PV n’est pas signé.",
                number=view.incident.id.removeprefix("I"),
            )
