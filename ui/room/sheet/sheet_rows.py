"""A juror's criteria by group, and how the keyboard walks through them.

Owns focus: a rating moves to the next line without one, arrows move line by line. It records
nothing: the page hands intents on.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.score_sheet import RatingKey
from app.services.room.scoring import ScoringView
from ui.room.sheet.comment_picker import CommentShelf
from ui.room.sheet.criterion_row import CriterionRow
from ui.room.sheet.group_card import GroupCard

_FOLD_AFTER_MS = 40
"""A group folds once the rating that finished it is on the screen, before a hand has moved."""


class SheetRows(QWidget):
    """Every line of one juror's sheet.

    A group that is finished folds when the keyboard goes on to another one: never under the
    line that is being rated, and never when a mouse is about to press.

    Signals:
        rated, cleared, commented, adjusted, unadjusted: what the juror did with a line.
        reached: the line (widget) that has the keyboard now.
        grown: lines take more or less height than before.
    """

    rated = Signal(object, object)
    cleared = Signal(object)
    commented = Signal(object, str)
    adjusted = Signal(object, str, object, str)
    unadjusted = Signal(object, str)
    reached = Signal(QWidget)
    grown = Signal()

    def __init__(self, shelf: CommentShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_rows")
        self._shelf = shelf
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._cards: list[GroupCard] = []
        self._rows: dict[RatingKey, CriterionRow] = {}
        self._places: dict[RatingKey, GroupCard] = {}
        self._view: ScoringView | None = None
        self._fold_soon = QTimer(self)
        self._fold_soon.setSingleShot(True)
        self._fold_soon.setInterval(_FOLD_AFTER_MS)
        self._fold_soon.timeout.connect(self.fold_finished)
        self.current: RatingKey | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def show_view(self, view: ScoringView) -> bool:
        """Show a sheet in place where its lines are there; tell whether they were built anew."""
        same = self._view is not None and _same_lines(self._view, view)
        self._view = view
        if not same:
            self._build(view)
        for card, group in zip(self._cards, view.groups, strict=True):
            card.show_group(group, sealed=view.sealed)
        if not same and not view.sealed:
            self.fold_finished()
        return not same

    def show_row(self, view: ScoringView, key: RatingKey) -> None:
        """Show a sheet that differs from the one shown in this line only."""
        self._view = view
        for card, group in zip(self._cards, view.groups, strict=True):
            if any(row.key == key for row in group.rows):
                card.show_row(group, key, sealed=view.sealed)

    def show_away(self, words: str) -> None:
        """Say beside the title of what is rated member by member who gets no rating."""
        for card in self._cards:
            if card.by_member:
                card.set_subtitle(words)

    def clear(self) -> None:
        """Show nothing at all: the sheet is locked."""
        self.flush()
        self._fold_soon.stop()
        self._view = None
        self.current = None
        self._rows = {}
        self._places = {}
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

    def reveal(self, key: RatingKey) -> None:
        """Unfold what hides a line."""
        if self._places[key].reveal(key):
            self.grown.emit()

    def go_to(self, key: RatingKey) -> None:
        """Put the keyboard on a line; what hides it is unfolded."""
        self.reveal(key)
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
                if self._places[row.key] is not self._places[key]:
                    self._fold_soon.start()
                return
        self.go_to(key)

    def fold_finished(self) -> None:
        """Fold every finished group but the one that has the keyboard."""
        current = self._places.get(self.current) if self.current is not None else None
        folded = [
            card.set_folded(True)
            for card in self._cards
            if card.is_finished and card is not current and not card.keeps_open
        ]
        if any(folded):
            self.grown.emit()

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
            self.reveal(self.current)
            self._rows[self.current].open_comment()
        elif key == Qt.Key.Key_A:
            self.reveal(self.current)
            self._rows[self.current].open_adjustment()
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
            card = GroupCard(group, view, self._shelf)
            card.grown.connect(self.grown)
            self._cards.append(card)
            self._column.addWidget(card)
            for row in card.rows:
                self._rows[row.key] = row
                self._places[row.key] = card
                row.rated.connect(self.rated)
                row.cleared.connect(self.cleared)
                row.commented.connect(self.commented)
                row.adjusted.connect(self.adjusted)
                row.unadjusted.connect(self.unadjusted)
                row.grown.connect(self.grown)
                row.focused.connect(self._reach)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Make current the line whose comment or button has the keyboard: Tab goes there too."""
        del before
        within = now
        while within is not None and not isinstance(within, CriterionRow):
            within = within.parentWidget()
        if within is None or within.key == self.current:
            return
        if self._rows.get(within.key) is within:
            self._reach(within.key)

    def _reach(self, key: RatingKey) -> None:
        # Rows that are being taken away still pass the focus to one another.
        if key not in self._rows:
            return
        if self.current is not None and self.current != key and self.current in self._rows:
            self._rows[self.current].set_current(False)
        self._rows[key].set_current(True)
        self.current = key
        self.reached.emit(self._rows[key])


def _same_lines(before: ScoringView, after: ScoringView) -> bool:
    def lines(view: ScoringView) -> tuple[tuple[RatingKey, str | None], ...]:
        return tuple((row.key, row.candidate_name) for row in view.rows)

    return (before.sitting, before.juror, before.members, lines(before)) == (
        after.sitting,
        after.juror,
        after.members,
        lines(after),
    )
