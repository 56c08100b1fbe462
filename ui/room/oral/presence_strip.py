"""Who came, always in sight: recorded and corrected here until a sheet is sealed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QVBoxLayout, QWidget

from app.domain.attendance import Presence
from app.services.room.sitting import CandidateView, SittingView
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.jury.interest_words import InterestState, interest_state, interest_words
from ui.room.oral.presence_details import PresenceDetails
from ui.room.oral.presence_words import Room, name_words, state_words
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
_LINK_LOOKS = {
    InterestState.ASKED: ("circle-dashed", Tone.WARNING),
    InterestState.NONE: ("shield-check", Tone.OK),
    InterestState.SOME: ("info", Tone.MUTED),
    InterestState.RECUSED: ("user-round-minus", Tone.WARNING),
    InterestState.UNKNOWN: ("circle-minus", Tone.MUTED),
}


class PresenceStrip(QWidget):
    """One button for each candidate; chips once a sheet carries the attendance.

    At the right stand the links of interest; a band below opens to correct times.

    Signals:
        recorded: candidate, `Presence`, whether the identity was checked.
        corrected: candidate, `AttendanceCorrection`.
        departed: the candidates who leave now.
        interests_wanted: somebody has a link to declare.
        closed: the band was closed, so that the keyboard is free again.
        refitted: it was made anew for another width; Tab is to walk through it in its place.
    """

    recorded = Signal(str, object, bool)
    corrected = Signal(str, object)
    departed = Signal(object)
    interests_wanted = Signal()
    closed = Signal()
    refitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("presence_strip")
        self._band = PageStrip()
        self._slot = QWidget()
        self._line = QHBoxLayout(self._slot)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._right = QWidget()
        self._end = QHBoxLayout(self._right)
        self._end.setContentsMargins(0, 0, 0, 0)
        self._end.setSpacing(8)
        self._band.add(self._slot)
        self._band.add_stretch()
        self._band.add(self._right)
        self.details = PresenceDetails()
        self.details.given.connect(self.corrected)
        self.details.closed.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # What does not fit is said in fewer words; the window never grows for it.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._band)
        column.addWidget(self.details)
        self._view: SittingView | None = None
        self._shown: tuple[object, ...] = ()
        self._room = Room.WIDE

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None and event.size().width() != event.oldSize().width():
            self._fit(self._view)
            self.refitted.emit()

    def show_sitting(self, view: SittingView) -> None:
        """Show who came; keeps the keyboard where it was."""
        shown = (view.candidates, view.jurors, view.timer.settled, view.signed)
        if shown == self._shown:
            return
        self._shown = shown
        self._view = view
        if self.details.candidate not in {each.id for each in view.candidates}:
            self.details.close_band()
        self._fit(view)

    def ask(self) -> None:
        """Put the keyboard on the first candidate whose presence is not known."""
        buttons = self._slot.findChildren(MenuButton)
        waiting = [button for button in buttons if button.property("waiting")]
        for button in (waiting or buttons)[:1]:
            button.setFocus()

    def settle(self) -> None:
        """Close the band: what was typed is recorded."""
        self.details.close_band()

    def show_refusal(self, words: str) -> bool:
        """Say in the band why a correction was refused; tell whether it is open."""
        if self.details.isHidden():
            return False
        self.details.show_error(words)
        return True

    def _fit(self, view: SittingView) -> None:
        """Say all there is to say in the most words that fit; the keyboard stays where it was."""
        buttons = self._band.findChildren(Button)
        held = next((each.objectName() for each in buttons if each.hasFocus()), "")
        for self._room in Room:
            self._fill(view)
            if not self.width() or self._band.sizeHint().width() <= self.width():
                break
        if held and (again := self._band.findChild(QWidget, held)) is not None:
            again.setFocus()

    def _fill(self, view: SittingView) -> None:
        final = view.sealed > 0
        for line in (self._line, self._end):
            _empty(line)
        people: list[QWidget] = [
            Label(self.tr("Présence"), style=TextStyle.CAPTION, tone=Tone.MUTED)
        ]
        people += [self._chip(each) if final else self._button(each) for each in view.candidates]
        unknown = [candidate for candidate in view.candidates if candidate.attendance is None]
        if len(unknown) > 1 and not final:
            people.append(self._everybody(unknown))
        # Where nobody came, nobody is assessed: there is no link to ask about.
        at_the_end: list[QWidget] = [] if view.nobody_came else [self._interests(view)]
        staying = [
            each.id
            for each in view.candidates
            if each.attendance and each.attendance.is_here and each.attendance.left_at is None
        ]
        if staying and view.timer.settled and view.signed is None:
            at_the_end.insert(0, self._departure(staying))
        _fill(self._line, people)
        _fill(self._end, at_the_end)

    def _chip(self, candidate: CandidateView) -> StatusChip:
        attendance = candidate.attendance
        icon_name, tone = _ICONS[attendance.presence] if attendance else ("circle", Tone.MUTED)
        chip = StatusChip(
            state_words(candidate, self._room),
            lead=name_words(candidate, self._room),
            icon_name=icon_name,
            tone=tone,
        )
        if self._room is not Room.WIDE:
            chip.setToolTip(self._all_words(candidate))
        return chip

    def _button(self, candidate: CandidateView) -> MenuButton:
        attendance = candidate.attendance
        icon_name = _ICONS[attendance.presence][0] if attendance else "circle-dashed"
        button = MenuButton(
            self.tr("{0} : {1}").format(
                name_words(candidate, self._room), state_words(candidate, self._room)
            ),
            self._menu(candidate),
            size=ButtonSize.HEADER,
            icon_name=icon_name,
            object_name=f"presence_{candidate.id}",
        )
        button.setProperty("waiting", attendance is None)
        if self._room is not Room.WIDE:
            button.setToolTip(self._all_words(candidate))
            button.setAccessibleName(self._all_words(candidate))
        return button

    def _all_words(self, candidate: CandidateView) -> str:
        return self.tr("{0} : {1}").format(candidate.name, state_words(candidate))

    def _menu(self, candidate: CandidateView) -> QMenu:
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
                lambda _=False, p=presence, c=checked: self.recorded.emit(candidate.id, p, c)
            )
        self._add_details(menu, candidate)
        return menu

    def _add_details(self, menu: QMenu, candidate: CandidateView) -> None:
        entry = candidate.attendance
        if entry is None:
            return
        menu.addSeparator()
        words = self.tr("Heures et motif…") if entry.is_here else self.tr("Motif de l’absence…")
        details = menu.addAction(words)
        details.setObjectName("details")
        details.triggered.connect(lambda _=False: self.details.ask(candidate))
        if entry.is_here and entry.left_at is None:
            leave = menu.addAction(self.tr("Départ à l’instant"))
            leave.setObjectName("depart")
            leave.triggered.connect(lambda _=False: self.departed.emit([candidate.id]))

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

    def _departure(self, staying: list[str]) -> Button:
        button = Button(
            self.tr("Noter le départ") if self._room is Room.WIDE else self.tr("Départ"),
            size=ButtonSize.HEADER,
            icon_name="door-open",
            object_name="presence_departure",
        )
        button.setToolTip(self.tr("Noter que les personnes évaluées quittent la salle"))
        button.clicked.connect(lambda: self.departed.emit(staying))
        return button

    def _interests(self, view: SittingView) -> QWidget:
        state = interest_state(view)
        icon_name, tone = _LINK_LOOKS[state]
        words = interest_words(state, short=self._room is Room.NARROWEST)
        if all(juror.sealed_at is not None for juror in view.jurors):
            return StatusChip(words, icon_name=icon_name, tone=tone, object_name="interests_chip")
        button = Button(words, size=ButtonSize.HEADER, icon_name=icon_name, object_name="interests")
        button.set_tone(tone)
        button.setToolTip(self.tr("Déclarer un lien avec une personne évaluée"))
        button.clicked.connect(self.interests_wanted)
        return button

    def _record_all(self, candidates: list[str]) -> None:
        for candidate in candidates:
            self.recorded.emit(candidate, Presence.PRESENT, True)


def _fill(line: QHBoxLayout, widgets: Sequence[QWidget]) -> None:
    for widget in widgets:
        line.addWidget(widget)
        widget.show()  # a layout counts what is shown, and does so only later by itself


def _empty(line: QHBoxLayout) -> None:
    while (item := line.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setObjectName("")  # what stands in its place has the name from now on
            widget.deleteLater()
