"""The sitting that is open: its presence and its timer, on whichever page shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.attendance import LateChoice, Presence
from app.domain.errors import IntegrityError, UserError
from app.domain.timer_record import TimerRecord
from app.services.room.attendance import (
    AttendanceCorrection,
    correct_attendance,
    record_attendance,
    record_departure,
)
from app.services.room.lateness import decide_lateness
from app.services.room.open_room import OpenRoom
from app.services.room.sitting import SittingView, sitting_view
from ui.room.errors_in_place import error_words
from ui.room.oral.oral_flow import OralFlow
from ui.room.oral.timer_card import TimerCard
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.turn_page import TurnPage
from ui.widgets.countdown import CountdownDisplay

_ASKED_ABOVE_MS = 60_000
"""A phase that has more than this left is only ended when it is asked twice."""


class SittingFlow(QObject):
    """Wires presence strips and timer cards to the services, for one sitting at a time.

    Signals:
        changed: the sitting as it stands now, after anything was recorded.
        recorded: when it became durable (local time).
    """

    changed = Signal(object)
    recorded = Signal(object)

    def __init__(
        self,
        room: OpenRoom,
        oral: OralFlow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._oral = oral
        self._pages: list[TurnPage | SheetPage] = []
        self.sitting: str | None = None
        self._shown: TimerRecord | None = None
        oral.changed.connect(self._timer_changed)
        oral.displayed.connect(self._displayed)
        oral.refused.connect(self._refused)

    def show_on(self, page: TurnPage | SheetPage) -> None:
        """Show the presence and the timer on this page too, and hear it."""
        oral, timer = self._oral, page.timer
        self._pages.append(page)
        page.presence.recorded.connect(self._record_presence)
        page.presence.corrected.connect(partial(self._correct_presence, page))
        page.presence.departed.connect(self._record_departure)
        timer.late_decided.connect(self._decide_lateness)
        timer.start_wanted.connect(lambda: self._run(oral.start))
        timer.resume_wanted.connect(lambda: self._run(oral.resume))
        timer.stop_wanted.connect(lambda: self._run(oral.stop))
        timer.next_wanted.connect(lambda: self._run(oral.next_phase))
        timer.elsewhere_wanted.connect(lambda: self._run(oral.time_elsewhere))
        timer.pause_wanted.connect(self._pause)
        timer.add_wanted.connect(self._add_time)
        timer.next_asked.connect(lambda: self._next(timer))
        if self._shown is not None:
            timer.show_record(self._shown, oral.display(self._shown))
        if self.sitting is not None:
            timer.show_lateness(self.view().late)

    def open(self, sitting: str) -> SittingView:
        """Take a sitting up, and show its timer on every page of it."""
        self.sitting = sitting
        self._show_timer(self._oral.record(sitting))
        view = self.view()
        self._show_lateness(view)
        return view

    def view(self) -> SittingView:
        """Return the open sitting as it stands on disk.

        Raises:
            ValueError: none is open.
        """
        if self.sitting is None:
            raise ValueError("no sitting is open")
        return sitting_view(self._room, self.sitting)

    def close(self) -> None:
        """Leave the sitting; an oral that runs goes on."""
        self.sitting = None

    def _run(self, action: Callable[[str], None]) -> None:
        if self.sitting is not None:
            action(self.sitting)

    def _pause(self, reason: str) -> None:
        if self.sitting is not None:
            self._oral.pause(self.sitting, reason)

    def _add_time(self, minutes: int, reason: str) -> None:
        if self.sitting is not None:
            self._oral.add_time(self.sitting, minutes, reason)

    def _next(self, card: TimerCard) -> None:
        """Go on at once, unless that would cut off more than a minute."""
        if self.sitting is None:
            return
        left = self._oral.phase_left(self.sitting)
        if left is not None and left > _ASKED_ABOVE_MS:
            card.ask_next()
        else:
            self._oral.next_phase(self.sitting)

    def _record_presence(self, candidate: str, presence: Presence, checked: bool) -> None:
        self._change(
            lambda sitting: record_attendance(
                self._room, sitting, candidate, presence, identity_checked=checked
            ),
            self._show_error,
        )

    def _correct_presence(
        self, page: TurnPage | SheetPage, candidate: str, correction: AttendanceCorrection
    ) -> None:
        def refused(error: UserError | IntegrityError) -> None:
            page.presence.show_refusal(error_words(error))

        if self._change(
            lambda sitting: correct_attendance(self._room, sitting, candidate, correction), refused
        ):
            page.presence.settle()

    def _record_departure(self, candidates: Sequence[str]) -> None:
        self._change(
            lambda sitting: record_departure(self._room, sitting, candidates), self._show_error
        )

    def _decide_lateness(self, choice: LateChoice, reason: str) -> None:
        self._change(
            lambda sitting: decide_lateness(self._room, sitting, choice, reason), self._refused
        )

    def _change(
        self,
        act: Callable[[str], object],
        refused: Callable[[UserError | IntegrityError], None],
    ) -> bool:
        """Record something about the sitting, and show what it made of the time."""
        if self.sitting is None:
            return False
        try:
            act(self.sitting)
        except (UserError, IntegrityError) as error:
            refused(error)
            return False
        self._show_time_given(self.sitting)
        self.recorded.emit(self._room.local(self._room.clock.now()))
        self._tell()
        return True

    def _tell(self) -> None:
        view = self.view()
        self._show_lateness(view)
        self.changed.emit(view)

    def _show_lateness(self, view: SittingView) -> None:
        for page in self._pages:
            page.timer.show_lateness(view.late)

    def _show_time_given(self, sitting: str) -> None:
        """Show the time that those who are here are given, if that is another one now."""
        record = self._oral.read_again(sitting)
        if record != self._shown:
            self._show_timer(record)

    def _timer_changed(self, sitting: str, record: TimerRecord) -> None:
        if sitting != self.sitting:
            return
        self._show_timer(record)
        self.recorded.emit(self._room.local(record.events[-1].at))
        self._tell()

    def _show_timer(self, record: TimerRecord) -> None:
        self._shown = record
        display = self._oral.display(record)
        for page in self._pages:
            page.timer.show_record(record, display)

    def _displayed(self, sitting: str, display: CountdownDisplay) -> None:
        if sitting == self.sitting:
            for page in self._pages:
                page.timer.show_display(display)

    def _refused(self, error: UserError | IntegrityError) -> None:
        for page in self._pages:
            page.timer.show_error(error_words(error))

    def _show_error(self, error: UserError | IntegrityError) -> None:
        for page in self._pages:
            page.error.show_error(error)
