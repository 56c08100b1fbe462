"""One session: the side bar, its pages, and the flow behind each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from app.domain.session import SessionKind
from app.services.centre.overview import overview
from app.services.centre.room_packages import room_rows
from app.services.centre.sessions import session_overview
from ui.centre.candidate_page import CandidatePage
from ui.centre.desk import SessionDesk
from ui.centre.merge_page import MergePage
from ui.centre.next_steps import SessionState
from ui.centre.overview_page import OverviewPage, OverviewView
from ui.centre.packages_flow import PackagesFlow
from ui.centre.packages_page import PackagesPage
from ui.centre.page import CentrePage
from ui.centre.planning_flow import PlanningFlow
from ui.centre.planning_page import PlanningPage
from ui.centre.reception_flow import ReceptionFlow
from ui.centre.reception_page import ReceptionPage
from ui.centre.referential_page import ReferentialPage, ReferentialView
from ui.centre.results_flow import ResultsFlow
from ui.centre.results_page import ResultsPage
from ui.centre.rules_flow import RulesFlow
from ui.centre.rules_page import RulesPage
from ui.centre.sheets_page import SheetsPage, SheetsView
from ui.widgets.side_bar import SideBar, SideBarItem

OVERVIEW = "overview"


class SessionView(QWidget):
    """The pages of a session behind their side bar; a page is brought up to date when shown.

    Signals:
        left: go back to the sessions.
    """

    left = Signal()

    def __init__(self, at: SessionDesk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._key = OVERVIEW
        session = session_overview(at.centre, at.session).session
        self.side_bar = SideBar(
            at.centre.name, session.title, self._items(), person=at.centre.operator
        )
        self.side_bar.chosen.connect(self.go)
        self.overview = OverviewPage()
        self.sheets = SheetsPage()
        self.referential = ReferentialPage()
        self.rules = RulesPage()
        self.planning = PlanningPage()
        self.packages = PackagesPage()
        self.reception = ReceptionPage()
        self.merge = MergePage()
        self.results = ResultsPage()
        self.candidate = CandidatePage()
        self._stack = QStackedWidget()
        demonstration = session.kind is SessionKind.DEMONSTRATION
        for page in self._pages():
            page.set_demonstration(demonstration)
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(self._stack, 1)
        self._make_flows()
        self._show_referential()

    def _items(self) -> tuple[SideBarItem, ...]:
        return (
            SideBarItem(OVERVIEW, "layout-dashboard", self.tr("Vue d’ensemble")),
            SideBarItem("referential", "book-open", self.tr("Référentiel")),
            SideBarItem("rules", "scale", self.tr("Règlement")),
            SideBarItem("planning", "calendar-days", self.tr("Candidats, planning")),
            SideBarItem("packages", "package", self.tr("Dossiers de salle")),
            SideBarItem("reception", "inbox", self.tr("Réception")),
            SideBarItem("results", "file-check", self.tr("Résultats")),
        )

    def _pages(self) -> tuple[CentrePage, ...]:
        return (
            self.overview,
            self.sheets,
            self.referential,
            self.rules,
            self.planning,
            self.packages,
            self.reception,
            self.merge,
            self.results,
            self.candidate,
        )

    def _make_flows(self) -> None:
        at = self._at
        self._rules_flow = RulesFlow(self.rules, at, self)
        self._planning_flow = PlanningFlow(self.planning, at, self)
        self._packages_flow = PackagesFlow(self.packages, at, self)
        self._reception_flow = ReceptionFlow(self.reception, self.merge, at, self)
        self._results_flow = ResultsFlow(self.results, self.candidate, at, self)
        self._packages_flow.page_wanted.connect(self.go)
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
        self.reception.results_wanted.connect(lambda: self.go("results"))
        self.overview.wanted.connect(self.go)
        self.overview.sessions_wanted.connect(self.left)
        self.overview.sheets_wanted.connect(self._show_sheets)
        self.sheets.left.connect(lambda: self.go(OVERVIEW))

    # pages

    def go(self, key: str) -> None:
        """Show a page, up to date."""
        if key != self._key:
            self._packages_flow.leave()
            self._reception_flow.leave()
        self._key = key
        self.side_bar.set_current(key)
        items = {item.objectName(): item for item in self.side_bar.findChildren(QPushButton)}
        if QApplication.focusWidget() in items.values():
            items[f"side_{key}"].setFocus(Qt.FocusReason.OtherFocusReason)
        page, refresh = self._ways()[key]
        refresh()
        self._stack.setCurrentWidget(page)

    def _ways(self) -> dict[str, tuple[CentrePage, Callable[[], None]]]:
        reception = self.merge if self._reception_flow.has_plan else self.reception
        return {
            OVERVIEW: (self.overview, self._show_overview),
            "referential": (self.referential, lambda: None),
            "rules": (self.rules, self._rules_flow.refresh),
            "planning": (self.planning, self._planning_flow.refresh),
            "packages": (self.packages, self._packages_flow.refresh),
            "reception": (reception, self._reception_flow.refresh),
            "results": (self.results, self._results_flow.refresh),
        }

    def current_page(self) -> QWidget | None:
        """Return the page on screen."""
        return self._stack.currentWidget()

    def _show_within(self, key: str, page: CentrePage) -> None:
        """Show a page of an item, unless another item was chosen meanwhile."""
        if self._key == key:
            self._stack.setCurrentWidget(page)

    def _show_overview(self) -> None:
        at = self._at
        known = session_overview(at.centre, at.session)
        rooms = room_rows(at.centre, at.session)
        state = SessionState(
            session=known.session,
            planning=known.planning,
            rooms_issued=sum(row.last is not None for row in rooms),
            overview=overview(at.centre, at.session),
        )
        self.overview.show_view(OverviewView(state=state, now=at.now()))

    def _show_sheets(self) -> None:
        seen = overview(self._at.centre, self._at.session)
        self.sheets.show_view(SheetsView(sheets=seen.sheets))
        self._stack.setCurrentWidget(self.sheets)

    def _show_referential(self) -> None:
        known = session_overview(self._at.centre, self._at.session)
        self.referential.show_view(
            ReferentialView(referential=known.referential, digest=known.session.referential_digest)
        )
