"""A juror's declarations at their turn: one key for no link, a form for the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.domain.interest import InterestDeclaration
from app.services.room.interests import InterestAnswer, declare, declare_no_link
from app.services.room.open_room import OpenRoom
from app.services.room.sitting import SittingView
from ui.room.sheet.turn_page import TurnPage


class InterestFlow(QObject):
    """Wires what a turn page asks about links to the service.

    Signals:
        declared: it is durable; the sitting is to be read again.
        given_up: the form was closed; what the turn asks is to be shown again.
    """

    declared = Signal()
    given_up = Signal()

    def __init__(self, room: OpenRoom, page: TurnPage) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._view: SittingView | None = None
        self._juror: str | None = None
        page.panel.no_link_declared.connect(self._declare_none)
        page.panel.link_wanted.connect(self.ask)
        page.recusal.correction_wanted.connect(self.ask)
        page.presence.interests_wanted.connect(self.ask)
        page.interests.declared.connect(self._declare)
        page.interests.given_up.connect(self.given_up)

    def watch(self, view: SittingView, juror: str | None) -> None:
        """Know whose turn it is in which sitting; `None` declares nothing."""
        self._view, self._juror = view, juror

    def forget(self) -> None:
        """Nobody has a turn any more."""
        self._view = self._juror = None

    def ask(self) -> None:
        """Open the form of whoever has the turn."""
        if self._view is not None and self._juror is not None:
            self._page.show_interests(self._view, self._juror)

    def _declare_none(self) -> None:
        self._act(
            lambda sitting, juror: declare_no_link(self._room, sitting, juror),
            self._page.error.show_error,
        )

    def _declare(self, answers: Sequence[InterestAnswer]) -> None:
        self._act(
            lambda sitting, juror: declare(self._room, sitting, juror, answers),
            self._page.interests.show_error,
        )

    def _act(
        self,
        work: Callable[[str, str], tuple[InterestDeclaration, ...]],
        refused: Callable[[UserError | IntegrityError], None],
    ) -> None:
        if self._view is None or self._juror is None:
            return
        try:
            made = work(self._view.sitting.id, self._juror)
        except (UserError, IntegrityError) as error:
            refused(error)
            return
        self._page.show_saved(made[0].declared_at)
        self.declared.emit()
