"""Sheets in quarantine: their versions side by side, and a person's decision with its reason.

No sheet is ever changed here: a decision says which signed version counts, or that none does.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import RatingScale
from app.services.centre.deciding.quarantine import QuarantinedCase
from ui.centre.option_list import Option, OptionList
from ui.centre.page import CentrePage, empty_layout
from ui.centre.pick_list import Pick, PickList
from ui.centre.reception.quarantine_compare import ComparisonView, VersionComparison, version_letter
from ui.counted import counted
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import InlineField

_CASES_WIDTH = 264
_NONE_KEPT = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantineView:
    """What the page shows: every case, and the identifier of the one looked at."""

    cases: tuple[QuarantinedCase, ...]
    current: str
    scale: RatingScale | None


class QuarantinePage(CentrePage):
    """Cases at the left, the versions of one at the right, the decision under them.

    Signals:
        picked: a case's identifier.
        settled: a case's identifier, the digest that is kept (`None` for none), the reason.
    """

    picked = Signal(str)
    settled = Signal(str, object, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._current = ""
        self._answers: OptionList | None = None
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._cases = PickList(self.tr("À comparer"), width=_CASES_WIDTH, object_name="cases")
        self._cases.picked.connect(self.picked)
        pair.addWidget(self._cases)
        right = QVBoxLayout()
        right.setSpacing(16)
        self._comparison = VersionComparison()
        right.addWidget(self._comparison, 1)
        self._decision = Card(object_name="decision")
        self._decision.body.setSpacing(12)
        self._choices = QVBoxLayout()
        self._decision.body.addLayout(self._choices)
        self._reason = InlineField(
            self.tr("Motif"),
            placeholder=self.tr("Pourquoi cette version, ou aucune ?"),
            hint=self.tr("communicable sur demande"),
            object_name="settle_reason",
        )
        self._reason.edited.connect(self._changed)
        self._decision.body.addWidget(self._reason)
        right.addWidget(self._decision)
        pair.addLayout(right, 1)
        self._pair = QWidget()
        self._pair.setLayout(pair)
        pair.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._pair, 1)
        self._empty = ListCard()
        self._empty.body.addWidget(
            EmptyState(
                "shield-check",
                self.tr("Aucune feuille en quarantaine"),
                self.tr(
                    "Deux contenus différents pour une même feuille, ou une feuille signée par "
                    "une clé annulée, attendraient ici une décision."
                ),
            ),
            1,
        )
        self.body.addWidget(self._empty, 1)
        self.footer.set_hint(
            self.tr("Rien n’est effacé : la décision est signée et les versions restent.")
        )
        self._settle = Button(
            self.tr("Consigner la décision"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="gavel",
            object_name="settle",
        )
        self._settle.clicked.connect(self._press)
        self.footer.add_action(self._settle)

    def show_view(self, view: QuarantineView) -> None:
        """Show a case; an answer that is begun stays as long as its case is looked at."""
        self.header.set_title(
            self.tr("Quarantaine"),
            counted(
                len(view.cases),
                self.tr("{0} cas à trancher ; rien n’en compte avant"),
                self.tr("{0} cas à trancher ; rien n’en compte avant"),
            )
            if view.cases
            else "",
        )
        case = next((case for case in view.cases if case.id == view.current), None)
        self._pair.setVisible(case is not None)
        self._empty.setVisible(case is None)
        self._settle.setVisible(case is not None)
        self.footer.set_missing("")
        self._cases.show_picks([self._pick(one) for one in view.cases], view.current)
        if case is None or view.scale is None:
            self._current = ""
            return
        self._comparison.set_title(self._title(case))
        self._comparison.set_subtitle(self._subtitle(case))
        self._comparison.show_view(ComparisonView(case=case, scale=view.scale))
        if case.id != self._current:
            self._current = case.id
            self._reason.set_text("")
            self._show_answers(case)
        self._changed()

    @staticmethod
    def _title(case: QuarantinedCase) -> str:
        return f"{case.subject} · {case.assessment}"

    def _subtitle(self, case: QuarantinedCase) -> str:
        who = case.juror_name or self.tr("grille harmonisée du jury")
        return self.tr("{0}, révision {1}").format(who, case.revision)

    def _pick(self, case: QuarantinedCase) -> Pick:
        return Pick(
            key=case.id,
            title=self._title(case),
            text=self._subtitle(case),
            icon_name="shield-alert",
            tone=Tone.WARNING,
        )

    def _show_answers(self, case: QuarantinedCase) -> None:
        empty_layout(self._choices)
        words = self.tr("Garder la version {0}")
        answers = [
            Option(key=version.digest, title=words.format(version_letter(place)))
            for place, version in enumerate(case.versions)
        ]
        answers.append(Option(key=_NONE_KEPT, title=self.tr("N’en garder aucune")))
        self._answers = OptionList(
            self.tr("Décision"), answers, side_by_side=True, object_name="answers"
        )
        self._answers.chosen.connect(lambda _key: self._changed())
        self._choices.addWidget(self._answers)

    def _answer(self) -> str | None:
        return None if self._answers is None else self._answers.value()

    def _changed(self) -> None:
        missing = ""
        if self._answer() is None:
            missing = self.tr("Choisissez la version à garder, ou aucune.")
        elif not self._reason.text():
            missing = self.tr("Écrivez le motif de la décision.")
        self.footer.set_missing(missing)
        self._settle.setEnabled(not missing)

    def _press(self) -> None:
        answer = self._answer()
        keep = None if answer == _NONE_KEPT else answer
        self.settled.emit(self._current, keep, self._reason.text())

    def show_writing(self) -> None:
        """Say that the decision is being signed."""
        self.clear_refusal()
        self._pair.setEnabled(False)
        self._settle.setEnabled(False)
        self.waiting.start(self.tr("Signature de la décision"), cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._pair.setEnabled(True)
        self._changed()
