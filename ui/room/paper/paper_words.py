"""How the room's windows say that a sitting was held on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.paper_record import PaperRecord
from ui.room.words import ended, time_of_day, time_range


def paper_times(paper: PaperRecord) -> str:
    """« 14:00–14:30 », « dès 14:00 », « jusqu’à 14:30 », empty where neither is known."""
    began, over = paper.began_at, paper.ended_at
    if began is not None and over is not None:
        return time_range(began, over)
    if began is not None:
        return QCoreApplication.translate("PaperWords", "dès {0}").format(time_of_day(began))
    if over is None:
        return ""
    return QCoreApplication.translate("PaperWords", "jusqu’à {0}").format(time_of_day(over))


def paper_words(paper: PaperRecord) -> str:
    """Say when the oral was held, as far as the paper says, and why on paper."""
    times = paper_times(paper)
    if times:
        held = QCoreApplication.translate("PaperWords", "Passage tenu sur papier, {0}.")
    else:
        held = QCoreApplication.translate(
            "PaperWords", "Passage tenu sur papier, heures non relevées."
        )
    why = QCoreApplication.translate("PaperWords", "Motif : {0}").format(ended(paper.reason))
    return f"{held.format(times)} {why}"
