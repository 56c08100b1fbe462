"""The pages of an open room, and the flows that stand behind them.

Owns that they are made together, for one dossier: when it changes, all are made anew. Which
page is shown is `room_navigation`'s.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from ui.room.agenda.agenda_page import AgendaPage
from ui.room.continuity.room_care import RoomCare
from ui.room.deliberation.deliberation_flow import DeliberationFlow
from ui.room.deliberation.deliberation_page import DeliberationPage
from ui.room.desk import RoomDesk
from ui.room.oral.keep_awake import KeepAwake
from ui.room.oral.oral_flow import OralFlow
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
from ui.room.transfer.export_flow import ExportFlow
from ui.room.transfer.export_page import ExportPage
from ui.room.transfer.receipt_offer import ReceiptOffer


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPages:
    """What the window shows, one at a time."""

    agenda: AgendaPage
    turn: TurnPage
    sheet: SheetPage
    deliberation: DeliberationPage
    sign: SignPage
    signed: SignedPage
    export: ExportPage

    @property
    def all(self) -> tuple[QWidget, ...]:
        """Every page, in the order of a sitting."""
        return (
            self.agenda,
            self.turn,
            self.sheet,
            self.deliberation,
            self.sign,
            self.signed,
            self.export,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFlows:
    """What acts for the pages; each flow knows its page and not the others."""

    oral: OralFlow
    sitting: SittingFlow
    turns: TurnFlow
    sheet: SheetFlow
    deliberation: DeliberationFlow
    signing: SigningFlow
    signed: SignedSheetFlow
    export: ExportFlow
    receipts: ReceiptOffer
    care: RoomCare
    actions: RoomActions


def make_pages(kind: SessionKind) -> RoomPages:
    """Make the pages of a session of that kind."""
    return RoomPages(
        agenda=AgendaPage(kind),
        turn=TurnPage(kind),
        sheet=SheetPage(kind),
        deliberation=DeliberationPage(kind),
        sign=SignPage(kind),
        signed=SignedPage(kind),
        export=ExportPage(kind),
    )


def make_flows(
    desk: RoomDesk,
    pages: RoomPages,
    keep_awake: KeepAwake,
    destination: Destination | None,
    parent: QWidget,
) -> RoomFlows:
    """Make what acts for the pages; it goes when `parent` does.

    `destination` is where the live copy was written before, if the room only changed.
    """
    room, runner = desk.room, desk.runner
    oral = OralFlow(room, keep_awake, parent)
    care = RoomCare(desk, pages.agenda, parent, destination=destination)
    offers = tuple((page.receipt, page.error) for page in (pages.agenda, pages.export))
    receipts = ReceiptOffer(desk, offers, parent)
    care.drives.seen.connect(receipts.look)
    return RoomFlows(
        oral=oral,
        sitting=SittingFlow(room, oral, (pages.turn, pages.sheet), parent),
        turns=TurnFlow(room, pages.turn, runner),
        sheet=SheetFlow(room, pages.sheet, runner),
        deliberation=DeliberationFlow(room, pages.deliberation),
        signing=SigningFlow(room, pages.sign, runner),
        signed=SignedSheetFlow(desk, pages.signed),
        export=ExportFlow(desk, pages.export, care.drives),
        receipts=receipts,
        care=care,
        actions=RoomActions(desk, care, parent),
    )
