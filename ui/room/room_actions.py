"""The room's rarer actions: their pages, their flows, and the way into each.

Owns which action leads where. It records nothing; what an action makes of the room (a new
`OpenRoom`, a new day, no room at all) is told to the window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.journal_view import room_journal
from ui.journal.journal_page import JournalPage
from ui.look.fitting import show_fitting
from ui.room.action_page import ActionPage
from ui.room.continuity.copy_status import CopyChip
from ui.room.continuity.reissue_flow import ReissueFlow
from ui.room.continuity.reissue_page import ReissuePage
from ui.room.continuity.room_care import RoomCare
from ui.room.desk import RoomDesk
from ui.room.documents.minutes_flow import MinutesFlow
from ui.room.documents.minutes_page import MinutesPage
from ui.room.incidents.incidents_flow import IncidentsFlow
from ui.room.incidents.incidents_page import IncidentsPage
from ui.room.jury.add_sitting_flow import AddSittingFlow
from ui.room.jury.add_sitting_page import AddSittingPage
from ui.room.jury.additions_flow import SubstitutionFlow, WalkInFlow
from ui.room.jury.move_flow import MoveFlow
from ui.room.jury.move_page import MovePage
from ui.room.jury.panel_change_flow import PanelChangeFlow
from ui.room.jury.panel_change_page import PanelChangePage
from ui.room.jury.substitute_page import SubstitutePage
from ui.room.jury.void_page import VoidPage
from ui.room.jury.voiding_flow import VoidingFlow
from ui.room.jury.walk_in_page import WalkInPage
from ui.room.paper.paper_flow import PaperFlow
from ui.room.paper.paper_page import PaperPage
from ui.room.papers.papers_flow import PapersFlow
from ui.room.papers.papers_page import PapersPage
from ui.room.room_menu import RoomAction
from ui.room.sitting_header import mark_demonstration
from ui.room.transfer.gather_page import GatherPage
from ui.room.transfer.hand_over_page import HandOverPage
from ui.room.transfer.purge_flow import PurgeFlow
from ui.room.transfer.purge_page import PurgePage
from ui.room.transfer.receipt_flow import ReceiptFlow
from ui.room.transfer.receipt_page import ReceiptPage
from ui.room.transfer.transfer_flow import GatherFlow, HandOverFlow
from ui.room.words import room_words


class ActionFlow(Protocol):
    """What stands behind an action's page."""

    @property
    def page(self) -> ActionPage:
        """The page."""
        ...

    def open(self) -> None:
        """Begin."""
        ...

    def leave(self) -> None:
        """Forget what was typed."""
        ...


_F = TypeVar("_F", bound=ActionFlow)


class RoomActions(QObject):
    """Opens an action's page by its name. Pages are made when they are first wanted.

    Signals:
        page_wanted: show this page; whatever was open is left first.
        back_wanted: to the agenda.
        keys_wanted: the list of keys.
        room_changed: go on with this `OpenRoom`, on the same store.
        purged: the room is erased, and its store closed.
        refused: the action could not even be opened.
        incident_wanted: the form of an incident; empty for a new one.
        report_wanted: sign the day's minutes; see `MinutesFlow`.
        day_changed: an incident or a report of the day is another now.
        sitting_wanted: go to the page of a sitting.
        transcription_wanted: a sitting, and the `Transcription` whose sheet to open.
    """

    page_wanted = Signal(object)
    back_wanted = Signal()
    keys_wanted = Signal()
    room_changed = Signal(object)
    purged = Signal()
    refused = Signal(object)
    incident_wanted = Signal(str)
    report_wanted = Signal(object, object, str)
    day_changed = Signal()
    sitting_wanted = Signal(str)
    transcription_wanted = Signal(str, object)

    def __init__(self, desk: RoomDesk, care: RoomCare, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown_in = parent
        self._desk = desk
        self._care = care
        self._kind = desk.room.dossier.session.kind
        self._flows: list[ActionFlow] = []
        self._verify: QMainWindow | None = None
        self._made(care.copy)

    @cached_property
    def voiding(self) -> VoidingFlow:
        """« Carte ou clé perdue… »."""
        flow = VoidingFlow(self._desk, VoidPage(self._kind))
        flow.page.substitute_wanted.connect(self.substitute)
        flow.voided.connect(lambda _juror: self._care.keep())
        return self._made(flow)

    @cached_property
    def substitution(self) -> SubstitutionFlow:
        """« Juré remplaçant… »."""
        flow = SubstitutionFlow(self._desk, SubstitutePage(self._kind))
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def walk_in(self) -> WalkInFlow:
        """« Candidat non prévu… »."""
        flow = WalkInFlow(self._desk, WalkInPage(self._kind))
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def panel_change(self) -> PanelChangeFlow:
        """« Changement de jury… »."""
        flow = PanelChangeFlow(self._desk, PanelChangePage(self._kind))
        flow.page.substitute_wanted.connect(self.substitute)
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def moving(self) -> MoveFlow:
        """« Déplacer un passage… »."""
        flow = MoveFlow(self._desk, MovePage(self._kind))
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def adding(self) -> AddSittingFlow:
        """« Ajouter un passage… »."""
        flow = AddSittingFlow(self._desk, AddSittingPage(self._kind))
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def paper(self) -> PaperFlow:
        """« Saisir une grille papier… »."""
        flow = PaperFlow(self._desk, PaperPage(self._kind))
        flow.sitting_wanted.connect(self.sitting_wanted)
        flow.transcription_wanted.connect(self.transcription_wanted)
        return self._made(flow)

    @cached_property
    def reissue(self) -> ReissueFlow:
        """« Dossier plus récent… »."""
        flow = ReissueFlow(self._desk, ReissuePage(self._kind))
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def papers(self) -> PapersFlow:
        """« Documents à imprimer… »."""
        flow = PapersFlow(self._desk, PapersPage(self._kind))
        flow.page.drives_wanted.connect(self._care.drives.look)
        flow.show_drives(self._care.drives.plugged)
        self._care.drives.seen.connect(flow.show_drives)
        return self._made(flow)

    @cached_property
    def incidents(self) -> IncidentsFlow:
        """« Incidents… »."""
        flow = IncidentsFlow(self._desk, IncidentsPage(self._kind))
        flow.incident_wanted.connect(self.incident_wanted)
        self.day_changed.connect(flow.refresh)
        return self._made(flow)

    @cached_property
    def minutes(self) -> MinutesFlow:
        """« PV et émargement du jour… »."""
        flow = MinutesFlow(self._desk, MinutesPage(self._kind))
        flow.report_wanted.connect(self.report_wanted)
        self.day_changed.connect(flow.refresh)
        return self._made(flow)

    @cached_property
    def hand_over(self) -> HandOverFlow:
        """« Remettre à un autre ordinateur… »."""
        flow = HandOverFlow(self._desk, HandOverPage(self._kind))
        flow.page.drives_wanted.connect(self._care.drives.look)
        flow.show_drives(self._care.drives.plugged)
        self._care.drives.seen.connect(flow.show_drives)
        return self._made(flow)

    @cached_property
    def gathering(self) -> GatherFlow:
        """« Recevoir d’un autre ordinateur… »."""
        flow = GatherFlow(self._desk, GatherPage(self._kind))
        flow.gathered.connect(self._care.keep)
        flow.room_changed.connect(self.room_changed)
        return self._made(flow)

    @cached_property
    def receipts(self) -> ReceiptFlow:
        """« Lire un accusé de réception… »."""
        return self._made(ReceiptFlow(self._desk, ReceiptPage(self._kind)))

    @cached_property
    def purge(self) -> PurgeFlow:
        """« Effacer cette salle… »."""
        flow = PurgeFlow(self._desk, PurgePage(self._kind))
        flow.purging.connect(self._care.stop)
        flow.stopped.connect(self._care.start)
        flow.purged.connect(self.purged)
        return self._made(flow)

    @cached_property
    def journal_page(self) -> JournalPage:
        """« Journal… »."""
        desk = self._desk
        page = JournalPage(
            partial(room_journal, desk.room),
            desk.files,
            desk.picker,
            desk.runner,
            name=room_words(desk.room.dossier.room),
            parent=self._shown_in,
        )
        page.hide()
        mark_demonstration(page.header, self._kind)
        page.header.add(CopyChip())
        page.left.connect(self.back_wanted)
        return page

    def _made(self, flow: _F) -> _F:
        # A page that is never shown would outlive the window: its connections keep it.
        flow.page.setParent(self._shown_in)
        flow.page.hide()
        flow.page.back_wanted.connect(self.back_wanted)
        flow.page.keys_wanted.connect(self.keys_wanted)
        self._flows.append(flow)
        return flow

    def open(self, action: RoomAction) -> None:
        """Lead to an action; its page is made the first time."""
        if action is RoomAction.VERIFY:
            self._open_verification()
        elif action is RoomAction.JOURNAL:
            self._enter(self.journal_page, self.journal_page.start)
        else:
            flow = self._flow(action)
            self._enter(flow.page, flow.open)

    def _flow(self, action: RoomAction) -> ActionFlow:
        flows: dict[RoomAction, Callable[[], ActionFlow]] = {
            RoomAction.COPY: lambda: self._care.copy,
            RoomAction.VOID: lambda: self.voiding,
            RoomAction.SUBSTITUTE: lambda: self.substitution,
            RoomAction.WALK_IN: lambda: self.walk_in,
            RoomAction.PANEL: lambda: self.panel_change,
            RoomAction.MOVE: lambda: self.moving,
            RoomAction.ADD_SITTING: lambda: self.adding,
            RoomAction.PAPER: lambda: self.paper,
            RoomAction.REISSUE: lambda: self.reissue,
            RoomAction.PAPERS: lambda: self.papers,
            RoomAction.INCIDENTS: lambda: self.incidents,
            RoomAction.MINUTES: lambda: self.minutes,
            RoomAction.HAND_OVER: lambda: self.hand_over,
            RoomAction.GATHER: lambda: self.gathering,
            RoomAction.RECEIPT: lambda: self.receipts,
            RoomAction.PURGE: lambda: self.purge,
        }
        return flows[action]()

    def void(self, juror: str) -> None:
        """Lead to the page of lost cards, for a juror."""
        self._enter(self.voiding.page, lambda: self.voiding.open(juror))

    def substitute(self, replaced: str, sitting: str = "") -> None:
        """Lead to the substitute's form, for the seat of a juror in one sitting, or in all."""
        self._enter(self.substitution.page, lambda: self.substitution.open(replaced, sitting))

    def recuse(self, juror: str, sitting: str) -> None:
        """Lead to the change of jury, for a juror who abstains in a sitting."""
        flow = self.panel_change
        self._enter(flow.page, lambda: flow.open_for(juror, sitting))

    def move(self, sitting: str) -> None:
        """Lead to moving a sitting to another time."""
        self._enter(self.moving.page, lambda: self.moving.open(sitting))

    def enter_paper(self, sitting: str) -> None:
        """Lead to entering sheets of a sitting from paper."""
        self._enter(self.paper.page, lambda: self.paper.open(sitting))

    def leave(self) -> None:
        """Forget what was typed on any page."""
        for flow in self._flows:
            flow.leave()

    def close(self) -> None:
        """Close what stands beside the room's window."""
        if self._verify is not None:
            self._verify.close()
            self._verify = None

    def _enter(self, page: QWidget, begin: Callable[[], None]) -> None:
        self.page_wanted.emit(page)
        try:
            begin()
        except (UserError, IntegrityError) as error:
            self.back_wanted.emit()
            self.refused.emit(error)

    def _open_verification(self) -> None:
        from ui.verify.opening import room_verify_window  # noqa: PLC0415 - brings PDF checks

        if self._verify is None or not self._verify.isVisible():
            desk = self._desk
            self._verify = room_verify_window(desk.room, desk.files, desk.picker)
            show_fitting(self._verify)
        self._verify.raise_()
        self._verify.activateWindow()
