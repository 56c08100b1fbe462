"""What lateness changes about an oral that has not begun, and the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.room.lateness import LateEffect, LatenessView
from ui.look.tone import Tone
from ui.room.words import ended, minutes_words
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label


class LatenessNote(QWidget):
    """Words, and one link; the jury alone reads them.

    Signals:
        full_time_wanted: leave the whole time; its reason is asked elsewhere.
        planned_end_wanted: keep the planned end after all.
    """

    full_time_wanted = Signal()
    planned_end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lateness")
        self._words = Label("", tone=Tone.MUTED, wrap=True, object_name="lateness_words")
        self._full = LinkButton(self.tr("Laisser le temps entier…"), object_name="late_full")
        self._full.clicked.connect(self.full_time_wanted)
        self._end = LinkButton(self.tr("Garder la fin prévue"), object_name="late_end")
        self._end.clicked.connect(self.planned_end_wanted)
        links = QHBoxLayout()
        links.setSpacing(8)
        links.addWidget(self._full)
        links.addWidget(self._end)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addLayout(links)

    def show_lateness(self, view: LatenessView) -> None:
        """Say what it changes."""
        self._words.set_lead(_lead(self, view))
        self._words.setText(_words(self, view))
        shorter = view.effect in (LateEffect.SHORTER, LateEffect.OPEN)
        self._full.setVisible(view.changeable and shorter)
        # Where nothing would be left, the planned end is no choice.
        fits = view.delay_minutes < view.whole_minutes
        self._end.setVisible(view.changeable and view.effect is LateEffect.WHOLE and fits)


def _lead(note: LatenessNote, view: LatenessView) -> str:
    if view.effect is LateEffect.NOTHING:
        return note.tr("Retard sans effet.")
    return note.tr("En retard de {0} :").format(minutes_words(view.delay_minutes))


def _words(note: LatenessNote, view: LatenessView) -> str:
    if view.effect is LateEffect.NOTHING:
        return note.tr("La durée de l’oral ne change pas.")
    if view.effect is LateEffect.OPEN:
        return note.tr(
            "à la fin prévue, il ne resterait rien de l’oral. Le jury décide s’il laisse le temps "
            "entier."
        )
    if view.effect is LateEffect.WHOLE:
        return note.tr("le jury laisse le temps entier, {0}. Motif : {1}").format(
            minutes_words(view.oral_minutes), ended(view.reason)
        )
    return note.tr("la fin prévue ne change pas, l’oral dure {0}.").format(
        minutes_words(view.oral_minutes)
    )
