"""The groups of a sheet, each with how many of its lines are rated."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.room.scoring import ScoringGroup, ScoringView
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import group_words
from ui.widgets.card import ListCard
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow


class SheetNav(ListCard):
    """A short list that brings a group into sight.

    Signals:
        chosen: place of the group.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="sheet_nav", parent=parent)
        self._rows: list[ListRow] = []
        self._counts: list[Label] = []
        self._names: tuple[str, ...] = ()
        self._shown: list[tuple[int, int, bool] | None] = []
        self._current = 0

    def show_view(self, view: ScoringView) -> None:
        """Show how far each group is."""
        names = tuple(group_words(group, team=view.team) for group in view.groups)
        if names != self._names:
            self._build(names)
        for place, group in enumerate(view.groups):
            self._show_group(place, group)

    def _show_group(self, place: int, group: ScoringGroup) -> None:
        total = len(group.rows)
        shown = (group.rated, total, place == self._current)
        before = self._shown[place]
        if shown == before:
            return
        self._shown[place] = shown
        if before is None or total != before[1]:
            self._counts[place].keep_room_for(f"{total} / {total}")
        complete = group.rated == total
        icon_name = "circle-check" if complete else "circle-dashed"
        if place == self._current and not complete:
            icon_name = "circle-dot"
        tone = Tone.OK if complete else Tone.ACCENT if place == self._current else Tone.MUTED
        self._rows[place].set_icon(icon_name, tone)
        self._counts[place].setText(f"{group.rated} / {total}")
        self._rows[place].setAccessibleName(
            self.tr("{0} : {1} notes sur {2}").format(self._names[place], group.rated, total)
        )

    def set_current(self, place: int) -> None:
        """Mark the group that has the keyboard."""
        if place == self._current:
            return
        self._current = place
        for other, row in enumerate(self._rows):
            row.set_current(other == place)

    def _build(self, names: tuple[str, ...]) -> None:
        self._names = names
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._counts = [], []
        self._shown = [None] * len(names)
        for place, name in enumerate(names):
            count = Label(
                "",
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                align=Qt.AlignmentFlag.AlignRight,
            )
            row = ListRow(name, clickable=True, trailing=count, height=44, icon_name="circle")
            row.activated.connect(lambda at=place: self.chosen.emit(at))
            row.set_line(place + 1 < len(names))
            self._rows.append(row)
            self._counts.append(count)
            self.body.addWidget(row)
        self._current = 0
        for row in self._rows[:1]:
            row.set_current(True)
