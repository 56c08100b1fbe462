"""The order in which Tab walks through parts of a page that are made at different times."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def controls(part: QWidget) -> list[QWidget]:
    """Return what Tab goes to in a part of the page, in the order in which it was made."""
    return [
        each for each in part.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def chain(*walked: QWidget) -> None:
    """Have Tab go from each to the next."""
    for before, after in pairwise(walked):
        QWidget.setTabOrder(before, after)
