"""A centre whose store is damaged: what happened, and the snapshots that can take its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.ports.snapshots import Snapshot
from ui.centre.page import CentrePage, empty_layout
from ui.centre.words import dated, recent
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_WIDTH = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreView:
    """What the page shows.

    Attributes:
        damage: what opening the centre said.
        snapshots: latest first.
        last_good: name of the latest whose pages and journal hold; empty when none does.
        chosen: name of the one that waits for the second click; empty before the first.
    """

    damage: str
    snapshots: tuple[Snapshot, ...]
    last_good: str
    now: datetime
    chosen: str = ""


class RestorePage(CentrePage):
    """The latest snapshot large, the older ones folded, and what is lost said before.

    Signals:
        chosen: name of a snapshot, to be confirmed.
        confirmed: name of the snapshot to take.
        given_up: none of them after all.
        left: go back to the choice of a centre.
    """

    chosen = Signal(str)
    confirmed = Signal(str)
    given_up = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._chosen = ""
        self._confirming = False
        self.header.set_title(self.tr("Centre abîmé"), self.tr("Centre d’examen"))
        self._damage = Notice(Tone.ERROR, "", object_name="damage")
        self._latest = Card(padding=24, object_name="latest_snapshot")
        self._older = ListCard(object_name="older_snapshots")
        self._none = ListCard()
        self._none.body.addWidget(
            EmptyState(
                "history",
                self.tr("Aucun instantané ne peut être repris"),
                self.tr(
                    "Reprenez le dossier du centre dans votre dernière sauvegarde, puis ouvrez-le."
                ),
            )
        )
        for widget in (self._damage, self._latest, self._older, self._none):
            row = QHBoxLayout()
            row.addStretch(1)
            widget.setFixedWidth(_WIDTH)
            row.addWidget(widget)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addStretch(1)
        self._make_foot()

    def _make_foot(self) -> None:
        self.footer.set_hint(self.tr("Le fichier abîmé est mis de côté, jamais effacé."))
        self._back = Button(
            self.tr("Revenir"), size=ButtonSize.PAGE, icon_name="arrow-left", object_name="back"
        )
        self._back.clicked.connect(self.left)
        self._give_up = Button(
            self.tr("Ne rien reprendre"), size=ButtonSize.PAGE, object_name="give_up_restore"
        )
        self._give_up.clicked.connect(self.given_up)
        self._take = Button(
            "",
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="rotate-ccw",
            object_name="restore_latest",
        )
        self._take.clicked.connect(self._pressed)
        for button in (self._back, self._give_up, self._take):
            self.footer.add_action(button)

    def show_view(self, view: RestoreView) -> None:
        """Show what happened and what can be taken instead."""
        self._chosen = view.chosen or view.last_good
        confirming = self._confirming = bool(view.chosen)
        self._damage.set_notice(
            Tone.ERROR,
            view.damage,
            self.tr("Rien n’est effacé. Un instantané peut prendre la place du fichier abîmé."),
            "hard-drive",
        )
        has_any = bool(self._chosen)
        self._latest.setVisible(has_any)
        self._none.setVisible(not has_any)
        self._older.setVisible(len(view.snapshots) > 1 and not confirming)
        self._take.setVisible(has_any)
        self._back.setVisible(not confirming)
        self._give_up.setVisible(confirming)
        if not has_any:
            return
        taken = next(one for one in view.snapshots if one.name == self._chosen)
        self._show_taken(taken, view, confirming)
        self._show_older(view)

    def _show_taken(self, taken: Snapshot, view: RestoreView, confirming: bool) -> None:
        empty_layout(self._latest.body)
        latest = taken.name == view.last_good
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("history", tone=Tone.ACCENT, size=24))
        title = (
            self.tr("Dernier instantané sain : {0}")
            if latest
            else self.tr("Instantané choisi : {0}")
        )
        head.addWidget(
            Label(
                title.format(recent(taken.taken_at, view.now)),
                style=TextStyle.WINDOW_TITLE,
                wrap=True,
            ),
            1,
        )
        self._latest.body.addLayout(head)
        moment = dated(taken.taken_at.astimezone(view.now.tzinfo))
        self._latest.body.addWidget(
            Label(
                self.tr(
                    "Le centre reprendra comme il était le {0}. Ce qui a été fait depuis n’y est "
                    "pas : relisez les remontées reçues après, elles s’ajouteront de nouveau."
                ).format(moment),
                wrap=True,
            )
        )
        if confirming:
            self._latest.body.addWidget(
                Notice(
                    Tone.WARNING,
                    self.tr("Remplacer le fichier abîmé par cet instantané ?"),
                    self.tr("L’instantané est contrôlé, page par page, avant d’être repris."),
                    object_name="confirm_restore",
                )
            )
        words = (
            self.tr("Reprendre cet instantané")
            if confirming
            else self.tr("Reprendre le dernier instantané…")
        )
        self._take.setText(words)
        self._take.updateGeometry()
        self._take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_older(self, view: RestoreView) -> None:
        empty_layout(self._older.body)
        older = [one for one in view.snapshots if one.name != view.last_good]
        head = FoldedRow(
            counted(
                len(older),
                self.tr("{0} autre instantané"),
                self.tr("{0} autres instantanés"),
            ),
            object_name="older",
        )
        self._older.body.addWidget(head)
        for one in older:
            button = Button(
                self.tr("Reprendre…"), size=ButtonSize.ROW, object_name=f"take_{one.name}"
            )
            moment = dated(one.taken_at.astimezone(view.now.tzinfo))
            button.setAccessibleName(self.tr("Reprendre l’instantané du {0}").format(moment))
            button.clicked.connect(lambda _on=False, name=one.name: self.chosen.emit(name))
            row = ListRow(moment, "", icon_name="history", trailing=button)
            row.hide()
            head.folded_changed.connect(lambda folded, row=row: row.setVisible(not folded))
            self._older.body.addWidget(row)

    def _pressed(self) -> None:
        signal = self.confirmed if self._confirming else self.chosen
        signal.emit(self._chosen)

    def show_waiting(self) -> None:
        """Say that a snapshot is being put back; it cannot be stopped half way."""
        self.clear_refusal()
        self._set_busy(True)
        self.waiting.start(self.tr("Contrôle et reprise de l’instantané"), cancellable=False)

    def show_result_came(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._back, self._give_up, self._take, self._older):
            widget.setEnabled(not busy)
