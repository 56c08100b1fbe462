"""A thin bar: how much of a known amount is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.look.theme import tokens
from ui.look.tone import Tone


class ProgressBar(QProgressBar):
    """A rounded bar of accent on the border colour, without words of its own.

    Args:
        name: what progresses, for assistive technology; words beside it say the count.
        height: in logical pixels.
        tone: colour of the part done.
    """

    def __init__(
        self,
        name: str,
        *,
        height: int = 8,
        tone: Tone = Tone.ACCENT,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tone = tone

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of zero is an empty bar."""
        if (self.maximum(), self.value()) == (max(total, 1), min(done, total)):
            return
        # Qt paints a new value at once, and with it all else that waits to be painted.
        self.setUpdatesEnabled(False)
        self.setRange(0, max(total, 1))
        self.setValue(min(done, total))
        self.setUpdatesEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        radius = area.height() / 2
        painter.setBrush(QColor(t.border))
        painter.drawRoundedRect(area, radius, radius)
        share = (self.value() - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        if share > 0:
            area.setWidth(max(area.width() * share, area.height()))
            painter.setBrush(QColor(self._tone.ink(t)))
            painter.drawRoundedRect(area, radius, radius)
