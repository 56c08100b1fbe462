"""What an oral lasted, in words, be it timed here, on another laptop or not at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.timer_record import TimerRecord
from app.timing.elapsed import measured
from ui.room.oral.oral_display import stopped_words


def measured_words(record: TimerRecord) -> str:
    """« 30 min 41 s pour 30 min », or who timed it where that is not known here."""
    spent = measured(record)
    if spent is not None:
        return stopped_words(record, spent)
    if record.over_elsewhere:
        return QCoreApplication.translate("OralDisplay", "chronométré sur un autre ordinateur")
    return QCoreApplication.translate("OralDisplay", "non chronométré")
