"""What to keep of a journal: words, a person, an action, a period."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.journal import Action
from app.services.journal_view import JournalFilter, JournalView
from app.services.journal_words import ACTION_WORDS
from ui.look.fonts import TextStyle
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import LinkButton
from ui.widgets.field import ChoiceField
from ui.widgets.label import IconLabel, Label

_TYPING_MS = 120  # a filter is applied between two keys, not at each


class _SearchLine(QLineEdit):
    """A line to search by, with its symbol; Escape empties it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("journal_search")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setFixedHeight(Size.FIELD)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(IconLabel("search"))
        inside.addStretch(1)
        self.setTextMargins(24, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """Fields that make a `JournalFilter`; `changed` says that a person wants another."""

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.search = _SearchLine(self.tr("Chercher un nom, un passage, une empreinte…"))
        searched = QVBoxLayout()
        searched.setSpacing(4)
        searched.addWidget(Label(self.tr("Mots"), style=TextStyle.CAPTION, tone=Tone.MUTED))
        searched.addWidget(self.search)
        row.addLayout(searched, 1)
        self.person = self._choice(self.tr("Qui"), "journal_person", 176)
        self.action = self._choice(self.tr("Quoi"), "journal_action", 240)
        self.since = self._choice(self.tr("Du"), "journal_since", 128)
        self.until = self._choice(self.tr("Au"), "journal_until", 128)
        for choice in (self.person, self.action, self.since, self.until):
            row.addWidget(choice)
            choice.chosen.connect(lambda _value: self.changed.emit())
        self._clear = LinkButton(self.tr("Tout afficher"), object_name="journal_clear")
        self._clear.clicked.connect(self._show_all)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self._clear)
        beside.addSpacing((Size.FIELD - self._clear.sizeHint().height()) // 2)
        row.addLayout(beside)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _text: self._typing.start())

    @staticmethod
    def _choice(label: str, name: str, width: int) -> ChoiceField:
        choice = ChoiceField(label, (), object_name=name)
        choice.setFixedWidth(width)
        return choice

    def offer(self, view: JournalView) -> None:
        """Offer the persons, actions and days of a journal; what was chosen stays."""
        actions = dict.fromkeys(line.entry.action for line in view.lines)
        days = sorted({line.at_local.date() for line in view.lines})
        named = sorted((shown(ACTION_WORDS[action]), action) for action in actions)
        self._options(
            self.person,
            self.tr("Tout le monde"),
            [(shown(name), actor) for actor, name in view.actors],
        )
        self._options(
            self.action, self.tr("Toutes les actions"), [(words, key) for words, key in named]
        )
        self._options(self.since, self.tr("Début"), [(_day(day), day) for day in days])
        self._options(self.until, self.tr("Fin"), [(_day(day), day) for day in days])

    @staticmethod
    def _options(choice: ChoiceField, nothing: str, options: list[tuple[str, object]]) -> None:
        before = choice.value()
        choice.set_options([(nothing, None), *options])
        for place, (_, value) in enumerate(options, start=1):
            if value == before:
                choice.combo.setCurrentIndex(place)

    def wanted(self) -> JournalFilter:
        """Return what is to be kept."""
        actor, action = self.person.value(), self.action.value()
        since, until = self.since.value(), self.until.value()
        return JournalFilter(
            text=self.search.text(),
            actors=frozenset() if actor is None else frozenset({str(actor)}),
            actions=frozenset() if action is None else frozenset({Action(str(action))}),
            since=since if isinstance(since, date) else None,
            until=until if isinstance(until, date) else None,
        )

    def show_filtering(self, filtering: bool) -> None:
        """Offer to show all, where something is left out."""
        self._clear.setEnabled(filtering)

    def clear(self) -> None:
        """Leave nothing out; emits nothing."""
        with QSignalBlocker(self.search):
            self.search.clear()
        for choice in (self.person, self.action, self.since, self.until):
            choice.combo.setCurrentIndex(0)

    def _show_all(self) -> None:
        self.clear()
        self.changed.emit()


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
