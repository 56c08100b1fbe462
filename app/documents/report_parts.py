"""What incident reports and minutes have in common: title, texts, signatures, frame."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.documents import french
from app.documents.content import PrintedDigest
from app.documents.file_properties import Attachment, FileProperties
from app.documents.flow import LEFT, RIGHT, Flow, line_of
from app.documents.frame import session_frame
from app.documents.french import COLON, NBSP
from app.documents.marks import Ink
from app.documents.pdf_file import pdf_file
from app.documents.signature_stamp import SignatureBox, lay_signatures
from app.documents.typeface import BODY, CAPTION, SMALL, SUBJECT, TITLE
from app.domain.incident import IncidentCategory, ReportSigner
from app.domain.session import RoomDossier

CATEGORIES = {
    IncidentCategory.TECHNICAL: "panne ou matériel",
    IncidentCategory.HEALTH: "santé",
    IncidentCategory.SUSPECTED_FRAUD: "soupçon de fraude",
    IncidentCategory.DISTURBANCE: "trouble",
    IncidentCategory.EVACUATION: "évacuation",
    IncidentCategory.LATENESS: "retard",
    IncidentCategory.OTHER: "autre",
}
"""The nature of an incident, in the words of the form that is filled in by hand."""


def lay_report_title(flow: Flow, title: str, subject: str, number: str, revision: int) -> None:
    """Lay the document's title, its number and version, and what it is about."""
    version = f"Version{NBSP}{revision}"
    if revision > 1:
        version = f"{version}, remplace la version{NBSP}{revision - 1}"
    flow.add(
        line_of(LEFT, flow.y, title, TITLE),
        line_of(RIGHT, flow.y - 2, f"Document n°{NBSP}{number}", SMALL, Ink.MUTED, right=True),
        line_of(RIGHT, flow.y - 2 - SMALL.leading, version, SMALL, Ink.MUTED, right=True),
    )
    flow.down(TITLE.leading)
    flow.paragraph(subject, SUBJECT, ink=Ink.ACCENT)
    flow.down(4)
    flow.rule()


def lay_text(flow: Flow, heading: str, text: str, *, otherwise: str, note: str = "") -> None:
    """Lay what somebody wrote under its heading, else that nothing is written."""
    flow.heading(heading)
    if note:
        flow.down(-2)
        flow.paragraph(note, CAPTION, ink=Ink.MUTED)
        flow.down(2)
    for part in (text or otherwise).splitlines():
        flow.paragraph(part, BODY, ink=Ink.TEXT if text else Ink.MUTED)
    flow.down(10)


def lay_signers(flow: Flow, dossier: RoomDossier, members: Sequence[ReportSigner]) -> None:
    """Lay one row per member who signs, with a key or by hand."""
    boxes = [
        SignatureBox(
            name=dossier.planning.juror(member.juror).name,
            words=french.capacity(member.capacity, chair=member.chair),
            detail="",
            by_hand=member.by_hand,
        )
        for member in members
    ]
    lay_signatures(flow, boxes, "Signatures du jury")


def report_pdf(
    flow: Flow,
    dossier: RoomDossier,
    *,
    title: str,
    subject: str,
    number: str,
    revision: int,
    digest: PrintedDigest,
    created_at: datetime,
    attachment: str,
    jws: bytes,
) -> bytes:
    """Return the readable copy of a signed report, with its JWS attached."""
    frame = session_frame(
        dossier.session,
        dossier.referential,
        document=f"{title} · {subject}",
        number=f"Document n°{NBSP}{number}, version{NBSP}{revision}",
        digest=digest,
        reading_note=f"Copie de lecture{COLON} le fichier JWS joint ({attachment}) fait foi. "
        "Signature électronique simple. Deux empreintes identiques, même contenu.",
    )
    properties = FileProperties(
        title=f"{title}, {subject}",
        subject=f"{dossier.session.title}, empreinte {digest.short}",
        author=dossier.session.centre,
        created_at=created_at,
    )
    return pdf_file(
        frame.around(flow.pages),
        properties,
        Attachment(
            name=attachment,
            media_type="application/jose+json",
            description=f"{title} signé par le jury (JWS)",
            data=jws,
        ),
    )
