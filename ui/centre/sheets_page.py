"""Every sheet that the planning asks for, one line each: who, what, and why it is not here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.centre.overview import ExpectedSheet, SheetState
from ui.centre.page import CentrePage
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.segments import Segments
from ui.centre.words import number, short_day, time_of_day
from ui.counted import counted
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.state_label import ShownState

_ALL = "all"
_STATES = {
    SheetState.RECEIVED: ShownState.RECEIVED,
    SheetState.LATE: ShownState.LATE,
    SheetState.NOT_DUE: ShownState.UPCOMING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsView:
    """What the page shows."""

    sheets: tuple[ExpectedSheet, ...]


class SheetsPage(CentrePage):
    """Sheets by candidate and by juror, searched and filtered.

    Signals:
        left: go back to the overview.
    """

    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._view = SheetsView(sheets=())
        back = Button(
            self.tr("Vue d’ensemble"),
            size=ButtonSize.HEADER,
            icon_name="arrow-left",
            object_name="back_to_overview",
        )
        back.clicked.connect(self.left)
        self.header.add(back)
        self._filter = Segments(
            self.tr("Feuilles à montrer"),
            [(_ALL, _ALL), *((str(state), str(state)) for state in SheetState)],
            object_name="state_filter",
        )
        self._filter.chosen.connect(lambda _key: self._show_rows())
        tools = QHBoxLayout()
        tools.addWidget(self._filter)
        tools.addStretch(1)
        self.body.addLayout(tools)
        self._table = SearchedTable(
            self.tr("Feuilles attendues"),
            self._columns(),
            search=self.tr("Chercher un candidat, un juré, une salle, une épreuve"),
            object_name="sheets",
        )
        card = ListCard()
        card.body.addWidget(self._table, 1)
        self.body.addWidget(card, 1)
        self.footer.set_hint(
            self.tr("Exporté par une salle ne veut pas dire reçu ici : seule la fusion le dit.")
        )

    def _columns(self) -> tuple[Column[ExpectedSheet], ...]:
        return (
            Column(
                title=self.tr("Candidat ou groupe"),
                width=210,
                text=lambda sheet: sheet.subject,
                second=lambda sheet: self.tr("passage {0}").format(sheet.sitting),
            ),
            Column(title=self.tr("Juré"), width=170, text=lambda sheet: sheet.juror_name),
            Column(
                title=self.tr("Épreuve"),
                width=96,
                text=lambda sheet: sheet.assessment,
                second=lambda sheet: self.tr("bloc {0}").format(sheet.block),
            ),
            Column(
                title=self.tr("Salle"),
                width=136,
                text=lambda sheet: sheet.room,
                second=self._when,
                order=lambda sheet: (sheet.room, sheet.starts_at),
            ),
            Column(
                title=self.tr("État"),
                width=152,
                text=self._state,
                state=lambda sheet: _STATES.get(sheet.state, ShownState.RECUSED),
                order=lambda sheet: list(SheetState).index(sheet.state),
            ),
            Column(
                title=self.tr("Pourquoi"),
                text=lambda sheet: shown(sheet.reason) if sheet.reason else "",
                tone=lambda _sheet: Tone.MUTED,
            ),
        )

    def _when(self, sheet: ExpectedSheet) -> str:
        words = self.tr("{0}, {1}")
        return words.format(short_day(sheet.starts_at.date()), time_of_day(sheet.starts_at))

    def _state(self, sheet: ExpectedSheet) -> str:
        return {
            SheetState.RECEIVED: self.tr("Reçu"),
            SheetState.LATE: self.tr("En retard"),
            SheetState.NOT_DUE: self.tr("À venir"),
            SheetState.ABSENT: self.tr("Sans candidat"),
        }[sheet.state]

    def show_view(self, view: SheetsView) -> None:
        """Show the sheets; search and filter stay."""
        self._view = view
        self.header.set_title(
            self.tr("Par candidat et par juré"),
            counted(
                len(view.sheets),
                self.tr("{0} feuille de juré attendue"),
                self.tr("{0} feuilles de jurés attendues"),
            ),
        )
        words = self.tr("{0} · {1}")
        counts = {state: sum(sheet.state is state for sheet in view.sheets) for state in SheetState}
        names = {
            SheetState.RECEIVED: self.tr("Reçues"),
            SheetState.LATE: self.tr("En retard"),
            SheetState.NOT_DUE: self.tr("À venir"),
            SheetState.ABSENT: self.tr("Sans candidat"),
        }
        self._filter.set_words(
            {
                _ALL: words.format(self.tr("Toutes"), number(len(view.sheets))),
                **{
                    str(state): words.format(names[state], number(counts[state]))
                    for state in SheetState
                },
            }
        )
        self._show_rows()

    def _show_rows(self) -> None:
        key = self._filter.value()
        self._table.set_rows(
            [sheet for sheet in self._view.sheets if key in (_ALL, str(sheet.state))]
        )
