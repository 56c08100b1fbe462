"""The room's window: one page at a time, from the day's agenda to the export.

Owns which page is shown. Pages render, flows act; nothing is recorded here.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.sitting_state import SittingState
from app.services.ports.machine import Drives, Files
from app.services.room.agenda import agenda
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.sitting import SittingView
from app.services.room.transfer.receipts import latest_receipt
from app.trust.enrolment import JurorKey
from ui.announce import announce
from ui.background import BackgroundRunner
from ui.file_picker import FilePicker
from ui.look.fitting import show_fitting
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.continuity.room_care import RoomCare
from ui.room.deliberation.deliberation_flow import DeliberationFlow
from ui.room.deliberation.deliberation_page import DeliberationPage
from ui.room.desk import RoomDesk
from ui.room.idle_watch import IDLE_MS, IdleWatch
from ui.room.keys_dialog import KeysDialog
from ui.room.opening.arrival import change_news
from ui.room.oral.keep_awake import KeepAwake
from ui.room.oral.oral_flow import OralFlow
from ui.room.oral.public_screen import PublicScreen
from ui.room.oral.sitting_flow import SittingFlow
from ui.room.places_card import Destination
from ui.room.room_actions import RoomActions
from ui.room.sheet.sheet_flow import SheetFlow
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.turn_flow import TurnFlow
from ui.room.sheet.turn_page import TurnPage
from ui.room.signing.sign_page import SignPage
from ui.room.signing.signed_flow import SignedSheetFlow
from ui.room.signing.signed_page import SignedPage
from ui.room.signing.signing_flow import SigningFlow
from ui.room.sitting_header import ScreenChip
from ui.room.transfer.export_flow import ExportFlow
from ui.room.transfer.export_page import ExportPage
from ui.second_screen.placement import SecondScreenState
from ui.widgets.countdown import CountdownDisplay

_CONCLUDED = (SittingState.SIGNED, SittingState.EXPORTED, SittingState.RECEIVED)


class RoomWindow(QMainWindow):
    """An open room. Closing the window closes the room's store and ends the window.

    Args:
        room: opened by its code.
        files: reads and writes what people carry.
        drives: finds sticks.
        picker: asks for folders and files.
        keep_awake: holds sleep back while an oral lasts.
        idle_ms: after that long without a gesture an open sheet is locked.
    """

    closed = Signal()

    def __init__(
        self,
        room: OpenRoom,
        files: Files,
        drives: Drives,
        picker: FilePicker,
        keep_awake: KeepAwake,
        *,
        idle_ms: int = IDLE_MS,
    ) -> None:
        super().__init__()
        self._keep_awake = keep_awake
        self._whose_turn: str | None = None
        self._erased = False
        self.setObjectName("room_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1366, 768)
        self._idle = IdleWatch(self, milliseconds=idle_ms)
        self._idle.idle.connect(self.lock)
        self.public = PublicScreen(self)
        self.public.state_changed.connect(self._screen_changed)
        runner = BackgroundRunner(self)
        desk = RoomDesk(room=room, runner=runner, files=files, drives=drives, picker=picker)
        self._furnish(desk, None)

    def _furnish(self, desk: RoomDesk, destination: Destination | None) -> None:
        """Make the pages of a room and what stands behind them; the window stays."""
        room, kind = desk.room, desk.room.dossier.session.kind
        self._desk, self._room, self._runner = desk, room, desk.runner
        self.setWindowTitle(self.tr("{0} · Soutenance").format(room.dossier.room))
        self.agenda_page = AgendaPage(kind)
        self.turn_page = TurnPage(kind)
        self.sheet_page = SheetPage(kind)
        self.deliberation_page = DeliberationPage(kind)
        self.sign_page = SignPage(kind)
        self.signed_page = SignedPage(kind)
        self.export_page = ExportPage(kind)
        self._stack = QStackedWidget()
        self.pages: list[QWidget] = []
        self.oral = OralFlow(room, self._keep_awake, self._stack)
        self._sitting = SittingFlow(room, self.oral, (self.turn_page, self.sheet_page), self._stack)
        self._turns = TurnFlow(room, self.turn_page, desk.runner)
        self._sheet = SheetFlow(room, self.sheet_page, desk.runner)
        self._deliberation = DeliberationFlow(room, self.deliberation_page)
        self._signing = SigningFlow(room, self.sign_page, desk.runner)
        self._signed = SignedSheetFlow(desk, self.signed_page)
        self._export = ExportFlow(desk, self.export_page)
        self.care = RoomCare(desk, self.agenda_page, self._stack, destination=destination)
        self.actions_of_room = RoomActions(desk, self.care, self._stack)
        for page in (
            self.agenda_page,
            self.turn_page,
            self.sheet_page,
            self.deliberation_page,
            self.sign_page,
            self.signed_page,
            self.export_page,
        ):
            self._add(page)
        self.setCentralWidget(self._stack)
        self._wire()
        self._wire_actions()

    def _add(self, page: QWidget) -> None:
        self.pages.append(page)
        self._stack.addWidget(page)
        self.care.show_in(page)

    def _wire(self) -> None:
        self.agenda_page.sitting_chosen.connect(self.open_sitting)
        self.agenda_page.export_wanted.connect(self.show_export)
        self.agenda_page.screen_toggled.connect(self.public.toggle)
        self.turn_page.deliberate_wanted.connect(self._deliberate)
        self.sheet_page.lock_wanted.connect(self.lock)
        self.deliberation_page.sign_wanted.connect(self._review)
        self.sign_page.back_wanted.connect(self._back_to_deliberation)
        self.export_page.sitting_wanted.connect(self.open_sitting)
        for page in (
            self.turn_page,
            self.sheet_page,
            self.deliberation_page,
            self.signed_page,
            self.export_page,
        ):
            page.back_wanted.connect(self.show_agenda)
        for asking in (
            self.agenda_page,
            self.turn_page,
            self.sheet_page,
            self.deliberation_page,
            self.sign_page,
        ):
            asking.keys_wanted.connect(self._show_keys)
        self._turns.opened.connect(self._open_sheet)
        self._sheet.sealed.connect(self._sheet_sealed)
        self._signing.signed.connect(self._sheet_signed)
        self._sitting.changed.connect(self._sitting_changed)
        self._sitting.recorded.connect(self.sheet_page.show_saved)
        self._sitting.recorded.connect(self.turn_page.show_saved)
        self.oral.displayed.connect(self._oral_displayed)
        self.oral.changed.connect(self._timer_changed)
        self.oral.crossed.connect(lambda words, urgent: announce(self, words, assertive=urgent))

    def _wire_actions(self) -> None:
        actions = self.actions_of_room
        self.agenda_page.action_wanted.connect(actions.open)
        self.turn_page.void_wanted.connect(actions.void)
        self.turn_page.substitute_wanted.connect(actions.substitute)
        self._signed.reopened.connect(self.open_sitting)
        self._signing.declined.connect(self.open_sitting)
        for kept in (self._sheet.sealed, self._signing.signed, self._export.exported):
            kept.connect(self.care.keep)
        actions.page_wanted.connect(self._show_action)
        actions.back_wanted.connect(self.show_agenda)
        actions.keys_wanted.connect(self._show_keys)
        actions.room_changed.connect(self._go_on_with)
        actions.purged.connect(self._leave_erased)
        actions.refused.connect(self.agenda_page.error.show_error)

    def start(self) -> None:
        """Show the window on the agenda, and go on with an oral that was running."""
        self._take_up()
        show_fitting(self)
        self.public.start()
        self._screen_changed(self.public.state())
        self.show_agenda()
        self.care.tell_arrival()

    def _take_up(self) -> None:
        for row in agenda(self._room).rows:
            if row.state is SittingState.RUNNING:
                self.oral.take_up(row.sitting)
        self.care.start()

    def _go_on_with(self, room: OpenRoom) -> None:
        """Go on with the same store after its planning or its package changed."""
        news = change_news(self._room, room)
        self._stop()
        self._furnish(
            replace(self._desk, room=room, runner=BackgroundRunner(self)),
            self.care.copy.destination,
        )
        self._take_up()
        self._screen_changed(self.public.state())
        self.show_agenda()
        self.agenda_page.show_news(*news)

    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        return self._stack.currentWidget()

    def show_agenda(self) -> None:
        """Go to the day's agenda; an open sheet is locked."""
        self._leave()
        self._sitting.close()
        self._refresh_agenda()
        self._go(self.agenda_page)
        self.oral.show_now()
        self.agenda_page.start()
        self._show_public()

    def open_sitting(self, sitting: str) -> None:
        """Go to the page of a sitting that its state asks for."""
        self._leave()
        view = self._sitting.open(sitting)
        self.agenda_page.select(sitting)
        try:
            self._show_sitting(view)
        except (UserError, IntegrityError) as error:
            self.agenda_page.error.show_error(error)
            self._go(self.agenda_page)
        self._show_public()

    def show_export(self) -> None:
        """Go to the export."""
        self._leave()
        self._sitting.close()
        self._go(self.export_page)
        self._export.open()
        self.export_page.start()

    def _show_action(self, page: QWidget) -> None:
        if page not in self.pages:
            self._add(page)
        self._leave()
        self._sitting.close()
        self._go(page)

    def lock(self) -> None:
        """Hide the open sheet at once and drop its key."""
        if not self._sheet.is_open:
            return
        self._sheet.lock()
        self._idle.rest()
        self._show_turns(self._sitting.view())

    def _show_sitting(self, view: SittingView) -> None:
        if view.state in _CONCLUDED:
            self._go(self.signed_page)
            self._signed.open(view)
        elif view.state is SittingState.TO_DELIBERATE:
            self._go(self.deliberation_page)
            self._deliberation.open(view)
        else:
            self._show_turns(view)

    def _show_turns(self, view: SittingView) -> None:
        self._go(self.turn_page)
        self._turns.show(view, self._whose_turn)

    def _open_sheet(self, key: JurorKey) -> None:
        view = self._sitting.view()
        self._whose_turn = key.juror
        self._turns.leave()
        self._go(self.sheet_page)
        self._sheet.open(view, key)
        self._idle.watch(self.windowHandle())

    def _sheet_sealed(self, sitting: str) -> None:
        self._idle.rest()
        self._whose_turn = None
        if self._sitting.sitting == sitting and self.page() in (
            self.sheet_page,
            self.turn_page,
        ):
            self._show_turns(self._sitting.view())

    def _sitting_changed(self, view: SittingView) -> None:
        if self._sheet.is_open:
            self._sheet.show_sitting(view)
        elif self.page() is self.turn_page:
            self._turns.refresh(view)

    def _timer_changed(self, sitting: str) -> None:
        if sitting == self._sitting.sitting and self._sheet.is_open:
            self.sheet_page.resume()
        self._show_public()

    def _deliberate(self) -> None:
        if self._sitting.sitting is not None:
            self.open_sitting(self._sitting.sitting)

    def _review(self) -> None:
        sitting = self._sitting.sitting
        if sitting is None:
            return
        try:
            self._signing.open(sitting)
        except (UserError, IntegrityError) as error:
            self.deliberation_page.show_error(error)
            return
        self._go(self.sign_page)
        self.sign_page.start()

    def _back_to_deliberation(self) -> None:
        self._signing.leave()
        self._deliberate()

    def _sheet_signed(self, sitting: str) -> None:
        self._sitting.open(sitting)
        self._go(self.signed_page)
        self._signed.open(self._sitting.view())
        self._show_public()

    def _leave(self) -> None:
        """Leave nothing of the page behind: no sheet, no key, no digit of a PIN."""
        self._sheet.lock()
        self._idle.rest()
        self._turns.leave()
        self._whose_turn = None
        self._signing.leave()
        self._export.leave()
        self.actions_of_room.leave()

    def _refresh_agenda(self) -> None:
        dossier = self._room.dossier
        today = self._room.local(self._room.clock.now())
        added = frozenset((*dossier.spare_cards, *dossier.blank_slots))
        self.agenda_page.show_agenda(agenda(self._room), today, added)
        self.agenda_page.state.show_receipt(latest_receipt(self._room))

    def _go(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)

    def _oral_displayed(self, sitting: str, display: CountdownDisplay) -> None:
        self.agenda_page.show_display(sitting, display)
        if (record := self.oral.live_record) is not None:
            self.public.show_oral(self._room, sitting, record)

    def _show_public(self) -> None:
        """Choose what the room sees when no oral runs."""
        if self.oral.live is None:
            state = None if self._sitting.sitting is None else self._sitting.view().state
            self.public.show_state(state)

    def _screen_changed(self, state: SecondScreenState) -> None:
        self.agenda_page.show_screen(state)
        for chip in self.findChildren(ScreenChip):
            chip.show_state(state)

    def _show_keys(self) -> None:
        KeysDialog(self).show()

    def _stop(self) -> None:
        """Leave the room's pages, and wait for what is under way on its store."""
        self._leave()
        self.care.stop()
        self.actions_of_room.close()
        self._runner.close()
        self.oral.close()

    def _leave_erased(self) -> None:
        self._erased = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        self.public.close()
        if not self._erased:
            close_room(self._room)
        super().closeEvent(event)
        self.closed.emit()
