"""A place where files may be dropped; a button beside it does the same by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label


class DropArea(QWidget):
    """A dashed frame that takes local files of some suffixes (`.xlsx`), or of any."""

    dropped = Signal(list)

    def __init__(
        self,
        words: str,
        *,
        suffixes: Sequence[str] = (),
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(words)
        self.setAcceptDrops(True)
        self._suffixes = tuple(suffix.lower() for suffix in suffixes)
        self._over = False
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(IconLabel("inbox", size=20), 0, middle)
        column.addWidget(Label(words, tone=Tone.MUTED, wrap=True, align=middle))

    def _paths(self, data: QMimeData) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not self._suffixes:
            return paths
        return [path for path in paths if path.suffix.lower() in self._suffixes]

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._paths(event.mimeData()):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        if paths := self._paths(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(t.accent_soft if self._over else t.surface))
        pen = QPen(QColor(t.accent if self._over else t.control), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
