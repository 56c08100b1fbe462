"""When somebody came and left, and why they stayed away: written in a band of its own.

Owns what is typed until it is recorded; the rules of times are the service's.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.attendance import REASON_LIMIT, Presence
from app.services.room.attendance import AttendanceCorrection
from app.services.room.sitting import CandidateView
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.typed_time import typed_time
from ui.room.words import time_of_day
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.field import InlineField
from ui.widgets.label import Label

_TIME_WIDTH = 144


class PresenceDetails(QFrame):
    """Arrival, departure and reason of one candidate.

    Signals:
        given: candidate, `AttendanceCorrection`.
        closed: the band was closed, recorded or not.
    """

    given = Signal(str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("presence_details")
        self.setProperty("role", "header")
        self._candidate = ""
        self._name = Label("", style=TextStyle.BODY_MEDIUM)
        self.arrived = InlineField(
            self.tr("Arrivée"), placeholder=self.tr("hh:mm"), object_name="presence_arrived"
        )
        self.left = InlineField(
            self.tr("Départ"), placeholder=self.tr("hh:mm"), object_name="presence_left"
        )
        self.reason = InlineField(
            self.tr("Motif"),
            hint=self.tr("communicable sur demande"),
            limit=REASON_LIMIT,
            object_name="presence_reason",
        )
        self._keep = Button(
            self.tr("Enregistrer"), kind=ButtonKind.PRIMARY, object_name="presence_keep"
        )
        self._keep.clicked.connect(self._give)
        cancel = Button(self.tr("Annuler"), object_name="presence_cancel")
        cancel.clicked.connect(self.close_band)
        self._error = Label(
            "", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, object_name="presence_error"
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        for each in (self._name, self.arrived, self.left):
            line.addWidget(each)
        line.addWidget(self.reason, 1)
        line.addWidget(self._keep)
        line.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 6, 24, 6)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._error)
        for field in (self.arrived, self.left):
            field.setFixedWidth(_TIME_WIDTH)
        for field in (self.arrived, self.left, self.reason):
            field.edit.returnPressed.connect(self._give)
            field.edited.connect(lambda _text: self.show_error(""))
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.close_band,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.hide()

    @property
    def candidate(self) -> str:
        """Whose presence is being corrected; empty while the band is closed."""
        return self._candidate

    def ask(self, candidate: CandidateView) -> None:
        """Open with what is known; the keyboard is where something lacks."""
        entry = candidate.attendance
        if entry is None:
            return
        self._candidate = candidate.id
        self._name.setText(candidate.name)
        for field, moment in ((self.arrived, entry.arrived_at), (self.left, entry.left_at)):
            field.set_text("" if moment is None else time_of_day(moment))
            field.setVisible(entry.is_here)
            field.set_invalid(False)
        self.reason.set_text(entry.reason)
        self.show_error("")
        self.show()
        first = self.arrived if entry.is_here else self.reason
        if entry.presence is Presence.PRESENT and entry.arrived_at is None:
            first = self.left
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.edit.selectAll()

    def show_error(self, words: str) -> None:
        """Say under the fields why it was refused; what was typed is kept."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        if words:
            announce(self, words, assertive=True)

    def close_band(self) -> None:
        """Forget what was typed."""
        was_open, self._candidate = bool(self._candidate), ""
        self.hide()
        if was_open:
            self.closed.emit()

    def _give(self) -> None:
        times = []
        for field in (self.arrived, self.left):
            try:
                times.append(typed_time(field.text()))
            except ValueError:
                field.set_invalid(True)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                self.show_error(self.tr("Écrivez l’heure comme 14:22."))
                return
            field.set_invalid(False)
        arrived, left = times
        self.given.emit(
            self._candidate,
            AttendanceCorrection(arrived=arrived, left=left, reason=self.reason.text()),
        )
