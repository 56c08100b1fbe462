"""What kind of incident it was, in words."""

from __future__ import annotations

from app.domain.incident import IncidentCategory
from app.domain.wording import Sentence, sentence

_WORDS = {
    IncidentCategory.TECHNICAL: sentence("panne ou matériel"),
    IncidentCategory.HEALTH: sentence("santé"),
    IncidentCategory.SUSPECTED_FRAUD: sentence("soupçon de fraude"),
    IncidentCategory.DISTURBANCE: sentence("trouble"),
    IncidentCategory.EVACUATION: sentence("évacuation"),
    IncidentCategory.LATENESS: sentence("retard"),
    IncidentCategory.OTHER: sentence("autre"),
}


def category_words(category: IncidentCategory) -> Sentence:
    """Name a category, inside a sentence."""
    return _WORDS[category]
