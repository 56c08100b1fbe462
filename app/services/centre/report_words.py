"""How a report is named, and why it does not simply stand, in words."""

from __future__ import annotations

from datetime import date

from app.domain.wording import Sentence, sentence
from app.services.ports.room_day import ReportKind

_WORDS = {
    "report.conflict": sentence("Deux contenus différents pour le même PV et la même version."),
    "report.voided_key": sentence(
        "Signé avec une clé annulée dans la salle, et rien ne montre qu’il l’était avant."
    ),
    "report.revoked_key": sentence("Signé avec une clé que le centre a révoquée."),
    "report.stale_epoch": sentence(
        "Fait sur un ordinateur après qu’un autre avait repris la salle."
    ),
    "report.unproven_revision": sentence(
        "Cette version du PV dit en remplacer une autre, que le centre n’a pas."
    ),
    "report.rejected": sentence("Le centre ne retient pas ce PV."),
}


def report_words(kind: ReportKind, subject: str, room: str) -> Sentence:
    """Name a report by what it is about: an incident's number, or the day, and the room."""
    if kind is ReportKind.INCIDENT:
        return sentence("PV d’incident n° {number} · {room}", number=subject[1:], room=room)
    day = date.fromisoformat(subject)
    return sentence("PV d’épreuve du {day} · {room}", day=f"{day:%d/%m/%Y}", room=room)


def report_standing_words(code: str) -> Sentence:
    """Say a judgement's code in words; raises `KeyError` for a code that says nothing."""
    return _WORDS[code]
