"""What the second screen shows, and where it is; nothing of a score ever comes here.

Owns what was wanted of the screen: the oral under way, a message to the room, or no light.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.sitting_state import SittingState
from app.domain.timer_record import TimerRecord
from app.services.ports.screens import ScreenChoice, ScreenChoices
from app.services.room.open_room import OpenRoom
from app.services.room.public_time import digits_from_start
from app.timing.phases import oral_reading
from ui.look.theme import Theme
from ui.room.oral.public_display import public_name, public_oral
from ui.room.sitting_header import ScreenChip
from ui.room.words import time_of_day
from ui.second_screen.content import PublicMessage
from ui.second_screen.identify import ScreenNumbers
from ui.second_screen.memory import ScreenMemory
from ui.second_screen.placement import (
    SecondScreenKind,
    SecondScreenPlacement,
    SecondScreenState,
)
from ui.second_screen.screens import PluggedScreen
from ui.second_screen.window import SecondScreenWindow


@dataclass(frozen=True, slots=True)
class _Oral:
    """An oral that runs, kept to be shown again when a choice changes."""

    room: OpenRoom
    sitting: str
    record: TimerRecord


class _Deliberating:
    """The jury deliberates: that is all there is to show."""


class PublicScreen(QObject):
    """The public window of a room, shown by itself where a second screen is found.

    Args:
        operator_window: the window with the scoring.
        choices: what was chosen on this laptop, by screen.
        local_now: the time of day.

    Signals:
        state_changed: a `SecondScreenState`, for the headers and the room's card.
        changed: anything that the panel shows.
        panel_wanted: somebody pressed what says the state, in a header.
    """

    state_changed = Signal(object)
    changed = Signal()
    panel_wanted = Signal()

    def __init__(
        self,
        operator_window: QWidget,
        choices: ScreenChoices,
        local_now: Callable[[], datetime],
    ) -> None:
        super().__init__(operator_window)
        self.window = SecondScreenWindow()
        # Qt walks through its windows by their addresses: none may end with a collection of
        # garbage, which comes at any moment. It outlives the panel, which paints what it shows.
        operator_window.destroyed.connect(self.window.deleteLater)
        self._local_now = local_now
        self._memory = ScreenMemory(choices)
        self._placement = SecondScreenPlacement(
            operator_window, self.window, self._memory, parent=self
        )
        self._placement.state_changed.connect(self._tell)
        self.numbers = ScreenNumbers(self)
        self._placement.screens_changed.connect(self.numbers.hide)
        self._placement.screens_changed.connect(self._dress)
        self._scene: _Oral | _Deliberating | None = None
        self._message: tuple[str, ...] = ()
        self._black = False
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self._show)

    def start(self) -> None:
        """Begin to watch the screens."""
        self._placement.start()

    def show_in(self, page: QWidget) -> None:
        """Say the state in a page's header, and lead from there to the panel."""
        for chip in page.findChildren(ScreenChip):
            chip.show_state(self.state())
            chip.clicked.connect(self.panel_wanted)

    def state(self) -> SecondScreenState:
        """Return where the public window is now, and whether it shows something else."""
        state = self._placement.state()
        if state.kind is not SecondScreenKind.SHOWN:
            return state
        if self._black:
            return replace(state, kind=SecondScreenKind.BLACK)
        return replace(state, kind=SecondScreenKind.MESSAGE) if self._message else state

    def screens(self) -> list[PluggedScreen]:
        """Return the screens that are plugged in, the operator's first."""
        return self._placement.screens()

    def chosen_by_hand(self) -> str | None:
        """Return the key of the screen in use if a person chose it."""
        return self._placement.chosen_by_hand()

    def choose_screen(self, key: str | None) -> None:
        """Use a screen, or whichever the program finds."""
        self._placement.choose(key)

    def identify(self) -> None:
        """Show its number on every screen for a few seconds."""
        self.numbers.show(self.screens())

    def choice(self) -> ScreenChoice:
        """Return what was chosen for the screen in use, or for the next one."""
        return self._memory.choice(self._placement.target_key())

    def set_choice(self, choice: ScreenChoice) -> None:
        """Show another appearance or other things; remembered for this screen."""
        self._memory.set_content(self._placement.target_key(), choice)
        self._dress()

    @property
    def message(self) -> tuple[str, ...]:
        """The lines of the message to the room, empty where there is none."""
        return self._message

    def show_message(self, text: str) -> None:
        """Show a message in the place of the oral; a blank one takes it away."""
        self._message = tuple(line.strip() for line in text.splitlines() if line.strip())
        self._show()
        self._tell()

    @property
    def black(self) -> bool:
        """Whether the screen is blacked out."""
        return self._black

    def set_black(self, black: bool) -> None:
        """Give no light, whatever else is wanted; the window goes on covering the desktop."""
        self._black = black
        self._show()
        self._tell()

    @property
    def hidden(self) -> bool:
        """Whether the operator took the window away."""
        return self.state().kind is SecondScreenKind.HIDDEN_BY_OPERATOR

    def set_hidden(self, hidden: bool) -> None:
        """Uncover the desktop of the second screen, or cover it again."""
        if hidden:
            self._placement.hide()
        else:
            self._placement.show()

    def show_oral(self, room: OpenRoom, sitting: str, record: TimerRecord) -> None:
        """Show the oral under way: of whom, and its countdown."""
        self._scene = _Oral(room, sitting, record)
        self._show()

    def show_state(self, state: SittingState | None) -> None:
        """Show what the room may know of a sitting whose oral does not run."""
        deliberating = state in (SittingState.TO_SEAL, SittingState.TO_DELIBERATE)
        self._scene = _Deliberating() if deliberating else None
        self._show()

    def close(self) -> None:
        """Take the public window away; it goes with the operator's window."""
        self._minute.stop()
        self.numbers.hide()
        self._placement.close()

    def _dress(self) -> None:
        """Show what was chosen for the screen in use."""
        self.window.set_theme(Theme.LIGHT if self.choice().light else Theme.DARK)
        self._show()
        self.changed.emit()

    def _tell(self) -> None:
        self.state_changed.emit(self.state())
        self.changed.emit()

    def _show(self) -> None:
        """Show what is wanted: no light first, then a message, then the oral."""
        self._minute.stop()
        if self._black:
            self.window.show_black()
        elif self._message:
            title, *lines = self._message
            self._say(PublicMessage(title=title, lines=tuple(lines), icon_name="message-square"))
        elif isinstance(self._scene, _Oral):
            self._show_running(self._scene)
        elif isinstance(self._scene, _Deliberating):
            wait = self.tr("Merci de patienter.")
            self._say(PublicMessage(title=self.tr("Le jury délibère"), lines=(wait,)))
        else:
            self.window.show_nothing()

    def _say(self, message: PublicMessage) -> None:
        """Show words with the time of day, and come back when the minute is over."""
        now = self._local_now()
        self.window.show_message(replace(message, clock=time_of_day(now)))
        self._minute.start(60_000 - (now.second * 1000 + now.microsecond // 1000))

    def _show_running(self, oral: _Oral) -> None:
        planning, choice = oral.room.dossier.planning, self.choice()
        self.window.show_countdown(
            public_oral(
                oral_reading(oral.record, oral.room.clock.now()),
                choice,
                public_name(planning, planning.sitting(oral.sitting), choice.naming),
                digits_from_start=digits_from_start(planning, oral.record),
            )
        )
