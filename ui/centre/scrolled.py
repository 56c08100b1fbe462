"""A part of a page that scrolls by itself, with the wheel or with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.widgets.focus_ring import RingHolder


class ScrolledBody(QScrollArea):
    """Scrolls `inner` up and down, never sideways.

    Args:
        inner: what scrolls; it takes the width that there is.
        name: what it is. With a name the arrows scroll it, and a ring says that they do;
            without one, what is inside takes the keyboard.
    """

    def __init__(self, inner: QWidget, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = RingHolder(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName(name)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()
