"""The jury's agreement on one sitting: each line is on disk before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import RatingKey
from app.services.room.open_room import OpenRoom
from app.services.room.panel.dissent import record_dissent, withdraw_dissent
from app.services.room.panel.jury_agreement import agree, comment_as_panel, deliberation_view
from app.services.room.panel.member_rating import rate_member
from app.services.room.sitting import SittingView
from ui.room.deliberation.deliberation_page import DeliberationPage


class DeliberationFlow(QObject):
    """Wires the deliberation page to the services."""

    def __init__(self, room: OpenRoom, page: DeliberationPage) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._sitting = ""
        page.agreed.connect(self._agree)
        page.commented.connect(self._comment)
        page.dissented.connect(self._dissent)
        page.withdrawn.connect(self._withdraw)
        page.member_rated.connect(self._rate_member)

    def open(self, view: SittingView) -> None:
        """Show the sealed sheets side by side.

        Raises:
            UserError: a sheet is not sealed.
            IntegrityError: a sealed sheet does not verify any more.
        """
        self._sitting = view.sitting.id
        self._page.show_sitting(view)
        self._reload()
        self._page.start()

    def _reload(self) -> None:
        self._page.show_view(deliberation_view(self._room, self._sitting))

    def _agree(self, key: RatingKey, level: int | None, reason: str) -> None:
        if self._record(lambda: agree(self._room, self._sitting, key, level, reason)):
            self._page.table.settle(key)
            self._page.focus_review()

    def _comment(self, text: str) -> None:
        self._record(lambda: comment_as_panel(self._room, self._sitting, text))

    def _dissent(self, key: RatingKey, juror: str, text: str) -> None:
        if self._record(lambda: record_dissent(self._room, self._sitting, juror, key, text)):
            self._page.table.row(key).dissents.close_form()

    def _withdraw(self, key: RatingKey, juror: str) -> None:
        if self._record(lambda: withdraw_dissent(self._room, self._sitting, juror, key)):
            self._page.table.go_to(key)

    def _rate_member(self, key: RatingKey, candidate: str, level: int | None, reason: str) -> None:
        if self._record(
            lambda: rate_member(
                self._room, self._sitting, key, candidate, level=level, reason=reason
            )
        ):
            self._page.table.go_to(replace(key, candidate=candidate))

    def _record(self, write: Callable[[], object]) -> bool:
        try:
            write()
            at = self._room.clock.now()
            self._reload()
        except (UserError, IntegrityError) as error:
            self._page.show_error(error)
            return False
        self._page.show_saved(self._room.local(at))
        return True
