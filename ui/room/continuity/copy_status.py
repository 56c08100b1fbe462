"""Where the live copy stands, and how the room's windows say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.look.tone import Tone
from ui.room.words import exact_time
from ui.widgets.chip import StatusChip

LATE_AFTER_S = 10
"""A copy may be that many seconds behind what was last written in the room, and no more."""


class CopyKind(StrEnum):
    """`NONE`: no place is chosen. `LATE`: it should have been written by now."""

    NONE = "none"
    FIRST = "first"
    CURRENT = "current"
    BEHIND = "behind"
    LATE = "late"
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyStatus:
    """The copy as it is now; `age` is in seconds since it was written.

    `what` and `next_step` say why it could not be written.
    """

    kind: CopyKind = CopyKind.NONE
    place: str = ""
    written_at: datetime | None = None
    age: int = 0
    what: str = ""
    next_step: str = ""

    @property
    def tone(self) -> Tone:
        """Green while it is good for a takeover, amber when it is not."""
        if self.kind in (CopyKind.NONE, CopyKind.FIRST):
            return Tone.MUTED
        return Tone.OK if self.kind in (CopyKind.CURRENT, CopyKind.BEHIND) else Tone.WARNING

    @property
    def icon_name(self) -> str:
        """The symbol that goes with the words."""
        return "unplug" if self.kind is CopyKind.GONE else "copy-check"


def age_words(seconds: int) -> str:
    """« il y a 4 s », « il y a 3 min », « il y a 2 h »."""
    if seconds < 60:
        return QCoreApplication.translate("CopyStatus", "il y a {0} s").format(max(seconds, 0))
    if seconds < 3600:
        return QCoreApplication.translate("CopyStatus", "il y a {0} min").format(seconds // 60)
    return QCoreApplication.translate("CopyStatus", "il y a {0} h").format(seconds // 3600)


def copy_words(status: CopyStatus) -> str:
    """Say in a few words how good the copy is, its age with them once there is one."""
    age = age_words(status.age) if status.written_at is not None else ""
    words = {
        CopyKind.NONE: QCoreApplication.translate("CopyStatus", "aucune"),
        CopyKind.FIRST: QCoreApplication.translate("CopyStatus", "première écriture"),
        CopyKind.CURRENT: QCoreApplication.translate("CopyStatus", "à jour"),
        CopyKind.BEHIND: "",
        CopyKind.LATE: QCoreApplication.translate("CopyStatus", "en retard"),
        CopyKind.GONE: QCoreApplication.translate("CopyStatus", "débranchée"),
        CopyKind.FAILED: QCoreApplication.translate("CopyStatus", "refusée"),
    }[status.kind]
    return ", ".join(part for part in (words, age) if part)


def copy_tooltip(status: CopyStatus) -> str:
    """Say where it is written and when it last was."""
    parts = [status.place]
    if status.written_at is not None:
        parts.append(
            QCoreApplication.translate("CopyStatus", "écrite à {0}").format(
                exact_time(status.written_at)
            )
        )
    return " · ".join(parts)


class CopyChip(StatusChip):
    """The age of the live copy in a header; hidden while no place is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", object_name="copy_chip", parent=parent)
        self.hide()

    def show_status(self, status: CopyStatus) -> None:
        """Say how old the copy is."""
        words = QCoreApplication.translate("CopyStatus", "Copie : {0}").format(copy_words(status))
        self.set_status(words, status.icon_name, status.tone)
        self.setToolTip(copy_tooltip(status))
        self.setVisible(status.kind is not CopyKind.NONE)
