"""What happens between a room's pages and flows without another page being shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.room.agenda.agenda_page import AgendaPage
from ui.room.incidents.incident_button import IncidentButton
from ui.room.room_flows import RoomFlows
from ui.room.room_pages import RoomPages
from ui.room.sheet.sheet_flow import SheetFlow
from ui.room.sheet.sheet_page import SheetPage
from ui.room.sheet.turn_page import TurnPage
from ui.room.signing.signing_flow import SigningFlow
from ui.room.transfer.export_flow import ExportFlow
from ui.room.transfer.export_page import ExportPage


class RoomWiring(QObject):
    """Connects what pages ask for to the flow that does it, and flows to what shows it."""

    def __init__(self, pages: RoomPages, flows: RoomFlows) -> None:
        super().__init__(flows)
        self._flows = flows
        self._wire_agenda(pages.agenda)
        pages.made.connect(self._page_made)
        flows.made.connect(self._flow_made)
        flows.care.drives.seen.connect(flows.receipts.look)
        flows.oral.sleep_possible.connect(flows.care.tell_sleep_possible)
        self._wire_day()

    def _wire_day(self) -> None:
        """Connect what is written down and signed about the day, over whatever page is shown."""
        actions, incidents = self._flows.actions, self._flows.incidents
        actions.incident_wanted.connect(incidents.open)
        actions.report_wanted.connect(self._flows.ceremony.open)
        incidents.changed.connect(actions.day_changed)
        incidents.changed.connect(self._flows.care.keep)
        for asking in (incidents, self._flows.ceremony):
            asking.keys_wanted.connect(actions.keys_wanted)

    def _wire_agenda(self, page: AgendaPage) -> None:
        flows = self._flows
        self._wire_incidents(page)
        page.action_wanted.connect(flows.actions.open)
        flows.actions.refused.connect(page.error.show_error)
        flows.oral.displayed.connect(page.show_display)
        flows.receipts.offer_in(page.receipt, page.error)

    def _page_made(self, page: QWidget) -> None:
        flows = self._flows
        self._wire_incidents(page)
        if isinstance(page, TurnPage):
            page.void_wanted.connect(flows.actions.void)
            page.substitute_wanted.connect(flows.actions.substitute)
            page.paper_wanted.connect(flows.actions.enter_paper)
            page.recusal_wanted.connect(flows.actions.recuse)
            page.move_wanted.connect(flows.actions.move)
        if isinstance(page, SheetPage):
            page.presence.interests_wanted.connect(page.lock_wanted)
            page.presence.interests_wanted.connect(flows.turns.declare)
        if isinstance(page, TurnPage | SheetPage):
            flows.sitting.show_on(page)
            flows.sitting.recorded.connect(page.show_saved)
        if isinstance(page, ExportPage):
            flows.receipts.offer_in(page.receipt, page.error)

    def _wire_incidents(self, page: QWidget) -> None:
        for button in page.findChildren(IncidentButton):
            button.clicked.connect(self._flows.incidents.begin)

    def _flow_made(self, flow: QObject) -> None:
        keep = self._flows.care.keep
        if isinstance(flow, SheetFlow):
            flow.sealed.connect(keep)
        elif isinstance(flow, SigningFlow):
            flow.signed.connect(keep)
        elif isinstance(flow, ExportFlow):
            flow.exported.connect(keep)
