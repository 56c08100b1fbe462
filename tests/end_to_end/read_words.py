"""What can be read: painted on the room's screen, shown or kept in a window, printed in a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from PySide6.QtCore import QBuffer, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

_WIDE = re.compile("[\u00a0\u202f]")
_PAINTED = re.compile(r"<text[^>]*>([^<]*)</text>")


def painted_words(window: QWidget) -> tuple[str, ...]:
    """Return every run of words that a window paints, in the order in which it does.

    The window paints on a drawing that keeps words as words: nothing is taken from what it
    was told to show.
    """
    drawing = QBuffer()
    drawing.open(QBuffer.OpenModeFlag.ReadWrite)
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    generator.setSize(window.size())
    generator.setViewBox(QRect(QPoint(0, 0), window.size()))
    painter = QPainter(generator)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return tuple(unescape(each) for each in _PAINTED.findall(drawing.data().toStdString()))


def shown_words(window: QWidget) -> str:
    """Return all that a person sees in a window, with what a screen reader says of it."""
    return _words(each for each in window.findChildren(QWidget) if each.isVisible())


def kept_words(window: QWidget) -> str:
    """Return every word that a window holds, on pages that are not shown as well."""
    return _words(window.findChildren(QWidget))


def _words(widgets: Iterable[QWidget]) -> str:
    """Return what widgets say, line by line, with every space a plain one."""
    return "\n".join(
        _WIDE.sub(" ", words)
        for widget in widgets
        for words in (*_written(widget), widget.accessibleName(), widget.accessibleDescription())
        if words
    )


def _written(widget: QWidget) -> tuple[str, ...]:
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        return (widget.text(),)
    return (widget.toPlainText(),) if isinstance(widget, QPlainTextEdit) else ()
