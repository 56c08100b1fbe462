"""One session: the side bar, its pages, and the flow behind each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from app.domain.session import SessionKind
from app.services.centre.overview import overview
from app.services.centre.sessions import session_overview
from app.services.journal_view import centre_journal
from ui.centre.desk import SessionDesk
from ui.centre.keys.codes_flow import CodesFlow
from ui.centre.keys.codes_page import CodesPage
from ui.centre.keys.enrolments_flow import EnrolmentsFlow
from ui.centre.keys.enrolments_page import EnrolmentsPage
from ui.centre.overview.overview_flow import OverviewFlow
from ui.centre.overview.overview_page import OverviewPage
from ui.centre.overview.reports_flow import ReportsFlow
from ui.centre.overview.reports_page import ReportsPage
from ui.centre.overview.sheets_flow import SheetsFlow
from ui.centre.overview.sheets_page import SheetsPage
from ui.centre.page import CentrePage, demonstration_mark
from ui.centre.preparation.packages_flow import PackagesFlow
from ui.centre.preparation.packages_page import PackagesPage
from ui.centre.preparation.planning_flow import PlanningFlow
from ui.centre.preparation.planning_page import PlanningPage
from ui.centre.preparation.rules_flow import RulesFlow
from ui.centre.preparation.rules_page import RulesPage
from ui.centre.reception.confirmations_flow import ConfirmationsFlow
from ui.centre.reception.confirmations_page import ConfirmationsPage
from ui.centre.reception.merge_page import MergePage
from ui.centre.reception.quarantine_flow import QuarantineFlow
from ui.centre.reception.quarantine_page import QuarantinePage
from ui.centre.reception.reception_flow import ReceptionFlow
from ui.centre.reception.reception_page import ReceptionPage
from ui.centre.referential.referential_flow import ReferentialFlow
from ui.centre.referential.referential_page import ReferentialPage
from ui.centre.results.candidate_page import CandidatePage
from ui.centre.results.results_flow import ResultsFlow
from ui.centre.results.results_page import ResultsPage
from ui.centre.snapshot_watch import SnapshotWatch
from ui.journal.journal_page import JournalPage
from ui.widgets.side_bar import SideBar, SideBarItem

OVERVIEW = "overview"

PageT = TypeVar("PageT", bound=CentrePage)
FlowT = TypeVar("FlowT", bound="_Flow")


class _Flow(Protocol):
    """A flow that says when it changed the session."""

    @property
    def changed(self) -> SignalInstance: ...


class SessionView(QWidget):
    """The pages of a session behind their side bar; a page is brought up to date when shown.

    Signals:
        verify_wanted: verify a document.
        left: go back to the sessions.
    """

    verify_wanted = Signal()
    left = Signal()

    def __init__(
        self, at: SessionDesk, snapshots: SnapshotWatch, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._at = at
        self._snapshots = snapshots
        self._key = OVERVIEW
        self._codes_shown = False
        session = session_overview(at.centre, at.session).session
        self._demonstration = session.kind is SessionKind.DEMONSTRATION
        self.side_bar = SideBar(
            at.centre.name, session.title, self._items(), person=at.centre.operator
        )
        self.side_bar.chosen.connect(self.go)
        self._stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(self._stack, 1)
        self._show_badges()

    def _items(self) -> tuple[SideBarItem, ...]:
        return (
            SideBarItem(OVERVIEW, "layout-dashboard", self.tr("Vue d’ensemble")),
            SideBarItem("referential", "book-open", self.tr("Référentiel")),
            SideBarItem("rules", "scale", self.tr("Règlement")),
            SideBarItem("planning", "calendar-days", self.tr("Candidats, planning")),
            SideBarItem("packages", "package", self.tr("Dossiers de salle")),
            SideBarItem("reception", "inbox", self.tr("Réception")),
            SideBarItem("quarantine", "shield-alert", self.tr("Quarantaine")),
            SideBarItem("confirmations", "user-round-check", self.tr("À confirmer")),
            SideBarItem("enrolments", "user-round-key", self.tr("Clés des jurés")),
            SideBarItem("results", "file-check", self.tr("Résultats")),
            SideBarItem("journal", "history", self.tr("Journal")),
        )

    # each page, its flow and what it leads to; made when it is first needed

    def _furnished(self, page: PageT) -> PageT:
        page.set_demonstration(self._demonstration)
        self._stack.addWidget(page)
        return page

    def _followed(self, flow: FlowT) -> FlowT:
        flow.changed.connect(self._snapshots.take)
        flow.changed.connect(self._show_badges)
        return flow

    @cached_property
    def overview(self) -> OverviewPage:
        """What has come back, what is missing, what to do next."""
        page = self._furnished(OverviewPage())
        page.wanted.connect(self.go)
        page.sessions_wanted.connect(self.left)
        page.sheets_wanted.connect(self._show_sheets)
        page.reports_wanted.connect(self._show_reports)
        page.verify_wanted.connect(self.verify_wanted)
        return page

    @cached_property
    def _overview_flow(self) -> OverviewFlow:
        return OverviewFlow(self.overview, self._at, self._snapshots, self)

    @cached_property
    def sheets(self) -> SheetsPage:
        """Every expected sheet, behind the overview."""
        page = self._furnished(SheetsPage())
        page.wanted.connect(self.go)
        page.left.connect(lambda: self.go(OVERVIEW))
        return page

    @cached_property
    def _sheets_flow(self) -> SheetsFlow:
        return self._followed(SheetsFlow(self.sheets, self._at, self))

    @cached_property
    def reports(self) -> ReportsPage:
        """Rooms' minutes and incident reports, behind the overview."""
        page = self._furnished(ReportsPage())
        page.left.connect(lambda: self.go(OVERVIEW))
        return page

    @cached_property
    def _reports_flow(self) -> ReportsFlow:
        return self._followed(ReportsFlow(self.reports, self._at, self))

    @cached_property
    def referential(self) -> ReferentialPage:
        """The référentiel and its open points."""
        return self._furnished(ReferentialPage())

    @cached_property
    def _referential_flow(self) -> ReferentialFlow:
        return self._followed(ReferentialFlow(self.referential, self._at, self))

    @cached_property
    def rules(self) -> RulesPage:
        """The session's rules."""
        return self._furnished(RulesPage())

    @cached_property
    def _rules_flow(self) -> RulesFlow:
        return self._followed(RulesFlow(self.rules, self._at, self))

    @cached_property
    def planning(self) -> PlanningPage:
        """Candidates, jurors and sittings."""
        return self._furnished(PlanningPage())

    @cached_property
    def _planning_flow(self) -> PlanningFlow:
        return self._followed(PlanningFlow(self.planning, self._at, self))

    @cached_property
    def packages(self) -> PackagesPage:
        """The room packages."""
        page = self._furnished(PackagesPage())
        page.codes_wanted.connect(self._show_codes)
        return page

    @cached_property
    def _packages_flow(self) -> PackagesFlow:
        flow = self._followed(PackagesFlow(self.packages, self._at, self))
        flow.page_wanted.connect(self.go)
        return flow

    @cached_property
    def codes(self) -> CodesPage:
        """The codes told by telephone, behind the packages."""
        page = self._furnished(CodesPage())
        page.left.connect(lambda: self.go("packages"))
        return page

    @cached_property
    def _codes_flow(self) -> CodesFlow:
        return CodesFlow(self.codes, self._at, self)

    @cached_property
    def reception(self) -> ReceptionPage:
        """Where what comes back is dropped."""
        page = self._furnished(ReceptionPage())
        page.wanted.connect(self.go)
        return page

    @cached_property
    def merge(self) -> MergePage:
        """The plan of a merge, behind the reception."""
        return self._furnished(MergePage())

    @cached_property
    def _reception_flow(self) -> ReceptionFlow:
        flow = self._followed(ReceptionFlow(self.reception, self.merge, self._at, self))
        flow.plan_shown.connect(lambda: self._show_within("reception", self.merge))
        flow.plan_left.connect(lambda: self._show_within("reception", self.reception))
        return flow

    @cached_property
    def quarantine(self) -> QuarantinePage:
        """Two versions of a sheet, to be settled."""
        return self._furnished(QuarantinePage())

    @cached_property
    def _quarantine_flow(self) -> QuarantineFlow:
        return self._followed(QuarantineFlow(self.quarantine, self._at, self))

    @cached_property
    def confirmations(self) -> ConfirmationsPage:
        """What a room added, to be confirmed."""
        return self._furnished(ConfirmationsPage())

    @cached_property
    def _confirmations_flow(self) -> ConfirmationsFlow:
        return self._followed(ConfirmationsFlow(self.confirmations, self._at, self))

    @cached_property
    def enrolments(self) -> EnrolmentsPage:
        """The jurors' keys."""
        return self._furnished(EnrolmentsPage())

    @cached_property
    def _enrolments_flow(self) -> EnrolmentsFlow:
        return self._followed(EnrolmentsFlow(self.enrolments, self._at, self))

    @cached_property
    def results(self) -> ResultsPage:
        """The candidates and their blocks."""
        page = self._furnished(ResultsPage())
        page.wanted.connect(self.go)
        return page

    @cached_property
    def candidate(self) -> CandidatePage:
        """One candidate, behind the results."""
        return self._furnished(CandidatePage())

    @cached_property
    def _results_flow(self) -> ResultsFlow:
        flow = ResultsFlow(self.results, self.candidate, self._at, self)
        flow.candidate_shown.connect(lambda: self._show_within("results", self.candidate))
        flow.candidate_left.connect(lambda: self._show_within("results", self.results))
        return flow

    @cached_property
    def journal(self) -> JournalPage:
        """The centre's journal."""
        at = self._at
        page = JournalPage(
            partial(centre_journal, at.centre),
            at.desk.files,
            at.desk.picker,
            at.runner,
            name=at.centre.name,
            back=False,
            parent=self,
        )
        if self._demonstration:
            page.header.add(demonstration_mark())
        self._stack.addWidget(page)
        return page

    # pages

    def go(self, key: str) -> None:
        """Show a page, up to date."""
        self._leave(key)
        self._key = key
        self.side_bar.set_current(key)
        items = {item.objectName(): item for item in self.side_bar.findChildren(QPushButton)}
        if QApplication.focusWidget() in items.values():
            items[f"side_{key}"].setFocus(Qt.FocusReason.OtherFocusReason)
        page, refresh = self._ways()[key]()
        refresh()
        self._stack.setCurrentWidget(page)

    def _leave(self, key: str) -> None:
        """Forget what the page on screen said last, since another is wanted."""
        if self._codes_shown:
            self._codes_shown = False
            self._codes_flow.leave()
        if key != self._key and self._key == "packages":
            self._packages_flow.leave()
        if key != self._key and self._key == "reception":
            self._reception_flow.leave()

    def _ways(self) -> dict[str, Callable[[], tuple[QWidget, Callable[[], None]]]]:
        """Return for each item how its page is got, and brought up to date."""
        return {
            OVERVIEW: lambda: (self.overview, self._overview_flow.refresh),
            "referential": lambda: (self.referential, self._referential_flow.refresh),
            "rules": lambda: (self.rules, self._rules_flow.refresh),
            "planning": lambda: (self.planning, self._planning_flow.refresh),
            "packages": lambda: (self.packages, self._packages_flow.refresh),
            "quarantine": lambda: (self.quarantine, self._quarantine_flow.refresh),
            "confirmations": lambda: (self.confirmations, self._confirmations_flow.refresh),
            "enrolments": lambda: (self.enrolments, self._enrolments_flow.refresh),
            "results": lambda: (self.results, self._results_flow.refresh),
            "reception": lambda: (self._received(), self._reception_flow.refresh),
            "journal": lambda: (self.journal, self.journal.start),
        }

    def _received(self) -> CentrePage:
        return self.merge if self._reception_flow.has_plan else self.reception

    def current_page(self) -> QWidget | None:
        """Return the page on screen."""
        return self._stack.currentWidget()

    def _show_within(self, key: str, page: CentrePage) -> None:
        """Show a page of an item, unless another item was chosen meanwhile."""
        if self._key == key:
            self._stack.setCurrentWidget(page)

    def _show_codes(self) -> None:
        self._codes_flow.start()
        self._codes_shown = True
        self._show_within("packages", self.codes)

    def _show_sheets(self) -> None:
        self._sheets_flow.start()
        self._stack.setCurrentWidget(self.sheets)

    def _show_reports(self) -> None:
        self._reports_flow.start()
        self._stack.setCurrentWidget(self.reports)

    def _show_badges(self) -> None:
        """Count at the side what waits for a decision."""
        seen = overview(self._at.centre, self._at.session)
        self.side_bar.set_badge("quarantine", seen.quarantined)
        self.side_bar.set_badge("confirmations", seen.to_confirm + seen.papers)
