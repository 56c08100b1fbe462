"""A sitting held on paper: what the paper says, then the sheet that a member enters from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.room.draft_sheets import Transcription
from app.services.room.paper_entry import (
    PaperSitting,
    clock_on,
    hold_on_paper,
    not_on_paper,
    open_transcription,
    paper_sittings,
)
from ui.room.desk import RoomDesk
from ui.room.errors_in_place import error_words
from ui.room.paper.paper_page import PaperPage
from ui.room.pin_wait import PinWait, wait_words


class PaperFlow(QObject):
    """Wires the page to the services.

    Signals:
        sitting_wanted: a juror enters their own sheet of this sitting.
        transcription_wanted: a sitting, and the `Transcription` whose sheet is open now.
    """

    sitting_wanted = Signal(str)
    transcription_wanted = Signal(str, object)

    def __init__(self, desk: RoomDesk, page: PaperPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._sittings: dict[str, PaperSitting] = {}
        self._sitting = ""
        self._wait = PinWait(desk.room, self)
        self._wait.left.connect(lambda seconds: page.sheets.show_wait(seconds, wait_words(seconds)))
        page.sitting_chosen.connect(self._choose)
        page.hold_wanted.connect(self._hold)
        page.taken_back.connect(self._take_back)
        page.sheets.own_wanted.connect(lambda: self.sitting_wanted.emit(self._sitting))
        page.sheets.writer_chosen.connect(self._wait.watch)
        page.sheets.given.connect(self._open_sheet)

    def open(self, sitting: str = "") -> None:
        """Ask which sitting; one that is named is chosen already.

        Raises:
            UserError: the keys of this laptop cannot be read now.
        """
        self._reload(sitting)
        self.page.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self._wait.stop()
        self._sitting = ""
        self.page.clear()

    def _reload(self, wanted: str) -> None:
        room = self._desk.room
        self._sittings = {each.sitting: each for each in paper_sittings(room)}
        on_paper = (key for key, each in self._sittings.items() if each.record is not None)
        first = next(on_paper, next(iter(self._sittings), ""))
        chosen = wanted if wanted in self._sittings else first
        self.page.show_sittings(room.dossier.room, tuple(self._sittings.values()), chosen)
        if chosen:
            self._choose(chosen)

    def _choose(self, sitting: str) -> None:
        self._sitting = sitting
        self._wait.stop()
        self.page.show_sitting(self._sittings[sitting])

    def _hold(self, sitting: str, began: str, ended: str, reason: str) -> None:
        room = self._desk.room
        planned = room.dossier.planning.sitting(sitting)
        self._do(
            sitting,
            lambda: hold_on_paper(
                room,
                sitting,
                began_at=clock_on(planned, began),
                ended_at=clock_on(planned, ended),
                reason=reason,
            ),
        )

    def _take_back(self, sitting: str) -> None:
        self._do(sitting, lambda: not_on_paper(self._desk.room, sitting))

    def _do(self, sitting: str, act: Callable[[], object]) -> None:
        try:
            act()
            self._reload(sitting)
        except (UserError, IntegrityError) as error:
            self.page.show_refused(error)
            return
        self.page.start()

    def _open_sheet(self, juror: str, writer: str, pin: str) -> None:
        room, sitting = self._desk.room, self._sitting

        def done(transcription: Transcription) -> None:
            if self._sitting == sitting:
                self.transcription_wanted.emit(sitting, transcription)

        def refused(error: UserError | IntegrityError) -> None:
            if self._sitting == sitting:
                self.page.sheets.show_error(error_words(error))
                self._wait.watch(writer)

        self._desk.runner.run(
            lambda _progress: open_transcription(room, sitting, juror, writer, pin), done, refused
        )
