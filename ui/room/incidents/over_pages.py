"""A page over the room's pages, which stay as they are: an open sheet, a running timer, words.

Whatever lies below goes on by itself meanwhile: a sheet that nobody touches is locked, an oral
ends. What comes back is the page that is there by then, and the keyboard where it was.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid


class OverPages(QStackedWidget):
    """The room's pages at the bottom, at most one page over them.

    Signals:
        uncovered: the room's pages are seen again.
    """

    uncovered = Signal()

    def __init__(self, below: QWidget) -> None:
        super().__init__()
        self._below = below
        self._focused: dict[QWidget, QWidget] = {}
        self.addWidget(below)

    def page(self) -> QWidget | None:
        """Return the page that is over the others, `None` without one."""
        shown = self.currentWidget()
        return None if shown is self._below else shown

    def cover(self, page: QWidget) -> None:
        """Show a page over the others; Tab and keys are its own until it goes."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self._go(page)

    def uncover(self) -> None:
        """Go back to what lies below, and to where the keyboard was."""
        if self.page() is None:
            return
        self._go(self._below)
        self.uncovered.emit()

    def _go(self, page: QWidget) -> None:
        """Show a page, the keyboard where it was when it was left."""
        left, focused = self.currentWidget(), self.window().focusWidget()
        if left is not None and focused is not None:
            self._focused[left] = focused
        self.setCurrentWidget(page)
        before = self._focused.pop(page, None)
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
