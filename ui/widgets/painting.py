"""Rounded boxes with crisp one-pixel outlines, shared by the painted controls."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_box(
    painter: QPainter,
    rect: QRect,
    *,
    fill: str | None,
    outline: str | None,
    radius: float,
    width: float = 1.0,
) -> None:
    """Fill and outline a rounded rectangle, the outline wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect), radius, radius)
        return
    painter.setPen(QPen(QColor(outline), width))
    half = width / 2
    painter.drawRoundedRect(
        QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half
    )
