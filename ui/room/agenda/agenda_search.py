"""Searching the day's sittings: a line above the list, and how many are found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.announce import announce
from ui.counted import counted
from ui.look.tone import Tone
from ui.widgets.card import Divider
from ui.widgets.label import Label
from ui.widgets.search_field import SearchField

_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AgendaSearch(QWidget):
    """Asks for words; hidden until it is wanted.

    Signals:
        asked: other words, as they are typed.
        taken: the keyboard wants the list, `True` to open what is found.
    """

    asked = Signal(str)
    taken = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda_search")
        self.field = SearchField(
            self.tr("Nom, numéro, groupe, épreuve ou état"), object_name="search_sittings"
        )
        self.field.textChanged.connect(self.asked)
        self.field.installEventFilter(self)
        self.count = Label("", tone=Tone.MUTED, object_name="found_sittings")
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        line.addWidget(self.field, 1)
        line.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Divider())
        self.hide()

    def ask(self) -> None:
        """Take the keyboard; words that are there already are chosen, to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Forget the words, and show the whole day again."""
        self.hide()
        self.field.clear()

    def show_count(self, found: int, total: int) -> None:
        """Say how many sittings hold the words; nothing without words."""
        words = ""
        if self.field.text().strip():
            words = self.tr("Aucun passage ne contient ces mots")
            if found:
                sittings = counted(found, self.tr("{0} passage"), self.tr("{0} passages"))
                words = self.tr("{0} sur {1}").format(sittings, total)
        if words == self.count.words():
            return
        self.count.setText(words)
        self.count.set_tone(Tone.MUTED if found else Tone.WARNING)
        if words and self.isVisible():
            announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _TO_LIST:
            self.taken.emit(event.key() != Qt.Key.Key_Down)
            return True
        return super().eventFilter(watched, event)
