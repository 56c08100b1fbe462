"""The timer of an oral on the laptop: start, pause with its reason, resume, end.

Owns the questions that these actions ask, in place: why a pause, whether it is the end.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.timer_record import TimerRecord
from app.timing.elapsed import measured
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.oral.oral_display import stopped_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.countdown import CountdownDisplay, TimerStrip
from ui.widgets.field import Field
from ui.widgets.label import Label

_ROOM_FOR_RING = (5, 0, 5, 5)
"""Margins of a panel whose buttons have the keyboard: the ring is drawn around them."""


class TimerCard(Card):
    """Shows one sitting's countdown and emits what a person wants of it.

    F5 starts, pauses and resumes; F6 ends. The card is empty of actions once the oral is over.
    """

    start_wanted = Signal()
    pause_wanted = Signal(str)
    resume_wanted = Signal()
    stop_wanted = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="timer_card", parent=parent)
        self._record: TimerRecord | None = None
        self.strip = TimerStrip()
        self.body.addWidget(self.strip)
        self._over = Label("", lead=self.tr("Oral terminé."), tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self._over)
        self._actions = self._make_actions()
        self.body.addWidget(self._actions)
        self._pause_panel = self._make_pause_panel()
        self.body.addWidget(self._pause_panel)
        self._stop_panel = self._make_stop_panel()
        self.body.addWidget(self._stop_panel)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self._keys = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        self.body.addWidget(self._keys)
        QShortcut(QKeySequence(Qt.Key.Key_F5), self, self._main_action)
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self._ask_stop)
        self._ask(None)

    def _make_actions(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.main = Button("", kind=ButtonKind.PRIMARY, icon_name="play", object_name="timer_main")
        self.main.clicked.connect(self._main_action)
        self.end = Button(self.tr("Terminer"), icon_name="square", object_name="timer_end")
        self.end.clicked.connect(self._ask_stop)
        line.addWidget(self.main, 1)
        line.addWidget(self.end, 1)
        return row

    def _make_pause_panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(*_ROOM_FOR_RING)
        column.setSpacing(8)
        self.reason = Field(
            self.tr("Motif de la pause"),
            hint=self.tr("porté sur les feuilles"),
            object_name="pause_reason",
        )
        self.reason.edit.returnPressed.connect(self._pause)
        column.addWidget(self.reason)
        confirm = Button(self.tr("Mettre en pause"), kind=ButtonKind.PRIMARY)
        confirm.setObjectName("pause_confirm")
        confirm.clicked.connect(self._pause)
        column.addLayout(self._answers(confirm, "pause_cancel", self.tr("Continuer")))
        return panel

    def _make_stop_panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(*_ROOM_FOR_RING)
        column.setSpacing(8)
        column.addWidget(
            Label(
                self.tr("Un oral terminé ne reprend pas."),
                lead=self.tr("Terminer l’oral ?"),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        confirm = Button(self.tr("Terminer l’oral"), kind=ButtonKind.PRIMARY)
        confirm.setObjectName("stop_confirm")
        confirm.clicked.connect(self._stop)
        self._stop_confirm = confirm
        column.addLayout(self._answers(confirm, "stop_cancel", self.tr("Continuer")))
        return panel

    def _answers(self, confirm: Button, name: str, words: str) -> QHBoxLayout:
        cancel = Button(words, object_name=name)
        cancel.clicked.connect(self._give_up)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(confirm, 1)
        row.addWidget(cancel)
        return row

    def show_record(self, record: TimerRecord, display: CountdownDisplay) -> None:
        """Show a sitting's record, with the actions that it allows."""
        self._record = record
        self.strip.show_display(display)
        self._ask(None)

    def show_display(self, display: CountdownDisplay) -> None:
        """Show another instant of the same record."""
        self.strip.show_display(display)

    def show_error(self, words: str) -> None:
        """Say, where it was asked, why the timer did not do it."""
        if not self._pause_panel.isHidden():
            self.reason.set_error(words)
            return
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def _ask(self, panel: QWidget | None) -> None:
        """Show one of the two questions, or neither."""
        record = self._record
        running = record is not None and record.running
        stopped = record is not None and record.stopped
        self._pause_panel.setVisible(panel is self._pause_panel)
        self._stop_panel.setVisible(panel is self._stop_panel)
        self._actions.setVisible(panel is None and record is not None and not stopped)
        self.strip.setVisible(not stopped)
        self._over.setVisible(stopped)
        self._error.hide()
        self.end.setVisible(record is not None and record.started)
        self._keys.setVisible(panel is None and not stopped)
        if record is None:
            return
        if stopped:
            self._over.setText(stopped_words(record, measured(record) or 0))
        elif not record.started:
            self._set_main(self.tr("Démarrer l’oral"), "play", self.tr("F5 démarrer"))
        elif running:
            self._set_main(self.tr("Pause"), "pause", self.tr("F5 pause · F6 terminer"))
        else:
            self._set_main(self.tr("Reprendre"), "play", self.tr("F5 reprendre · F6 terminer"))

    def _set_main(self, words: str, icon_name: str, keys: str) -> None:
        self.main.setText(words)
        self.main.set_icon_name(icon_name)
        self._keys.setText(keys)

    def _main_action(self) -> None:
        record = self._record
        if record is None or record.stopped:
            return
        if not record.started:
            self.start_wanted.emit()
        elif record.paused:
            self.resume_wanted.emit()
        else:
            self.reason.set_text("")
            self.reason.set_error("")
            self._ask(self._pause_panel)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pause(self) -> None:
        if not self.reason.text():
            self.reason.set_error(self.tr("Écrivez pourquoi l’oral s’interrompt."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.pause_wanted.emit(self.reason.text())

    def _ask_stop(self) -> None:
        record = self._record
        if record is None or not record.started or record.stopped:
            return
        self._ask(self._stop_panel)
        self._stop_confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        self._ask(None)
        self.given_up.emit()

    def _stop(self) -> None:
        self.stop_wanted.emit()
