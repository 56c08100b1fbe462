"""The foot of a sheet: how far it is, what keeps it from being sealed, and sealing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.room.scoring import ScoringView
from app.services.room.sitting import SittingView
from ui.counted import counted
from ui.room.words import shortened
from ui.widgets.buttons import Button, ButtonKind, LinkButton
from ui.widgets.page import PageFooter


class SheetFooter(PageFooter):
    """Says what is left, with a way there, until nothing is.

    Signals:
        missing_wanted: go to the first thing that is left.
        back_wanted: leave the sheet.
        seal_wanted: nothing is left.
    """

    missing_wanted = Signal()
    back_wanted = Signal()
    seal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._team: bool | None = None
        self.missing = LinkButton("", object_name="show_missing")
        self.missing.clicked.connect(self.missing_wanted)
        self.back = Button(
            self.tr("Passages"), icon_name="arrow-left", object_name="back_to_agenda"
        )
        self.back.clicked.connect(self.back_wanted)
        self.seal = Button(
            self.tr("Sceller ma feuille"),
            kind=ButtonKind.PRIMARY,
            icon_name="lock",
            object_name="seal",
        )
        self.seal.clicked.connect(self.seal_wanted)
        for action in (self.missing, self.back, self.seal):
            self.add_action(action)

    def prepare(self, view: ScoringView) -> None:
        """Keep the room of the widest count, and name the keys of this sheet."""
        self.keep_room_for(self._count_words(len(view.rows), len(view.rows)))
        self.seal.setText(
            self.tr("Sceller la feuille de {0}").format(shortened(view.juror_name, 24))
            if view.writer_name
            else self.tr("Sceller ma feuille")
        )
        if view.team != self._team:
            self._team = view.team
            own = self.tr("A ajuster") if view.team else self.tr("↑ ↓ critère")
            keys = self.tr("1 2 3 noter · N non observé · 0 effacer · {0} · C commentaire · F1")
            self.set_hint(keys.format(own))

    def show_readiness(self, view: ScoringView, sitting: SittingView, *, sealing: bool) -> None:
        """Say how far the sheet is; `sealing` while the PIN is asked."""
        total = len(view.rows)
        self.show_progress(self._count_words(view.rated, total), view.rated, total)
        missing = self._missing_words(view, sitting)
        self.missing.setText(missing)
        # Of a fixed size it asks for room only where its words are wider or narrower.
        self.missing.setFixedWidth(self.missing.sizeHint().width())
        self.missing.setVisible(bool(missing) and not view.sealed)
        self.seal.setEnabled(not missing and not view.sealed and not sealing)
        self.seal.setVisible(not view.sealed)

    def _count_words(self, rated: int, total: int) -> str:
        words = counted(rated, self.tr("{0} note"), self.tr("{0} notes"))
        return self.tr("{0} sur {1}").format(words, total)

    def _missing_words(self, view: ScoringView, sitting: SittingView) -> str:
        if not sitting.attendance_recorded:
            return self.tr("Noter la présence")
        if view.missing:
            return counted(
                len(view.missing),
                self.tr("Voir la note qui manque"),
                self.tr("Voir les {0} notes qui manquent"),
            )
        if view.idle_adjustments:
            return self.tr("Revoir l’ajustement qui ne change rien")
        if sitting.oral_over:
            return ""
        if not sitting.timer.started:
            return self.tr("L’oral n’a pas commencé")
        return self.tr("L’oral n’est pas terminé")
