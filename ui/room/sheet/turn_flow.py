"""Passing the laptop: whose turn it is, and the key that opens one sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.enrolment import enrol_juror, unlock_juror
from app.services.room.on_the_spot.voiding import enrolled_jurors
from app.services.room.open_room import OpenRoom
from app.services.room.sitting import SittingView, sitting_view
from app.trust.enrolment import JurorKey
from ui.background import BackgroundRunner
from ui.room.errors_in_place import error_words
from ui.room.jury.interest_flow import InterestFlow
from ui.room.pin_wait import PinWait
from ui.room.sheet.turn_page import TurnPage


def whose_turn(view: SittingView) -> str | None:
    """Return the first juror without a sealed sheet, the chair first; `None` when all have.

    Whoever abstains comes last: their way out does not keep the others waiting.
    """
    if view.nobody_came and not view.timer.started:
        return None
    waited_for = [juror for juror in view.jurors if juror.sealed_at is None]
    waited_for.sort(key=lambda juror: juror.recused)
    return next((juror.label.id for juror in waited_for), None)


class TurnFlow(QObject):
    """Asks one juror at a time for the PIN, or for the card the first time.

    Signals:
        opened: the key of the juror who may see their sheet now.
    """

    opened = Signal(object)

    def __init__(self, room: OpenRoom, page: TurnPage, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._runner = runner
        self._turn: str | None = None
        self._view: SittingView | None = None
        self._wait = PinWait(room, self)
        self._wait.left.connect(page.panel.show_wait)
        self._interests = InterestFlow(room, page)
        self._interests.declared.connect(self._declared)
        self._interests.given_up.connect(self._show_again)
        page.juror_chosen.connect(self._choose)
        page.panel.pin_given.connect(self._unlock)
        page.panel.enrolment_given.connect(self._enrol)

    def show(self, view: SittingView, turn: str | None = None) -> None:
        """Show who may take the laptop; `turn` is who just had it."""
        self._view = view
        unsealed = [juror.label.id for juror in view.jurors if juror.sealed_at is None]
        first = whose_turn(view)
        self._turn = turn if first is not None and turn in unsealed else first
        self._show_turn(view)

    def refresh(self, view: SittingView) -> None:
        """Take in a change of presence or timer without disturbing what is being typed."""
        before = self._view
        self._view = view
        if before is None or (before.nobody_came, before.sealed) != (
            view.nobody_came,
            view.sealed,
        ):
            self.show(view, self._turn)
            return
        self._page.refresh(view)
        ready = (view.attendance_recorded, view.timer)
        if ready != (before.attendance_recorded, before.timer):
            self._page.panel.start()

    def declare(self) -> None:
        """Ask whose turn it is for their links of interest."""
        self._interests.ask()

    def leave(self) -> None:
        """Forget what was typed; a key that is still being opened is dropped."""
        self._turn = None
        self._view = None
        self._wait.stop()
        self._interests.forget()
        self._page.clear()

    def _declared(self) -> None:
        """Go on with what the turn asks, now that the links are known."""
        if self._view is not None:
            self.show(sitting_view(self._room, self._view.sitting.id), self._turn)

    def _show_again(self) -> None:
        if self._view is not None:
            self._show_turn(self._view)

    def _choose(self, juror: str) -> None:
        if self._view is not None:
            self._turn = juror
            self._show_turn(self._view)

    def _show_turn(self, view: SittingView) -> None:
        voided = frozenset(each.juror for each in enrolled_jurors(self._room) if each.voided)
        self._interests.watch(view, self._turn)
        self._page.show_sitting(view, self._turn, voided)
        if self._turn is None:
            self._wait.stop()
        else:
            self._wait.watch(self._turn)

    def _unlock(self, pin: str) -> None:
        if (juror := self._turn) is not None:
            self._open(juror, lambda: unlock_juror(self._room, juror, pin))

    def _enrol(self, code: str, pin: str) -> None:
        if (juror := self._turn) is not None:
            self._open(juror, lambda: enrol_juror(self._room, juror, code, pin))

    def _open(self, juror: str, work: Callable[[], JurorKey]) -> None:
        def done(key: JurorKey) -> None:
            if self._turn == juror:
                self._page.clear()
                self.opened.emit(key)

        def refused(error: UserError | IntegrityError) -> None:
            if self._turn == juror:
                self._page.panel.show_error(error_words(error))
                self._wait.watch(juror)

        self._runner.run(lambda _progress: work(), done, refused)
