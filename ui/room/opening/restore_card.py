"""A damaged store: what happened, what is safe, and the snapshots to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import exact_time, long_date, size_words
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.waiting import WaitingPanel

SnapshotWords = tuple[str, datetime, int]
"""A snapshot's name, when it was taken by the wall clock, its size in bytes."""


class RestoreCard(Card):
    """Offers the last good snapshot with one button, and the others below.

    Signals:
        restore_wanted: a snapshot's name.
        take_over_wanted: go on from a live copy instead.
    """

    restore_wanted = Signal(str)
    take_over_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="restore", parent=parent)
        self._good = ""
        self._rows: list[ListRow] = []
        self.body.addWidget(
            IconLabel("hard-drive", tone=Tone.ERROR, size=40), 0, Qt.AlignmentFlag.AlignLeft
        )
        self._title = Label("", style=TextStyle.DISPLAY, wrap=True)
        self._words = Label("", tone=Tone.MUTED, wrap=True)
        self.button = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="restore_last_good"
        )
        self.button.clicked.connect(lambda: self.restore_wanted.emit(self._good))
        self.error = Notice(Tone.ERROR, "", object_name="restore_error")
        self.error.hide()
        self.waiting = WaitingPanel()
        self._older = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED)
        self.take_over = Button(
            self.tr("Reprendre d’après une copie de secours…"),
            icon_name="history",
            object_name="restore_take_over",
        )
        self.take_over.clicked.connect(self.take_over_wanted)
        for widget in (self._title, self._words, self.error):
            self.body.addWidget(widget)
        self.body.addSpacing(8)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.waiting)
        self.body.addSpacing(8)
        self.body.addWidget(self._older)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)

    def show_damage(
        self, room: str, what: str, good: SnapshotWords | None, others: Sequence[SnapshotWords]
    ) -> None:
        """Show what is damaged and what can be put back.

        Args:
            room: the room, in words.
            what: what does not hold.
            good: the last snapshot that was checked, `None` when none holds.
            others: the other snapshots, latest first, not checked.
        """
        self.error.hide()
        self._title.setText(self.tr("{0} : ses données sont abîmées").format(room))
        kept = self.tr("Rien n’est effacé : ce qui est abîmé est mis de côté.")
        self._good = good[0] if good else ""
        if good is None:
            lost = self.tr("Aucune copie gardée sur cet ordinateur n’est bonne.")
            self._words.setText(f"{what} {kept} {lost}")
        else:
            again = self.tr(
                "Ce qui a été saisi après la copie n’y sera plus, et chaque juré saisira de "
                "nouveau le code de sa carte."
            )
            self._words.setText(f"{what} {kept} {again}")
            self.button.setText(
                self.tr("Rétablir la copie de {0}, {1}").format(
                    exact_time(good[1]), long_date(good[1])
                )
            )
        self.button.setVisible(good is not None)
        self._show_others(others)
        self.set_busy(False)
        (self.button if good else self.take_over).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self) -> None:
        """Say that the copy is being put back."""
        self.error.hide()
        self.set_busy(True)
        self.waiting.start(self.tr("Vérification et remise en place"), cancellable=False)

    def show_error(self, what: str, next_step: str) -> None:
        """Say why it was not put back; another can be chosen."""
        self.set_busy(False)
        self.error.show()
        self.error.set_notice(Tone.ERROR, what, next_step)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be chosen meanwhile."""
        for widget in (self.button, self.take_over, *self._rows):
            widget.setEnabled(not busy)
        if not busy:
            self.waiting.stop()

    def _show_others(self, others: Sequence[SnapshotWords]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self._older.setText(self.tr("Ou une autre copie de cet ordinateur"))
        self._older.setVisible(bool(others))
        for name, taken_at, size in others:
            row = ListRow(
                self.tr("{0}, {1}").format(exact_time(taken_at), long_date(taken_at)),
                self.tr("{0} · vérifiée au moment de la rétablir").format(size_words(size)),
                icon_name="history",
                clickable=True,
                object_name=f"snapshot_{name}",
            )
            row.activated.connect(lambda name=name: self.restore_wanted.emit(name))
            self._rows.append(row)
            self._list.addWidget(row)
