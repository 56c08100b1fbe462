"""Reports of the day on which the E1 sitting of `sheets` took place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.documents.incident_report import incident_report_pdf
from app.documents.report_content import IncidentReportDocument
from app.domain.incident import (
    BY_THE_ROOM,
    Incident,
    IncidentCategory,
    IncidentReport,
    InvolvedPerson,
    PersonRole,
    ReportSigner,
)
from tests.builders import a_package
from tests.documents import sheets


def signers(*by_hand: str) -> tuple[ReportSigner, ...]:
    return tuple(
        ReportSigner(
            juror=seat.juror,
            capacity=seat.capacity,
            chair=seat.chair,
            by_hand=seat.juror in by_hand,
        )
        for seat in sheets.panel(2)
    )


def an_incident() -> Incident:
    (sitting,) = sheets.e1().dossier.planning.sittings
    return Incident(
        id="I1",
        sitting=sitting.id,
        category=IncidentCategory.EVACUATION,
        happened_at=sheets.at(11, 41),
        facts="L’alarme incendie sonne pendant la présentation.\nLa salle est évacuée à 11 h 42, "
        "l’accès rendu à 11 h 49. Le chronomètre était en pause entre les deux.",
        persons=(
            InvolvedPerson(role=PersonRole.CANDIDATE, id="2026-0417"),
            InvolvedPerson(role=PersonRole.JUROR, id="J2"),
            InvolvedPerson(role=PersonRole.OTHER, name="Agent de sécurité du site"),
        ),
        measures="Oral repris où il en était, temps rendu en entier.",
        statement="Je préfère continuer maintenant plutôt que revenir demain.",
        follow_up="Demander au site le relevé de l’alarme.",
        recorded_at=sheets.at(11, 43, 12),
        recorded_by=BY_THE_ROOM,
    )


def incident_report(**changes: object) -> IncidentReportDocument:
    dossier = sheets.e1().dossier
    values: dict[str, object] = {
        "format": 1,
        "session": dossier.session.id,
        "session_kind": dossier.session.kind,
        "package": a_package(),
        "room": dossier.room,
        "incident": an_incident(),
        "members": signers("J2"),
        "revision": 1,
        "supersedes": None,
        "journal_head": "98" * 32,
        "made_at": sheets.at(12, 30),
        **changes,
    }
    revised = values["supersedes"] is not None
    return IncidentReportDocument(
        dossier=dossier,
        report=IncidentReport(**values),  # type: ignore[arg-type]
        number="PI-B204-I1",
        digest=sheets.a_digest("incident"),
        created_at=sheets.at(12, 31),
        replaces="K7Q4-M2XD-91TB-W5R8-3HNC" if revised else "",
    )


def _unheard() -> bytes:
    incident = replace(
        an_incident(), sitting=None, persons=(), measures="", statement="", follow_up=""
    )
    document = incident_report(
        incident=incident, revision=2, supersedes="05" * 32, members=signers()
    )
    return incident_report_pdf(document, jws=sheets.JWS)


REPORTS: dict[str, Callable[[], bytes]] = {
    "incident_report": lambda: incident_report_pdf(incident_report(), jws=sheets.JWS),
    "incident_report_revised": _unheard,
}
