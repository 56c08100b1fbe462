"""The « procès-verbal d’incident »: facts, persons, measures, the candidate's words, signatures."""

from __future__ import annotations

from datetime import tzinfo

from app.documents import french
from app.documents.flow import Cell, Flow
from app.documents.form_parts import ON_DEMAND
from app.documents.french import COLON, NBSP
from app.documents.report_content import IncidentReportDocument
from app.documents.report_parts import (
    CATEGORIES,
    lay_report_title,
    lay_signers,
    lay_text,
    report_pdf,
)
from app.documents.typeface import BODY, SMALL
from app.domain.incident import BY_THE_ROOM, Incident, InvolvedPerson, PersonRole
from app.domain.session import RoomDossier

TITLE = "Procès-verbal d’incident"
ATTACHMENT = "pv-incident.jws.json"
NOT_HEARD = "Rien n’a encore été recueilli."


def incident_report_pdf(content: IncidentReportDocument, *, jws: bytes) -> bytes:
    """Return the readable copy of a signed report, with the JWS attached.

    It holds one empty signature field per member who signs with a key, named by
    `signature_field` after the member's place.
    """
    report, dossier = content.report, content.dossier
    incident = report.incident
    subject = f"Incident n°{NBSP}{incident.id.removeprefix('I')}, {CATEGORIES[incident.category]}"
    flow = Flow()
    lay_report_title(flow, TITLE, subject, content.number, report.revision)
    _lay_facts(flow, content)
    _lay_persons(flow, dossier, incident)
    lay_text(flow, "Les faits", incident.facts, otherwise="", note=f"Texte {ON_DEMAND}")
    lay_text(flow, "Mesures prises sur le moment", incident.measures, otherwise="Aucune.")
    lay_text(
        flow,
        "Ce que le candidat déclare, dans ses mots",
        incident.statement,
        otherwise=NOT_HEARD,
        note="Le candidat est entendu avant que quoi que ce soit puisse être annulé.",
    )
    lay_text(flow, "Suites", incident.follow_up, otherwise="Aucune suite n’est proposée.")
    lay_signers(flow, dossier, report.members)
    return report_pdf(
        flow,
        dossier,
        title=TITLE,
        subject=subject,
        number=content.number,
        revision=report.revision,
        digest=content.digest,
        created_at=content.created_at,
        attachment=ATTACHMENT,
        jws=jws,
    )


def person_words(dossier: RoomDossier, person: InvolvedPerson) -> str:
    """« Camille Lefèvre, candidat n° 2026-0417 »: the name, and in which role."""
    planning = dossier.planning
    if person.role is PersonRole.CANDIDATE:
        return f"{planning.candidate(person.id).name}, candidat n°{NBSP}{person.id}"
    if person.role is PersonRole.JUROR:
        return f"{planning.juror(person.id).name}, membre du jury"
    return person.name


def _lay_facts(flow: Flow, content: IncidentReportDocument) -> None:
    report, dossier = content.report, content.dossier
    incident = report.incident
    zone = incident.happened_at.tzinfo
    day = french.long_date(incident.happened_at.date())
    flow.facts(
        (
            Cell(caption="Salle et jour", text=f"{report.room}, {day}", share=5),
            Cell(
                caption=f"Heure ({french.utc_offset(incident.happened_at)})",
                text=french.clock(incident.happened_at, zone),
                share=2,
            ),
            Cell(caption="Nature", text=CATEGORIES[incident.category], share=3),
        ),
        BODY,
    )
    flow.facts(
        (
            Cell(caption="Passage", text=_sitting(dossier, incident), share=6),
            Cell(caption="Noté", text=_recorded(dossier, incident, zone), share=4),
        ),
        SMALL,
    )
    if content.replaces:
        flow.facts(
            (
                Cell(
                    caption=f"Version{NBSP}{report.revision}",
                    text=f"Remplace le procès-verbal {content.replaces}",
                    share=1,
                ),
            ),
            SMALL,
        )
    flow.down(8)


def _sitting(dossier: RoomDossier, incident: Incident) -> str:
    if incident.sitting is None:
        return "Aucun passage en particulier"
    sitting = dossier.planning.sitting(incident.sitting)
    assessment = dossier.referential.assessment(sitting.assessment)
    start = french.clock(sitting.starts_at, sitting.starts_at.tzinfo)
    subject = dossier.planning.subject_name(sitting)
    return f"{sitting.id}, prévu à {start}{COLON} {subject}, {assessment.code}, {assessment.title}"


def _recorded(dossier: RoomDossier, incident: Incident, zone: tzinfo | None) -> str:
    who = (
        "dans la salle"
        if incident.recorded_by == BY_THE_ROOM
        else f"par {dossier.planning.juror(incident.recorded_by).name}"
    )
    return f"à {french.exact_clock(incident.recorded_at, zone)}, {who}"


def _lay_persons(flow: Flow, dossier: RoomDossier, incident: Incident) -> None:
    words = [person_words(dossier, person) for person in incident.persons]
    lay_text(flow, "Personnes concernées", "\n".join(words), otherwise="Personne n’est nommé.")
