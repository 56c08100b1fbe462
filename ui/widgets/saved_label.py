"""« Enregistré à 14:32:07 »: changed only once what was done is durable on disk."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QWidget

from ui.look.tone import Tone
from ui.widgets.chip import StatusChip


class SavedLabel(StatusChip):
    """A header chip that says when the last thing was written to disk."""

    def __init__(self, *, object_name: str = "saved", parent: QWidget | None = None) -> None:
        super().__init__("", object_name=object_name, parent=parent)
        self.set_nothing()

    def set_nothing(self) -> None:
        """Say that nothing had to be written yet."""
        self.set_status(self.tr("Rien à enregistrer"), "check", Tone.MUTED)

    def set_saved(self, at: time) -> None:
        """Say when the last write became durable, in the room's own time."""
        words = self.tr("Enregistré à {0}").format(at.strftime("%H:%M:%S"))
        self.set_status(words, "check", Tone.MUTED)

    def set_failed(self) -> None:
        """Say that the last write failed; a notice beside it says what is safe."""
        self.set_status(self.tr("Non enregistré"), "circle-alert", Tone.ERROR)
