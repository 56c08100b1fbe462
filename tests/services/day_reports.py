"""Incident reports and minutes that members of `P01`'s panel sign in a real room, with copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.documents.file_properties import Attachment, FileProperties
from app.documents.marks import Page, SignatureField
from app.documents.pdf_file import pdf_file
from app.documents.signature_stamp import signature_field, signature_stamp_pdf
from app.domain.attendance import Attendance
from app.domain.incident import IncidentReport, ReportSigner
from app.domain.minutes import Minutes, MinutesSitting
from app.domain.session import Capacity, Sitting
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.trust.digests import short_digest
from app.trust.enrolment import JurorKey
from app.trust.pdf_signatures import sign_pdf
from app.trust.pdf_signers import PdfSigner
from app.trust.reports import sign_incident_report, sign_minutes
from app.trust.signing import SignedDocument
from tests.builders import (
    a_minutes_sitting,
    a_moment,
    a_timer,
    an_incident,
    an_incident_report,
    some_minutes,
)
from tests.services.world import PIN


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedReport:
    """A report, its document and its readable copy."""

    report: IncidentReport | Minutes
    document: SignedDocument
    pdf: bytes

    @property
    def stored(self) -> StoredReport:
        """As a room keeps it."""
        is_incident = isinstance(self.report, IncidentReport)
        return StoredReport(
            kind=ReportKind.INCIDENT if is_incident else ReportKind.MINUTES,
            subject=(
                self.report.incident.id
                if isinstance(self.report, IncidentReport)
                else self.report.day.isoformat()
            ),
            revision=self.report.revision,
            digest=self.document.payload_digest,
            jws=self.document.jws,
            pdf=self.pdf,
            signed_at=self.report.made_at,
        )


def _head(room: OpenRoom, changes: dict[str, Any]) -> str:
    """The head that is given; a room may be closed by then."""
    return changes.get("journal_head") or journal_head(room)


def journal_head(room: OpenRoom) -> str:
    with room.store.transaction() as records:
        return records.journal_head()[1]


def members_of(room: OpenRoom, *by_hand: str, sitting: str = "P01") -> tuple[ReportSigner, ...]:
    """The panel of a sitting; those who are named sign the paper."""
    return tuple(
        ReportSigner(
            juror=seat.juror,
            capacity=seat.capacity,
            chair=seat.chair,
            by_hand=seat.juror in by_hand,
        )
        for seat in room.dossier.planning.sitting(sitting).panel
    )


def an_incident_of(room: OpenRoom, /, **changes: Any) -> IncidentReport:
    """An incident during `P01`, as its panel reports it."""
    default = an_incident_report(
        session=room.dossier.session.id,
        session_kind=room.dossier.session.kind,
        package=room.package,
        room=room.dossier.room,
        incident=an_incident(sitting="P01", persons=()),
        members=members_of(room),
        journal_head=_head(room, changes),
    )
    return replace(default, **changes)


def held_of(sitting: Sitting, **changes: Any) -> MinutesSitting:
    """A planned sitting as the minutes tell of it: nothing held, unless changed."""
    default = a_minutes_sitting(
        sitting=sitting.id,
        assessment=sitting.assessment,
        team=sitting.team,
        candidates=sitting.candidates,
        panel=sitting.panel,
        planned_at=sitting.starts_at,
        timer=a_timer(),
        attendance=(),
        declarations=(),
        score_sheets=(),
        panel_sheets=(),
    )
    return replace(default, **changes)


def attendance_of(room: OpenRoom, sitting: str) -> tuple[Attendance, ...]:
    with room.store.transaction() as records:
        return records.attendance(sitting)


def minutes_of(room: OpenRoom, /, **changes: Any) -> Minutes:
    """The day's minutes of `P01` alone, which is signed."""
    planned = room.dossier.planning.sitting("P01")
    signed = held_of(planned, panel_sheets=("03" * 32,))
    default = some_minutes(
        session=room.dossier.session.id,
        session_kind=room.dossier.session.kind,
        package=room.package,
        room=room.dossier.room,
        day=planned.starts_at.date(),
        sittings=(signed,),
        incidents=(),
        members=members_of(room),
        journal_head=_head(room, changes),
    )
    return replace(default, **changes)


def keys_of(room: OpenRoom, *jurors: str) -> list[JurorKey]:
    return [unlock_juror(room, juror, PIN) for juror in jurors]


def signed(room: OpenRoom, report: IncidentReport | Minutes) -> SignedReport:
    """Sign a report with the keys of those who do not sign by hand."""
    keys = keys_of(room, *(member.juror for member in report.members if not member.by_hand))
    document = (
        sign_incident_report(report, keys)
        if isinstance(report, IncidentReport)
        else sign_minutes(report, keys)
    )
    return SignedReport(report=report, document=document, pdf=a_copy(room, document, keys))


def a_copy(
    room: OpenRoom, document: SignedDocument, keys: Sequence[JurorKey], short: str = ""
) -> bytes:
    """A page with the JWS inside, its digest in the properties, a signature of each key."""
    named = short or short_digest(document.payload_digest)
    moment = a_moment(480)
    fields = tuple(
        SignatureField(signature_field(seat), key.juror, 60, 600 - 70 * seat, 200, 52)
        for seat, key in enumerate(keys)
    )
    pdf = pdf_file(
        [Page(fields)],
        FileProperties(
            title="PV", subject=f"Session, empreinte {named}", author="Centre", created_at=moment
        ),
        Attachment(
            name="pv.jws.json",
            media_type="application/jose+json",
            description="PV signé par le jury (JWS)",
            data=document.jws,
        ),
    )
    signers = [
        PdfSigner(
            key=key.key,
            certificate=key.certificate,
            issuers=(key.room_certificate, room.anchor),
            field=signature_field(seat),
            appearance=signature_stamp_pdf(
                name=key.juror,
                capacity=Capacity.PROFESSIONAL,
                chair=False,
                signed_at=moment,
                short_digest=named,
            ),
        )
        for seat, key in enumerate(keys)
    ]
    return sign_pdf(pdf, signers, signed_at=moment, reason="PV")
