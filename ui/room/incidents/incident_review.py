"""An incident as it is read before its report is signed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.incident import Incident
from app.domain.session import RoomDossier
from app.services.room.incidents import IncidentView, person_name
from app.services.room.reports.ceremony import MemberChoice
from ui.room.documents.report_review import ReportReview, ReviewPart
from ui.room.incidents.incident_words import category_words, report_title
from ui.room.words import long_date, room_words, sentence_case, time_of_day


def incident_review(
    dossier: RoomDossier, view: IncidentView, members: Sequence[MemberChoice]
) -> ReportReview:
    """Say what is written about an incident, and who may sign it."""
    incident = view.incident
    title = report_title(view)
    return ReportReview(
        title=QCoreApplication.translate("IncidentReview", "Relire et signer"),
        subtitle=f"{title} · {room_words(dossier.room)}, {long_date(incident.happened_at)}",
        name=QCoreApplication.translate("IncidentReview", "le PV d’incident"),
        lead=QCoreApplication.translate("IncidentReview", "Vous signez le procès-verbal de"),
        headline=sentence_case(category_words(incident.category)),
        facts=(
            (
                QCoreApplication.translate("IncidentReview", "Heure"),
                time_of_day(incident.happened_at),
            ),
            (
                QCoreApplication.translate("IncidentReview", "Passage"),
                view.subject
                or QCoreApplication.translate("IncidentReview", "aucun en particulier"),
            ),
            (
                QCoreApplication.translate("IncidentReview", "Version"),
                str(1 if view.report is None else view.report.revision + 1),
            ),
        ),
        parts=_parts(dossier, view.incident),
        members=tuple(members),
        may_be_left_out=True,
        done=QCoreApplication.translate("IncidentReview", "Le {0} est signé").format(title),
    )


def _parts(dossier: RoomDossier, incident: Incident) -> tuple[ReviewPart, ...]:
    return (
        ReviewPart(
            heading=QCoreApplication.translate("IncidentReview", "Les faits"),
            text=incident.facts,
        ),
        ReviewPart(
            heading=QCoreApplication.translate("IncidentReview", "Personnes concernées"),
            text=", ".join(person_name(dossier.planning, each) for each in incident.persons),
            otherwise=QCoreApplication.translate("IncidentReview", "Personne n’est nommé."),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("IncidentReview", "Mesures prises sur le moment"),
            text=incident.measures,
            otherwise=QCoreApplication.translate("IncidentReview", "Aucune."),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("IncidentReview", "Ce que le candidat déclare"),
            text=incident.statement,
            otherwise=QCoreApplication.translate(
                "IncidentReview", "Rien n’a encore été recueilli."
            ),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("IncidentReview", "Suites à donner par le centre"),
            text=incident.follow_up,
            otherwise=QCoreApplication.translate("IncidentReview", "Aucune suite n’est proposée."),
        ),
    )
