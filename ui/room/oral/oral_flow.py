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
    pause_timer,
    resume_timer,
    start_timer,
    stop_timer,
    timer_record,
)
from app.timing.countdown import Countdown, CountdownMood, countdown, milliseconds_to_next_text
from ui.room.oral.keep_awake import KeepAwake
from ui.room.oral.oral_display import crossing_words, jury_display
from ui.widgets.countdown import CountdownDisplay


class OralFlow(QObject):
    """Runs the timer of one sitting at a time; survives every change of page.

    Signals:
        changed: a sitting's record changed on disk (identifier, record).
        displayed: what the running oral's countdown shows now (identifier, display).
        crossed: words to announce once, and whether they cannot wait.
        refused: a service said no.
    """

    changed = Signal(str, object)
    displayed = Signal(str, object)
    crossed = Signal(str, bool)
    refused = Signal(object)

    def __init__(self, room: OpenRoom, keep_awake: KeepAwake, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._keep_awake = keep_awake
        self._live: str | None = None
        self._record: TimerRecord | None = None
        self._last_crossing = ""
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

    def show_now(self) -> None:
        """Show the running oral as it is at this instant, and come back when it changes."""
        if self._live is None or self._record is None:
            return
        now = self._room.clock.now()
        state = countdown(self._record, now)
        display = jury_display(self._record, now, self._room.local(now))
        self.displayed.emit(self._live, display)
        self._announce(state)
        if self._record.running:
            self._repaint.start(milliseconds_to_next_text(state.remaining))

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

    def _follow(self, sitting: str, record: TimerRecord) -> None:
        self._repaint.stop()
        if record.started and not record.stopped:
            if self._live != sitting:
                self._last_crossing = ""
            self._live, self._record = sitting, record
            self._keep_awake.hold()
            self.show_now()
            return
        if self._live in (None, sitting):
            self.close()

    def _announce(self, state: Countdown) -> None:
        words = crossing_words(state)
        if words and words != self._last_crossing:
            self.crossed.emit(words, state.mood is CountdownMood.OVERTIME)
        if state.mood is not CountdownMood.PAUSED:
            self._last_crossing = words
