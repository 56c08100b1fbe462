"""One juror's sheet, while it is unlocked: every intent is on disk before it is shown.

Owns the juror's key for as long as the sheet is open, and drops it when it is locked.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import RatingKey
from app.domain.timer_record import Instant
from app.services.ports.room_store import StoredScoreSheet
from app.services.room.draft_sheets import SheetKey, Transcription, writer_key
from app.services.room.notes import keep_notes
from app.services.room.open_room import OpenRoom
from app.services.room.reusable_comments import (
    forget_comment,
    keep_comment,
    reusable_comments,
)
from app.services.room.scoring import ScoringView, noted_view, scoring_view
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import SittingView
from app.trust.enrolment import JurorKey
from ui.background import BackgroundRunner
from ui.room.errors_in_place import error_words
from ui.room.pin_wait import PinWait
from ui.room.sheet.sheet_history import (
    AdjustmentState,
    CommentState,
    RatingState,
    SheetChange,
    SheetHistory,
    SheetState,
)
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.sheet_writing import standing, write_state

_Refusal = UserError | IntegrityError


class SheetFlow(QObject):
    """Records ratings, comments, adjustments and notes, undoes what was rated, seals the sheet.

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
        self._key: SheetKey | None = None
        self._view: ScoringView | None = None
        self._history = SheetHistory()
        self._wait = PinWait(room, self)
        self._wait.left.connect(page.seal_panel.show_wait)
        self._listen(page)
        page.undo_wanted.connect(self._undo)
        page.redo_wanted.connect(self._redo)
        page.seal_pin_given.connect(self._seal)

    def _listen(self, page: SheetPage) -> None:
        page.rows.rated.connect(self._rate)
        page.rows.cleared.connect(self._clear)
        page.rows.commented.connect(self._comment)
        page.rows.adjusted.connect(self._adjust)
        page.rows.unadjusted.connect(self._unadjust)
        page.rows.reached.connect(self._settle)
        page.overall_commented.connect(lambda text: self._comment(None, text))
        page.notes.kept.connect(self._note)
        page.seal_panel.attach_chosen.connect(self._attach)
        page.shelf.keep_wanted.connect(lambda text: self._shelve(keep_comment, text))
        page.shelf.forget_wanted.connect(lambda text: self._shelve(forget_comment, text))

    @property
    def is_open(self) -> bool:
        """Whether a sheet is unlocked."""
        return self._key is not None

    def open(self, sitting: SittingView, key: SheetKey) -> None:
        """Unlock a juror's sheet, for them or for who enters it from their paper."""
        self._sitting = sitting.sitting.id
        self._key = key
        self._history = SheetHistory()
        self._page.show_sitting(sitting)
        self._reload()
        self._page.shelf.texts = reusable_comments(self._room, writer_key(key))
        self._page.start()
        # All that exists now is set aside until the sheet is locked: a collection that has to
        # walk through it stops the window for a tenth of a second, between a key and its rating.
        gc.freeze()

    def lock(self) -> None:
        """Hide the sheet and drop the key; what was being typed is on disk."""
        self._wait.stop()
        self._page.clear()
        if self._key is not None:
            gc.unfreeze()
        self._key = None
        self._view = None
        self._history = SheetHistory()

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
        if self._change(RatingState(key=key, rated=True, level=level), self._refused):
            self._page.rows.advance(key)

    def _clear(self, key: RatingKey) -> None:
        self._change(RatingState(key=key, rated=False), self._refused)

    def _comment(self, key: RatingKey | None, text: str) -> None:
        def refused(error: _Refusal) -> None:
            if key is None:
                self._page.overall.set_error(error_words(error))
            else:
                self._page.rows.row(key).show_comment_error(error_words(error))

        if self._change(CommentState(key=key, text=text), refused) and key is None:
            self._page.overall.set_error("")

    def _adjust(self, key: RatingKey, candidate: str, level: int | None, reason: str) -> None:
        def refused(error: _Refusal) -> None:
            if not self._page.rows.row(key).show_adjustment_error(error_words(error)):
                self._refused(error)

        state = AdjustmentState(key=key, candidate=candidate, level=level, reason=reason)
        if self._change(state, refused):
            self._page.rows.row(key).close_adjustment()

    def _unadjust(self, key: RatingKey, candidate: str) -> None:
        if self._change(AdjustmentState(key=key, candidate=candidate), self._refused):
            self._page.rows.go_to(key)

    def _refused(self, error: _Refusal) -> None:
        self._page.show_error(error)
        self._show_again()

    def _change(self, after: SheetState, refused: Callable[[_Refusal], None]) -> bool:
        """Write a thing, and remember how it stood."""
        if self._view is None:
            return False
        change = SheetChange(before=standing(self._view, after), after=after)
        if not self._write(after, refused):
            return False
        self._history = self._history.with_change(change)
        return True

    def _write(self, state: SheetState, refused: Callable[[_Refusal], None]) -> bool:
        juror, view = self._key, self._view
        if juror is None or view is None:
            return False
        try:
            written, at = write_state(self._room, view, juror, state)
        except (UserError, IntegrityError) as error:
            refused(error)
            return False
        self._show_written(written, state.key, at)
        return True

    def _show_written(self, view: ScoringView, key: RatingKey | None, at: Instant) -> None:
        """Show what became durable at that instant, without reading the store again."""
        self._view = view
        if key is None:
            self._page.show_view(view)
        else:
            self._page.show_row(view, key)
        self._page.show_saved(self._room.local(at))

    def _note(self, text: str) -> None:
        if self._view is not None:
            self._keep_notes(text, attached=self._view.notes_attached and bool(text))

    def _attach(self, attached: bool) -> None:
        if self._view is not None:
            self._keep_notes(self._view.notes, attached=attached)

    def _keep_notes(self, text: str, *, attached: bool) -> None:
        juror, view = self._key, self._view
        if view is None or not isinstance(juror, JurorKey):
            return
        try:
            at = keep_notes(self._room, self._sitting, juror, text, attached=attached)
        except (UserError, IntegrityError) as error:
            self._page.notes.field.set_error(error_words(error))
            self._page.show_notes(view)
            return
        self._page.notes.field.set_error("")
        self._view = noted_view(view, text, attached=attached)
        self._page.show_notes(self._view)
        self._page.show_saved(self._room.local(at))

    def _shelve(self, act: Callable[[OpenRoom, JurorKey, str], tuple[str, ...]], text: str) -> None:
        """Keep a comment to use it again, or forget one."""
        if self._key is None:
            return
        try:
            self._page.shelf.texts = act(self._room, writer_key(self._key), text)
        except (UserError, IntegrityError) as error:
            self._page.show_error(error)

    def _settle(self) -> None:
        self._history = self._history.settled()

    def _undo(self) -> None:
        self._step(self._history.undo(), back=True)

    def _redo(self) -> None:
        self._step(self._history.redo(), back=False)

    def _step(self, step: tuple[SheetChange, SheetHistory] | None, *, back: bool) -> None:
        if step is None:
            return
        change, history = step
        state = change.before if back else change.after
        if self._write(state, self._refused):
            self._history = history
            if state.key is None:
                self._page.overall.edit.setFocus()
            else:
                self._page.rows.go_to(state.key)

    def _seal(self, pin: str) -> None:
        if self._key is None:
            return
        sitting, juror = self._sitting, self._key.juror
        writer = self._key.writer.juror if isinstance(self._key, Transcription) else None
        self._runner.run(
            lambda _progress: seal_sheet(self._room, sitting, juror, pin, transcribed_by=writer),
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
            self._wait.watch(writer_key(self._key).juror)
