"""The day of a room: every sitting with its state, and what to do now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.domain.session import SessionKind
from app.domain.sitting_state import SittingState
from app.services.room.agenda import Agenda
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.agenda.agenda_model import AgendaModel
from ui.room.agenda.agenda_search import AgendaSearch
from ui.room.agenda.agenda_side import NowCard, ToConcludeCard
from ui.room.agenda.room_state_card import RoomStateCard
from ui.room.continuity.care_notices import CareNotices
from ui.room.errors_in_place import ErrorNotice
from ui.room.incidents.incident_button import IncidentButton
from ui.room.room_menu import RoomAction, RoomMenu
from ui.room.scrolled import scrolled_column
from ui.room.sitting_header import RoomHeader, ScreenChip
from ui.room.transfer.receipt_offer import ReceiptNotice
from ui.room.words import long_date, room_words
from ui.second_screen.placement import SecondScreenState
from ui.widgets.buttons import Button, ButtonSize, MenuButton
from ui.widgets.card import ListCard
from ui.widgets.countdown import CountdownDisplay
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter
from ui.widgets.table import PillDelegate, style_table

_SIDE_WIDTH = 336
_WIDTHS = {
    AgendaModel.TIME: 104,
    AgendaModel.ASSESSMENT: 224,
    AgendaModel.JURY: 176,
    AgendaModel.STATE: 176,
}


class AgendaPage(QWidget):
    """Renders an `Agenda`.

    Signals:
        sitting_chosen: open a sitting.
        export_wanted: take results to the centre.
        screen_wanted: choose the second screen and what it shows.
        action_wanted: a `RoomAction` of the menu.
    """

    sitting_chosen = Signal(str)
    export_wanted = Signal()
    screen_wanted = Signal()
    action_wanted = Signal(object)
    keys_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda: Agenda | None = None
        self.header = RoomHeader(kind)
        self.screen_chip = ScreenChip()
        self.header.add(self.screen_chip)
        find = Button(
            self.tr("Rechercher"),
            size=ButtonSize.HEADER,
            icon_name="search",
            object_name="find_sitting",
        )
        find.setToolTip(self.tr("Chercher un passage (Ctrl+F)"))
        self.header.add(find)
        self.header.add(IncidentButton())
        menu = RoomMenu()
        menu.wanted.connect(self.action_wanted)
        self.menu = MenuButton(
            self.tr("Actions de la salle"), menu, icon_name="ellipsis", object_name="room_actions"
        )
        self.header.add(self.menu)
        self.error = ErrorNotice()
        self.care = CareNotices()
        self.news = Notice(Tone.ACCENT, "", action=self.tr("Fermer"), object_name="room_news")
        self.news.acted.connect(self.news.hide)
        self.news.hide()
        self.receipt = ReceiptNotice()
        self.model = AgendaModel(self)
        self.table = QTableView()
        self._card = ListCard(title=self.tr("Passages du jour"), object_name="sittings")
        self.search = AgendaSearch()
        self.search.asked.connect(self._search)
        self.search.taken.connect(self._take_found)
        find.clicked.connect(self.search.ask)
        self._card.body.addWidget(self.search)
        self.now = NowCard()
        self.now.acted.connect(self._act_now)
        self.to_conclude = ToConcludeCard()
        self.to_conclude.chosen.connect(self.sitting_chosen)
        self.state = RoomStateCard()
        self.state.screen_wanted.connect(self.screen_wanted)
        self.state.copy_wanted.connect(lambda: self.action_wanted.emit(RoomAction.COPY))
        self._dress_table()
        self.export = Button(
            self.tr("Exporter les résultats…"), icon_name="upload", object_name="export_results"
        )
        self.export.clicked.connect(self.export_wanted)
        footer = self._make_footer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, self._make_body(), footer, scroll=False))
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.keys_wanted.emit)
        QShortcut(QKeySequence(Qt.Key.Key_F10), self, self.menu.click)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.ask)
        escape = QKeySequence(Qt.Key.Key_Escape)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(escape, self._card, self._leave_search, context=inside)

    def _make_footer(self) -> PageFooter:
        footer = PageFooter(
            self.tr(
                "Entrée ouvre le passage choisi · Ctrl+F chercher · F8 incident · F10 actions · "
                "F1 aide"
            )
        )
        footer.add_action(self.export)
        return footer

    def _dress_table(self) -> None:
        self.table.setObjectName("agenda")
        self.table.setAccessibleName(self.tr("Passages du jour"))
        self.table.setModel(self.model)
        style_table(self.table)
        self.table.setItemDelegateForColumn(AgendaModel.STATE, PillDelegate(self.table))
        heads = self.table.horizontalHeader()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(AgendaModel.SUBJECT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, width)
        self.table.clicked.connect(self._open)
        self.table.installEventFilter(self)
        self._card.body.addWidget(self.table)

    def _make_body(self) -> QHBoxLayout:
        side = scrolled_column(self.now, self.to_conclude, self.state, width=_SIDE_WIDTH)
        left = QVBoxLayout()
        left.setSpacing(16)
        for widget in (self.error, self.care, self.news, self.receipt):
            left.addWidget(widget)
        left.addWidget(self._card, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addLayout(left, 1)
        body.addWidget(side)
        return body

    def show_agenda(
        self, agenda: Agenda, today: datetime, added: frozenset[str] = frozenset()
    ) -> None:
        """Show the day as it stands; `added` are the room's spare cards and blank slots."""
        first = self._agenda is None
        self._agenda = agenda
        self.header.set_title(
            self.tr("{0} · {1}").format(room_words(agenda.room), long_date(today)),
            self.tr("{0} · {1}").format(agenda.session, agenda.certification),
        )
        self._card.set_subtitle(self._counts(agenda))
        self.model.show_agenda(agenda, added)
        self.search.show_count(self.model.rowCount(), self.model.total)
        self.now.show_agenda(agenda)
        self.to_conclude.show_agenda(agenda)
        self.state.show_agenda(agenda)
        waiting = bool(agenda.to_export or agenda.reports_to_export)
        self.export.setEnabled(waiting or agenda.exported_at is not None)
        if first and agenda.now is not None:
            self.select(agenda.now)

    def show_news(self, title: str, text: str) -> None:
        """Say what became of the room since it was last shown; the person closes it."""
        self.news.show()
        self.news.set_notice(Tone.ACCENT, title, text)

    def show_screen(self, state: SecondScreenState) -> None:
        """Say what the second screen is doing."""
        self.screen_chip.show_state(state)
        self.state.show_screen(state)

    def show_display(self, sitting: str, display: CountdownDisplay) -> None:
        """Show the running oral's countdown, if it is the one to take up."""
        if self._agenda is not None and self._agenda.now == sitting:
            self.now.show_display(display)

    def select(self, sitting: str) -> None:
        """Choose a row."""
        place = self.model.place(sitting)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def start(self) -> None:
        """Put the keyboard on what to do now."""
        target: QWidget = self.now.button if not self.now.button.isHidden() else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.type() == QEvent.Type.KeyPress and enter:
                self._open(self.table.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            sitting = self.model.row(index.row()).sitting
            self.search.leave()
            self.sitting_chosen.emit(sitting)

    def _search(self, words: str) -> None:
        current = self.table.currentIndex()
        before = self.model.row(current.row()).sitting if current.isValid() else ""
        self.model.search(words)
        self.search.show_count(self.model.rowCount(), self.model.total)
        place = max(self.model.place(before), 0)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _take_found(self, opening: bool) -> None:
        """Go from the words to what is found; the one sitting that is found opens at once."""
        if opening and self.model.rowCount() == 1:
            self._open(self.model.index(0, 0))
        elif self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_search(self) -> None:
        if not self.search.isHidden():
            self.search.leave()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act_now(self) -> None:
        if self._agenda is None:
            return
        if self._agenda.now is None:
            self.export_wanted.emit()
        else:
            self.sitting_chosen.emit(self._agenda.now)

    def _counts(self, agenda: Agenda) -> str:
        states = [row.state for row in agenda.rows]
        finished = (SittingState.SIGNED, SittingState.EXPORTED, SittingState.RECEIVED)
        done = sum(
            row.state in finished or (row.nobody_came and row.state is SittingState.UPCOMING)
            for row in agenda.rows
        )
        running = states.count(SittingState.RUNNING)
        to_conclude = len(agenda.to_conclude)
        coming = len(states) - done - running - to_conclude
        counts = (
            (done, counted(done, self.tr("{0} terminé"), self.tr("{0} terminés"))),
            (to_conclude, self.tr("{0} à conclure").format(to_conclude)),
            (running, self.tr("{0} en cours").format(running)),
            (coming, self.tr("{0} à venir").format(coming)),
        )
        parts = [words for count, words in counts if count]
        total = counted(len(states), self.tr("{0} passage"), self.tr("{0} passages"))
        return self.tr("{0} : {1}").format(total, ", ".join(parts)) if parts else total
