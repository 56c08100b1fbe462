"""The room's window, for as long as the room is open: its pages, the second screen, its end.

Which page is shown is `room_navigation`'s; nothing is recorded here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.services.ports.machine import Drives, Files
from app.services.ports.screens import ScreenChoices
from app.services.room.open_room import OpenRoom, close_room
from ui.announce import announce
from ui.background import BackgroundRunner
from ui.file_picker import FilePicker
from ui.look.fitting import show_fitting
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.deliberation.deliberation_page import DeliberationPage
from ui.room.desk import RoomDesk
from ui.room.idle_watch import IDLE_MS, IdleWatch
from ui.room.keys_dialog import KeysDialog
from ui.room.opening.arrival import change_news
from ui.room.oral.keep_awake import KeepAwake
from ui.room.oral.public_screen import PublicScreen
from ui.room.oral.screen_panel import ScreenPanel
from ui.room.places_card import Destination
from ui.room.room_flows import RoomFlows
from ui.room.room_navigation import RoomNavigation
from ui.room.room_pages import RoomPages
from ui.room.room_wiring import RoomWiring
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.turn_page import TurnPage
from ui.room.signing.sign_page import SignPage
from ui.room.signing.signed_page import SignedPage
from ui.room.sitting_header import ScreenChip
from ui.room.transfer.export_page import ExportPage
from ui.second_screen.placement import SecondScreenState


class RoomWindow(QMainWindow):
    """An open room. Closing the window closes the room's store and ends the window.

    Args:
        room: opened by its code.
        files: reads and writes what people carry.
        drives: finds sticks.
        picker: asks for folders and files.
        keep_awake: holds sleep back while an oral lasts.
        screens: what was chosen for second screens on this laptop.
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
        screens: ScreenChoices,
        idle_ms: int = IDLE_MS,
    ) -> None:
        super().__init__()
        self._keep_awake = keep_awake
        self._erased = False
        self.setObjectName("room_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1366, 768)
        self._idle = IdleWatch(self, milliseconds=idle_ms)
        self._idle.idle.connect(self.lock)
        self.public = PublicScreen(self, screens, self._time_of_day)
        self.public.panel_wanted.connect(self._show_screen_panel)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self, self._show_screen_panel)
        self.public.state_changed.connect(self._screen_changed)
        runner = BackgroundRunner(self)
        desk = RoomDesk(room=room, runner=runner, files=files, drives=drives, picker=picker)
        self._furnish(desk, None)

    def _furnish(self, desk: RoomDesk, destination: Destination | None) -> None:
        """Make what stands behind the pages of a room; the window stays."""
        self._desk, self._room = desk, desk.room
        self.setWindowTitle(self.tr("{0} · Soutenance").format(desk.room.dossier.room))
        stack = QStackedWidget()
        self.pages = RoomPages(desk.room.dossier.session.kind, stack)
        self.flows = RoomFlows(desk, self.pages, self._keep_awake, destination, stack)
        self.oral, self.care = self.flows.oral, self.flows.care
        self.actions_of_room = self.flows.actions
        self._navigation = RoomNavigation(
            desk.room,
            pages=self.pages,
            flows=self.flows,
            stack=stack,
            public=self.public,
            idle=self._idle,
        )
        RoomWiring(self.pages, self.flows)
        self.setCentralWidget(self.flows.over)
        self._wire()

    def _wire(self) -> None:
        self._navigation.keys_wanted.connect(self._show_keys)
        self.pages.agenda.screen_wanted.connect(self._show_screen_panel)
        self.oral.told.connect(lambda words, urgent: announce(self, words, assertive=urgent))
        self.actions_of_room.room_changed.connect(self._go_on_with)
        self.actions_of_room.purged.connect(self._leave_erased)

    def start(self) -> None:
        """Show the window on the agenda, and go on with an oral that was running."""
        self._navigation.take_up()
        show_fitting(self)
        self.public.start()
        self._screen_changed(self.public.state())
        self.show_agenda()
        self.care.tell_arrival()
        self.care.tell_oral(self.oral.live)

    def _go_on_with(self, room: OpenRoom) -> None:
        """Go on with the same store after its planning or its package changed."""
        news = change_news(self._room, room)
        self._stop()
        self._furnish(
            replace(self._desk, room=room, runner=BackgroundRunner(self)),
            self.care.copy.destination,
        )
        self._navigation.take_up()
        self._screen_changed(self.public.state())
        self.show_agenda()
        self.pages.agenda.show_news(*news)

    @property
    def agenda_page(self) -> AgendaPage:
        """The day’s agenda."""
        return self.pages.agenda

    @property
    def turn_page(self) -> TurnPage:
        """Whose turn it is."""
        return self.pages.turn

    @property
    def sheet_page(self) -> SheetPage:
        """A juror’s sheet."""
        return self.pages.sheet

    @property
    def deliberation_page(self) -> DeliberationPage:
        """The sealed sheets side by side."""
        return self.pages.deliberation

    @property
    def sign_page(self) -> SignPage:
        """The review and the signatures."""
        return self.pages.sign

    @property
    def signed_page(self) -> SignedPage:
        """A sitting that is concluded."""
        return self.pages.signed

    @property
    def export_page(self) -> ExportPage:
        """The export of the results."""
        return self.pages.export

    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        return self.flows.over.page() or self._navigation.page()

    def show_agenda(self) -> None:
        """Go to the day's agenda; an open sheet is locked."""
        self._navigation.show_agenda()

    def open_sitting(self, sitting: str) -> None:
        """Go to the page of a sitting that its state asks for."""
        self._navigation.open_sitting(sitting)

    def show_export(self) -> None:
        """Go to the export."""
        self._navigation.show_export()

    def lock(self) -> None:
        """Hide the open sheet at once and drop its key."""
        self._navigation.lock()

    def _screen_changed(self, state: SecondScreenState) -> None:
        self.pages.agenda.show_screen(state)
        for chip in self.findChildren(ScreenChip):
            chip.show_state(state)

    def _time_of_day(self) -> datetime:
        return self._room.local(self._room.clock.now())

    def _show_screen_panel(self) -> None:
        """Open « Écran du public », or bring it back: there is one, whatever the page."""
        panel = self.findChild(ScreenPanel) or ScreenPanel(self.public, self)
        panel.show()
        panel.raise_()
        panel.activateWindow()
        self._idle.watch_too(panel.windowHandle())

    def _show_keys(self) -> None:
        KeysDialog(self).show()

    def _stop(self) -> None:
        """Leave the room's pages, and wait for what is under way on its store."""
        if not self._erased:
            self.flows.incidents.leave()
        self._navigation.leave()
        self.care.stop()
        self.actions_of_room.close()
        self._desk.runner.close()
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
