"""Who came, always in sight: recorded and corrected here until a sheet is sealed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.domain.attendance import Attendance, Presence
from app.services.room.sitting import CandidateView, SittingView
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import presence_words
from ui.widgets.buttons import Button, ButtonSize, MenuButton
from ui.widgets.chip import StatusChip
from ui.widgets.label import Label
from ui.widgets.page import PageStrip

_ICONS = {
    Presence.PRESENT: ("circle-check", Tone.OK),
    Presence.LATE: ("clock", Tone.WARNING),
    Presence.ABSENT: ("circle-x", Tone.MUTED),
    Presence.EXCUSED: ("circle-minus", Tone.MUTED),
}


class PresenceStrip(PageStrip):
    """One button for each candidate; chips once a sheet carries the attendance.

    Signals:
        recorded: candidate, `Presence`, whether the identity was checked.
    """

    recorded = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("presence_strip")
        self._slot = QWidget()
        self._line = QHBoxLayout(self._slot)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self.add(self._slot)
        self.add_stretch()
        self._shown: tuple[object, ...] = ()

    def show_sitting(self, view: SittingView) -> None:
        """Show who came; keeps the keyboard where it was."""
        final = view.sealed > 0
        shown = (view.candidates, final)
        if shown == self._shown:
            return
        name = next(
            (each.objectName() for each in self.findChildren(MenuButton) if each.hasFocus()), ""
        )
        self._shown = shown
        self._clear()
        self._line.addWidget(Label(self.tr("Présence"), style=TextStyle.CAPTION, tone=Tone.MUTED))
        for candidate in view.candidates:
            self._line.addWidget(self._chip(candidate) if final else self._button(candidate))
        unknown = [candidate for candidate in view.candidates if candidate.attendance is None]
        if len(unknown) > 1 and not final:
            self._line.addWidget(self._everybody(unknown))
        if name and (again := self._slot.findChild(QWidget, name)) is not None:
            again.setFocus()

    def ask(self) -> None:
        """Put the keyboard on the first candidate whose presence is not known."""
        buttons = self._slot.findChildren(MenuButton)
        waiting = [button for button in buttons if button.property("waiting")]
        for button in (waiting or buttons)[:1]:
            button.setFocus()

    def _clear(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _words(self, attendance: Attendance | None) -> str:
        if attendance is None:
            return self.tr("à noter")
        words = presence_words(attendance)
        if attendance.is_here and not attendance.identity_checked:
            return self.tr("{0}, identité à vérifier").format(words)
        return words

    def _chip(self, candidate: CandidateView) -> StatusChip:
        attendance = candidate.attendance
        icon_name, tone = _ICONS[attendance.presence] if attendance else ("circle", Tone.MUTED)
        return StatusChip(
            self._words(attendance), lead=candidate.name, icon_name=icon_name, tone=tone
        )

    def _button(self, candidate: CandidateView) -> MenuButton:
        attendance = candidate.attendance
        icon_name = _ICONS[attendance.presence][0] if attendance else "circle-dashed"
        button = MenuButton(
            self.tr("{0} : {1}").format(candidate.name, self._words(attendance)),
            self._menu(candidate.id),
            size=ButtonSize.HEADER,
            icon_name=icon_name,
            object_name=f"presence_{candidate.id}",
        )
        button.setProperty("waiting", attendance is None)
        return button

    def _menu(self, candidate: str) -> QMenu:
        menu = QMenu()
        choices = (
            (self.tr("À l’heure, identité vérifiée"), Presence.PRESENT, True),
            (self.tr("En retard, identité vérifiée"), Presence.LATE, True),
            None,
            (self.tr("À l’heure, identité à vérifier"), Presence.PRESENT, False),
            (self.tr("En retard, identité à vérifier"), Presence.LATE, False),
            None,
            (self.tr("Absence"), Presence.ABSENT, False),
            (self.tr("Absence excusée"), Presence.EXCUSED, False),
        )
        for choice in choices:
            if choice is None:
                menu.addSeparator()
                continue
            words, presence, checked = choice
            action = menu.addAction(words)
            action.setObjectName(f"{presence.value}_{'checked' if checked else 'unchecked'}")
            action.triggered.connect(
                lambda _=False, p=presence, c=checked: self.recorded.emit(candidate, p, c)
            )
        return menu

    def _everybody(self, unknown: list[CandidateView]) -> Button:
        button = Button(
            self.tr("Tout le groupe à l’heure, identités vérifiées"),
            size=ButtonSize.HEADER,
            icon_name="users",
            object_name="presence_everybody",
        )
        names = [candidate.id for candidate in unknown]
        button.clicked.connect(lambda: self._record_all(names))
        return button

    def _record_all(self, candidates: list[str]) -> None:
        for candidate in candidates:
            self.recorded.emit(candidate, Presence.PRESENT, True)
