"""A merge plan: what would be added, what is already here, what is refused and why.

Nothing is written while this page is on screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.merge.plan import MergePlan, PlannedFile
from ui.centre.page import CentrePage, empty_layout
from ui.centre.reception.merge_looks import LooksCard, quarantined_sheets
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import dated, number
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import FigureCard, ListCard
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_FILES_WIDTH = 344
_WHO_WIDTH = 248


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeView:
    """A plan, and when its files were read."""

    plan: MergePlan
    read_at: datetime


class MergePage(CentrePage):
    """Four figures, the files, what needs a look, and one button that says how many.

    Signals:
        confirmed: write the plan.
        left: close without writing anything.
        more_wanted: read other files as well.
    """

    confirmed = Signal()
    left = Signal()
    more_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        more = Button(
            self.tr("Ajouter des fichiers…"),
            size=ButtonSize.HEADER,
            icon_name="file-plus",
            object_name="more_files",
        )
        more.clicked.connect(self.more_wanted)
        self.header.add(more)
        self.body.addWidget(
            Notice(
                Tone.ACCENT,
                self.tr("Rien n’est encore écrit."),
                self.tr(
                    "Voici ce que la fusion ferait. Les feuilles en quarantaine ou refusées sont "
                    "gardées à part ; elles n’empêchent pas les autres."
                ),
                icon_name="eye",
                inline=True,
            )
        )
        self._figures = {
            "added": FigureCard("circle-plus", Tone.ACCENT, "", "", object_name="added"),
            "already": FigureCard("check-check", Tone.OK, "", "", object_name="already"),
            "quarantined": FigureCard(
                "shield-alert", Tone.WARNING, "", "", object_name="quarantined"
            ),
            "refused": FigureCard("circle-x", Tone.ERROR, "", "", object_name="refused"),
        }
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for card in self._figures.values():
            figures.addWidget(card, 1)
        self.body.addLayout(figures)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._files = self._scrolled_card(self.tr("Fichiers"))
        self._files[0].setFixedWidth(_FILES_WIDTH)
        self._looks = LooksCard()
        self._file_count = Label("", tone=Tone.MUTED)
        self._files[0].add_trailing(self._file_count)
        pair.addWidget(self._files[0])
        pair.addWidget(self._looks, 1)
        self.body.addLayout(pair, 1)
        self._make_foot()

    def _make_foot(self) -> None:
        self._leave = Button(
            self.tr("Fermer sans rien écrire"), size=ButtonSize.PAGE, object_name="leave_plan"
        )
        self._leave.clicked.connect(self.left)
        self._confirm = Button(
            "",
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="check",
            object_name="confirm_merge",
        )
        self._confirm.clicked.connect(self.confirmed)
        self.footer.add_action(self._leave)
        self.footer.add_action(self._confirm)

    def _scrolled_card(self, title: str) -> tuple[ListCard, QVBoxLayout]:
        card = ListCard(title=title)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        card.body.addWidget(ScrolledBody(inner, title), 1)
        return card, column

    def show_view(self, view: MergeView) -> None:
        """Show a plan."""
        plan = view.plan
        words = counted(
            len(plan.files), self.tr("{0} fichier lu le"), self.tr("{0} fichiers lus le")
        )
        self.header.set_title(
            self.tr("Réception · plan de fusion"), f"{words} {dated(view.read_at)}"
        )
        self._figures["added"].set_figure(number(plan.additions), self.tr("à ajouter"))
        self._figures["already"].set_figure(
            number(plan.already),
            counted(plan.already, self.tr("déjà là, inchangée"), self.tr("déjà là, inchangées")),
        )
        self._figures["quarantined"].set_figure(
            number(len(quarantined_sheets(plan))), self.tr("en quarantaine")
        )
        self._figures["refused"].set_figure(number(len(plan.refusals)), self.tr("refus"))
        self._show_files(plan.files)
        self._looks.show_plan(plan)
        self._show_foot(plan)

    def _show_files(self, files: Sequence[PlannedFile]) -> None:
        card, column = self._files
        del card
        empty_layout(column)
        self._file_count.setText(number(len(files)))
        for file in files:
            column.addWidget(self._file_row(file))
        column.addStretch(1)

    def _file_row(self, file: PlannedFile) -> ListRow:
        if file.refusal is not None:
            row = ListRow(
                file.name,
                self.tr("fichier entier refusé"),
                icon_name="package-x",
                tone=Tone.ERROR,
                trailing=self._state(self.tr("Refusé"), Tone.ERROR),
                height=64,
            )
        else:
            icon, tone = ("package", Tone.ACCENT) if file.added else ("package-check", Tone.OK)
            title = self.tr("{0}, remontée n° {1}").format(file.room, file.sequence)
            row = ListRow(
                title,
                file.name,
                icon_name=icon,
                tone=tone,
                trailing=self._states(file),
                height=64,
            )
        return row

    def _states(self, file: PlannedFile) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = (
            (file.added, self.tr("{0} à ajouter"), self.tr("{0} à ajouter"), Tone.ACCENT),
            (file.already, self.tr("{0} déjà là"), self.tr("{0} déjà là"), Tone.OK),
            (file.refused, self.tr("{0} refusée"), self.tr("{0} refusées"), Tone.ERROR),
        )
        for count, one, many, tone in words:
            if count:
                column.addWidget(self._state(counted(count, one, many), tone))
        if file.minutes:
            said = self.tr("PV, version {0}").format(file.minutes)
            column.addWidget(self._state(said, Tone.ACCENT))
        if file.incidents:
            said = counted(
                file.incidents, self.tr("{0} PV d’incident"), self.tr("{0} PV d’incident")
            )
            column.addWidget(self._state(said, Tone.ACCENT))
        if not (file.added or file.already or file.refused or file.minutes or file.incidents):
            column.addWidget(self._state(self.tr("aucune feuille"), Tone.MUTED))
        return box

    @staticmethod
    def _state(words: str, tone: Tone) -> Label:
        return Label(
            words, style=TextStyle.CAPTION_MEDIUM, tone=tone, align=Qt.AlignmentFlag.AlignRight
        )

    def _show_foot(self, plan: MergePlan) -> None:
        words = self.tr("Feuilles de jurés reçues : {0} → {1} sur {2}").format(
            number(plan.received_before), number(plan.received_after), number(plan.expected)
        )
        self.footer.set_hint(
            f"{words}. " + self.tr("Écrit en une seule fois : tout ou rien. Les accusés suivent.")
        )
        if plan.additions:
            text = counted(
                plan.additions, self.tr("Ajouter {0} feuille"), self.tr("Ajouter {0} feuilles")
            )
        elif plan.reports:
            text = self.tr("Ajouter {0} PV").format(number(len(plan.reports)))
        elif plan.refusals:
            text = counted(
                len(plan.refusals),
                self.tr("Garder la trace du refus"),
                self.tr("Garder la trace des {0} refus"),
            )
        else:
            text = self.tr("Ajouter ce que la salle déclare")
        self._confirm.setText(text)
        self._confirm.updateGeometry()
        self._confirm.setEnabled(not plan.nothing_new)
        self.footer.set_missing(self.tr("Tout est déjà là.") if plan.nothing_new else "")
        if plan.nothing_new:
            self._confirm.setText(self.tr("Ajouter 0 feuille"))

    def show_writing(self) -> None:
        """Say that the plan is being written; it cannot be stopped half way."""
        self.clear_refusal()
        self._confirm.setEnabled(False)
        self._leave.setEnabled(False)
        self.waiting.start(self.tr("Écriture des feuilles"), cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._confirm.setEnabled(True)
        self._leave.setEnabled(True)
