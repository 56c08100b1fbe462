"""Giving a room a telephone code: journalled before it is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.services.centre.issuing.room_packages import room_rows
from app.services.centre.issuing.witness_codes import give_telephone_code, telephone_codes
from ui.centre.desk import SessionDesk, attempt
from ui.centre.keys.codes_page import CodesPage, CodesView, GivenCode


class CodesFlow(QObject):
    """Drives the page of the telephone codes."""

    def __init__(self, page: CodesPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._room = ""
        self._given: GivenCode | None = None
        page.room_chosen.connect(self._look_at)
        page.given.connect(self._give)

    def start(self) -> None:
        """Show the rooms that have a package."""
        self._given = None
        self._page.clear_refusal()
        self._page.forget()
        self._show()
        self._page.take_focus()

    def leave(self) -> None:
        """Forget the code that was read aloud: another page is shown."""
        self._given = None
        self._page.forget()

    def _look_at(self, room: str) -> None:
        self._room, self._given = room, None
        self._page.clear_refusal()
        self._show()

    def _show(self) -> None:
        at = self._at
        issued = [row.room for row in room_rows(at.centre, at.session) if row.last is not None]
        codes = {room: telephone_codes(at.centre, at.session, room) for room in issued}
        if self._room not in codes:
            self._room = next(iter(codes), "")
        left = tuple(
            (room, sum(code.given_at is None for code in of_room))
            for room, of_room in codes.items()
        )
        self._page.show_view(
            CodesView(
                rooms=left,
                current=self._room,
                codes=codes.get(self._room, ()),
                now=at.now(),
                given=self._given,
            )
        )

    def _give(self, number: int, reason: str) -> None:
        at = self._at
        known = telephone_codes(at.centre, at.session, self._room)
        again = any(code.number == number and code.given_at is not None for code in known)
        code = attempt(
            self._page,
            lambda: give_telephone_code(at.centre, at.session, self._room, number, reason),
        )
        if code is not None:
            self._given = GivenCode(number=number, code=code, again=again)
            self._page.forget()
            self._show()
