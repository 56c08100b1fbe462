"""Collecting the keys of who signs a report, signing it with all of them, letting go of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Progress
from app.services.ports.room_day import StoredReport
from app.services.room.enrolment import unlock_juror
from app.services.room.reports.ceremony import Hand, PreparedReport, sign_report
from app.trust.enrolment import JurorKey
from ui.room.desk import RoomDesk
from ui.room.documents.report_review import ReportReview
from ui.room.documents.report_sign_page import ReportSignPage
from ui.room.documents.save_pdf import save_pdf
from ui.room.incidents.over_pages import OverPages
from ui.room.pin_wait import PinWait
from ui.service_progress import reporting

Prepare = Callable[[Mapping[str, Hand]], PreparedReport]


class ReportSignFlow(QObject):
    """One report after the other; a key is kept until it has signed, or until one goes away.

    Signals:
        signed: the `StoredReport` that was made.
        keys_wanted: the list of keys.
    """

    signed = Signal(object)
    keys_wanted = Signal()

    def __init__(self, desk: RoomDesk, over: OverPages) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._back_to: QWidget | None = None
        self._review: ReportReview | None = None
        self._prepare: Prepare | None = None
        self._prepared: PreparedReport | None = None
        self._hands: dict[str, Hand] = {}
        self._keys: dict[str, JurorKey] = {}
        self._stored: StoredReport | None = None
        self._file_name = ""
        self._wait = PinWait(desk.room, self)

    @cached_property
    def page(self) -> ReportSignPage:
        """The page, made when something is signed first."""
        page = ReportSignPage(self._desk.room.dossier.session.kind)
        self._over.addWidget(page)
        self._wait.left.connect(page.ask.show_wait)
        page.turn_changed.connect(self._wait.watch)
        page.pin_given.connect(self._unlock)
        page.hand_chosen.connect(self._choose)
        page.pdf_wanted.connect(self._save)
        page.back_wanted.connect(self._go_back)
        page.keys_wanted.connect(self.keys_wanted)
        return page

    def open(
        self,
        review: ReportReview,
        prepare: Prepare,
        file_name: str,
        back_to: QWidget | None = None,
    ) -> None:
        """Show what is signed, each member as usual.

        Args:
            review: what it says.
            prepare: freezes the content for a way in which each member signs.
            file_name: proposed for the signed PDF.
            back_to: shown again if nothing is signed; the room's pages are without it.
        """
        self.leave()
        self._stored, self._back_to = None, back_to
        self._over.cover(self.page)
        self._review, self._prepare, self._file_name = review, prepare, file_name
        self._hands = {each.seat.juror: each.usual for each in review.members}
        self.page.show_review(review)
        self._freeze()
        self.page.start()

    def leave(self) -> None:
        """Drop every key; nothing is signed."""
        if self._prepare is None:
            return
        self._keys = {}
        self._prepared = None
        self._prepare = None
        self._wait.stop()
        self.page.clear()

    def _go_back(self) -> None:
        self.leave()
        if self._back_to is not None and self._stored is None:
            self._over.cover(self._back_to)
        else:
            self._over.uncover()

    def _freeze(self) -> None:
        """Freeze the content anew: whoever gave a PIN gives it again, for what it says now."""
        prepare = self._prepare
        if prepare is None:
            return
        self._keys = {}
        self._prepared = None
        try:
            self._prepared = prepare(self._hands)
        except (UserError, IntegrityError) as error:
            self.page.show_digest("")
            self.page.show_refused(error)
        else:
            self.page.error.clear()
            self.page.show_digest(self._prepared.short_digest)
        self.page.show_signers(self._hands, ())

    def _choose(self, juror: str, hand: Hand) -> None:
        self._hands[juror] = hand
        self._freeze()

    def _unlock(self, juror: str, pin: str) -> None:
        prepared = self._prepared

        def done(key: JurorKey) -> None:
            if prepared is not None and self._prepared is prepared:
                self._take(prepared, key)

        def refused(error: UserError | IntegrityError) -> None:
            if self._prepared is prepared:
                self.page.ask.show_error(error)
                self._wait.watch(juror)

        self._desk.runner.run(
            lambda _progress: unlock_juror(self._desk.room, juror, pin), done, refused
        )

    def _take(self, prepared: PreparedReport, key: JurorKey) -> None:
        self._keys[key.juror] = key
        self.page.show_signers(self._hands, tuple(self._keys))
        if self._keys.keys() >= set(prepared.with_key):
            self._sign(prepared, tuple(self._keys.values()))

    def _sign(self, prepared: PreparedReport, keys: tuple[JurorKey, ...]) -> None:
        room = self._desk.room

        def work(progress: Progress) -> StoredReport:
            return sign_report(room, prepared, keys, progress)

        def refused(error: UserError | IntegrityError) -> None:
            self._freeze()
            self.page.show_refused(error)

        self.page.show_signing()
        self._desk.runner.run(
            reporting(work),
            self._done,
            refused,
            progressed=self.page.waiting.update_progress,
        )

    def _done(self, report: StoredReport) -> None:
        review = self._review
        names = {} if review is None else {each.seat.juror: each.name for each in review.members}
        by_hand = [names[juror] for juror, hand in self._hands.items() if hand is Hand.PAPER]
        self.leave()
        self._stored = report
        self.page.show_signed(report, tuple(by_hand))
        self.signed.emit(report)

    def _save(self) -> None:
        report = self._stored
        if report is not None:
            save_pdf(
                self._desk,
                self.page,
                lambda: report.pdf,
                self._file_name,
                saved=self.page.show_pdf_saved,
                refused=self.page.show_error,
            )
