"""One sheet that a paper proves: what its signatures say, and what only the original does."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.centre.deciding.papers import PaperSheet
from ui.centre.words import dated
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.card import Card, Divider, FactStrip
from ui.widgets.choice import CheckBox
from ui.widgets.field import InlineField
from ui.widgets.label import Label


class PaperDetail(Card):
    """What the sheet is, what is on paper, and two things to give: the look and a reference.

    Signals:
        edited: what is given has changed.
    """

    edited = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="paper", parent=parent)
        self.body.setSpacing(12)
        self._current = ""
        self._confirmed = False
        self._title = Label("", style=TextStyle.WINDOW_TITLE, wrap=True)
        self.body.addWidget(self._title)
        self._facts = FactStrip(())
        self.body.addWidget(self._facts)
        self._what = self._told(self.tr("Sur papier"))
        self._why = self._told(self.tr("Motif donné dans la salle"))
        self._proves = self._told(self.tr("Ce que prouvent les signatures"))
        self._proves[1].setText(
            self.tr("Qui a saisi ou signé avec une clé. Le reste, seul l’original le prouve.")
        )
        self._seen = self._told(self.tr("Original vu"))
        self.body.addWidget(Divider())
        self._original = CheckBox(
            self.tr("J’ai l’original sous les yeux"), object_name="original_seen"
        )
        self._original.toggled.connect(lambda _on: self.edited.emit())
        self.body.addWidget(self._original)
        self._reference = InlineField(
            self.tr("Référence ou motif"),
            placeholder=self.tr("Où est l’original, ou pourquoi écarter la feuille"),
            hint=self.tr("communicable sur demande"),
            object_name="paper_reference",
        )
        self._reference.edited.connect(self.edited)
        self.body.addWidget(self._reference)

    def _told(self, head: str) -> tuple[QWidget, Label]:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = Label("", wrap=True)
        column.addWidget(Label(head, style=TextStyle.CAPTION, tone=Tone.MUTED))
        column.addWidget(words)
        self.body.addWidget(box)
        return box, words

    @property
    def reference(self) -> str:
        """What was typed."""
        return self._reference.text()

    @property
    def missing(self) -> str:
        """What is still to be given before the original is confirmed; empty when nothing."""
        if self._confirmed:
            return "" if self.reference else self.tr("Écrivez votre motif.")
        if not self._original.isChecked():
            return self.tr("Dites que vous avez l’original sous les yeux.")
        return "" if self.reference else self.tr("Écrivez où est l’original.")

    def _kind(self, paper: PaperSheet) -> str:
        return self.tr("harmonisée") if paper.is_panel else self.tr("individuelle")

    def show_paper(self, paper: PaperSheet, now: datetime) -> None:
        """Show a sheet; what was typed stays as long as it is looked at."""
        if paper.digest != self._current:
            self._current = paper.digest
            self._reference.set_text("")
            self._original.setChecked(False)
        self._confirmed = paper.seen is not None
        self._title.setText(paper.who)
        self._facts.set_facts(
            (
                (self.tr("Grille"), self._kind(paper)),
                (self.tr("Salle"), paper.room),
                (self.tr("Signée le"), dated(paper.made_at.astimezone(now.tzinfo))),
                (self.tr("Empreinte"), paper.short_digest),
            )
        )
        self._what[1].setText(" ".join(shown(words) for words in paper.words))
        self._why[1].setText(paper.reason)
        self._why[0].setVisible(bool(paper.reason))
        self._seen[0].setVisible(paper.seen is not None)
        self._original.setVisible(paper.seen is None)
        if paper.seen is not None:
            words = self.tr("Par {0} le {1} : {2}")
            moment = dated(paper.seen.at.astimezone(now.tzinfo))
            self._seen[1].setText(words.format(paper.seen.operator, moment, paper.seen.reference))
