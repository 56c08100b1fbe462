"""Columns of a page that scroll by themselves, between a header and a footer that do not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.look.theme import tokens
from ui.widgets.following_area import FollowingArea

BESIDE_THE_BAR = 4
"""Pixels between what scrolls and its bar; what stands above it is narrower by as much."""


class _Ground(QWidget):
    """Paints the window's ground itself: Qt moves the pixels of what hides all beneath it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(tokens().ground))


def scrolled_column(
    *widgets: QWidget,
    width: int | None = None,
    fill: bool = False,
    ground: bool = False,
    name: str = "",
) -> QScrollArea:
    """Put widgets under one another in an area that scrolls down only.

    Args:
        widgets: from top to bottom, 16 pixels apart.
        width: fixed, in logical pixels; the rest of the line without it.
        fill: the widgets share the height; without it they stay at the top.
        ground: it stands on the window's ground, and scrolls without being painted again.
        name: object name of the area.
    """
    content = _Ground() if ground else QWidget()
    content.setAutoFillBackground(False)
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, BESIDE_THE_BAR, 0)
    column.setSpacing(16)
    for widget in widgets:
        column.addWidget(widget)
    if not fill:
        column.addStretch(1)
    area = FollowingArea()
    area.setObjectName(name)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    if width is not None:
        area.setFixedWidth(width)
    return area
