"""Every sheet that the planning asks for, one line each: who, what, and why it is not here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.centre.overview import ExpectedSheet, SheetState
from ui.centre.page import CentrePage
from ui.centre.reason_band import ReasonBand, ReasonWords
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.segments import Segments
from ui.centre.words import number, time_of_day
from ui.counted import counted
from ui.dates import short_day
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
    SheetState.QUARANTINED: ShownState.QUARANTINED,
    SheetState.TO_CONFIRM: ShownState.TO_SEAL,
}
_MAY_BE_WAIVED = (SheetState.LATE, SheetState.NOT_DUE)
_SETTLED_ON = {
    SheetState.QUARANTINED: "quarantine",
    SheetState.TO_CONFIRM: "confirmations",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsView:
    """What the page shows."""

    sheets: tuple[ExpectedSheet, ...]


class SheetsPage(CentrePage):
    """Sheets by candidate and by juror, searched and filtered.

    Signals:
        waived: an `ExpectedSheet` and the reason why it will not come.
        wanted: the key of the page where what holds a sheet back is settled.
        left: go back to the overview.
    """

    waived = Signal(object, str)
    wanted = Signal(str)
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
        self._table.activated.connect(self._look_at)
        self._table.open_on_click()
        self._chosen: ExpectedSheet | None = None
        self._band = ReasonBand(
            ReasonWords(
                effect=self.tr(
                    "Dispensée, elle n’est plus attendue. Si elle arrive quand même, elle est "
                    "reçue comme les autres."
                ),
                question=self.tr("Pourquoi cette feuille ne viendra-t-elle pas ?"),
                action=self.tr("Dispenser cette feuille"),
                icon_name="circle-minus",
            ),
            name="waive",
        )
        self._band.decided.connect(lambda reason: self.waived.emit(self._chosen, reason))
        self._band.given_up.connect(self._table.view.setFocus)
        self.body.addWidget(self._band)
        self.footer.set_hint(
            self.tr(
                "Choisissez une feuille en retard pour la dispenser. Exporté par une salle ne veut "
                "pas dire reçu ici."
            )
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
            SheetState.WAIVED: self.tr("Dispensée"),
            SheetState.TO_CONFIRM: self.tr("À confirmer"),
            SheetState.QUARANTINED: self.tr("En quarantaine"),
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
            SheetState.WAIVED: self.tr("Dispensées"),
            SheetState.TO_CONFIRM: self.tr("À confirmer"),
            SheetState.QUARANTINED: self.tr("En quarantaine"),
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

    def _look_at(self, sheet: ExpectedSheet) -> None:
        """Open what can be done for a sheet: another page, or the band that waives it."""
        self.clear_refusal()
        page = _SETTLED_ON.get(sheet.state)
        if page is not None:
            self.wanted.emit(page)
            return
        self._chosen = sheet
        if sheet.state in _MAY_BE_WAIVED:
            words = self.tr("Dispenser la feuille de {0} : {1}, {2}")
            self._band.ask(words.format(sheet.juror_name, sheet.subject, sheet.assessment))
        else:
            self._band.forget()

    def forget(self) -> None:
        """Take away what was typed."""
        self._band.forget()

    def show_writing(self) -> None:
        """Say that the waiver is being signed."""
        self.clear_refusal()
        self._set_busy(True)
        self.waiting.start(self.tr("Signature de la dispense"), cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._table, self._band):
            widget.setEnabled(not busy)

    def _show_rows(self) -> None:
        key = self._filter.value()
        self._table.set_rows(
            [sheet for sheet in self._view.sheets if key in (_ALL, str(sheet.state))]
        )
