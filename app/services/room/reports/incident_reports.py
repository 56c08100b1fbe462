"""The signed report of an incident, and the revision that replaces it after a change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.documents.content import PrintedDigest
from app.documents.incident_report import incident_report_pdf
from app.documents.report_content import IncidentReportDocument
from app.domain.errors import UserError
from app.domain.incident import Incident, IncidentReport
from app.domain.session import PanelSeat
from app.domain.wording import sentence
from app.services.files import safe_name
from app.services.ports.room_day import ReportKind
from app.services.room.incidents import incident_in, newest_report
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import enrolled_here
from app.services.room.reports.ceremony import Hand, MemberChoice, PreparedReport, signers_of
from app.trust.digests import short_digest
from app.trust.reports import read_incident_report
from app.trust.wire import FORMAT_VERSION, content_digest


def incident_signers(room: OpenRoom, incident: str) -> tuple[MemberChoice, ...]:
    """Return who may sign: the panel of the incident's sitting, else every panel of its day.

    Raises:
        UserError: the keys of this laptop cannot be read now.
    """
    with room.store.transaction() as records:
        told = incident_in(records, incident)
    return member_choices(room, _seats(room, told))


def member_choices(room: OpenRoom, seats: tuple[PanelSeat, ...]) -> tuple[MemberChoice, ...]:
    """Return each juror once, the chairs first, with whether this laptop has their key."""
    here = enrolled_here(room)
    first: dict[str, PanelSeat] = {}
    for seat in sorted(seats, key=lambda each: not each.chair):
        first.setdefault(seat.juror, seat)
    return tuple(
        MemberChoice(
            seat=seat,
            name=room.dossier.planning.juror(seat.juror).name,
            has_key=seat.juror in here,
        )
        for seat in first.values()
    )


def prepare_incident_report(
    room: OpenRoom, incident: str, hands: Mapping[str, Hand]
) -> PreparedReport:
    """Freeze what is written about an incident.

    Raises:
        UserError: the facts are not written, nothing changed since it was signed, or nobody
            would sign with a key.
    """
    signers = signers_of(incident_signers(room, incident), hands)
    with room.store.transaction() as records:
        told = incident_in(records, incident)
        before = newest_report(records, incident)
        head = records.journal_head()[1]
    if not told.can_be_reported:
        raise UserError(
            "incident.no_facts",
            sentence("Les faits ne sont pas encore écrits."),
            sentence("Écrivez-les en quelques mots, puis signez."),
        )
    if before is not None and read_incident_report(before.jws, room.anchor).report.incident == told:
        raise UserError(
            "incident.signed",
            sentence("Ce procès-verbal d’incident est déjà signé."),
            sentence("Complétez l’incident : la nouvelle version remplacera la première."),
        )
    report = IncidentReport(
        format=FORMAT_VERSION,
        session=room.dossier.session.id,
        session_kind=room.dossier.session.kind,
        package=room.package,
        room=room.dossier.room,
        incident=told,
        members=signers,
        revision=1 if before is None else before.revision + 1,
        supersedes=None if before is None else before.digest,
        journal_head=head,
        made_at=room.local(room.clock.now()),
    )

    def copy(digest: PrintedDigest, created_at: datetime, jws: bytes) -> bytes:
        return incident_report_pdf(_document(room, report, digest, created_at), jws=jws)

    return PreparedReport(
        kind=ReportKind.INCIDENT,
        subject=incident,
        content=report,
        digest=content_digest(report),
        still_so=lambda: _told(room, incident) == told,
        copy=copy,
    )


def _told(room: OpenRoom, incident: str) -> Incident:
    with room.store.transaction() as records:
        return incident_in(records, incident)


def _document(
    room: OpenRoom, report: IncidentReport, digest: PrintedDigest, created_at: datetime
) -> IncidentReportDocument:
    return IncidentReportDocument(
        dossier=room.dossier,
        report=report,
        number=f"PI-{safe_name(report.room)}-{report.incident.id}",
        digest=digest,
        created_at=created_at,
        replaces=short_digest(report.supersedes) if report.supersedes else "",
    )


def _seats(room: OpenRoom, incident: Incident) -> tuple[PanelSeat, ...]:
    planning = room.dossier.planning
    if incident.sitting is not None:
        return planning.sitting(incident.sitting).panel
    day = incident.happened_at.date()
    return tuple(
        seat
        for sitting in planning.sittings
        if sitting.starts_at.date() == day
        for seat in sitting.panel
    ) or tuple(seat for sitting in planning.sittings for seat in sitting.panel)
