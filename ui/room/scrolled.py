"""Columns of a page that scroll by themselves, between a header and a footer that do not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_BESIDE_THE_BAR = 4


def scrolled_column(
    *widgets: QWidget, width: int | None = None, fill: bool = False, name: str = ""
) -> QScrollArea:
    """Put widgets under one another in an area that scrolls down only.

    Args:
        widgets: from top to bottom, 16 pixels apart.
        width: fixed, in logical pixels; the rest of the line without it.
        fill: the widgets share the height; without it they stay at the top.
        name: object name of the area.
    """
    content = QWidget()
    content.setAutoFillBackground(False)
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, _BESIDE_THE_BAR, 0)
    column.setSpacing(16)
    for widget in widgets:
        column.addWidget(widget)
    if not fill:
        column.addStretch(1)
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    if width is not None:
        area.setFixedWidth(width)
    return area
