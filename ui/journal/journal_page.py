"""The journal: every change with who, when, what and why; filtered, read whole, exported."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import IntegrityError, UserError
from app.services.journal_export import export_journal_csv, export_journal_json
from app.services.journal_view import JournalFilter, JournalIndex, JournalView, indexed
from app.services.ports.machine import Files
from ui.background import BackgroundRunner, Task
from ui.counted import counted
from ui.file_picker import FilePicker
from ui.journal.entry_card import EntryCard
from ui.journal.filter_bar import FilterBar
from ui.journal.journal_model import WIDTHS, JournalDelegate, JournalModel
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.chip import StatusChip
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.table import style_table
from ui.widgets.waiting import WaitingPanel


class JournalPage(QWidget):
    """A whole page, for the stack of the room's window or of the centre's.

    Args:
        source: reads the journal; called off the window's thread, without a filter.
        files: writes the exports.
        picker: asks where to.
        runner: the window's.
        name: the place whose journal it is, for the header.
        back: there is a button back to where one came from.

    Signals:
        left: back is wanted.
    """

    left = Signal()

    def __init__(
        self,
        source: Callable[[JournalFilter], JournalView],
        files: Files,
        picker: FilePicker,
        runner: BackgroundRunner,
        *,
        name: str,
        back: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("journal_page")
        self._source = source
        self._files = files
        self._picker = picker
        self._runner = runner
        self._name = name
        self._index: JournalIndex | None = None
        self._task: Task | None = None
        self.header = PageHeader(self.tr("Journal"), name)
        self._chain = StatusChip("", object_name="journal_chain")
        self._chain.hide()
        self.header.add(self._chain)
        if back:
            leave = Button(
                self.tr("Retour"),
                size=ButtonSize.HEADER,
                icon_name="arrow-left",
                object_name="journal_back",
            )
            leave.clicked.connect(self.left)
            self.header.add(leave)
        self.footer = PageFooter()
        self._add_exports()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, self._body(), self.footer, scroll=False))

    def _add_exports(self) -> None:
        self.export_csv = Button(
            self.tr("Exporter le tableau…"), icon_name="download", object_name="journal_csv"
        )
        self.export_csv.clicked.connect(self._write_csv)
        self.export_json = Button(
            self.tr("Exporter les preuves…"), icon_name="shield-check", object_name="journal_json"
        )
        self.export_json.setToolTip(
            self.tr("Toutes les entrées avec leurs empreintes, en JSON, à vérifier par quiconque")
        )
        self.export_json.clicked.connect(self._write_json)
        for button in (self.export_csv, self.export_json):
            button.setEnabled(False)
            self.footer.add_action(button)

    def _body(self) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setSpacing(16)
        self.refusal = Notice(Tone.ERROR, "", object_name="journal_refusal")
        self.refusal.hide()
        self.told = Notice(Tone.OK, "", object_name="journal_told")
        self.told.hide()
        self.broken = Notice(
            Tone.ERROR, "", action=self.tr("Montrer l’entrée"), object_name="journal_broken"
        )
        self.broken.acted.connect(self._show_break)
        self.broken.hide()
        self.waiting = WaitingPanel()
        self.waiting.cancelled.connect(self._stop)
        self.filters = FilterBar()
        self.filters.changed.connect(self._apply)
        for widget in (self.refusal, self.told, self.broken, self.waiting, self.filters):
            body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._list(), 1)
        self.entry = EntryCard()
        row.addWidget(self.entry)
        body.addLayout(row, 1)
        return body

    def _list(self) -> ListCard:
        self.model = JournalModel(self)
        self.view = QTableView()
        self.view.setObjectName("journal_table")
        self.view.setAccessibleName(self.tr("Entrées du journal"))
        self.view.setModel(self.model)
        style_table(self.view)
        self.view.setItemDelegate(JournalDelegate(self.view))
        heads = self.view.horizontalHeader()
        heads.setStretchLastSection(False)
        for place, width in enumerate(WIDTHS):
            if width:
                heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                heads.resizeSection(place, width)
            else:
                heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentRowChanged.connect(self._show_entry)
        self._count = Label("", tone=Tone.MUTED)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._nothing = EmptyState("search", self.tr("Aucune entrée ne correspond"))
        self._stack.addWidget(self._nothing)
        card = ListCard(title=self.tr("Entrées, la dernière en premier"), trailing=self._count)
        card.body.addWidget(self._stack)
        return card

    def start(self) -> None:
        """Read the journal again and show it; call it each time the page is entered."""
        self._stop()
        self.told.hide()
        self.refusal.hide()
        source = self._source
        self.waiting.start(self.tr("Lecture du journal"))
        self._task = self._runner.run(
            lambda _progress: indexed(source(JournalFilter()), shown), self._read, self._not_read
        )

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self.waiting.stop()

    def _read(self, index: JournalIndex) -> None:
        self._task = None
        self.waiting.stop()
        self._index = index
        view = index.view
        self.filters.offer(view)
        self._say_chain(view)
        self.footer.set_hint(
            self.tr(
                "Dernière empreinte : {0}. Notez-la : elle prouve que rien n’a été retiré depuis."
            ).format(view.head)
            if view.head
            else ""
        )
        for button in (self.export_csv, self.export_json):
            button.setEnabled(view.total > 0)
        self._apply()
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_read(self, error: UserError | IntegrityError) -> None:
        self._task = None
        self.waiting.stop()
        self._refuse(error)

    def _say_chain(self, view: JournalView) -> None:
        holds = view.broken_at is None
        self._chain.setVisible(view.total > 0)
        self.broken.setVisible(not holds)
        if holds:
            self._chain.set_status(self.tr("Chaîne intacte"), "shield-check", Tone.OK)
            return
        place = view.broken_at
        self._chain.set_status(
            self.tr("Chaîne rompue à l’entrée {0}").format(place), "shield-alert", Tone.ERROR
        )
        self.broken.set_notice(
            Tone.ERROR,
            self.tr("La chaîne est rompue à l’entrée n° {0}").format(place),
            self.tr(
                "Une entrée a été modifiée, ajoutée ou retirée après coup. Ce qui précède tient ; "
                "à partir d’ici, le journal ne prouve plus l’ordre des faits. "
                "Exportez les preuves et prévenez le centre."
            ),
        )

    def _apply(self) -> None:
        index = self._index
        if index is None:
            return
        chosen = self.view.currentIndex()
        kept = self.model.line(chosen.row()).sequence if chosen.isValid() else None
        view = index.matching(self.filters.wanted())
        self.model.show_view(view)
        self.filters.show_filtering(not self.filters.wanted().keeps_all)
        self._stack.setCurrentWidget(self.view if view.lines else self._nothing)
        self._say_count(len(view.lines), view.total)
        row = None if kept is None else self.model.row_of(kept)
        if row is not None:
            self._go_to(row)
        elif view.lines:
            self._go_to(0)
        else:
            self.entry.show_line(None)

    def _say_count(self, kept: int, total: int) -> None:
        words = counted(total, self.tr("{0} entrée"), self.tr("{0} entrées"))
        if kept != total:
            words = self.tr("{0} sur {1}").format(kept, words)
        self._count.setText(words)

    def _go_to(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _show_entry(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        line = self.model.line(current.row())
        self.entry.show_line(line, broken=self.model.is_broken(line))

    def _show_break(self) -> None:
        if self._index is None or self._index.view.broken_at is None:
            return
        self.filters.clear()
        self._apply()
        row = self.model.row_of(self._index.view.broken_at)
        if row is not None:
            self._go_to(row)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_csv(self) -> None:
        if self._index is not None:
            shown_part = self._index.matching(self.filters.wanted())
            self._write(
                self.tr("journal.csv"),
                self.tr("Tableau (*.csv)"),
                lambda: export_journal_csv(shown_part, shown),
            )

    def _write_json(self) -> None:
        if self._index is not None:
            whole = self._index.view
            self._write(
                self.tr("journal.json"),
                self.tr("Preuves (*.json)"),
                lambda: export_journal_json(whole),
            )

    def _write(self, name: str, filters: str, content: Callable[[], bytes]) -> None:
        path = self._picker.save_file(self, self.tr("Exporter le journal"), name, filters)
        if path is None:
            return
        files = self._files
        self._runner.run(
            lambda _progress: files.write(path, content()),
            lambda written: self._tell(self.tr("Journal écrit : {0}").format(written.path.name)),
            self._refuse,
        )

    def _tell(self, words: str) -> None:
        self.refusal.hide()
        self.told.set_notice(Tone.OK, words)
        self.told.show()

    def _refuse(self, error: UserError | IntegrityError) -> None:
        self.told.hide()
        advice = shown(error.next_step) if isinstance(error, UserError) else ""
        self.refusal.show()
        self.refusal.set_notice(Tone.ERROR, shown(error.what), advice)
