"""One juror's sheet, while it is unlocked: every intent is on disk before it is shown.

Owns the juror's key for as long as the sheet is open, and drops it when it is locked.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import RatingKey
from app.domain.timer_record import Instant
from app.services.ports.room_store import StoredScoreSheet
from app.services.room.open_room import OpenRoom
from app.services.room.scoring import (
    ScoringView,
    clear_rating,
    record_comment,
    record_rating,
    scoring_view,
)
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import SittingView
from app.trust.enrolment import JurorKey
from ui.background import BackgroundRunner
from ui.room.errors_in_place import error_words
from ui.room.pin_wait import PinWait
from ui.room.sheet.rating_history import RatingChange, RatingHistory, RatingState
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.sheet_rows import row_of


class SheetFlow(QObject):
    """Records ratings and comments, undoes them, seals the sheet.

    Signals:
        sealed: the sitting whose sheet was just sealed; its key is dropped already.
    """

    sealed = Signal(str)

    def __init__(self, room: OpenRoom, page: SheetPage, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._runner = runner
        self._sitting = ""
        self._key: JurorKey | None = None
        self._view: ScoringView | None = None
        self._history = RatingHistory()
        self._wait = PinWait(room, self)
        self._wait.left.connect(page.seal_panel.show_wait)
        page.rows.rated.connect(self._rate)
        page.rows.cleared.connect(self._clear)
        page.rows.commented.connect(self._comment)
        page.overall_commented.connect(lambda text: self._comment(None, text))
        page.undo_wanted.connect(self._undo)
        page.redo_wanted.connect(self._redo)
        page.seal_pin_given.connect(self._seal)

    @property
    def is_open(self) -> bool:
        """Whether a sheet is unlocked."""
        return self._key is not None

    def open(self, sitting: SittingView, key: JurorKey) -> None:
        """Unlock a juror's sheet."""
        self._sitting = sitting.sitting.id
        self._key = key
        self._history = RatingHistory()
        self._page.show_sitting(sitting)
        self._reload()
        self._page.start()

    def lock(self) -> None:
        """Hide the sheet and drop the key; what was being typed is on disk."""
        self._wait.stop()
        self._page.clear()
        self._key = None
        self._view = None
        self._history = RatingHistory()

    def show_sitting(self, sitting: SittingView) -> None:
        """Take in a change of presence or of the timer."""
        self._page.show_sitting(sitting)
        self._reload()

    def _reload(self) -> None:
        if self._key is not None:
            self._view = scoring_view(self._room, self._sitting, self._key)
            self._page.show_view(self._view)

    def _show_again(self) -> None:
        """Show the disk rather than what was refused; the last reading if it cannot be read."""
        try:
            self._reload()
        except (UserError, IntegrityError):
            if self._view is not None:
                self._page.show_view(self._view)

    def _rate(self, key: RatingKey, level: int | None) -> None:
        self._change(key, RatingState(rated=True, level=level))
        if self._view is not None and row_of(self._view, key).rated:
            self._page.rows.advance(key)

    def _clear(self, key: RatingKey) -> None:
        self._change(key, RatingState(rated=False))

    def _change(self, key: RatingKey, after: RatingState) -> None:
        if self._view is None:
            return
        row = row_of(self._view, key)
        before = RatingState(rated=row.rated, level=row.level)
        if self._write(key, after):
            change = RatingChange(key=key, before=before, after=after)
            self._history = self._history.with_change(change)

    def _write(self, key: RatingKey, state: RatingState) -> bool:
        juror = self._key
        if juror is None:
            return False
        if state.rated:
            return self._record(
                lambda: record_rating(self._room, self._sitting, juror, key, state.level)
            )
        return self._record(lambda: clear_rating(self._room, self._sitting, juror, key))

    def _record(self, write: Callable[[], Instant]) -> bool:
        """Write, then show what is on disk: the new state, or the old one if it was refused."""
        try:
            at = write()
            self._reload()
        except (UserError, IntegrityError) as error:
            self._page.show_error(error)
            self._show_again()
            return False
        self._page.show_saved(self._room.local(at))
        return True

    def _comment(self, key: RatingKey | None, text: str) -> None:
        juror = self._key
        if juror is None:
            return
        try:
            at = record_comment(self._room, self._sitting, juror, key, text)
        except (UserError, IntegrityError) as error:
            if key is None:
                self._page.overall.set_error(error_words(error))
            else:
                self._page.rows.row(key).show_comment_error(error_words(error))
            return
        if key is None:
            self._page.overall.set_error("")
        self._reload()
        self._page.show_saved(self._room.local(at))

    def _undo(self) -> None:
        self._step(self._history.undo(), back=True)

    def _redo(self) -> None:
        self._step(self._history.redo(), back=False)

    def _step(self, step: tuple[RatingChange, RatingHistory] | None, *, back: bool) -> None:
        if step is None:
            return
        change, history = step
        if self._write(change.key, change.before if back else change.after):
            self._history = history
            self._page.rows.go_to(change.key)

    def _seal(self, pin: str) -> None:
        if self._key is None:
            return
        sitting, juror = self._sitting, self._key.juror
        self._runner.run(
            lambda _progress: seal_sheet(self._room, sitting, juror, pin),
            self._sealed,
            self._seal_refused,
        )

    def _sealed(self, sheet: StoredScoreSheet) -> None:
        # Whoever locked meanwhile is on the page of turns; the sheet is sealed all the same.
        if self._sitting == sheet.sitting:
            self.lock()
        self.sealed.emit(sheet.sitting)

    def _seal_refused(self, error: UserError | IntegrityError) -> None:
        if self._key is not None:
            self._page.show_seal_error(error)
            self._wait.watch(self._key.juror)
