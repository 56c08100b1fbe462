"""Finding a criterion by its words: Ctrl+F, then Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.score_sheet import RatingKey
from app.services.room.scoring import ScoringRow, ScoringView
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.sheet.criterion_search import found_rows
from ui.room.words import shortened
from ui.widgets.field import InlineField
from ui.widgets.label import Label

_LONGEST = 200


class SearchBar(QWidget):
    """A field over the lines; it says which line Enter goes to, and Up and Down choose another.

    Signals:
        found: the key of the line to go to.
        given_up: the bar closes without one. Both come before it closes, so that Qt need not
            choose where the keyboard goes.
    """

    found = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_bar")
        self._view: ScoringView | None = None
        self._rows: tuple[ScoringRow, ...] = ()
        self._place = 0
        self.field = InlineField(
            self.tr("Chercher"),
            placeholder=self.tr("un critère ou un membre"),
            limit=_LONGEST,
            object_name="search",
        )
        self.field.edited.connect(self._search)
        self.field.edit.returnPressed.connect(self._take)
        self._words = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 8)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._words)
        self.hide()

    def ask(self, view: ScoringView) -> None:
        """Open, empty, with the keyboard in the field."""
        self._view = view
        self.field.set_text("")
        self._search("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Close, and forget what was typed and found."""
        self.hide()
        self._view = None
        self._rows = ()
        self.field.set_text("")
        self._words.setText("")

    def _search(self, words: str) -> None:
        self._rows = found_rows(self._view, words) if self._view is not None else ()
        self._place = 0
        self._show(words.strip())

    def _show(self, asked: str) -> None:
        if not asked:
            self.field.set_hint("")
            self._words.setText(
                self.tr("Entrée va à la ligne, ↑ ↓ en montre une autre, Échap ferme")
            )
            return
        if not self._rows:
            self.field.set_hint(self.tr("0 ligne"))
            self._say(self.tr("Aucune ligne ne contient ces mots"))
            return
        self.field.set_hint(self.tr("{0} sur {1}").format(self._place + 1, len(self._rows)))
        row = self._rows[self._place]
        member = f"{row.candidate_name}, " if row.candidate_name else ""
        self._say(member + row.text)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.field.edit.setAccessibleDescription(words)
        announce(self.field.edit, shortened(words, _LONGEST))

    def _take(self) -> None:
        if self._rows:
            key: RatingKey = self._rows[self._place].key
            self.found.emit(key)
            self.close_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that the field leaves: none of them is for the lines behind."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            self.close_bar()
        elif step and self._rows:
            self._place = (self._place + step) % len(self._rows)
            self._show(self.field.text())
