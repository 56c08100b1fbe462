"""A juror's criteria by group, and how the keyboard walks through them.

Owns focus: a rating moves to the next line without one, arrows move line by line. It records
nothing: the page hands intents on.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.referential import CriterionScope
from app.domain.score_sheet import RatingKey
from app.services.room.scoring import ScoringGroup, ScoringRow, ScoringView
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.sheet.criterion_row import CriterionRow
from ui.room.sunken_row import SunkenRow
from ui.room.words import group_words
from ui.widgets.card import ListCard
from ui.widgets.label import Label


class GroupCard(ListCard):
    """One group of criteria: rows, and for a team's individual criteria a head over each."""

    def __init__(self, group: ScoringGroup, view: ScoringView) -> None:
        super().__init__(title=group_words(group, team=view.team))
        self._by_member = view.team and group.scope is CriterionScope.INDIVIDUAL
        if view.team:
            self.set_subtitle(
                self.tr("une note par membre présent")
                if self._by_member
                else self.tr("une note pour tout le groupe")
            )
        self.rows: list[CriterionRow] = []
        self._heads: dict[str, SunkenRow] = {}
        self._count = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED)
        self.add_trailing(self._count)
        for row in group.rows:
            if self._by_member and row.key.criterion not in self._heads:
                head = SunkenRow(row.text)
                self._heads[row.key.criterion] = head
                self.body.addWidget(head)
            shown = CriterionRow(row, view.scale, member=self._by_member)
            self.rows.append(shown)
            self.body.addWidget(shown)
        for shown in self.rows[-1:]:
            shown.set_line(False)

    def show_group(self, group: ScoringGroup, *, sealed: bool) -> None:
        """Show the ratings that are on disk."""
        for shown, row in zip(self.rows, group.rows, strict=True):
            shown.show_row(row, sealed=sealed)
        total = len(group.rows)
        self._count.setText(f"{group.rated} / {total}")
        self._count.set_tone(Tone.OK if group.rated == total else Tone.MUTED)
        for criterion, head in self._heads.items():
            rows = [row for row in group.rows if row.key.criterion == criterion]
            rated = sum(row.rated for row in rows)
            head.count.setText(self.tr("{0} / {1} membres").format(rated, len(rows)))


class SheetRows(QWidget):
    """Every line of one juror's sheet.

    Signals:
        rated, cleared, commented: what the juror did with a line.
        reached: the line (widget) that has the keyboard now.
    """

    rated = Signal(object, object)
    cleared = Signal(object)
    commented = Signal(object, str)
    reached = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_rows")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._cards: list[GroupCard] = []
        self._rows: dict[RatingKey, CriterionRow] = {}
        self._view: ScoringView | None = None
        self.current: RatingKey | None = None

    def show_view(self, view: ScoringView) -> None:
        """Show a sheet; lines that are there already are updated in place."""
        same = self._view is not None and _same_lines(self._view, view)
        self._view = view
        if not same:
            self._build(view)
        for card, group in zip(self._cards, view.groups, strict=True):
            card.show_group(group, sealed=view.sealed)

    def clear(self) -> None:
        """Show nothing at all: the sheet is locked."""
        self.flush()
        self._view = None
        self.current = None
        self._rows = {}
        for card in self._cards:
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self._cards = []

    def card(self, place: int) -> GroupCard:
        """Return a group's card."""
        return self._cards[place]

    def row(self, key: RatingKey) -> CriterionRow:
        """Return a line."""
        return self._rows[key]

    def go_to(self, key: RatingKey) -> None:
        """Put the keyboard on a line."""
        self._rows[key].scale.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_first_missing(self) -> None:
        """Put the keyboard on the first line without a rating, else on the first line."""
        if self._view is None or not self._view.rows or self._view.sealed:
            return
        missing = self._view.missing
        self.go_to(missing[0].key if missing else self._view.rows[0].key)

    def advance(self, key: RatingKey) -> None:
        """Put the keyboard on the next line without a rating, round to the start if need be."""
        if self._view is None:
            return
        rows = self._view.rows
        place = [row.key for row in rows].index(key)
        for row in (*rows[place + 1 :], *rows[:place]):
            if not row.rated:
                self.go_to(row.key)
                return
        self.go_to(key)

    def flush(self) -> None:
        """Hand over comments that are still being typed."""
        for row in self._rows.values():
            row.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self.current is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in steps:
            self._move(self.current, steps[Qt.Key(key)])
        elif key == Qt.Key.Key_C:
            self._rows[self.current].open_comment()
        elif key == Qt.Key.Key_Escape:
            self.go_to(self.current)
        else:
            super().keyPressEvent(event)

    def _move(self, key: RatingKey, step: int) -> None:
        keys = list(self._rows)
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            self.go_to(keys[place])

    def _build(self, view: ScoringView) -> None:
        self._view = None
        self.clear()
        self._view = view
        for group in view.groups:
            card = GroupCard(group, view)
            self._cards.append(card)
            self._column.addWidget(card)
            for row in card.rows:
                self._rows[row.key] = row
                row.rated.connect(self.rated)
                row.cleared.connect(self.cleared)
                row.commented.connect(self.commented)
                row.focused.connect(self._reach)

    def _reach(self, key: RatingKey) -> None:
        # Rows that are being taken away still pass the focus to one another.
        if key not in self._rows:
            return
        for each, row in self._rows.items():
            row.set_current(each == key)
        self.current = key
        self.reached.emit(self._rows[key])


def _same_lines(before: ScoringView, after: ScoringView) -> bool:
    def lines(view: ScoringView) -> tuple[tuple[RatingKey, str | None], ...]:
        return tuple((row.key, row.candidate_name) for row in view.rows)

    return (before.sitting, before.juror, lines(before)) == (
        after.sitting,
        after.juror,
        lines(after),
    )


def row_of(view: ScoringView, key: RatingKey) -> ScoringRow:
    """Return a line of a view; raises `KeyError` when it is not on the sheet."""
    return {row.key: row for row in view.rows}[key]
