"""One entry of a journal, whole: both clocks, who, what, why, and its place in the chain."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.journal_view import JournalLine
from app.trust.digests import short_digest
from ui.dates import plain_day
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import LinkButton
from ui.widgets.card import ListCard
from ui.widgets.label import Label

WIDTH = 360


class EntryCard(ListCard):
    """Renders a `JournalLine`; empty words say what to do before one is chosen."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Entrée"), object_name="journal_entry", parent=parent)
        self.setFixedWidth(WIDTH)
        self._hash = ""
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area)
        self._copy = LinkButton(self.tr("Copier"), object_name="journal_copy_hash")
        self._copy.setAccessibleName(self.tr("Copier l’empreinte de l’entrée"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._hash))
        self.add_trailing(self._copy)
        self.show_line(None)

    def show_line(self, line: JournalLine | None, *, broken: bool = False) -> None:
        """Show an entry, or say that none is chosen."""
        content = QWidget()
        content.setProperty("role", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(2)
        self._copy.setEnabled(line is not None)
        if line is None:
            self.set_title(self.tr("Entrée"))
            words = self.tr("Choisissez une entrée pour la lire en entier.")
            column.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
        else:
            self._hash = line.hash
            self.set_title(self.tr("Entrée n° {0}").format(line.sequence))
            self._lay(column, line, broken)
        column.addStretch(1)
        self._area.setWidget(content)

    def _lay(self, column: QVBoxLayout, line: JournalLine, broken: bool) -> None:
        column.addWidget(Label(shown(line.action_words), style=TextStyle.TITLE, wrap=True))
        if broken:
            words = self.tr(
                "Elle ne suit pas l’entrée qui la précède : l’une des deux a été changée, "
                "ajoutée ou retirée après coup."
            )
            column.addWidget(Label(words, tone=Tone.ERROR, wrap=True))
        facts = [
            (self.tr("Qui"), shown(line.actor_name)),
            (self.tr("Objet"), line.subject_words),
            (self.tr("Heure affichée par l’ordinateur"), _moment(line)),
            *((shown(name), shown(value)) for name, value in line.detail),
            (
                self.tr("Horloge interne, que nul ne règle"),
                self.tr("{0} ms depuis le démarrage {1}").format(
                    QLocale().toString(line.ticks), line.boot
                ),
            ),
            (self.tr("Empreinte de l’entrée"), short_digest(line.hash)),
            (self.tr("Empreinte de la précédente"), short_digest(line.entry.previous)),
        ]
        for label, value in facts:
            column.addSpacing(8)
            column.addWidget(Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
            column.addWidget(Label(_breakable(value), wrap=True))


def _moment(line: JournalLine) -> str:
    at = line.at_local
    offset = f"{at:%z}"
    return f"{plain_day(at.date())}, {at:%H:%M:%S} (UTC{offset[:3]}:{offset[3:5]})"


def _breakable(value: str) -> str:
    """Let a long value without spaces (a digest, a number) go on to the next line."""
    words = (
        word
        if len(word) < 32
        else "\u200b".join(word[at : at + 8] for at in range(0, len(word), 8))
        for word in value.split(" ")
    )
    return " ".join(words)
