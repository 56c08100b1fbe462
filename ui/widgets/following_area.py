"""A part of a page that scrolls, and never leaves out of sight what has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_MARGIN = 8
"""Logical pixels above and below what has the keyboard: the focus ring is drawn around it."""


class FollowingArea(QScrollArea):
    """A scroll area that follows the keyboard wherever it comes from.

    Qt brings into sight what Tab goes to within one area, but not what it enters an area by:
    the last line of a page, with Shift+Tab from its foot, would have the keyboard unseen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_following(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._set_following(False)

    def _set_following(self, following: bool) -> None:
        """Listen only while it is shown: a window has a dozen areas, and a page two or three."""
        application = QApplication.instance()
        if following == self._following or not isinstance(application, QApplication):
            return
        self._following = following
        if following:
            application.focusChanged.connect(self._follow)
        else:
            application.focusChanged.disconnect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What a mouse is pressing must not move away from under it.
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        held = self.widget()
        if now is None or held is None or pressed or not held.isAncestorOf(now):
            return
        middle = now.mapTo(held, now.rect().center())
        above = now.height() // 2 + _MARGIN
        if 2 * above <= self.viewport().height():
            self.ensureVisible(middle.x(), middle.y(), 0, above)
        else:
            self.ensureWidgetVisible(now)  # of a text, where one writes
