"""What the second screen shows, and where it is; nothing of a score ever comes here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.sitting_state import SittingState
from app.domain.timer_record import TimerRecord
from app.services.room.open_room import OpenRoom
from ui.room.oral.oral_display import public_display
from ui.second_screen.content import PublicCountdown, PublicMessage
from ui.second_screen.placement import (
    SecondScreenKind,
    SecondScreenPlacement,
    SecondScreenState,
)
from ui.second_screen.window import SecondScreenWindow


class PublicScreen(QObject):
    """The public window of a room, shown by itself where a second screen is found."""

    state_changed = Signal(object)

    def __init__(self, operator_window: QWidget) -> None:
        super().__init__(operator_window)
        self.window = SecondScreenWindow()
        self._placement = SecondScreenPlacement(operator_window, self.window, self)
        self._placement.state_changed.connect(self.state_changed)

    def start(self) -> None:
        """Begin to watch the screens."""
        self._placement.start()

    def state(self) -> SecondScreenState:
        """Return where the public window is now."""
        return self._placement.state()

    def toggle(self) -> None:
        """Hide the public window, or show it again: the operator's choice."""
        if self.state().kind is SecondScreenKind.HIDDEN_BY_OPERATOR:
            self._placement.show()
        else:
            self._placement.hide()

    def show_oral(self, room: OpenRoom, sitting: str, record: TimerRecord) -> None:
        """Show the oral under way: of whom, and its countdown."""
        planning = room.dossier.planning
        self.window.show_countdown(
            PublicCountdown(
                who=planning.subject_name(planning.sitting(sitting)),
                display=public_display(record, room.clock.now()),
            )
        )

    def show_state(self, state: SittingState | None) -> None:
        """Show what the room may know of a sitting whose oral does not run."""
        if state in (SittingState.TO_SEAL, SittingState.TO_DELIBERATE):
            self.show_deliberating()
        else:
            self.show_nothing()

    def show_deliberating(self) -> None:
        """Say that the jury deliberates, and show nothing of it."""
        self.window.show_message(
            PublicMessage(
                title=self.tr("Le jury délibère"),
                lines=(self.tr("Merci de patienter."),),
            )
        )

    def show_nothing(self) -> None:
        """Show an empty screen."""
        self.window.show_nothing()

    def close(self) -> None:
        """Take the public window away; it goes with the operator's window."""
        self._placement.hide()
