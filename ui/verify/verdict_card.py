"""The answer in one sentence, with the facts that say which document it is about."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.trust.verification import Fact, Verification
from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.translation import shown
from ui.verify.looks import verdict_look
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.painting import paint_box

_SIDE = 56
_COLUMNS = 3
_ONE_LINE = 780


class VerdictMark(QWidget):
    """A symbol on a tinted disc."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "circle-question-mark"
        self._tone = Tone.MUTED
        self.setFixedSize(_SIDE, _SIDE)

    def set_look(self, icon_name: str, tone: Tone) -> None:
        """Show another symbol."""
        self._icon, self._tone = icon_name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        soft = self._tone.soft(t)
        paint_box(painter, self.rect(), fill=soft, outline=None, radius=_SIDE / 2)
        inset = (_SIDE - 26) // 2
        box = QRect(inset, inset, 26, 26)
        paint_icon(painter, box, self._icon, self._tone.ink(t))


class FactGrid(QFrame):
    """Facts on a sunken ground: on one line where they fit, else three on each.

    A name that is longer than its place ends with « … » and has a tooltip.
    """

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Replace every fact."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        cells = [self._cell(fact) for fact in facts]
        widths = [cell.width for cell in cells]
        one_line = sum(widths) + 24 * len(widths) <= _ONE_LINE
        columns = len(cells) if one_line else _COLUMNS
        for place in range(max(columns, self._grid.columnCount())):
            stretch = widths[place] if one_line and place < columns else int(place < columns)
            self._grid.setColumnStretch(place, stretch)
        for place, cell in enumerate(cells):
            self._grid.addWidget(cell.widget, place // columns, place % columns)
        self.setVisible(bool(facts))

    def _cell(self, fact: Fact) -> _Cell:
        widget = QWidget(self)
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        label, value = shown(fact.label), shown(fact.value)
        above = Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        below = Label(value, style=TextStyle.BODY_MEDIUM, elide=True)
        column.addWidget(above)
        column.addWidget(below)
        widget.setAccessibleName(f"{label}\u00a0: {value}")
        return _Cell(widget, max(_width(above, label), _width(below, value)))


class _Cell(NamedTuple):
    widget: QWidget
    width: int


def _width(label: Label, text: str) -> int:
    return QFontMetrics(label.font()).horizontalAdvance(text) + 2


class VerdictCard(Card):
    """Renders headline, explanation and facts of a `Verification`."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="verdict", parent=parent)
        self._mark = VerdictMark()
        self.headline = Label("", style=TextStyle.DISPLAY, wrap=True, object_name="verdict_words")
        self._explanation = Label("", tone=Tone.MUTED, wrap=True)
        self._name = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        self._facts = FactGrid()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self.headline)
        words.addWidget(self._explanation)
        head.addLayout(words, 1)
        self.body.setSpacing(16)
        self.body.addLayout(head)
        self.body.addWidget(self._facts)

    def show_answer(self, name: str, answer: Verification) -> None:
        """Show what came out of a file."""
        self._mark.set_look(*verdict_look(answer))
        self._name.setText(name)
        self.headline.setText(shown(answer.headline))
        explanation = shown(answer.explanation)
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))
        self._facts.set_facts(answer.facts)
        self.setAccessibleName(f"{name}. {shown(answer.headline)}. {explanation}")
