"""What acts for the pages of an open room; each flow is made with its page, when first wanted.

Owns that they go together, and that nothing stays behind when a page is left: no sheet, no
key, no digit of a PIN. What happens between them is `room_wiring`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.room.continuity.room_care import RoomCare
from ui.room.deliberation.deliberation_flow import DeliberationFlow
from ui.room.desk import RoomDesk
from ui.room.documents.report_sign_flow import ReportSignFlow
from ui.room.incidents.incident_flow import IncidentFlow, Whereabouts
from ui.room.incidents.over_pages import OverPages
from ui.room.oral.keep_awake import KeepAwake
from ui.room.oral.oral_flow import OralFlow
from ui.room.oral.sitting_flow import SittingFlow
from ui.room.places_card import Destination
from ui.room.room_actions import RoomActions
from ui.room.room_pages import RoomPages
from ui.room.sheet.sheet_flow import SheetFlow
from ui.room.sheet.turn_flow import TurnFlow
from ui.room.signing.signed_flow import SignedSheetFlow
from ui.room.signing.signing_flow import SigningFlow
from ui.room.transfer.export_flow import ExportFlow
from ui.room.transfer.receipt_offer import ReceiptOffer

_F = TypeVar("_F", bound=QObject)


class RoomFlows(QObject):
    """What acts for the pages of the stack `parent`; it goes when that does.

    Args:
        destination: where the live copy was written before, if the room only changed.

    Signals:
        made: a flow of a page, before anybody else has it; it is the one to be connected to.
    """

    made = Signal(object)

    def __init__(
        self,
        desk: RoomDesk,
        pages: RoomPages,
        keep_awake: KeepAwake,
        destination: Destination | None,
        parent: QStackedWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages = pages
        self._leaving: list[Callable[[], None]] = []
        self.oral = OralFlow(desk.room, keep_awake, parent)
        self.care = RoomCare(desk, pages.agenda, parent, destination=destination)
        self.sitting = SittingFlow(desk.room, self.oral, parent)
        self.receipts = ReceiptOffer(desk, parent)
        self.actions = RoomActions(desk, self.care, parent)
        self.over = OverPages(parent)
        self.ceremony = ReportSignFlow(desk, self.over)
        self.incidents = IncidentFlow(desk, self.over, self.ceremony, self._whereabouts())

    def _whereabouts(self) -> Whereabouts:
        oral, sitting = self.oral, self.sitting
        return Whereabouts(
            sitting=lambda: sitting.sitting or oral.live, running=lambda: oral.live is not None
        )

    @cached_property
    def turns(self) -> TurnFlow:
        """Hands the laptop from juror to juror."""
        flow = TurnFlow(self._desk.room, self._pages.turn, self._desk.runner)
        return self._made(flow, flow.leave)

    @cached_property
    def sheet(self) -> SheetFlow:
        """Records a juror's ratings."""
        flow = SheetFlow(self._desk.room, self._pages.sheet, self._desk.runner)
        return self._made(flow, flow.lock)

    @cached_property
    def deliberation(self) -> DeliberationFlow:
        """Records what the jury agrees on."""
        return self._made(DeliberationFlow(self._desk.room, self._pages.deliberation))

    @cached_property
    def signing(self) -> SigningFlow:
        """Signs what the jury agreed on."""
        flow = SigningFlow(self._desk, self._pages.sign)
        return self._made(flow, flow.leave)

    @cached_property
    def signed(self) -> SignedSheetFlow:
        """Saves a signed sheet, and opens it again."""
        return self._made(SignedSheetFlow(self._desk, self._pages.signed))

    @cached_property
    def export(self) -> ExportFlow:
        """Writes the results to a stick."""
        flow = ExportFlow(self._desk, self._pages.export, self.care.drives)
        return self._made(flow, flow.leave)

    @property
    def open_sheet(self) -> SheetFlow | None:
        """The flow of the sheet that is unlocked, `None` when none is."""
        made = "sheet" in self.__dict__
        return self.sheet if made and self.sheet.is_open else None

    def leave(self) -> None:
        """Leave nothing of any page behind."""
        for leave in self._leaving:
            leave()
        self.actions.leave()

    def _made(self, flow: _F, leave: Callable[[], None] | None = None) -> _F:
        if leave is not None:
            self._leaving.append(leave)
        self.made.emit(flow)
        return flow
