"""Which page of an open room is shown, from the day's agenda to the export.

Owns the way from one page to the next, and that nothing of a page stays behind when it is
left. Pages render, flows act; nothing is recorded here.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.sitting_state import SittingState
from app.services.room.agenda import agenda
from app.services.room.draft_sheets import SheetKey, Transcription
from app.services.room.open_room import OpenRoom
from app.services.room.sitting import SittingView
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.deliberation.deliberation_page import DeliberationPage
from ui.room.idle_watch import IdleWatch
from ui.room.oral.public_screen import PublicScreen
from ui.room.room_flows import RoomFlows
from ui.room.room_pages import RoomPages
from ui.room.sheet.sheet_flow import SheetFlow
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.turn_flow import TurnFlow
from ui.room.sheet.turn_page import TurnPage
from ui.room.signing.sign_page import SignPage
from ui.room.signing.signed_flow import SignedSheetFlow
from ui.room.signing.signed_page import SignedPage
from ui.room.signing.signing_flow import SigningFlow
from ui.room.transfer.export_page import ExportPage

_CONCLUDED = (SittingState.SIGNED, SittingState.EXPORTED, SittingState.RECEIVED)


class RoomNavigation(QObject):
    """Goes from page to page; it goes with `stack`, which it fills."""

    keys_wanted = Signal()

    def __init__(
        self,
        room: OpenRoom,
        *,
        pages: RoomPages,
        flows: RoomFlows,
        stack: QStackedWidget,
        public: PublicScreen,
        idle: IdleWatch,
    ) -> None:
        super().__init__(stack)
        self._room = room
        self._pages = pages
        self._flows = flows
        self._stack = stack
        self._public = public
        self._idle = idle
        self._whose_turn: str | None = None
        self.shown: list[QWidget] = []
        pages.made.connect(self._page_made)
        flows.made.connect(self._flow_made)
        self._page_made(pages.agenda)
        self._wire_flows()

    def _add(self, page: QWidget) -> None:
        self.shown.append(page)
        self._stack.addWidget(page)
        self._flows.care.show_in(page)
        self._public.show_in(page)

    def _page_made(self, page: QWidget) -> None:
        """Take a page in, and connect where it leads."""
        self._add(page)
        if isinstance(page, AgendaPage):
            page.sitting_chosen.connect(self.open_sitting)
            page.export_wanted.connect(self.show_export)
        elif isinstance(page, TurnPage):
            page.deliberate_wanted.connect(self._deliberate)
        elif isinstance(page, SheetPage):
            page.lock_wanted.connect(self.lock)
        elif isinstance(page, DeliberationPage):
            page.sign_wanted.connect(self._review)
        elif isinstance(page, SignPage):
            page.back_wanted.connect(self._back_to_deliberation)
        elif isinstance(page, ExportPage):
            page.sitting_wanted.connect(self.open_sitting)
        if isinstance(page, TurnPage | SheetPage | DeliberationPage | SignedPage | ExportPage):
            page.back_wanted.connect(self.show_agenda)
        if isinstance(page, AgendaPage | TurnPage | SheetPage | DeliberationPage | SignPage):
            page.keys_wanted.connect(self.keys_wanted)

    def _flow_made(self, flow: QObject) -> None:
        """Connect where a page's flow leads."""
        if isinstance(flow, TurnFlow):
            flow.opened.connect(self._open_sheet)
        elif isinstance(flow, SheetFlow):
            flow.sealed.connect(self._sheet_sealed)
        elif isinstance(flow, SigningFlow):
            flow.signed.connect(self._sheet_signed)
            flow.declined.connect(self.open_sitting)
        elif isinstance(flow, SignedSheetFlow):
            flow.reopened.connect(self.open_sitting)

    def _wire_flows(self) -> None:
        flows, actions = self._flows, self._flows.actions
        flows.sitting.changed.connect(self._sitting_changed)
        flows.receipts.read.connect(self._receipt_read)
        flows.oral.displayed.connect(self._oral_displayed)
        flows.oral.changed.connect(self._timer_changed)
        actions.page_wanted.connect(self._show_action)
        actions.back_wanted.connect(self.show_agenda)
        actions.keys_wanted.connect(self.keys_wanted)
        actions.sitting_wanted.connect(self.open_sitting)
        actions.transcription_wanted.connect(self._open_transcription)

    def take_up(self) -> None:
        """Go on with an oral that was running, and begin to care for the room."""
        for row in agenda(self._room).rows:
            if row.state is SittingState.RUNNING:
                self._flows.oral.take_up(row.sitting)
        self._flows.care.start()

    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        return self._stack.currentWidget()

    def show_agenda(self) -> None:
        """Go to the day's agenda; an open sheet is locked."""
        self.leave()
        self._flows.sitting.close()
        self._refresh_agenda()
        self._go(self._pages.agenda)
        self._flows.oral.show_now()
        self._pages.agenda.start()
        self._show_public()

    def open_sitting(self, sitting: str) -> None:
        """Go to the page of a sitting that its state asks for."""
        self.leave()
        self._pages.agenda.select(sitting)
        try:
            self._show_sitting(self._flows.sitting.open(sitting))
        except (UserError, IntegrityError) as error:
            self._pages.agenda.error.show_error(error)
            self._go(self._pages.agenda)
        self._show_public()

    def show_export(self) -> None:
        """Go to the export."""
        self.leave()
        self._flows.sitting.close()
        self._go(self._pages.export)
        self._flows.export.open()
        self._pages.export.start()

    def lock(self) -> None:
        """Hide the open sheet at once and drop its key."""
        sheet = self._flows.open_sheet
        if sheet is None:
            return
        sheet.lock()
        self._idle.rest()
        self._show_turns(self._flows.sitting.view())

    def leave(self) -> None:
        """Leave nothing of the page behind: no sheet, no key, no digit of a PIN."""
        self._flows.leave()
        self._idle.rest()
        self._whose_turn = None

    def _show_action(self, page: QWidget) -> None:
        if page not in self.shown:
            self._add(page)
        self.leave()
        self._flows.sitting.close()
        self._go(page)

    def _show_sitting(self, view: SittingView) -> None:
        if view.state in _CONCLUDED and view.signed is not None:
            self._go(self._pages.signed)
            self._flows.signed.open(view)
        elif view.state is SittingState.TO_DELIBERATE:
            self._go(self._pages.deliberation)
            self._flows.deliberation.open(view)
        else:
            self._show_turns(view)

    def _show_turns(self, view: SittingView) -> None:
        self._go(self._pages.turn)
        self._flows.turns.show(view, self._whose_turn)

    def _open_transcription(self, sitting: str, key: Transcription) -> None:
        self.leave()
        self._flows.sitting.open(sitting)
        self._open_sheet(key)

    def _open_sheet(self, key: SheetKey) -> None:
        view = self._flows.sitting.view()
        self._whose_turn = key.juror
        self._flows.turns.leave()
        self._go(self._pages.sheet)
        self._flows.sheet.open(view, key)
        self._idle.watch(self._stack.window().windowHandle())

    def _sheet_sealed(self, sitting: str) -> None:
        self._idle.rest()
        self._whose_turn = None
        shown = isinstance(self.page(), SheetPage | TurnPage)
        if self._flows.sitting.sitting == sitting and shown:
            self._show_turns(self._flows.sitting.view())

    def _sitting_changed(self, view: SittingView) -> None:
        sheet = self._flows.open_sheet
        if sheet is not None:
            sheet.show_sitting(view)
        elif isinstance(self.page(), TurnPage):
            self._flows.turns.refresh(view)

    def _timer_changed(self, sitting: str) -> None:
        if sitting == self._flows.sitting.sitting and self._flows.open_sheet is not None:
            self._pages.sheet.resume()
        self._show_public()

    def _deliberate(self) -> None:
        if (sitting := self._flows.sitting.sitting) is not None:
            self.open_sitting(sitting)

    def _review(self) -> None:
        sitting = self._flows.sitting.sitting
        if sitting is None:
            return
        try:
            self._flows.signing.open(sitting)
        except (UserError, IntegrityError) as error:
            self._pages.deliberation.show_error(error)
            return
        self._go(self._pages.sign)
        self._pages.sign.start()

    def _back_to_deliberation(self) -> None:
        self._flows.signing.leave()
        self._deliberate()

    def _sheet_signed(self, sitting: str) -> None:
        self._flows.sitting.open(sitting)
        self._go(self._pages.signed)
        self._flows.signed.open(self._flows.sitting.view())
        self._show_public()

    def _receipt_read(self) -> None:
        self._refresh_agenda()
        if isinstance(self.page(), ExportPage):
            self._flows.export.receipt_read()

    def _refresh_agenda(self) -> None:
        dossier = self._room.dossier
        today = self._room.local(self._room.clock.now())
        added = frozenset((*dossier.spare_cards, *dossier.blank_slots))
        self._pages.agenda.show_agenda(agenda(self._room), today, added)

    def _go(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)

    def _oral_displayed(self, sitting: str) -> None:
        if (record := self._flows.oral.live_record) is not None:
            self._public.show_oral(self._room, sitting, record)

    def _show_public(self) -> None:
        """Choose what the room sees when no oral runs."""
        if self._flows.oral.live is None:
            sitting = self._flows.sitting
            self._public.show_state(
                None if sitting.sitting is None else _public_state(sitting.view())
            )


def _public_state(view: SittingView) -> SittingState | None:
    """Return what the room may know; of an oral timed elsewhere, not that it is over."""
    if view.state is SittingState.TO_SEAL and (view.timer.over_elsewhere or view.paper):
        return None
    return view.state
