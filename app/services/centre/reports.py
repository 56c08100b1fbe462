"""Incident reports and minutes as the office reads them: which came, what they say, their copies.

A report counts for no result. What is in quarantine here keeps no deliberation closed; a person
settles it all the same, so that one version of a day's minutes stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.incident import IncidentReport
from app.domain.minutes import Minutes
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.decisions import decide
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.people import People
from app.services.centre.report_words import report_standing_words, report_words
from app.services.ports.centre_evidence import MergedReport
from app.services.ports.centre_store import CentreTransaction
from app.services.ports.room_day import ReportKind
from app.trust.digests import short_digest
from app.trust.payloads import DecisionKind
from app.trust.reports import read_incident_report, read_minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One report that came back.

    `signers` signed with a key, `by_hand` on its paper, whose original the room owes.
    `reason` is `None` for one that stands; `has_copy` tells whether its PDF came, and held.
    """

    digest: str
    short_digest: str
    kind: ReportKind
    words: Sentence
    room: str
    subject: str
    revision: int
    made_at: datetime
    signers: tuple[str, ...]
    by_hand: tuple[str, ...]
    standing: SheetStanding
    reason: Sentence | None
    file_name: str
    has_copy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomReports:
    """What one room has sent: the latest that stands of each day and incident, and the rest."""

    room: str
    minutes: tuple[ReportLine, ...]
    incidents: tuple[ReportLine, ...]
    held: tuple[ReportLine, ...]


def session_reports(centre: OpenCentre, session_id: str) -> tuple[ReportLine, ...]:
    """Return every report that came, by room, kind, subject and revision.

    Raises:
        UserError: the session has no rules, so nothing was ever issued for it.
        IntegrityError: a kept report no longer verifies.
    """
    with centre.store.transaction() as records:
        kept = records.reports(session_id)
        if not kept:
            return ()
        people = session_people(centre_knowledge(centre, records, session_id), records)
        return tuple(_line(report, _read(centre, records, report), people) for report in kept)


def by_room(lines: Iterable[ReportLine]) -> tuple[RoomReports, ...]:
    """Group the lines of `session_reports`; a room that sent none is not named."""
    rooms: dict[str, list[ReportLine]] = {}
    for line in lines:
        rooms.setdefault(line.room, []).append(line)
    return tuple(
        RoomReports(
            room=room,
            minutes=_standing(found, ReportKind.MINUTES),
            incidents=_standing(found, ReportKind.INCIDENT),
            held=tuple(line for line in found if line.standing is SheetStanding.QUARANTINED),
        )
        for room, found in sorted(rooms.items())
    )


def report_copy(centre: OpenCentre, session_id: str, digest: str) -> bytes:
    """Return the signed PDF of a report, as the room made it.

    Raises:
        UserError: the results came back without it, or with one that was refused.
    """
    with centre.store.transaction() as records:
        copy = records.report_document(session_id, digest).pdf
    if copy is not None:
        return copy
    raise UserError(
        "reports.no_copy",
        sentence("La remontée n’a apporté aucune copie PDF valable de ce PV."),
        sentence("Le contenu signé est là ; demandez une nouvelle remontée à la salle."),
    )


def settle_report(centre: OpenCentre, session_id: str, digest: str, reason: str) -> None:
    """Keep one version of a report in quarantine, and reject those that it contradicts.

    Raises:
        UserError: `decision.no_reason`; `reports.changed`, it is settled already.
    """
    with centre.store.transaction() as records:
        rivals = _rivals(records.reports(session_id), digest)
        others = [(DecisionKind.REJECT, one.digest) for one in rivals if one.digest != digest]
        decide(centre, records, session_id, reason, (DecisionKind.ACCEPT, digest), *others)


def reject_report(centre: OpenCentre, session_id: str, digest: str, reason: str) -> None:
    """Reject one version of a report that is in quarantine; errors as in `settle_report`."""
    with centre.store.transaction() as records:
        _rivals(records.reports(session_id), digest)
        decide(centre, records, session_id, reason, (DecisionKind.REJECT, digest))


def received_minutes(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> Mapping[str, Minutes]:
    """Return the minutes that stand, verified again as they are read, by digest.

    Raises:
        IntegrityError: one that is kept no longer verifies.
    """
    return {
        report.digest: read_minutes(
            records.report_document(session_id, report.digest).jws, centre.keys.anchor
        ).minutes
        for report in records.reports(session_id)
        if report.kind is ReportKind.MINUTES and report.standing is SheetStanding.RECEIVED
    }


def received_incidents(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> Mapping[str, IncidentReport]:
    """Return the incident reports that stand; as `received_minutes`."""
    return {
        report.digest: read_incident_report(
            records.report_document(session_id, report.digest).jws, centre.keys.anchor
        ).report
        for report in records.reports(session_id)
        if report.kind is ReportKind.INCIDENT and report.standing is SheetStanding.RECEIVED
    }


def _read(
    centre: OpenCentre, records: CentreTransaction, report: MergedReport
) -> IncidentReport | Minutes:
    jws = records.report_document(report.session, report.digest).jws
    if report.kind is ReportKind.INCIDENT:
        return read_incident_report(jws, centre.keys.anchor).report
    return read_minutes(jws, centre.keys.anchor).minutes


def _line(report: MergedReport, content: IncidentReport | Minutes, people: People) -> ReportLine:
    return ReportLine(
        digest=report.digest,
        short_digest=short_digest(report.digest),
        kind=report.kind,
        words=report_words(report.kind, report.subject, report.room),
        room=report.room,
        subject=report.subject,
        revision=report.revision,
        made_at=report.made_at,
        signers=tuple(
            people.juror(member.juror) for member in content.members if not member.by_hand
        ),
        by_hand=tuple(people.juror(juror) for juror in report.by_hand),
        standing=report.standing,
        reason=report_standing_words(report.code) if report.code else None,
        file_name=report.file_name,
        has_copy=report.has_copy,
    )


def _standing(lines: Iterable[ReportLine], kind: ReportKind) -> tuple[ReportLine, ...]:
    return tuple(
        line for line in lines if line.kind is kind and line.standing is SheetStanding.RECEIVED
    )


def _rivals(reports: Iterable[MergedReport], digest: str) -> tuple[MergedReport, ...]:
    """Return all versions of a report in quarantine, of its place and revision, itself too."""
    held = {report.digest: report for report in reports}
    own = held.get(digest)
    if own is None or own.standing is not SheetStanding.QUARANTINED:
        raise UserError(
            "reports.changed",
            sentence("Ce PV n’est plus en quarantaine."),
            sentence("Relisez la liste, puis décidez."),
        )
    place = (own.room, own.kind, own.subject, own.revision)
    return tuple(
        report
        for report in held.values()
        if (report.room, report.kind, report.subject, report.revision) == place
        and report.standing is not SheetStanding.REJECTED
    )
