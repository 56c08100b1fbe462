"""The pages of an open room, each made when it is first wanted.

Owns that they are made once, for one dossier: when it changes, all are made anew. Which page
is shown is `room_navigation`'s.
"""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.deliberation.deliberation_page import DeliberationPage
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.turn_page import TurnPage
from ui.room.signing.sign_page import SignPage
from ui.room.signing.signed_page import SignedPage
from ui.room.transfer.export_page import ExportPage

_P = TypeVar("_P", bound=QWidget)


class RoomPages(QObject):
    """What the window shows, one at a time.

    Signals:
        made: a page, before anybody else has it; it is the one to be connected to.
    """

    made = Signal(object)

    def __init__(self, kind: SessionKind, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind

    @cached_property
    def agenda(self) -> AgendaPage:
        """The day's agenda."""
        return self._made(AgendaPage(self._kind))

    @cached_property
    def turn(self) -> TurnPage:
        """Whose turn it is at the laptop."""
        return self._made(TurnPage(self._kind))

    @cached_property
    def sheet(self) -> SheetPage:
        """A juror's sheet."""
        return self._made(SheetPage(self._kind))

    @cached_property
    def deliberation(self) -> DeliberationPage:
        """The sealed sheets side by side."""
        return self._made(DeliberationPage(self._kind))

    @cached_property
    def sign(self) -> SignPage:
        """The review and the signatures."""
        return self._made(SignPage(self._kind))

    @cached_property
    def signed(self) -> SignedPage:
        """A sitting that is concluded."""
        return self._made(SignedPage(self._kind))

    @cached_property
    def export(self) -> ExportPage:
        """The export of the results."""
        return self._made(ExportPage(self._kind))

    @property
    def all(self) -> tuple[QWidget, ...]:
        """Every page, in the order of a sitting; those that are not there yet are made."""
        return (
            self.agenda,
            self.turn,
            self.sheet,
            self.deliberation,
            self.sign,
            self.signed,
            self.export,
        )

    def _made(self, page: _P) -> _P:
        self.made.emit(page)
        return page
