"""Giving one member another rating than the team's, in place under the team's line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.rules import RatingScale
from app.services.room.scoring import MemberView
from ui.look.theme import tokens
from ui.room.sheet.adjustment_form import AdjustmentForm
from ui.room.tab_order import chain, controls
from ui.widgets.painting import paint_box


class MemberBox(QWidget):
    """The form, once it is asked for; Tab goes there from `before`.

    Signals:
        given: member, level (`None` is « non observé »), reason.
        closed: the form goes; whoever holds the box takes the keyboard.
    """

    given = Signal(str, object, str)
    closed = Signal()

    def __init__(self, line: str, scale: RatingScale, before: QWidget) -> None:
        super().__init__()
        self._line = line
        self._scale = scale
        self._before = before
        self.form: AdjustmentForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, members: tuple[MemberView, ...]) -> None:
        """Open the form for one of these members."""
        if self.form is None:
            self.form = AdjustmentForm(self._line, self._scale)
            self.form.given.connect(self.given)
            self.form.given_up.connect(self.close_form)
            self._column.addWidget(self.form)
            chain(self._before, *controls(self))
        self.show()
        self.form.ask(members, None)

    def close_form(self) -> None:
        """Close the form: what it gave is on disk, or it was given up."""
        self.closed.emit()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        paint_box(QPainter(self), self.rect(), fill=t.surface, outline=t.control, radius=8)
