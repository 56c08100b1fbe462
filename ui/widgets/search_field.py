"""A line to search a list by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.widgets.label import IconLabel


class SearchField(QLineEdit):
    """A line to search by, with its symbol; Escape empties it."""

    def __init__(self, name: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(IconLabel("search"))
        inside.addStretch(1)
        self.setTextMargins(24, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
