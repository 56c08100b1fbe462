"""The oral that is being run: its timer, its repaints, and the laptop kept awake for it.

Time is always the record and the clock: the repaint timer only says when the text changes,
and a tick that comes late shows the right time all the same.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.errors import IntegrityError, UserError
from app.domain.timer_record import TimerRecord
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import (
    add_time,
    next_phase,
    pause_timer,
    resume_timer,
    start_timer,
    stop_timer,
    time_elsewhere,
    timer_record,
)
from app.timing.countdown import CountdownMood, milliseconds_to_next_text
from app.timing.phases import OralReading, PhaseReading, oral_reading
from ui.room.oral.keep_awake import KeepAwake
from ui.room.oral.oral_display import jury_display, reading_display
from ui.room.oral.oral_words import crossing_words, event_words
from ui.widgets.countdown import CountdownDisplay


class OralFlow(QObject):
    """Runs the timer of one sitting at a time; survives every change of page.

    Signals:
        changed: a sitting's record changed on disk (identifier, record).
        displayed: what the running oral's countdown shows now (identifier, display).
        told: words to announce once, and whether they cannot wait.
        sleep_possible: the system does not keep the laptop awake for the oral that began.
        refused: a service said no.
    """

    changed = Signal(str, object)
    displayed = Signal(str, object)
    told = Signal(str, bool)
    sleep_possible = Signal()
    refused = Signal(object)

    def __init__(self, room: OpenRoom, keep_awake: KeepAwake, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._keep_awake = keep_awake
        self._live: str | None = None
        self._record: TimerRecord | None = None
        self._last_crossing = (0, "")
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setTimerType(Qt.TimerType.PreciseTimer)
        self._repaint.timeout.connect(self.show_now)

    @property
    def live(self) -> str | None:
        """The sitting whose oral has begun and is not over."""
        return self._live

    @property
    def live_record(self) -> TimerRecord | None:
        """The record of the running oral."""
        return self._record

    def take_up(self, sitting: str) -> None:
        """Follow an oral that had begun before this window: the laptop was restarted."""
        self._follow(sitting, timer_record(self._room, sitting))

    def record(self, sitting: str) -> TimerRecord:
        """Return a sitting's record as it is on disk."""
        return timer_record(self._room, sitting)

    def read_again(self, sitting: str) -> TimerRecord:
        """Return a sitting's record after its attendance changed: so may the extra time.

        The countdown of an oral that runs goes by it at once.
        """
        record = timer_record(self._room, sitting)
        if sitting == self._live:
            self._record = record
            self.show_now()
        return record

    def display(self, record: TimerRecord) -> CountdownDisplay:
        """Return what the jury sees of a record now."""
        now = self._room.clock.now()
        return jury_display(record, now, self._room.local(now))

    def start(self, sitting: str) -> None:
        """Begin the oral."""
        self._act(sitting, lambda: start_timer(self._room, sitting))

    def pause(self, sitting: str, reason: str) -> None:
        """Stop the clock for a while."""
        self._act(sitting, lambda: pause_timer(self._room, sitting, reason))

    def resume(self, sitting: str) -> None:
        """Let the clock run again."""
        self._act(sitting, lambda: resume_timer(self._room, sitting))

    def stop(self, sitting: str) -> None:
        """End the oral."""
        self._act(sitting, lambda: stop_timer(self._room, sitting))

    def next_phase(self, sitting: str) -> None:
        """End the present phase, and begin the next one."""
        self._act(sitting, lambda: next_phase(self._room, sitting))

    def add_time(self, sitting: str, minutes: int, reason: str) -> None:
        """Give minutes to the present phase."""
        self._act(sitting, lambda: add_time(self._room, sitting, minutes, reason))

    def time_elsewhere(self, sitting: str) -> None:
        """Say that another laptop times this oral."""
        self._act(sitting, lambda: time_elsewhere(self._room, sitting))

    def phase_left(self, sitting: str) -> int | None:
        """Return the milliseconds that the present phase has left, `None` without a limit."""
        record = timer_record(self._room, sitting)
        return oral_reading(record, self._room.clock.now()).current.remaining

    def show_now(self) -> None:
        """Show the running oral as it is at this instant, and come back when it changes."""
        if self._live is None or self._record is None:
            return
        now = self._room.clock.now()
        reading = oral_reading(self._record, now)
        display = reading_display(self._record, reading, self._room.local(now))
        self.displayed.emit(self._live, display)
        self._announce(reading)
        if self._record.running:
            self._repaint.start(_milliseconds_to_next_text(reading.current))

    def close(self) -> None:
        """Stop repainting and let the laptop sleep; the record is on disk and time goes on."""
        self._repaint.stop()
        self._live = self._record = None
        self._keep_awake.release()

    def _act(self, sitting: str, change: Callable[[], TimerRecord]) -> None:
        try:
            record = change()
        except (UserError, IntegrityError) as error:
            self.refused.emit(error)
            return
        self._follow(sitting, record)
        self.changed.emit(sitting, record)
        self.told.emit(event_words(record), False)

    def _follow(self, sitting: str, record: TimerRecord) -> None:
        self._repaint.stop()
        if record.started and not record.settled:
            begins = self._live != sitting
            if begins:
                self._last_crossing = (0, "")
            self._live, self._record = sitting, record
            if not self._keep_awake.hold() and begins:
                self.sleep_possible.emit()
            self.show_now()
            return
        if self._live in (None, sitting):
            self.close()

    def _announce(self, reading: OralReading) -> None:
        words = crossing_words(reading)
        crossing = (reading.current.index, words)
        if words and crossing != self._last_crossing:
            self.told.emit(words, reading.mood is CountdownMood.OVERTIME)
        if reading.mood is not CountdownMood.PAUSED:
            self._last_crossing = crossing


def _milliseconds_to_next_text(now: PhaseReading) -> int:
    """How long the digits of a phase stay true; without a limit they count up."""
    if now.remaining is None:
        return milliseconds_to_next_text(-now.elapsed)
    return milliseconds_to_next_text(now.remaining)
