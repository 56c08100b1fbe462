"""Reports of the day on which the E1 sitting of `sheets` took place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.documents.content import PanelSheetDocument
from app.documents.incident_report import incident_report_pdf
from app.documents.minutes import minutes_pdf
from app.documents.report_content import (
    IncidentReportDocument,
    MinutesDocument,
    QuotedChange,
    QuotedReport,
)
from app.domain.attendance import Attendance, Presence
from app.domain.incident import (
    BY_THE_ROOM,
    Incident,
    IncidentCategory,
    IncidentReport,
    InvolvedPerson,
    PersonRole,
    ReportSigner,
)
from app.domain.interest import Link
from app.domain.minutes import Minutes, MinutesSitting
from app.domain.session import RoomDossier, Sitting
from app.services.room.measured_oral import measured_oral
from app.trust.digests import short_digest
from tests.builders import a_declaration, a_package, a_paper_record, a_refusal, a_timer
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


def incident_report(**changes: Any) -> IncidentReportDocument:
    dossier = sheets.e1().dossier
    values: dict[str, Any] = {
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
        report=IncidentReport(**values),
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


def _day() -> tuple[RoomDossier, tuple[MinutesSitting, ...]]:
    """E1 held, a team of which one is away and another's trainer sits, one whom nobody saw."""
    one, team, none = sheets.e1(), sheets.e3a(), sheets.a_panel_document("E4")
    dossiers = [document.dossier for document in (one, team, none)]
    sittings = [each.planning.sittings[0] for each in dossiers]
    sittings[1] = replace(sittings[1], starts_at=sheets.at(14, 15))
    sittings[2] = replace(sittings[2], starts_at=sheets.at(16, 0), candidates=("2026-0433",))
    dossier = replace(dossiers[0], planning=replace(dossiers[0].planning, sittings=tuple(sittings)))
    outcomes = (
        _told(one, sittings[0], panel_sheets=("0a" * 32,), score_sheets=("0b" * 32, "0c" * 32)),
        _told(
            team,
            sittings[1],
            score_sheets=("0d" * 32, "0e" * 32),
            declarations=(
                a_declaration(
                    sitting=sittings[1].id,
                    juror="J1",
                    candidate=sheets.TEAM.members[0],
                    link=Link.OWN_TRAINER,
                    reason="Seul intervenant du bloc disponible ce jour",
                ),
            ),
            refusals=(a_refusal(refused_at=sheets.at(15, 50)),),
        ),
        _told(none, sittings[2], attendance=(_away("2026-0433"),), timer=a_timer()),
    )
    return dossier, outcomes


def _away(candidate: str) -> Attendance:
    return Attendance(
        candidate=candidate, presence=Presence.EXCUSED, identity_checked=False, at=sheets.at(16, 5)
    )


def _told(document: PanelSheetDocument, sitting: Sitting, **changes: Any) -> MinutesSitting:
    context = document.sheet.context
    default = MinutesSitting(
        sitting=sitting.id,
        assessment=sitting.assessment,
        team=sitting.team,
        candidates=sitting.candidates,
        panel=sitting.panel,
        planned_at=sitting.starts_at,
        timer=context.timer,
        paper=None,
        attendance=context.attendance,
        declarations=(),
        score_sheets=(),
        panel_sheets=(),
        refusals=(),
    )
    return replace(default, **changes)


def minutes(**changes: Any) -> MinutesDocument:
    dossier, sittings = _day()
    default = Minutes(
        format=1,
        session=dossier.session.id,
        session_kind=dossier.session.kind,
        package=a_package(),
        room=dossier.room,
        day=sheets.DAY.date(),
        sittings=sittings,
        incidents=("04" * 32,),
        changes=("06" * 32,),
        members=signers("J2"),
        observations="Le vidéoprojecteur a été changé à midi.",
        revision=1,
        supersedes=None,
        revision_reason="",
        journal_head="98" * 32,
        made_at=sheets.at(18, 0),
    )
    made = replace(default, **changes)
    return MinutesDocument(
        dossier=dossier,
        minutes=made,
        number=f"PV-B204-{made.day}",
        digest=sheets.a_digest("minutes"),
        incidents=(
            QuotedReport(
                incident=an_incident(), revision=1, short_digest="K7Q4-M2XD-91TB-W5R8-3HNC"
            ),
        )
        if made.incidents
        else (),
        changes=(
            QuotedChange(
                words="Étienne Œillet, juré remplaçant",
                reason="Grève des transports",
                added_at=sheets.at(13, 5),
                short_digest="R3VA-8KWE-50HN-2MXD-7Q41",
            ),
        )
        if made.changes
        else (),
        measured={each.sitting: measured_oral(each.timer) for each in made.sittings},
        short_digests={
            named: short_digest(named)
            for each in made.sittings
            for named in (*each.score_sheets, *each.panel_sheets)
        },
        created_at=sheets.at(18, 1),
        replaces="K7Q4-M2XD-91TB-W5R8-3HNC" if made.supersedes else "",
    )


def _revised() -> bytes:
    """Revised, its first sitting held on paper, nothing else to tell."""
    first, *others = minutes().minutes.sittings
    paper = a_paper_record(began_at=sheets.at(11, 30), ended_at=sheets.at(12, 1))
    bare = replace(
        first, paper=paper, timer=a_timer(), attendance=(), score_sheets=(), panel_sheets=()
    )
    left = replace(
        others[0],
        attendance=tuple(
            replace(each, left_at=sheets.at(15, 40)) if each.is_here else each
            for each in others[0].attendance
        ),
    )
    document = minutes(
        sittings=(bare, left),
        incidents=(),
        changes=(),
        observations="",
        revision=2,
        supersedes="05" * 32,
        revision_reason="Départs du groupe non relevés",
    )
    return minutes_pdf(document, jws=sheets.JWS)


REPORTS: dict[str, Callable[[], bytes]] = {
    "incident_report": lambda: incident_report_pdf(incident_report(), jws=sheets.JWS),
    "incident_report_revised": _unheard,
    "minutes": lambda: minutes_pdf(minutes(), jws=sheets.JWS),
    "minutes_revised": _revised,
}
