"""Candidates against blocks: what the rules give, from the sheets that were received."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.award import BlockResult, Verdict
from app.services.centre.results import CandidateRow
from ui.centre.page import CentrePage
from ui.centre.results.verdicts import verdict_look
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.segments import Segments
from ui.centre.words import folded, number
from ui.counted import counted
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice

_ALL = "all"
_ORDER = (Verdict.ACQUIRED, Verdict.NOT_ACQUIRED, Verdict.INCOMPLETE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsView:
    """What the page shows: every candidate, and the number and title of every block.

    Attributes:
        closed: why the deliberation is not open yet, in words; empty once it is.
    """

    rows: tuple[CandidateRow, ...]
    blocks: tuple[tuple[int, str], ...]
    closed: str = ""


class ResultsPage(CentrePage):
    """A table that is searched and filtered; a row opens its candidate.

    Signals:
        opened: a candidate's identifier.
        export_wanted: save the results as a PDF.
        wanted: the key of the page that says what keeps the deliberation closed.
    """

    opened = Signal(str)
    export_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._view = ResultsView(rows=(), blocks=())
        self.header.set_title(self.tr("Résultats"))
        self._table: SearchedTable[CandidateRow] | None = None
        self._closed = Notice(
            Tone.WARNING,
            "",
            action=self.tr("Voir ce qui reste"),
            icon_name="lock",
            object_name="closed",
        )
        self._closed.acted.connect(lambda: self.wanted.emit("overview"))
        self._closed.hide()
        self.body.addWidget(self._closed)
        tools = QHBoxLayout()
        self._filter = Segments(
            self.tr("Blocs à montrer"),
            [(_ALL, _ALL), *((str(verdict), str(verdict)) for verdict in _ORDER)],
            object_name="verdict_filter",
        )
        self._filter.chosen.connect(lambda _key: self._show_rows())
        tools.addWidget(self._filter)
        tools.addStretch(1)
        self.body.addLayout(tools)
        self._card = ListCard(object_name="results")
        self.body.addWidget(self._card, 1)
        self._empty = ListCard()
        self._empty.body.addWidget(
            EmptyState(
                "file-check",
                self.tr("Aucun résultat"),
                self.tr("Les candidats viennent du planning, leurs résultats des remontées."),
            ),
            1,
        )
        self.body.addWidget(self._empty, 1)
        self.footer.set_hint(
            self.tr(
                "De droit : ce que donne le règlement. Le jury de certification décide ensuite."
            )
        )
        self._export = Button(
            self.tr("Enregistrer les résultats (PDF)…"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="file-down",
            object_name="export_results",
        )
        self._export.clicked.connect(self.export_wanted)
        self.footer.add_action(self._export)

    def _columns(self) -> tuple[Column[CandidateRow], ...]:
        def block(place: int, block_number: int) -> Column[CandidateRow]:
            return Column(
                title=self.tr("Bloc {0}").format(block_number),
                width=150,
                text=lambda row: verdict_look(row.results[place].verdict).words,
                second=lambda row: self._second(row.results[place]),
                icon_name=lambda row: verdict_look(row.results[place].verdict).icon_name,
                tone=lambda row: verdict_look(row.results[place].verdict).tone,
                order=lambda row: _ORDER.index(row.results[place].verdict),
            )

        return (
            Column(
                title=self.tr("Candidat"),
                text=lambda row: f"{row.candidate.family_name} {row.candidate.given_name}",
                second=lambda row: self.tr("n° {0}").format(row.candidate.id),
                order=lambda row: folded(f"{row.candidate.family_name} {row.candidate.given_name}"),
                tone=lambda _row: Tone.MUTED,
            ),
            *(block(place, number_) for place, (number_, _) in enumerate(self._view.blocks)),
        )

    def _second(self, result: BlockResult) -> str:
        if result.absent:
            return self.tr("absence à {0}").format(", ".join(result.absent))
        if result.missing:
            return self.tr("sans {0}").format(", ".join(result.missing))
        words = self.tr("{0} critères sur {1}")
        return words.format(result.reached, result.observed)

    def show_view(self, view: ResultsView) -> None:
        """Show the results; search and filter stay as long as the blocks do."""
        rebuilt = self._table is None or view.blocks != self._view.blocks
        self._view = view
        if rebuilt:
            self._build()
        self._closed.setVisible(bool(view.closed and view.rows))
        self._closed.set_notice(
            Tone.WARNING,
            self.tr("Délibération fermée : ces résultats sont provisoires."),
            view.closed,
            "lock",
        )
        self._card.setVisible(bool(view.rows))
        self._empty.setVisible(not view.rows)
        self._filter.setVisible(bool(view.rows))
        self._export.setEnabled(bool(view.rows))
        self.header.set_title(
            self.tr("Résultats"),
            " · ".join(
                (
                    counted(len(view.rows), self.tr("{0} candidat"), self.tr("{0} candidats")),
                    counted(
                        self._count(Verdict.ACQUIRED),
                        self.tr("{0} bloc acquis de droit"),
                        self.tr("{0} blocs acquis de droit"),
                    ),
                    counted(
                        self._count(Verdict.INCOMPLETE),
                        self.tr("{0} incomplet"),
                        self.tr("{0} incomplets"),
                    ),
                )
            ),
        )
        words = self.tr("{0} · {1}")
        self._filter.set_words(
            {
                _ALL: words.format(self.tr("Tous les candidats"), number(len(view.rows))),
                **{
                    str(verdict): words.format(
                        self._filter_words(verdict), number(len(self._with(verdict)))
                    )
                    for verdict in _ORDER
                },
            }
        )
        self._show_rows()

    def _build(self) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        table: SearchedTable[CandidateRow] = SearchedTable(
            self.tr("Résultats"),
            self._columns(),
            search=self.tr("Chercher un nom, un numéro, une épreuve"),
            object_name="results_table",
        )
        table.activated.connect(lambda row: self.opened.emit(row.candidate.id))
        table.open_on_click()
        self._card.body.addWidget(table, 1)
        self._table = table

    def _filter_words(self, verdict: Verdict) -> str:
        return {
            Verdict.ACQUIRED: self.tr("Avec un bloc acquis"),
            Verdict.NOT_ACQUIRED: self.tr("Avec un bloc non acquis"),
            Verdict.INCOMPLETE: self.tr("Avec un bloc incomplet"),
        }[verdict]

    def _count(self, verdict: Verdict) -> int:
        return sum(result.verdict is verdict for row in self._view.rows for result in row.results)

    def _with(self, verdict: Verdict) -> Sequence[CandidateRow]:
        return [
            row
            for row in self._view.rows
            if any(result.verdict is verdict for result in row.results)
        ]

    def _show_rows(self) -> None:
        if self._table is None:
            return
        key = self._filter.value()
        rows = self._view.rows if key == _ALL else self._with(Verdict(key))
        self._table.set_rows(rows)
