"""« PV et émargement du jour… »: the day as the store has it, then the ceremony."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.files import safe_name
from app.services.room.day_papers import filled_register
from app.services.room.minutes import MinutesView, minutes_days, minutes_view
from app.services.room.reports.day_minutes import minutes_signers, prepare_minutes
from ui.room.desk import RoomDesk
from ui.room.documents.minutes_page import MinutesPage
from ui.room.documents.minutes_words import minutes_review
from ui.room.documents.save_pdf import save_pdf


class MinutesFlow(QObject):
    """Wires the page of a day to the services.

    Signals:
        report_wanted: a `ReportReview`, what prepares it, the name of its PDF.
    """

    report_wanted = Signal(object, object, str)

    def __init__(self, desk: RoomDesk, page: MinutesPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.page = page
        self._day: date | None = None
        self._view: MinutesView | None = None
        page.day_chosen.connect(self._choose)
        page.acted.connect(self._review)
        page.pdf_wanted.connect(self._save_minutes)
        page.register_wanted.connect(self._save_register)

    def open(self) -> None:
        """Show today, or the day that is nearest before it.

        Raises:
            IntegrityError: something stored does not verify any more.
        """
        room = self._desk.room
        days = minutes_days(room)
        today = room.local(room.clock.now()).date()
        first = self._day is None
        day = self._day or max((each for each in days if each <= today), default=days[0])
        self.page.show_days(days, day)
        self._show(day, anew=first)
        self.page.start()

    def leave(self) -> None:
        """Leave; what the jury began to add stays for when it comes back."""

    def refresh(self) -> None:
        """Show the day again after something changed."""
        if self._day is None:
            return
        before = None if self._view is None else self._view.signed
        try:
            self._show(self._day, anew=False)
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)
            return
        if self._view is not None and self._view.signed != before:
            self._show(self._day, anew=True)

    def _choose(self, day: str) -> None:
        try:
            self._show(date.fromisoformat(day), anew=True)
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)

    def _show(self, day: date, *, anew: bool) -> None:
        room = self._desk.room
        self._day = day
        self._view = minutes_view(room, day)
        self.page.show_day(room.dossier, self._view, anew=anew)

    def _review(self) -> None:
        view = self._view
        if view is None:
            return
        room = self._desk.room
        observations = self.page.observations.text()
        try:
            members = minutes_signers(room, view)
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)
            return
        self.report_wanted.emit(
            minutes_review(room.dossier, view, observations, members),
            partial(prepare_minutes, room, view.day, observations, self.page.reason.text()),
            self._file_name(view.day),
        )

    def _file_name(self, day: date) -> str:
        return safe_name(f"PV-epreuve-{self._desk.room.dossier.room}-{day}") + ".pdf"

    def _save_minutes(self) -> None:
        view = self._view
        report = None if view is None else view.signed
        if view is not None and report is not None:
            save_pdf(
                self._desk,
                self.page,
                lambda: report.pdf,
                self._file_name(view.day),
                saved=self.page.show_saved,
                refused=self.page.show_error,
            )

    def _save_register(self) -> None:
        view = self._view
        if view is not None:
            paper = filled_register(self._desk.room, view.day)
            save_pdf(
                self._desk,
                self.page,
                paper.pdf,
                paper.file_name,
                saved=self.page.show_saved,
                refused=self.page.show_error,
            )
