"""Receiving what rooms send back: choose files, see the plan, add it, see what was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.merge.apply import MergeOutcome
from app.services.centre.overview import RefusalLine
from ui.centre.page import CentrePage
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.words import number, recent
from ui.counted import counted
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import FigureCard, ListCard
from ui.widgets.drop_area import DropArea
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice

_SIDE_WIDTH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionView:
    """What the page shows.

    Attributes:
        received, expected: jurors' sheets.
        missing_sheets: those of which nothing has come and nothing is settled.
        refusals: what came back and was not accepted, ever.
        outcome: what the last merge wrote, until other files are chosen.
        missing: why nothing can be received yet; empty when something can.
    """

    received: int
    expected: int
    missing_sheets: int
    refusals: tuple[RefusalLine, ...]
    now: datetime
    outcome: MergeOutcome | None = None
    missing: str = ""


class ReceptionPage(CentrePage):
    """Where files come in.

    Signals:
        files_wanted, folder_wanted: choose what came back.
        dropped: paths that were dropped.
        cancelled: stop the reading.
        wanted: the key of the page where what was merged is to be seen.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    dropped = Signal(list)
    cancelled = Signal()
    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._now: datetime | None = None
        self.waiting.cancelled.connect(self.cancelled)
        self._outcome = Notice(
            Tone.OK, "", action=self.tr("Voir les résultats"), object_name="outcome"
        )
        self._after = "results"
        self._outcome.acted.connect(lambda: self.wanted.emit(self._after))
        self._outcome.hide()
        self.body.addWidget(self._outcome)
        self._make_figures()
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._refusals = self._make_refusals()
        self._nothing = ListCard()
        self._nothing.body.addWidget(
            EmptyState(
                "inbox",
                self.tr("Aucun refus"),
                self.tr(
                    "Branchez la clé d’une salle, puis choisissez ses fichiers. Ce qui serait "
                    "refusé resterait ici, avec sa raison."
                ),
            ),
            1,
        )
        pair.addWidget(self._refusals, 1)
        pair.addWidget(self._nothing, 1)
        pair.addWidget(self._make_drop())
        self.body.addLayout(pair, 1)
        self._make_foot()

    def _make_figures(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        self._received = FigureCard("inbox", Tone.ACCENT, "", "", object_name="received")
        self._left = FigureCard("hourglass", Tone.MUTED, "", "", object_name="left")
        self._refused = FigureCard("circle-x", Tone.ERROR, "", "", object_name="refused")
        for card in (self._received, self._left, self._refused):
            figures.addWidget(card, 1)
        self.body.addLayout(figures)

    def _make_foot(self) -> None:
        self._folder = Button(
            self.tr("Choisir un dossier…"),
            size=ButtonSize.PAGE,
            icon_name="folder-open",
            object_name="choose_folder",
        )
        self._folder.clicked.connect(self.folder_wanted)
        self._files = Button(
            self.tr("Choisir des fichiers…"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="file-plus",
            object_name="choose_files",
        )
        self._files.clicked.connect(self.files_wanted)
        self.footer.set_hint(
            self.tr("Lire une remontée n’écrit rien : vous verrez d’abord ce que la fusion ferait.")
        )
        self.footer.add_action(self._folder)
        self.footer.add_action(self._files)

    def _make_drop(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self._drop = DropArea(
            self.tr("Déposez ici les remontées, ou le dossier d’une clé."),
            object_name="drop_results",
        )
        self._drop.setFixedHeight(176)
        self._drop.dropped.connect(self.dropped)
        column.addWidget(self._drop)
        column.addStretch(1)
        return side

    def _make_refusals(self) -> ListCard:
        card = ListCard(title=self.tr("Refus"), subtitle=self.tr("gardés à part, jamais comptés"))
        self._table = SearchedTable(
            self.tr("Refus"),
            self._columns(),
            row_height=Size.ROW,
            object_name="refusals",
        )
        card.body.addWidget(self._table, 1)
        return card

    def _columns(self) -> tuple[Column[RefusalLine], ...]:
        return (
            Column(
                title=self.tr("Fichier"),
                width=220,
                text=lambda line: line.file_name,
                second=self._when,
                icon_name=lambda _line: "circle-x",
                tone=lambda _line: Tone.ERROR,
                order=lambda line: line.refused_at,
            ),
            Column(title=self.tr("Raison"), text=lambda line: shown(line.reason)),
        )

    def _when(self, line: RefusalLine) -> str:
        return recent(line.refused_at, self._now) if self._now is not None else ""

    def show_view(self, view: ReceptionView) -> None:
        """Show how far the reception is."""
        self._now = view.now
        self.header.set_title(
            self.tr("Réception"),
            self.tr("{0} feuilles de jurés reçues sur {1}").format(
                number(view.received), number(view.expected)
            ),
        )
        self._received.set_figure(
            number(view.received),
            counted(view.received, self.tr("feuille reçue"), self.tr("feuilles reçues")),
        )
        left = view.missing_sheets
        self._left.set_figure(
            number(left), counted(left, self.tr("reste à recevoir"), self.tr("restent à recevoir"))
        )
        self._refused.set_figure(number(len(view.refusals)), self.tr("refus"))
        self._table.set_rows(view.refusals)
        self._refusals.setVisible(bool(view.refusals))
        self._nothing.setVisible(not view.refusals)
        for button in (self._files, self._folder):
            button.setEnabled(not view.missing)
        self._drop.setEnabled(not view.missing)
        self.footer.set_missing(view.missing)
        self._show_outcome(view.outcome)

    def _show_outcome(self, outcome: MergeOutcome | None) -> None:
        self._outcome.setVisible(outcome is not None)
        if outcome is None:
            return
        title = counted(
            outcome.added,
            self.tr("{0} feuille ajoutée, écrite sur le disque."),
            self.tr("{0} feuilles ajoutées, écrites sur le disque."),
        )
        already = counted(
            outcome.already,
            self.tr("{0} était déjà là, inchangée."),
            self.tr("{0} étaient déjà là, inchangées."),
        )
        refused = counted(
            outcome.refused,
            self.tr("{0} refus, gardé à part avec sa raison."),
            self.tr("{0} refus, gardés à part avec leur raison."),
        )
        parts = [already] if outcome.already else []
        parts += [refused] if outcome.refused else []
        if outcome.reports:
            reports = counted(
                outcome.reports, self.tr("{0} PV ajouté."), self.tr("{0} PV ajoutés.")
            )
            parts.append(reports)
        self._after, words = "results", self.tr("Voir les résultats")
        if outcome.to_confirm:
            parts.append(
                counted(
                    outcome.to_confirm,
                    self.tr("{0} feuille attend une confirmation."),
                    self.tr("{0} feuilles attendent une confirmation."),
                )
            )
            self._after, words = "confirmations", self.tr("Lire ce qui est à confirmer")
        if outcome.quarantined:
            parts.append(
                counted(
                    outcome.quarantined,
                    self.tr("{0} feuille est en quarantaine."),
                    self.tr("{0} feuilles sont en quarantaine."),
                )
            )
            self._after, words = "quarantine", self.tr("Comparer les versions")
        if self._outcome.action_button is not None:
            self._outcome.action_button.setText(words)
            self._outcome.action_button.updateGeometry()
        self._outcome.set_notice(Tone.OK, title, " ".join(parts), "check-check")

    def show_reading(self) -> None:
        """Say that files are being read and verified."""
        self.clear_refusal()
        self._outcome.hide()
        self._set_busy(True)
        self.waiting.start(self.tr("Lecture et vérification des signatures"))

    def show_reading_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._files, self._folder, self._drop):
            widget.setEnabled(not busy)
