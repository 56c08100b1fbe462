"""One session: the side bar, its pages, and the flow behind each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
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
        self._key = OVERVIEW
        session = session_overview(at.centre, at.session).session
        self.side_bar = SideBar(
            at.centre.name, session.title, self._items(), person=at.centre.operator
        )
        self.side_bar.chosen.connect(self.go)
        self._make_pages()
        self._stack = QStackedWidget()
        demonstration = session.kind is SessionKind.DEMONSTRATION
        for page in self._pages():
            page.set_demonstration(demonstration)
            self._stack.addWidget(page)
        if demonstration:
            self.journal.header.add(demonstration_mark())
        self._stack.addWidget(self.journal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(self._stack, 1)
        self._make_flows(snapshots)
        self._connect(snapshots)
        self._referential_flow.refresh()
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

    def _make_pages(self) -> None:
        at = self._at
        self.overview = OverviewPage()
        self.sheets = SheetsPage()
        self.referential = ReferentialPage()
        self.rules = RulesPage()
        self.planning = PlanningPage()
        self.packages = PackagesPage()
        self.codes = CodesPage()
        self.reception = ReceptionPage()
        self.merge = MergePage()
        self.quarantine = QuarantinePage()
        self.confirmations = ConfirmationsPage()
        self.enrolments = EnrolmentsPage()
        self.results = ResultsPage()
        self.candidate = CandidatePage()
        self.journal = JournalPage(
            partial(centre_journal, at.centre),
            at.desk.files,
            at.desk.picker,
            at.runner,
            name=at.centre.name,
            back=False,
        )

    def _pages(self) -> tuple[CentrePage, ...]:
        return (
            self.overview,
            self.sheets,
            self.referential,
            self.rules,
            self.planning,
            self.packages,
            self.codes,
            self.reception,
            self.merge,
            self.quarantine,
            self.confirmations,
            self.enrolments,
            self.results,
            self.candidate,
        )

    def _make_flows(self, snapshots: SnapshotWatch) -> None:
        at = self._at
        self._overview_flow = OverviewFlow(self.overview, at, snapshots, self)
        self._sheets_flow = SheetsFlow(self.sheets, at, self)
        self._referential_flow = ReferentialFlow(self.referential, at, self)
        self._rules_flow = RulesFlow(self.rules, at, self)
        self._planning_flow = PlanningFlow(self.planning, at, self)
        self._packages_flow = PackagesFlow(self.packages, at, self)
        self._codes_flow = CodesFlow(self.codes, at, self)
        self._reception_flow = ReceptionFlow(self.reception, self.merge, at, self)
        self._quarantine_flow = QuarantineFlow(self.quarantine, at, self)
        self._confirmations_flow = ConfirmationsFlow(self.confirmations, at, self)
        self._enrolments_flow = EnrolmentsFlow(self.enrolments, at, self)
        self._results_flow = ResultsFlow(self.results, self.candidate, at, self)

    def _connect(self, snapshots: SnapshotWatch) -> None:
        self._packages_flow.page_wanted.connect(self.go)
        self.packages.codes_wanted.connect(self._show_codes)
        self.codes.left.connect(lambda: self.go("packages"))
        self._reception_flow.plan_shown.connect(lambda: self._show_within("reception", self.merge))
        self._reception_flow.plan_left.connect(
            lambda: self._show_within("reception", self.reception)
        )
        self._results_flow.candidate_shown.connect(
            lambda: self._show_within("results", self.candidate)
        )
        self._results_flow.candidate_left.connect(
            lambda: self._show_within("results", self.results)
        )
        self.reception.wanted.connect(self.go)
        self.results.wanted.connect(self.go)
        self.overview.wanted.connect(self.go)
        self.overview.sessions_wanted.connect(self.left)
        self.overview.sheets_wanted.connect(self._show_sheets)
        self.overview.verify_wanted.connect(self.verify_wanted)
        self.sheets.wanted.connect(self.go)
        self.sheets.left.connect(lambda: self.go(OVERVIEW))
        for flow in (
            self._referential_flow,
            self._rules_flow,
            self._planning_flow,
            self._packages_flow,
            self._reception_flow,
            self._sheets_flow,
            self._quarantine_flow,
            self._confirmations_flow,
            self._enrolments_flow,
        ):
            flow.changed.connect(snapshots.take)
            flow.changed.connect(self._show_badges)

    # pages

    def go(self, key: str) -> None:
        """Show a page, up to date."""
        self._codes_flow.leave()
        if key != self._key:
            self._leave(self._key)
        self._key = key
        self.side_bar.set_current(key)
        items = {item.objectName(): item for item in self.side_bar.findChildren(QPushButton)}
        if QApplication.focusWidget() in items.values():
            items[f"side_{key}"].setFocus(Qt.FocusReason.OtherFocusReason)
        page, refresh = self._ways()[key]
        refresh()
        self._stack.setCurrentWidget(page)

    def _leave(self, key: str) -> None:
        """Forget what a page said last: another one is shown."""
        leave = {
            "packages": self._packages_flow.leave,
            "reception": self._reception_flow.leave,
        }.get(key)
        if leave is not None:
            leave()

    def _ways(self) -> dict[str, tuple[QWidget, Callable[[], None]]]:
        reception = self.merge if self._reception_flow.has_plan else self.reception
        return {
            OVERVIEW: (self.overview, self._overview_flow.refresh),
            "referential": (self.referential, self._referential_flow.refresh),
            "rules": (self.rules, self._rules_flow.refresh),
            "planning": (self.planning, self._planning_flow.refresh),
            "packages": (self.packages, self._packages_flow.refresh),
            "reception": (reception, self._reception_flow.refresh),
            "quarantine": (self.quarantine, self._quarantine_flow.refresh),
            "confirmations": (self.confirmations, self._confirmations_flow.refresh),
            "enrolments": (self.enrolments, self._enrolments_flow.refresh),
            "results": (self.results, self._results_flow.refresh),
            "journal": (self.journal, self.journal.start),
        }

    def current_page(self) -> QWidget | None:
        """Return the page on screen."""
        return self._stack.currentWidget()

    def _show_within(self, key: str, page: CentrePage) -> None:
        """Show a page of an item, unless another item was chosen meanwhile."""
        if self._key == key:
            self._stack.setCurrentWidget(page)

    def _show_codes(self) -> None:
        self._codes_flow.start()
        self._show_within("packages", self.codes)

    def _show_sheets(self) -> None:
        self._sheets_flow.start()
        self._stack.setCurrentWidget(self.sheets)

    def _show_badges(self) -> None:
        """Count at the side what waits for a decision."""
        seen = overview(self._at.centre, self._at.session)
        self.side_bar.set_badge("quarantine", seen.quarantined)
        self.side_bar.set_badge("confirmations", seen.to_confirm)
