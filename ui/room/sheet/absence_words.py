"""Who of a team gets no rating of their own, said beside what is rated member by member."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.attendance import Attendance, Presence
from app.services.room.sitting import SittingView
from ui.room.words import presence_words


def absence_words(sitting: SittingView) -> str:
    """« une note par membre. Victor Renaud, en absence excusée, n’en reçoit pas »."""
    away = [
        (each.name, each.attendance)
        for each in sitting.candidates
        if each.attendance is not None and not each.attendance.is_here
    ]
    if not away:
        return QCoreApplication.translate("AbsenceWords", "une note par membre")
    if len(away) == 1:
        return _one(*away[0])
    names = ", ".join(f"{name} ({presence_words(attendance)})" for name, attendance in away)
    return QCoreApplication.translate(
        "AbsenceWords", "une note par membre. N’en reçoivent pas : {0}"
    ).format(names)


def _one(name: str, attendance: Attendance) -> str:
    if attendance.presence is Presence.EXCUSED:
        return QCoreApplication.translate(
            "AbsenceWords", "une note par membre. {0}, en absence excusée, n’en reçoit pas"
        ).format(name)
    return QCoreApplication.translate(
        "AbsenceWords", "une note par membre. {0}, en absence, n’en reçoit pas"
    ).format(name)
