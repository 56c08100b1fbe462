"""How windows say an incident: its nature, how far it is told, who is concerned."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.incident import IncidentCategory, incident_number
from app.services.room.incidents import IncidentStanding, IncidentView
from ui.look.tone import Tone
from ui.room.words import sentence_case, time_of_day


def category_words(category: IncidentCategory) -> str:
    """« panne ou matériel »: the words of the printed form."""
    return {
        IncidentCategory.TECHNICAL: QCoreApplication.translate("Incident", "panne ou matériel"),
        IncidentCategory.HEALTH: QCoreApplication.translate("Incident", "santé"),
        IncidentCategory.SUSPECTED_FRAUD: QCoreApplication.translate(
            "Incident", "soupçon de fraude"
        ),
        IncidentCategory.DISTURBANCE: QCoreApplication.translate("Incident", "trouble"),
        IncidentCategory.EVACUATION: QCoreApplication.translate("Incident", "évacuation"),
        IncidentCategory.LATENESS: QCoreApplication.translate("Incident", "retard"),
        IncidentCategory.OTHER: QCoreApplication.translate("Incident", "autre"),
    }[category]


def standing_words(standing: IncidentStanding) -> str:
    """« à signer »."""
    return {
        IncidentStanding.UNWRITTEN: QCoreApplication.translate("Incident", "faits à écrire"),
        IncidentStanding.TO_SIGN: QCoreApplication.translate("Incident", "à signer"),
        IncidentStanding.SIGNED: QCoreApplication.translate("Incident", "PV signé"),
        IncidentStanding.CHANGED: QCoreApplication.translate(
            "Incident", "complété depuis, à signer"
        ),
    }[standing]


def standing_mark(standing: IncidentStanding) -> tuple[str, Tone]:
    """Return the symbol and the tone that go with those words."""
    if standing is IncidentStanding.SIGNED:
        return "pen-line", Tone.ACCENT
    return "triangle-alert", Tone.WARNING


def incident_title(view: IncidentView) -> str:
    """« 11:41 · Évacuation »."""
    incident = view.incident
    return (
        f"{time_of_day(incident.happened_at)} · {sentence_case(category_words(incident.category))}"
    )


def report_title(view: IncidentView) -> str:
    """« PV d’incident n° 1 »."""
    return QCoreApplication.translate("Incident", "PV d’incident n° {0}").format(
        incident_number(view.incident.id)
    )
