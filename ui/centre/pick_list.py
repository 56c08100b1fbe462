"""A list of which one row is looked at: its detail is beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.centre.page import empty_layout
from ui.centre.scrolled import ScrolledBody
from ui.look.tone import Tone
from ui.widgets.card import ListCard
from ui.widgets.list_row import ListRow

_HEIGHT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A row: what it stands for, its words and its symbol."""

    key: str
    title: str
    text: str = ""
    icon_name: str = ""
    tone: Tone = Tone.MUTED


class _Rows(QWidget):
    """The rows; arrows move among them before what scrolls takes the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.rows: dict[str, ListRow] = {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        rows = list(self.rows.values())
        here = next((place for place, row in enumerate(rows) if row.hasFocus()), None)
        if here is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        there = min(max(here + steps[event.key()], 0), len(rows) - 1)
        rows[there].setFocus(Qt.FocusReason.OtherFocusReason)


class PickList(ListCard):
    """Rows one under the other; Enter looks at one, arrows move among them.

    Signals:
        picked: the key of a row.
    """

    picked = Signal(str)

    def __init__(
        self,
        title: str,
        *,
        width: int,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title=title, object_name=object_name, parent=parent)
        self.setFixedWidth(width)
        self._inner = _Rows()
        self.body.addWidget(ScrolledBody(self._inner), 1)

    def show_picks(self, picks: Sequence[Pick], current: str) -> None:
        """Show rows, one of them as the one looked at; the keyboard stays in the list."""
        inner = self._inner
        held = any(row.hasFocus() for row in inner.rows.values())
        empty_layout(inner.column)
        inner.rows = {}
        for pick in picks:
            row = ListRow(
                pick.title,
                pick.text,
                icon_name=pick.icon_name,
                tone=pick.tone,
                current=pick.key == current,
                clickable=True,
                height=_HEIGHT,
                object_name=f"pick_{pick.key}",
            )
            row.activated.connect(lambda key=pick.key: self.picked.emit(key))
            inner.column.addWidget(row)
            inner.rows[pick.key] = row
        inner.column.addStretch(1)
        if held and current in inner.rows:
            inner.rows[current].setFocus(Qt.FocusReason.OtherFocusReason)
