"""The order in which Tab walks through parts of a page that are made at different times."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def controls(part: QWidget) -> list[QWidget]:
    """Return what Tab goes to in a part of the page, in the order in which it was made.

    A field stands for its control, which goes with it; what pops up is a window of its own.
    """
    window = part.window()
    found = [
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.window() is window
    ]
    stood_for = {each.focusProxy() for each in found}
    return [each for each in found if each not in stood_for]


def chain(*walked: QWidget) -> None:
    """Have Tab go from each to the next; of a field, the field itself is named."""
    for before, after in pairwise(walked):
        QWidget.setTabOrder(before, after)
