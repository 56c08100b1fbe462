"""How a presence strip says who came: in full, and in as little room as there is."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.domain.attendance import Presence
from app.services.room.sitting import CandidateView
from ui.room.words import initialled, minutes_words, presence_words, time_of_day


class Room(IntEnum):
    """How much room there is for each candidate."""

    WIDE = 0
    NARROW = 1
    NARROWEST = 2


def name_words(candidate: CandidateView, room: Room) -> str:
    """« Inès Aubertin », and where there is less room « I. Aubertin »."""
    return candidate.name if room is Room.WIDE else initialled(candidate.name)


def state_words(candidate: CandidateView, room: Room = Room.WIDE) -> str:
    """« 14:22, retard de 7 min, identité à vérifier, départ 15:02 ».

    In the least room only what a jury has to act on is said.
    """
    entry = candidate.attendance
    if entry is None:
        return QCoreApplication.translate("PresenceWords", "à noter")
    words = presence_words(entry)
    if entry.presence is Presence.LATE and candidate.late_minutes:
        delay = minutes_words(candidate.late_minutes)
        words = QCoreApplication.translate("PresenceWords", "{0}, retard de {1}").format(
            time_of_day(entry.arrived_at or entry.at), delay
        )
        if room is Room.NARROWEST:
            words = QCoreApplication.translate("PresenceWords", "retard {0}").format(delay)
    more = []
    if entry.lacks_reason:
        more.append(QCoreApplication.translate("PresenceWords", "motif à compléter"))
    if entry.is_here and not entry.identity_checked:
        more.append(QCoreApplication.translate("PresenceWords", "identité à vérifier"))
    if entry.left_at is not None and room is not Room.NARROWEST:
        more.append(
            QCoreApplication.translate("PresenceWords", "départ {0}").format(
                time_of_day(entry.left_at)
            )
        )
    return ", ".join((words, *more))
